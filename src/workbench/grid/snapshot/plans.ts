import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  generateRandomId,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Content, SheetPlan, Style } from "../../plan";
import { entered, textCell } from "./entries";
import { resourcesOf } from "./resources";
import { DEFAULTS, engineStyle } from "./styles";

/** Room for what is tried: a formula may spill a long list. */
export const LEAST_SIZE = { rowCount: 1_000, columnCount: 52 };
const SPARE_ROWS = 1_000;
const SPARE_COLUMNS = 10;

/** Each style once, under a name of its own: cells say no more than the name. */
function styleBook() {
  const names = new Map<string, string>();
  const styles: Record<string, IStyleData> = {};
  return {
    styles,
    nameOf(style: Style): string {
      const key = JSON.stringify(style);
      const known = names.get(key);
      if (known !== undefined) return known;
      const name = `p${String(names.size)}`;
      names.set(key, name);
      // The defaults are said again in each style: where a cell offers a list, the engine looks no further.
      styles[name] = { ...DEFAULTS, ...engineStyle(style) };
      return name;
    },
  };
}
type StyleBook = ReturnType<typeof styleBook>;

/** The engine's workbook that holds what the plans show. */
export function workbookData(id: string, plans: readonly SheetPlan[]): Partial<IWorkbookData> {
  const book = styleBook();
  const sheets = plans.map((plan) => sheetData(plan, book));
  return {
    id,
    name: "ESSEX",
    locale: LocaleType.EN_US,
    sheetOrder: sheets.map(({ id: sheet }) => sheet),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: book.styles,
    resources: resourcesOf(
      id,
      plans.map((plan, i) => ({ id: sheets[i]?.id ?? "", plan })),
    ),
  };
}

/** One sheet that is added to a workbook, with the styles it brings: their names are the workbook's, and it may have given them to others. */
export function addedSheet(plan: SheetPlan): Partial<IWorksheetData> {
  const book = styleBook();
  const { cellData, ...sheet } = sheetData(plan, book);
  for (const row of Object.values(cellData))
    for (const cell of Object.values(row)) if (typeof cell.s === "string") cell.s = book.styles[cell.s] ?? null;
  return { ...sheet, id: generateRandomId(), cellData };
}

function sheetId(name: string): string {
  return `sheet-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`;
}

function sheetData(
  plan: SheetPlan,
  book: StyleBook,
): Omit<Partial<IWorksheetData>, "cellData"> & { id: string; cellData: Record<number, Record<number, ICellData>> } {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const { row, column, content, style } of plan.cells) {
    const cell = contentData(content);
    const pattern = typeof cell.s === "object" ? cell.s?.n?.pattern : undefined;
    (cellData[row] ??= {})[column] = { ...cell, s: book.nameOf(pattern ? { format: pattern, ...style } : style) };
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  }
  return {
    id: sheetId(plan.name),
    name: plan.name,
    defaultStyle: DEFAULTS,
    cellData,
    rowCount: Math.max(LEAST_SIZE.rowCount, rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_SIZE.columnCount, columns + SPARE_COLUMNS),
    columnData: Object.fromEntries([...plan.widths].map(([column, w]) => [column, { w }])),
    rowData: Object.fromEntries([...plan.heights].map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }])),
    mergeData: plan.merges.map(({ row, column, rows: height, columns: width }) => ({
      startRow: row,
      endRow: row + height - 1,
      startColumn: column,
      endColumn: column + width - 1,
    })),
    freeze: { startRow: plan.frozenRows, ySplit: plan.frozenRows, startColumn: -1, xSplit: 0 },
    showGridlines: plan.hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

function contentData(content: Content): ICellData {
  if (content === null) return {};
  if (typeof content === "string") return textCell(content);
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  // What a file has is never a formula.
  if ("entered" in content) return content.entered.startsWith("=") ? textCell(content.entered) : entered(content.entered, "General");
  return { f: content.formula };
}
