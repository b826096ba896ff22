import { type Row, rowOf } from "./row";

/** A quoted cell that holds ends of lines, where it stands in its text. */
export interface CellOpening {
  readonly text: string;
  /** From after the mark that opens it to the mark that closes it. */
  readonly start: number;
  readonly end: number;
  readonly separator: string;
  /** Cells of its row before it. */
  readonly before: number;
}

/** What a quoted cell is found to hold. */
export interface Verdict {
  /** Lines of it that look like rows of the file. */
  readonly rows: number;
  /** Whether the mark is a stray one: it is read as a letter, and the rows as rows. */
  readonly isStray: boolean;
}

/** Lines of a cell that are looked at in full. */
const LINES_TRIED = 1_000;

/**
 * What a quoted cell that spans lines has swallowed; null where it is a text of several lines. A stray mark opens a cell that ends only at the
 * next quoted cell, rows later: its first line then ends the row it stands in, and the lines after it are whole rows of the file, the last
 * cut off by the mark that closes it.
 */
export function judged(
  { text, start, end, separator, before }: CellOpening,
  shape: { width: number; fits(row: Row): boolean },
): Verdict | null {
  const lines = text.slice(start, end).split(/\r\n?|\n/);
  const rest = lines.slice(1, -1);
  const tried = rest.slice(0, LINES_TRIED);
  const fitting = tried.filter((line) => shape.fits(rowOf(line.split(separator)))).length;
  const endsItsRow = before + lines[0]!.split(separator).length === shape.width;
  const opensInside = opensACell(lines.at(-1)!, separator);
  if (endsItsRow && fitting === tried.length && (tried.length > 0 || (opensInside && shape.width > 2)))
    return { rows: rest.length + 1, isStray: true };
  if (fitting > 0 && fitting * 2 >= tried.length) return { rows: rest.length === tried.length ? fitting : rest.length, isStray: false };
  return null;
}

/** Whether a quotation mark that is not doubled stands where a cell begins: a quoted cell has none inside. */
function opensACell(line: string, separator: string): boolean {
  return line.split(separator).some((cell) => /^"(?!")/.test(cell));
}
