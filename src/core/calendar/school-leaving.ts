import { academicYearOf, lastDayOf } from "../foundation/academic-year";
import { addMonths, type Day, firstOfMonth, inWords, weekday, yearOf } from "../foundation/day";
import { type Citation, type Dated, daysHeld, isInForceOn } from "../foundation/dated";
import { answer, type Result, unpublished } from "../foundation/result";

/** The school leaving date of each year, the last of a weekday in a month, at which those of an age cease to be of compulsory school age. */
export interface SchoolLeavingRule extends Dated, Citation {
  readonly age: number;
  /** 1 for January to 12 for December. */
  readonly month: number;
  /** 0 for Sunday to 6 for Saturday. */
  readonly weekday: number;
  readonly note: string;
}

/** The last day of compulsory school age, and how it came about. */
export interface SchoolLeaving {
  readonly day: Day;
  readonly rule: SchoolLeavingRule;
  readonly dateOfBirth: Day;
  readonly birthday: Day;
}

/**
 * The day at whose end a child ceases to be of compulsory school age: the school leaving date of the school year, 1 September to 31 August, in which
 * the child becomes 16. Refuses one before the dates held.
 */
export function schoolLeaving(rule: SchoolLeavingRule, dateOfBirth: Day): Result<SchoolLeaving> {
  const birthday = addMonths(dateOfBirth, rule.age * 12);
  if (!birthday.ok) return { ...birthday, argument: "dateOfBirth" };
  const day = lastWeekdayOf(yearOf(lastDayOf(academicYearOf(birthday.value))), rule.month, rule.weekday);
  if (isInForceOn(rule, day)) return answer({ day, rule, dateOfBirth, birthday: birthday.value });
  return unpublished(`no school leaving date covers ${inWords(day)}. ${daysHeld([rule])}`, { argument: "dateOfBirth" });
}

function lastWeekdayOf(year: number, month: number, wanted: number): Day {
  const last = (month === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1)) - 1;
  return (last - ((weekday(last as Day) - wanted + 7) % 7)) as Day;
}
