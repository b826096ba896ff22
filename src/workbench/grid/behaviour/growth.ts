import { EXCEL_SIZE } from "../../address";
import type { Book } from "../engine/univer";
import type { GridCalculation, GridSelection } from "../grid";
import { recalculate } from "../parts/calculation";
import { growTo, sheetOf } from "../parts/ranges";
import type { Spills } from "../parts/spills";

/** So near to the edge of what the sheet holds that whoever goes on would meet it. */
const NEAR = { rows: 50, columns: 5 };
const MORE = { rows: 1_000, columns: 26 };

/** Lets sheets grow as a sheet of Excel would not have to: with a spill that needs the room, and before whoever walks to the edge. */
export function growOnDemand(book: Book, spills: Spills, calculation: GridCalculation, selection: GridSelection): void {
  calculation.onProgress((progress) => {
    if (progress === null) giveSpillsRoom(book, spills);
  });
  selection.onMoved(({ sheet, row, column, rows, columns }) => {
    const held = sheetOf(book, sheet);
    const [lastRow, lastColumn] = [row + rows, column + columns];
    // A selection of whole rows or columns is no walk to the edge.
    if (lastRow > held.getMaxRows() - NEAR.rows && rows < held.getMaxRows() / 2) growTo(book, sheet, held.getMaxRows() + MORE.rows, 0);
    if (lastColumn > held.getMaxColumns() - NEAR.columns && columns < held.getMaxColumns() / 2)
      growTo(book, sheet, 0, held.getMaxColumns() + MORE.columns);
  });
}

function giveSpillsRoom(book: Book, spills: Spills): void {
  const outgrown = book.workbook.getSheets().flatMap((sheet) => {
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    return spills
      .wanting(sheet.getSheetId())
      .filter(
        (area) =>
          (area.row + area.rows > rows && area.row + area.rows <= EXCEL_SIZE.rows) ||
          (area.column + area.columns > columns && area.column + area.columns <= EXCEL_SIZE.columns),
      );
  });
  if (outgrown.length === 0) return;
  for (const { sheet, row, column, rows, columns } of outgrown) growTo(book, sheet, row + rows, column + columns);
  recalculate(
    book,
    outgrown.map((area) => ({ ...area, rows: 1, columns: 1 })),
  );
}
