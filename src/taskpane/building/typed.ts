import { numberOfText } from "../../core/foundation/number";
import type { Refusal } from "../../core/foundation/result";

/** A quantity as it is typed: `1,000` is a number; what is none stays as it stands, so that a refusal can quote it. */
export function quantityOf(text: string): number | string {
  const read = numberOfText(text);
  return read.ok ? read.value : text;
}

/** Why a date that was typed cannot be read, and how it is written: the field takes no date cell. */
export function dateRefusal({ message, advice }: Refusal): string {
  return advice === undefined ? message : `${message} Write it like 28/02/2026.`;
}
