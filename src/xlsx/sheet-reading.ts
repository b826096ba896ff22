import { cellOf, extentOf } from "../formulas/address";
import type { CellFormula, Row } from "./cell";
import { refuse } from "./unreadable";
import type { CellValue } from "./value";
import { cellText, readXml, type OpenTag } from "./xml";

/** What the cells of a sheet refer to in other parts. */
export interface SheetSurroundings {
  readonly strings: readonly string[];
  readonly spilling: ReadonlySet<string>;
}

/** The rows of a sheet in the order in which they stand, and where their element is in the text. */
export interface SheetCells {
  readonly rows: readonly Row[];
  /** Where the tag that opens the rows begins and ends, and where the one that closes them begins. */
  readonly data: { readonly start: number; readonly opened: number; readonly closing: number; readonly isWhole: boolean };
  /** What stands before the names of the sheet's elements, such as `x:`; mostly nothing. */
  readonly prefix: string;
  readonly dimension: { readonly start: number; readonly end: number; readonly ref: string } | null;
  readonly tableParts: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  /** The styles of whole columns, from the first to the last, counted from 0. */
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** The merged ranges, as the file writes them. */
  readonly merges: readonly string[];
}

/** The cells of a worksheet. Refuses a part that is no worksheet, and cells that are out of order or off the sheet. */
export function cellsIn(text: string, part: string, surroundings: SheetSurroundings): SheetCells {
  const rows: Row[] = [];
  const tableParts: string[] = [];
  const hiddenRows = new Set<number>();
  const merges: string[] = [];
  const columnStyles: { first: number; last: number; style: number }[] = [];
  let data: { start: number; opened: number; closing: number; isWhole: boolean } | null = null;
  let dimension: SheetCells["dimension"] = null;
  let prefix = "";
  let isRoot = true;
  let isInData = false;
  let row: Row | null = null;
  let cell: OpenTag | null = null;
  let formula: OpenTag | null = null;
  let isFormula = false;
  let isValue = false;
  let hasValue = false;
  let formulaText = "";
  let valueText = "";
  let guides = 0;

  const finishCell = (end: number) => {
    if (!cell || !row) return;
    const place = placeOf(cell, row, part);
    const before = row.cells.at(-1);
    if (before && before.column >= place) refuse(`is damaged: its part ${part} has cells out of order in row ${String(row.row + 1)}.`);
    row.cells.push({
      row: row.row,
      column: place,
      style: Number(cell.attributes.s ?? 0),
      value: hasValue ? valueOf(cell.attributes.t ?? "n", valueText, surroundings.strings) : null,
      hasValue,
      formula: formula && formulaOf(formula, formulaText, cell, surroundings),
      isRich: cell.attributes.vm !== undefined,
      start: cell.start,
      end,
    });
    cell = null;
    formula = null;
    hasValue = false;
  };

  readXml(text, part, {
    open: (tag) => {
      const { name, start, end, isWhole, attributes } = tag;
      if (isRoot) {
        isRoot = false;
        if (name !== "worksheet") refuse(`is damaged: its part ${part} is no worksheet.`);
        prefix = text.slice(start + 1).match(/^[^\s/>]*?:(?=worksheet)/)?.[0] ?? "";
      } else if (isInData) {
        if (cell) {
          if (name === "f") {
            formula = tag;
            isFormula = true;
            formulaText = "";
          } else if (name === "v" || (name === "t" && guides === 0)) {
            isValue = !isWhole;
            if (!hasValue) valueText = "";
            hasValue = true;
          } else if (name === "is") {
            valueText = "";
            hasValue = true;
          } else if (name === "rPh" && !isWhole) guides++;
        } else if (name === "c" && row) {
          cell = tag;
        } else if (name === "row") {
          const at = attributes.r === undefined ? (rows.at(-1)?.row ?? -1) + 1 : Number(attributes.r) - 1;
          if (!Number.isInteger(at) || at < 0 || at >= 1_048_576 || (rows.at(-1)?.row ?? -1) >= at)
            refuse(`is damaged: its part ${part} has rows out of order.`);
          row = { row: at, cells: [], start, opened: end, end, closing: end };
          rows.push(row);
          if (attributes.hidden === "1" || attributes.hidden === "true") hiddenRows.add(at);
        }
      } else if (name === "sheetData") {
        isInData = !isWhole;
        data = { start, opened: end, closing: isWhole ? start : end, isWhole };
      } else if (name === "dimension") dimension = { start, end, ref: attributes.ref ?? "" };
      else if (name === "col" && attributes.style !== undefined)
        columnStyles.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1, style: Number(attributes.style) });
      else if (name === "mergeCell") merges.push(attributes.ref ?? "");
      else if (name === "tablePart") {
        const id = Object.entries(attributes).find(([attribute]) => attribute.endsWith(":id"))?.[1];
        if (id !== undefined) tableParts.push(id);
      }
    },
    text: (piece) => {
      if (isFormula) formulaText += piece;
      else if (isValue) valueText += piece;
    },
    close: (name, start, end) => {
      if (!isInData) return;
      if (name === "f") isFormula = false;
      else if (name === "v" || name === "t") isValue = false;
      else if (name === "rPh") guides = Math.max(0, guides - 1);
      else if (name === "c") finishCell(end);
      else if (name === "row" && row) {
        row.end = end;
        row.closing = start < row.opened ? end : start;
        row = null;
      } else if (name === "sheetData" && data) {
        data.closing = start;
        isInData = false;
      }
    },
  });
  if (!data) refuse(`is damaged: its part ${part} has no rows.`);
  return { rows, data, prefix, dimension, tableParts, hiddenRows, columnStyles, merges };
}

