import { cellOf, COLUMNS, columnLetters, columnNumber, ROWS } from "../formulas/address";
import type { Area } from "./cells";

const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** The rows and columns of every sheet of Excel. */
export const EXCEL_SIZE = { rows: ROWS, columns: COLUMNS };

export type Extent = Omit<Area, "sheet">;

function between(one: Pick<Extent, "row" | "column">, other: Pick<Extent, "row" | "column">): Extent {
  return {
    row: Math.min(one.row, other.row),
    column: Math.min(one.column, other.column),
    rows: Math.abs(other.row - one.row) + 1,
    columns: Math.abs(other.column - one.column) + 1,
  };
}

function readExtent(address: string): Extent | null {
  const [, firstColumn, lastColumn] = WHOLE_COLUMNS.exec(address) ?? [];
  if (firstColumn && lastColumn)
    return between({ row: 0, column: columnNumber(firstColumn) }, { row: ROWS - 1, column: columnNumber(lastColumn) });
  const [, firstRow, lastRow] = WHOLE_ROWS.exec(address) ?? [];
  if (firstRow && lastRow) return between({ row: Number(firstRow) - 1, column: 0 }, { row: Number(lastRow) - 1, column: COLUMNS - 1 });
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

/** `'My sheet'!A1` as its sheet, null where it names none, and the rest. */
export function splitAddress(address: string): { sheet: string | null; local: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: null, local: address };
  const sheet = address.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, local: address.slice(mark + 1) };
}
