import { type Area, type Place } from "../formulas/address";
import { type Book } from "../formulas/reference";

/** The workbook, as far as an explanation asks about it. Nothing is written. */
export interface Host {
  /** Its sheets, names and Tables. */
  readonly book: Book;
  readonly cell: (place: Place) => Promise<HostCell>;
  /** The values of some areas, each row by row: numbers for dates, an empty text or null for an empty cell. Rows below the last used one may be left off. */
  readonly values: (areas: readonly Area[]) => Promise<readonly Values[]>;
  /** The cells that the formula of a cell has spilled over; null where it has not. */
  readonly spill?: (place: Place) => Promise<Area | null>;
  /** What expressions come to in a cell's place, as only Excel can work them out: null for one whose value cannot be had. */
  readonly evaluate?: (expressions: readonly string[], place: Place) => Promise<readonly (Values | null)[]>;
  /** Whether its dates count from 1904, where ESSEX reads them from 1900; null where that cannot be told. */
  readonly countsFrom1904?: () => Promise<boolean | null>;
}

export type Values = readonly (readonly unknown[])[];

export interface HostCell {
  /** In English and with commas, whatever language the user sees, its equals sign first; null where it holds none. */
  readonly formula: string | null;
  readonly value: unknown;
  /** The cell whose formula spilled over into this one; null where none did. */
  readonly owner: Place | null;
}
