import { columnLetters } from "../formulas/address";
import { type Content } from "../sheets/plan";
import { type ColumnLine, type FigureLine, type Line } from "./explanation";
import { BRACES } from "./lines";

export type Places = ReadonlyMap<string, { readonly row: number; readonly column: number }>;

export const FIGURE = 1;
/** The widths of the ledger's columns, and of the one between it and the columns of figures to its right. */
export const WIDTHS: readonly number[] = [52, 22, 44, 44, 30, 3];
const FIRST_COLUMN = WIDTHS.length;

/** Figures stand under each other from a row on; each column beside the one before, beginning at that row. */
export function placesOf(lines: readonly Line[], first: number): Places {
  const figures = lines.filter(({ is }) => is === "figure");
  const columns = lines.filter(({ is }) => is === "column");
  return new Map([
    ...figures.map(({ key }, index) => [key, { row: first + index, column: FIGURE }] as const),
    ...columns.map(({ key }, index) => [key, { row: first, column: FIRST_COLUMN + index }] as const),
  ]);
}

/** Writes a line's formula for a row of its column, the lines it names by their cells. */
export type Spelled = (formula: string, row?: number) => string;

export function spelling(lines: readonly Line[], places: Places): Spelled {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return (formula, row = 0) =>
    formula.replace(BRACES, (_, sign: string | undefined, key: string) => {
      const place = places.get(key);
      const line = byKey.get(key);
      if (!place || !line) throw new Error(`${formula} names ${key}, which is no line.`);
      if (sign !== undefined) return columnLetters(place.column) + String(place.row + row + 1 - rowsAbove(sign));
      if (line.is === "figure") return addressOf(place);
      return `${addressOf(place)}:${addressOf({ row: place.row + Math.max(1, line.values.length) - 1, column: place.column })}`;
    });
}

/** 0 of `@`, 1 of `^`, 4 of `^4:`. */
function rowsAbove(sign: string): number {
  return sign === "@" ? 0 : sign === "^" ? 1 : parseInt(sign.slice(1), 10);
}

export function addressOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** What a figure's cell has: its formula, or the value; nothing where the value is none. */
export function contentOf({ formula, figure }: FigureLine, spelled: Spelled): Content {
  return formula === undefined ? (figure.value === "" ? null : figure.value) : { formula: spelled(formula) };
}

/** What the cells of a column have; a column of no rows has one empty cell, so that formulas have something to name. */
export function contentsOf({ formula, values }: ColumnLine, spelled: Spelled): readonly Content[] {
  if (values.length === 0) return [null];
  if (formula === undefined) return values.map((value) => (value === "" ? null : value));
  return values.map((_, index) => ({ formula: spelled(typeof formula === "string" ? formula : formula[index]!, index) }));
}
