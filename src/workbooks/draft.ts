import { cellAddress, cellOf, columnLetters, columnNumber, type Extent, extentOf, quotedSheet } from "../formulas/address";
import {
  FAR,
  type Allowed,
  type BookLook,
  type BookSheet,
  type ChartPlan,
  type Choices,
  type GrowingRange,
  type Highlight,
  type Remark,
  type TablePlan,
  type Tone,
} from "./book";
import { type Block, type Content, type Look, type Style } from "../sheets/plan";

export const DATE = "dd/mm/yyyy";
export const POUNDS = "£#,##0.00";
export const WHOLE_POUNDS = "£#,##0";
export const COUNT = "#,##0";
export const PERCENT = "0.0%";
/** For numbers that may have parts: 0.## would show 4 as “4.”. */
export const GENERAL = "General";

/** A column of a list that is filled in, or that one formula works out for all its rows. */
export interface ListColumn {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  readonly align?: BookLook["align"];
  readonly isWrapped?: boolean;
  /** What may be entered; left out for anything. */
  readonly allows?: Allowed;
  readonly says?: string;
}

export interface ListPlan {
  /** The Table's name. A sheet must not have the same: the workbench takes a name once. */
  readonly name: string;
  /** Where its first heading stands. */
  readonly at: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Content[])[];
  /** By its heading, what each row works out from its own cells. */
  readonly calculated?: Readonly<Record<string, string>>;
  readonly hasNoFilter?: true;
}

export interface WorkedColumn {
  readonly heading: string;
  readonly formula: string;
  readonly width: number;
  readonly format?: string;
  readonly align?: BookLook["align"];
}

export interface SpilledTable {
  readonly at: string;
  readonly title: string;
  readonly formula: string;
  /** How its columns look, from the left; the last one holds for the rest. */
  readonly formats: readonly (string | null)[];
  /** How many rows it is furnished for. */
  readonly rows: number;
  readonly width: number;
  /** The heading of its last rows, shaded: none where it has no total. */
  readonly totals?: readonly string[];
  /** Which of its columns, from 0, have texts that wrap, and how many lines each row has room for: a row does not grow with what spills into it. */
  readonly wrapped?: { readonly columns: readonly number[]; readonly lines: number };
  readonly note?: Content;
}

/** Rows that a list may grow into: they are furnished before they are filled. */
const ROOM = 60;
/** The height of a line, in points. */
export const LINE = 15;
/** How much narrower than digits, in which widths are counted, the letters of a text are on the whole. */
const NARROWER = 1.1;

/** How many lines a text takes in a column of so many digits. */
export function linesIn(text: string, width: number): number {
  return Math.max(1, Math.ceil(text.length / (width * NARROWER)));
}

/** A sheet that is drawn up by `draw`. */
export function sheet(name: string, draw: (draft: Draft) => void): BookSheet {
  const draft = new Draft(name);
  draw(draft);
  return draft.planned();
}

