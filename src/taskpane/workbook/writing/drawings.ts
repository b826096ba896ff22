import type { Area, Place } from "../../../formulas/address";
import { areaAt, rangeOf } from "../cells";
import type { Change } from "../journal";
import type { Entered, Part } from "./entering";
import { freeTableName } from "./tables";

/** A chart of Excel's own. */
export interface ChartPlan {
  readonly kind: "columns" | "stacked columns" | "columns of shares" | "bars" | "stacked bars" | "bars of shares" | "line";
  /** The figures, their headings first and their labels on the left. */
  readonly source: Area;
  readonly title: string;
  /** The colour of each series, such as `#6AB5A6`; left out, Excel's own. */
  readonly colours?: readonly string[];
  /** Whether the first row of the source is the uppermost bar; Excel would have it at the foot. */
  readonly isFromTop?: boolean;
  /** The cell at its top left, and how many rows and columns it covers. */
  readonly at: Place;
  readonly rows: number;
  readonly columns: number;
}

const KINDS = {
  columns: "ColumnClustered",
  "stacked columns": "ColumnStacked",
  "columns of shares": "ColumnStacked100",
  bars: "BarClustered",
  "stacked bars": "BarStacked",
  "bars of shares": "BarStacked100",
  line: "Line",
} as const;

export async function addChart(context: Excel.RequestContext, plan: ChartPlan): Promise<Change> {
  const { at, source, kind, title, colours = [], isFromTop = false } = plan;
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  const chart = sheet.charts.add(KINDS[kind], rangeOf(context, source), "Columns");
  chart.title.text = title;
  for (const [index, colour] of colours.entries()) chart.series.getItemAt(index).format.fill.setSolidColor(colour);
  if (isFromTop) chart.axes.categoryAxis.reversePlotOrder = true;
  const last = sheet.getRangeByIndexes(at.row + plan.rows - 1, at.column + plan.columns - 1, 1, 1);
  chart.setPosition(sheet.getRangeByIndexes(at.row, at.column, 1, 1), last);
  chart.load("name");
  await context.sync();
  const { name } = chart;
  return {
    async undo(context) {
      const ours = context.workbook.worksheets.getItem(at.sheet).charts.getItemOrNullObject(name);
      await context.sync();
      if (ours.isNullObject) return [`The chart ${title} has been removed already.`];
      ours.delete();
      await context.sync();
      return [];
    },
  };
}

/** A PivotTable of Excel's own. */
export interface PivotPlan {
  readonly name: string;
  /** A Table's name, or cells with their headings first. */
  readonly source: string | Area;
  readonly at: Place;
  /** Headings of the source. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counted: string;
  /** What the count is called; no heading of the source. Left out, Excel's own `Count of …`. */
  readonly countedAs?: string;
}

export async function addPivot(
  context: Excel.RequestContext,
  plan: PivotPlan,
): Promise<{ readonly name: string; readonly filled: Part; readonly change: Change }> {
  const { at, source } = plan;
  const { workbook } = context;
  workbook.pivotTables.load("items/name");
  await context.sync();
  const name = freeTableName(
    plan.name,
    workbook.pivotTables.items.map((pivot) => pivot.name),
  );
  const sheet = workbook.worksheets.getItem(at.sheet);
  const from = typeof source === "string" ? workbook.tables.getItem(source) : rangeOf(context, source);
  const pivot = sheet.pivotTables.add(name, from, sheet.getRangeByIndexes(at.row, at.column, 1, 1));
  for (const row of plan.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(row));
  for (const column of plan.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(column));
  const counted = pivot.dataHierarchies.add(pivot.hierarchies.getItem(plan.counted));
  counted.summarizeBy = "Count";
  if (plan.countedAs !== undefined) counted.name = plan.countedAs;
  await context.sync();
  const filled = pivot.layout.getRange();
  filled.load("address,formulas");
  await context.sync();
  return {
    name,
    filled: { area: areaAt(filled.address), formulas: filled.formulas as Entered[][], hasFormulas: false },
    change: {
      async undo(context) {
        const ours = context.workbook.worksheets.getItem(at.sheet).pivotTables.getItemOrNullObject(name);
        await context.sync();
        if (ours.isNullObject) return [`The PivotTable ${name} has been removed already.`];
        ours.delete();
        await context.sync();
        return [];
      },
    },
  };
}

/** Gives a name to cells of the workbook, or to a formula. */
export async function addName(context: Excel.RequestContext, name: string, refersTo: Area | string): Promise<Change> {
  const { names } = context.workbook;
  const had = names.getItemOrNullObject(name);
  had.load("formula");
  await context.sync();
  const before = had.isNullObject ? null : String(had.formula);
  if (before !== null) had.delete();
  names.add(name, typeof refersTo === "string" ? refersTo : rangeOf(context, refersTo));
  await context.sync();
  return {
    async undo(context) {
      const ours = context.workbook.names.getItemOrNullObject(name);
      await context.sync();
      if (!ours.isNullObject) ours.delete();
      if (before !== null) context.workbook.names.add(name, before);
      await context.sync();
      return ours.isNullObject && before === null ? [`The name ${name} has been removed already.`] : [];
    },
  };
}
