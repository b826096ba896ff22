import { cheapestRound, type Groups, groups } from "./cheapest-round";
import { type Line, network, type Network, onClosedRounds } from "./closed-rounds";

/** Something for each count of a table: its cells by row and column (if it has columns), and the margins. */
export interface WithMargins<T> {
  readonly cells: readonly (readonly T[])[];
  /** Of each row. */
  readonly rowTotals: readonly T[];
  /** Of each column. */
  readonly columnTotals: readonly T[];
  readonly total: T;
}

/** The counts of a table. The cells of a row add up to its margin; without columns there are the rows' margins alone. */
export type CountTable = Pick<WithMargins<number>, "cells" | "rowTotals">;

/** A count between a row and a column of the table: one more of it takes from the one and adds to the other, and every row and column comes to 0. */
interface Count {
  readonly value: number;
  readonly isMargin: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Which counts to withhold: those from 1 to one below `below`, and with them companions, so that each keeps at least two possible values.
 * Noughts are shown. For each small count in turn the companions are the fewest that give it a second value; among as few, those with the
 * fewest margins, then with the least sum. Companions that others make needless are shown after all, margins and large counts first.
 *
 * It holds against a reader who knows the shown counts, that withheld ones are 1 or more and that rows and columns add up; where `below`
 * is 3 or more, also that some withheld count is below it; and against one who is told which of them are, wherever companions can be
 * found for that (the two ones of a row that comes to 2 are told by it). It does not hold where withheld counts decide the order of rows or
 * columns, or where tables that overlap are laid side by side.
 */
export function suppression(table: CountTable, below: number): WithMargins<boolean> {
  const { cells, rowTotals, columnTotals, total } = placed(withMargins(table));
  const counts = [...cells.flat(), ...rowTotals, ...columnTotals, total];
  const isWithheld = withheldAmong(counts, total.to + 1, below);
  let next = 0;
  const taken = (): boolean => isWithheld[next++]!;
  return {
    cells: cells.map((row) => row.map(taken)),
    rowTotals: rowTotals.map(taken),
    columnTotals: columnTotals.map(taken),
    total: taken(),
  };
}

/** Whether each count is withheld. */
function withheldAmong(counts: readonly Count[], points: number, below: number): boolean[] {
  const isSmall = counts.map(({ value }) => value >= 1 && value < below);
  const small = [...isSmall.keys()].filter((count) => isSmall[count]);
  if (small.length === 0) return isSmall;

  const untold = reader(counts, points, small, () => ANY);
  const told = reader(counts, points, small, (count) =>
    isSmall[count] ? { least: 1, most: below - 1 } : { least: below, most: Infinity },
  );
  const canBeTold = onClosedRounds(points, told.changes.lines);
  const dearness = dearnessAmong(counts, points);
  const isWithheld = [...isSmall];
  for (const count of small) {
    const { changes, open } = canBeTold[count] ? told : untold;
    const { from, to } = counts[count]!;
    if (open.of(from) === open.of(to)) continue;
    const companions = cheapestRound(changes, open, count, (other) => (isWithheld[other] ? 0 : dearness[other]!));
    if (!companions) throw new Error("The cells of a row do not add up to its total.");
    for (const other of [count, ...companions]) {
      isWithheld[other] = true;
      // What one who is told cannot work out, one who is not cannot either.
      for (const each of canBeTold[count] ? [told, untold] : [untold]) each.open.join(counts[other]!.from, counts[other]!.to);
    }
  }
  showNeedless(isWithheld, isSmall, dearness, told, untold);
  return isWithheld;
}

/** What one who reads the table can tell: a count has a second value while a closed round of changes goes through it and other withheld ones. */
interface TableReader {
  readonly points: number;
  readonly changes: Network;
  /** The points that closed rounds of small counts join. */
  readonly whole: Groups;
  /** The same, with those that companions join. */
  readonly open: Groups;
}

function reader(counts: readonly Count[], points: number, small: readonly number[], supposed: (count: number) => Supposed): TableReader {
  const changes = network(
    points,
    counts.map((count, number) => changeOf(count, supposed(number))),
  );
  const [whole, open] = [groups(points), groups(points)];
  const lines = small.map((count) => changes.lines[count]!);
  for (const [place, isOpen] of onClosedRounds(points, lines).entries()) {
    if (!isOpen) continue;
    for (const each of [whole, open]) each.join(lines[place]!.from, lines[place]!.to);
  }
  return { points, changes, whole, open };
}

/** The change of a count between what is whole without companions. */
function crossing({ changes, whole }: TableReader, count: number): Line {
  const line = changes.lines[count]!;
  return { ...line, from: whole.of(line.from), to: whole.of(line.to) };
}

/** Shows companions without which every other withheld count keeps its second value, the dearest first. */
function showNeedless(
  isWithheld: boolean[],
  isSmall: readonly boolean[],
  dearness: readonly number[],
  told: TableReader,
  untold: TableReader,
): void {
  const withheld = [...isWithheld.keys()].filter((count) => isWithheld[count]);
  const toTold = withheld.map((count) => ({ count, line: crossing(told, count) }));
  const toUntold = withheld.map((count) => ({ count, line: crossing(untold, count) }));
  const isOpenToTold = onClosedRounds(
    told.points,
    toTold.map(({ line }) => line),
  );
  const guarded = [
    { points: told.points, among: toTold, isGuarded: isOpenToTold },
    { points: untold.points, among: toUntold, isGuarded: isOpenToTold.map((isOpen) => !isOpen) },
  ].map(({ points, among, isGuarded }) => ({
    points,
    counts: new Set(withheld.filter((_, place) => isGuarded[place])),
    among: among.filter(({ line }) => line.from !== line.to),
  }));
  /** A count that would lose its second value with the companion: with fewer companions it would all the more. */
  const hurtWithout = (companion: number): number | undefined => {
    for (const { points, counts, among } of guarded) {
      if (counts.size === 0) continue;
      const others = among.filter(({ count }) => isWithheld[count] && count !== companion);
      const isOpen = onClosedRounds(
        points,
        others.map(({ line }) => line),
      );
      const hurt = others.find(({ count }, place) => counts.has(count) && !isOpen[place]);
      if (hurt) return hurt.count;
    }
    return undefined;
  };
  const companions = withheld.filter((count) => !isSmall[count]).sort((a, b) => dearness[b]! - dearness[a]!);
  const hurt = new Map<number, number | undefined>();
  const isNeedless = (companion: number): boolean => {
    if (!isWithheld[companion] || isWithheld[hurt.get(companion) ?? -1]) return false;
    hurt.set(companion, hurtWithout(companion));
    return hurt.get(companion) === undefined;
  };
  for (let found = companions.find(isNeedless); found !== undefined; found = companions.find(isNeedless)) isWithheld[found] = false;
}

/** The table with its margins. */
export function withMargins({ cells, rowTotals }: CountTable): WithMargins<number> {
  const columnTotals = (cells[0] ?? []).map(() => 0);
  for (const row of cells) for (const [column, count] of row.entries()) columnTotals[column]! += count;
  return { cells, rowTotals, columnTotals, total: rowTotals.reduce((sum, count) => sum + count, 0) };
}

/** The counts, each with the two points it lies between: the rows, the columns, the row of totals, the column of the rows' margins. */
function placed({ cells, rowTotals, columnTotals, total }: WithMargins<number>): WithMargins<Count> {
  const rowOfTotals = rowTotals.length + columnTotals.length;
  const columnOfMargins = rowOfTotals + 1;
  const row = (number: number): number => (columnTotals.length === 0 ? rowOfTotals : number);
  const column = (number: number): number => rowTotals.length + number;
  const cell = (value: number, from: number, to: number): Count => ({ value, isMargin: false, from, to });
  const margin = (value: number, from: number, to: number): Count => ({ value, isMargin: true, from, to });
  return {
    cells: cells.map((counts, at) => counts.map((count, placement) => cell(count, row(at), column(placement)))),
    rowTotals: rowTotals.map((count, at) => margin(count, columnOfMargins, row(at))),
    columnTotals: columnTotals.map((count, at) => margin(count, column(at), rowOfTotals)),
    total: margin(total, rowOfTotals, columnOfMargins),
  };
}

/** What a reader supposes of a withheld count. */
interface Supposed {
  readonly least: number;
  readonly most: number;
}

/** A withheld count is no nought. */
const ANY: Supposed = { least: 1, most: Infinity };

/**
 * A count can be one more or one fewer as far as it may be supposed to be. A nought is known to be none. Two tables that add up differ by closed
 * rounds of such changes, so where none goes through a count its value is the only one.
 */
function changeOf({ value, from, to }: Count, { least, most }: Supposed): Line {
  return { from, to, isForward: value > 0 && value < most, isBackward: value > least };
}

/** Orders sets of fewer counts than there are points: by how many they are, then by the margins among them, then by their sum. */
function dearnessAmong(counts: readonly Count[], points: number): number[] {
  const total = counts.at(-1)!.value;
  const perMargin = points * total;
  const perCount = points * perMargin;
  return counts.map(({ value, isMargin }) => perCount + (isMargin ? perMargin : 0) + value);
}
