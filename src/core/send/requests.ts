import { type AcademicYear, academicYearOf } from "../foundation/academic-year";
import { type Choice } from "../foundation/choice";
import { type Day } from "../foundation/day";

/** Who asked for an assessment; `isFromParents` where it is counted with parents. */
export interface RequestSource extends Choice {
  readonly counted: "schools" | "parents" | null;
}

/** What became of a request; withdrawn is not decided. */
export interface RequestOutcome extends Choice {
  readonly isDecided: boolean;
  readonly isAgreed: boolean;
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
