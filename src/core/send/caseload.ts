import { type Day, inWords, yearOf } from "../foundation/day";
import { answer, type Result, unreadable } from "../foundation/result";
import { type AssessmentDays, assessmentDays } from "./assessment";
import { type Convention } from "./deadline";
import { type TimeLimits } from "./duty";

export type CaseStatus = "Issued on time" | "Issued late" | "Closed" | "Overdue" | "Due soon" | "On track";

/** A request for an assessment as a case system has it: null where nothing is recorded. */
export interface AssessmentCase {
  readonly request: Day;
  readonly issued: Day | null;
  /** Refused or withdrawn. */
  readonly closed: Day | null;
}

/** Days before a limit from which it is due soon, where none are asked for. */
export const WARN_DAYS = 14;

/**
 * Where a case stands at the end of `asOf`. An issue counts before a closing; a limit is due soon from `warnDays` before it to the day itself.
 * Refuses a request or an issue after `asOf`, and an issue or a closing before the request.
 */
export function caseStatus(
  limits: TimeLimits,
  { request, issued, closed }: AssessmentCase,
  asOf: Day,
  warnDays: number,
  convention: Convention,
): Result<CaseStatus> {
  if (request > asOf) return unreadable(`${inWords(request)} is after asOf, ${inWords(asOf)}.`, { argument: "requestDate" });
  const order = inOrder({ request, issued, closed });
  if (order) return order;
  if (issued !== null && issued > asOf)
    return unreadable(`${inWords(issued)} is after asOf, ${inWords(asOf)}.`, { argument: "issuedDate" });
  const days = assessmentDays(limits, request, convention);
  if (!days.ok) return { argument: "requestDate", ...days };
  const { finalPlan } = days.value;
  if (issued !== null) return answer(issued <= finalPlan ? "Issued on time" : "Issued late");
  if (closed !== null && closed <= asOf) return answer("Closed");
  return answer(dueState(finalPlan, asOf, warnDays));
}

export type DueState = "Overdue" | "Due soon" | "On track";

/** How near a last day is: overdue from the day after it, due soon from `warnDays` before it. */
export function dueState(last: Day, asOf: Day, warnDays: number): DueState {
  if (asOf > last) return "Overdue";
  return last - asOf <= warnDays ? "Due soon" : "On track";
}

/** The refusal of an issue or a closing before the request. */
export function inOrder({ request, issued, closed }: AssessmentCase) {
  if (issued !== null && issued < request)
    return unreadable(`${inWords(issued)} is before the request, ${inWords(request)}.`, { argument: "issuedDate" });
  if (closed !== null && closed < request)
    return unreadable(`${inWords(closed)} is before the request, ${inWords(request)}.`, { argument: "closedDate" });
  return undefined;
}

/** A plan issued, how long it took, and whether SEN2's Week20 says that an exception applies to it. */
export interface IssuedPlan {
  readonly request: Day;
  readonly issued: Day;
  readonly duration: Duration;
  readonly isException: boolean;
}

/** The plans issued in a calendar year, by how long they took. An excepted plan is in neither part of the excluding pair. */
export interface YearTimeliness {
  readonly year: number;
  readonly plans: number;
  readonly within20Weeks: number;
  readonly plansExcluding: number;
  readonly within20WeeksExcluding: number;
  readonly over20Weeks: number;
  readonly overAYear: number;
  /** Days from request to issue ÷ 7, over all plans, unrounded. */
  readonly meanWeeks: number;
}

/** How long a plan took, as DfE's measure parts plans. */
export type Duration = "within 20 weeks" | "over 20 weeks" | "over a year";

/** The plan issued in a case; null where none has been. Refuses an issue before the request. */
export function issuedPlan(
  limits: TimeLimits,
  each: AssessmentCase,
  isException: boolean,
  convention: Convention,
): Result<IssuedPlan | null> {
  const order = inOrder(each);
  if (order) return order;
  const { request, issued } = each;
  if (issued === null) return answer(null);
  const days = assessmentDays(limits, request, convention);
  return days.ok
    ? answer({ request, issued, duration: durationOf(days.value, issued), isException })
    : { argument: "requestDate", ...days };
}

function durationOf({ finalPlan, anniversary }: AssessmentDays, issued: Day): Duration {
  if (issued <= finalPlan) return "within 20 weeks";
  return issued <= anniversary ? "over 20 weeks" : "over a year";
}

/** Plans by calendar year of issue, in order; years without plans have no row. */
export function timeliness(plans: readonly IssuedPlan[]): YearTimeliness[] {
  const years = new Map<number, { -readonly [K in keyof YearTimeliness]: YearTimeliness[K] } & { days: number }>();
  for (const { request, issued, isException, duration } of plans) {
    const year = yearOf(issued);
    let row = years.get(year);
    if (!row) {
      row = {
        year,
        plans: 0,
        within20Weeks: 0,
        plansExcluding: 0,
        within20WeeksExcluding: 0,
        over20Weeks: 0,
        overAYear: 0,
        meanWeeks: 0,
        days: 0,
      };
      years.set(year, row);
    }
    const isWithin = duration === "within 20 weeks";
    row.plans++;
    row.days += issued - request;
    if (isWithin) row.within20Weeks++;
    if (duration === "over 20 weeks") row.over20Weeks++;
    if (duration === "over a year") row.overAYear++;
    if (isException) continue;
    row.plansExcluding++;
    if (isWithin) row.within20WeeksExcluding++;
  }
  return [...years.values()].sort((a, b) => a.year - b.year).map(({ days, ...row }) => ({ ...row, meanWeeks: days / 7 / row.plans }));
}

/** The ages that open cases are counted by. */
export const AGES = ["Up to 6 weeks", "6 to 16 weeks", "16 to 20 weeks", "20 weeks to a year", "Over a year"] as const;
export type Age = (typeof AGES)[number];

/** The age of a case that was open at the end of `asOf`; null for one that was not. Refuses an issue or a closing before the request. */
export function openAge(limits: TimeLimits, each: AssessmentCase, asOf: Day): Result<Age | null> {
  const order = inOrder(each);
  if (order) return order;
  if (!isOpen(each, asOf)) return answer(null);
  const days = assessmentDays(limits, each.request, "Legal");
  return days.ok ? answer(ageOf(days.value, asOf)) : { argument: "requestDate", ...days };
}

/** Whether a case was open at the end of `asOf`: asked for by then, and neither issued nor closed. */
function isOpen({ request, issued, closed }: AssessmentCase, asOf: Day): boolean {
  return request <= asOf && (issued === null || issued > asOf) && (closed === null || closed > asOf);
}

/** The age of an open case, which is in a band up to and including the last day of its limit. */
function ageOf({ decision, refusal, finalPlan, anniversary }: AssessmentDays, asOf: Day): Age {
  const band = [decision, refusal, finalPlan, anniversary].findIndex((last) => asOf <= last);
  return AGES[band < 0 ? AGES.length - 1 : band]!;
}
