import type { Day } from "../core/foundation/day";
import { dayOfText } from "../core/foundation/day";
import type { Settings } from "./workbook/settings";

const UNIX_EPOCH = 25_569;
const MILLISECONDS = 86_400_000;

/** The day of the page's clock. */
export function today(): Day {
  const now = new Date();
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MILLISECONDS + UNIX_EPOCH) as Day;
}

/** The day that counts as today in a workbook: the one kept in it, or the day itself. */
export function dayIn({ asOf }: Settings): Day {
  const kept = dayOfText(asOf);
  return kept.ok ? kept.value : today();
}

/** That day in a formula: TODAY, or the day kept. */
export function dayInFormula({ asOf }: Settings): string {
  const kept = dayOfText(asOf);
  return kept.ok ? dateInFormula(kept.value) : "TODAY()";
}

/** A day as a formula has it whatever the language of its Excel: `DATE(2026,5,21)`. */
export function dateInFormula(day: Day): string {
  const date = new Date((day - UNIX_EPOCH) * MILLISECONDS);
  return `DATE(${date.getUTCFullYear()},${date.getUTCMonth() + 1},${date.getUTCDate()})`;
}
