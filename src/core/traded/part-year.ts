import { addMonths, type Day, inWords, monthOf, yearOf } from "../foundation/day";
import { type Pence } from "../foundation/money";
import { answer, type Result, unreadable } from "../foundation/result";

/** How a list charges a part of its year: by days, or by parts of so many months each, such as 5 and 7, of which those begun are charged. */
export type PartYear = { readonly by: "days" } | { readonly by: "months"; readonly parts: readonly number[] };

/** By the month: a part for each. */
export const BY_MONTH: PartYear = { by: "months", parts: Array.from({ length: 12 }, () => 1) };

/** A part of a year's price. */
export interface Share {
  readonly parts: number;
  readonly of: number;
  readonly by: PartYear["by"];
}

/**
 * The share of a year that ends on `last` which is charged to one who begins on `start`: from its beginning where that is null or earlier. Refuses a
 * start after the last day.
 */
export function shareFrom(partYear: PartYear, start: Day | null, last: Day): Result<Share> {
  if (start !== null && start > last)
    return unreadable(`${inWords(start)} is after ${inWords(last)}, the last day of the price list.`, { argument: "start" });
  return answer(partYear.by === "days" ? daysFrom(start, last) : monthsFrom(partYear.parts, start, last));
}

/** A share of an amount: pence, half a penny up. */
export function shareOf(amount: Pence, { parts, of }: Share): Pence {
  return Math.floor((2 * amount * parts + of) / (2 * of)) as Pence;
}

function daysFrom(start: Day | null, last: Day): Share {
  const yearBefore = addMonths((last + 1) as Day, -12);
  const days = yearBefore.ok ? last + 1 - yearBefore.value : 365;
  return { parts: start === null ? days : Math.min(last + 1 - start, days), of: days, by: "days" };
}

function monthsFrom(parts: readonly number[], start: Day | null, last: Day): Share {
  const whole = parts.reduce((sum, months) => sum + months, 0);
  const left = start === null ? whole : monthsBegun(start, (last + 1) as Day);
  let months = whole;
  for (const part of parts) {
    if (months - part < left) break;
    months -= part;
  }
  return { parts: months, of: 12, by: "months" };
}

/** The months from a day to the day `after` the last, a month begun counted as a whole one. */
function monthsBegun(start: Day, after: Day): number {
  const months = (yearOf(after) - yearOf(start)) * 12 + monthOf(after) - monthOf(start);
  const sameDay = addMonths(start, months);
  return sameDay.ok && sameDay.value < after ? months + 1 : months;
}
