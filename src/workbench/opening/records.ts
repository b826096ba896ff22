import { parse } from "papaparse";

/** The rows of a comma-separated file under the names in its first row. */
export function records<Column extends string>(csv: string): Record<Column, string>[] {
  const { data, errors } = parse<Record<Column, string>>(csv.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  const [error] = errors;
  if (error) throw new Error(`Row ${String(error.row)}: ${error.message}`);
  return data;
}
