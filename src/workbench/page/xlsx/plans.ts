import { copiedFormula } from "../../../formulas/copied";
import { gridSpelling } from "../../../formulas/spelling";
import type { Cell } from "../../../xlsx/cell";
import { layoutIn } from "../../../xlsx/layout";
import { looksOf } from "../../../xlsx/looks";
import type { CellLook } from "../../../xlsx/styles";
import { isError, type CellValue } from "../../../xlsx/value";
import type { Sheet, Workbook } from "../../../xlsx/workbook";
import type { Content, PlannedCell, SheetPlan, Style } from "../../plan";

/** What of a cell of the file the grid is given. */
export interface ShownCell {
  readonly cell: Cell;
  /** Its formula in the grid's spelling, with an equals sign; "" where the grid has none of it. */
  readonly formula: string;
  /** Its format as the file has it. */
  readonly format: string;
  /** The number of its style. */
  readonly style: number;
}

export interface ShownSheet {
  readonly plan: SheetPlan;
  readonly sheet: Sheet;
  readonly cellAt: (row: number, column: number) => ShownCell | undefined;
  /** Whether the grid shows the cell: what is under a merged cell it does not. */
  readonly isCovered: (row: number, column: number) => boolean;
}

const POINT = 4 / 3;
/** Of a column in a workbook's usual font: a character's width, and the room beside it. */
const CHARACTER = 7;
const BESIDE = 5;
const HORIZONTAL: Readonly<Record<string, Style["align"]>> = { left: "left", center: "centre", right: "right" };
const VERTICAL: Readonly<Record<string, Style["vertical"]>> = { top: "top", center: "centre", bottom: "bottom" };

/** A column's width in characters. */
export function columnWidth(pixels: number): number {
  return Math.max(0, Math.round(((pixels - BESIDE) / CHARACTER) * 100) / 100);
}

export function points(pixels: number): number {
  return Math.round((pixels / POINT) * 100) / 100;
}

/** The sheets of a workbook as the grid shows them. */
export function shownSheets(workbook: Workbook): ShownSheet[] {
  const looks = looksOf(workbook);
  return workbook.sheets.map((sheet) => shownSheet(workbook, sheet, looks));
}

function shownSheet({ merges, tables }: Workbook, sheet: Sheet, looks: readonly CellLook[]): ShownSheet {
  const { name } = sheet;
  const layout = layoutIn(sheet.text, sheet.part);
  const merged = merges.filter((area) => area.sheet === name);
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merged)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(`${String(row)} ${String(column)}`);
  const isCovered = (row: number, column: number) => covered.has(`${String(row)} ${String(column)}`);
  const filled = filledCells(sheet);
  const originals = new Map<number, Cell>();
  const shown = new Map<string, ShownCell>();
  const cells: PlannedCell[] = [];
  for (const cell of sheet.rows.flatMap((row) => row.cells)) {
    const { row, column, value, style } = cell;
    if (cell.formula?.shared != null && cell.formula.text !== null) originals.set(cell.formula.shared, cell);
    const formula = gridFormula(cell, originals);
    const look = looks[style];
    shown.set(`${String(row)} ${String(column)}`, { cell, formula, format: look?.format ?? "General", style });
    if (isCovered(row, column)) continue;
    const isOfSpill = filled.has(`${String(row)} ${String(column)}`);
    const content = isOfSpill ? null : formula === "" ? contentOf(value) : { formula };
    const planned = look ? styleOf(look) : {};
    if (content !== null || Object.keys(planned).length > 0) cells.push({ row, column, content, style: planned });
  }
  const toExtent = ({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) => ({
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  });
  const columns = layout.widths.flatMap(({ first, last, width }) =>
    Array.from({ length: Math.min(last, first + 255) - first + 1 }, (_, i) => [first + i, Math.round(width * CHARACTER + BESIDE)] as const),
  );
  const plan: SheetPlan = {
    name,
    cells,
    widths: new Map(columns),
    heights: new Map([...layout.heights].map(([row, points]) => [row, Math.round(points * POINT)])),
    merges: merged.map(toExtent),
    frozenRows: layout.frozenRows,
    hasGridlines: layout.hasGridlines,
    tables: tables
      .filter((table) => table.sheet === name && table.headerRows === 1)
      .map((table) => ({ name: table.name, extent: toExtent({ ...table, bottom: table.bottom - table.totalsRows }) })),
    choices: [],
    highlights: [],
  };
  return { plan, sheet, cellAt: (row, column) => shown.get(`${String(row)} ${String(column)}`), isCovered };
}

/** The cells that the formulas of others fill. */
function filledCells(sheet: Sheet): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const { row, column, formula } of sheet.rows.flatMap(({ cells }) => cells)) {
    if (!formula?.ref || (formula.kind !== "dynamic" && formula.kind !== "array")) continue;
    const { top, left, bottom, right } = formula.ref;
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++) if (r !== row || c !== column) filled.add(`${String(r)} ${String(c)}`);
  }
  return filled;
}

function gridFormula(cell: Cell, originals: ReadonlyMap<number, Cell>): string {
  const { formula } = cell;
  if (!formula || formula.kind === "table") return "";
  if (formula.text !== null) return `=${gridSpelling(formula.text)}`;
  const original = formula.shared === null ? undefined : originals.get(formula.shared);
  return original?.formula?.text == null ? "" : `=${gridSpelling(copiedFormula(original.formula.text, original, cell))}`;
}

function contentOf(value: CellValue): Content {
  if (!isError(value)) return value;
  return value.error === "#N/A" ? { formula: "=NA()" } : value.error === "#DIV/0!" ? { formula: "=1/0" } : value.error;
}

function styleOf(look: CellLook): Style {
  const align = HORIZONTAL[look.horizontal ?? ""];
  const vertical = VERTICAL[look.vertical ?? ""];
  return {
    ...(look.format !== "General" && { format: look.format }),
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.isUnderlined && { isUnderlined: true }),
    ...(look.isStruckThrough && { isStruckThrough: true }),
    ...(look.font !== null && { font: look.font }),
    ...(look.size !== null && { size: look.size }),
    ...(look.colour !== null && { colour: look.colour }),
    ...(look.fill !== null && { fill: look.fill }),
    ...(align && { align }),
    ...(vertical && { vertical }),
    ...(look.isWrapped && { isWrapped: true }),
  };
}

/** The names that the grid can have: those that Excel keeps for itself begin with `_xlnm.`. */
export function shownNames({ names }: Workbook): { name: string; formula: string; sheet: string | null }[] {
  return names
    .filter(({ name, formula }) => !name.startsWith("_xl") && formula.trim() !== "" && !formula.includes("#REF!"))
    .map(({ name, formula, sheet }) => ({ name, formula: `=${gridSpelling(formula)}`, sheet }));
}
