import { addDays, type Day, inWords } from "../foundation/day";
import { answer, type Result, unreadable } from "../foundation/result";
import { dueState, type DueState } from "./caseload";
import { type Deadline } from "./deadline";
import { type TimeLimits } from "./duty";
import { misordered, type Review, type ReviewDays, reviewDays } from "./review";

export type ReviewDuty = "Annual review" | "Review decision" | "Amended plan" | "Amended plan (latest)";
export type ReviewState = DueState | "Complete on time" | "Complete late";

/** A duty not yet done, its last day, and the limit that sets it. */
export interface NextDuty {
  readonly duty: ReviewDuty;
  readonly last: Day;
  readonly limit: Deadline;
}

/** Where a review stood at the end of a day. */
export interface ReviewFinding {
  /** The first duty not yet done; null where none is left. */
  readonly next: NextDuty | null;
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
    if (meeting !== null && decision !== null && (finalPlan !== null || !(isAmending || notice !== null))) {
      const isLate = decision > days.decision || (finalPlan !== null && finalPlan > days.amendedPlan.day);
      return answer({ next: null, state: isLate ? "Complete late" : "Complete on time", judged: null, of, days, asOf, warnDays });
    }
    const next = nextDuty(days, meeting !== null, decision !== null);
    // The decision has to be out within the 12 months, so the meeting has to be held as long before they end as the decision may take.
    const judged = meeting === null ? addDays(next.last, last - days.fourWeeks.day) : answer(next.last);
    if (!judged.ok) return { ...judged, argument: "last" };
    return answer({ next, state: dueState(judged.value, asOf, warnDays), judged: judged.value, of, days, asOf, warnDays });
  };
}

function nextDuty({ review, fourWeeks, decision, amendedPlan, eightWeeks }: ReviewDays, isHeld: boolean, isDecided: boolean): NextDuty {
  if (!isHeld) return { duty: "Annual review", last: review.day, limit: review };
  if (!isDecided) return { duty: "Review decision", last: decision, limit: review.day < fourWeeks.day ? review : fourWeeks };
  return { duty: amendedPlan === eightWeeks ? "Amended plan" : "Amended plan (latest)", last: amendedPlan.day, limit: amendedPlan };
}

/** A step's day, if it was done by the end of `asOf`. */
function doneBy(day: Day | null, asOf: Day): Day | null {
  return day !== null && day <= asOf ? day : null;
}
