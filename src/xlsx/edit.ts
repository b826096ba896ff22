import type { Area } from "../formulas/address";
import type { CellValue } from "./value";

/** What a cell is to hold. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** Left out where the value stays as it is, and only the cells that are filled change. */
  readonly value?: CellValue;
  /** The cells that the formula of this cell is to fill; left out where they stay the same, or the cell has no array formula. */
  readonly filled?: Omit<Area, "sheet">;
}
