import { type Day, dayOfText } from "../foundation/day";
import { numberOfText } from "../foundation/number";
import { answer, type Result, unreadable } from "../foundation/result";
import { type DateOrder, orderOf } from "./date-order";
import { type FoundColumn } from "./extract-kind";
import { type ImportedCell } from "./imported";
import { type Row } from "./row";

/** Lists of words by name, each reading as the functions do: what it refuses, they refuse. */
export type WordReaders = Readonly<Record<string, (text: string) => Result<unknown>>>;

/** Reads a column cell by cell. */
export interface ColumnReader {
  readonly column: FoundColumn;
  readonly cells: ImportedCell[];
  /** Its dates in figures, which stand as text until the column has been read: it is the whole that says which figure is the day. */
  readonly dates: DatesInFigures;
  /** Takes its cell of the next row: what is wrong with it, or null. */
  take(row: Row): string | null;
  /** Takes the last one back. */
  takeBack(): void;
}

export interface DatesInFigures {
  /** The places of their cells. */
  readonly at: number[];
  readonly counts: Record<DateOrder, number>;
}

/** The most characters that a cell of a sheet holds. */
export const LONGEST_CELL = 32_767;

/** Different texts of a column that are remembered: there are as many dates as days, words are few, and names have no end. */
const DATES_REMEMBERED = 65_536;
const WORDS_REMEMBERED = 2_048;

interface Reading {
  readonly text: string;
  readonly cell: ImportedCell;
  readonly fault: string | null;
  readonly order: DateOrder | null;
}

/** A reader of a column. `blanks` are words for an empty cell. */
export function columnReader(column: FoundColumn, blanks: ReadonlySet<string>, words: WordReaders): ColumnReader {
  const cells: ImportedCell[] = [];
  const at: number[] = [];
  const counts = { "day first": 0, "month first": 0, either: 0 };
  const check = column.words && words[column.words];
  const remembered = new Map<string, Reading>();
  const most = column.holds === "date" ? DATES_REMEMBERED : WORDS_REMEMBERED;
  let above: Reading | undefined;

  function reading(text: string): Reading {
    const order = column.holds === "date" ? orderOf(text) : null;
    if (order !== null) return { text, cell: text, fault: null, order };
    if (blanks.has(text)) return { text, cell: "", fault: null, order };
    const value = read(column, text);
    const checked = value.ok && check ? check(String(value.value)) : value;
    return { text, cell: value.ok ? value.value : text.slice(0, LONGEST_CELL), fault: checked.ok ? null : checked.message, order };
  }

  function knownFor(text: string): Reading {
    const known = remembered.get(text);
    if (known) return known;
    const own = ofItsOwn(text);
    const made = reading(own);
    remembered.set(own, made);
    return made;
  }

  function keep({ cell, fault, order }: Reading): string | null {
    if (order !== null) {
      counts[order]++;
      at.push(cells.length);
    }
    cells.push(cell);
    return fault;
  }

  return {
    column,
    cells,
    dates: { at, counts },
    take(row) {
      // The cell above, of many columns: it need not be cut out again.
      if (above && row.isPlainly(column.index, above.text)) return keep(above);
      const text = row.cell(column.index);
      if (text === "") {
        cells.push("");
        return null;
      }
      const number = column.holds === "number" ? ofFewFigures(text) : NaN;
      if (number >= 0) {
        cells.push(number);
        return null;
      }
      above = remembered.size < most ? knownFor(text) : reading(ofItsOwn(text));
      return keep(above);
    },
    takeBack() {
      cells.pop();
      if (at.at(-1) === cells.length) at.pop();
    },
  };
}

/**
 * The day of a date that stands alone, as the functions read it: day first, or the serial that a sheet saved as CSV has of an unformatted date. No
 * spreadsheet writes a serial with a nought before it: 00100 is a number of something else, and no day of 1900.
 */
export function dayOfCell(text: string): Result<Day> {
  return dayOfText(text);
}

export function holdsFigures({ holds }: FoundColumn): boolean {
  return holds === "date" || holds === "number";
}

/** Whether a text is what a column holds, as far as its figures tell. */
export function canBe({ holds }: FoundColumn, text: string): boolean {
  if (holds === "number") return ofFewFigures(text) >= 0 || numberOfText(text).ok;
  return holds !== "date" || dayOfCell(text).ok || orderOf(text) !== null;
}

function read({ holds, codes, isLettered }: FoundColumn, text: string): Result<ImportedCell> {
  switch (holds) {
    case "date":
      return dayOfCell(text);
    case "number":
      return numberOfText(text);
    case "grade":
    case "text":
    case "code":
      if (text.length > LONGEST_CELL)
        return unreadable(`is longer than the ${LONGEST_CELL.toLocaleString("en-GB")} characters that a cell holds, and is cut there.`);
      if (holds === "grade") return answer(/^\d$/.test(text) ? Number(text) : text);
      // A text may be the name of what every object has: __proto__, constructor.
      if (codes && Object.hasOwn(codes, text)) return answer(codes[text]!);
      return answer(isLettered ? text.replace(/^[a-z]\)\s*/i, "") : text);
  }
}

/** The number that up to nine figures write; NaN for any other text. */
function ofFewFigures(text: string): number {
  if (text.length > 9) return NaN;
  let number = 0;
  for (let index = 0; index < text.length; index++) {
    const figure = text.charCodeAt(index) - 48;
    if (figure < 0 || figure > 9) return NaN;
    number = number * 10 + figure;
  }
  return number;
}

/** The same text apart from the piece of the file it was cut from: a browser keeps that whole in memory for a cut of 13 characters or more. */
function ofItsOwn(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
