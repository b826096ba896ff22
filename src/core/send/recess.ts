import { type Day, yearOf } from "../foundation/day";
import { type DayOfYear, dayOfYear } from "../foundation/day-of-year";

/** Days of each year, both included, that the Tribunal leaves out. */
export interface Recess {
  readonly from: DayOfYear;
  readonly to: DayOfYear;
}

/** A recess as it falls about a day. */
export interface DatedRecess {
  readonly from: Day;
  readonly to: Day;
}

/** The recess that a day falls in; null where it falls in none. */
export function recessOn(recesses: readonly Recess[], on: Day): DatedRecess | null {
  return recesses.map((each) => recessAround(each, on)).find(({ from, to }) => from <= on && on <= to) ?? null;
}

/** Where a recess falls about a day: Christmas's ends in the year after it began. */
function recessAround({ from, to }: Recess, on: Day): DatedRecess {
  const year = yearOf(on);
  const end = dayOfYear(to, year);
  if (from <= to) return { from: dayOfYear(from, year), to: end };
  return on <= end ? { from: dayOfYear(from, year - 1), to: end } : { from: dayOfYear(from, year), to: dayOfYear(to, year + 1) };
}
