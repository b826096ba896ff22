import type { Area } from "../../formulas/address";
import { isError, type CellValue, type ErrorValue } from "../../xlsx/value";

export type Block = readonly (readonly CellValue[])[];

/** What part of a formula comes to. Cells that have not been read yet stay a reference: some functions ask where they are. */
export type Operand =
  | { readonly is: "value"; readonly value: CellValue }
  | { readonly is: "block"; readonly block: Block }
  | { readonly is: "areas"; readonly areas: readonly Area[] }
  | { readonly is: "lambda"; readonly call: (args: readonly Operand[]) => Operand; readonly parameters: number }
  /** An argument left out. */
  | { readonly is: "missing" };

/** Why the engine does not work a formula out. Its cell keeps the value it has. */
export class NotWorkedOut extends Error {}

export function notWorkedOut(why: string): never {
  throw new NotWorkedOut(why);
}

export function valued(value: CellValue): Operand {
  return { is: "value", value };
}

export function failed(error: string): Operand {
  return { is: "value", value: { error } };
}

export function blocked(block: Block): Operand {
  return block.length === 1 && block[0]!.length === 1 ? valued(block[0]![0]!) : { is: "block", block };
}

export const VALUE: ErrorValue = { error: "#VALUE!" };
export const NOT_AVAILABLE: ErrorValue = { error: "#N/A" };
export const REFERENCE: ErrorValue = { error: "#REF!" };
export const NUMBER: ErrorValue = { error: "#NUM!" };
export const DIVISION: ErrorValue = { error: "#DIV/0!" };

/** The size that blocks of these sizes take together: single rows and columns are repeated. */
export function fittedSize(blocks: readonly Block[]): { rows: number; columns: number } {
  return {
    rows: blocks.reduce((most, block) => Math.max(most, block.length), 1),
    columns: blocks.reduce((most, block) => Math.max(most, block[0]?.length ?? 0), 1),
  };
}

/** The cell of a block at a place of a larger one: a single row or column is repeated, and beyond it is #N/A. */
export function fittedCell(block: Block, row: number, column: number): CellValue {
  const cells = block.length === 1 ? block[0] : block[row];
  if (!cells) return NOT_AVAILABLE;
  const value = cells.length === 1 ? cells[0] : cells[column];
  return value === undefined ? NOT_AVAILABLE : value;
}

/** What `rule` makes of each cell of the operands, in the size they take together. */
export function lifted(blocks: readonly Block[], rule: (...values: CellValue[]) => CellValue): Operand {
  const { rows, columns } = fittedSize(blocks);
  if (rows === 1 && columns === 1) return valued(rule(...blocks.map((block) => block[0]?.[0] ?? null)));
  const made: CellValue[][] = [];
  for (let row = 0; row < rows; row++) {
    const cells: CellValue[] = [];
    for (let column = 0; column < columns; column++) cells.push(rule(...blocks.map((block) => fittedCell(block, row, column))));
    made.push(cells);
  }
  return { is: "block", block: made };
}

/** A number, where the value is one or reads as one; an error where it does not. */
export function numberOf(value: CellValue): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return isError(value) ? value : numberOfText(value);
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;
const GROUPED = /^([+-]?)[£$€]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/;
const LOOKS_LIKE_DATE =
  /^\s*\d{1,4}\s*[-/. ]\s*(?:\d{1,2}|[A-Za-z]{3,9})(?:\s*[-/. ,]\s*\d{1,4})?(?:\s+\d{1,2}:.*)?\s*$|^\s*\d{1,2}:\d{2}|^\s*[A-Za-z]{3,9}\s+\d{1,4}/;

/** Text that Excel would read as a number. A date in text is read by the language of the Excel at hand: it is left to that. */
export function numberOfText(text: string): number | ErrorValue {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return Number(trimmed);
  if (trimmed.endsWith("%") && PLAIN.test(trimmed.slice(0, -1))) return Number(trimmed.slice(0, -1)) / 100;
  const [, sign, digits] = GROUPED.exec(trimmed) ?? [];
  if (digits !== undefined) return Number(`${sign ?? ""}${digits.replaceAll(",", "")}`);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso) {
    const time = Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
    if (new Date(time).toISOString().startsWith(trimmed)) return time / 86_400_000 + 25_569;
  }
  if (/\d/.test(trimmed) && LOOKS_LIKE_DATE.test(trimmed))
    notWorkedOut(`it reads "${trimmed}" as a date, which depends on the language of Excel`);
  return VALUE;
}

/** Text as `&` joins it. */
export function textOf(value: CellValue): string | ErrorValue {
  if (value === null) return "";
  if (isError(value)) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value) : value;
}

/** A number as Excel turns it into text: at most fifteen digits, and an exponent from 1E+20 and below 1E-19 or so. */
function numberText(number: number): string {
  if (number === 0) return "0";
  const rounded = Number(number.toPrecision(15));
  const size = Math.abs(rounded);
  if (size >= 1e21 || size < 1e-19) {
    const [digits = "", exponent = ""] = rounded.toExponential().split("e");
    const power = Number(exponent);
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const text = String(rounded);
  if (!text.includes("e")) return text;
  return rounded.toFixed(20).replace(/\.?0+$/, "");
}
