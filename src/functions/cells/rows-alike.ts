import { type Answer } from "./answer";

/**
 * Rows of an answer that are alike are one array: office.js writes the answer as JSON, and nobody on the way changes it. Rows of their own would be most
 * of what a long column leaves behind.
 */

/** A column of which each row is one of some lines, by its place among them. */
export function columnOfLines(lines: readonly unknown[][], slots: Int32Array): Answer {
  const cells = new Array<unknown[]>(slots.length);
  for (let row = 0; row < slots.length; row++) cells[row] = lines[slots[row]!]!;
  return cells;
}

/** The row of a text alone, the same for the same text. */
export function rowsOfOneText(): (text: string) => unknown[] {
  const known = new Map<string, unknown[]>();
  return (text) => {
    let row = known.get(text);
    if (row === undefined) {
      row = [text];
      if (known.size < FEW_TEXTS) known.set(text, row);
    }
    return row;
  };
}

/** So many texts are looked out for; where there are more, they are no states. */
const FEW_TEXTS = 64;

/** The row of some cells, the same for the same cells. */
export function rowsAlike(): (row: unknown[]) => unknown[] {
  const known: ByCells = new Map();
  let kept = 0;
  return (row) => {
    let among = known;
    for (let part = 0; part < row.length - 1; part++) {
      let further = among.get(row[part]) as ByCells | undefined;
      if (further === undefined) {
        if (kept === MANY_ROWS) return row;
        among.set(row[part], (further = new Map()));
      }
      among = further;
    }
    const last = row[row.length - 1];
    const like = among.get(last) as unknown[] | undefined;
    if (like !== undefined) return like;
    if (kept < MANY_ROWS) {
      among.set(last, row);
      kept++;
    }
    return row;
  };
}

/** Rows by their cells, one after the other: under each but the last those that follow it. */
type ByCells = Map<unknown, unknown>;

/** So many rows are looked out for: of the days and states of a column there are some hundreds. Where there are more, few are alike. */
const MANY_ROWS = 4_096;
