import { areaAddress, cellAddress, type Area } from "../../../formulas/address";
import { addressFrom, areaAt, heightOf, isWithin, rangeOf, widthOf } from "../cells";
import { asTyped } from "../content";
import type { Change } from "../journal";
import { can } from "../needs";
import { partsOf } from "../reading";
import { Refused } from "../run";
import { enter, type Entered, isSame, type Matrix, type Part } from "./entering";

/** What cells held and looked like before they were written. */
interface Before {
  readonly area: Area;
  readonly contents: Matrix;
  readonly formats: readonly (readonly unknown[])[];
}

/** More cells than this are not asked one by one which spill they belong to. */
const MOST_ASKED = 4_000;
/** Cells that are named one by one. */
const TOLD = 3;

/**
 * Writes cells over what is there; `keep` is given the change that takes it back before the first is written. The cells of a spill are not written to: over one of them its whole table would show #SPILL!, and putting the
 * cell back would not bring it back.
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  rows: Matrix,
  formats: readonly (string | null)[],
  keep: (change: Change) => void,
  onProgress: (rows: number) => void = () => undefined,
): Promise<void> {
  sheet.load("id");
  const spills = await spillsWithin(context, area);
  const before = await readBefore(context, area, spills);
  const entered: Part[] = [];
  const { id } = sheet;
  keep({ undo: (context) => restore(context, id, before, entered) });
  await enter(context, sheet, area, {
    rows,
    formats: withoutText(before, formats),
    entered: (part) => entered.push(part),
    onProgress,
    isCompared: true,
  });
}

/** In a cell formatted as text, Excel would show a formula instead of its answer. */
function withoutText({ formats: had }: Before, formats: readonly (string | null)[]): readonly (string | null)[] {
  return (had[0] ?? []).map((_, column) => formats[column] ?? (had.some((row) => row[column] === "@") ? "General" : null));
}

/** Cells that hold what was written are put back; those in which something else stands by now are left alone, and told. */
async function restore(context: Excel.RequestContext, id: string, before: Before, entered: readonly Part[]): Promise<readonly string[]> {
  const { area, contents, formats } = before;
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  await context.sync();
  if (sheet.isNullObject) return [`${areaAddress(area)} of ${area.sheet} was not put back: the sheet has been deleted.`];
  const ranges = entered.map((part) => {
    const range = sheet.getRange(areaAddress(part.area));
    range.load("formulas");
    return range;
  });
  await context.sync();
  const changed: string[] = [];
  for (const [index, range] of ranges.entries()) {
    const part = entered[index]!;
    const from = part.area.top - area.top;
    const isOurs = range.formulas.map((row: unknown[], down) =>
      row.map((formula, across) => isSame(formula, part.formulas[down]![across])),
    );
    if (isOurs.every((row) => row.every(Boolean))) {
      range.formulas = contents.slice(from, from + isOurs.length).map((row) => [...row]);
      // The format comes second: in a cell already formatted as text, a number would be taken for text.
      range.numberFormat = formats.slice(from, from + isOurs.length).map((row) => [...row]);
      continue;
    }
    for (const [down, row] of isOurs.entries())
      for (const [across, is] of row.entries()) {
        const cell = range.getCell(down, across);
        if (is) {
          cell.formulas = [[contents[from + down]![across]]];
          cell.numberFormat = [[formats[from + down]![across]]];
        } else changed.push(cellAddress(part.area.top + down, area.left + across));
      }
  }
  await context.sync();
  return leftAlone(changed);
}

function leftAlone(changed: readonly string[]): readonly string[] {
  if (changed.length === 0) return [];
  const more = changed.length > TOLD ? ` and ${changed.length - TOLD} more` : "";
  const [has, was] = changed.length === 1 ? ["has", "was"] : ["have", "were"];
  return [`${changed.slice(0, TOLD).join(", ")}${more} ${has} been changed since, and ${was} left alone.`];
}

async function readBefore(context: Excel.RequestContext, area: Area, spills: readonly Area[]): Promise<Before> {
  const contents: Entered[][] = [];
  const formats: unknown[][] = [];
  for (const part of partsOf(area)) {
    const range = rangeOf(context, part);
    range.load("formulas,values,numberFormat");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    contents.push(
      ...range.formulas.map((row: unknown[], down) => row.map((formula, across) => asTyped(formula, range.values[down]![across]))),
    );
    formats.push(...(range.numberFormat as unknown[][]));
  }
  // What a formula within the area spilled comes back with the formula.
  for (const { top, left, bottom, right } of spills)
    for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row++)
      for (let column = Math.max(left, area.left); column <= Math.min(right, area.right); column++)
        if (row !== top || column !== left) contents[row - area.top]![column - area.left] = "";
  return { area, contents, formats };
}

/** The spills that are owned within an area. Refuses an area that would take cells from the spill of a formula outside it. */
async function spillsWithin(context: Excel.RequestContext, area: Area): Promise<readonly Area[]> {
  if (!can("spills")) return [];
  const range = rangeOf(context, area);
  range.load("hasSpill");
  await context.sync();
  if (range.hasSpill === false) return [];
  if (heightOf(area) * widthOf(area) > MOST_ASKED)
    throw new Refused(
      `Nothing was written: somewhere in ${areaAddress(area)} stands a table that a formula fills. Choose cells clear of it.`,
    );
  const asked: { readonly owner: Excel.Range; readonly spill: Excel.Range }[] = [];
  for (let row = 0; row < heightOf(area); row++)
    for (let column = 0; column < widthOf(area); column++) {
      const cell = range.getCell(row, column);
      const owner = cell.getSpillParentOrNullObject();
      const spill = cell.getSpillingToRangeOrNullObject();
      owner.load("address");
      spill.load("address");
      asked.push({ owner, spill });
    }
  await context.sync();
  for (const { owner } of asked) if (!owner.isNullObject) refuseWithin(areaAt(owner.address), area);
  return asked.flatMap(({ spill }) => (spill.isNullObject ? [] : [areaAt(spill.address)]));
}

function refuseWithin(owner: Area, area: Area): void {
  if (isWithin(owner, area)) return;
  const where = addressFrom(owner, area.sheet);
  throw new Refused(
    `Nothing was written: ${areaAddress(area)} is part of the table that the formula in ${where} fills. Select a cell outside it, or ${where} to replace it.`,
  );
}
