import { BooleanNumber, CellValueType, getNumfmtParseValueFilter, type ICellData } from "@univerjs/core";
import type { CellValue } from "../../cells";

const TEXT_FORMAT = "@";

/** What was in a cell goes with everything that hung on it. */
const NOTHING_ELSE = { f: null, si: null, p: null, custom: null } as const;

/** The cell after `value` has been entered into it as at the keyboard: "=…" is a formula, "14/01/2026" a date, "'007" text. */
export function entered(value: CellValue, format: string): ICellData {
  if (typeof value === "number") return { ...NOTHING_ELSE, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...NOTHING_ELSE, v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  if (value === "") return { ...NOTHING_ELSE, v: null, t: null };
  if (value.startsWith("'")) return textCell(value.slice(1));
  if (format === TEXT_FORMAT) return textCell(value);
  if (value.startsWith("=") && value.length > 1) return { ...NOTHING_ELSE, f: value, v: null, t: null };
  if (/^(true|false)$/i.test(value)) return entered(/^true$/i.test(value), format);
  const parsed = getNumfmtParseValueFilter(value);
  if (typeof parsed?.v !== "number") return textCell(value);
  const number = entered(parsed.v, format);
  return parsed.z && format === "General" ? { ...number, s: { n: { pattern: parsed.z } } } : number;
}

/** A cell that holds this very text, whatever it begins with. */
export function textCell(text: string): ICellData {
  // Numbers, dates and times all have a digit; parsing is slow for a file of names.
  const looksLikeMore = text.startsWith("=") || (/\d/.test(text) && getNumfmtParseValueFilter(text) !== null);
  return { ...NOTHING_ELSE, v: text, t: looksLikeMore ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