/** Places contents, and remembers what a sheet has besides. */
export class Draft {
  private readonly blocks: Block[] = [];
  private readonly widths: number[] = [];
  private readonly heights = new Map<number, number>();
  private readonly tables: TablePlan[] = [];
  private readonly choices: Choices[] = [];
  private readonly highlights: Highlight[] = [];
  private readonly remarks: Remark[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly growing: GrowingRange[] = [];
  private readonly rooms: Room[] = [];
  private readonly spills: Spill[] = [];
  private frozenRows = 0;
  private repeated: readonly [number, number] | null = null;
  private repeatedColumns: readonly [number, number] | null = null;
  private printed: readonly [number, number] | null = null;
  private breaks: readonly number[] = [];
  private isLandscape = true;
  private isAccent = false;

  constructor(private readonly name: string) {}

  /** A text that wraps within its column, on a row that is as high as it needs. */
  paragraph(address: string, text: string, width: number, style: Style = "figure"): void {
    const { row } = placeOf(address);
    this.put(address, text, style, { isWrapped: true });
    this.heights.set(row, Math.max(this.heights.get(row) ?? 0, LINE * linesIn(text, width)));
  }

  put(address: string, content: Content, style: Style = "figure", more: Omit<Partial<BookLook>, "style"> = {}): void {
    const { row, column } = placeOf(address);
    this.blocks.push({ top: row, left: column, rows: [[content]], looks: [{ style, format: null, ...more } as BookLook] });
  }

  /** The title in A1, and what the sheet is for under it. */
  title(title: string, ...purpose: readonly string[]): void {
    this.put("A1", title, "title");
    this.heights.set(0, 28);
    purpose.forEach((line, index) => this.put(`A${index + 2}`, line, "note"));
  }

  heading(address: string, text: string): void {
    this.put(address, text, "label");
  }

  /** A label, and beside it a shaded cell to change. */
  input(address: string, label: string, content: Content, more: InputPlan = {}): void {
    const { row, column } = placeOf(address);
    this.put(address, label, "label");
    const own = cellAddress(row, column + 1);
    this.put(own, content, "input", { format: more.format ?? null, align: more.align ?? "right" });
    if (more.allows) this.allow(own, more.allows, label, more.says ?? "");
    if (more.note) this.put(cellAddress(row, column + 2), more.note, "note");
  }

  /** A list to fill in: a Table with its choices. Formulas name its columns, so that a new row counts everywhere. */
  list({ name, at, columns, rows, calculated = {}, hasNoFilter }: ListPlan): Extent {
    const { row, column } = placeOf(at);
    const looks = columns.map(({ heading, format, align, isWrapped }): BookLook => ({
      style: heading in calculated ? "figure" : "input",
      format: format ?? null,
      ...(align && { align }),
      ...(isWrapped && { isWrapped }),
    }));
    this.headings(
      row,
      column,
      columns.map(({ heading, align }) => [heading, align ?? "left"] as const),
    );
    const filled = rows.map((cells) => columns.map(({ heading }, at) => formulaIn(calculated, heading) ?? cells[at] ?? null));
    this.blocks.push({ top: row + 1, left: column, rows: filled, looks });
    columns.forEach(({ width }, index) => this.width(column + index, width));
    const extent = { top: row, left: column, bottom: row + Math.max(1, rows.length), right: column + columns.length - 1 };
    this.tables.push({
      ...extent,
      name,
      headings: columns.map(({ heading }) => heading),
      calculated: new Map(Object.entries(calculated)),
      hasFilter: !hasNoFilter,
      style: "TableStyleLight1",
    });
    columns.forEach(({ allows, heading, says }, index) => {
      if (!allows) return;
      const own = { top: row + 1, left: column + index, bottom: FAR - 1, right: column + index };
      this.choices.push({ extent: own, allows, title: heading, says: says ?? "" });
    });
    return extent;
  }

  /** Columns beside a list, each worked out by one formula for all its rows. */
  worked(at: string, rows: number, columns: readonly WorkedColumn[]): void {
    const { row, column } = placeOf(at);
    this.headings(
      row,
      column,
      columns.map(({ heading, align }) => [heading, align ?? "left"] as const),
    );
    columns.forEach(({ formula, width, format, align }, index) => {
      this.width(column + index, width);
      if (formula !== "")
        this.put(cellAddress(row + 1, column + index), { formula }, "figure", { format: format ?? null, ...(align && { align }) });
      this.room(row + (formula === "" ? 1 : 2), column + index, rows + ROOM, format ?? null, align);
    });
  }

  /** A table that one formula spills, its heading row first. */
  spilled({ at, title, formula, formats, rows, width, totals = [], wrapped, note }: SpilledTable): void {
    const { row, column } = placeOf(at);
    this.put(cellAddress(row, column), title, "label");
    if (note) this.put(cellAddress(row, column + 3), note, "note");
    const alignOf = (index: number): BookLook["align"] => (index === 0 || isText(formats[index] ?? null) ? "left" : "right");
    const headings: Content[] = formats.map((_, index) => (index === 0 ? { formula } : null));
    const looks = formats.map((_, index): BookLook => ({ style: "heading", format: null, align: alignOf(index) }));
    this.blocks.push({ top: row + 1, left: column, rows: [headings], looks });
    this.heights.set(row + 1, Math.max(this.heights.get(row + 1) ?? 0, 32));
    for (let index = 0; index < width; index++) {
      this.room(row + 2, column + index, rows, formats[index] ?? null, alignOf(index), wrapped?.columns.includes(index));
    }
    if (wrapped) for (let at = 0; at < rows; at++) this.heights.set(row + 2 + at, LINE * wrapped.lines);
    const extent = { top: row + 2, left: column, bottom: row + 1 + rows, right: column + width - 1 };
    this.spills.push({ extent, totals });
  }

  /** The name of a column of an answer that spills, from its first row down to its last; `less` rows at its foot are left out, such as a total. */
  grown(name: string, first: string, counted: string, by: GrowingRange["counted"]["by"], less = 0): string {
    const { row: top, column } = placeOf(first);
    this.growing.push({ name, top, column, counted: { column: columnNumber(counted), by, less } });
    return `${quotedSheet(this.name)}!${name}`;
  }

  /** Rows and columns of contents. */
  block(at: string, rows: readonly (readonly Content[])[], looks: readonly Look[]): void {
    const { row, column } = placeOf(at);
    this.blocks.push({ top: row, left: column, rows, looks });
  }

  headingsAt(at: string, headings: readonly (readonly [heading: string, align: BookLook["align"]])[]): void {
    const { row, column } = placeOf(at);
    this.headings(row, column, headings);
  }

  allow(address: string, allows: Allowed, title: string, says: string): void {
    this.choices.push({ extent: areaOf(address), allows, title: title.slice(0, 32), says });
  }

  /** Shows the figures of the rows whose first column begins with a word in another way. */
  highlightRows(address: string, begins: string, tone: Tone): void {
    const extent = areaOf(address);
    const first = `$${columnLetters(extent.left - 1)}${extent.top + 1}`;
    this.highlights.push({
      extent,
      formula: `LEFT(${first},${begins.length})="${begins}"`,
      tone,
      rows: { column: extent.left - 1, begins },
    });
  }

  highlight(address: string, formula: string, tone: Tone): void {
    this.highlights.push({ extent: areaOf(address), formula, tone });
  }

  remark(address: string, text: string): void {
    this.remarks.push({ ...placeOf(address), text });
  }

  chart(plan: Omit<ChartPlan, "extent"> & { readonly over: string }): void {
    const { over, ...rest } = plan;
    this.charts.push({ ...rest, extent: areaOf(over) });
  }

  columnWidths(widths: Readonly<Record<string, number>>): void {
    for (const [letters, width] of Object.entries(widths)) this.width(placeOf(`${letters}1`).column, width);
  }

  height(row: number, points: number): void {
    this.heights.set(row - 1, points);
  }

  /** The rows above stay in sight, and the one above is repeated on each page. */
  freezeAbove(row: number): void {
    this.frozenRows = row - 1;
    this.repeated = [row - 2, row - 2];
  }

  /** The columns that are printed, down to the last row that is filled: the rest of the sheet is for working. */
  printOnly(first: string, last: string): void {
    this.printed = [columnNumber(first), columnNumber(last)];
  }

  /** The columns that begin a page, where the sheet is too wide for one, and the columns that are repeated on the pages after them. */
  pagesFrom(columns: readonly string[], repeated: readonly [first: string, last: string] | null = null): void {
    this.breaks = columns.map(columnNumber);
    this.repeatedColumns = repeated && [columnNumber(repeated[0]), columnNumber(repeated[1])];
  }

  portrait(): void {
    this.isLandscape = false;
  }

  accent(): void {
    this.isAccent = true;
  }

  planned(): BookSheet {
    return {
      name: this.name,
      blocks: this.blocks,
      widths: Array.from({ length: this.widths.length }, (_, index) => this.widths[index] ?? 12),
      frozenRows: this.frozenRows,
      tables: this.tables,
      choices: this.choices,
      highlights: [...this.highlights, ...this.spills.flatMap((spill) => this.totalsOf(spill))],
      remarks: this.remarks,
      charts: this.charts,
      growing: this.growing,
      downwards: this.downwards(),
      heights: this.heights,
      print: {
        isLandscape: this.isLandscape,
        repeated: this.repeated,
        repeatedColumns: this.repeatedColumns,
        printed: this.printed,
        breaks: this.breaks,
        hasFooter: true,
      },
      isAccent: this.isAccent,
    };
  }

  private headings(row: number, column: number, headings: readonly (readonly [string, BookLook["align"]])[]): void {
    const looks = headings.map(([, align]): BookLook => ({ style: "heading", format: null, ...(align && { align }) }));
    this.blocks.push({ top: row, left: column, rows: [headings.map(([heading]) => heading)], looks });
    this.heights.set(row, Math.max(this.heights.get(row) ?? 0, 32));
  }

  private room(top: number, column: number, rows: number, format: string | null, align: BookLook["align"], isWrapped = false): void {
    if (rows <= 0) return;
    const looks: BookLook[] = [
      {
        style: "figure",
        format: isText(format) ? null : format,
        ...(align && { align }),
        ...(isWrapped && { isWrapped }),
      },
    ];
    this.blocks.push({ top, left: column, rows: Array.from({ length: rows }, () => [null]), looks });
    this.rooms.push({ top, column });
  }

  /** Where nothing stands under a room, all rows further down look as it does. */
  private downwards(): ReadonlyMap<number, number> {
    return new Map(
      this.rooms.filter(({ top, column }) => !this.isFilledBelow(top, column, column)).map(({ top, column }) => [column, top]),
    );
  }

  private totalsOf({ extent, totals }: Spill): readonly Highlight[] {
    if (totals.length === 0) return [];
    const { top, left, right } = extent;
    const first = `$${columnLetters(left)}${top + 1}`;
    const bottom = this.isFilledBelow(top, left, right) ? extent.bottom : FAR - 1;
    return [{ extent: { ...extent, bottom }, tone: "total", formula: `OR(${totals.map((total) => `${first}="${total}"`).join(",")})` }];
  }

  private isFilledBelow(row: number, left: number, right: number): boolean {
    return this.blocks.some(
      (block) =>
        block.left <= right &&
        block.left + (block.rows[0]?.length ?? 0) > left &&
        block.rows.some((cells, down) => block.top + down > row && cells.some((content) => content !== null)),
    );
  }

  private width(column: number, width: number): void {
    this.widths[column] = Math.max(this.widths[column] ?? 0, width);
  }
}

export interface InputPlan {
  readonly format?: string;
  readonly align?: BookLook["align"];
  readonly allows?: Allowed;
  readonly says?: string;
  readonly note?: string;
}

/** Marks a spilled column of words, which stands at the left. */
export const WORDS = "@";

/** Rows furnished for what is to come. */
interface Room {
  readonly top: number;
  readonly column: number;
}

/** A table that spills, and what its total rows are called. */
interface Spill {
  readonly extent: Extent;
  readonly totals: readonly string[];
}

/** The filled cells of a column from one down, for a list of choices. */
export function downFrom(sheet: string, letter: string, row: number): string {
  const range = `${quotedSheet(sheet)}!$${letter}$${row}:$${letter}$${FAR}`;
  return `${quotedSheet(sheet)}!$${letter}$${row}:INDEX(${range},MAX(1,COUNTA(${range})))`;
}

function isText(format: string | null): boolean {
  return format === WORDS;
}

function formulaIn(calculated: Readonly<Record<string, string>>, heading: string): Content | undefined {
  const formula = calculated[heading];
  return formula === undefined ? undefined : { formula };
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const place = cellOf(address);
  if (!place) throw new Error(`${address} is not the address of a cell.`);
  return place;
}

function areaOf(address: string): Extent {
  const extent = extentOf(address);
  if (!extent) throw new Error(`${address} is not the address of cells.`);
  return extent;
}
