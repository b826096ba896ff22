import { isInvocation } from "./content";

/** The range an argument is: Excel passes its cells in rows, a single value as it is, and null where the argument is left out. */
export interface Range {
  readonly cells: readonly (readonly unknown[])[];
  readonly height: number;
  /** That of its widest row. */
  readonly width: number;
}

const BLANK: Range = { cells: [[null]], height: 1, width: 1 };

/** The range of an argument. A single value is one cell; an argument left out is one blank cell; a row that is short ends in blank cells. */
export function rangeOf(argument: unknown): Range {
  const range = rectangleOf(argument);
  for (const row of range.cells) if (!isRow(row, range.width)) return madeRectangle(range.cells);
  return range;
}

function madeRectangle(lines: readonly unknown[]): Range {
  const rows = Array.from(lines, (line) => (Array.isArray(line) ? (line as readonly unknown[]) : [line]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return width === 0 ? BLANK : { cells: rows.map((row) => Array.from({ length: width }, (_, at) => row[at])), height: rows.length, width };
}

/** The range of an argument whose rows are all as wide as the first, which is not looked into. */
export function rectangleOf(argument: unknown): Range {
  if (!Array.isArray(argument)) {
    const isLeftOut = typeof argument === "object" && argument !== null && isInvocation(argument);
    return isLeftOut ? BLANK : { cells: [[argument]], height: 1, width: 1 };
  }
  if (argument.length === 0) return BLANK;
  const [first] = argument as readonly unknown[];
  return { cells: argument as unknown[][], height: argument.length, width: Array.isArray(first) ? Math.max(1, first.length) : 1 };
}

/** Whether a row is one, of so many cells. */
export function isRow(row: unknown, width: number): boolean {
  return Array.isArray(row) && row.length === width;
}

/** The cell at a place of a range; of a range one row high or one column wide, the only one of its row or column. */
export function cellAt({ cells, height, width }: Range, row: number, column: number): unknown {
  return cells[height === 1 ? 0 : row]?.[width === 1 ? 0 : column];
}

/** `3 rows × 1 column`. */
export function sizeInWords({ height, width }: Pick<Range, "height" | "width">): string {
  return `${height} ${height === 1 ? "row" : "rows"} × ${width} ${width === 1 ? "column" : "columns"}`;
}
