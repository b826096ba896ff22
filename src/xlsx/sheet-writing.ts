import { areaAddress, extentOf } from "../formulas/address";
import type { Cell, Row } from "./cell";
import { changedCell, newCell } from "./cell-writing";
import { type CellEdit, rowsOfEdits } from "./edit";
import type { Sheet } from "./workbook";

/** A piece of the sheet's text, and what stands there instead. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text of a sheet with some of its cells changed. All else in it stays as it is, character by character.
 * `spilling` is the workbook's metadata of formulas that spill, where one is written.
 */
export function changedSheet(sheet: Sheet, edits: readonly CellEdit[], spilling = "1"): string {
  const pieces: Piece[] = [];
  const appended: string[] = [];
  for (const [number, list] of rowsOfEdits(edits)) {
    const at = firstFrom(sheet.rows, ({ row }) => row >= number);
    const row = sheet.rows[at];
    if (row?.row === number) pieces.push(...changesIn(sheet, row, list, spilling));
    else {
      const cells = list.map((edit) => newCell(edit, edit.style ?? styleFor(sheet, null, edit.column), sheet.prefix, spilling)).join("");
      if (cells === "") continue;
      const text = `<${sheet.prefix}row r="${String(number + 1)}">${cells}</${sheet.prefix}row>`;
      if (row) pieces.push({ start: row.start, end: row.start, text });
      else appended.push(text);
    }
  }
  if (appended.length > 0) pieces.push(atEnd(sheet, appended.join("")));
  const dimension = grownDimension(sheet, edits);
  return replaced(sheet.text, dimension ? [dimension, ...pieces] : pieces);
}

function atEnd({ data, prefix, text }: Sheet, rows: string): Piece {
  if (!data.isWhole) return { start: data.closing, end: data.closing, text: rows };
  const open = text.slice(data.start, data.opened).replace(/\s*\/>$/, ">");
  return { start: data.start, end: data.opened, text: `${open}${rows}</${prefix}sheetData>` };
}

function changesIn(sheet: Sheet, row: Row, edits: readonly CellEdit[], spilling: string): Piece[] {
  const pieces: Piece[] = [];
  let added = "";
  let last: number | null = null;
  for (const edit of edits) {
    const at = firstFrom(row.cells, ({ column }) => column >= edit.column);
    const cell = row.cells[at];
    if (cell?.column === edit.column) {
      pieces.push({
        start: cell.start,
        end: cell.end,
        text: changedCell(sheet.text.slice(cell.start, cell.end), edit, sheet.prefix, spilling),
      });
      continue;
    }
    const made = newCell(edit, edit.style ?? styleFor(sheet, row, edit.column), sheet.prefix, spilling);
    if (made === "") continue;
    last = edit.column;
    if (cell) pieces.push({ start: cell.start, end: cell.start, text: made });
    else added += made;
  }
  if (added !== "") pieces.push(...appendedTo(sheet, row, added));
  const spans = last === null ? null : widenedSpans(sheet, row, edits);
  if (!spans) return pieces;
  const [first] = pieces;
  // A row that ended with its own tag has been opened: the same piece writes its tag.
  if (first?.start === row.start) return [{ ...first, text: first.text.replace(spans.before, spans.after) }, ...pieces.slice(1)];
  return [spans.piece, ...pieces];
}

function appendedTo({ prefix, text }: Sheet, row: Row, cells: string): Piece[] {
  if (row.closing < row.end) return [{ start: row.closing, end: row.closing, text: cells }];
  const open = text.slice(row.start, row.opened).replace(/\s*\/>$/, ">");
  return [{ start: row.start, end: row.opened, text: `${open}${cells}</${prefix}row>` }];
}

/** `spans` tells which columns a row uses: it must not leave out a cell that has been added. */
function widenedSpans({ text }: Sheet, row: Row, edits: readonly CellEdit[]): { piece: Piece; before: string; after: string } | null {
  const open = text.slice(row.start, row.opened);
  const found = /\sspans="(\d+):(\d+)"/.exec(open);
  if (!found) return null;
  const columns = edits.filter(({ value }) => value != null).map(({ column }) => column + 1);
  const [first, last] = [Math.min(Number(found[1]), ...columns), Math.max(Number(found[2]), ...columns)];
  const after = ` spans="${String(first)}:${String(last)}"`;
  if (after === found[0]) return null;
  const start = row.start + found.index;
  return { piece: { start, end: start + found[0].length, text: after }, before: found[0], after };
}

/** The style of a cell that is new to the sheet: its row's, else its column's. */
function styleFor({ text, columnStyles }: Sheet, row: Row | null, column: number): number {
  if (row) {
    const open = text.slice(row.start, row.opened);
    const style = /\ss="(\d+)"/.exec(open);
    if (style && /\scustomFormat="(?:1|true)"/.test(open)) return Number(style[1]);
  }
  return columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

function grownDimension({ dimension, prefix }: Sheet, edits: readonly CellEdit[]): Piece | null {
  const extent = dimension && extentOf(dimension.ref);
  if (!dimension || !extent) return null;
  const grown = { ...extent };
  for (const { row, column, value } of edits) {
    if (value == null) continue;
    grown.top = Math.min(grown.top, row);
    grown.left = Math.min(grown.left, column);
    grown.bottom = Math.max(grown.bottom, row);
    grown.right = Math.max(grown.right, column);
  }
  const ref = areaAddress(grown);
  return ref === areaAddress(extent) ? null : { start: dimension.start, end: dimension.end, text: `<${prefix}dimension ref="${ref}"/>` };
}

function replaced(text: string, pieces: readonly Piece[]): string {
  const sorted = [...pieces].map((piece, i) => ({ piece, i })).sort((one, other) => one.piece.start - other.piece.start || one.i - other.i);
  let written = "";
  let at = 0;
  for (const { piece } of sorted) {
    written += text.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return written + text.slice(at);
}

/** The first place in a sorted list of which `isReached` holds; the list's length where there is none. */
function firstFrom<T extends Row | Cell>(list: readonly T[], isReached: (item: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
