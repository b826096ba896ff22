import { type Choice } from "../foundation/choice";
import { addDays, addMonths, type Day, firstOfMonth, yearOf } from "../foundation/day";
import { type Dated, inForceOn, type Series } from "../foundation/dated";
import { type Result } from "../foundation/result";

/** A day that comes round each year, as `02-15`. */
export type DayOfYear = string & { readonly __form: "month-day" };

/** The plan is to be reviewed and amended before a day of the year of the transfer, or so many months before the transfer. */
export type PhaseTransferRule = Dated & { readonly authority: string } & (
    { readonly before: DayOfYear } | { readonly monthsBefore: number }
  );

/** A move from one phase of education to another, with its rules over time, by the date of the transfer. */
export interface PhaseTransfer extends Choice {
  readonly rules: Series<PhaseTransferRule>;
}

/** The last day to review a plan and amend it ahead of a phase transfer. Refuses transfers before the Regulations came into force. */
export function phaseTransferDeadline(phase: PhaseTransfer, transfer: Day): Result<Day> {
  const rule = inForceOn(phase.rules, transfer, `rule for ${phase.name}`);
  if (!rule.ok) return rule;
  return "before" in rule.value
    ? addDays(dayOfYear(rule.value.before, yearOf(transfer)), -1)
    : addMonths(transfer, -rule.value.monthsBefore);
}

/** The day of a year that `02-15` names. */
export function dayOfYear(text: DayOfYear, year: number): Day {
  const [month, dayOfMonth] = text.split("-").map(Number) as [number, number];
  return (firstOfMonth(year, month) + dayOfMonth - 1) as Day;
}
