/** A block of cells of one sheet. Rows and columns are counted from 0; the last ones are part of it. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A block of cells of a sheet that is known. */
export type Extent = Omit<Area, "sheet">;

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Excel's own size of a sheet. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

const LETTERS = 26;
const A = 65;

/** The letters of a column counted from 0: 27 → "AB". */
export function columnLetters(column: number): string {
  const before = Math.floor(column / LETTERS);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(A + (column % LETTERS));
}

/** The column of letters such as "AB", counted from 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * LETTERS + (letters.charCodeAt(i) & ~32) - A + 1;
  return number - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** The block that is one cell. */
export function cellArea({ sheet, row, column }: Place): Area {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

/** The smallest block of the first one's sheet that reaches over all of some blocks. */
export function areaOver(first: Area, ...others: readonly Area[]): Area {
  const all = [first, ...others];
  return {
    sheet: first.sheet,
    top: Math.min(...all.map(({ top }) => top)),
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
    right: Math.max(...all.map(({ right }) => right)),
  };
}

/** `B2:D9`, or `B2` for one cell. */
export function areaAddress({ top, left, bottom, right }: Extent): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** The row and column of `B2`, with or without dollar signs; null where it is no cell of a sheet. */
export function cellOf(address: string): { row: number; column: number } | null {
  const [, letters, digits] = CELL.exec(address) ?? [];
  if (!letters || !digits) return null;
  const row = Number(digits) - 1;
  const column = columnNumber(letters);
  return row >= 0 && row < ROWS && column < COLUMNS ? { row, column } : null;
}

/** The extent of `B2:D9` or `B2`, the corners in either order; null where it is neither. */
export function extentOf(address: string): Extent | null {
  const [first, second, ...more] = address.split(":");
  const one = cellOf(first ?? "");
  const other = second === undefined ? one : cellOf(second);
  if (!one || !other || more.length > 0) return null;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** A sheet's name as it stands before the exclamation mark: in quotation marks where Excel needs them. */
export function quotedSheet(name: string): string {
  return /^[A-Z_][A-Z0-9_.]*$/i.test(name) && !cellOf(name) && !/^(?:R|C|RC)\d*$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'My sheet'!B2`. */
export function placeAddress({ sheet, row, column }: Place): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}
