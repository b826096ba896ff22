import type { Imported } from "../../importing/messages";

/** A sheet to be written: headings, and rows of cells under them with a number format for each column. */
export interface NewSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly formats: readonly (string | null)[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Rows of a sheet under its headings. */
export const ROWS_OF_A_SHEET = 1_048_575;

/** What is written of a file: its columns by their present names, and the rows that are kept. */
export function sheetOf({ columns, header }: Imported, kept: readonly number[]): NewSheet {
  return {
    name: header.kind.sheet,
    headings: columns.map(({ name }) => name),
    formats: columns.map(({ holds }) => (holds === "date" ? "dd/mm/yyyy" : null)),
    rows: kept.map((row) => columns.map(({ cells }) => cells[row]!)),
  };
}
