import { addDays, type Day, inWords } from "../foundation/day";
import { answer, type Result, unreadable } from "../foundation/result";
import { dueState, type DueState } from "./caseload";
import { type Deadline } from "./deadline";
import { type TimeLimits } from "./duty";
import { misordered, type Review, type ReviewDays, reviewDays } from "./review";

export type ReviewDuty = "Annual review" | "Review decision" | "Amended plan" | "Amended plan (latest)";
export type ReviewState = DueState | "Complete on time" | "Complete late";

/** Where a review stood at the end of a day. */
export interface ReviewFinding {
  /** The first duty not yet done, its last day, and the limit that sets it; null where none is left. */
  readonly next: { readonly duty: ReviewDuty; readonly last: Day; readonly limit: Deadline } | null;
  readonly state: ReviewState;
  /** The day by which the state was judged; null where the review is complete. */
  readonly judged: Day | null;
  readonly of: Review;
  /** Its last days; where no meeting had been held they are counted as if it were held on the day of the last review. */
  readonly days: ReviewDays;
  readonly asOf: Day;
  readonly warnDays: number;
}

/**
 * The next duty of each review of a column at the end of `asOf`, and how near it is. What is dated after `asOf` is not yet done. Complete late if the
 * decision or the plan was. The amended plan is a step where the plan is being amended, a notice has been sent, or it has been amended: it is due
 * by the earlier of 8 weeks from the notice and 12 weeks from the meeting, and by the latter alone where no notice is known.
 */
export function reviewStatuses(
  limits: TimeLimits,
): (of: Review, asOf: Day, isAmending: boolean, warnDays: number) => Result<ReviewFinding> {
  const daysOf = reviewDays(limits);
  return (of, asOf, isAmending, warnDays) => {
    const { last } = of;
    if (last > asOf) return unreadable(`${inWords(last)} is after asOf, ${inWords(asOf)}.`, { argument: "last" });
    const refusal = misordered(of);
    if (refusal) return refusal;
    const meeting = doneBy(of.meeting, asOf);
    const decision = doneBy(of.decision, asOf);
    const notice = doneBy(of.notice, asOf);
    const finalPlan = doneBy(of.finalPlan, asOf);
    const found = daysOf(last, meeting ?? last, notice);
    if (!found.ok) return found;
    const days = found.value;
    const pending = (duty: ReviewDuty, due: Day, limit: Deadline, judged: Day): Result<ReviewFinding> =>
      answer({ next: { duty, last: due, limit }, state: dueState(judged, asOf, warnDays), judged, of, days, asOf, warnDays });
    if (meeting === null) {
      // The decision has to be out within the 12 months, so the meeting has to be held as long before they end as the decision may take.
      const judged = addDays(days.review.day, last - days.fourWeeks.day);
      return judged.ok ? pending("Annual review", days.review.day, days.review, judged.value) : { ...judged, argument: "last" };
    }
    if (decision === null) {
      const limit = days.review.day < days.fourWeeks.day ? days.review : days.fourWeeks;
      return pending("Review decision", days.decision, limit, days.decision);
    }
    const { amendedPlan, eightWeeks } = days;
    if (finalPlan === null && (isAmending || notice !== null)) {
      const duty = amendedPlan === eightWeeks ? "Amended plan" : "Amended plan (latest)";
      return pending(duty, amendedPlan.day, amendedPlan, amendedPlan.day);
    }
    const isLate = decision > days.decision || (finalPlan !== null && finalPlan > amendedPlan.day);
    return answer({ next: null, state: isLate ? "Complete late" : "Complete on time", judged: null, of, days, asOf, warnDays });
  };
}

/** A step's day, if it was done by the end of `asOf`. */
function doneBy(day: Day | null, asOf: Day): Day | null {
  return day !== null && day <= asOf ? day : null;
}
