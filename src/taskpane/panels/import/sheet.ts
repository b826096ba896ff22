import type { Imported } from "../../importing/messages";

/** A sheet to be written: headings, and rows of cells under them with a number format for each column. */
export interface NewSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly formats: readonly (string | null)[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
}

/** Wider than this a column takes the room of the others. */
const WIDEST = 40;
/** Bold letters are wider. */
const BOLD = 1.15;
/** Room for the button by which Excel sorts and filters a Table. */
const BUTTON = 3;
/** Rows enough to see how wide a column is. */
const LOOKED_AT = 500;
const DATE = "dd/mm/yyyy";

/** Rows of a sheet under its headings. */
export const ROWS_OF_A_SHEET = 1_048_575;

/** What is written of a file: its columns by their present names, and the rows that are kept. */
export function sheetOf({ columns, header }: Imported, kept: readonly number[]): NewSheet {
  return {
    name: header.kind.sheet,
    headings: columns.map(({ name }) => name),
    formats: columns.map(({ holds }) => (holds === "date" ? DATE : null)),
    rows: kept.map((row) => columns.map(({ cells }) => cells[row]!)),
    widths: columns.map(({ name, holds, cells }) => {
      const texts = kept.slice(0, LOOKED_AT).map((row) => (holds === "date" ? DATE : String(cells[row]!)));
      return widthOf([name, ...texts]);
    }),
  };
}

/** How wide a column is that shows these, in characters. */
export function widthOf([heading = "", ...texts]: readonly string[]): number {
  const widest = texts.reduce((most, { length }) => Math.max(most, length), Math.ceil(heading.length * BOLD) + BUTTON);
  return Math.min(WIDEST, widest + 1);
}
