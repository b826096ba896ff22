import type { Extent } from "../formulas/address";
import type { CellValue } from "./value";

/** The formula of a cell, as its file spells it. */
export interface CellFormula {
  /**
   * `plain`: one cell, and a range where one value is wanted is read in the formula's own row or column.
   * `dynamic`: spills. `array`: fills the cells that were chosen for it, entered with Ctrl+Shift+Enter. `table`: a what-if data table.
   */
  readonly kind: "plain" | "dynamic" | "array" | "table";
  /** Without an equals sign; null where it is another cell's formula, copied. */
  readonly text: string | null;
  /** The cells that an array formula fills. */
  readonly ref: Extent | null;
  /** The number of the group of copies that this formula is one of. */
  readonly shared: number | null;
  readonly isVolatile: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** The number of its style among the workbook's. */
  readonly style: number;
  readonly value: CellValue;
  /** False where a formula's value has been left out of the file, as libraries do that do not calculate. */
  readonly hasValue: boolean;
  readonly formula: CellFormula | null;
  /** Whether the value is one of Excel's data types, of which the file's own value is the plain one. */
  readonly isRich: boolean;
  /** Where the cell's element stands in the text of its sheet. */
  readonly start: number;
  readonly end: number;
}

export interface Row {
  readonly row: number;
  readonly cells: Cell[];
  readonly start: number;
  /** Where the row's opening tag ends, and where the row does. */
  readonly opened: number;
  end: number;
  /** Where its closing tag begins; the same as `end` where it has none. */
  closing: number;
}
