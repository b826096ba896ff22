import { type Day } from "../foundation/day";
import { type Citation, type Dated, inForceOn, type Series } from "../foundation/dated";
import { answer, type Result, unreadable } from "../foundation/result";

/** The closure of a school that may excuse a limit: one of so many days, when advice was asked from so many days before it until as many before it re-opens. */
export interface ClosureRule extends Dated, Citation {
  readonly leastDays: number;
  readonly daysBefore: number;
  readonly note: string;
}

/** Whether advice was asked of a school in the period that may excuse a limit, both its days included. It never moves a date. */
export function mayBeExcused(rules: Series<ClosureRule>, adviceRequested: Day, closedFrom: Day, reopens: Day): Result<boolean> {
  const rule = inForceOn(rules, adviceRequested, "exception for closures");
  if (!rule.ok) return { argument: "adviceRequested", ...rule };
  if (reopens <= closedFrom) return unreadable("it is not after closedFrom.", { argument: "reopens" });
  const { leastDays, daysBefore } = rule.value;
  if (reopens - closedFrom < leastDays) return answer(false);
  return answer(closedFrom - daysBefore <= adviceRequested && adviceRequested <= reopens - daysBefore);
}
