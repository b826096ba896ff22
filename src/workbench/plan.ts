import { extentOf, type Extent } from "./address";

/** How a cell looks. Colours are CSS colours. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly isUnderlined?: boolean;
  readonly isStruckThrough?: boolean;
  readonly font?: string;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly format?: string;
  readonly align?: "left" | "centre" | "right";
  readonly vertical?: "top" | "centre" | "bottom";
  readonly isWrapped?: boolean;
  readonly line?: "above" | "below" | "none";
}

/** What a cell looks like of which nothing is said. */
export const PLAIN = { font: "Arial", size: 10, vertical: "centre" } as const satisfies Style;

export interface Formula {
  readonly formula: string;
}

/** A text that is read as one typed in is: a number, a date, or a text. */
export interface Entry {
  readonly entered: string;
}

/** A text is text whatever it begins with: only a Formula is calculated. */
export type Content = string | number | boolean | Formula | Entry | null;

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: Style;
}

export interface PlannedTable {
  readonly name: string;
  readonly extent: Extent;
}

/** The values a cell offers in a list. */
export interface PlannedChoice {
  readonly extent: Extent;
  readonly values: readonly string[];
}

/** A native conditional format: where the formula is TRUE the cell takes the style. */
export interface PlannedHighlight {
  readonly extent: Extent;
  readonly formula: string;
  readonly style: Pick<Style, "bold" | "colour" | "fill">;
}

export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly Extent[];
  readonly frozenRows: number;
  /** The lines between cells: a sheet that is drawn up has none, one that came from a file has. */
  readonly hasGridlines: boolean;
  readonly tables: readonly PlannedTable[];
  readonly choices: readonly PlannedChoice[];
  readonly highlights: readonly PlannedHighlight[];
}

export interface SheetDraft {
  /** Rows and columns counted from 0. */
  putAt(row: number, column: number, content: Content, style?: Style): void;
  put(address: string, content: Content, style?: Style): void;
  /** Puts a row of contents from `address` rightwards. */
  row(address: string, contents: readonly Content[], style?: Style | readonly Style[]): void;
  /** A text over several columns. */
  across(address: string, content: Content, style?: Style, height?: number): void;
  widths(widths: Readonly<Record<string, number>>): void;
  height(row: number, height: number): void;
  freezeAbove(row: number): void;
  showGridlines(): void;
  table(name: string, address: string): void;
  choice(address: string, values: readonly string[]): void;
  highlight(address: string, formula: string, style: PlannedHighlight["style"]): void;
}

/** In pixels, of a row of which nothing is said. */
export const ROW_HEIGHT = 24;
/** Every sheet has its title in row 1. */
const TITLE_HEIGHT = 30;

function at(address: string): Extent {
  const extent = extentOf(address);
  if (!extent) throw new Error(`${address} is not the address of a cell or a range.`);
  return extent;
}

/** A sheet drawn up by `draw`. */
export function planned(name: string, draw: (sheet: SheetDraft) => void): SheetPlan {
  const cells: PlannedCell[] = [];
  const widths = new Map<number, number>();
  const heights = new Map([[0, TITLE_HEIGHT]]);
  const merges: Extent[] = [];
  const tables: PlannedTable[] = [];
  const choices: PlannedChoice[] = [];
  const highlights: PlannedHighlight[] = [];
  let frozenRows = 0;
  let hasGridlines = false;
  draw({
    putAt: (row, column, content, style = {}) => void cells.push({ row, column, content, style }),
    put(address, content, style = {}) {
      const { row, column, rows, columns } = at(address);
      for (let r = row; r < row + rows; r++)
        for (let c = column; c < column + columns; c++) cells.push({ row: r, column: c, content, style });
    },
    row(address, contents, style = {}) {
      const { row, column } = at(address);
      const styles = Array.isArray(style) ? (style as readonly Style[]) : contents.map(() => style as Style);
      contents.forEach((content, i) => cells.push({ row, column: column + i, content, style: styles[i] ?? {} }));
    },
    across(address, content, style = {}, height) {
      const extent = at(address);
      cells.push({ row: extent.row, column: extent.column, content, style });
      merges.push(extent);
      if (height !== undefined) heights.set(extent.row, height);
    },
    widths(given) {
      for (const [letters, width] of Object.entries(given)) {
        const { column, columns } = at(letters.includes(":") ? letters : `${letters}:${letters}`);
        for (let c = column; c < column + columns; c++) widths.set(c, width);
      }
    },
    height: (row, height) => void heights.set(row - 1, height),
    freezeAbove(row) {
      frozenRows = row - 1;
    },
    showGridlines() {
      hasGridlines = true;
    },
    table: (tableName, address) => void tables.push({ name: tableName, extent: at(address) }),
    choice: (address, values) => void choices.push({ extent: at(address), values }),
    highlight: (address, formula, style) => void highlights.push({ extent: at(address), formula, style }),
  });
  return { name, cells, widths, heights, merges, frozenRows, hasGridlines, tables, choices, highlights };
}
