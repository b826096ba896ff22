import { addMonths, type Day } from "../foundation/day";
import { remembered } from "../foundation/remembered";
import { answer, every, type Result } from "../foundation/result";
import { type Convention, type Deadline, type Timetable, timetableOf } from "./deadline";
import { type TimeLimits } from "./duty";

/** The last days that the age of a request for an assessment is measured by. */
export interface AssessmentDays {
  /** 6 weeks: whether to assess. */
  readonly decision: Deadline;
  /** 16 weeks: that no plan will be issued. */
  readonly refusal: Deadline;
  /** 20 weeks: the final plan. */
  readonly finalPlan: Deadline;
  /** A year ends on the anniversary of the request. */
  readonly anniversary: Day;
}

/** The last days of the requests of a column. Refuses requests from before the law. */
export function assessmentDays(limits: TimeLimits, convention: Convention): (request: Day) => Result<AssessmentDays> {
  const [finalPlan, decision, refusal] = ["Final plan", "Decision to assess", "Decision not to issue"].map((duty) =>
    timetableOf(limits, duty, convention),
  ) as [Timetable, Timetable, Timetable];
  return remembered((request) => {
    const days = every(finalPlan(request), decision(request), refusal(request), addMonths(request, 12));
    if (!days.ok) return { ...days, argument: "request" };
    return answer({ finalPlan: days.value[0], decision: days.value[1], refusal: days.value[2], anniversary: days.value[3] });
  });
}
