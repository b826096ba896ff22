import { type Content, type SheetPlan } from "../../src/sheets/plan";
import { type Cells } from "./engine";

/** The cells of a plan, row by row, as a writer would write them. */
export function planCells({ blocks }: SheetPlan): Cells {
  const cells: Content[][] = [];
  for (const { top, left, rows } of blocks) {
    rows.forEach((row, index) => {
      while (cells.length <= top + index) cells.push([]);
      const own = cells[top + index]!;
      while (own.length < left + row.length) own.push(null);
      row.forEach((content, column) => (own[left + column] = content));
    });
  }
  return cells;
}
