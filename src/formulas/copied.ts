import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellAddress } from "./address";

interface At {
  readonly row: number;
  readonly column: number;
}

/** The formula that a cell has when it is copied to another: references without dollar signs move along. All else is spelled as it was. */
export function copiedFormula(formula: string, from: At, to: At): string {
  const relative = translateFormulaToR1C1(formula, cellAddress(from.row, from.column));
  return translateFormulaToA1(relative, cellAddress(to.row, to.column));
}
