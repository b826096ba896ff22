import type { Change } from "../journal";
import { Refused } from "../run";

/** A column that joins a Table at its end, the same formula in each row. */
export interface TableColumnPlan {
  readonly name: string;
  readonly formula: string;
  readonly format: string;
}

/** Adds columns to a Table. Refuses a name that the Table has already. */
export async function addTableColumns(
  context: Excel.RequestContext,
  tableName: string,
  columns: readonly TableColumnPlan[],
): Promise<Change> {
  const table = context.workbook.tables.getItem(tableName);
  const body = table.getDataBodyRange();
  table.load("id");
  table.columns.load("items/name");
  body.load("rowCount");
  await context.sync();
  const had = table.columns.items.map(({ name }) => name.toLowerCase());
  const twice = columns.find(({ name }) => had.includes(name.toLowerCase()));
  if (twice) throw new Refused(`Nothing was written: the Table ${tableName} has a column ${twice.name} already.`);
  const { id } = table;
  for (const { name, formula, format } of columns) {
    const rows = Array.from({ length: body.rowCount }, () => [formula]);
    const column = table.columns.add(undefined, [[name], ...rows]);
    (column.getDataBodyRange() as { numberFormat: unknown }).numberFormat = format;
  }
  await context.sync();
  return {
    async undo(context) {
      const ours = context.workbook.tables.getItemOrNullObject(id);
      await context.sync();
      if (ours.isNullObject) return [`The Table ${tableName} has been removed already.`];
      const added = columns.map(({ name }) => ours.columns.getItemOrNullObject(name));
      await context.sync();
      const left = columns.filter((_, index) => added[index]!.isNullObject).map(({ name }) => `The column ${name} is no longer there.`);
      for (const column of [...added].reverse()) if (!column.isNullObject) column.delete();
      await context.sync();
      return left;
    },
  };
}
