import { answer, quoted, type Result, unreadable } from "./result";
import { seen } from "./text";

const FIGURES = String.raw`(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?|\.\d+`;
/** Figures as people have them: with a sign, which may be the minus or the dash of a word processor, and with pounds. */
const SIGN = String.raw`[+\-−–]`;
const SIGNED = new RegExp(String.raw`^(?:(?<before>${SIGN})?\s*£?|£\s*(?<behind>${SIGN})?)\s*(?<figures>${FIGURES})$`);
/** In accounts brackets are a minus. */
const BRACKETED = new RegExp(String.raw`^(?:£\s*)?\(\s*(?:£\s*)?(?<figures>${FIGURES})\s*\)$`);

/**
 * The number that text writes in figures, with or without commas between thousands: `1,250`, `£3,650`, `−5` or, as accounts have it, `(5)`.
 * Refuses anything else.
 */
export function numberOfText(text: string): Result<number> {
  const written = seen(text);
  const signed = SIGNED.exec(written)?.groups;
  const figures = (signed ?? BRACKETED.exec(written)?.groups)?.figures;
  if (figures === undefined) return unreadable(`${quoted(text)} is not a number.`);
  const isNegative = signed === undefined || /[-−–]/.test(signed.before ?? signed.behind ?? "");
  const number = Number(figures.replaceAll(",", ""));
  if (!Number.isFinite(number)) return unreadable(`${quoted(text)} is not a number.`);
  return answer(isNegative && number !== 0 ? -number : number);
}

/** The number that text writes in figures or as a percentage: `5%` is 0.05. Refuses anything else. */
export function fractionOfText(text: string): Result<number> {
  const percentage = /^(\(?)([^£%]*)%\s*(\)?)$/.exec(seen(text));
  if (!percentage) return numberOfText(text);
  const number = numberOfText(`${percentage[1]!}${percentage[2]!}${percentage[3]!}`);
  return number.ok ? answer(Number((number.value / 100).toPrecision(15))) : unreadable(`${quoted(text)} is not a number.`);
}

/** A result without the noise of binary fractions, to twelve figures: 0.58 less 0.59 is −0.01. */
export function withoutNoise(result: number): number {
  return Number(result.toPrecision(12));
}
