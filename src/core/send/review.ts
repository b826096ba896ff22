import { type Day } from "../foundation/day";
import { answer, type Refusal, type Result } from "../foundation/result";
import { type Deadline, type Timetable, timetableOf } from "./deadline";
import { type TimeLimits } from "./duty";
import { misplaced } from "./misplaced";

/** An annual review as a case system has it: null where nothing is recorded. */
export interface Review {
  /** Date the plan was made or last reviewed. */
  readonly last: Day;
  readonly meeting: Day | null;
  readonly decision: Day | null;
  /** Date the amendment notice was sent, with the plan and the proposed changes. */
  readonly notice: Day | null;
  readonly finalPlan: Day | null;
}

/** The last days of a review whose meeting was held. */
export interface ReviewDays {
  /** The 12 months, by whose end the decision is sent. */
  readonly review: Deadline;
  /** 28 days after the meeting alone. */
  readonly fourWeeks: Deadline;
  /** The earlier of the two. */
  readonly decision: Day;
  /** 84 days after the meeting. */
  readonly twelveWeeks: Deadline;
  /** Regulation 22(3): 8 weeks from the notice; null where none was sent. */
  readonly eightWeeks: Deadline | null;
  /** The earlier of the two. */
  readonly amendedPlan: Deadline;
}

/** The last days of the reviews of a column. Refuses dates from before the law. */
export function reviewDays(limits: TimeLimits): (last: Day, meeting: Day, notice: Day | null) => Result<ReviewDays> {
  const [review, fourWeeks, twelveWeeks, eightWeeks] = ["Annual review", "Review decision", "Amended plan (latest)", "Amended plan"].map(
    (duty) => timetableOf(limits, duty, "Legal"),
  ) as [Timetable, Timetable, Timetable, Timetable];
  return (last, meeting, notice) => {
    const year = review(last);
    if (!year.ok) return { ...year, argument: "last" };
    const four = fourWeeks(meeting);
    if (!four.ok) return { ...four, argument: "meeting" };
    const twelve = twelveWeeks(meeting);
    if (!twelve.ok) return { ...twelve, argument: "meeting" };
    const eight = notice === null ? null : eightWeeks(notice);
    if (eight !== null && !eight.ok) return { ...eight, argument: "notice" };
    return answer({
      review: year.value,
      fourWeeks: four.value,
      decision: Math.min(year.value.day, four.value.day) as Day,
      twelveWeeks: twelve.value,
      eightWeeks: eight === null ? null : eight.value,
      amendedPlan: eight !== null && eight.value.day <= twelve.value.day ? eight.value : twelve.value,
    });
  };
}

/** The refusal of a step dated before the one it follows, or without it. The notice follows the meeting: it may go with the decision or apart from it. */
export function misordered({ last, meeting, decision, notice, finalPlan }: Review): Refusal | undefined {
  return (
    misplaced("meeting", meeting, "the last review", last) ??
    misplaced("decision", decision, "the meeting", meeting) ??
    misplaced("notice", notice, "the meeting", meeting) ??
    misplaced("finalPlan", finalPlan, "the decision", decision) ??
    (notice === null ? undefined : misplaced("finalPlan", finalPlan, "the amendment notice", notice))
  );
}
