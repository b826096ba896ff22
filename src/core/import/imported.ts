import { type Day } from "../foundation/day";
import { type Header, type WantedColumn } from "./extract-kind";
import { type Verdict } from "./quotation";

/** A cell that is ready for the functions; "" is none. */
export type ImportedCell = string | number | Day;

export interface ImportedColumn extends Pick<WantedColumn, "name" | "holds"> {
  readonly cells: readonly ImportedCell[];
}

/** Something in the file that could not be read as it should be. The cell keeps what the file has. */
export interface Problem {
  /** Counted from 1, as a spreadsheet would show it. */
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
  /** Whether the row is left out for it. */
  readonly isLeftOut?: true;
}

/** Why a row below the header is not among those read: it has no key, it holds a note or nothing wanted, it repeats the headings, or it is of another table. */
export type LeftOutFor = "no key" | "nothing wanted" | "headings again" | "another table";

/** Rows left out for one reason. */
export interface LeftOut {
  readonly because: LeftOutFor;
  readonly count: number;
  /** The first of them, and what stands first in the first. */
  readonly rows: readonly number[];
  readonly first: string;
  /** How many of them are among the problems. */
  readonly problems: number;
}

/** A quoted cell that holds rows of the file. */
export interface Swallowed extends Verdict {
  readonly row: number;
  readonly column: string;
}

/** What was read of a file. */
export interface Extract {
  readonly header: Header;
  readonly headerRow: number;
  /** Rows read below the header: neither blank nor left out. */
  readonly rows: number;
  /** Where each of them stands in the file. */
  readonly rowNumbers: readonly number[];
  /** Those read, then those put together from them. */
  readonly columns: readonly ImportedColumn[];
  /** The first of the problems, in order of rows. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly leftOut: readonly LeftOut[];
  readonly swallowed: readonly Swallowed[];
  /** Columns whose dates cannot be day first, and those that may be as these: their dates in figures are still text. */
  readonly undecided: readonly UndecidedDates[];
  readonly mixed: readonly MixedDates[];
  /** Characters NUL dropped from it. */
  readonly nuls: number;
}

/** A column of dates in figures that are not read until it is said in what order they stand. */
export interface UndecidedDates {
  readonly name: string;
  readonly foundAs: string;
  /** How many of its dates can only be month first; none where another column of the file says so. */
  readonly monthFirst: number;
  /** How many could be either. */
  readonly either: number;
  /** The first of those that can only be month first, or else of all. */
  readonly example: { readonly row: number; readonly text: string };
}

/** A column with dates of both orders: those that could be either were read day first. */
export interface MixedDates {
  readonly foundAs: string;
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}
