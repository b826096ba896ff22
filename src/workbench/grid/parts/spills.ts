import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Area } from "../../cells";
import type { Book } from "../engine/univer";
import { extentOfRange } from "./ranges";

export type Matrix = Record<number, Record<number, Nullable<ICellData>> | undefined>;
type Ranges = Record<number, Record<number, Nullable<IRange>> | undefined>;

/** What the engine keeps of formulas that fill several cells. */
export interface Spills {
  /** The cells that spills fill. */
  cells(sheet: string): Matrix | undefined;
  parentOf(cell: Area): Area | null;
  rangeOf(cell: Area): Area | null;
  /** The cells that the formula wants, whether or not it may have them. */
  wantedBy(cell: Area): Area | null;
  /** Every formula of a sheet that wants several cells. */
  wanting(sheet: string): readonly Area[];
}

export function spillsOf({ injector, unit, workbook }: Book): Spills {
  const formulas = injector.get(FormulaDataModel);
  const ranges = (sheet: string) => (formulas.getArrayFormulaRange()[unit]?.[sheet] ?? {}) as Ranges;
  const area = (sheet: string, range: IRange): Area => ({ sheet, ...extentOfRange(range) });
  const isBlocked = (sheet: string, row: number, column: number) =>
    workbook.getSheetBySheetId(sheet)?.getSheet().getCellRaw(row, column)?.v === "#SPILL!";
  const every = (sheet: string) =>
    Object.values(ranges(sheet)).flatMap((row) => Object.values(row ?? {}).flatMap((range) => (range ? [area(sheet, range)] : [])));

  const wantedBy = ({ sheet, row, column }: Area) => {
    const range = ranges(sheet)[row]?.[column];
    return range ? area(sheet, range) : null;
  };
  return {
    cells: (sheet) => formulas.getArrayFormulaCellData()[unit]?.[sheet] as Matrix | undefined,
    wantedBy,
    wanting: every,
    rangeOf: (cell) => (isBlocked(cell.sheet, cell.row, cell.column) ? null : wantedBy(cell)),
    parentOf({ sheet, row, column }) {
      const spill = every(sheet).find(
        (wanted) =>
          row >= wanted.row &&
          row < wanted.row + wanted.rows &&
          column >= wanted.column &&
          column < wanted.column + wanted.columns &&
          !isBlocked(sheet, wanted.row, wanted.column),
      );
      return spill ? { sheet, row: spill.row, column: spill.column, rows: 1, columns: 1 } : null;
    },
  };
}
