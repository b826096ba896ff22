import { inFigures, type Day } from "../../core/foundation/day";
import { dayInWords, sentence } from "../../explain/words";
import { contentOf } from "../../functions/cells/content";
import { distinct, readBy } from "../../functions/cells/distinct";
import type { Kind, Reader } from "../../functions/cells/readers";
import { rangeOf, sizeInWords } from "../../functions/cells/shape";
import { definitionFor, isFunction } from "../../functions/definitions";

/** How an argument was read: what it came to in a few words, or what is wrong with it. */
export interface Understood {
  readonly words: string;
  readonly wrong: string | null;
}

interface ArgumentDefinition {
  readonly takes: string;
  readonly name?: string;
  readonly reader?: Reader<unknown>;
  readonly whenBlank?: unknown;
  readonly columns?: Readonly<Record<string, { readonly name: string; readonly reader: Reader<unknown>; readonly whenBlank: unknown }>>;
  readonly read?: (given: unknown) => { readonly ok: boolean; readonly message?: string };
}

/** An argument as a function defines it by a price list; null where the list cannot be read, or the argument is the list. */
function argumentOf(id: string, name: string, tariff: unknown): ArgumentDefinition | null {
  const definition = isFunction(id) ? definitionFor(id, { tariff }) : null;
  if (!definition?.ok) return null;
  for (const argument of Object.values(definition.value.arguments as Readonly<Record<string, ArgumentDefinition>>)) {
    if (argument.name === name) return argument;
    const column = Object.values(argument.columns ?? {}).find((each) => each.name === name);
    if (column) return { takes: "a column", ...column };
  }
  return null;
}

/** How a function reads one of its arguments; null where it takes it as it comes. */
export function readerOf(id: string, name: string, tariff: unknown = null): Reader<unknown> | null {
  return argumentOf(id, name, tariff)?.reader ?? null;
}

/** Whether a formula is of no use without an argument: where it is blank, so is the answer, or there is none. */
export function isNeeded(id: string, name: string, isOptional: boolean): boolean {
  const argument = argumentOf(id, name, null);
  if (!argument || isOptional) return !isOptional;
  return argument.whenBlank === null || argument.whenBlank === undefined;
}

/**
 * What an argument's cells were read as: one value in words, or how many of them were read, are blank, and cannot be. The price list that the
 * same call is given says which services and customers there are; null is those published.
 */
export function understood(id: string, name: string, given: unknown, tariff: unknown): Understood {
  const range = rangeOf(given);
  const reader = readerOf(id, name, tariff);
  if (!reader) return { words: range.height * range.width === 1 ? "" : sizeInWords(range), wrong: null };
  if (range.height * range.width === 1) return oneCell(reader, range.cells[0]![0]);
  const { reads, slots } = distinct(given, readBy(reader));
  const counts = { value: 0, blank: 0, refused: 0 };
  for (const slot of slots) counts[reads[slot]!.is]++;
  const what = manyOf(reader.kind);
  const parts = [
    `${counts.value.toLocaleString("en-GB")} ${what}`,
    ...(counts.blank > 0 ? [`${counts.blank.toLocaleString("en-GB")} blank`] : []),
    ...(counts.refused > 0 ? [`${counts.refused.toLocaleString("en-GB")} cannot be read`] : []),
  ];
  return { words: parts.length === 1 ? `${parts[0]!}, all read` : parts.join(", "), wrong: null };
}

function oneCell(reader: Reader<unknown>, cell: unknown): Understood {
  const read = readBy(reader)(contentOf(cell));
  switch (read.is) {
    case "blank":
      return { words: "blank", wrong: null };
    case "value":
      // Rates and fractions are held in different units, and a cell shows either.
      if (reader.kind === "share") return { words: typeof cell === "number" ? `${number(cell * 100)}%` : String(cell), wrong: null };
      return { words: inWordsOf(read.value, reader.kind), wrong: null };
    case "refused":
      return { words: "", wrong: [sentence(read.refusal.message), read.refusal.advice].filter(Boolean).join(" ") };
  }
}

/** What was read, in words: `Wed 14 January 2026`, `Final plan`, `£585.00`. */
function inWordsOf(value: unknown, kind: Kind): string {
  if (typeof value === "object" && value !== null) return "name" in value ? String(value.name) : "";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  switch (kind) {
    case "date":
      return dayInWords(value as Day);
    case "money":
      return money((value as number) / 100);
    case "unit price":
      return money((value as number) / 10_000);
    case "year":
      return String(value);
    default:
      return number(value as number);
  }
}

function manyOf(kind: Kind): string {
  return {
    date: "dates",
    number: "numbers",
    money: "amounts",
    "unit price": "prices",
    share: "shares",
    year: "years",
    "yes or no": "flags",
    choice: "words known",
    text: "texts",
  }[kind];
}

/** A number as it is seen under a number format of ours. */
export function inFormat(value: number, format: string | null): string {
  if (format === null) return number(value);
  if (format.includes("yyyy")) return inFigures(value as Day);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.endsWith("%")) return minus(`${fixed(value * 100, decimals)}%`);
  if (format.startsWith("£")) return value < 0 ? `−${money(-value)}` : money(value);
  return minus(fixed(value, decimals));
}

function money(pounds: number): string {
  return `£${fixed(pounds, 2)}`;
}

function fixed(value: number, decimals: number): string {
  return value.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function number(value: number): string {
  return minus(value.toLocaleString("en-GB", { maximumFractionDigits: 10, useGrouping: false }));
}

function minus(text: string): string {
  return text.replace(/^-/, "−");
}
