import { areaAddress, type Area } from "../../../formulas/address";
import { rangeOf } from "../cells";
import type { Change } from "../journal";
import { can } from "../needs";
import { looksOf, putLooksBack } from "./looks";

export interface TableLook {
  /** Letters, digits and underscores; a number is put after it where there is one of that name. */
  readonly name: string;
  readonly style?: string;
}

const STYLE = "TableStyleLight1";

/** Makes an Excel Table of cells that are written, their headings first; the name it was given. */
export async function addTable(
  context: Excel.RequestContext,
  area: Area,
  { name, style = STYLE }: TableLook,
): Promise<{ readonly name: string; readonly change: Change }> {
  const { tables, names } = context.workbook;
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  const given = freeTableName(
    name,
    [...tables.items, ...names.items].map((item) => item.name),
  );
  const before = can("Tables") ? await looksOf(context, area) : null;
  const table = context.workbook.tables.add(rangeOf(context, area), true);
  table.name = given;
  table.style = style;
  table.load("id");
  await context.sync();
  const { id } = table;
  return {
    name: given,
    change: {
      async undo(context) {
        const ours = context.workbook.tables.getItemOrNullObject(id);
        await context.sync();
        if (ours.isNullObject) return [`The Table ${given} has been removed already.`];
        // Cells keep the colours of a Table that is made cells again.
        ours.convertToRange();
        await context.sync();
        if (before) putLooksBack(context, area, before);
        await context.sync();
        return before ? [] : [`${areaAddress(area)} keeps the colours of the Table.`];
      },
    },
  };
}

/** What Excel takes for a cell: `SEN2` is one, and so are `R1C1` and its parts. */
const CELL_LIKE = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i;

/** A name that no Table or name of the workbook has, and no cell. */
export function freeTableName(wanted: string, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  const plain = wanted
    .replace(/[^\p{L}\p{N}_]+/gu, "_")
    .replace(/^(?=\d)/, "_")
    .replace(CELL_LIKE, "$&_");
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}_${number}`;
  return name;
}
