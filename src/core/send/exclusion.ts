import { type Day, yearOf } from "../foundation/day";
import { type DayOfYear, dayOfYear } from "../foundation/day-of-year";
import { type Citation } from "../foundation/dated";
import { type Pence } from "../foundation/money";
import { type Worded } from "./duty";

/** How a school's budget share is adjusted for a permanent exclusion. */
export interface ExclusionRule extends Citation, Worded {
  /** The weeks that a full-year amount is divided by. */
  readonly weeks: number;
  /** From this day of a school year at whose end pupils normally leave, the weeks left are those of the school year. */
  readonly leavingYearFrom: DayOfYear;
  readonly note: string;
}

/** What a budget share is reduced by, and the weeks it was counted over. */
export interface ExclusionFinding {
  readonly amount: Pence;
  readonly rule: ExclusionRule;
  readonly perPupil: Pence;
  readonly adjustment: Pence;
  /** B: the complete weeks left, from the relevant date to `end`, both included. */
  readonly weeks: number;
  readonly relevantDate: Day;
  /** The last day counted: of the funding period or, in the year in which pupils normally leave, of the school year. */
  readonly end: Day;
  readonly isLeavingYear: boolean;
}

/**
 * What a school's budget share is reduced by for a permanent exclusion: A × (B ÷ 52) + C, B the complete weeks from the relevant date to the end of
 * the funding period, both days included. `schoolYearEnd` is the last day of the school year of a pupil in the year in which pupils normally leave,
 * null for any other: from 1 April of it B ends then.
 */
export function exclusionAdjustment(
  rule: ExclusionRule,
  perPupil: Pence,
  relevantDate: Day,
  periodEnd: Day,
  adjustment: Pence,
  schoolYearEnd: Day | null,
): ExclusionFinding {
  const isLeavingYear = schoolYearEnd !== null && relevantDate >= dayOfYear(rule.leavingYearFrom, yearOf(schoolYearEnd));
  const end = isLeavingYear ? schoolYearEnd : periodEnd;
  const weeks = Math.max(0, Math.floor((end - relevantDate + 1) / 7));
  const amount = (Math.floor((perPupil * weeks) / rule.weeks + 0.5) + adjustment) as Pence;
  return { amount, rule, perPupil, adjustment, weeks, relevantDate, end, isLeavingYear };
}
