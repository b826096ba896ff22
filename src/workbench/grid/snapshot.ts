import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Content, SheetPlan, Style } from "../opening/plan";
import { textCell } from "./entries";

/** Room for what is tried: a formula may spill a long list. */
export const LEAST_SIZE = { rowCount: 1_000, columnCount: 52 };
const SPARE_ROWS = 1_000;
const ALIGNMENTS = { left: HorizontalAlign.LEFT, centre: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const DEFAULTS: IStyleData = { ff: "Arial", fs: 10, vt: VerticalAlign.MIDDLE };
const RULE = "#8c8c8c";

export function workbookData(id: string, plans: readonly SheetPlan[]): Partial<IWorkbookData> {
  return {
    id,
    name: "ESSEX",
    locale: LocaleType.EN_US,
    sheetOrder: plans.map(({ name }) => sheetId(name)),
    sheets: Object.fromEntries(plans.map((plan) => [sheetId(plan.name), sheetData(plan)])),
  };
}

function sheetId(name: string): string {
  return `sheet-${name.toLowerCase()}`;
}

function sheetData(plan: SheetPlan): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  for (const { row, column, content, style } of plan.cells) {
    (cellData[row] ??= {})[column] = { ...contentData(content), s: styleData(style) };
    rows = Math.max(rows, row + 1);
  }
  return {
    id: sheetId(plan.name),
    name: plan.name,
    defaultStyle: DEFAULTS,
    cellData,
    ...LEAST_SIZE,
    rowCount: rows + SPARE_ROWS,
    columnData: Object.fromEntries([...plan.widths].map(([column, w]) => [column, { w }])),
    rowData: Object.fromEntries([...plan.heights].map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }])),
    mergeData: plan.merges.map(({ row, column, rows: height, columns }) => ({
      startRow: row,
      endRow: row + height - 1,
      startColumn: column,
      endColumn: column + columns - 1,
    })),
    freeze: { startRow: plan.frozenRows, ySplit: plan.frozenRows, startColumn: -1, xSplit: 0 },
    showGridlines: BooleanNumber.FALSE,
  };
}

function contentData(content: Content): ICellData {
  if (content === null) return {};
  if (typeof content === "string") return textCell(content);
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER };
  if (typeof content === "boolean") return { v: content ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  return { f: content.formula };
}

function styleData({ bold, italic, size, colour, fill, format, align, isWrapped, line }: Style): IStyleData {
  const rule = { s: BorderStyleTypes.THIN, cl: { rgb: RULE } };
  return {
    // Said again in each cell: where a cell offers a list, the engine looks no further.
    ...DEFAULTS,
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(italic && { it: BooleanNumber.TRUE }),
    ...(size !== undefined && { fs: size }),
    ...(colour !== undefined && { cl: { rgb: colour } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(format !== undefined && { n: { pattern: format } }),
    ...(align !== undefined && { ht: ALIGNMENTS[align] }),
    ...(isWrapped && { tb: WrapStrategy.WRAP }),
    ...(line === "above" && { bd: { t: rule } }),
    ...(line === "below" && { bd: { b: rule } }),
  };
}
