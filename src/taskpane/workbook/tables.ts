import type { Area } from "../../formulas/address";
import type { Table } from "../../formulas/reference";
import { areaAt } from "./cells";

/**
 * The Tables of a workbook, or of one sheet, in the two loads they take, so that what else is read can share them: `extents` is called after the
 * first sync, `tables` after the second.
 */
export function loadTables(collection: Excel.TableCollection): { extents(): void; tables(): readonly Table[] } {
  let ranges: readonly Excel.Range[] = [];
  collection.load("items/name,items/showHeaders,items/showTotals");
  return {
    extents() {
      ranges = collection.items.map((table) => {
        const range = table.getRange();
        range.load("address");
        table.columns.load("items/name");
        return range;
      });
    },
    tables: () =>
      collection.items.map((table, index) => ({
        ...areaAt(ranges[index]!.address),
        name: table.name,
        headerRows: table.showHeaders ? 1 : 0,
        totalsRows: table.showTotals ? 1 : 0,
        columns: table.columns.items.map(({ name }) => name),
      })),
  };
}

/** The rows of a Table between its headings and its totals. */
export function bodyOf({ headerRows, totalsRows, ...area }: Table): Area {
  return { sheet: area.sheet, left: area.left, right: area.right, top: area.top + headerRows, bottom: area.bottom - totalsRows };
}
