import { type Day } from "../foundation/day";
import { answer, type Result } from "../foundation/result";
import { shareOf, tally, type TallyRow } from "../foundation/tally";
import { type AssessmentDays, assessmentDays } from "./assessment";
import { type AssessmentCase, isOpen, misordered } from "./caseload";
import { type TimeLimits } from "./duty";

/** The ages that open cases are counted by. */
export const AGES = ["Up to 6 weeks", "6 to 16 weeks", "16 to 20 weeks", "20 weeks to a year", "Over a year"] as const;
export type Age = (typeof AGES)[number];

/** A case that was open at the end of a day, and its age then. */
export interface OpenCase {
  readonly of: AssessmentCase;
  readonly age: Age;
  readonly days: AssessmentDays;
  readonly asOf: Day;
}

/** The cases of a column that were open at the end of `asOf`; null for one that was not. Refuses dates out of order, and open requests from before the law. */
export function openCases(limits: TimeLimits): (of: AssessmentCase, asOf: Day) => Result<OpenCase | null> {
  const daysOf = assessmentDays(limits, "Legal");
  return (of, asOf) => {
    const refusal = misordered(of);
    if (refusal) return refusal;
    if (!isOpen(of, asOf)) return answer(null);
    const days = daysOf(of.request);
    return days.ok ? answer({ of, age: ageOf(days.value, asOf), days: days.value, asOf }) : days;
  };
}

/** The age of an open case, which is in a band up to and including the last day of its limit. */
function ageOf({ decision, refusal, finalPlan, anniversary }: AssessmentDays, asOf: Day): Age {
  if (asOf <= decision.day) return "Up to 6 weeks";
  if (asOf <= refusal.day) return "6 to 16 weeks";
  if (asOf <= finalPlan.day) return "16 to 20 weeks";
  return asOf <= anniversary ? "20 weeks to a year" : "Over a year";
}

/** The open cases of an age, and the share of all that they are; null where none is open. */
export interface AgeCount extends TallyRow<OpenCase, Age, "open"> {
  readonly share: number | null;
}

export interface Backlog {
  readonly ages: readonly AgeCount[];
  readonly open: number;
}

/** Open cases by age, a row for every age. A case may stand for several like rows. */
export function backlog(cases: readonly OpenCase[], times?: (of: OpenCase) => number): Backlog {
  const rows = tally(cases, { key: ({ age }) => age, heads: { open: () => true }, keys: AGES, ...(times ? { times } : {}) });
  const open = rows.reduce((sum, { count }) => sum + count.open, 0);
  return { ages: rows.map((row) => ({ ...row, share: shareOf(row.count.open, open) })), open };
}
