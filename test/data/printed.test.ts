import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { golden } from "../golden/golden";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const DATA = join(import.meta.dirname, "../../src/data");
const NAMES = ["what", "duty", "process", "name", "title", "service", "code", "grade", "event", "partnership"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Each value of a document with the entry it stands in and its field, in the order of the document. */
function valuesOf(value: Json, entry: string, field: string): { readonly at: string; readonly value: string | number }[] {
  if (value === null || typeof value === "boolean") return [];
  if (typeof value !== "object") return [{ at: `${entry} / ${field}`, value }];
  if (Array.isArray(value)) return value.flatMap((each) => valuesOf(each, entry, field));
  const named = NAMES.map((name) => value[name]).find((name) => typeof name === "string") ?? entry;
  return Object.entries(value).flatMap(([name, each]) => valuesOf(each, named, field === "" ? name : `${field}.${name}`));
}

/** Whether a value is what is printed, which may have commas in a number and its day in words. */
function isPrinted(value: string | number, printed: string): boolean {
  if (typeof value === "number") return printed.replaceAll(",", "") === String(value);
  if (value.replace(/\s+/g, " ") === printed) return true;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined) return false;
  const name = MONTHS[Number(month) - 1]!;
  return [
    `${Number(day)} ${name} ${year}`,
    `${Number(day)} ${name.slice(0, 3)} ${year}`,
    `${day}/${month}/${year}`,
    `${day}.${month}.${year}`,
  ].includes(printed);
}

const rows = golden<"document" | "entry" | "field" | "printed">("data/printed.csv");
const documents = [...new Set(rows.map(({ document }) => document))];

it("there is a passage for most of the documents that are held", () => {
  const all = readdirSync(DATA, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  expect(documents.length).toBeGreaterThan(all.length * 0.7);
});

it.each(documents)("%s says what its sources print, in their order", (document) => {
  const held = valuesOf(JSON.parse(readFileSync(join(DATA, document), "utf8")) as Json, "", "");
  let from = 0;
  for (const { entry, field, printed } of rows.filter((row) => row.document === document)) {
    const found = held.findIndex(({ at, value }, index) => index >= from && at === `${entry} / ${field}` && isPrinted(value, printed));
    expect(found, `${entry} / ${field}: ${printed}`).toBeGreaterThanOrEqual(0);
    from = found + 1;
  }
});
