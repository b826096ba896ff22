import { answer, type Result, unreadable } from "../foundation/result";
import { judged, type Verdict } from "./quotation";
import { COLUMNS_OF_A_SHEET, type Row } from "./row";

/** What is done with the rows of a text. */
export interface RowTaker {
  /** Takes the next row. False ends the reading. */
  take(row: Row): boolean;
  /** Notes a quotation mark inside a quoted cell of the row last taken that is not doubled. */
  markInside(): void;
  /** Notes a quoted cell of the row last taken that holds other rows of the file. */
  swallowed(cell: number, verdict: Verdict): void;
  /** How many cells a row has and whether cells are those of a row; null while the headings have not come. */
  readonly shape: RowShape | null;
}

export interface RowShape {
  readonly width: number;
  fits(row: Row): boolean;
}

/** Cuts a text into rows as it comes in pieces. */
export interface RowScanner {
  /** Reads a piece. False where no more is wanted. Refuses a row without an end. */
  push(text: string, isLast: boolean): Result<boolean>;
}

/** A row longer than this is of no table, and a quotation mark not closed by then never is. */
export const LONGEST_ROW = 16_000_000;

const QUOTATION_MARK = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

/** Characters read between two reports of how far it is. */
const STEP = 1 << 20;

/**
 * A scanner of comma (or otherwise) separated text, by RFC 4180, lines ended in any way. It is ours and no library's because of what it must
 * tell and leave: which quoted cell holds rows of the file, and the six cells in seven that nobody asks for. `onProgress` hears the
 * characters read.
 */
