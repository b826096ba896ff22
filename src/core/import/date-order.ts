import { type Day, dayOfText } from "../foundation/day";
import { type Result } from "../foundation/result";

/** Which of the first two figures of a date can be its day: the first alone, the second alone, or either. */
export type DateOrder = "day first" | "month first" | "either";

const IN_FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

/** In what order a date in figures can be read; null for any other text, and where both readings are one day or none. */
export function orderOf(text: string): DateOrder | null {
  const figures = IN_FIGURES.exec(text);
  if (figures === null) return null;
  const [one, two] = [Number(figures[1]), Number(figures[3])];
  if (one === two) return null;
  const isDayFirst = dayOfText(text).ok;
  const isMonthFirst = dayMonthFirst(text).ok;
  if (isDayFirst && isMonthFirst) return "either";
  return isDayFirst ? "day first" : isMonthFirst ? "month first" : null;
}

/** The day that a date in figures names with its month first. */
export function dayMonthFirst(text: string): Result<Day> {
  return dayOfText(text.replace(IN_FIGURES, "$3$2$1$2$4"));
}
