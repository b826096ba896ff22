import { type Area, areaAddress, cellAddress, cellArea, type Place } from "../../../formulas/address";
import { areaAt, heightOf, isSameArea, resized, widthOf } from "../cells";
import type { Change } from "../journal";
import { can } from "../needs";
import { writeCells } from "./cells";
import { formatAll } from "./entering";

/** A formula that was put into a cell. */
export interface FormulaWritten {
  /** As Excel has it, with its own spaces and capitals. */
  readonly formula: string;
  /** The cells it fills. */
  readonly area: Area;
  /** Whether it shows #SPILL!, and the first cell in its way where that is known. */
  readonly isBlocked: boolean;
  readonly inTheWay: string | null;
  /** As it is seen. */
  readonly text: string;
}

/** How large the answer is going to be, and how its columns look where answers do not carry their own format. */
export interface Expected {
  readonly height: number;
  readonly width: number;
  readonly formats?: readonly (string | null)[];
}

/** Custom functions answer a moment after they are entered. */
const LOOKS = 12;
const MOMENT_MS = 120;
const PENDING = /^#(?:BUSY!|GETTING_DATA|CONNECT!)/;

/** Puts a formula into a cell; what it fills, once it has been calculated. */
export async function writeFormula(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Place,
  formula: string,
  expected: Expected,
  keep: (change: Change) => void,
): Promise<FormulaWritten> {
  const cell = cellArea(at);
  await writeCells(context, sheet, cell, [[formula]], [], keep);
  const range = sheet.getRange(areaAddress(cell));
  const spilled = can("spills") ? range.getSpillingToRangeOrNullObject() : null;
  for (let look = 0; look < LOOKS; look++) {
    range.load("values,formulas,text");
    spilled?.load("address");
    // What is waited for is Excel's own work.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    if (!PENDING.test(String(range.values[0]?.[0]))) break;
    await new Promise((resolve) => setTimeout(resolve, MOMENT_MS));
  }
  const isBlocked = range.values[0]?.[0] === "#SPILL!";
  const area = spilled && !spilled.isNullObject ? areaAt(spilled.address) : cell;
  const wanted = resized(cell, expected.height, expected.width);
  const inTheWay = isBlocked ? await firstFilled(context, sheet, cell, wanted) : null;
  if (!isBlocked && expected.formats && !can("formatted answers")) keep(await plainFormats(context, sheet, area, expected.formats));
  return { formula: String(range.formulas[0]?.[0]), area, isBlocked, inTheWay, text: range.text[0]?.[0] ?? "" };
}

/** The first cell that is filled of those a spill is to fill, its own left out. */
async function firstFilled(context: Excel.RequestContext, sheet: Excel.Worksheet, cell: Area, wanted: Area): Promise<string | null> {
  if (isSameArea(cell, wanted)) return null;
  const range = sheet.getRange(areaAddress({ ...wanted, bottom: Math.min(wanted.bottom, wanted.top + LOOKED_AT) }));
  range.load("formulas");
  await context.sync();
  for (const [down, row] of range.formulas.entries())
    for (const [across, formula] of (row as unknown[]).entries())
      if (formula !== "" && (down > 0 || across > 0)) return cellAddress(wanted.top + down, wanted.left + across);
  return null;
}

const LOOKED_AT = 500;

/** Dates and money in the cells of an Excel whose answers carry no format. Cells that have a format of their own keep it. */
async function plainFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  formats: readonly (string | null)[],
): Promise<Change> {
  const columns = formats.slice(0, widthOf(area)).flatMap((format, column) => {
    if (format === null) return [];
    const address = areaAddress({ ...resized(area, heightOf(area), 1), left: area.left + column, right: area.left + column });
    const range = sheet.getRange(address);
    range.load("numberFormat");
    return [{ format, range, address }];
  });
  sheet.load("id");
  await context.sync();
  const general = columns.filter(({ range }) => range.numberFormat.flat().every((format) => format === "General"));
  for (const { range, format } of general) formatAll(range, format);
  await context.sync();
  const { id } = sheet;
  return {
    async undo(context) {
      for (const { address } of general) formatAll(context.workbook.worksheets.getItem(id).getRange(address), "General");
      await context.sync();
      return [];
    },
  };
}
