/** The columns of a sheet: cells beyond are counted, and not looked at. */
export const COLUMNS_OF_A_SHEET = 16_384;

/** A row of a file. Its cells are cut out of the text when they are asked for: of the 140 columns of a file, twenty are wanted. */
export interface Row {
  /** How many cells it has. */
  readonly width: number;
  /** Whether its cells hold nothing but spaces. */
  readonly isBlank: boolean;
  /** What the cell holds, without the spaces around it; "" beyond the last. */
  cell(index: number): string;
  /** Whether a cell is a text without its being cut out; false where that is not plain to see. */
  isPlainly(index: number, text: string): boolean;
}

/** A row of these cells. */
export function rowOf(cells: readonly string[]): Row {
  return {
    width: cells.length,
    isBlank: cells.every((cell) => cell.trim() === ""),
    cell: (index) => (cells[index] ?? "").trim(),
    isPlainly: (index, text) => cells[index] === text,
  };
}

/** The cells of a row, as many as a sheet has columns. */
export function cellsOf(row: Row): string[] {
  return Array.from({ length: Math.min(row.width, COLUMNS_OF_A_SHEET) }, (_, index) => row.cell(index));
}
