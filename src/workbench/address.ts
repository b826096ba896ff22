import type { Area } from "./cells";

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const LETTERS = 26;

/** The rows and columns of every sheet of Excel. */
export const EXCEL_SIZE = { rows: 1_048_576, columns: 16_384 };

export type Extent = Omit<Area, "sheet">;

/** The letters of a column counted from 0: 27 → "AB". */
export function columnLetters(column: number): string {
  const before = Math.floor(column / LETTERS);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (column % LETTERS));
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(text: string): [row: number, column: number] | null {
  const [, letters, row] = CELL.exec(text) ?? [];
  return letters && row && Number(row) > 0 ? [Number(row) - 1, columnNumber(letters)] : null;
}

function between([row, column]: [number, number], [otherRow, otherColumn]: [number, number]): Extent {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(otherRow - row) + 1,
    columns: Math.abs(otherColumn - column) + 1,
  };
}

function readExtent(address: string): Extent | null {
  const [, firstColumn, lastColumn] = COLUMNS.exec(address) ?? [];
  if (firstColumn && lastColumn) return between([0, columnNumber(firstColumn)], [EXCEL_SIZE.rows - 1, columnNumber(lastColumn)]);
  const [, firstRow, lastRow] = ROWS.exec(address) ?? [];
  if (firstRow && lastRow) return between([Number(firstRow) - 1, 0], [Number(lastRow) - 1, EXCEL_SIZE.columns - 1]);
  const [start, end, ...more] = address.split(":");
  const first = cellOf(start ?? "");
  const last = end === undefined ? first : cellOf(end);
  return first && last && more.length === 0 ? between(first, last) : null;
}

/** Whether the cells are all on a sheet of Excel's size. */
export function isOnSheet({ row, column, rows, columns }: Extent): boolean {
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= EXCEL_SIZE.rows && column + columns <= EXCEL_SIZE.columns;
}

/** The rows and columns of `B2`, `B2:D9`, `B:D` or `2:9`, or null where it is none of them or leaves the sheet. */
export function extentOf(address: string): Extent | null {
  const extent = readExtent(address);
  return extent && isOnSheet(extent) ? extent : null;
}

/** `B2`, `B2:D9`, and whole columns and rows as `B:D` and `2:9`, as Excel writes them. */
export function addressOf({ row, column, rows, columns }: Extent): string {
  if (columns === EXCEL_SIZE.columns) return `${String(row + 1)}:${String(row + rows)}`;
  if (rows === EXCEL_SIZE.rows) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  const first = columnLetters(column) + String(row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}

/** The cells that both have, or null where they have none in common. */
export function intersection(one: Extent, other: Extent): Extent | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function isSameExtent(one: Extent, other: Extent): boolean {
  return one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
}

/** A sheet's name as it stands in front of the exclamation mark: in quotation marks where Excel needs them. */
export function quotedSheet(name: string): string {
  return /^[A-Z_][A-Z0-9_.]*$/i.test(name) && !CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'My sheet'!A1` as its sheet, null where it names none, and the rest. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, local: address };
  const sheet = address.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, local: address.slice(mark + 1) };
}
