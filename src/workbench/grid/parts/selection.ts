import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import { isSameExtent } from "../../address";
import type { Area } from "../../cells";
import type { Book } from "../engine/univer";
import type { GridSelection } from "../grid";
import { extentOfRange, grownRange } from "./ranges";

/** What the engine does at each change of selection, whichever key or button made it. */
const MOVES: readonly string[] = [SetSelectionsOperation.id, SetWorksheetActiveOperation.id];

export function selectionOf(book: Book, container: HTMLElement): GridSelection {
  const { workbook, commands } = book;
  const area = (): Area => {
    const sheet = workbook.getActiveSheet();
    const range = workbook.getActiveRange()?.getRange();
    if (!range) return { sheet: sheet.getSheetId(), row: 0, column: 0, rows: 1, columns: 1 };
    // A selection of whole rows or columns has no number at its open ends.
    const part = (value: number, otherwise: number) => (Number.isNaN(value) ? otherwise : value);
    return {
      sheet: sheet.getSheetId(),
      ...extentOfRange({
        startRow: part(range.startRow, 0),
        endRow: part(range.endRow, sheet.getMaxRows() - 1),
        startColumn: part(range.startColumn, 0),
        endColumn: part(range.endColumn, sheet.getMaxColumns() - 1),
      }),
    };
  };
  return {
    area,
    select(wanted) {
      const range = grownRange(book, wanted);
      if (workbook.getActiveSheet().getSheetId() !== wanted.sheet) workbook.setActiveSheet(wanted.sheet);
      workbook.setActiveRange(range);
      const { startRow, startColumn } = range.getRange();
      workbook.getActiveSheet().scrollToCell(Math.max(0, startRow - 4), Math.max(0, startColumn - 3));
    },
    onMoved(callback) {
      let last = area();
      const listener = commands.onCommandExecuted(({ id }) => {
        if (!MOVES.includes(id)) return;
        const now = area();
        if (now.sheet === last.sheet && isSameExtent(now, last)) return;
        last = now;
        callback(now);
      });
      return () => listener.dispose();
    },
    isEditing: () => workbook.isCellEditing(),
    async endEditing() {
      await workbook.endEditingAsync(true);
    },
    focus() {
      container.querySelector<HTMLElement>("[contenteditable]")?.focus();
    },
  };
}
