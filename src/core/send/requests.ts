import { type AcademicYear, academicYearOf } from "../foundation/academic-year";
import { type Choice } from "../foundation/choice";
import { type Day, inWords } from "../foundation/day";
import { answer, type Result, unreadable } from "../foundation/result";
import { assessmentDays } from "./assessment";
import { type TimeLimits } from "./duty";

/** Who asked for an assessment; `isFromParents` where it is counted with parents. */
export interface RequestSource extends Choice {
  readonly counted: "schools" | "parents" | null;
}

/** What became of a request; withdrawn is not decided, nor is one whose decision SEN2 calls historical: it fell before the return, which has no date of it. */
export interface RequestOutcome extends Choice {
  readonly isDecided: boolean;
  readonly isAgreed: boolean;
}

/** A request as a case system has it. */
export interface RecordedRequest {
  readonly received: Day;
  readonly source: RequestSource;
  /** Null = not yet decided. */
  readonly outcome: RequestOutcome | null;
  readonly decided: Day | null;
}

export interface AssessmentRequest {
  readonly received: Day;
  readonly source: RequestSource;
  /** Null = not yet decided. */
  readonly outcome: RequestOutcome | null;
  /** Whether it was decided within 6 weeks; null where no dates of decision are given. */
  readonly isWithinSixWeeks: boolean | null;
}

/** The requests received in an academic year. */
export interface YearRequests {
  readonly year: AcademicYear;
  readonly requests: number;
  /** As a share of the year before; null where the year before has none. */
  readonly change: number | null;
  readonly fromSchools: number;
  readonly fromParents: number;
  readonly decided: number;
  readonly agreed: number;
  /** Null where no dates of decision are given. */
  readonly withinSixWeeks: number | null;
}

/**
 * A request, and whether it was decided within 6 weeks; `isDated` says whether dates of decision are recorded at all. Refuses a decision
 * before the request, and one without a date where there are dates.
 */
export function assessmentRequest(limits: TimeLimits, request: RecordedRequest, isDated: boolean): Result<AssessmentRequest> {
  const { received, source, outcome, decided } = request;
  if (decided !== null && decided < received)
    return unreadable(`${inWords(decided)} is before the request was received, ${inWords(received)}.`, { argument: "outcomeDates" });
  if (!isDated || !outcome?.isDecided) return answer({ received, source, outcome, isWithinSixWeeks: null });
  if (decided === null) return unreadable("is blank, beside a decision.", { argument: "outcomeDates" });
  const days = assessmentDays(limits, received, "Legal");
  if (!days.ok) return { ...days, argument: "receivedDates" };
  return answer({ received, source, outcome, isWithinSixWeeks: decided <= days.value.decision });
}

/** Requests by academic year of receipt, in order; years without requests have no row. */
export function requestsByYear(requests: readonly AssessmentRequest[]): YearRequests[] {
  const years = new Map<AcademicYear, { -readonly [K in keyof YearRequests]: YearRequests[K] }>();
  for (const { received, source, outcome, isWithinSixWeeks } of requests) {
    const year = academicYearOf(received);
    let row = years.get(year);
    if (!row) {
      row = { year, requests: 0, change: null, fromSchools: 0, fromParents: 0, decided: 0, agreed: 0, withinSixWeeks: null };
      years.set(year, row);
    }
    row.requests++;
    if (source.counted === "schools") row.fromSchools++;
    if (source.counted === "parents") row.fromParents++;
    if (!outcome?.isDecided) continue;
    row.decided++;
    if (outcome.isAgreed) row.agreed++;
    if (isWithinSixWeeks !== null) row.withinSixWeeks = (row.withinSixWeeks ?? 0) + (isWithinSixWeeks ? 1 : 0);
  }
  const rows = [...years.values()].sort((a, b) => (a.year < b.year ? -1 : 1));
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before && Number(before.year.slice(0, 4)) + 1 === Number(row.year.slice(0, 4))) row.change = row.requests / before.requests - 1;
  }
  return rows;
}
