import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { GoldenTable } from "./self-test/columns-sheet";

/** The tables that the tests are transcribed in, from their folder. */
export function goldenTables(folder: string): (path: string) => GoldenTable {
  return (path) => {
    const text = readFileSync(join(folder, path), "utf8");
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, comments: "#", skipEmptyLines: true });
    const said = /^(?:#.*\n)+/.exec(text)?.[0] ?? "";
    return { rows: data, source: said.replace(/^#\s*/gm, "").replaceAll("\n", " ").trim() };
  };
}
