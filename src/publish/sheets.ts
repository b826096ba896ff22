import { type Shown } from "../functions/cells/shown";
import { type Block, type Content, type Link, type Style } from "../sheets/plan";
import { type BookLook, type BookSheet } from "../workbooks/book";

/** A line of text in column A. */
export interface TextLine {
  readonly style: Style;
  readonly content: string | Link;
}

type Cell = Shown | Link;

export interface OneTable {
  readonly name: string;
  /** The name of its Table. */
  readonly table: string;
  readonly title: string;
  /** What a reader is to know before the table, from A2 down. */
  readonly above: readonly TextLine[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Of a sheet of text, in characters. */
const PAGE = 80;
const NARROWEST = 12;
const WIDEST = 60;
const WIDEST_FIRST = 44;
/** How far a line above a table runs on over the empty cells beside it before it is wrapped. */
const RUNS_ON = 125;
/** The height of a line, in points, and how much wider than the digits that widths are counted in the letters of its face are. */
const LINE = 16;
const TALLEST = 400;
const ROOM = 1.05;

/** A sheet of lines under each other, and nothing else. */
export function lines(name: string, text: readonly TextLine[]): BookSheet {
  return sheetOf(name, [PAGE], text, []);
}

/** A sheet with a title in A1, what is to be known under it, and one Table against the left edge with nothing below. */
export function tableSheet({ name, table, title, above, headings, rows }: OneTable): BookSheet {
  const text: TextLine[] = [{ style: "title", content: title }, ...above];
  const top = text.length;
  const widths = headings.map((heading, column) => {
    const longest = Math.max(...heading.split(/\s+/).map(({ length }) => length + 1), ...rows.map((row) => seen(row[column]!).length + 1));
    return Math.max(NARROWEST, Math.min(column === 0 ? WIDEST_FIRST : WIDEST, Math.ceil(longest * ROOM)));
  });
  const areFigures = headings.map((_, column) => rows.some((row) => isFigure(row[column]!)));
  const looks = (style: Style, row: readonly Cell[]): BookLook[] =>
    headings.map((_, column) => {
      const cell = row[column]!;
      return {
        style: typeof cell === "object" && "address" in cell ? "code" : style,
        format: typeof cell === "object" && "format" in cell ? cell.format : null,
        align: areFigures[column] ? "right" : "left",
      };
    });
  const blocks: Block[] = [
    { top, left: 0, rows: [headings], looks: looks("heading", headings) },
    ...rows.map((row, down): Block => ({ top: top + 1 + down, left: 0, rows: [row.map(contentOf)], looks: looks("figure", row) })),
  ];
  const sheet = sheetOf(name, widths, text, blocks);
  const heights = new Map(sheet.heights);
  for (const [down, row] of [headings, ...rows].entries()) {
    const tallest = Math.max(...row.map((cell, column) => linesIn(seen(cell), widths[column]!)));
    heights.set(top + down, heightOf(tallest));
  }
  const extent = { top, left: 0, bottom: top + rows.length, right: headings.length - 1 };
  return {
    ...sheet,
    heights,
    tables: [{ ...extent, name: table, headings, calculated: new Map(), hasFilter: false, style: null }],
    print: { ...sheet.print, isLandscape: headings.length > 4, repeated: [top, top] },
  };
}

function sheetOf(name: string, widths: readonly number[], text: readonly TextLine[], blocks: readonly Block[]): BookSheet {
  const across = widths.length === 1 ? widths[0]! : RUNS_ON;
  const heights = new Map<number, number>();
  const above = text.map(({ style, content }, row): Block => {
    const size = style === "title" ? 1.4 : style === "label" ? 1.2 : 1;
    const words = seen(content);
    const isWrapped = linesIn(words, across / size) > 1;
    const count = isWrapped ? linesIn(words, widths[0]! / size) : 1;
    heights.set(row, heightOf(count * size) + (style === "label" ? LINE / 2 : 0));
    return { top: row, left: 0, rows: [[content]], looks: [{ style, format: null, isWrapped } as BookLook] };
  });
  return {
    name,
    blocks: [...above, ...blocks],
    widths,
    frozenRows: 0,
    tables: [],
    choices: [],
    highlights: [],
    remarks: [],
    charts: [],
    growing: [],
    downwards: new Map(),
    heights,
    print: { isLandscape: false, repeated: null, repeatedColumns: null, printed: null, breaks: [], hasFooter: false },
    isAccent: false,
  };
}

/** How many lines a text takes in a column of so many characters. */
function linesIn(text: string, width: number): number {
  const room = Math.max(1, width / ROOM);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}

function heightOf(count: number): number {
  return Math.min(TALLEST, Math.ceil(count * LINE + 2));
}

function isFigure(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "object" && "number" in cell);
}

function contentOf(cell: Cell): Content {
  return typeof cell === "object" && "number" in cell ? cell.number : cell;
}

/** About as it is seen, for how wide it is. */
function seen(cell: Cell): string {
  if (typeof cell !== "object") return String(cell);
  if ("text" in cell) return cell.text;
  return /[dmy]/i.test(cell.format) ? "00/00/0000" : cell.number.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}
