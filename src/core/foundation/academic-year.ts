import { type Day, firstOfMonth, monthOf, yearOf } from "./day";

/** An academic year, 1 September to 31 August, as `2023/24`. */
export type AcademicYear = string & { readonly __kind: "academic year" };

/** The academic year of a day. */
export function academicYearOf(on: Day): AcademicYear {
  return beginningIn(monthOf(on) >= 9 ? yearOf(on) : yearOf(on) - 1);
}

/** The academic year that text names as `2023/24`, `2023-24` or `2023/2024`; null for anything else. */
export function academicYearIn(text: string): AcademicYear | null {
  const years = /^\s*(\d{4})\s*[/\-‐-―−]\s*(?:\d{2})?(\d{2})\s*$/.exec(text);
  const year = years && beginningIn(Number(years[1]));
  return year?.endsWith(years![2]!) ? year : null;
}

/** Its 31 August. */
export function lastDayOf(year: AcademicYear): Day {
  return (firstOfMonth(Number(year.slice(0, 4)) + 1, 9) - 1) as Day;
}

function beginningIn(first: number): AcademicYear {
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}` as AcademicYear;
}
