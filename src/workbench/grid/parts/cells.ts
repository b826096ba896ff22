import { CellValueType, Dimension, type ICellData, type Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { CODES_WITH_MESSAGE, type Area, type Cell, type CellValue } from "../../cells";
import { MESSAGE } from "../engine/functions";
import type { Book } from "../engine/univer";
import type { GridCells, GridLooks } from "../grid";
import { breath } from "../snapshot/breath";
import { entered } from "../snapshot/entries";
import { grownRange, heldPart, rangeOf, sheetOf } from "./ranges";
import type { Spills } from "./spills";

/** Entered in one go: some tens of milliseconds of them. */
const CELLS_AT_A_TIME = 1_000;

/** Says why a cell shows an error of the grid's own. */
export type ReasonOf = (cell: Area, value: CellValue, formula: string) => string | null;

export function cellsOf(book: Book, spills: Spills, looks: GridLooks, reasonOf: ReasonOf): GridCells {
  /** What `of` makes of each cell of the area, and `empty` beyond what the sheet holds. */
  function each<T>(area: Area, empty: T, of: (row: number, column: number) => T): T[][] {
    const held = heldPart(book, area);
    const rows: T[][] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells: T[] = [];
      for (let column = area.column; column < area.column + area.columns; column++) {
        const isHeld = held && row < held.row + held.rows && column < held.column + held.columns;
        cells.push(isHeld ? of(row, column) : empty);
      }
      rows.push(cells);
    }
    return rows;
  }
  /** Rows and columns beyond what the sheet holds are filled up with `empty`. */
  function filledUp<T>(area: Area, empty: T, held: T[][]): T[][] {
    if (held.length === area.rows && (held[0]?.length ?? 0) === area.columns) return held;
    return each(area, empty, (row, column) => held[row - area.row]?.[column - area.column] ?? empty);
  }
  /** The cell's own data, or what a spill has put there. */
  function contents(sheet: string): (row: number, column: number) => Nullable<ICellData> {
    const own = sheetOf(book, sheet).getSheet();
    const spilled = spills.cells(sheet);
    return (row, column) => {
      const cell = own.getCellRaw(row, column);
      return isFilled(cell) ? cell : (spilled?.[row]?.[column] ?? cell);
    };
  }
  const values = (area: Area): CellValue[][] => {
    const at = contents(area.sheet);
    return each<CellValue>(area, "", (row, column) => valueOf(at(row, column)));
  };
  const formulas = (area: Area): string[][] => {
    const held = heldPart(book, area);
    return filledUp(area, "", held ? rangeOf(book, area.sheet, held).getFormulas() : []);
  };
  const texts = (area: Area): string[][] => {
    const held = heldPart(book, area);
    if (!held) return filledUp(area, "", []);
    const at = contents(area.sheet);
    const shown = rangeOf(book, area.sheet, held)
      .getDisplayValues()
      .map((row, i) =>
        row.map((text, j) => {
          const cell = at(held.row + i, held.column + j);
          // The engine gives 1 and 0 as the texts of what it shows as TRUE and FALSE.
          return cell?.t === CellValueType.BOOLEAN ? String(valueOf(cell)).toUpperCase() : text.replace(/\r\n$/, "");
        }),
      );
    return filledUp(area, "", shown);
  };

  return {
    values,
    texts,
    formulas,
    read(area) {
      const shown = texts(area);
      const formats = looks.formats(area);
      const entries = formulas(area);
      const at = contents(area.sheet);
      return shown.map((row, i) =>
        row.map((text, j): Cell => {
          const here = { sheet: area.sheet, row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
          const data = at(here.row, here.column);
          const value = valueOf(data);
          const formula = entries[i]?.[j] ?? "";
          return { value, text, formula, format: formats[i]?.[j] ?? "General", message: messageOf(data) ?? reasonOf(here, value, formula) };
        }),
      );
    },
    async write(area, given) {
      const formats = looks.ownFormats(area);
      const range = grownRange(book, area);
      const height = Math.max(1, Math.floor(CELLS_AT_A_TIME / area.columns));
      for (let from = 0; from < given.length; from += height) {
        if (from > 0) await breath();
        const cells: Record<number, Record<number, ICellData>> = {};
        given.slice(from, from + height).forEach((row, i) => {
          row.forEach((value, j) => {
            if (value === null) return;
            (cells[area.row + from + i] ??= {})[area.column + j] = entered(value, formats[from + i]?.[j] ?? "General");
          });
        });
        range.setValues(cells);
      }
    },
    clear(area, what) {
      const held = heldPart(book, area);
      if (!held) return;
      const range = rangeOf(book, area.sheet, held);
      if (what === "contents") range.clearContent();
      else if (what === "formats") range.clearFormat();
      else range.clear();
    },
    insert: (area, shift) => grownRange(book, area).insertCells(shift === "down" ? Dimension.ROWS : Dimension.COLUMNS),
    remove: (area, shift) => grownRange(book, area).deleteCells(shift === "up" ? Dimension.ROWS : Dimension.COLUMNS),
    spillParent: (cell) => spills.parentOf(cell),
    spillRange: (cell) => spills.rangeOf(cell),
    onEntered(callback) {
      const listener = book.commands.onCommandExecuted(({ id, params }, options) => {
        if (id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
        const area = areaOf(params as ISetRangeValuesMutationParams);
        if (area) callback(area);
      });
      return () => listener.dispose();
    },
  };
}

/** The smallest area that holds every cell that was set to something, and not its style alone. */
function areaOf({ subUnitId, cellValue }: ISetRangeValuesMutationParams): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, ICellData | null>)) {
      if (cell && !("v" in cell) && !("f" in cell) && !("p" in cell) && !("si" in cell)) continue;
      [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
      [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
    }
  }
  return bottom < 0 ? null : { sheet: subUnitId, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function isFilled(cell: Nullable<ICellData>): cell is ICellData {
  return (
    cell != null && ((cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p))
  );
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  if (cell?.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "");
  const value = cell?.v ?? "";
  return cell?.t === CellValueType.BOOLEAN ? Boolean(value) : value;
}

/** An error's sentence. A cell whose error is another by now may still carry it. */
function messageOf(cell: Nullable<ICellData>): string | null {
  const message: unknown = cell?.custom?.[MESSAGE];
  return typeof message === "string" && CODES_WITH_MESSAGE.some((code) => code === cell?.v) ? message : null;
}

/** The smallest area that holds every filled cell of the two matrices, or null where none is. */
export function usedArea(book: Book, spills: Spills, sheet: string): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const own = sheetOf(book, sheet).getSheet().getCellMatrix().getMatrix();
  for (const matrix of [own, spills.cells(sheet) ?? {}]) {
    for (const [row, cells] of Object.entries(matrix)) {
      for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) {
        if (!isFilled(cell)) continue;
        [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
        [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
      }
    }
  }
  return bottom < 0 ? null : { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
