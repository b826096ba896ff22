import type { Area } from "./cells";

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const LETTERS = 26;

export type Extent = Omit<Area, "sheet">;

/** The letters of a column counted from 0: 27 → "AB". */
function columnLetters(column: number): string {
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

/** The rows and columns of `B2`, `B2:D9`, `B:D` or `2:9` on a sheet of the given size, or null where it is none of them. */
export function extentOf(address: string, size: { rows: number; columns: number }): Extent | null {
  const [, firstColumn, lastColumn] = COLUMNS.exec(address) ?? [];
  if (firstColumn && lastColumn) return between([0, columnNumber(firstColumn)], [size.rows - 1, columnNumber(lastColumn)]);
  const [, firstRow, lastRow] = ROWS.exec(address) ?? [];
  if (firstRow && lastRow) return between([Number(firstRow) - 1, 0], [Number(lastRow) - 1, size.columns - 1]);
  const [start, end, ...more] = address.split(":");
  const first = cellOf(start ?? "");
  const last = end === undefined ? first : cellOf(end);
  return first && last && more.length === 0 ? between(first, last) : null;
}

export function addressOf({ row, column, rows, columns }: Extent): string {
  const first = columnLetters(column) + String(row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}

/** A sheet's name as it stands in front of the exclamation mark: in quotation marks where Excel needs them. */
export function quotedSheet(name: string): string {
  return /^[A-Z_][A-Z0-9_.]*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'My sheet'!A1` as its sheet, null where it names none, and the rest. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, local: address };
  const sheet = address.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, local: address.slice(mark + 1) };
}
