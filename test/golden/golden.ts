import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** The rows of a table transcribed from a published source, which its first lines name. Blank cells are "". */
export function golden<Column extends string>(path: string): Record<Column, string>[] {
  const text = readFileSync(join(import.meta.dirname, path), "utf8");
  if (!text.startsWith("# Source: ")) throw new Error(`${path} does not begin with its source.`);
  const { data, errors } = Papa.parse<Record<Column, string>>(text, { header: true, comments: "#", skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  return data;
}
