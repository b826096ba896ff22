import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Words of which data may use only those given, since something is looked up by them, or chosen. */
export interface ClosedWords {
  /** The files that use them, as an expression on their path within src/data. */
  readonly files: RegExp;
  /** The property that holds one, or several in a list. */
  readonly property: string;
  readonly words: readonly string[];
  /** Where the words are, for whoever has to mend it. */
  readonly whence: string;
}

export interface DataFile {
  /** Within src/data, with slashes. */
  readonly path: string;
  readonly content: unknown;
}

const DATA = join(import.meta.dirname, "../../src/data");

export function dataFiles(): readonly DataFile[] {
  return readdirSync(DATA, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => ({ path: path.replaceAll("\\", "/"), content: JSON.parse(readFileSync(join(DATA, path), "utf8")) as unknown }));
}

/** A sentence for each word that is none of those it has to be one of: the file, the word and what stands beside it. */
export function strangers({ path, content }: DataFile, closed: readonly ClosedWords[]): readonly string[] {
  return closed
    .filter(({ files }) => files.test(path))
    .flatMap(({ property, words, whence }) =>
      holdersOf(content, property).flatMap((holder) =>
        [holder[property]]
          .flat()
          .filter((word) => word !== null && !words.includes(word as string))
          .map((word) => `src/data/${path}: ${property} ${JSON.stringify(word)} of ${nameOf(holder)} is none of ${whence}.`),
      ),
    );
}

function holdersOf(content: unknown, property: string): Record<string, unknown>[] {
  if (Array.isArray(content)) return content.flatMap((each) => holdersOf(each, property));
  if (typeof content !== "object" || content === null) return [];
  const here = content as Record<string, unknown>;
  const within = Object.values(here).flatMap((each) => holdersOf(each, property));
  return property in here ? [here, ...within] : within;
}

/** What an entry is known by: the first of its words. */
function nameOf(holder: Record<string, unknown>): string {
  const { what, duty, name, phase, service, source } = holder;
  return JSON.stringify(what ?? duty ?? name ?? phase ?? service ?? source ?? holder);
}
