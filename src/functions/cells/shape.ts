import { isInvocation } from "./content";

/** The range an argument is: Excel passes its cells in rows, a single value as it is, and null where the argument is left out. */
export interface Range {
  readonly cells: readonly (readonly unknown[])[];
  readonly height: number;
  /** That of its widest row. */
  readonly width: number;
}

const BLANK: Range = { cells: [[null]], height: 1, width: 1 };

/** The range of an argument. A single value is one cell; an argument left out is one blank cell. */
export function rangeOf(argument: unknown): Range {
  if (!Array.isArray(argument)) {
    const isLeftOut = typeof argument === "object" && argument !== null && isInvocation(argument);
    return isLeftOut ? BLANK : { cells: [[argument]], height: 1, width: 1 };
  }
  let width = 0;
  let isRows = true;
  for (const row of argument as readonly unknown[]) {
    if (!Array.isArray(row)) isRows = false;
    else if (row.length > width) width = row.length;
  }
  if (!isRows) return rangeOf(argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row])));
  return width === 0 ? BLANK : { cells: argument as unknown[][], height: argument.length, width };
}

/** The cell at a place of a range; of a range one row high or one column wide, the only one of its row or column. */
export function cellAt({ cells, height, width }: Range, row: number, column: number): unknown {
  return cells[height === 1 ? 0 : row]?.[width === 1 ? 0 : column];
}

/** `3 rows × 1 column`. */
export function sizeInWords({ height, width }: Pick<Range, "height" | "width">): string {
  return `${height} ${height === 1 ? "row" : "rows"} × ${width} ${width === 1 ? "column" : "columns"}`;
}
