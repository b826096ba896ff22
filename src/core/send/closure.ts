import { type Day } from "../foundation/day";
import { type Citation, type Dated, inForceOn, type Series } from "../foundation/dated";
import { answer, type Result, unreadable } from "../foundation/result";
import { type Worded } from "./duty";

/** The closure of a school that may excuse a limit: one of so many days, when advice was asked from so many days before it until as many before it re-opens. */
export interface ClosureRule extends Dated, Citation, Worded {
  readonly leastDays: number;
  readonly daysBefore: number;
  readonly note: string;
}

/** Whether a closure may excuse a limit, and why. */
export interface ClosureFinding {
  readonly mayExcuse: boolean;
  readonly rule: ClosureRule;
  readonly adviceRequested: Day;
  readonly closedFrom: Day;
  readonly reopens: Day;
  readonly daysClosed: number;
  /** The days on which advice asked for may be excused, both included. */
  readonly from: Day;
  readonly to: Day;
}

/** Whether advice was asked of a school in the period that may excuse a limit, both its days included. It never moves a date. */
export function closureFinding(rules: Series<ClosureRule>, adviceRequested: Day, closedFrom: Day, reopens: Day): Result<ClosureFinding> {
  const rule = inForceOn(rules, adviceRequested, "exception for closures");
  if (!rule.ok) return { ...rule, argument: "adviceRequested" };
  if (reopens <= closedFrom) return unreadable("it is not after closedFrom.", { argument: "reopens" });
  const { leastDays, daysBefore } = rule.value;
  const daysClosed = reopens - closedFrom;
  const [from, to] = [(closedFrom - daysBefore) as Day, (reopens - daysBefore) as Day];
  const mayExcuse = daysClosed >= leastDays && from <= adviceRequested && adviceRequested <= to;
  return answer({ mayExcuse, rule: rule.value, adviceRequested, closedFrom, reopens, daysClosed, from, to });
}
