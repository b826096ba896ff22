import Papa from "papaparse";
import { extractReader, type Extract } from "../../core/import/extract";
import { type ExtractKind } from "../../core/import/extract-kind";
import { type Result, unreadable } from "../../core/foundation/result";

/** Characters read between two reports of how far it is. */
const CHUNK = 1 << 20;

/**
 * What is wanted of a text of comma, semicolon or tab separated values, read a chunk at a time. `onProgress` hears the share read.
 * Refuses a text without a known header, and one in which a quotation mark is opened and never closed: what follows it cannot be told apart.
 */
export function extractOf(text: string, kinds: readonly ExtractKind[], onProgress: (share: number) => void): Result<Extract> {
  const reader = extractReader(kinds);
  let rows = 0;
  let unclosed: number | undefined;
  let isKnown = true;
  // Files that have been through several hands end their lines in several ways, and the parser settles on one.
  const lines = text.replace(/\r\n?/g, "\n");
  const config: Papa.ParseLocalConfig<string[], Papa.LocalFile> = {
    chunkSize: CHUNK,
    newline: "\n",
    delimitersToGuess: [",", ";", "\t"],
    chunk({ data, errors, meta }, parser) {
      const faults = new Map(errors.map(({ code, row }) => [row ?? 0, code]));
      for (const [index, cells] of data.entries()) {
        rows++;
        isKnown = reader.take(cells);
        if (!isKnown) return parser.abort();
        const fault = faults.get(index);
        if (fault === "MissingQuotes") unclosed = rows;
        else if (fault === "InvalidQuotes") reader.object("has a quotation mark inside a quoted cell that is not doubled.");
      }
      onProgress(Math.min(1, meta.cursor / lines.length));
    },
    complete: () => undefined,
  };
  // Chunks of a text are called back one after another before this returns; the types know them of files alone.
  Papa.parse(lines, config as unknown as Papa.ParseConfig<string[]>);
  if (unclosed !== undefined)
    return unreadable(`row ${unclosed}: a quotation mark is opened and never closed, so that the rows after it cannot be told apart.`);
  return reader.finish();
}
