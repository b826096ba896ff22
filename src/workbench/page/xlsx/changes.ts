import { cellAddress } from "../../../formulas/address";
import { fileSpelling, mayCallEssex } from "../../../formulas/spelling";
import { isError, isSame, type CellValue as FileValue } from "../../../xlsx/value";
import type { Table } from "../../../formulas/reference";
import type { FormattedEdit } from "../../../xlsx/workbook-writing";
import { isErrorText, type CellValue } from "../../cells";
import type { CellNow, SheetNow } from "../files";
import type { ShownCell, ShownSheet } from "./plans";

/** What a sheet's file has to be told, and what it cannot be. */
export interface SheetChanges {
  readonly edits: FormattedEdit[];
  /** Native formulas that stand as they did and show another value here than in the file: which of the two is right hangs on what they read. */
  readonly differing: Differing[];
  readonly notSaved: string[];
}

export interface Differing {
  readonly row: number;
  readonly column: number;
  readonly edit: FormattedEdit;
  readonly isUnknownHere: boolean;
}

const SPILLING = /[:{#[]/;
/** In a file these two are #VALUE! with a data type beside it. */
const NOT_IN_FILES = ["#SPILL!", "#CALC!"];

/** What differs between a sheet as its file has it and as the grid does. */
export function changesOf(shown: ShownSheet, now: SheetNow, tables: readonly Table[]): SheetChanges {
  const changes: SheetChanges = { edits: [], differing: [], notSaved: [] };
  const left = leftAlone(shown, now);
  const seen = new Set<string>();
  for (const cell of now.cells) {
    const place = key(cell.row, cell.column);
    seen.add(place);
    if (!left.has(place)) compare(shown.cellAt(cell.row, cell.column), cell, changes, headingAt(tables, cell.row, cell.column));
  }
  for (const { row, column, value, formula } of shown.sheet.rows.flatMap(({ cells }) => cells)) {
    const place = key(row, column);
    if (seen.has(place) || left.has(place) || shown.isCovered(row, column) || isNothing(value, formula !== null)) continue;
    if (headingAt(tables, row, column)) changes.notSaved.push(heading(row, column));
    else changes.edits.push({ row, column, value: null, ...(formula !== null && { formula: null }) });
  }
  return changes;
}

/**
 * The cells beside a formula that fills them and is as it was, where the grid fills others than Excel: of a formula that it does not know,
 * and of one that was entered for a choice of cells.
 */
function leftAlone(shown: ShownSheet, now: SheetNow): ReadonlySet<string> {
  const left = new Set<string>();
  for (const { row, column, formula, value, fills } of now.cells) {
    const before = formula === "" ? undefined : shown.cellAt(row, column);
    const array = before?.cell.formula;
    if (!array?.ref || before?.formula !== formula || !(array.kind === "array" || value === "#NAME?")) continue;
    const { top, left: first, bottom, right } = array.ref;
    const here = fills ?? { row, column, rows: 1, columns: 1 };
    for (let r = top; r <= Math.max(bottom, here.row + here.rows - 1); r++)
      for (let c = first; c <= Math.max(right, here.column + here.columns - 1); c++) if (r !== row || c !== column) left.add(key(r, c));
  }
  return left;
}

const key = (row: number, column: number) => `${String(row)} ${String(column)}`;
const isNothing = (value: FileValue, hasFormula: boolean) => !hasFormula && (value === null || value === "");
const heading = (row: number, column: number) => `the heading in ${cellAddress(row, column)}, since its table goes by it`;

function headingAt(tables: readonly Table[], row: number, column: number): boolean {
  return tables.some(({ headerRows, top, left, right }) => headerRows === 1 && row === top && column >= left && column <= right);
}

function compare(before: ShownCell | undefined, now: CellNow, { edits, differing, notSaved }: SheetChanges, isHeading: boolean): void {
  const { row, column } = now;
  const value = fileValue(now.value);
  const isWhatIf = before?.cell.formula?.kind === "table";
  const isFormulaSame = now.formula === (before?.formula ?? "");
  const isValueSame = before ? isSame(value, before.cell.value ?? (value === "" ? "" : null)) : false;
  const format = formatOf(before, now);
  const isFilledBefore = before?.cell.formula?.kind === "dynamic" ? before.cell.formula.ref : null;
  const grown = isFormulaSame && isFilledBefore ? grownTo(isFilledBefore, now) : null;
  if (isFormulaSame && isValueSame && !format && !grown) return;
  if (isWhatIf && !isValueSame) return void notSaved.push(`${cellAddress(row, column)}, which is part of a what-if table`);
  if (isHeading && !isValueSame) return void notSaved.push(heading(row, column));
  const edit: FormattedEdit = {
    row,
    column,
    ...(!isValueSame && { value }),
    ...(format && { format }),
    ...(grown && { filled: grown }),
    ...(!isFormulaSame && { formula: now.formula === "" ? null : newFormula(now) }),
  };
  const isNative = isFormulaSame && now.formula !== "" && !mayCallEssex(now.formula);
  if (isNative && !isValueSame && before?.cell.hasValue)
    differing.push({ row, column, edit, isUnknownHere: now.value === "#NAME?" && !isError(before.cell.value) });
  else edits.push(edit);
}

function fileValue(value: CellValue): FileValue {
  if (!isErrorText(value)) return value;
  return { error: NOT_IN_FILES.includes(value) ? "#VALUE!" : value };
}

function newFormula({ row, column, formula, fills }: CellNow) {
  const text = fileSpelling(formula.slice(1));
  const alone = { top: row, left: column, bottom: row, right: column };
  const filled = fills
    ? { top: fills.row, left: fills.column, bottom: fills.row + fills.rows - 1, right: fills.column + fills.columns - 1 }
    : null;
  return { text, filled: filled ?? (mayCallEssex(formula) || SPILLING.test(formula) ? alone : null) };
}

function grownTo(before: { top: number; left: number; bottom: number; right: number }, { row, column, fills }: CellNow) {
  const now = fills
    ? { top: fills.row, left: fills.column, bottom: fills.row + fills.rows - 1, right: fills.column + fills.columns - 1 }
    : { top: row, left: column, bottom: row, right: column };
  return now.bottom === before.bottom && now.right === before.right ? null : now;
}

/** The format that a cell is to have in its file, where it has another there. */
function formatOf(before: ShownCell | undefined, now: CellNow): FormattedEdit["format"] | undefined {
  const format = before?.format ?? "General";
  return now.format === format || now.format === "General" ? undefined : { like: before?.style ?? 0, format: now.format };
}
