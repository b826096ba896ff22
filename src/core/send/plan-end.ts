import { type Choice } from "../foundation/choice";
import { addMonths, type Day, inWords, yearOf } from "../foundation/day";
import { type DayOfYear, dayOfYear } from "../foundation/day-of-year";
import { type Citation } from "../foundation/dated";
import { answer, every, type Result, unreadable } from "../foundation/result";
import { type Worded } from "./duty";

/** When the academic year ends in which a young person attains the age to which a plan may be maintained. */
export interface PlanEndRule extends Citation, Worded {
  /** The age that is attained in that year. */
  readonly age: number;
  readonly note: string;
}

/** Where a young person learns: the academic year ends on a day of the year, or with the course. */
export interface PlanSetting extends Choice {
  /** Null where it ends on the day the course or the training is scheduled to end. */
  readonly endsOn: DayOfYear | null;
}

/** The last day to which a plan may be maintained, and how it came about. */
export interface PlanEndFinding {
  readonly day: Day;
  readonly rule: PlanEndRule;
  readonly setting: PlanSetting;
  readonly dateOfBirth: Day;
  readonly birthday: Day;
  readonly courseEnd: Day | null;
  /** Whether the day before the next birthday came first. */
  readonly isBeforeBirthday: boolean;
}

/**
 * The last day to which a plan may be maintained: the end of the academic year in which the young person attains 25. In further education it ends on
 * 31 July; otherwise on the day the course or the apprenticeship is scheduled to end or, if earlier, the day before the 26th birthday. Refuses a
 * course without an end, and one that ends before the 25th birthday.
 */
export function planEnd(rule: PlanEndRule, setting: PlanSetting, dateOfBirth: Day, courseEnd: Day | null): Result<PlanEndFinding> {
  const birthdays = every(addMonths(dateOfBirth, rule.age * 12), addMonths(dateOfBirth, (rule.age + 1) * 12));
  if (!birthdays.ok) return { ...birthdays, argument: "dateOfBirth" };
  const [birthday, next] = birthdays.value;
  const found = { rule, setting, dateOfBirth, birthday, courseEnd };
  if (setting.endsOn !== null) {
    const end = dayOfYear(setting.endsOn, yearOf(birthday));
    return answer({ day: end < birthday ? dayOfYear(setting.endsOn, yearOf(birthday) + 1) : end, isBeforeBirthday: false, ...found });
  }
  if (courseEnd === null)
    return unreadable(
      "is blank. Outside further education the year ends with the course or the training: give the day that is scheduled to end.",
      {
        argument: "courseEnd",
      },
    );
  if (courseEnd < birthday) {
    return unreadable(
      `${inWords(courseEnd)} is before the birthday at ${rule.age}, ${inWords(birthday)}. Give the course under way on that day.`,
      {
        argument: "courseEnd",
      },
    );
  }
  const isBeforeBirthday = courseEnd >= next;
  return answer({ day: isBeforeBirthday ? ((next - 1) as Day) : courseEnd, isBeforeBirthday, ...found });
}
