import { type Area, areaAddress, cellAddress, quotedSheet, type Place } from "../formulas/address";
import { copiedFormula } from "../formulas/copied";
import { resolved, type Book } from "../formulas/reference";
import { formulaOf, type Formula, type Node, type Span, withDescendants } from "../formulas/tree";
import { formulaCells, type FormulaCell } from "../recalc/formula-cell";
import { gridSpelling } from "../formulas/spelling";
import { type Workbook } from "../xlsx/workbook";

/** A formula of a cell that calls ESSEX, itself or by a name. */
export interface EssexFormula {
  readonly cell: FormulaCell;
  /** As it stands in its own cell; null where it cannot be read. */
  readonly formula: Formula | null;
}

/** The formulas of a workbook that call ESSEX, and all others. */
export function formulasOf(workbook: Workbook): { readonly essex: readonly EssexFormula[]; readonly others: readonly EssexFormula[] } {
  const originals = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  const read = formulaCells(workbook).map((cell): EssexFormula => {
    const held = cell.cell.formula!;
    const key = `${cell.sheet}\n${String(held.shared)}`;
    if (held.text !== null) {
      if (held.shared !== null) originals.set(key, { text: gridSpelling(held.text), row: cell.row, column: cell.column });
      return { cell, formula: cell.formula };
    }
    const original = originals.get(key);
    return { cell, formula: original ? formulaOf(copiedFormula(original.text, original, cell)) : null };
  });
  return {
    essex: read.filter(({ cell }) => cell.precedents.essex.length > 0),
    others: read.filter(({ cell }) => cell.precedents.essex.length === 0),
  };
}

/** A formula's text with pieces of it replaced. */
export function withReplaced(formula: Formula, pieces: readonly { readonly span: Span; readonly text: string }[]): string {
  let written = "";
  let at = 0;
  for (const { span, text } of [...pieces].sort((one, other) => one.span[0] - other.span[0])) {
    written += formula.text.slice(at, span[0]) + text;
    at = span[1];
  }
  return written + formula.text.slice(at);
}

/** The spills `D2#` in a formula whose cells a twin fills one by one, each with the range it had; where `isFixed` those alone that no copy moves. */
export function spillsIn(tree: Node, place: Place, book: Book, areaOf: (place: Place) => Area | null, { isFixed = false } = {}) {
  const pieces: { readonly span: Span; readonly text: string }[] = [];
  for (const node of withDescendants(tree)) {
    if (node.is !== "operation" || node.operator !== "#" || node.args[0]?.is !== "reference") continue;
    const { reference } = node.args[0];
    if (isFixed && !(reference.is === "cells" && reference.fixed.top && reference.fixed.left)) continue;
    const found = resolved(reference, place, book);
    const [first] = found.ok ? found.areas : [];
    const area = first && areaOf({ sheet: first.sheet, row: first.top, column: first.left });
    if (area) pieces.push({ span: node.span, text: absoluteArea(area) });
  }
  return pieces;
}

export function absoluteArea(area: Area): string {
  return `${quotedSheet(area.sheet)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** A cell as another sheet names it, or as its own does. */
export function referenceTo({ sheet, row, column }: Place, from: string): string {
  return sheet === from ? cellAddress(row, column) : `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}

/** Functions whose answer is another each day, or each time. */
export const DAILY = new Set(["TODAY", "NOW"]);
export const RANDOM = new Set(["RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO"]);

export function callsAny(tree: Node, names: ReadonlySet<string>): boolean {
  return [...withDescendants(tree)].some((node) => node.is === "call" && names.has(node.name));
}

/** Whether a formula is a call of ESSEX and no more. */
export function isCallOfEssex(tree: Node): boolean {
  return tree.is === "call" && tree.essex !== null;
}
