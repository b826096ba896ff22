import type { Extent } from "../formulas/address";
import type { CellValue } from "./value";

/** A formula that is put into a cell. */
export interface NewFormula {
  /** As a file spells it, without an equals sign. */
  readonly text: string;
  /** The cells that it fills as a dynamic array; null where it is a plain formula of one cell. */
  readonly filled: Extent | null;
}

/** What a cell is to hold. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** Left out where the value stays as it is, and only the cells that are filled change. */
  readonly value?: CellValue;
  /** The cells that the formula of this cell is to fill; left out where they stay the same, or the cell has no array formula. */
  readonly filled?: Extent;
  /** Left out where the formula stays; null where the cell is to have none. */
  readonly formula?: NewFormula | null;
  /** The number of its style among the workbook's; left out where it stays. */
  readonly style?: number;
}

/** Edits row by row, and in each row from left to right. */
export function rowsOfEdits<Edit extends CellEdit>(edits: readonly Edit[]): readonly (readonly [row: number, edits: readonly Edit[]])[] {
  const rows = new Map<number, Edit[]>();
  for (const edit of edits) {
    const row = rows.get(edit.row);
    if (row) row.push(edit);
    else rows.set(edit.row, [edit]);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, own]) => [row, own.sort((one, other) => one.column - other.column)] as const);
}
