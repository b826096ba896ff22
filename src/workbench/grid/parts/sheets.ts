import { SetWorksheetOrderCommand } from "@univerjs/preset-sheets-core";
import type { Book } from "../engine/univer";
import type { GridSheets } from "../grid";
import { LEAST_SIZE } from "../snapshot/plans";
import { usedArea } from "./cells";
import { sheetOf } from "./ranges";
import type { Spills } from "./spills";

export function sheetsOf(book: Book, spills: Spills): GridSheets {
  const { api, workbook, commands, unit } = book;
  return {
    list: () =>
      workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName(), isHidden: sheet.isSheetHidden() })),
    used: (sheet) => usedArea(book, spills, sheet),
    active: () => workbook.getActiveSheet().getSheetId(),
    activate: (sheet) => void workbook.setActiveSheet(sheetOf(book, sheet)),
    add(name) {
      const before = workbook.getActiveSheet();
      const added = workbook.insertSheet(name ?? undefined, { sheet: LEAST_SIZE }).getSheetId();
      // In Excel a sheet that is added by program stands behind the others and is not shown.
      workbook.setActiveSheet(before);
      return added;
    },
    remove: (sheet) => void workbook.deleteSheet(sheetOf(book, sheet)),
    rename: (sheet, name) => void sheetOf(book, sheet).setName(name),
    move(sheet, position) {
      void commands.syncExecuteCommand(SetWorksheetOrderCommand.id, { unitId: unit, subUnitId: sheet, order: position });
    },
    hide(sheet, isHidden) {
      if (isHidden) sheetOf(book, sheet).hideSheet();
      else sheetOf(book, sheet).showSheet();
    },
    onActivated(callback) {
      let last = workbook.getActiveSheet().getSheetId();
      const listener = api.addEvent(api.Event.ActiveSheetChanged, () => {
        const now = workbook.getActiveSheet().getSheetId();
        if (now !== last) callback((last = now));
      });
      return () => listener.dispose();
    },
  };
}
