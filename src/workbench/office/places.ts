import { extentOf, isOnSheet, splitAddress } from "../address";
import type { Area } from "../cells";
import type { Grid } from "../grid/grid";
import type { Found } from "./batch";
import type { ClientObject } from "./client-object";
import { invalidArgument } from "./errors";

/** Makes the Range over an area that `sync` finds. */
export type RangeOf = (found: Found<Area | null>) => ClientObject;

/** The areas of the ranges that have been handed out: a range may be an argument wherever an address may. */
const areas = new WeakMap<ClientObject, Found<Area | null>>();

export function rememberArea(range: ClientObject, area: Found<Area | null>): ClientObject {
  areas.set(range, area);
  return range;
}

export function sheetNamed(grid: Grid, nameOrId: string): string | undefined {
  return grid.sheets.list().find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase())?.id;
}

/** The area at an address, a range's, or a name's, on `sheet` unless the address names another. */
export function areaAt(grid: Grid, sheet: string, address: string): Area {
  const named = namedArea(grid, sheet, address);
  if (named) return named;
  const split = splitAddress(address);
  const on = split.sheet === null ? sheet : sheetNamed(grid, split.sheet);
  const extent = on === undefined ? null : extentOf(split.local);
  if (on === undefined || !extent) throw invalidArgument(`The argument is invalid or missing or has an incorrect format: ${address}`);
  return { sheet: on, ...extent };
}

/** The cells that a name of the workbook or a table stands for, or null where it stands for none. */
export function namedArea(grid: Grid, sheet: string, name: string): Area | null {
  const isIt = (known: { name: string }) => known.name.toLowerCase() === name.toLowerCase();
  const table = grid.tables.list().find(isIt);
  if (table) return bodyOf(table);
  const defined = grid.names.list().filter((known) => isIt(known) && (known.sheet === null || known.sheet === sheet));
  const [first] = defined.sort((one) => (one.sheet === sheet ? -1 : 1));
  const address = first?.formula.replace(/^=/, "").replaceAll("$", "") ?? "";
  const split = splitAddress(address);
  const extent = extentOf(split.local);
  const on = split.sheet === null ? null : sheetNamed(grid, split.sheet);
  return extent && on ? { sheet: on, ...extent } : null;
}

/** A table's cells under its headings. */
export function bodyOf({ sheet, extent }: { sheet: string; extent: Omit<Area, "sheet"> }): Area {
  return { sheet, ...extent, row: extent.row + 1, rows: extent.rows - 1 };
}

/** The area that an argument means: an address, or a range found by now. */
export function areaMeant(grid: Grid, sheet: string, argument: unknown): Area {
  if (typeof argument === "string") return areaAt(grid, sheet, argument);
  const area = typeof argument === "object" && argument !== null ? areas.get(argument as ClientObject)?.() : null;
  if (!area) throw invalidArgument("The argument is no range and no address.");
  return area;
}

/** The area, or Excel's refusal where it leaves the sheet. */
export function inside(area: Area): Area {
  if (!isOnSheet(area)) throw invalidArgument("The range would leave the sheet.");
  return area;
}
