import { areaAddress, type Area, type Place } from "../../formulas/address";
import { isOneCell, resized } from "../workbook/cells";
import { filledIn } from "../workbook/reading";
import { Refused } from "../workbook/run";
import { isClearOf, type Selected } from "../workbook/selection";
import type { Writer } from "../workbook/writer";
import type { Target } from "./reference-text";
import { targetOf } from "./target";

/** How large a table is going to be, and how its columns look where answers do not carry their own format. */
export interface TableSize {
  readonly height: number;
  readonly width: number;
  readonly formats: readonly (string | null)[];
}

/** Where a table goes: cells that are all empty, or a new sheet. Nothing is written over. */
export interface TablePlace {
  /** Null for a new sheet. */
  readonly at: Place | null;
  readonly target: Target | null;
  readonly area: Area | null;
  /** `at F2`, `on new sheet`. */
  readonly words: string;
  readonly why: string;
}

const NEW_SHEET = { at: null, target: null, area: null, words: "on new sheet" } as const;

/** The place for a table that reads some cells: the cell selected last that it does not read, where there is room; else a new sheet. */
export async function tablePlace(chosen: readonly Selected[], read: readonly Area[], { height, width }: TableSize): Promise<TablePlace> {
  const selected = targetOf(chosen, read);
  if (!selected) return { ...NEW_SHEET, why: "" };
  const { cell, address, tables, spill, isEmpty } = selected;
  const { sheet, row, column } = cell;
  const area = resized({ sheet, top: row, left: column, bottom: row, right: column }, height, width);
  if (!isEmpty || spill) return { ...NEW_SHEET, why: `${address} is not empty.` };
  if (!isClearOf(tables, area)) return { ...NEW_SHEET, why: `A Table is in the way at ${address}.` };
  const filled = await filledIn(area, 1).catch(() => []);
  if (filled.length > 0)
    return { ...NEW_SHEET, why: `At ${address} it would need ${areaAddress(area)}, and ${areaAddress(filled[0]!)} is not empty.` };
  const why = isOneCell(area) ? "" : `Fills ${areaAddress(area)}, which is empty.`;
  return { at: cell, target: { place: cell, tables }, area, words: `at ${address}`, why };
}

export interface TableFormula {
  /** The name of the new sheet, where it goes there. */
  readonly sheet: string;
  readonly size: TableSize;
  /** The formula as it stands in a cell. */
  formula(target: Target): string;
  /** Hears where it stands once it is inserted. */
  inserted?(area: Area): void;
}

/** Inserts a table that one formula fills, its headings bold; where it stands now. */
export async function insertTable(
  to: Writer,
  { at, area }: TablePlace,
  { sheet: name, size, formula, inserted }: TableFormula,
): Promise<string> {
  if (area && (await filledIn(area, 1)).length > 0)
    throw new Refused(`Nothing was written: ${areaAddress(area)} is no longer empty. Look again, and press again to go on.`);
  const sheet = at ? at.sheet : await to.sheet(name);
  const place = at ?? { sheet, row: 0, column: 0 };
  const written = await to.formula(place, formula({ place, tables: [] }), size);
  if (written.isBlocked) return `at ${areaAddress(written.area)}, where ${written.inTheWay ?? "a cell"} is in its way: it shows #SPILL!`;
  inserted?.(written.area);
  if (size.height > 1) await to.bold(resized(written.area, 1, size.width));
  if (!at) {
    if (size.height > 1) await to.freeze(sheet, 1);
    await to.fit(written.area);
    to.show(resized(written.area, 1, 1));
  }
  return at ? `in ${areaAddress(written.area)}` : `on the new sheet ${sheet}`;
}
