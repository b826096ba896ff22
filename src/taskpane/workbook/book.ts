import { cellArea } from "../../formulas/address";
import type { Book } from "../../formulas/reference";
import { isWithin } from "./cells";
import { reading } from "./run";
import { loadTables } from "./tables";

/** What references of the workbook are read in: its sheets, names and Tables as they stand now. */
export function bookNow(): Promise<Book> {
  return reading(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name,items/formula");
    const found = loadTables(tables);
    await context.sync();
    found.extents();
    const own = worksheets.items.map((sheet) => {
      sheet.names.load("items/name,items/formula");
      return { sheet: sheet.name, names: sheet.names };
    });
    await context.sync();
    const ofBook = byName(names.items);
    const ofSheet = new Map(own.map(({ sheet, names: some }) => [sheet.toLowerCase(), byName(some.items)]));
    const all = found.tables();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      nameOf: (name, sheet) => ofSheet.get(sheet.toLowerCase())?.get(name.toLowerCase()) ?? ofBook.get(name.toLowerCase()) ?? null,
      tableNamed: (name) => all.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null,
      tableAt: (place) => all.find((table) => isWithin(cellArea(place), table)) ?? null,
    };
  });
}

/** Excel gives a name's formula with its equals sign. */
function byName(names: readonly Excel.NamedItem[]): ReadonlyMap<string, string> {
  return new Map(names.map(({ name, formula }) => [name.toLowerCase(), String(formula).replace(/^=/, "")]));
}
