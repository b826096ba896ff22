import type { Area, Place } from "../../formulas/address";
import { areaAt, rangeOf } from "./cells";
import { can } from "./needs";
import { reading } from "./run";

/** What a cell holds, and the cell whose formula fills it. */
export interface Held {
  /** In English and with commas, whatever language Excel is used in, its equals sign first; null where the cell holds none. */
  readonly formula: string | null;
  readonly value: unknown;
  /** The cell whose formula spilled over into this one; null where none did, or where this Excel cannot tell. */
  readonly owner: Place | null;
}

export function heldAt(place: Place): Promise<Held> {
  return reading(async (context) => {
    const cell = rangeOf(context, areaOf(place));
    cell.load("formulas,values");
    const owner = can("spills") ? cell.getSpillParentOrNullObject() : null;
    owner?.load("address");
    await context.sync();
    const formula: unknown = cell.formulas[0]?.[0];
    const isOwned = owner !== null && !owner.isNullObject;
    const { sheet, top, left } = isOwned ? areaAt(owner.address) : areaOf(place);
    const isOwn = sheet === place.sheet && top === place.row && left === place.column;
    return {
      formula: typeof formula === "string" && formula.startsWith("=") ? formula : null,
      value: cell.values[0]?.[0] ?? "",
      owner: isOwn ? null : { sheet, row: top, column: left },
    };
  });
}

/** The cells that the formula of a cell has filled; null where it fills no others. */
export async function filledFrom(place: Place): Promise<Area | null> {
  if (!can("spills")) return null;
  return reading(async (context) => {
    const spilled = rangeOf(context, areaOf(place)).getSpillingToRangeOrNullObject();
    spilled.load("address");
    await context.sync();
    return spilled.isNullObject ? null : areaAt(spilled.address);
  });
}

/** What today is to Excel, as the number of its day; null where it cannot be asked. */
export async function todayInExcel(): Promise<number | null> {
  try {
    return await reading(async (context) => {
      const day = context.workbook.functions.today();
      day.load("value");
      await context.sync();
      return typeof day.value === "number" ? day.value : null;
    });
  } catch {
    return null;
  }
}

export function areaOf({ sheet, row, column }: Place): Area {
  return { sheet, top: row, left: column, bottom: row, right: column };
}
