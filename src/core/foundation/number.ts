import { answer, quoted, type Result, unreadable } from "./result";

const NUMERAL = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** The number that text writes in figures, with or without commas between thousands. Refuses anything else. */
export function numberOfText(text: string): Result<number> {
  const figures = text.trim();
  return NUMERAL.test(figures) ? answer(Number(figures.replaceAll(",", ""))) : unreadable(`${quoted(text)} is not a number.`);
}

/** A result without the noise of binary fractions, to twelve figures: 0.58 less 0.59 is −0.01. */
export function withoutNoise(result: number): number {
  return Number(result.toPrecision(12));
}
