import {
  DeviceInputEventType,
  SetCellEditVisibleOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import { isSameExtent } from "../../address";
import { firstCell, type Area } from "../../cells";
import type { Book } from "../engine/univer";
import type { GridSelection } from "../grid";
import { breath } from "../snapshot/breath";
import { extentOfRange, grownRange } from "./ranges";

/** What the engine does at each change of selection, whichever key or button made it. */
const MOVES: readonly string[] = [SetSelectionsOperation.id, SetWorksheetActiveOperation.id];

export function selectionOf(book: Book, container: HTMLElement): GridSelection {
  const { workbook, commands, injector, unit } = book;
  const selections = injector.get(SheetsSelectionsService);
  const area = (): Area => {
    const sheet = workbook.getActiveSheet();
    // Not the engine's own answer for its active range: after Shift+Tab that is none.
    const range = selections.getCurrentLastSelection()?.range;
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
    cell() {
      const primary = selections.getCurrentLastSelection()?.primary;
      const whole = area();
      return primary ? { sheet: whole.sheet, row: primary.actualRow, column: primary.actualColumn, rows: 1, columns: 1 } : firstCell(whole);
    },
    select(wanted) {
      const range = grownRange(book, wanted);
      if (workbook.getActiveSheet().getSheetId() !== wanted.sheet) workbook.setActiveSheet(wanted.sheet);
      workbook.setActiveRange(range);
      const { startRow, startColumn } = range.getRange();
      workbook.getActiveSheet().scrollToCell(Math.max(0, startRow - 4), Math.max(0, startColumn - 3));
    },
    onMoved(callback) {
      const isSame = (one: Area, other: Area) => one.sheet === other.sheet && isSameExtent(one, other);
      let last = { area: area(), cell: this.cell() };
      const listener = commands.onCommandExecuted(({ id }) => {
        if (!MOVES.includes(id)) return;
        const now = { area: area(), cell: this.cell() };
        if (isSame(now.area, last.area) && isSame(now.cell, last.cell)) return;
        last = now;
        callback(now.area);
      });
      return () => listener.dispose();
    },
    isEditing: () => workbook.isCellEditing(),
    async endEditing() {
      if (!workbook.isCellEditing()) return;
      // As a press elsewhere ends it: the selection stays where it is.
      const ending = { unitId: unit, visible: false, eventType: DeviceInputEventType.PointerDown };
      await commands.executeCommand(SetCellEditVisibleOperation.id, ending);
      await breath();
    },
    focus() {
      container.querySelector<HTMLElement>("[contenteditable]")?.focus();
    },
  };
}
