import { addDays, addMonths, type Day, hasCorrespondingDate } from "../foundation/day";
import { inForceOn } from "../foundation/dated";
import { answer, type Result } from "../foundation/result";
import { type Duty, type DutyRule, type Limit } from "./duty";

/**
 * `Legal`: "within" a time of an event leaves out the day of the event. `Day one`: the local convention that counts the day of receipt,
 * one day earlier. Only limits of days or weeks "within" an event differ.
 */
export type Convention = "Legal" | "Day one";

/** A last day and the rule it was counted by. */
export interface Deadline {
  readonly day: Day;
  readonly rule: DutyRule;
}

/** The last day on which a duty that runs from `event` is met. Refuses events before the law in question came into force. */
export function deadline(duty: Duty, event: Day, convention: Convention): Result<Deadline> {
  const rule = inForceOn(duty.rules, event, `rule for ${duty.name}`);
  if (!rule.ok) return rule;
  const day = lastDay(rule.value.limit, event, convention);
  return day.ok ? answer({ day: day.value, rule: rule.value }) : day;
}

/** The last day of a limit counted from an event. */
export function lastDay(limit: Limit, event: Day, convention: Convention): Result<Day> {
  if (limit.unit === "months") return lastDayOfMonths(limit, event);
  const days = limit.unit === "weeks" ? limit.length * 7 : limit.length;
  switch (limit.counting) {
    case "within":
      return addDays(event, convention === "Day one" ? days - 1 : days);
    case "beginning with":
    case "starting with":
      return addDays(event, days - 1);
    case "at least before":
      return addDays(event, -days);
  }
}

/** Months end on the corresponding date. A period that starts with its first day ends the day before it or, where the date does not exist, on the last day of the month. */
function lastDayOfMonths({ length, counting }: Limit, event: Day): Result<Day> {
  if (counting === "at least before") return addMonths(event, -length);
  const corresponding = addMonths(event, length);
  if (counting === "within" || !corresponding.ok || !hasCorrespondingDate(event, length)) return corresponding;
  return addDays(corresponding.value, -1);
}
