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
  /** What is not yet read of the pieces that have come. */
  let text = "";
  let width = 0;
  /** Cells of the row that a sheet has columns for. */
  let kept = 0;
  let isBlank: boolean;
  let hasMarkInside: boolean;
  let swallowed: { readonly cell: number; readonly verdict: Verdict }[];
  let rows = 0;
  let read = 0;
  /** Characters looked at by reason of stray marks. */
  let readAgain = 0;
  // Each is looked for once: a text may have none of it to its end. A browser finds the next of a character faster than we can look at each.
  let nextSeparator = 0;
  let nextFeed = 0;
  let nextReturn = 0;
  let nextMark = 0;

  const row: Row = {
    get width() {
      return width;
    },
    get isBlank() {
      return isBlank;
    },
    cell(index) {
      if (index >= kept) return "";
      const start = starts[index]!;
      const end = Math.abs(ends[index]!);
      const cut = text.slice(start, end);
      if (end === ends[index]) return isLetter(text.charCodeAt(start)) && isLetter(text.charCodeAt(end - 1)) ? cut : cut.trim();
      const undoubled = cut.includes('"') ? cut.replaceAll('""', '"') : cut;
      return (undoubled.includes("\r") ? undoubled.replace(/\r\n?/g, "\n") : undoubled).trim();
    },
    isPlainly(index, wanted) {
      if (index >= kept) return false;
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

  /** The mark that closes a quoted cell; `UNCLOSED` where the text ends before. */
  function closing(from: number, isLast: boolean): number {
    for (let at = text.indexOf('"', from); at !== UNCLOSED; at = text.indexOf('"', at + 1)) {
      let after = at + 1;
      if (text.charCodeAt(after) === QUOTATION_MARK) {
        at++;
        continue;
      }
      while (text.charCodeAt(after) === SPACE) after++;
      if (after === text.length) return isLast ? at : UNCLOSED;
      const code = text.charCodeAt(after);
      if (code === between || code === LINE_FEED || code === CARRIAGE_RETURN) return at;
      hasMarkInside = true;
    }
    return UNCLOSED;
  }

  /** Whether the mark at `start` is a stray one, by what the cell it opens has swallowed up to `end`. */
  function isStray(cell: number, start: number, end: number): boolean {
    const verdict = taker.shape && judged({ text, start: start + 1, end, separator, before: cell }, taker.shape);
    if (verdict) swallowed.push({ cell, verdict });
    return verdict?.isStray === true;
  }

  /** Where the row after this one begins; or why that is not known. */
  function scan(from: number, isLast: boolean): number {
    const source = text;
    let at = from;
    let count = 0;
    let isBlankYet = true;
    let line = lineEnd(from);
    let separated = nextSeparator;
    let mark = nextMark;
    hasMarkInside = false;
    swallowed = [];
    for (;;) {
      if (line < at) line = lineEnd(at);
      if (!isBlankYet && source.charCodeAt(at) !== QUOTATION_MARK) {
        // Up to the next mark and the end of the line there are separators alone to look for.
        if (mark < at) nextMark = mark = whereFound(source.indexOf('"', at));
        if (separated < at) separated = whereFound(source.indexOf(separator, at));
        for (const until = Math.min(mark, line); separated < until; separated = whereFound(source.indexOf(separator, at))) {
          starts[count] = at;
          ends[count] = separated;
          count++;
          at = separated + 1;
        }
        nextSeparator = separated;
      }
      let start = at;
      let end = at;
      let isQuoted = source.charCodeAt(at) === QUOTATION_MARK;
      if (isQuoted) {
        const hadMarkInside: boolean = hasMarkInside;
        end = source.indexOf('"', at + 1);
        if (source.charCodeAt(end + 1) !== between) end = closing(at + 1, isLast);
        if (end === UNCLOSED) return UNCLOSED;
        if (line < end && isStray(count, at, end)) {
          readAgain += end - at;
          if (readAgain > 2 * (read + text.length) + STEP) return IN_DISORDER;
          hasMarkInside = hadMarkInside;
          isQuoted = false;
        }
      }
      if (!isQuoted) {
        if (separated < at) nextSeparator = separated = whereFound(source.indexOf(separator, at));
        ends[count] = end = at = separated < line ? separated : line;
      } else {
        start++;
        ends[count] = -end;
        at = end + 1;
        while (source.charCodeAt(at) === SPACE) at++;
      }
      // Beyond its last place an array of this kind keeps nothing.
      starts[count] = start;
      count++;
      if (isBlankYet) isBlankYet = source.slice(start, end).trim() === "";
      if (at !== separated && source.charCodeAt(at) !== between) break;
      at++;
    }
    width = count;
    kept = Math.min(count, starts.length);
    isBlank = isBlankYet;
    return afterLine(at, isLast);
  }

  /** Where the next line begins after the end of one, which may be that of the text. */
  function afterLine(at: number, isLast: boolean): number {
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
    text += piece;
    nextSeparator = nextFeed = nextReturn = nextMark = -1;
    let from = 0;
    let told = 0;
    while (from < text.length) {
      const to = scan(from, isLast);
      if (to === IN_DISORDER) return inDisorder(rows + 1);
      if (to === UNCLOSED && isLast) return neverClosed(rows + 1);
      if ((to < 0 ? text.length : to) - from > LONGEST_ROW) return to === UNCLOSED ? notClosed(rows + 1) : tooLong(rows + 1);
      if (to < 0) break;
      from = to;
      if (!handOver()) return answer(false);
      if (from - told >= STEP) onProgress(read + (told = from));
    }
    text = text.slice(from);
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

/** What stands for a place that is not there: a mark that closes a cell, the end of a row, the end of a row of a file in disorder. */
const UNCLOSED = -1;
const UNENDED = -2;
const IN_DISORDER = -3;

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
