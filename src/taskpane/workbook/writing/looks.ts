import type { Area } from "../../../formulas/address";
import { rangeOf } from "../cells";
import type { Change } from "../journal";
import { formatAll } from "./entering";

/** Sets the number format of each column of an area. */
export async function setFormats(context: Excel.RequestContext, area: Area, formats: readonly (string | null)[]): Promise<Change> {
  const range = rangeOf(context, area);
  range.load("numberFormat");
  await context.sync();
  const before = range.numberFormat as unknown[][];
  for (const [column, format] of formats.entries()) if (format !== null) formatAll(range.getColumn(column), format);
  await context.sync();
  return {
    async undo(context) {
      rangeOf(context, area).numberFormat = before;
      await context.sync();
      return [];
    },
  };
}

/** The looks that a Table or a heading changes, as they were; null where this Excel cannot tell them. */
export type LooksBefore = Excel.SettableCellProperties[][];

const KEPT: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

export async function looksOf(context: Excel.RequestContext, area: Area): Promise<LooksBefore> {
  const looks = rangeOf(context, area).getCellProperties(KEPT);
  await context.sync();
  return looks.value.map((row) => row.map(withoutNoFill));
}

/** Excel gives white for a cell that is not filled; filled with white it would hide its gridlines. */
function withoutNoFill({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...others } = format ?? {};
  const isFilled = fill?.color !== undefined && fill.color !== "" && fill.color.toUpperCase() !== "#FFFFFF";
  return { format: { ...others, ...(isFilled && { fill: { color: fill.color! } }) } };
}

/** Takes the looks of an area away and puts back those it had. */
export function putLooksBack(context: Excel.RequestContext, area: Area, looks: LooksBefore): void {
  const range = rangeOf(context, area);
  range.clear("Formats");
  range.setCellProperties(looks);
}

/** Makes cells bold. */
export async function embolden(context: Excel.RequestContext, area: Area): Promise<Change> {
  const { font } = rangeOf(context, area).format;
  font.load("bold");
  await context.sync();
  const before = font.bold as boolean | null;
  font.bold = true;
  await context.sync();
  return {
    async undo(context) {
      if (before === true) return [];
      // Null where some cells were bold and some were not.
      rangeOf(context, area).format.font.bold = false;
      await context.sync();
      return before === null ? ["Which of the headings were bold before is not known; none is now."] : [];
    },
  };
}

/** Points of width for each character of the standard font, and for the edges of its cell. */
const CHARACTER = 5.25;
const EDGES = 3.75;

/** Sets the widths of columns from the left, in characters; null leaves one. */
export async function setWidths(context: Excel.RequestContext, sheetName: string, widths: readonly (number | null)[]): Promise<Change> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const columns = widths.flatMap((width, column) => {
    if (width === null) return [];
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    format.load("columnWidth");
    return [{ format, column, width }];
  });
  await context.sync();
  const before = columns.map(({ format, column }) => ({ column, width: format.columnWidth }));
  for (const { format, width } of columns) format.columnWidth = width * CHARACTER + EDGES;
  await context.sync();
  return {
    async undo(context) {
      for (const { column, width } of before)
        context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
      await context.sync();
      return [];
    },
  };
}

/** Makes the columns of an area as wide as what they hold. */
export async function fit(context: Excel.RequestContext, area: Area): Promise<Change> {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const { format } = rangeOf(context, { ...area, left: area.left + index, right: area.left + index });
    format.load("columnWidth");
    return format;
  });
  await context.sync();
  const before = columns.map(({ columnWidth }) => columnWidth);
  rangeOf(context, area).format.autofitColumns();
  await context.sync();
  return {
    async undo(context) {
      for (const [index, width] of before.entries())
        rangeOf(context, { ...area, left: area.left + index, right: area.left + index }).format.columnWidth = width;
      await context.sync();
      return [];
    },
  };
}

/** Keeps the rows above, and the columns to the left of, a place in sight. */
export async function freeze(context: Excel.RequestContext, sheetName: string, rows: number, columns: number): Promise<Change> {
  const { freezePanes } = context.workbook.worksheets.getItem(sheetName);
  const frozen = freezePanes.getLocationOrNullObject();
  frozen.load("address");
  await context.sync();
  const before = frozen.isNullObject ? null : frozen.address;
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  await context.sync();
  return {
    async undo(context) {
      const panes = context.workbook.worksheets.getItem(sheetName).freezePanes;
      panes.unfreeze();
      if (before !== null) panes.freezeAt(before.slice(before.lastIndexOf("!") + 1));
      await context.sync();
      return [];
    },
  };
}
