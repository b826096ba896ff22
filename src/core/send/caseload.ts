import { type Day } from "../foundation/day";
import { answer, type Refusal, type Result } from "../foundation/result";
import { type Convention, type Deadline, timetableOf } from "./deadline";
import { type TimeLimits } from "./duty";
import { misplaced } from "./misplaced";

/** A request for an assessment as a case system has it: null where nothing is recorded. */
export interface AssessmentCase {
  readonly request: Day;
  readonly issued: Day | null;
  /** Refused or withdrawn. */
  readonly closed: Day | null;
  /** Open again after the closing, as by an order or an agreement that overturns a refusal. */
  readonly reopened: Day | null;
}

export type CaseStatus = "Issued on time" | "Issued late" | "Closed" | DueState;
export type DueState = "Overdue" | "Due soon" | "On track";

/** Where a case stood at the end of a day. */
export interface CaseFinding {
  /** Null where the request had not been received by then. */
  readonly status: CaseStatus | null;
  readonly of: AssessmentCase;
  /** The 20 weeks of the request, which a re-opened case keeps. */
  readonly limit: Deadline;
  readonly asOf: Day;
  readonly warnDays: number;
}

/** Days before a limit from which it is due soon, where none are asked for. */
export const WARN_DAYS = 14;

/**
 * Where the cases of a column stood at the end of `asOf`: what is dated after it has not happened yet. An issue counts before a closing; a limit is
 * due soon from `warnDays` before it to the day itself. Refuses dates out of order, and requests from before the law.
 */
export function caseStatuses(
  limits: TimeLimits,
  convention: Convention,
): (of: AssessmentCase, asOf: Day, warnDays: number) => Result<CaseFinding> {
  const finalPlan = timetableOf(limits, "Final plan", convention);
  return (of, asOf, warnDays) => {
    const refusal = misordered(of);
    if (refusal) return refusal;
    const limit = finalPlan(of.request);
    if (!limit.ok) return { ...limit, argument: "request" };
    return answer({ status: statusOf(of, limit.value.day, asOf, warnDays), of, limit: limit.value, asOf, warnDays });
  };
}

function statusOf(of: AssessmentCase, limit: Day, asOf: Day, warnDays: number): CaseStatus | null {
  if (of.request > asOf) return null;
  if (of.issued !== null && of.issued <= asOf) return of.issued <= limit ? "Issued on time" : "Issued late";
  return isOpen(of, asOf) ? dueState(limit, asOf, warnDays) : "Closed";
}

/** How near a last day is: overdue from the day after it, due soon from `warnDays` before it. */
export function dueState(last: Day, asOf: Day, warnDays: number): DueState {
  if (asOf > last) return "Overdue";
  return last - asOf <= warnDays ? "Due soon" : "On track";
}

/** Whether a case was open at the end of `asOf`: asked for by then, not issued, and not closed unless it was re-opened. */
export function isOpen({ request, issued, closed, reopened }: AssessmentCase, asOf: Day): boolean {
  if (request > asOf || (issued !== null && issued <= asOf)) return false;
  return closed === null || closed > asOf || (reopened !== null && reopened <= asOf);
}

/** The refusal of an issue or a closing before the request, and of a re-opening before the closing or without one. */
export function misordered({ request, issued, closed, reopened }: AssessmentCase): Refusal | undefined {
  return (
    misplaced("issued", issued, "the request", request) ??
    misplaced("closed", closed, "the request", request) ??
    misplaced("reopened", reopened, "the closing", closed)
  );
}
