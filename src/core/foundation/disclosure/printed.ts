import { byName } from "../choice";
import { type CountTable, suppression, type WithMargins, withMargins } from "./suppression";

/** Stands in a printed table for a figure that is withheld. */
export const WITHHELD: unique symbol = Symbol("withheld");

/** A figure as it is printed. */
export type Printed<T> = T | typeof WITHHELD;

/** The table with its margins as it is printed: counts from 1 to one below `below` are withheld, and with them those `suppression` takes. */
export function printedTable(table: CountTable, below: number): WithMargins<Printed<number>> {
  const { cells, rowTotals, columnTotals, total } = withMargins(table);
  const isWithheld = suppression(table, below);
  const printed = (count: number, withheld: boolean): Printed<number> => (withheld ? WITHHELD : count);
  return {
    cells: cells.map((row, at) => row.map((count, column) => printed(count, isWithheld.cells[at]![column]!))),
    rowTotals: rowTotals.map((count, row) => printed(count, isWithheld.rowTotals[row]!)),
    columnTotals: columnTotals.map((count, column) => printed(count, isWithheld.columnTotals[column]!)),
    total: printed(total, isWithheld.total),
  };
}

/**
 * What follows from printed figures, withheld where one of them is: a table that derives its shares, means and readings by this shows nothing
 * that its counts do not. A share of 0.9 beside 9 would tell a withheld 1.
 */
export function following<T>(counts: readonly Printed<number>[], rule: (...counts: number[]) => T): Printed<T> {
  const shown = counts.filter((count) => count !== WITHHELD);
  return shown.length < counts.length ? WITHHELD : rule(...shown);
}

/** A printed count as a share of another; null where that is nought. */
export function printedShare(part: Printed<number>, whole: Printed<number>): Printed<number | null> {
  return following([part, whole], (count, all) => (all === 0 ? null : count / all));
}

/** A count of a list under one total, by the name it is listed with. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
  /** What else is shown of it, by which two of one name are told apart. */
  readonly beside: number;
}

/**
 * The counts of a list, in its order, and their total as they are printed. Which are withheld is taken by name, whatever order they are listed
 * in: else two orders, laid side by side, could tell what is withheld.
 */
export function printedList(
  list: readonly NamedCount[],
  below: number,
): { readonly counts: readonly Printed<number>[]; readonly total: Printed<number> } {
  const places = list.map((_, place) => place);
  places.sort((a, b) => {
    const [one, other] = [list[a]!, list[b]!];
    return byName(one.name, other.name) || one.count - other.count || one.beside - other.beside;
  });
  const printed = printedTable({ cells: places.map(() => []), rowTotals: places.map((place) => list[place]!.count) }, below);
  const counts: Printed<number>[] = [];
  for (const [index, place] of places.entries()) counts[place] = printed.rowTotals[index]!;
  return { counts, total: printed.total };
}
