import { type Day, firstOfMonth, yearOf } from "./day";

/** A day that comes round each year, as `02-15`. */
export type DayOfYear = string & { readonly __form: "month-day" };

/** The day of a year that `02-15` names. */
export function dayOfYear(text: DayOfYear, year: number): Day {
  const [month, dayOfMonth] = text.split("-").map(Number) as [number, number];
  return (firstOfMonth(year, month) + dayOfMonth - 1) as Day;
}

/** The first of such days to come after a day. */
export function nextDayOfYear(days: readonly DayOfYear[], after: Day): Day {
  const year = yearOf(after);
  const coming = [year, year + 1].flatMap((each) => days.map((text) => dayOfYear(text, each))).filter((day) => day > after);
  return Math.min(...coming) as Day;
}
