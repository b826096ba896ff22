import { addDays, type Day, inWords, yearOf } from "../foundation/day";
import { answer, every, type Refusal, type Result, unreadable } from "../foundation/result";
import { dueState, type DueState } from "./caseload";
import { deadline } from "./deadline";
import { type TimeLimits } from "./duty";

/** An annual review as a case system has it: null where nothing is recorded. */
export interface Review {
  /** Date the plan was made or last reviewed. */
  readonly last: Day;
  readonly meeting: Day | null;
  readonly decision: Day | null;
  readonly finalPlan: Day | null;
}

export type ReviewDuty = "Annual review" | "Review decision" | "Amended plan (latest)";
export type ReviewState = DueState | "Complete on time" | "Complete late";

export interface ReviewStatus {
  /** The first duty not yet done; null where none is left. */
  readonly next: { readonly duty: ReviewDuty; readonly last: Day } | null;
  readonly state: ReviewState;
}

/** The last days of a review whose meeting was held. */
export interface ReviewDays {
  /** The 12 months, by whose end the decision is sent. */
  readonly review: Day;
  /** 28 days after the meeting, and within the 12 months. */
  readonly decision: Day;
  /** 28 days after the meeting alone. */
  readonly fourWeeks: Day;
  readonly amendedPlan: Day;
}

/** The last days of a review. Refuses dates from before the law. */
export function reviewDays(limits: TimeLimits, last: Day, meeting: Day): Result<ReviewDays> {
  const due = (duty: ReviewDuty, event: Day): Result<Day> => {
    const day = deadline(limits, limits.duties.find(duty)!, event, "Legal");
    return day.ok ? answer(day.value.day) : day;
  };
  const days = every(due("Annual review", last), due("Review decision", meeting), due("Amended plan (latest)", meeting));
  if (!days.ok) return days;
  const [review, fourWeeks, amendedPlan] = days.value;
  return answer({ review, fourWeeks, amendedPlan, decision: Math.min(review, fourWeeks) as Day });
}

/**
 * The next duty of a review at the end of `asOf`, and how near it is. What is dated after `asOf` is not yet done. Complete late if any step was
 * late. The amended plan is a step where the plan is being amended, or has been.
 */
export function reviewStatus(limits: TimeLimits, review: Review, asOf: Day, isAmending: boolean, warnDays: number): Result<ReviewStatus> {
  const refusal = misordered(review, asOf);
  if (refusal) return refusal;
  const doneBy = (day: Day | null): Day | null => (day !== null && day <= asOf ? day : null);
  const [meeting, decision, finalPlan] = [review.meeting, review.decision, review.finalPlan].map(doneBy) as [
    Day | null,
    Day | null,
    Day | null,
  ];
  const days = reviewDays(limits, review.last, meeting ?? review.last);
  if (!days.ok) return { argument: "lastReview", ...days };
  const { review: end, decision: decisionDue, amendedPlan } = days.value;
  const pending = (duty: ReviewDuty, last: Day, judged: Day): Result<ReviewStatus> =>
    answer({ next: { duty, last }, state: dueState(judged, asOf, warnDays) });
  if (meeting === null) {
    // The decision has to be out within the 12 months, so the meeting has to be held as long before they end as the decision may take.
    const judged = addDays(end, review.last - days.value.fourWeeks);
    return judged.ok ? pending("Annual review", end, judged.value) : judged;
  }
  if (decision === null) return pending("Review decision", decisionDue, decisionDue);
  if (isAmending && finalPlan === null) return pending("Amended plan (latest)", amendedPlan, amendedPlan);
  const isLate = decision > decisionDue || (finalPlan !== null && finalPlan > amendedPlan);
  return answer({ next: null, state: isLate ? "Complete late" : "Complete on time" });
}

function misordered({ last, meeting, decision, finalPlan }: Review, asOf: Day): Refusal | undefined {
  if (last > asOf) return unreadable(`${inWords(last)} is after asOf, ${inWords(asOf)}.`, { argument: "lastReview" });
  return outOfOrder({ last, meeting, decision, finalPlan });
}

/** The refusal of a step dated before the one it follows, or without it. */
function outOfOrder({ last, meeting, decision, finalPlan }: Review): Refusal | undefined {
  const steps = [
    { argument: "lastReview", day: last as Day | null, words: "the last review" },
    { argument: "meeting", day: meeting, words: "the meeting" },
    { argument: "decision", day: decision, words: "the decision" },
    { argument: "finalPlan", day: finalPlan, words: "the final plan" },
  ];
  for (const [index, { argument, day }] of steps.entries()) {
    const before = steps[index - 1];
    if (!before || day === null) continue;
    if (before.day === null) return unreadable(`${inWords(day)} is given, and ${before.words} is not.`, { argument });
    if (day < before.day) return unreadable(`${inWords(day)} is before ${before.words}, ${inWords(before.day)}.`, { argument });
  }
  return undefined;
}

/** The reviews whose meeting fell in a calendar year. */
export interface YearReviews {
  readonly year: number;
  readonly meetings: number;
  /** Decision sent within the 12 months. */
  readonly reviewed: number;
  readonly decided: number;
  readonly amended: number;
  readonly amendedInTime: number;
}

/** A review whose meeting was held, with its last days. */
export interface HeldReview extends Review {
  readonly meeting: Day;
  readonly days: ReviewDays;
}

/** A review with its last days; null where its meeting has not been held. Refuses steps out of order. */
export function heldReview(limits: TimeLimits, review: Review): Result<HeldReview | null> {
  const refusal = outOfOrder(review);
  if (refusal) return refusal;
  const { last, meeting } = review;
  if (meeting === null) return answer(null);
  const days = reviewDays(limits, last, meeting);
  return days.ok ? answer({ ...review, meeting, days: days.value }) : { argument: "lastReview", ...days };
}

/** Reviews by calendar year of meeting, in order; years without meetings have no row. */
export function reviewTimeliness(reviews: readonly HeldReview[]): YearReviews[] {
  const years = new Map<number, { -readonly [K in keyof YearReviews]: YearReviews[K] }>();
  for (const { meeting, decision, finalPlan, days } of reviews) {
    const year = yearOf(meeting);
    let row = years.get(year);
    if (!row) years.set(year, (row = { year, meetings: 0, reviewed: 0, decided: 0, amended: 0, amendedInTime: 0 }));
    row.meetings++;
    if (decision !== null && decision <= days.review) row.reviewed++;
    if (decision !== null && decision <= days.fourWeeks) row.decided++;
    if (finalPlan === null) continue;
    row.amended++;
    if (finalPlan <= days.amendedPlan) row.amendedInTime++;
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}
