import { cellAddress, type Area, COLUMNS, ROWS } from "../../../src/formulas/address";
import type { Table } from "../../../src/formulas/reference";

/** A workbook as Excel holds it, small: cells, Tables, names, settings, looks. What its formulas come to stands in calculation.ts. */
export interface Book {
  readonly sheets: Sheet[];
  readonly names: Name[];
  readonly settings: Map<string, unknown>;
  active: string;
  /** What is selected; the first cell of the first block is the active one. */
  selection: Extent[];
  countsFrom1904: boolean;
  readonly listeners: Set<() => void | Promise<void>>;
  nextId: number;
}

export type Extent = Omit<Area, "sheet">;
export type Plain = string | number | boolean;

export interface Name {
  readonly name: string;
  formula: string;
}

export interface Sheet {
  readonly id: string;
  name: string;
  readonly cells: Map<string, Cell>;
  readonly tables: TableItem[];
  readonly names: Name[];
  readonly widths: Map<number, number>;
  readonly rules: Rule[];
  readonly lists: { readonly extent: Extent; readonly rule: unknown }[];
  /** What is shown beside cells while they are selected, by their addresses. */
  readonly prompts: Map<string, { readonly showPrompt: boolean; readonly title: string; readonly message: string }>;
  readonly charts: ChartItem[];
  readonly pivots: PivotItem[];
  frozen: { rows: number; columns: number };
  isProtected: boolean;
}

export interface ChartItem {
  readonly name: string;
  readonly kind: string;
  readonly source: Extent;
  title: string;
  place: Extent | null;
  /** What its series are called, and the colours that were given to them. */
  readonly series: readonly string[];
  readonly colours: string[];
  isReversed: boolean;
}

export interface PivotItem {
  readonly name: string;
  readonly source: string;
  readonly at: string;
  /** What was done to it, in order. */
  readonly parts: string[];
  /** The cells that it fills. */
  extent: Extent;
}

export interface Cell {
  /** As it was entered: a formula with its equals sign, or a value. */
  entered: Plain;
  format: string;
  look: Look;
  link?: unknown;
  /** What it shows whatever it holds, for errors of other kinds. */
  shows?: string;
}

export interface Look {
  bold?: boolean;
  fill?: string;
  [kind: string]: unknown;
}

export interface TableItem {
  readonly id: string;
  name: string;
  style: string;
  extent: Extent;
  hasHeaders: boolean;
  hasTotals: boolean;
}

export interface Rule {
  readonly id: string;
  readonly extent: Extent;
  formula: string;
  font: string;
  fill: string;
}

export function newBook(): Book {
  const book: Book = {
    sheets: [],
    names: [],
    settings: new Map(),
    active: "",
    selection: [{ top: 3, left: 3, bottom: 3, right: 3 }],
    countsFrom1904: false,
    listeners: new Set(),
    nextId: 1,
  };
  book.active = newSheet(book, "Sheet1").id;
  return book;
}

export function newId(book: Book): string {
  return `{00000000-0001-0000-0000-${String(book.nextId++).padStart(12, "0")}}`;
}

export function newSheet(book: Book, name: string): Sheet {
  if (book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw fault("ItemAlreadyExists", `There is a ${name}.`);
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw fault("InvalidArgument", `${name} is no name for a sheet.`);
  const sheet: Sheet = {
    id: newId(book),
    name,
    cells: new Map(),
    tables: [],
    names: [],
    widths: new Map(),
    rules: [],
    lists: [],
    prompts: new Map(),
    charts: [],
    pivots: [],
    frozen: { rows: 0, columns: 0 },
    isProtected: false,
  };
  book.sheets.push(sheet);
  return sheet;
}

/** What Excel throws. */
export function fault(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells.get(cellAddress(row, column)) ?? { entered: "", format: "General", look: {} };
}

export function changeCell(sheet: Sheet, row: number, column: number, change: Partial<Cell>): void {
  sheet.cells.set(cellAddress(row, column), { ...cellAt(sheet, row, column), ...change });
}

/** Enters a cell as at the keyboard: text behind an apostrophe is text, and what looks like a number, a date or a truth value is one. */
export function enter(sheet: Sheet, row: number, column: number, given: unknown): void {
  const { format } = cellAt(sheet, row, column);
  const { entered, format: formatted } = asEntered(given, format);
  changeCell(sheet, row, column, { entered, ...(formatted && { format: formatted }), shows: undefined });
}

function asEntered(given: unknown, format: string): { entered: Plain; format?: string } {
  if (given === null || given === undefined) return { entered: "" };
  if (typeof given !== "string") return { entered: given as Plain };
  if (given.startsWith("'")) return { entered: new Text(given.slice(1)) as unknown as Plain };
  if (format === "@") return { entered: new Text(given) as unknown as Plain };
  if (given === "" || given.startsWith("=")) return { entered: given };
  if (/^[+-]?[\d,]+(\.\d+)?$/.test(given)) return { entered: Number(given.replaceAll(",", "")) };
  if (/^\d+(\.\d+)?%$/.test(given)) return { entered: Number(given.slice(0, -1)) / 100, format: "0%" };
  if (/^(true|false)$/i.test(given)) return { entered: given.toLowerCase() === "true" };
  const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(given) ?? [];
  if (year) return { entered: Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569, format: "dd/mm/yyyy" };
  return { entered: given };
}

/** Text that would be something else without its apostrophe. */
export class Text {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** The entered content of a cell as a formula or a plain value. */
export function contentOf({ entered }: Cell): Plain {
  return (entered as unknown) instanceof Text ? String(entered) : entered;
}

export function isFormula(cell: Cell): cell is Cell & { entered: string } {
  return typeof cell.entered === "string" && cell.entered.startsWith("=");
}

export function sheetNamed(book: Book, key: string): Sheet | undefined {
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

/** The Tables of a sheet as references know them. */
export function tablesOf(sheet: Sheet, heading: (row: number, column: number) => string): Table[] {
  return sheet.tables.map((table) => ({
    ...table.extent,
    sheet: sheet.name,
    name: table.name,
    headerRows: table.hasHeaders ? 1 : 0,
    totalsRows: table.hasTotals ? 1 : 0,
    columns: Array.from({ length: table.extent.right - table.extent.left + 1 }, (_, index) =>
      heading(table.extent.top, table.extent.left + index),
    ),
  }));
}

export function places({ top, left, bottom, right }: Extent): [row: number, column: number][] {
  const found: [number, number][] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) found.push([row, column]);
  return found;
}

export function isIn({ top, left, bottom, right }: Extent, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export const WHOLE: Extent = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
