/** What a custom function is sent for an empty cell of a range: Excel sends 0 on the desktop and null on the web (office-js #4702). */
export type Blanks = 0 | null | "";

export interface Settings {
  readonly blanks: Blanks;
  /** The newest CustomFunctionsRuntime this page claims to have: data types arrive with 1.4. */
  readonly runtime: number;
  /** The newest ExcelApi it claims to have, as the minor number of version 1. */
  readonly excelApi: number;
}

const BLANKS = new Map<string, Blanks>([
  ["0", 0],
  ["null", null],
  ["empty", ""],
]);

/** ExcelApi 1.19 and CustomFunctionsRuntime 1.5 came in the same builds of Excel; 1.2 is the manifest's floor, and such an Excel stops at 1.10. */
const MODERN = { runtime: 5, excelApi: 19 };
const FLOOR = { runtime: 2, excelApi: 10 };

/** The kind of Excel to be, from the page's address: `?blanks=0|null|empty` and `?runtime=1.2`. */
export function settingsIn(search: string): Settings {
  const asked = new URLSearchParams(search);
  const blanks = BLANKS.get(asked.get("blanks") ?? "0");
  return { blanks: blanks === undefined ? 0 : blanks, ...(asked.get("runtime") === "1.2" ? FLOOR : MODERN) };
}

export function hasDataTypes(settings: Settings): boolean {
  return settings.runtime >= 4;
}
