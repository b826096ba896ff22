import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { type Order } from "../../src/core/traded/order";
import { dayOfText, type Day } from "../../src/core/foundation/day";
import { type Tariff } from "../../src/core/traded/tariff";
import { listIn } from "../../src/functions/traded/tariff-reading";

/** A price list in cells, its headings first: what is left blank is empty. */
export type ListCells = readonly (readonly unknown[])[];

/** A list of another council as it was transcribed. */
export function transcribed(name: string): ListCells {
  const text = readFileSync(join(import.meta.dirname, `traded/lists/${name}.csv`), "utf8");
  if (!text.startsWith("# Source: ")) throw new Error(`${name} does not begin with its source.`);
  return Papa.parse<string[]>(text, { comments: "#", skipEmptyLines: true }).data;
}

/** A row of a list by its headings; what is not named is left blank, save the service, year and dates. */
export type Row = Readonly<Record<string, unknown>>;

const USUAL: Row = {
  Service: "Advice",
  "Academic year": "2026/27",
  Package: "Advice",
  "Valid from": "01/09/2026",
  "Valid until": "31/08/2027",
};

const HEADINGS = ["Service", "Academic year", "Package", "From quantity", "Price", "Valid from", "Valid until"];

/** A list of rows so written. */
export function listOf(...rows: readonly Row[]): ListCells {
  const headings = [...new Set([...HEADINGS, ...rows.flatMap((row) => Object.keys(row))])];
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? USUAL[heading] ?? ""))];
}

/** The price list in cells. One with a fault is a mistake of the test. */
export function sound(cells: ListCells): Tariff {
  const { tariff, faults } = listIn(cells);
  if (tariff === null) throw new Error(faults.map(({ message }) => message).join("\n"));
  return tariff;
}

/** An order, everything unsaid left out. */
export function orderOf(parts: Partial<Order>): Order {
  return { service: "Advice", quantity: 1, customer: null, subscriber: false, orderDate: null, term: null, start: null, ...parts };
}

export function dated(text: string): Day | null {
  const read = text === "" ? null : dayOfText(text);
  if (read && !read.ok) throw new Error(read.message);
  return read ? read.value : null;
}
