import type { Area } from "../../cells";
import type { Book } from "../engine/univer";
import type { GridCalculation } from "../grid";
import { recalculate } from "../parts/calculation";
import type { Spills } from "../parts/spills";

/**
 * Calculates again what hangs on cells that a spill has newly filled. In the same calculation the engine puts formulas and conditional formats
 * that need those cells in no order, and some see them still empty.
 */
export function followNewSpills(book: Book, spills: Spills, calculation: GridCalculation): void {
  let known: Set<string> | undefined;
  calculation.onProgress((progress) => {
    if (progress !== null) return;
    const filled = book.workbook.getSheets().flatMap((sheet) => spills.wanting(sheet.getSheetId()).filter((area) => spills.rangeOf(area)));
    const keyOf = ({ sheet, row, column, rows, columns }: Area) => [sheet, row, column, rows, columns].join();
    const fresh = filled.filter((area) => !known?.has(keyOf(area)));
    const again = () => recalculate(book, fresh.flatMap(withoutFormula));
    // When the page opens it is of colours alone, and comes after the page is ready.
    if (fresh.length > 0 && known) again();
    else if (fresh.length > 0) setTimeout(again);
    known = new Set(filled.map(keyOf));
  });
}

/** The cells of a spill but the first, whose formula has just been calculated. */
function withoutFormula({ sheet, row, column, rows, columns }: Area): Area[] {
  const beside = { sheet, row, column: column + 1, rows: 1, columns: columns - 1 };
  const below = { sheet, row: row + 1, column, rows: rows - 1, columns };
  return [beside, below].filter((area) => area.rows > 0 && area.columns > 0);
}
