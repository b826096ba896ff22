import { areaAddress } from "../../../formulas/address";
import { areaAt } from "../cells";
import type { Change } from "../journal";
import { isSame, type Part } from "./entering";

/** A sheet that was added. */
export interface AddedSheet {
  readonly sheet: Excel.Worksheet;
  readonly id: string;
  /** The name it was given. */
  readonly name: string;
  /** What was entered in it, so that it is not taken away with what an officer has added. */
  readonly entered: Part[];
  readonly change: Change;
}

/** A new sheet at the end; where another has the name already, with a number after it. */
export async function addSheet(context: Excel.RequestContext, wanted: string): Promise<AddedSheet> {
  const { worksheets } = context.workbook;
  const before = worksheets.getActiveWorksheet();
  before.load("id");
  worksheets.load("items/name");
  await context.sync();
  const name = freeName(
    wanted,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(name);
  sheet.load("id");
  await context.sync();
  const entered: Part[] = [];
  const { id } = sheet;
  return { sheet, id, name, entered, change: { undo: (context) => takeAway(context, { id, name, back: before.id, entered }) } };
}

const LONGEST = 31;

/** The name, or the name and the first number that none of the others has. */
export function freeName(wanted: string, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const end = ` ${number}`;
    name = wanted.slice(0, LONGEST - end.length) + end;
  }
  return name;
}

interface Added {
  readonly id: string;
  readonly name: string;
  /** The sheet that was in front before. */
  readonly back: string;
  readonly entered: readonly Part[];
}

async function takeAway(context: Excel.RequestContext, { id, name, back, entered }: Added): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(id);
  const active = worksheets.getActiveWorksheet();
  const before = worksheets.getItemOrNullObject(back);
  active.load("id");
  before.load("id");
  await context.sync();
  if (sheet.isNullObject) return [`The sheet ${name} has been deleted already.`];
  const compared = entered.filter(({ formulas }) => formulas.length > 0);
  const ranges = compared.map(({ area }) => {
    const range = sheet.getRange(areaAddress(area));
    range.load("formulas");
    return range;
  });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  const isOurs = ranges.every((range, index) =>
    range.formulas.every((row: unknown[], down) =>
      row.every((formula, across) => isSame(formula, compared[index]!.formulas[down]![across])),
    ),
  );
  if (!isOurs || hasMore(used, entered))
    return [`The sheet ${name} has been changed since it was written, and was left. Delete it by its tab if it is not wanted.`];
  if (active.id === id && !before.isNullObject) before.activate();
  sheet.delete();
  await context.sync();
  return [];
}

/** Whether more cells are used than were entered. What a formula fills is used and was not entered. */
function hasMore(used: Excel.Range, entered: readonly Part[]): boolean {
  if (used.isNullObject) return false;
  if (entered.some(({ hasFormulas }) => hasFormulas)) return false;
  const bottom = Math.max(...entered.map(({ area }) => area.bottom));
  const right = Math.max(...entered.map(({ area }) => area.right));
  const extent = areaAt(used.address);
  return extent.bottom > bottom || extent.right > right;
}
