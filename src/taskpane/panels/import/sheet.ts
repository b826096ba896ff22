import type { Imported } from "../../importing/messages";

/** A sheet to be written: headings, and rows of cells under them with a number format for each column. */
export interface NewSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly formats: readonly (string | null)[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The local authorities of a file and how many rows each has, by name. */
export function areasIn(imported: Imported): { readonly area: string; readonly rows: number }[] {
  const counts = new Map<string, number>();
  for (const cell of areaCells(imported)) counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
  counts.delete("");
  return [...counts].map(([area, rows]) => ({ area, rows })).sort((a, b) => a.area.localeCompare(b.area, "en-GB"));
}

/** Rows of a sheet under its headings. */
export const ROWS_OF_A_SHEET = 1_048_575;

/** How many rows of a file are of an authority, or of all. */
export function rowsOf(imported: Imported, area: string | null): number {
  return area === null ? imported.rows : areaCells(imported).filter((cell) => cell === area).length;
}

/** What is written of a file: its columns by their present names, the rows of one authority or of all. */
export function sheetOf(imported: Imported, area: string | null): NewSheet {
  const { columns, header } = imported;
  const areas = areaCells(imported);
  const kept = Array.from({ length: imported.rows }, (_, row) => row).filter((row) => area === null || areas[row] === area);
  return {
    name: header.kind.sheet,
    headings: columns.map(({ name }) => name),
    formats: columns.map(({ holds }) => (holds === "date" ? "dd/mm/yyyy" : null)),
    rows: kept.map((row) => columns.map(({ cells }) => cells[row]!)),
  };
}

function areaCells({ columns, header }: Imported) {
  return columns.find(({ name }) => name === header.kind.area)?.cells ?? [];
}
