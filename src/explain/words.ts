import { MONTHS, WEEKDAYS } from "../core/foundation/date-form";
import { type Day, inFigures, inWords, weekday } from "../core/foundation/day";
import { poundsOfUnitPrice, type UnitPrice } from "../core/traded/unit-price";
import { type Kind } from "../functions/cells/readers";
import { type Formatted, type Shown } from "../functions/cells/shown";
import { type CellValue, type Figure } from "./explanation";

/** `Wed 3 June 2026`, as an officer checks it against a calendar. */
export function dayInWords(of: Day): string {
  return `${WEEKDAYS[weekday(of)]!.slice(0, 3)} ${inWords(of)}`;
}

/** A figure of a working: `03/06/2026`, `£2,340.00`, `61.2%`. */
export function figureOf(shown: Shown): Figure {
  if (typeof shown !== "object") return { value: shown, format: null, text: shown === "" ? "none" : plain(shown) };
  const { number, format } = shown;
  return { value: number, format, text: isDateFormat(format) ? inFigures(number as Day) : inFormat(shown) };
}

/** The figure of an answer, its day in words. */
export function answerOf(shown: Shown): Figure {
  const figure = figureOf(shown);
  if (shown === "") return { ...figure, text: "blank" };
  return typeof shown === "object" && isDateFormat(shown.format) ? { ...figure, text: dayInWords(shown.number as Day) } : figure;
}

/** What an argument was read as: `Wed 14 January 2026`, `Final plan`, `£585`. A share is told from its cell: what it is read as may be a rate. */
export function valueInWords(value: unknown, kind: Kind, cell?: unknown): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "object") return "name" in value ? String(value.name) : "read";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  switch (kind) {
    case "date":
      return dayInWords(value as Day);
    case "money":
      return inFormat({ number: (value as number) / 100, format: "£#,##0.00" });
    case "unit price":
      return inFormat({ number: poundsOfUnitPrice(value as UnitPrice), format: "£#,##0.00" });
    case "year":
      return String(value);
    case "share":
      return typeof cell === "number" ? `${plain(percent(cell))}%` : heldInWords(cell).replace(/[“”]/g, "") || plain(value as number);
    default:
      return plain(value as number);
  }
}

function percent(share: number): number {
  return Number((share * 100).toPrecision(12));
}

/** What a cell holds, as it would be typed. */
export function heldInWords(cell: unknown): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "object") return heldInWords((cell as { readonly basicValue?: unknown }).basicValue ?? "a data type");
  return typeof cell === "string" ? `“${cell}”` : typeof cell === "number" ? minus(String(cell)) : plain(cell as CellValue);
}

function plain(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return minus(value.toLocaleString("en-GB", { maximumFractionDigits: 10 }));
}

function inFormat({ number, format }: Formatted): string {
  if (format === YEAR) return String(number);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const fixed = (of: number): string =>
    minus(of.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));
  if (format.endsWith("%")) return `${fixed(number * 100)}%`;
  if (format.startsWith("£")) return number < 0 ? `−£${fixed(-number)}` : `£${fixed(number)}`;
  return fixed(number);
}

/** The format of a year, which is a number that nobody groups. */
export const YEAR = "0";

function minus(text: string): string {
  return text.replace(/^-/, "−");
}

function isDateFormat(format: string): boolean {
  return format.includes("yyyy");
}

/** `1 day`, `3 days`. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : several}`;
}

/** A sentence's first letter in capitals. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `February` of 2. */
export function monthName(month: number): string {
  return MONTHS[month - 1]!;
}

/** The figure of a cell's own value, in the format of what it should hold; null where it is empty or an error. */
export function heldFigure(value: unknown, format: string | null): Figure | null {
  if (value === null || value === undefined || value === "" || typeof value === "object") return null;
  if (typeof value === "string" && value.startsWith("#")) return null;
  return answerOf(typeof value === "number" && format !== null ? { number: value, format } : (value as CellValue));
}

/** A year as a cell shows it. */
export function yearShown(year: number | string): Shown {
  return typeof year === "number" ? { number: year, format: YEAR } : year;
}
