import { type Choice, type Choices, choices } from "../core/foundation/choice";
import { seen } from "../core/foundation/text";
import { type Scale } from "../core/traded/price-row";
import { once } from "./once";
import words from "./traded/price-list.json";

/** A column of a price list: the word the layout has for it, its heading with others that are read for it, and what to write in it. */
export interface ListColumn extends Choice {
  readonly key: string;
  readonly says: string;
}

export interface ScaleChoice extends Choice<Scale> {
  /** How it charges. */
  readonly says: string;
}

/** The columns of a price list in the order in which it is spilled. Those that lists seldom need stand at the end. */
export const listColumns = once((): Choices<ListColumn> =>
  choices(
    words.columns.map(({ key, heading, synonyms, says }) => ({ key, name: heading, synonyms, says })),
    "a heading of a price list",
  ),
);

/** The scales that a row may name. */
export const scales = once((): Choices<ScaleChoice> => choices(words.scales as readonly ScaleChoice[], "a scale"));

/** Whether text says that something is sold for nothing. A nought of its own does not: an empty cell may arrive as one. */
export function isFree(text: string): boolean {
  return isAmong(words.free, text);
}

/** Whether text says that there is none of something. */
export function isNone(text: string): boolean {
  return isAmong(words.none, text);
}

/** Whether text says that a part of the year is charged by the month, or by the day; null where it says neither. */
export function partYearNamed(text: string): "month" | "day" | null {
  if (isAmong(words.partYear.month, text)) return "month";
  return isAmong(words.partYear.day, text) ? "day" : null;
}

function isAmong(list: readonly string[], text: string): boolean {
  const written = seen(text).toLowerCase();
  return list.some((word) => word.toLowerCase() === written);
}
