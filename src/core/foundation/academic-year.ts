import { type Day, firstOfMonth, monthOf, yearOf } from "./day";
import { answer, quoted, type Result, unreadable } from "./result";
import { seen } from "./text";

/** An academic year, 1 September to 31 August, as `2023/24`. */
export type AcademicYear = string & { readonly __kind: "academic year" };

/** The academic year of a day. */
export function academicYearOf(on: Day): AcademicYear {
  return beginningIn(monthOf(on) >= 9 ? yearOf(on) : yearOf(on) - 1);
}

/** 2023/24 as people write it: 2023-24, 2023/2024, 2023 to 2024. */
const WRITTEN = /^(\d{4})\s*(?:[/_\-‐-―−]|to)\s*(?:\d{2})?(\d{2})$/i;
/** And as DfE's files do: 202324, of which a spreadsheet makes a number. */
const IN_FILES = /^(\d{4})(\d{2})(?:\.0+)?$/;

/** The academic year that text or a number names, as `2023/24`, `2023-24`, `2023/2024`, `2023 to 2024` or DfE's `202324`; null for anything else. */
export function academicYearIn(value: string | number): AcademicYear | null {
  const text = seen(String(value));
  const years = WRITTEN.exec(text) ?? IN_FILES.exec(text);
  const year = years && beginningIn(Number(years[1]));
  return year?.endsWith(years![2]!) ? year : null;
}

/** The academic year that a cell names. Refuses a calendar year, years of two figures, and two years that do not follow one another. */
export function academicYearOfCell(value: string | number | boolean): Result<AcademicYear> {
  const year = typeof value === "boolean" ? null : academicYearIn(value);
  return year === null ? unreadable(`${quoted(value)} is not an academic year such as 2022/23.`) : answer(year);
}

/** Its 31 August. */
export function lastDayOf(year: AcademicYear): Day {
  return (firstOfMonth(Number(year.slice(0, 4)) + 1, 9) - 1) as Day;
}

function beginningIn(first: number): AcademicYear {
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}` as AcademicYear;
}
