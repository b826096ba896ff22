import { EXCEL_SIZE, intersection } from "../address";
import { firstCell, type Area } from "../cells";
import type { Grid } from "../grid/grid";
import { invalidArgument, itemNotFound } from "./errors";
import { areaMeant, inside } from "./places";

type Step = (area: Area) => Area | null;

/** The ranges that are reached from a range, each by what makes its area of the range's. Null is a null object, or an error. */
export const NAVIGATION: Readonly<Record<string, (grid: Grid, ...given: never[]) => Step>> = {
  getCell: (_grid, row: number, column: number) => (of) => ({ ...firstCell(of), row: of.row + row, column: of.column + column }),
  getOffsetRange: (_grid, rows: number, columns: number) => (of) => ({ ...of, row: of.row + rows, column: of.column + columns }),
  getResizedRange: (_grid, rows: number, columns: number) => (of) => ({ ...of, rows: of.rows + rows, columns: of.columns + columns }),
  getAbsoluteResizedRange: (_grid, rows: number, columns: number) => (of) => ({ ...of, rows, columns }),
  getRow: (_grid, row: number) => (of) => ({ ...of, row: of.row + row, rows: 1 }),
  getColumn: (_grid, column: number) => (of) => ({ ...of, column: of.column + column, columns: 1 }),
  getLastCell: () => (of) => ({ ...of, row: of.row + of.rows - 1, column: of.column + of.columns - 1, rows: 1, columns: 1 }),
  getLastRow: () => (of) => ({ ...of, row: of.row + of.rows - 1, rows: 1 }),
  getLastColumn: () => (of) => ({ ...of, column: of.column + of.columns - 1, columns: 1 }),
  getEntireRow: () => (of) => ({ ...of, column: 0, columns: EXCEL_SIZE.columns }),
  getEntireColumn: () => (of) => ({ ...of, row: 0, rows: EXCEL_SIZE.rows }),
  getRowsAbove:
    (_grid, count = 1) =>
    (of) => ({ ...of, row: of.row - count, rows: count }),
  getRowsBelow:
    (_grid, count = 1) =>
    (of) => ({ ...of, row: of.row + of.rows, rows: count }),
  getColumnsBefore:
    (_grid, count = 1) =>
    (of) => ({ ...of, column: of.column - count, columns: count }),
  getColumnsAfter:
    (_grid, count = 1) =>
    (of) => ({ ...of, column: of.column + of.columns, columns: count }),
  getBoundingRect: (grid, other: unknown) => (of) => {
    const also = areaMeant(grid, of.sheet, other);
    const row = Math.min(of.row, also.row);
    const column = Math.min(of.column, also.column);
    return {
      sheet: of.sheet,
      row,
      column,
      rows: Math.max(of.row + of.rows, also.row + also.rows) - row,
      columns: Math.max(of.column + of.columns, also.column + also.columns) - column,
    };
  },
  getIntersection: (grid, other: unknown) => (of) => {
    const also = areaMeant(grid, of.sheet, other);
    const common = also.sheet === of.sheet ? intersection(of, also) : null;
    return common && { sheet: of.sheet, ...common };
  },
  getUsedRange: (grid) => (of) => {
    const used = grid.sheets.used(of.sheet);
    const common = used && intersection(of, used);
    return common && { sheet: of.sheet, ...common };
  },
  getSurroundingRegion: (grid) => (of) => regionAround(grid, of),
  getSpillParent: (grid) => (of) => {
    oneCell(of, "getSpillParent");
    return grid.cells.spillParent(of);
  },
  getSpillingToRange: (grid) => (of) => {
    oneCell(of, "getSpillingToRange");
    return grid.cells.spillRange(of);
  },
};

/** Those that Excel has an `…OrNullObject` for. */
export const NULLABLE: readonly string[] = ["getIntersection", "getUsedRange", "getSpillParent", "getSpillingToRange"];

/** What is reached, within the sheet; null where there is none and `isNullable`. */
export function reached(area: Area, step: Step, name: string, isNullable: boolean): Area | null {
  const to = step(area);
  if (to) return inside(to);
  if (isNullable) return null;
  throw itemNotFound(`${name}: there is no such range.`);
}

function oneCell({ rows, columns }: Area, method: string): void {
  if (rows !== 1 || columns !== 1) throw invalidArgument(`${method} is asked of one cell.`);
}

/** The filled cells around a range, as far as the next empty row and column. */
function regionAround(grid: Grid, of: Area): Area {
  const used = grid.sheets.used(of.sheet);
  if (!used) return of;
  const isFilled = (area: Area) => {
    const within = intersection(area, used);
    return within !== null && grid.cells.values({ sheet: of.sheet, ...within }).some((row) => row.some((value) => value !== ""));
  };
  const sideways = (area: Area) => ({ ...area, column: Math.max(0, area.column - 1), columns: area.columns + 2 });
  let region = of;
  for (;;) {
    const { row, column, rows, columns } = region;
    if (row > 0 && isFilled(sideways({ ...region, row: row - 1, rows: 1 }))) region = { ...region, row: row - 1, rows: rows + 1 };
    else if (isFilled(sideways({ ...region, row: row + rows, rows: 1 }))) region = { ...region, rows: rows + 1 };
    else if (column > 0 && isFilled({ ...region, column: column - 1, columns: 1 }))
      region = { ...region, column: column - 1, columns: columns + 1 };
    else if (isFilled({ ...region, column: column + columns, columns: 1 })) region = { ...region, columns: columns + 1 };
    else return region;
  }
}
