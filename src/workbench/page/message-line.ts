import { addressOf, quotedSheet } from "../address";
import type { Area, Cell } from "../cells";
import type { Grid } from "../grid/grid";

/** Keeps the line under the grid telling of the selected cell: its error's sentence, else the formula it comes from. */
export function showMessages(line: HTMLElement, grid: Grid): void {
  const where = line.querySelector(".where");
  const what = line.querySelector(".what");
  if (!where || !what) throw new Error("The message line needs a .where and a .what.");
  const formulaOf = (area: Area, cell: Cell | undefined): string => {
    const origin = cell?.formula === "" ? grid.spillOrigin(area) : null;
    if (!origin) return cell?.formula ?? "";
    return `from ${addressOf(origin)}: ${grid.read(origin)[0]?.[0]?.formula ?? ""}`;
  };
  const show = (area: Area) => {
    const one = { ...area, rows: 1, columns: 1 };
    const [[cell] = []] = grid.read(one);
    const sheet = grid.sheets().find(({ id }) => id === area.sheet)?.name ?? "";
    const message = cell?.message ?? null;
    where.textContent = `${quotedSheet(sheet)}!${addressOf(one)}`;
    what.textContent = message === null ? formulaOf(one, cell) : `${String(cell?.value)}  ${message}`;
    line.classList.toggle("is-error", message !== null);
  };
  grid.onSelection(show);
  grid.onChange(() => show(grid.selection()));
  show(grid.selection());
}
