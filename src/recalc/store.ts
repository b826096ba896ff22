import { COLUMNS, ROWS, type Area, type Place } from "../formulas/address";
import type { CellValue } from "../xlsx/value";
import type { Workbook } from "../xlsx/workbook";
import { notWorkedOut, type Block } from "./engine/operand";

/** An area of more cells is read as far as the workbook is used, whether or not it is open. */
const VAST = 1_000_000;
const MOST_READ = 5_000_000;
const EMPTY: CellValue[] = [null];

/** The values of a workbook's cells as they stand while it is being worked out. */
export interface Store {
  at(place: Place): CellValue;
  set(place: Place, value: CellValue): void;
  /** The cells of an area; open ends reach as far as the workbook is used. */
  blockOf(area: Area): Block;
  /** The area without the rows and columns that no sheet uses, where it is open to that side, or vast. */
  closed(area: Area): Area;
}

export function storeOf(workbook: Workbook): Store {
  // A column is a list of rows of one cell each: a range of one column, which formulas read most, is a slice of it.
  const sheets = new Map<string, Map<number, CellValue[][]>>();
  let lastRow = 0;
  let lastColumn = 0;
  const columnOf = (sheet: string, column: number) => {
    const columns = sheets.get(sheet) ?? new Map<number, CellValue[][]>();
    sheets.set(sheet, columns);
    const cells = columns.get(column) ?? [];
    columns.set(column, cells);
    return cells;
  };
  const set = ({ sheet, row, column }: Place, value: CellValue) => {
    columnOf(sheet, column)[row] = [value];
    if (value !== null) {
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
  };
  for (const { name, rows } of workbook.sheets)
    for (const { cells } of rows) for (const { row, column, value } of cells) if (value !== null) set({ sheet: name, row, column }, value);

  const closed = (area: Area): Area => {
    const isVast = (area.bottom - area.top + 1) * (area.right - area.left + 1) > VAST;
    return {
      ...area,
      bottom: isVast || area.bottom === ROWS - 1 ? Math.min(area.bottom, Math.max(area.top, lastRow)) : area.bottom,
      right: isVast || area.right === COLUMNS - 1 ? Math.min(area.right, Math.max(area.left, lastColumn)) : area.right,
    };
  };
  return {
    at: ({ sheet, row, column }) => sheets.get(sheet)?.get(column)?.[row]?.[0] ?? null,
    set,
    closed,
    blockOf(area) {
      const { sheet, top, left, bottom, right } = closed(area);
      const height = bottom - top + 1;
      if (height * (right - left + 1) > MOST_READ) notWorkedOut("it reads more than five million cells at once");
      const columns = sheets.get(sheet);
      if (left === right) {
        const block = columns?.get(left)?.slice(top, bottom + 1) ?? [];
        for (let i = 0; i < height; i++) block[i] ??= EMPTY;
        return block;
      }
      const lists = Array.from({ length: right - left + 1 }, (_, i) => columns?.get(left + i));
      return Array.from({ length: height }, (_, i) => lists.map((list) => list?.[top + i]?.[0] ?? null));
    },
  };
}
