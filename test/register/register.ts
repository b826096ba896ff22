import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/*
 * What is only told to a reader (a note, the title of a source, a link, the day it was read) moves no answer, so that no test of answers can hold it.
 * Each record of the documents of src/data is signed instead: when it was read against its source, and a hash of what it said then.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What is read against its source in one go: an entry of a list, with what it has besides lists of entries. */
export interface DataRecord {
  /** Where it stands, as a JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** What it is known by to a reader: the lists it stands in, and its name. */
  readonly name: string;
  /** Its text, in which the order of names and of entries counts. */
  readonly text: string;
  readonly hash: string;
}

export interface Signature {
  /** The day on which it was signed. */
  readonly day: string;
  readonly hash: string;
  readonly name: string;
}

const DATA = join(import.meta.dirname, "../../src/data");
export const REGISTER = join(import.meta.dirname, "register.txt");

/** A list or an object of more has each of its parts read by itself. */
const MOST_AT_ONCE = 20;
/** By what an entry is known, the first that it has. */
const KNOWN_BY = [
  "what",
  "duty",
  "process",
  "phase",
  "name",
  "partnership",
  "title",
  "academicYear",
  "date",
  "key",
  "package",
  "event",
  "source",
];

export function documents(): readonly string[] {
  return readdirSync(DATA, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".json"))
    .sort();
}

export function documentAt(path: string): Json {
  return JSON.parse(readFileSync(join(DATA, path), "utf8")) as Json;
}

/** The records of a document, in its order. */
export function recordsOf(document: unknown): readonly DataRecord[] {
  const found: DataRecord[] = [];
  const add = (value: Json, pointer: string, within: readonly string[]): void => {
    if (!isHolder(value)) return;
    const isOpen = Array.isArray(value) || isLong(value);
    const opened = Object.entries(value).filter(([, each]) => isHolder(each) && (isOpen || isLong(each) || hasEntries(each)));
    const isOnlyOpened = opened.length === Object.keys(value).length && opened.length > 0;
    if (!isOnlyOpened) {
      // What is read by itself leaves its place, so that it cannot go without a trace.
      const text = JSON.stringify(value, function (this: unknown, key: string, each: unknown): unknown {
        return this === value && opened.some(([name]) => name === key) ? (Array.isArray(each) ? [] : {}) : each;
      });
      const name = [...within, ...nameOf(value)].join(" / ") || "(the document)";
      found.push({ pointer, name, text, hash: createHash("sha256").update(text).digest("hex").slice(0, 16) });
    }
    for (const [name, each] of opened) {
      const part = Array.isArray(value) ? [] : [name];
      const here = pointer === "" && part.length > 0 ? part : [...within, ...(Array.isArray(value) ? [] : nameOf(value)), ...part];
      add(each, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, here);
    }
  };
  add(document as Json, "", []);
  return found;
}

function isHolder(value: Json): value is readonly Json[] | { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null;
}

function isLong(value: Json): boolean {
  return isHolder(value) && Object.keys(value).length > MOST_AT_ONCE;
}

/** Whether it has a list of entries, or is one, at whatever depth. */
function hasEntries(value: Json): boolean {
  if (!isHolder(value)) return false;
  const parts = Object.values(value);
  return (Array.isArray(value) && parts.some(isHolder)) || parts.some((each) => isLong(each) || hasEntries(each));
}

function nameOf(value: Json): string[] {
  if (Array.isArray(value)) return [value.join(", ").slice(0, 80)];
  const holder = value as Readonly<Record<string, Json>>;
  const name = KNOWN_BY.map((each) => holder[each]).find((each) => typeof each === "string");
  return name === undefined ? [] : [String(name).replace(/\s+/g, " ").slice(0, 80)];
}

/** What is signed, by document: the signatures of each in the order of its records. */
export function signed(text = readFileSync(REGISTER, "utf8")): Map<string, Signature[]> {
  const found = new Map<string, Signature[]>();
  let current: Signature[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [, day, hash, name] = /^ {2}(\d{4}-\d{2}-\d{2}) ([0-9a-f]{16}) (.+)$/.exec(line) ?? [];
    if (day !== undefined) current.push({ day, hash: hash!, name: name! });
    else found.set(line, (current = []));
  }
  return found;
}

/** A sentence for each record of a document that is not as it was signed. */
export function unsigned(path: string, records: readonly DataRecord[], signatures: readonly Signature[]): readonly string[] {
  const hashes = (those: readonly { readonly hash: string }[]) => those.map(({ hash }) => hash);
  if (hashes(records).join() === hashes(signatures).join()) return [];
  const gone = without(signatures, records);
  const faults = without(records, signatures).map(({ pointer, name }) => {
    const at = gone.findIndex((each) => each.name === name);
    const [before] = at < 0 ? [] : gone.splice(at, 1);
    const changed = before ? `has changed since it was signed as read against its source on ${before.day}` : "is not signed";
    return `src/data/${path} ${pointer} (${name}) ${changed}: read it against its source, then \`npm run read\`.`;
  });
  faults.push(...gone.map(({ name, day }) => `src/data/${path}: (${name}), signed on ${day}, is gone: \`npm run read\`.`));
  return faults.length > 0 ? faults : [`src/data/${path}: its records stand in another order than they were signed in: \`npm run read\`.`];
}

/** Those of one list that the other has not, each as often as it is there. */
export function without<Each extends { readonly hash: string }>(
  these: readonly Each[],
  others: readonly { readonly hash: string }[],
): Each[] {
  const left = new Map<string, number>();
  for (const { hash } of others) left.set(hash, (left.get(hash) ?? 0) + 1);
  return these.filter(({ hash }) => {
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count <= 0;
  });
}
