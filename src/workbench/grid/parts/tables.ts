import type { IRangeThemeStyleJSON } from "@univerjs/sheets";
import type { Book } from "../engine/univer";
import type { GridTables } from "../grid";
import { recalculate } from "./calculation";
import { engineRange, extentOfRange, rangeOf, sheetOf } from "./ranges";

/** Quieter than the engine's own: its name is the engine's key for it. */
export const TABLE_THEME: IRangeThemeStyleJSON = {
  name: "essex",
  headerRowStyle: { bg: { rgb: "#e3efec" }, cl: { rgb: "#242424" } },
  firstRowStyle: { bg: { rgb: "#ffffff" } },
  secondRowStyle: { bg: { rgb: "#f6f6f5" } },
};

export function tablesOf(book: Book): GridTables {
  const { workbook } = book;
  const sheetOfTable = (id: string) => workbook.getTableInfo(id)?.subUnitId ?? "";
  /** The engine refuses a table the name that a sheet has, which Excel allows: meanwhile the sheet has another. */
  async function besideSheet<T>(name: string, work: () => Promise<T>): Promise<T> {
    const sheet = workbook.getSheets().find((each) => each.getSheetName().toLowerCase() === name.toLowerCase());
    if (!sheet) return work();
    const own = sheet.getSheetName();
    sheet.setName(`${own.slice(0, 20)} meanwhile`);
    try {
      return await work();
    } finally {
      sheet.setName(own);
    }
  }
  return {
    list: () =>
      workbook.getTableList().map(({ id, name, subUnitId, range }) => {
        const extent = extentOfRange(range);
        // The headings as they stand now: the engine's own list of columns is as old as the table.
        const [columns = []] = rangeOf(book, subUnitId, { ...extent, rows: 1 }).getDisplayValues();
        return { id, name, sheet: subUnitId, extent, columns };
      }),
    async add(area, name) {
      const id = await besideSheet(name, () => workbook.addTable(area.sheet, name, engineRange(area)));
      if (id) await sheetOf(book, area.sheet).addTableTheme(id, TABLE_THEME);
      return id ?? null;
    },
    rename: (table, name) => besideSheet(name, async () => sheetOf(book, sheetOfTable(table)).setTableName(table, name)),
    async resize(table, extent) {
      const sheet = sheetOfTable(table);
      await sheetOf(book, sheet).setTableRange(table, engineRange(extent));
      recalculate(book, [{ ...extent, sheet }], workbook.getTableInfo(table)?.name);
    },
    async remove(table) {
      await workbook.removeTable(table);
    },
  };
}
