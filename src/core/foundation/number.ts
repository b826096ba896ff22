import { answer, quoted, type Result, unreadable } from "./result";

const NUMERAL = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** The number that text writes in figures, with or without commas between thousands. Refuses anything else. */
export function numberOfText(text: string): Result<number> {
  const figures = text.trim();
  return NUMERAL.test(figures) ? answer(Number(figures.replaceAll(",", ""))) : unreadable(`${quoted(text)} is not a number.`);
}
