import { academicYearOf } from "../foundation/academic-year";
import { type Choice } from "../foundation/choice";
import { type Day, yearOf } from "../foundation/day";
import { remembered } from "../foundation/remembered";
import { answer, type Result, unreadable } from "../foundation/result";
import { shareOf, tally, type TallyRow } from "../foundation/tally";
import { type Deadline, timetableOf } from "./deadline";
import { type TimeLimits } from "./duty";
import { misplaced } from "./misplaced";

/** Who asked for an assessment, and whom the request is counted with. */
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

/** A request, and whether it was decided within 6 weeks. */
export interface AssessmentRequest extends RecordedRequest {
  /** The 6 weeks; null where no date of decision is to be judged. */
  readonly limit: Deadline | null;
  /** Null where there is no limit to judge by. */
  readonly isWithinSixWeeks: boolean | null;
}

/**
 * The requests of a column, and whether each was decided within 6 weeks; `isDated` says whether dates of decision are recorded at all. Refuses a
 * decision before the request, and one without a date where there are dates.
 */
export function assessmentRequests(limits: TimeLimits, isDated: boolean): (request: RecordedRequest) => Result<AssessmentRequest> {
  const sixWeeks = timetableOf(limits, "Decision to assess", "Legal");
  return (request) => {
    const { received, source, outcome, decided } = request;
    const refusal = misplaced("decided", decided, "the request was received", received);
    if (refusal) return refusal;
    if (!isDated || !outcome?.isDecided) return answer({ received, source, outcome, decided, limit: null, isWithinSixWeeks: null });
    if (decided === null) return unreadable("is blank, beside a decision.", { argument: "decided" });
    const limit = sixWeeks(received);
    if (!limit.ok) return { ...limit, argument: "received" };
    return answer({ received, source, outcome, decided, limit: limit.value, isWithinSixWeeks: decided <= limit.value.day });
  };
}

/** The years that requests are counted by: DfE's are calendar years. */
export type RequestYears = "Calendar year" | "Academic year";

type RequestHead = "requests" | "fromSchools" | "fromParents" | "decided" | "agreed" | "withinSixWeeks";

/** The requests received in a year, `2024` or `2024/25`. */
export interface YearRequests extends TallyRow<AssessmentRequest, number | string, RequestHead> {
  /** As a share of the year before; null where the year before has none. */
  readonly change: number | null;
  readonly share: {
    readonly fromSchools: number | null;
    readonly fromParents: number | null;
    /** As DfE has it: of all requests received. */
    readonly agreedOfReceived: number | null;
    readonly agreedOfDecided: number | null;
    /** Of those decided; null where no dates of decision are given. */
    readonly withinSixWeeks: number | null;
  };
}

/** Requests by year of receipt, in order; years without requests have no row. A request may stand for several like rows. */
export function requestsByYear(
  requests: readonly AssessmentRequest[],
  years: RequestYears,
  times?: (request: AssessmentRequest) => number,
): YearRequests[] {
  const yearIn = remembered((received: Day): number | string => (years === "Calendar year" ? yearOf(received) : academicYearOf(received)));
  const rows = tally<AssessmentRequest, number | string, RequestHead | "judged">(requests, {
    key: ({ received }) => yearIn(received),
    heads: {
      requests: () => true,
      fromSchools: ({ source }) => source.counted === "schools",
      fromParents: ({ source }) => source.counted === "parents",
      decided: ({ outcome }) => outcome?.isDecided === true,
      agreed: ({ outcome }) => outcome?.isDecided === true && outcome.isAgreed,
      withinSixWeeks: ({ isWithinSixWeeks }) => isWithinSixWeeks === true,
      judged: ({ isWithinSixWeeks }) => isWithinSixWeeks !== null,
    },
    ...(times ? { times } : {}),
  });
  return rows.map((row, index) => {
    const { count } = row;
    const before = rows[index - 1];
    const isNext = before !== undefined && beginning(before.key) + 1 === beginning(row.key);
    return {
      ...row,
      change: isNext ? count.requests / before.count.requests - 1 : null,
      share: {
        fromSchools: shareOf(count.fromSchools, count.requests),
        fromParents: shareOf(count.fromParents, count.requests),
        agreedOfReceived: shareOf(count.agreed, count.requests),
        agreedOfDecided: shareOf(count.agreed, count.decided),
        withinSixWeeks: count.judged === 0 ? null : shareOf(count.withinSixWeeks, count.decided),
      },
    };
  });
}

/** The calendar year that a year begins in. */
function beginning(year: number | string): number {
  return Number(String(year).slice(0, 4));
}
