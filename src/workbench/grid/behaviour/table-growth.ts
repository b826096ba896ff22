import type { ICellData } from "@univerjs/core";
import { copiedFormula } from "../../../formulas/copied";
import type { Extent } from "../../address";
import type { Area } from "../../cells";
import type { Book } from "../engine/univer";
import type { Grid, GridCells, GridTable, GridTables } from "../grid";
import { rangeOf, sheetOf } from "../parts/ranges";

/**
 * Takes what is entered right under a table into it, as Excel does: the table grows, what is entered looks as the row above, and a column that
 * one formula fills is filled further. Undone, it is a row under the table again. Next to what stands there already nothing grows.
 */
export function growTables(book: Book, cells: GridCells, tables: GridTables, asOneStep: Grid["asOneStep"]): void {
  cells.onEntered((area) => {
    const table = tables.list().find((each) => isRightUnder(each, area));
    if (!table) return;
    const added: Area = { ...table.extent, sheet: area.sheet, row: area.row, rows: area.rows };
    if (!cells.values(area)[0]!.some((value) => value !== "") || !isFree(cells, added, area)) return;
    void asOneStep(async () => {
      await tables.resize(table.id, { ...table.extent, rows: table.extent.rows + area.rows });
      lookAsAbove(book, added);
      await cells.write(added, formulasFor(cells, table.extent, added));
    });
  });
}

function isRightUnder({ sheet, extent: { row, column, rows, columns } }: GridTable, area: Area): boolean {
  return sheet === area.sheet && area.row === row + rows && area.column >= column && area.column + area.columns <= column + columns;
}

/** Whether the new rows hold no more than what has been entered. */
function isFree(cells: GridCells, added: Area, entered: Area): boolean {
  const isEntered = (row: number, column: number) =>
    row < entered.row + entered.rows && column >= entered.column && column < entered.column + entered.columns;
  return cells
    .values(added)
    .every((row, down) => row.every((value, across) => value === "" || isEntered(added.row + down, added.column + across)));
}

function lookAsAbove(book: Book, { sheet, row, column, rows, columns }: Area): void {
  const held = sheetOf(book, sheet).getSheet();
  const above = Array.from({ length: columns }, (_, across) => held.getCellRaw(row - 1, column + across)?.s ?? null);
  const looks = Object.fromEntries(
    Array.from({ length: rows }, (_, down) => [
      row + down,
      Object.fromEntries(above.flatMap((s, across): [number, ICellData][] => (s === null ? [] : [[column + across, { s }]]))),
    ]),
  );
  rangeOf(book, sheet, { row, column, rows, columns }).setValues(looks);
}

/** What the new rows have of the columns that one formula fills: null where nothing is to be written. */
function formulasFor(cells: GridCells, { row, column, rows, columns }: Extent, added: Area): (string | null)[][] {
  const last = row + rows - 1;
  const own = cells.formulas({ sheet: added.sheet, row: row + 1, column, rows: rows - 1, columns });
  const there = cells.values(added);
  return Array.from({ length: added.rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => {
      const [formula = "", before = formula] = [own.at(-1)?.[across], own.length > 1 ? own.at(-2)?.[across] : undefined];
      if (formula === "" || there[down]![across] !== "") return null;
      const at = (place: number) => ({ row: place, column: column + across });
      if (own.length > 1 && copied(before, at(last - 1), at(last)) !== formula) return null;
      return copied(formula, at(last), at(added.row + down));
    }),
  );
}

function copied(formula: string, from: { row: number; column: number }, to: { row: number; column: number }): string {
  return formula === "" ? "" : `=${copiedFormula(formula.replace(/^=/, ""), from, to)}`;
}
