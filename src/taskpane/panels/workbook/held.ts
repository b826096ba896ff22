import { areaAt, heightOf } from "../../workbook/cells";
import { formulasOf, valuesOf } from "../../workbook/reading";
import { reading } from "../../workbook/run";
import { mayCallEssex } from "../../../formulas/spelling";
import type { Place } from "../../../formulas/address";

/** A cell whose formula calls ESSEX, or did. */
export interface HeldCell {
  readonly place: Place;
  /** In English and with commas, its equals sign first. */
  readonly formula: string;
  readonly value: unknown;
}

/** Every cell of the workbook whose formula has ESSEX in it, sheet by sheet; `onSheet` hears which is read. */
export async function essexCells(onSheet: (share: number, name: string) => void): Promise<readonly HeldCell[]> {
  const used = await reading(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ranges = worksheets.items.map((sheet) => ({ name: sheet.name, range: sheet.getUsedRangeOrNullObject(true) }));
    for (const { range } of ranges) range.load("address");
    await context.sync();
    return ranges.flatMap(({ name, range }) => (range.isNullObject ? [] : [{ name, area: areaAt(range.address) }]));
  });
  const found: HeldCell[] = [];
  for (const [index, { name, area }] of used.entries()) {
    onSheet(index / used.length, name);
    const formulas = await formulasOf(area);
    const rows = formulas.map((row) => row.some((held) => typeof held === "string" && held.startsWith("=") && mayCallEssex(held)));
    const from = rows.indexOf(true);
    if (from < 0) continue;
    const part = { ...area, top: area.top + from, bottom: area.top + rows.lastIndexOf(true) };
    const [held] = await valuesOf([part]);
    for (let down = 0; down < heightOf(part); down++)
      formulas[from + down]!.forEach((formula, across) => {
        if (typeof formula !== "string" || !formula.startsWith("=") || !mayCallEssex(formula)) return;
        const place = { sheet: name, row: part.top + down, column: part.left + across };
        found.push({ place, formula, value: held!.values[down]?.[across] });
      });
  }
  return found;
}
