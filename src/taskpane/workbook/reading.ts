import { type Area, areaAddress, cellArea, COLUMNS, type Place, ROWS } from "../../formulas/address";
import { areaAt, heightOf, rangeOf, resized, widthOf } from "./cells";
import { reading } from "./run";

/** What cells hold. */
export interface Cells {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
}

/** Excel on the web takes and gives 5 MB at a time. */
const CELLS_AT_A_TIME = 20_000;

/** The values of areas, each cut to what is used of its sheet where it has whole columns or rows. */
export function valuesOf(areas: readonly Area[]): Promise<readonly Cells[]> {
  return reading(async (context) => {
    const cut = await cutToUsed(context, areas);
    const parts = cut.map((area) => ({ area, ranges: partsOf(area).map((part) => rangeOf(context, part)) }));
    for (const { ranges } of parts) {
      for (const range of ranges) {
        range.load("values");
        // All of it in one batch would pass what Excel on the web gives.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      }
    }
    return parts.map(({ area, ranges }) => ({ area, values: ranges.flatMap((range): unknown[][] => range.values) }));
  });
}

/** The formula, or the value where there is none, of each cell of an area. */
export function formulasOf(area: Area): Promise<readonly (readonly unknown[])[]> {
  return reading(async (context) => {
    const rows: unknown[][] = [];
    for (const part of partsOf(area)) {
      const range = rangeOf(context, part);
      range.load("formulas");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      rows.push(...range.formulas);
    }
    return rows;
  });
}

/** The number format of each cell of an area, in English. */
export function formatsOf(area: Area): Promise<readonly (readonly string[])[]> {
  return reading(async (context) => {
    const rows: string[][] = [];
    for (const part of partsOf(area)) {
      const range = rangeOf(context, part);
      range.load("numberFormat");
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      rows.push(...(range.numberFormat as string[][]));
    }
    return rows;
  });
}

/** The first cells of an area that hold something, up to `most` of them. */
export function filledIn(area: Area, most = 3): Promise<readonly Area[]> {
  return reading(async (context) => {
    const used = rangeOf(context, area).getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    if (used.isNullObject) return [];
    const within = areaAt(used.address);
    const range = rangeOf(
      context,
      resized(within, Math.min(heightOf(within), Math.ceil(CELLS_AT_A_TIME / widthOf(within))), widthOf(within)),
    );
    range.load("formulas");
    await context.sync();
    const filled: Area[] = [];
    range.formulas.forEach((row, down) =>
      (row as unknown[]).forEach((formula, across) => {
        if (formula === "" || filled.length >= most) return;
        filled.push(resized({ ...within, top: within.top + down, left: within.left + across }, 1, 1));
      }),
    );
    return filled;
  });
}

/** The block of filled cells around a cell, as far as the next empty row and column: what Excel selects with Ctrl+Shift+*. */
export function regionAround(place: Place): Promise<Area> {
  return reading(async (context) => {
    const region = rangeOf(context, cellArea(place)).getSurroundingRegion();
    region.load("address");
    await context.sync();
    return areaAt(region.address);
  });
}

/** What is used of a sheet; null where it is empty. */
export function usedOf(sheet: string): Promise<Area | null> {
  return reading(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    used.load("address");
    await context.sync();
    return used.isNullObject ? null : areaAt(used.address);
  });
}

/** Blocks of an area, each small enough for one batch, from the top. */
export function partsOf(area: Area): readonly Area[] {
  const step = Math.max(1, Math.floor(CELLS_AT_A_TIME / widthOf(area)));
  const parts: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += step) parts.push({ ...area, top, bottom: Math.min(area.bottom, top + step - 1) });
  return parts;
}

/** Whole columns and rows end where their sheet is last used. */
async function cutToUsed(context: Excel.RequestContext, areas: readonly Area[]): Promise<readonly Area[]> {
  const open = areas.map((area) => area.bottom === ROWS - 1 || area.right === COLUMNS - 1);
  if (!open.includes(true)) return areas;
  const used = areas.map((area) => context.workbook.worksheets.getItem(area.sheet).getUsedRangeOrNullObject(true));
  for (const range of used) range.load("address");
  await context.sync();
  return areas.map((area, index) => {
    if (!open[index]) return area;
    const range = used[index]!;
    if (range.isNullObject) return { ...area, bottom: area.top, right: area.left };
    const { bottom, right } = areaAt(range.address);
    return {
      ...area,
      bottom: Math.max(area.top, Math.min(area.bottom, bottom)),
      right: Math.max(area.left, Math.min(area.right, right)),
    };
  });
}

/** What Excel makes of an area's address, such as a spill's `D1#`; null where that is no area. */
export function spillAt(area: Area): Promise<Area | null> {
  return reading(async (context) => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    const spilled = sheet.getRange(areaAddress(area)).getSpillingToRangeOrNullObject();
    spilled.load("address");
    await context.sync();
    return spilled.isNullObject ? null : areaAt(spilled.address);
  });
}

/**
 * Whether the workbook counts its dates from 1904: a function cannot see it, and each date would be 1,462 days out. Excel itself is asked for the
 * number it gives a day; null where it cannot be asked.
 */
export async function countsFrom1904(): Promise<boolean | null> {
  try {
    return await reading(async (context) => {
      const { day, number } = WITNESS;
      const date = context.workbook.functions.date(day[0], day[1], day[2]);
      date.load("value");
      await context.sync();
      return date.value !== number;
    });
  } catch {
    return null;
  }
}

/** A day, and its number in a workbook that counts from 1900. */
const WITNESS = { day: [2026, 1, 1], number: 46_023 } as const;
