import { cellAddress, columnLetters, quotedSheet } from "../../formulas/address";
import { FAR, type GrowingRange } from "../book";
import type { Sheet } from "../../xlsx/workbook";

/** What the name of a growing range stands for: INDEX, which is worked out again only when what it reads changes, as OFFSET is not. */
export function growingFormula(sheet: string, { top, column, counted }: GrowingRange): string {
  const range = (own: number): string => `${quotedSheet(sheet)}!${absolute(top, own)}:$${columnLetters(own)}$${FAR}`;
  const rows = `${counted.by === "numbers" ? "COUNT" : "COUNTA"}(${range(counted.column)})${counted.less > 0 ? `-${counted.less}` : ""}`;
  return `${quotedSheet(sheet)}!${absolute(top, column)}:INDEX(${range(column)},MAX(1,${rows}))`;
}

/** The last row of a growing range in a workbook that has been worked out. */
export function growingBottom(sheet: Sheet, { top, counted }: GrowingRange): number {
  let rows = 0;
  for (const { cells } of sheet.rows)
    for (const { row, column, value, formula } of cells) {
      if (column !== counted.column || row < top) continue;
      if (counted.by === "numbers" ? typeof value === "number" : value !== null || formula) rows++;
    }
  return top + Math.max(1, rows - counted.less) - 1;
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
}
