import { type Day, monthOf, yearOf } from "../foundation/day";

/** The academic year of a day, 1 September to 31 August, as `2023/24`. */
export function academicYearOf(on: Day): string {
  const first = monthOf(on) >= 9 ? yearOf(on) : yearOf(on) - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}
