import { type Day, yearOf } from "../foundation/day";
import { remembered } from "../foundation/remembered";
import { answer, type Result } from "../foundation/result";
import { shareOf, tally, type TallyRow } from "../foundation/tally";
import { type TimeLimits } from "./duty";
import { misordered, type Review, type ReviewDays, reviewDays } from "./review";

/** A review whose meeting was held, with its last days. */
export interface HeldReview extends Review {
  readonly meeting: Day;
  readonly days: ReviewDays;
}

/** The reviews of a column with their last days; null for one whose meeting has not been held. Refuses steps out of order, and dates from before the law. */
export function heldReviews(limits: TimeLimits): (review: Review) => Result<HeldReview | null> {
  const daysOf = reviewDays(limits);
  return (review) => {
    const refusal = misordered(review);
    if (refusal) return refusal;
    const { last, meeting, decision, notice, finalPlan } = review;
    if (meeting === null) return answer(null);
    const days = daysOf(last, meeting, notice);
    return days.ok ? answer({ last, meeting, decision, notice, finalPlan, days: days.value }) : days;
  };
}

type ReviewHead = "meetings" | "reviewed" | "decided" | "decidedInTime" | "amended" | "amendedInTime";

/** The reviews whose meeting fell in a calendar year. */
export interface YearReviews extends TallyRow<HeldReview, number, ReviewHead> {
  readonly share: {
    /** Decision sent within the 12 months, of meetings. */
    readonly reviewed: number | null;
    readonly decidedOfMeetings: number | null;
    /** As DfE has it: of the reviews in which a decision was sent. */
    readonly decidedOfDecided: number | null;
    readonly amended: number | null;
  };
}

/** Reviews by calendar year of meeting, in order; years without meetings have no row. A review may stand for several like rows. */
export function reviewTimeliness(reviews: readonly HeldReview[], times?: (review: HeldReview) => number): YearReviews[] {
  const yearIn = remembered(yearOf);
  return tally(reviews, {
    key: ({ meeting }) => yearIn(meeting),
    heads: {
      meetings: () => true,
      reviewed: ({ decision, days }: HeldReview) => decision !== null && decision <= days.review.day,
      decided: ({ decision }: HeldReview) => decision !== null,
      decidedInTime: ({ decision, days }: HeldReview) => decision !== null && decision <= days.fourWeeks.day,
      amended: ({ finalPlan }: HeldReview) => finalPlan !== null,
      amendedInTime: ({ finalPlan, days }: HeldReview) => finalPlan !== null && finalPlan <= days.amendedPlan.day,
    },
    ...(times ? { times } : {}),
  }).map((row) => ({
    ...row,
    share: {
      reviewed: shareOf(row.count.reviewed, row.count.meetings),
      decidedOfMeetings: shareOf(row.count.decidedInTime, row.count.meetings),
      decidedOfDecided: shareOf(row.count.decidedInTime, row.count.decided),
      amended: shareOf(row.count.amendedInTime, row.count.amended),
    },
  }));
}