function placeOf({ attributes }: OpenTag, row: Row, part: string): number {
  if (attributes.r === undefined) return (row.cells.at(-1)?.column ?? -1) + 1;
  const place = cellOf(attributes.r);
  if (!place || place.row !== row.row)
    return refuse(`is damaged: its part ${part} has a cell ${attributes.r} in row ${String(row.row + 1)}.`);
  return place.column;
}

function valueOf(type: string, text: string, strings: readonly string[]): CellValue {
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "str":
    case "inlineStr":
      return cellText(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text.trim() };
    case "d":
      return serialOfIso(text.trim());
    default:
      return text.trim() === "" ? null : Number(text);
  }
}

const DAY = 86_400_000;
/** 30 December 1899: from it on days are counted as Excel does from 1 March 1900. */
const BEFORE_DAY_1 = Date.UTC(1899, 11, 30);

/** ISO dates stand in strict files. */
function serialOfIso(text: string): CellValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00`}Z`);
  return Number.isNaN(time) ? text : (time - BEFORE_DAY_1) / DAY;
}

function formulaOf(tag: OpenTag, text: string, cell: OpenTag, { spilling }: SheetSurroundings): CellFormula | null {
  const { t: type, ref, si, ca } = tag.attributes;
  const isVolatile = ca === "1" || ca === "true";
  const held = cellText(text);
  const extent = ref === undefined ? null : extentOf(ref);
  if (type === "array") {
    const kind = cell.attributes.cm !== undefined && spilling.has(cell.attributes.cm) ? "dynamic" : "array";
    return { kind, text: held, ref: extent, shared: null, isVolatile };
  }
  if (type === "dataTable") return { kind: "table", text: held, ref: extent, shared: null, isVolatile };
  if (type === "shared" && si !== undefined)
    return { kind: "plain", text: held.trim() === "" ? null : held, ref: null, shared: Number(si), isVolatile };
  // In the cells of a volatile spill Excel writes an empty formula.
  return held.trim() === "" ? null : { kind: "plain", text: held, ref: null, shared: null, isVolatile };
}