export function rowScanner(separator: string, taker: RowTaker, onProgress: (characters: number) => void = () => undefined): RowScanner {
  const between = separator.charCodeAt(0);
  const starts = new Int32Array(COLUMNS_OF_A_SHEET);
  /** Less than nought for a quoted cell. */
  const ends = new Int32Array(COLUMNS_OF_A_SHEET);
  let text = "";
  let pending = "";
  let width = 0;
  let isBlank = true;
  let hasMarkInside = false;
  /** Whether the text ended inside a quoted cell. */
  let isInside = false;
  /** Where marks of the row stand that open nothing. */
  let literal: number[] = [];
  let swallowed: { readonly cell: number; readonly verdict: Verdict }[] = [];
  let rows = 0;
  let read = 0;
  let readAgain = 0;
  // Each is looked for once: a text may have none of it to its end. A browser finds the next of a character faster than we can look at each.
  let nextSeparator = 0;
  let nextFeed = 0;
  let nextReturn = 0;

  const row: Row = {
    get width() {
      return width;
    },
    get isBlank() {
      return isBlank;
    },
    cell(index) {
      if (index >= width || index >= starts.length) return "";
      const start = starts[index]!;
      const end = Math.abs(ends[index]!);
      if (start === end) return "";
      const cut = text.slice(start, end);
      if (end === ends[index]) return isLetter(text.charCodeAt(start)) && isLetter(text.charCodeAt(end - 1)) ? cut : cut.trim();
      const undoubled = cut.includes('"') ? cut.replaceAll('""', '"') : cut;
      return (undoubled.includes("\r") ? undoubled.replace(/\r\n?/g, "\n") : undoubled).trim();
    },
    isPlainly(index, wanted) {
      if (index >= width || index >= starts.length) return false;
      const start = starts[index]!;
      return ends[index]! - start === wanted.length && text.startsWith(wanted, start);
    },
  };

  /** The first end of a line from there on, which may be that of the text. */
  function lineEnd(from: number): number {
    if (nextFeed < from) nextFeed = whereFound(text.indexOf("\n", from));
    if (nextReturn < from) nextReturn = whereFound(text.indexOf("\r", from));
    return Math.min(nextFeed, nextReturn, text.length);
  }

  /** The mark that closes a quoted cell; -1 where the text ends before. */
  function closing(from: number, isLast: boolean): number {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
      let after = at + 1;
      if (text.charCodeAt(after) === QUOTATION_MARK) {
        at++;
        continue;
      }
      while (text.charCodeAt(after) === SPACE) after++;
      if (after >= text.length) return isLast ? at : -1;
      const code = text.charCodeAt(after);
      if (code === between || code === LINE_FEED || code === CARRIAGE_RETURN) return at;
      hasMarkInside = true;
    }
    return -1;
  }

  /** Whether the mark at `start` is a stray one, by what the cell it opens has swallowed up to `end`. */
  function isStray(cell: number, start: number, end: number): boolean {
    if (!taker.shape || lineEnd(start) > end) return false;
    const verdict = judged({ text, start: start + 1, end, separator, before: cell }, taker.shape);
    if (verdict) swallowed.push({ cell, verdict });
    return verdict?.isStray ?? false;
  }

  /** Where the row after this one begins; `UNENDED` where the text ends before it does, `AGAIN` where a stray mark was found in it. */
  function scan(from: number, isLast: boolean): number {
    const source = text;
    let at = from;
    let count = 0;
    let isBlankYet = true;
    let line = lineEnd(from);
    let next = nextSeparator;
    hasMarkInside = false;
    isInside = false;
    for (;;) {
      const opened = source.charCodeAt(at) === QUOTATION_MARK && (literal.length === 0 || !literal.includes(at)) ? 1 : 0;
      const start = at + opened;
      let end: number;
      if (opened === 1) {
        end = source.indexOf('"', start);
        if (end < 0 || source.charCodeAt(end + 1) !== between) end = closing(start, isLast);
        if (end < 0) {
          isInside = true;
          return UNENDED;
        }
        if (line < end && isStray(count, at, end)) {
          literal.push(at);
          readAgain += end - at;
          return AGAIN;
        }
        at = end + 1;
        while (source.charCodeAt(at) === SPACE) at++;
      } else {
        if (line < at) line = lineEnd(at);
        if (next < at) nextSeparator = next = whereFound(source.indexOf(separator, at));
        end = at = next < line ? next : line;
      }
      if (isBlankYet && end > start) isBlankYet = source.slice(start, end).trim() === "";
      if (count < starts.length) {
        starts[count] = start;
        ends[count] = opened === 1 ? -end : end;
      }
      count++;
      if (at === next || (opened === 1 && source.charCodeAt(at) === between)) {
        at++;
        continue;
      }
      const ended = afterLine(at, isLast);
      if (ended !== UNENDED) {
        width = count;
        isBlank = isBlankYet;
      }
      return ended;
    }
  }

  /** Where the next line begins after the end of one, which may be that of the text. */
  function afterLine(at: number, isLast: boolean): number {
    if (at >= text.length) return isLast ? text.length : UNENDED;
    if (text.charCodeAt(at) === LINE_FEED) return at + 1;
    if (at + 1 >= text.length) return isLast ? text.length : UNENDED;
    return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
  }

  function handOver(): boolean {
    rows++;
    if (!taker.take(row)) return false;
    if (hasMarkInside) taker.markInside();
    for (const { cell, verdict } of swallowed) taker.swallowed(cell, verdict);
    return true;
  }

  function push(piece: string, isLast: boolean): Result<boolean> {
    text = pending === "" ? piece : pending + piece;
    pending = "";
    nextSeparator = nextFeed = nextReturn = -1;
    let from = 0;
    let told = 0;
    while (from < text.length) {
      if (literal.length > 0) literal = [];
      if (swallowed.length > 0) swallowed = [];
      let next = scan(from, isLast);
      while (next === AGAIN) {
        if (readAgain > 2 * (read + text.length) + STEP) return inDisorder(rows + 1);
        swallowed = swallowed.filter(({ verdict }) => verdict.isStray);
        next = scan(from, isLast);
      }
      if (isInside && isLast) return neverClosed(rows + 1);
      if ((next < 0 ? text.length : next) - from > LONGEST_ROW) return isInside ? notClosed(rows + 1) : tooLong(rows + 1);
      if (next < 0) break;
      from = next;
      if (!handOver()) return answer(false);
      if (from - told >= STEP) onProgress(read + (told = from));
    }
    pending = text.slice(from);
    read += from;
    onProgress(read);
    return answer(true);
  }

  return { push };
}

/** Whether a character is surely no space: asked before a text is trimmed, it spares most of them that. */
function isLetter(code: number): boolean {
  return code > SPACE && code < 128;
}

/** Beyond every piece of text. */
const NOWHERE = 2 ** 30 - 1;

function whereFound(at: number): number {
  return at < 0 ? NOWHERE : at;
}

const UNENDED = -1;
const AGAIN = -2;

function neverClosed(row: number): Result<never> {
  return unreadable(`row ${row}: a quotation mark is opened and never closed, so that the rows after it cannot be told apart.`);
}

const LONGEST_IN_WORDS = `${LONGEST_ROW / 1_000_000} million characters`;

function notClosed(row: number): Result<never> {
  return unreadable(
    `row ${row}: a quotation mark is opened and not closed in the ${LONGEST_IN_WORDS} after it, so that the rows cannot be told apart.`,
  );
}

function tooLong(row: number): Result<never> {
  return unreadable(`row ${row} is longer than ${LONGEST_IN_WORDS}: this is no table of rows.`);
}

function inDisorder(row: number): Result<never> {
  return unreadable(
    `row ${row}: quotation marks are opened in it and in rows before it and closed many rows later, so that the rows cannot be told apart.`,
  );
}
