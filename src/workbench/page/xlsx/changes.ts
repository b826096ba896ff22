import { cellAddress } from "../../../formulas/address";
import { fileSpelling, mayCallEssex } from "../../../formulas/spelling";
import { isError, isSame, type CellValue as FileValue } from "../../../xlsx/value";
import type { Table } from "../../../formulas/reference";
import type { Cell } from "../../../xlsx/cell";
import type { WantedLook, WantedStyle } from "../../../xlsx/styles-writing";
import type { StyledEdit } from "../../../xlsx/workbook-writing";
import { isErrorText, type CellValue } from "../../cells";
import { PLAIN, type Style } from "../../plan";
import type { CellNow, SheetNow } from "../files";
import type { ShownCell, ShownSheet } from "./plans";

/** What a sheet's file has to be told, and what it cannot be. */
export interface SheetChanges {
  readonly edits: StyledEdit[];
  /** Native formulas that stand as they did and show another value here than in the file: which of the two is right hangs on what they read. */
  readonly differing: Differing[];
  readonly notSaved: string[];
}

export interface Differing {
  readonly row: number;
  readonly column: number;
  readonly edit: StyledEdit;
  readonly isUnknownHere: boolean;
}

/** A sheet as its file has it; of one that the file does not have, nothing. */
export interface Before {
  readonly cells: readonly Cell[];
  cellAt(row: number, column: number): ShownCell | undefined;
  isCovered(row: number, column: number): boolean;
  /** How the grid was given a cell to look. */
  lookAt(row: number, column: number): Style;
}

export const NOTHING: Before = { cells: [], cellAt: () => undefined, isCovered: () => false, lookAt: () => ({}) };

export function asBefore({ sheet, plan, cellAt, isCovered }: ShownSheet): Before {
  const looks = new Map(plan.cells.map(({ row, column, style }) => [key(row, column), style]));
  return { cells: sheet.rows.flatMap(({ cells }) => cells), cellAt, isCovered, lookAt: (row, column) => looks.get(key(row, column)) ?? {} };
}

const SPILLING = /[:{#[]/;
/** In a file these two are #VALUE! with a data type beside it. */
const NOT_IN_FILES = ["#SPILL!", "#CALC!"];

/** What differs between a sheet as its file has it and as the grid does. */
export function changesOf(shown: Before, now: SheetNow, tables: readonly Table[]): SheetChanges {
  const changes: SheetChanges = { edits: [], differing: [], notSaved: [] };
  const left = leftAlone(shown, now);
  const seen = new Set<string>();
  for (const cell of now.cells) {
    const place = key(cell.row, cell.column);
    seen.add(place);
    if (!left.has(place)) compare(shown.cellAt(cell.row, cell.column), cell, changes, headingAt(tables, cell.row, cell.column));
  }
  for (const { row, column, value, formula } of shown.cells) {
    const place = key(row, column);
    if (seen.has(place) || left.has(place) || shown.isCovered(row, column) || isNothing(value, formula !== null)) continue;
    if (headingAt(tables, row, column)) changes.notSaved.push(heading(row, column));
    else changes.edits.push({ row, column, value: null, ...(formula !== null && { formula: null }) });
  }
  return { ...changes, edits: withLooks(changes.edits, shown, now) };
}

/**
 * The cells beside a formula that fills them and is as it was, where the grid fills others than Excel: of a formula that it does not know,
 * and of one that was entered for a choice of cells.
 */
function leftAlone(shown: Before, now: SheetNow): ReadonlySet<string> {
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
  const edit: StyledEdit = {
    row,
    column,
    ...(!isValueSame && { value }),
    ...(format && { wanted: format }),
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
function formatOf(before: ShownCell | undefined, now: CellNow): WantedStyle | undefined {
  const format = before?.format ?? "General";
  return now.format === format || now.format === "General" ? undefined : { like: before?.style ?? 0, look: { format: now.format } };
}

/** The edits, and with them the cells that are to look otherwise than their file has them. */
function withLooks(edits: readonly StyledEdit[], before: Before, now: SheetNow): StyledEdit[] {
  const byPlace = new Map(edits.map((edit) => [key(edit.row, edit.column), edit]));
  for (const { row, column, style } of now.looks) {
    if (before.isCovered(row, column)) continue;
    const look = changedLook(before.lookAt(row, column), style);
    if (!look) continue;
    const place = key(row, column);
    const edit = byPlace.get(place) ?? { row, column };
    const wanted = edit.wanted ?? { like: before.cellAt(row, column)?.style ?? 0, look: {} };
    byPlace.set(place, { ...edit, wanted: { ...wanted, look: { ...look, ...wanted.look } } });
  }
  return [...byPlace.values()];
}

const HORIZONTAL = { left: "left", centre: "center", right: "right" };
const VERTICAL = { top: "top", centre: "center", bottom: "bottom" };

/** What of a look has changed, in a file's words; null where nothing has. Formats are compared with what the cells show. */
function changedLook(before: Style, now: Style): WantedLook | null {
  const [was, is] = [inFull(before), inFull(now)];
  const changed = Object.entries(is).filter(([name, value]) => value !== was[name as keyof typeof was]);
  return changed.length === 0 ? null : (Object.fromEntries(changed) as WantedLook);
}

function inFull(style: Style) {
  const { bold = false, italic = false, isUnderlined = false, isStruckThrough = false, isWrapped = false } = style;
  const { font = PLAIN.font, size = PLAIN.size, colour = null, fill = null, align, vertical = PLAIN.vertical, line } = style;
  return {
    ...{ bold, italic, isUnderlined, isStruckThrough, isWrapped, font, size },
    ...{ colour: colour && colour.toLowerCase(), fill: fill === null || fill === "" ? null : fill.toLowerCase() },
    ...{ horizontal: align ? HORIZONTAL[align] : null, vertical: VERTICAL[vertical], line: line === "none" ? undefined : line },
  };
}
