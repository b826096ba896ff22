import { addMonths, type Day } from "../foundation/day";
import { answer, every, type Result } from "../foundation/result";
import { type Convention, deadline } from "./deadline";
import { type TimeLimits } from "./duty";

/** The last days that the age of a request for an assessment is measured by. */
export interface AssessmentDays {
  /** 6 weeks: whether to assess. */
  readonly decision: Day;
  /** 16 weeks: that no plan will be issued. */
  readonly refusal: Day;
  /** 20 weeks: the final plan. */
  readonly finalPlan: Day;
  /** A year ends on the anniversary of the request. */
  readonly anniversary: Day;
}

/** The last days of a request for an assessment. Refuses requests from before the law. */
export function assessmentDays(limits: TimeLimits, request: Day, convention: Convention): Result<AssessmentDays> {
  const last = (duty: string): Result<Day> => {
    const due = deadline(limits, limits.duties.find(duty)!, request, convention);
    return due.ok ? answer(due.value.day) : due;
  };
  const days = every(last("Final plan"), last("Decision to assess"), last("Decision not to issue"), addMonths(request, 12));
  if (!days.ok) return days;
  const [finalPlan, decision, refusal, anniversary] = days.value;
  return answer({ decision, refusal, finalPlan, anniversary });
}
