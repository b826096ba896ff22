import { type Refusal } from "../../core/foundation/result";
import { type Content, contentOf, type Plain } from "./content";
import { type Reader } from "./readers";
import { type Range } from "./shape";

/** What a cell gave: its value, nothing, or why it cannot be read. */
export type Read<T> =
  | { readonly is: "value"; readonly value: T }
  | { readonly is: "blank" }
  | { readonly is: "refused"; readonly refusal: Refusal; readonly isError: boolean };

/**
 * A range read once: each distinct cell is read once, and each place knows which of them it holds. Columns in officers' sheets hold few distinct
 * values, and what is said of one (a value, a refusal) is said of all that are like it.
 */
export interface Distinct<T> {
  readonly range: Range;
  /** What the distinct cells gave, in the order first met. */
  readonly reads: readonly Read<T>[];
  /** For each place, row by row, the one of them it holds. */
  readonly slots: Int32Array;
}

/** Whole numbers below this are found without hashing: the dates up to 2079, and counts. */
const WHOLE = 65_536;
/** Texts found without hashing, by their length and their ends: hashing a text is most of what reading it costs. */
const NEAR = 256;
/** Ranges of fewer cells are not worth a table of that size. */
const FEW = 512;

/** The cells of a range, each distinct one read by `read`. */
export function distinct<T>(range: Range, read: (content: Content) => Read<T>): Distinct<T> {
  const { cells, height, width } = range;
  const slots = new Int32Array(height * width);
  const reads: Read<T>[] = [];
  const whole = slots.length < FEW ? null : new Int32Array(WHOLE);
  const texts = new Array<string | undefined>(NEAR).fill(undefined);
  const textSlots = new Int32Array(NEAR);
  const others = new Map<Plain | null, number>();
  const errors = new Map<string, number>();

  const added = (content: Content): number => reads.push(read(content)) - 1;
  const slotIn = <K>(known: Map<K, number>, key: K, content: () => Content): number => {
    let slot = known.get(key);
    if (slot === undefined) known.set(key, (slot = added(content())));
    return slot;
  };
  // A data type stands for its plain value: the same date, formatted or bare, is one cell here.
  const slotOf = (cell: unknown): number => {
    const content = contentOf(cell);
    if (content.is === "error") return slotIn(errors, content.error, () => content);
    return slotIn(others, content.is === "value" ? content.value : null, () => content);
  };

  let place = 0;
  for (const row of cells) {
    for (let column = 0; column < width; column++, place++) {
      const cell = row[column];
      if (typeof cell === "string") {
        const near = (cell.length * 31 + cell.charCodeAt(0) * 7 + cell.charCodeAt(cell.length - 1)) & (NEAR - 1);
        if (texts[near] !== cell) {
          texts[near] = cell;
          textSlots[near] = others.get(cell) ?? slotIn(others, cell, () => contentOf(cell));
        }
        slots[place] = textSlots[near]!;
      } else if (whole !== null && typeof cell === "number" && cell >= 0 && cell < WHOLE && (cell | 0) === cell) {
        // Slots are kept one higher, so that 0 is none.
        const known = whole[cell]!;
        slots[place] = known === 0 ? (whole[cell] = added({ is: "value", value: cell }) + 1) - 1 : known - 1;
      } else {
        slots[place] = slotOf(cell);
      }
    }
  }
  return { range, reads, slots };
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
  return blanks.includes(value as 0 | "0");
}

function refused(refusal: Refusal, isError: boolean): Read<never> {
  return { is: "refused", refusal, isError };
}
