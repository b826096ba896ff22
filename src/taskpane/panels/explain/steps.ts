import type { ColumnLine, Explanation, FigureLine } from "../../../explain/explanation";
import { figureOf } from "../../../explain/words";
import { disclosure } from "../../parts/disclosure";
import { section } from "../../parts/section";
import { steps } from "../../parts/steps";
import { table } from "../../parts/table";

/** Rows of a column that are shown; all of them go into the working. */
const ROWS = 12;

/** The steps to the answer as a ledger, and under it the columns that they are counted from. */
export function stepsOf({ lines }: Explanation): readonly HTMLElement[] {
  const figures = lines.filter((line): line is FigureLine => line.is === "figure");
  const columns = lines.filter((line): line is ColumnLine => line.is === "column");
  if (figures.length + columns.length === 0) return [];
  const blocks = [...new Set(columns.map(({ block }) => block))];
  return [
    section(
      "Steps",
      steps(
        figures.map(({ says, figure, note, source }) => {
          const about = [note, source].filter(Boolean).join("; ");
          return { says, figure: figure.text, ...(about === "" ? {} : { note: about }) };
        }),
      ),
      ...blocks.map((block) => blockOf(columns.filter((column) => column.block === block))),
    ),
  ];
}

function blockOf(columns: readonly ColumnLine[]): HTMLElement {
  const height = Math.max(...columns.map(({ values }) => values.length));
  const rows = `${height.toLocaleString("en-GB")} ${height === 1 ? "row" : "rows"}`;
  const caption = height > ROWS ? `The first ${ROWS} of ${rows}` : `${rows} read`;
  return disclosure(
    `${rows}: ${columns.map(({ says }) => says).join(", ")}`,
    table({
      caption,
      headings: columns.map(({ says }) => says),
      rows: Array.from({ length: Math.min(height, ROWS) }, (_, row) => columns.map((column) => cellOf(column, row))),
    }),
  );
}

function cellOf({ values, format }: ColumnLine, row: number): string {
  const value = values[row];
  if (value === null || value === undefined || value === "") return "";
  return figureOf(typeof value === "number" && format !== null ? { number: value, format } : value).text;
}
