import { areaAt } from "./cells";
import { reading } from "./run";
import { freeName } from "./writing/sheets";

/** The name that a new sheet would be given now: where another sheet has it already, with a number after it. */
export function nameForNew(wanted: string): Promise<string> {
  return reading(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return freeName(
      wanted,
      worksheets.items.map(({ name }) => name),
    );
  });
}

/** The last column of a sheet in which a cell holds something, from 0; -1 of an empty one. */
export function lastColumnUsed(sheet: string): Promise<number> {
  return reading(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    return used.isNullObject ? -1 : areaAt(used.address).right;
  });
}
