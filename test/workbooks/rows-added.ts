import type { Content } from "../../src/sheets/plan";
import type { BookPlan, BookSheet, TablePlan } from "../../src/workbooks/book";

export type Row = readonly Content[];

/** The rows of a list as they are drawn up. */
export const rowsOf = ({ blocks }: BookSheet, table: TablePlan) =>
  blocks.find(({ top, left }) => top === table.top + 1 && left === table.left)!;

/** The plan with rows entered at the foot of a list, as Excel does when they are written under a Table: charts of its columns grow with it. */
export function withRows(plan: BookPlan, sheet: BookSheet, table: TablePlan, added: readonly Row[]): BookPlan {
  const rows = rowsOf(sheet, table);
  const blocks = sheet.blocks.map((block) => (block === rows ? { ...block, rows: [...block.rows, ...added] } : block));
  const tables = sheet.tables.map((each) => (each === table ? { ...each, bottom: each.bottom + added.length } : each));
  const body = `$${table.top + 2}:`;
  const grown = (range: string) =>
    range.includes(body) && range.endsWith(`$${table.bottom + 1}`) ? range.replace(/\d+$/, String(table.bottom + 1 + added.length)) : range;
  const shown = sheet.charts.map((chart) => ({
    ...chart,
    series: chart.series.map((series) => ({ ...series, values: grown(series.values), categories: grown(series.categories) })),
  }));
  return { ...plan, sheets: plan.sheets.map((each) => (each === sheet ? { ...each, blocks, tables, charts: shown } : each)) };
}
