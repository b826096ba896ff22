import type { IRange } from "@univerjs/core";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/preset-sheets-core";
import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import { EXCEL_SIZE, intersection, type Extent } from "../../address";
import type { Area } from "../../cells";
import type { Book } from "../engine/univer";

/** Rows and columns more than are needed, so that not every entry makes the sheet grow. */
const SPARE = { rows: 200, columns: 10 };

export function engineRange({ row, column, rows, columns }: Extent): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

export function extentOfRange({ startRow, endRow, startColumn, endColumn }: IRange): Extent {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

export function sheetOf({ workbook }: Book, id: string): FWorksheet {
  const sheet = workbook.getSheetBySheetId(id);
  if (!sheet) throw new Error(`The workbook has no sheet ${id}.`);
  return sheet;
}

/** The part of the area that the engine holds cells for; a sheet of Excel goes on for a million rows, the engine's grows. */
export function heldPart(book: Book, area: Area): Extent | null {
  const sheet = sheetOf(book, area.sheet);
  return intersection(area, { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });
}

export function rangeOf(book: Book, sheet: string, { row, column, rows, columns }: Extent): FRange {
  return sheetOf(book, sheet).getRange(row, column, rows, columns);
}

/** Makes the sheet large enough for the cells, as large as Excel's at most. It is no step of its own to undo. */
export function growTo(book: Book, sheet: string, rows: number, columns: number): void {
  const { commands, unit } = book;
  const held = sheetOf(book, sheet);
  const on = { unitId: unit, subUnitId: sheet };
  if (rows > held.getMaxRows()) {
    const rowCount = Math.min(rows + SPARE.rows, EXCEL_SIZE.rows);
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...on, rowCount });
  }
  if (columns > held.getMaxColumns()) {
    const columnCount = Math.min(columns + SPARE.columns, EXCEL_SIZE.columns);
    commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...on, columnCount });
  }
}

/** The range of an area, for which the sheet grows. Whole rows and columns stay within what the engine holds. */
export function grownRange(book: Book, area: Area): FRange {
  const { sheet, row, column, rows, columns } = area;
  if (rows < EXCEL_SIZE.rows && columns < EXCEL_SIZE.columns) growTo(book, sheet, row + rows, column + columns);
  const held = heldPart(book, area);
  if (!held) throw new Error("The area is not on the sheet.");
  return rangeOf(book, sheet, held);
}
