import { type CellValue } from "../../src/explain/explanation";
import { type Content } from "../../src/sheets/plan";

/** A sheet of values and formulas, row by row. */
export type Cells = readonly (readonly Content[])[];

/** A spreadsheet that recalculates formulas, and is none of ours. */
export interface Engine {
  readonly name: string;
  /** Null where it is at hand; else how to have it. */
  readonly missing: () => string | null;
  /** What the cells of each sheet come to, all of one start of the engine. A cell is text, or a number or a truth value where the engine says so. */
  readonly recalculated: (sheets: readonly Cells[]) => Promise<readonly (readonly (readonly Recalculated[])[])[]>;
}

/** What an engine says of a cell: as text, where it does not tell numbers and truth values apart. */
export type Recalculated = string | CellValue;

/** Whether what an engine says of a cell is what was expected there. Of shares and means the last figures of a double may differ. */
export function isSame(expected: CellValue, found: Recalculated): boolean {
  switch (typeof expected) {
    case "number": {
      const number = typeof found === "number" ? found : found === "" ? NaN : Number(found);
      return Math.abs(number - expected) <= 1e-9 * (1 + Math.abs(expected));
    }
    case "boolean":
      // A sheet written as numbers has 1 for TRUE.
      return (
        ["TRUE", "1"].includes(String(found).toUpperCase()) === expected &&
        ["TRUE", "FALSE", "1", "0"].includes(String(found).toUpperCase())
      );
    case "string":
      return String(found) === expected;
  }
}
