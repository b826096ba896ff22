import { areaAddress, cellAddress, type Extent } from "../formulas/address";
import { newCell } from "./cell-writing";
import { type CellEdit, rowsOfEdits } from "./edit";

/** A sheet that a workbook does not have yet. */
export interface NewSheet<Edit extends CellEdit = CellEdit> {
  readonly name: string;
  readonly cells: readonly Edit[];
  /** In characters of the workbook's font, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** In points, by row, of those that are not as high as others. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly Extent[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridlines: boolean;
  /** Whether it is printed on A4 landscape, as small as one page across takes. */
  readonly isOnePageWide?: boolean;
}

/** The text of its part. `spilling` is the workbook's metadata of formulas that spill. */
export function addedSheet(sheet: NewSheet, spilling: string): string {
  const { cells, widths, heights, merges, frozen, hasGridlines, isOnePageWide = false } = sheet;
  const rows = rowsOfEdits(cells).map(([row, list]) => {
    const height = heights.get(row);
    const high = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
    return `<row r="${String(row + 1)}"${high}>${list.map((cell) => newCell(cell, cell.style ?? 0, "", spilling)).join("")}</row>`;
  });
  const columns = [...widths]
    .sort(([one], [other]) => one - other)
    .map(([column, width]) => `<col min="${String(column + 1)}" max="${String(column + 1)}" width="${String(width)}" customWidth="1"/>`);
  const gridlines = hasGridlines ? "" : ' showGridLines="0"';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    isOnePageWide ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    `<sheetViews><sheetView${gridlines} workbookViewId="0">${paneOf(frozen)}</sheetView></sheetViews>`,
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rows.join("")}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${String(merges.length)}">${merges.map(mergeOf).join("")}</mergeCells>` : "",
    isOnePageWide ? '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' : "",
    "</worksheet>",
  ].join("");
}

const mergeOf = (extent: Extent) => `<mergeCell ref="${areaAddress(extent)}"/>`;

function paneOf({ rows, columns }: NewSheet["frozen"]): string {
  if (rows === 0 && columns === 0) return "";
  const splits = (columns > 0 ? ` xSplit="${String(columns)}"` : "") + (rows > 0 ? ` ySplit="${String(rows)}"` : "");
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<pane${splits} topLeftCell="${cellAddress(rows, columns)}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
}
