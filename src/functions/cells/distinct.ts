import { type Refusal } from "../../core/foundation/result";
import { type Content, contentOf, type Plain } from "./content";
import { type Reader } from "./readers";
import { isRow, type Range, rangeOf, rectangleOf } from "./shape";

/** What a cell gave: its value, nothing, or why it cannot be read. */
export type Read<T> =
  | { readonly is: "value"; readonly value: T }
  | { readonly is: "blank" }
  | { readonly is: "refused"; readonly refusal: Refusal; readonly isError: boolean };

/**
 * A range read once: each distinct cell is read once, and each place knows which of them it holds. Columns in officers' sheets hold few distinct
 * values, and what is said of one (a value, a refusal) is said of all that are like it.
 */
export interface Distinct<R> {
  readonly range: Range;
  /** What the distinct cells gave, in the order first met. */
  readonly reads: readonly R[];
  /** For each place, row by row, the one of them it holds. */
  readonly slots: Int32Array;
}

/** Whole numbers below this are found without hashing: the dates up to 2079, and counts. */
const WHOLE = 65_536;
/** The slots of a single cell, the same for each: typed arrays are dear where there are many. */
const ONE_SLOT = new Int32Array(1);
/** Texts found without hashing, by their length and their ends: hashing a text is most of what reading it costs. */
const NEAR = 256;

/** The cells of an argument, each distinct one read by `read`. */
export function distinct<R>(argument: unknown, read: (content: Content) => R): Distinct<R> {
  // Excel passes rectangles. What is none is found on the way, and is read again as the range it is made into.
  return readOnce(rectangleOf(argument), read) ?? readOnce(rangeOf(argument), read)!;
}

/** The cells of a range; null where its rows are not all of its width. */
function readOnce<R>(range: Range, read: (content: Content) => R): Distinct<R> | null {
  const { cells, height, width } = range;
  if (height * width === 1 && isRow(cells[0], width)) return { range, reads: [read(contentOf(cells[0]![0]))], slots: ONE_SLOT };
  const slots = new Int32Array(height * width);
  const first = marksFor(slots.length);
  const { reads, slotOf } = slotting(read, first);
  for (let at = 0; at < height; at++) {
    const row = cells[at]!;
    if (!isRow(row, width)) return null;
    if (width > 1) {
      for (let column = 0; column < width; column++) slots[at * width + column] = slotOf(row[column]);
    } else {
      // Most cells of most ranges are a day or a count that has been met, in a column: it is found without a call.
      const cell = row[0];
      const mark = typeof cell === "number" && isInTable(cell) ? MARKS[cell]! - first : NOT_MET;
      slots[at] = isMet(mark, reads) ? mark : slotOf(cell);
    }
  }
  return { range, reads, slots };
}

const NOT_MET = -1;

/** Whether a mark was made in this range. A cell that calls a function while it is read leaves marks that are higher. */
function isMet(mark: number, { length }: readonly unknown[]): boolean {
  return mark >= 0 && mark < length;
}

/** Gives each cell its slot, and reads those not met before. */
function slotting<R>(read: (content: Content) => R, first: number): { readonly reads: R[]; readonly slotOf: (cell: unknown) => number } {
  const reads: R[] = [];
  let near: NearTexts | undefined;
  const others = new Map<Plain, number>();
  const errors = new Map<string, number>();
  let blank = NOT_MET;

  const slotIn = <K>(known: Map<K, number>, key: K, content: Content): number => {
    let slot = known.get(key);
    if (slot === undefined) known.set(key, (slot = reads.push(read(content)) - 1));
    return slot;
  };
  const slotOfWhole = (number: number): number => {
    const mark = MARKS[number]! - first;
    if (isMet(mark, reads)) return mark;
    const slot = reads.push(read({ is: "value", value: number })) - 1;
    MARKS[number] = first + slot;
    return slot;
  };
  const slotOfBlank = (): number => (blank === NOT_MET ? (blank = reads.push(read({ is: "blank" })) - 1) : blank);
  // A data type stands for its plain value: the same date, formatted or bare, is one cell here.
  const slotOfContent = (content: Content): number => {
    if (content.is === "error") return slotIn(errors, content.error, content);
    if (content.is === "blank") return slotOfBlank();
    return typeof content.value === "number" && isInTable(content.value)
      ? slotOfWhole(content.value)
      : slotIn(others, content.value, content);
  };
  const slotOfText = (text: string): number => {
    // Columns of days are half empty, and what is empty has no ends to go by.
    if (text === "") return slotOfBlank();
    const { texts, slots } = (near ??= nearTexts());
    const at = (text.length * 31 + text.charCodeAt(0) * 7 + text.charCodeAt(text.length - 1)) & (NEAR - 1);
    if (texts[at] !== text) {
      texts[at] = text;
      slots[at] = others.get(text) ?? slotOfContent(contentOf(text));
    }
    return slots[at]!;
  };
  const slotOf = (cell: unknown): number => {
    if (typeof cell === "number" && isInTable(cell)) return slotOfWhole(cell);
    return typeof cell === "string" ? slotOfText(cell) : slotOfContent(contentOf(cell));
  };
  return { reads, slotOf };
}

/** Texts lately met, with their slots. Columns of days and counts have none, and get no table of them. */
type NearTexts = ReturnType<typeof nearTexts>;

function nearTexts() {
  return { texts: new Array<string | undefined>(NEAR).fill(undefined), slots: new Int32Array(NEAR) };
}

function isInTable(number: number): boolean {
  return number >= 0 && number < WHOLE && (number | 0) === number;
}

/**
 * For each whole number, a mark left where it was last met. The marks of a range are above all those made before it, so that the table is laid out
 * once and not wiped between ranges: nothing of one is known to the next.
 */
const MARKS = new Int32Array(WHOLE);
/** The table is wiped when so many marks have been made. */
const WIPED_AFTER = 2 ** 24;
let marks = 0;

/** The first of as many marks as a range has places. */
function marksFor(places: number): number {
  if (marks > WIPED_AFTER) {
    MARKS.fill(0);
    marks = 0;
  }
  const first = marks + 1;
  marks += places;
  return first;
}

/** What `reader` makes of a cell: nothing of a blank one; an error cell is refused by its error. */
export function readBy<T>(reader: Reader<T>): (content: Content) => Read<T> {
  return (content) => {
    if (content.is === "error") return refused({ ok: false, kind: "unreadable", message: `the cell holds ${content.error}.` }, true);
    if (content.is === "blank" || isBlankTo(reader, content.value)) return { is: "blank" };
    const value = reader.read(content.value);
    return value.ok ? { is: "value", value: value.value } : refused(value, false);
  };
}

/** Whether a reader takes a value for an empty cell. */
export function isBlankTo({ blanks }: Reader<unknown>, value: Plain): boolean {
  return (value === 0 || value === "0") && blanks.includes(value);
}

function refused(refusal: Refusal, isError: boolean): Read<never> {
  return { is: "refused", refusal, isError };
}
