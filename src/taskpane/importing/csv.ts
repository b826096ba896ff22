import { type Extract, extractReader, HEADER_BY_ROW, type SoFar } from "../../core/import/extract";
import { type ExtractKind, headerIn } from "../../core/import/extract-kind";
import { cellsOf } from "../../core/import/row";
import { type RowScanner, rowScanner } from "../../core/import/row-scanner";
import { separationOf } from "../../core/import/separator";
import { type Result } from "../../core/foundation/result";
import { wordReaders } from "../../data/extracts";

/** Reads a text of comma, semicolon, tab or bar separated values as it comes in pieces. */
export interface SeparatedText {
  /** Takes the next piece, the first of which is longer than any header. False where no more is wanted. */
  push(piece: string): boolean;
  /** What is known of it by now; null before its header is found. */
  soFar(): SoFar | null;
  /** Takes the last piece: what is wanted of the text. */
  finish(piece: string): Result<Extract>;
}

/**
 * Refuses a text without a known header, and one in which a quotation mark is opened and never closed: what follows it cannot be told apart.
 * `onProgress` hears the characters read.
 */
export function separatedText(kinds: readonly ExtractKind[], onProgress: (characters: number) => void): SeparatedText {
  const reader = extractReader(kinds, wordReaders);
  let scanner: RowScanner | undefined;
  let outcome: Result<boolean> | undefined;

  function read(piece: string, isLast: boolean): boolean {
    let text = piece;
    if (!scanner) {
      text = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
      const { separator, from } = separationOf(text, HEADER_BY_ROW, (row) => headerIn(kinds, cellsOf(row)) !== null);
      scanner = rowScanner(separator, reader, onProgress);
      text = text.slice(from);
    }
    outcome = scanner.push(withoutNul(text), isLast);
    return outcome.ok && outcome.value;
  }

  /** No sheet takes the character NUL. */
  function withoutNul(text: string): string {
    if (!text.includes(NUL)) return text;
    const rest = text.replaceAll(NUL, "");
    reader.dropped(text.length - rest.length);
    return rest;
  }

  return {
    push: (piece) => read(piece, false),
    soFar: () => reader.soFar(),
    finish(piece) {
      if (outcome === undefined || (outcome.ok && outcome.value)) read(piece, true);
      return outcome && !outcome.ok ? outcome : reader.finish();
    },
  };
}

const BYTE_ORDER_MARK = "\uFEFF";
const NUL = "\u0000";

/** What is wanted of a whole text; `onProgress` hears the share read. */
export function extractOf(text: string, kinds: readonly ExtractKind[], onProgress: (share: number) => void): Result<Extract> {
  const reading = separatedText(kinds, (characters) => onProgress(Math.min(1, characters / Math.max(1, text.length))));
  const extract = reading.finish(text);
  onProgress(1);
  return extract;
}
