import { type Day, yearOf } from "../foundation/day";
import { type Citation } from "../foundation/dated";
import { remembered } from "../foundation/remembered";
import { answer, type Result } from "../foundation/result";
import { shareOf, tally, type TallyRow } from "../foundation/tally";
import { type AssessmentCase, misordered } from "./caseload";
import { type Convention, type Deadline, timetableOf, lastDay } from "./deadline";
import { type Limit, type TimeLimits, type Worded } from "./duty";

/** What DfE parts plans by besides the 20 weeks of the law. */
export interface TimelinessMeasure extends Citation, Worded {
  /** A year as the measure has it. */
  readonly year: Limit;
  readonly note: string;
}

/** How long a plan took, as DfE's measure parts plans. */
export type Duration = "within 20 weeks" | "over 20 weeks" | "over a year";

/** A plan issued, how long it took, and whether SEN2's Week20 says that an exception applies to it. */
export interface IssuedPlan {
  readonly of: AssessmentCase;
  readonly issued: Day;
  readonly duration: Duration;
  readonly isException: boolean;
  readonly limit: Deadline;
  /** The last day that is within a year. */
  readonly yearEnd: Day;
}

/**
 * The plans issued in the cases of a column; null for a case in which none has been. A year is DfE's, whichever way the 20 weeks are counted.
 * Refuses dates out of order, and requests from before the law.
 */
export function issuedPlans(
  limits: TimeLimits,
  measure: TimelinessMeasure,
  convention: Convention,
): (of: AssessmentCase, isException: boolean) => Result<IssuedPlan | null> {
  const finalPlan = timetableOf(limits, "Final plan", convention);
  const year = remembered((request: Day) => lastDay(measure.year, request, "Legal", limits.calendar));
  return (of, isException) => {
    const refusal = misordered(of);
    if (refusal) return refusal;
    const { request, issued } = of;
    if (issued === null) return answer(null);
    const limit = finalPlan(request);
    if (!limit.ok) return { ...limit, argument: "request" };
    const end = year(request);
    if (!end.ok) return { ...end, argument: "request" };
    const duration = issued <= limit.value.day ? "within 20 weeks" : issued <= end.value ? "over 20 weeks" : "over a year";
    return answer({ of, issued, duration, isException, limit: limit.value, yearEnd: end.value });
  };
}

type PlanHead = "plans" | "within20Weeks" | "over20Weeks" | "overAYear";

/** The plans issued in a calendar year. An excepted plan is in no part of the excluding figures. */
export interface YearTimeliness extends TallyRow<IssuedPlan, number, PlanHead | `${PlanHead}Excluding`, "days" | "daysExcluding"> {
  readonly share: { readonly within20Weeks: number | null; readonly within20WeeksExcluding: number | null };
  /** Days from request to issue ÷ 7, over all plans, unrounded. */
  readonly meanWeeks: number | null;
  readonly meanWeeksExcluding: number | null;
}

/** Plans by calendar year of issue, in order; years without plans have no row. A plan may stand for several like rows. */
export function timeliness(plans: readonly IssuedPlan[], times?: (plan: IssuedPlan) => number): YearTimeliness[] {
  const isWithin = ({ duration }: IssuedPlan): boolean => duration === "within 20 weeks";
  const isOver = ({ duration }: IssuedPlan): boolean => duration === "over 20 weeks";
  const isOverAYear = ({ duration }: IssuedPlan): boolean => duration === "over a year";
  const days = ({ of, issued }: IssuedPlan): number => issued - of.request;
  const yearIn = remembered(yearOf);
  return tally(plans, {
    key: ({ issued }) => yearIn(issued),
    heads: {
      plans: () => true,
      within20Weeks: isWithin,
      over20Weeks: isOver,
      overAYear: isOverAYear,
      plansExcluding: ({ isException }: IssuedPlan) => !isException,
      within20WeeksExcluding: (plan: IssuedPlan) => !plan.isException && isWithin(plan),
      over20WeeksExcluding: (plan: IssuedPlan) => !plan.isException && isOver(plan),
      overAYearExcluding: (plan: IssuedPlan) => !plan.isException && isOverAYear(plan),
    },
    amounts: { days, daysExcluding: (plan: IssuedPlan) => (plan.isException ? 0 : days(plan)) },
    ...(times ? { times } : {}),
  }).map((row) => ({
    ...row,
    share: {
      within20Weeks: shareOf(row.count.within20Weeks, row.count.plans),
      within20WeeksExcluding: shareOf(row.count.within20WeeksExcluding, row.count.plansExcluding),
    },
    meanWeeks: shareOf(row.sum.days / 7, row.count.plans),
    meanWeeksExcluding: shareOf(row.sum.daysExcluding / 7, row.count.plansExcluding),
  }));
}
