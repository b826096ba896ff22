/** An argument's cells in rows: Excel passes a range as rows of cells, and an argument left out as null. */
export type Cells = readonly (readonly unknown[])[];

/** The cells of an argument. A single value is one cell; an argument left out is one blank cell. */
export function cellsOf(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[argument]];
  const rows: Cells = argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  return rows.length === 0 || widthOf(rows) === 0 ? [[null]] : rows;
}

export function widthOf(cells: Cells): number {
  return cells.reduce((width, row) => Math.max(width, row.length), 0);
}

/** `3 rows × 1 column`. */
export function sizeInWords(rows: number, columns: number): string {
  return `${rows} ${rows === 1 ? "row" : "rows"} × ${columns} ${columns === 1 ? "column" : "columns"}`;
}
