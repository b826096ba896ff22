import { parseA1Ref, parseStructRef } from "@borgar/fx/xlsx";
import { COLUMNS, ROWS, type Area, type Place } from "./address";

/** Cells by their address. A row or column that is null is open: `A:A` has no rows, `3:3` no columns. */
export interface CellReference {
  readonly is: "cells";
  readonly workbook: string | null;
  /** Null: the sheet of the formula. */
  readonly sheet: string | null;
  /** The last sheet of `Jan:Mar!A1`; null where there is but one. */
  readonly lastSheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
  /** Which of them stay where they are when the formula is copied. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

/** Cells of a Table by its headings, such as `Cases[@Received]`. */
export interface TableReference {
  readonly is: "table";
  readonly workbook: string | null;
  /** Null: the Table the formula stands in. */
  readonly table: string | null;
  readonly sections: readonly TableSection[];
  /** None: all columns. Two: from the first to the second. */
  readonly columns: readonly string[];
}

export type TableSection = "all" | "data" | "headers" | "totals" | "this row";

export type Reference = CellReference | TableReference;

/** How far a copied formula has been moved from where it was written. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const UNMOVED: Shift = { rows: 0, columns: 0 };

/** What a formula's references are read in: the workbook around it. */
export interface Book {
  /** In their order. */
  readonly sheets: readonly string[];
  /** The formula of a defined name as seen from a sheet, the sheet's own before the workbook's; null where there is none. */
  nameOf(name: string, sheet: string): string | null;
  tableNamed(name: string): Table | null;
  tableAt(place: Place): Table | null;
}

/** A workbook of which nothing is known. */
export const NO_BOOK: Book = { sheets: [], nameOf: () => null, tableNamed: () => null, tableAt: () => null };

/** A Table; its area has the rows of headings and totals too. */
export interface Table extends Area {
  readonly name: string;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

/** The cells that a reference means, or why they cannot be told. */
export type Resolved = { readonly ok: true; readonly areas: readonly Area[] } | { readonly ok: false; readonly why: Unresolved };
export type Unresolved = "another workbook" | "no such sheet" | "no such table" | "no such column" | "off the sheet";

/** What stands before the name of a closed workbook. */
const FOLDERS = /^'(?:[^'[\]]|'')*[\\/](?=\[|[^\\/]*'!)/;

export function referenceOf(
  source: string,
  kind: string,
): Reference | { is: "name"; name: string; sheet: string | null; workbook: string | null } {
  const text = source.replace(FOLDERS, "'");
  if (kind === "table") {
    const found = parseStructRef(text);
    if (!found) throw new Error(`${text} is no reference.`);
    const { workbookName, table, sections = [], columns = [] } = found;
    return { is: "table", workbook: workbookName || null, table: table || null, sections: sections as TableSection[], columns };
  }
  const found = parseA1Ref(text, { allowTernary: true }) as unknown as ParsedReference | undefined;
  if (!found) throw new Error(`${text} is no reference.`);
  const { workbookName, sheetName, range, name } = found;
  const [sheet, lastSheet] = kind === "name" ? [sheetName, undefined] : sheetsOf(sheetName ?? "");
  if (!range) return { is: "name", name: name ?? text, sheet: sheet || null, workbook: workbookName || null };
  const { top, left, bottom, right, $top, $left, $bottom, $right } = range;
  return {
    is: "cells",
    workbook: workbookName || null,
    sheet: sheet || null,
    lastSheet: lastSheet || null,
    top: top ?? null,
    left: left ?? null,
    bottom: bottom ?? null,
    right: right ?? null,
    fixed: { top: $top === true, left: $left === true, bottom: $bottom === true, right: $right === true },
  };
}

interface ParsedReference {
  readonly workbookName?: string;
  readonly sheetName?: string;
  readonly name?: string;
  readonly range?: {
    readonly top?: number | null;
    readonly left?: number | null;
    readonly bottom?: number | null;
    readonly right?: number | null;
    readonly $top?: boolean | null;
    readonly $left?: boolean | null;
    readonly $bottom?: boolean | null;
    readonly $right?: boolean | null;
  };
}

/** No sheet's name may hold a colon: one that stands here divides the first sheet from the last. */
function sheetsOf(name: string): [string, string | undefined] {
  const [first = "", last] = name.split(":");
  return [first, last];
}

/** The cells a reference means to a formula in `place`. Open rows and columns reach to the edge of the sheet. */
export function resolved(reference: Reference, place: Place, book: Book, shift: Shift = UNMOVED): Resolved {
  if (reference.workbook !== null) return { ok: false, why: "another workbook" };
  return reference.is === "cells" ? resolvedCells(reference, place, book, shift) : resolvedTable(reference, place, book);
}

function resolvedCells(reference: CellReference, place: Place, book: Book, shift: Shift): Resolved {
  const sheets = sheetsBetween(reference, place, book);
  if (!sheets) return { ok: false, why: "no such sheet" };
  const top = moved(reference.top, shift.rows, reference.fixed.top, ROWS) ?? 0;
  const left = moved(reference.left, shift.columns, reference.fixed.left, COLUMNS) ?? 0;
  const bottom = moved(reference.bottom, shift.rows, reference.fixed.bottom, ROWS) ?? ROWS - 1;
  const right = moved(reference.right, shift.columns, reference.fixed.right, COLUMNS) ?? COLUMNS - 1;
  const extent = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  if (extent.bottom >= ROWS || extent.right >= COLUMNS) return { ok: false, why: "off the sheet" };
  return { ok: true, areas: sheets.map((sheet) => ({ sheet, ...extent })) };
}

/** A copied formula's references wrap around the edges of the sheet, as Excel's do. */
function moved(at: number | null, by: number, isFixed: boolean, size: number): number | null {
  return at === null || isFixed ? at : (((at + by) % size) + size) % size;
}

function sheetsBetween({ sheet, lastSheet }: CellReference, place: Place, book: Book): readonly string[] | null {
  if (sheet === null) return [place.sheet];
  const first = indexOfSheet(book, sheet);
  const last = lastSheet === null ? first : indexOfSheet(book, lastSheet);
  if (first < 0 || last < 0) return null;
  return book.sheets.slice(Math.min(first, last), Math.max(first, last) + 1);
}

function indexOfSheet({ sheets }: Book, name: string): number {
  const exact = sheets.indexOf(name);
  return exact >= 0 ? exact : sheets.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase());
}

function resolvedTable({ table: named, sections, columns }: TableReference, place: Place, book: Book): Resolved {
  const table = named === null ? book.tableAt(place) : book.tableNamed(named);
  if (!table) return { ok: false, why: "no such table" };
  const indices = columns.map((column) => table.columns.findIndex((heading) => isSameHeading(heading, column)));
  if (indices.some((index) => index < 0)) return { ok: false, why: "no such column" };
  const [first = 0, second = columns.length === 0 ? table.right - table.left : first] = indices;
  const rows = rowsOf(table, sections.length === 0 ? ["data"] : sections, place);
  if (!rows) return { ok: false, why: "off the sheet" };
  const { sheet, left } = table;
  return {
    ok: true,
    areas: [{ sheet, top: rows[0], bottom: rows[1], left: left + Math.min(first, second), right: left + Math.max(first, second) }],
  };
}

function isSameHeading(heading: string, column: string): boolean {
  return heading === column || heading.toLowerCase() === column.toLowerCase();
}

function rowsOf(table: Table, sections: readonly TableSection[], place: Place): [top: number, bottom: number] | null {
  const data: [number, number] = [table.top + table.headerRows, table.bottom - table.totalsRows];
  const spans = sections.map((section): [number, number] | null => {
    switch (section) {
      case "all":
        return [table.top, table.bottom];
      case "headers":
        return table.headerRows > 0 ? [table.top, table.top + table.headerRows - 1] : null;
      case "totals":
        return table.totalsRows > 0 ? [table.bottom - table.totalsRows + 1, table.bottom] : null;
      case "this row":
        return place.sheet === table.sheet && place.row >= data[0] && place.row <= data[1] ? [place.row, place.row] : null;
      case "data":
        return data;
    }
  });
  if (spans.some((span) => span === null)) return null;
  const found = spans as [number, number][];
  return [Math.min(...found.map(([top]) => top)), Math.max(...found.map(([, bottom]) => bottom))];
}
