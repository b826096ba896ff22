import { type Extent } from "../formulas/address";
import { type Formula, type Look, type SheetPlan } from "../sheets/plan";

/** How far down colours, choices and sums reach: the requests of four years, or most of the schools of England. */
export const FAR = 20_000;

/** A workbook as it is to be written into a file. */
export interface BookPlan {
  readonly properties: BookProperties;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly NamedFormula[];
}

/** What Excel shows of a file under File, Info. */
export interface BookProperties {
  readonly title: string;
  readonly subject: string;
  readonly description: string;
  readonly keywords: string;
  /** Whose it is; Essex County Council's where it is left out. */
  readonly publisher?: string;
  /** The day it is dated, `2026-11-25`: two files made of one edition are one file. */
  readonly made: string;
}

export interface NamedFormula {
  readonly name: string;
  /** In English and with commas, its equals sign first. */
  readonly formula: string;
  readonly comment: string | null;
}

/** A name of a sheet's own for a column of an answer that spills, down to where the answer ends. */
export interface GrowingRange {
  readonly name: string;
  /** Its first cell. */
  readonly top: number;
  readonly column: number;
  /** Which column tells how many rows there are, and by what. */
  readonly counted: { readonly column: number; readonly by: "numbers" | "filled cells"; readonly less: number };
}

/** A sheet of a file: cells, and what a file has besides. */
export interface BookSheet extends SheetPlan {
  readonly tables: readonly TablePlan[];
  readonly choices: readonly Choices[];
  readonly highlights: readonly Highlight[];
  readonly remarks: readonly Remark[];
  readonly charts: readonly ChartPlan[];
  readonly growing: readonly GrowingRange[];
  /** Of a column, the row whose look all further rows have: what grows downwards has no end that is known. */
  readonly downwards: ReadonlyMap<number, number>;
  /** In points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly print: PrintPlan;
  readonly isAccent: boolean;
}

/** How a cell looks where more is to be said than its style. */
export interface BookLook extends Look {
  readonly align?: "left" | "centre" | "right";
  readonly isWrapped?: boolean;
}

/** A formula whose answer fills as many cells as it has. One that calls the add-in always does. */
export interface SpillingFormula extends Formula {
  readonly spills: true;
}

/** A Table that grows with what is written under it. */
export interface TablePlan extends Extent {
  readonly name: string;
  readonly headings: readonly string[];
  /** By its heading, the formula that Excel fills into each new row of a column. */
  readonly calculated: ReadonlyMap<string, string>;
  readonly hasFilter: boolean;
  readonly style: string | null;
}

/** What may be entered into cells. */
export interface Choices {
  readonly extent: Extent;
  readonly allows: Allowed;
  /** What is said beside a cell that is selected, and where an entry is refused. */
  readonly title: string;
  readonly says: string;
}

export type Allowed =
  /** An open list is offered: other words may be entered too. */
  | { readonly kind: "list"; readonly values: readonly string[]; readonly isOpen?: true }
  | { readonly kind: "range"; readonly formula: string }
  | { readonly kind: "date" }
  | { readonly kind: "number"; readonly least: number; readonly isWhole: boolean }
  | { readonly kind: "formula"; readonly formula: string };

/** A native conditional format: where the formula is TRUE the cell takes the tone. Its words say the same: colour is never all. */
export interface Highlight {
  readonly extent: Extent;
  readonly formula: string;
  readonly tone: Tone;
  /** Where its rows are those whose cell of a column begins with a word: how a reader of the values knows them. */
  readonly rows?: { readonly column: number; readonly begins: string };
}

/** The last two change how a number is shown and no more. */
export type Tone = "late" | "soon" | "good" | "quiet" | "total" | "share" | "count";

/** A note on a cell. */
export interface Remark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ChartPlan {
  readonly kind: "column" | "bar" | "line";
  readonly title: string;
  /** What it shows, for those who cannot see it. */
  readonly says: string;
  readonly isStacked: boolean;
  readonly series: readonly Series[];
  readonly extent: Extent;
  readonly valueTitle: string;
  readonly valueFormat: string | null;
}

export interface Series {
  readonly name: string;
  /**
   * Ranges with their sheets, `Cases!$B$2:$B$9`, or growing ranges, `Cases!CasesShown`. A range that is all the rows of a Table's column grows with the
   * Table in Excel (J. Walkenbach, "Creating a self-expanding chart"); in LibreOffice where a row is inserted. An answer that spills is no Table: there Excel
   * takes a name that is worked out (Microsoft, "Using named ranges to create dynamic charts in Excel", HA001109801). LibreOffice knows no names in
   * charts: it shows the points that the file holds.
   */
  readonly values: string;
  readonly categories: string;
}

export interface PrintPlan {
  readonly isLandscape: boolean;
  /** The first and the last of the rows repeated on each page; null for none. */
  readonly repeated: readonly [first: number, last: number] | null;
  /** The columns repeated on the pages after them, where a sheet is several pages wide; null for none. */
  readonly repeatedColumns: readonly [first: number, last: number] | null;
  /** The columns that are printed, down to the last row that is filled; null for all. */
  readonly printed: readonly [first: number, last: number] | null;
  /** The columns that begin a page. Without any the sheet is one page wide. */
  readonly breaks: readonly number[];
  /** Accessible files have neither headers nor footers. */
  readonly hasFooter: boolean;
}
