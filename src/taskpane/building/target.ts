import { type Area, cellArea, type Place } from "../../formulas/address";
import { isWithin } from "../workbook/cells";
import type { Selected } from "../workbook/selection";

const KEPT = 20;

/** The cells that were selected, the last one last, with the one selected now; cells of which something newer is known are left out. */
export function withSelected(before: readonly Selected[], now: Selected): readonly Selected[] {
  const { sheet, row, column } = now.cell;
  const others = before.filter(({ cell }) => cell.sheet !== sheet || cell.row !== row || cell.column !== column);
  return [...others, now].slice(-KEPT);
}

/**
 * Where a formula is to be put: the cell selected last, but no cell that the formula itself reads. Once a cell is picked as an argument, the place
 * is the one that was chosen before.
 */
export function targetOf(selected: readonly Selected[], read: readonly Area[]): Selected | null {
  return [...selected].reverse().find(({ cell }) => !isRead(cell, read)) ?? null;
}

function isRead(place: Place, read: readonly Area[]): boolean {
  const cell = cellArea(place);
  return read.some((area) => isWithin(cell, area));
}
