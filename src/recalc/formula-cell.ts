import type { Area, Place } from "../formulas/address";
import { precedentsOf, type Precedents } from "../formulas/precedents";
import type { Shift } from "../formulas/reference";
import { formulaOf, type Formula } from "../formulas/tree";
import type { Cell, CellFormula } from "../xlsx/cell";
import type { Sheet, Workbook } from "../xlsx/workbook";

/** A cell with a formula, read. */
export interface FormulaCell extends Place {
  readonly cell: Cell;
  readonly kind: CellFormula["kind"];
  /** Null where the formula cannot be read. */
  readonly formula: Formula | null;
  /** How far the formula has been copied from where its text stands. */
  readonly shift: Shift;
  readonly precedents: Precedents;
  /** The cells it fills, as its file has it. */
  readonly filled: Area;
}

const NOTHING: Precedents = { areas: [], isOpen: false, essex: [] };
const UNMOVED: Shift = { rows: 0, columns: 0 };

/** Every cell of the workbook that has a formula, sheet by sheet and row by row. */
export function formulaCells(workbook: Workbook): FormulaCell[] {
  const read = new Map<string, Formula | null>();
  const formulaFor = (text: string) => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const formula = formulaOf(text);
    read.set(text, formula);
    return formula;
  };
  return workbook.sheets.flatMap((sheet) => cellsOf(sheet, workbook, formulaFor));
}

interface Copied {
  readonly formula: Formula | null;
  readonly row: number;
  readonly column: number;
}

function cellsOf(sheet: Sheet, { book }: Workbook, formulaFor: (text: string) => Formula | null): FormulaCell[] {
  const found: FormulaCell[] = [];
  const originals = new Map<number, Copied>();
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (!cell.formula) continue;
      const { kind, text, ref, shared } = cell.formula;
      const { row, column } = cell;
      if (text !== null && shared !== null) originals.set(shared, { formula: formulaFor(text), row, column });
      const original = text === null && shared !== null ? originals.get(shared) : undefined;
      const formula = text !== null ? formulaFor(text) : (original?.formula ?? null);
      const shift = original ? { rows: row - original.row, columns: column - original.column } : UNMOVED;
      const place = { sheet: sheet.name, row, column };
      const isKnown = formula !== null && kind !== "table";
      found.push({
        ...place,
        cell,
        kind,
        formula,
        shift,
        precedents: isKnown ? precedentsOf(formula.tree, place, book, shift) : NOTHING,
        filled: { sheet: sheet.name, ...(ref ?? { top: row, left: column, bottom: row, right: column }) },
      });
    }
  }
  return found;
}
