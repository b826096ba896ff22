import { type Day, firstOfMonth, monthOf, yearOf } from "../foundation/day";

/** The day in whose place another stands when day and month are changed over; null where they cannot be, or are the same. */
export function changedOver(day: Day): Day | null {
  const [month, dayOfMonth] = [monthOf(day), dayOfMonthOf(day)];
  return dayOfMonth > 12 || month === dayOfMonth ? null : ((firstOfMonth(yearOf(day), dayOfMonth) + month - 1) as Day);
}

/** The same day of another year; null for a 29 February that it lacks. */
export function inAnotherYear(day: Day, years: number): Day | null {
  const other = (firstOfMonth(yearOf(day) + years, monthOf(day)) + dayOfMonthOf(day) - 1) as Day;
  return monthOf(other) === monthOf(day) ? other : null;
}

/** Day and month as one number: two dates that share it differ in nothing but the year. */
export function dayAndMonth(day: Day): number {
  return monthOf(day) * 100 + dayOfMonthOf(day);
}

function dayOfMonthOf(day: Day): number {
  return day - firstOfMonth(yearOf(day), monthOf(day)) + 1;
}
