import { isErrorText } from "../../formulas/error-text";
import type { Content } from "../../sheets/plan";

/** Marks that nobody sees; Excel's importers and other programs drop some of them before they look for a formula. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
/**
 * What a spreadsheet takes for the beginning of a formula, or a program that reads an export does: OWASP's list of CSV injection, full-width
 * forms being made plain first. Text that begins with an apostrophe would lose it.
 */
const HARMFUL = /^[\s]*[=+\-@\t\r\n'|%]/;
/** What Excel would read as a number, a date, a truth value or an error. */
const CONVERTED = /\d|^(?:true|false)$|^#/i;

/**
 * A text as it is put into a cell so that it stays that text: behind an apostrophe where Excel would make something else of it, or another
 * program that the sheet is exported to. Numbers are numbers and need none.
 */
export function asText(text: string): string {
  const plain = text.normalize("NFKC").replace(UNSEEN, "");
  return HARMFUL.test(plain) || CONVERTED.test(plain.trim()) ? `'${text}` : text;
}

/** What a cell is given for its content. */
export function asEntered(content: Content): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "string") return asText(content);
  if (typeof content !== "object") return content;
  return "formula" in content ? content.formula : asText(content.text);
}

/** A cell's content as it would have to be typed to be the same again: `'007` where it is text that Excel would read afresh. */
export function asTyped(formula: unknown, value: unknown): string | number | boolean {
  const isText = typeof value === "string" && value === formula && !isErrorText(value);
  return isText ? asText(value) : (formula as string | number | boolean);
}
