import { byName } from "../foundation/choice";

/** Something for each count of a table: a row for each primary need, a column for each placement (if any), and the margins. */
export interface WithMargins<T> {
  readonly cells: readonly (readonly T[])[];
  /** Of each need. */
  readonly plans: readonly T[];
  /** Of each placement. */
  readonly totals: readonly T[];
  readonly total: T;
}

/** The counts of a table. The cells of a need add up to its plans; without placements there are plans alone. */
export type CountTable = Pick<WithMargins<number>, "cells" | "plans">;

/** Whether each count is withheld. */
export type Suppression = WithMargins<boolean>;

/** A count, in a row and a column of the table: taken from one and added to the other, such that every row and column comes to 0. */
interface Count {
  readonly value: number;
  readonly isMargin: boolean;
  readonly from: number;
  readonly to: number;
}

/** One more of a count, or one fewer: it leaves one line (a row or a column) wanting and another over. */
interface Step {
  readonly count: Count;
  readonly from: number;
  readonly to: number;
}

/** For each line the steps that leave it. */
type Steps = readonly (readonly Step[])[];

type Price = (count: Count) => number;

/**
 * Which counts to withhold: those from 1 to one below `below`, and with them companions, so that each keeps at least two possible values.
 * Noughts are shown. For each small count in turn the companions are the fewest that give it a second value; among as few, those with the
 * fewest margins, then with the least sum. Companions that others make needless are shown after all, margins and large counts first.
 *
 * It holds against a reader who knows the shown counts, that withheld ones are 1 or more and that rows and columns add up; where `below`
 * is 3 or more, also that some withheld count is below it; and against one who is told which of them are, wherever companions can be
 * found for that (the two ones of a need that has 2 plans are told by it). It does not hold where a share of or over a withheld count
 * is shown, where withheld counts decide the order of rows or columns, or where tables that overlap are laid side by side.
 */
export function suppression(table: CountTable, below: number): Suppression {
  const { cells, plans, totals, total } = balanced(table);
  const counts = [...cells.flat(), ...plans, ...totals, total];
  const isSmall = ({ value }: Count): boolean => value >= 1 && value < below;
  const lines = total.to + 1;
  const steps = stepsAmong(counts, lines, () => ANY);
  const stepsIfTold = stepsAmong(counts, lines, (count) =>
    isSmall(count) ? { least: 1, most: below - 1 } : { least: below, most: Infinity },
  );
  const dearness = dearnessAmong(lines, total.value);

  const small = counts.filter(isSmall);
  const withheld = new Set(small);
  for (const count of small) {
    const price: Price = (other) => (withheld.has(other) ? 0 : dearness(other));
    const others = cheapestChange(stepsIfTold, count, price) ?? cheapestChange(steps, count, price);
    if (!others) throw new Error("The cells of a need do not add up to its plans.");
    for (const other of others) withheld.add(other);
  }

  const among =
    (shown?: Count): Price =>
    (count) =>
      count !== shown && withheld.has(count) ? 0 : Infinity;
  const held = [...withheld].map((count) => ({ count, by: cheapestChange(stepsIfTold, count, among()) ? stepsIfTold : steps }));
  const isNeedless = (companion: Count): boolean =>
    held.every(({ count, by }) => !withheld.has(count) || count === companion || cheapestChange(by, count, among(companion)) !== null);
  const companions = [...withheld].slice(small.length).sort((a, b) => dearness(b) - dearness(a));
  const needless = (): Count | undefined => companions.find((companion) => withheld.has(companion) && isNeedless(companion));
  for (let count = needless(); count; count = needless()) withheld.delete(count);

  const isWithheld = (count: Count): boolean => withheld.has(count);
  return {
    cells: cells.map((row) => row.map(isWithheld)),
    plans: plans.map(isWithheld),
    totals: totals.map(isWithheld),
    total: isWithheld(total),
  };
}

/** A count of a list under one total, by the name it is listed with. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
  /** What else is shown of it, by which two of one name are told apart. */
  readonly beside: number;
}

/**
 * Which counts of a list to withhold, and whether its total. They are taken by name, whatever order they are listed in: else two orders,
 * laid side by side, could tell what is withheld.
 */
export function suppressionOfList(
  list: readonly NamedCount[],
  below: number,
): { readonly withheld: ReadonlySet<NamedCount>; readonly total: boolean } {
  const ordered = [...list].sort((a, b) => byName(a.name, b.name) || a.count - b.count || a.beside - b.beside);
  const { plans, total } = suppression({ cells: ordered.map(() => []), plans: ordered.map(({ count }) => count) }, below);
  return { withheld: new Set(ordered.filter((_, index) => plans[index])), total };
}

/** The table with its margins. Lines are numbered: the needs' rows, the placements' columns, the row of totals, the column of plans. */
function balanced({ cells, plans }: CountTable): WithMargins<Count> {
  const placements = cells[0]?.length ?? 0;
  const rowOfTotals = plans.length + placements;
  const columnOfPlans = rowOfTotals + 1;
  const row = (need: number): number => (placements === 0 ? rowOfTotals : need);
  const column = (placement: number): number => plans.length + placement;
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const cell = (value: number, from: number, to: number): Count => ({ value, isMargin: false, from, to });
  const margin = (value: number, from: number, to: number): Count => ({ value, isMargin: true, from, to });
  return {
    cells: cells.map((counts, need) => counts.map((count, placement) => cell(count, row(need), column(placement)))),
    plans: plans.map((count, need) => margin(count, columnOfPlans, row(need))),
    totals: Array.from({ length: placements }, (_, placement) =>
      margin(sum(cells.map((counts) => counts[placement]!)), column(placement), rowOfTotals),
    ),
    total: margin(sum(plans), rowOfTotals, columnOfPlans),
  };
}

/** What a reader supposes of a withheld count. */
interface Supposed {
  readonly least: number;
  readonly most: number;
}

/** A withheld count is no nought. */
const ANY: Supposed = { least: 1, most: Infinity };

/** A count can be one more or one fewer as far as it may be supposed to be. A nought is known to be none. */
function stepsAmong(counts: readonly Count[], lines: number, supposed: (count: Count) => Supposed): Steps {
  const steps: Step[][] = Array.from({ length: lines }, () => []);
  for (const count of counts) {
    const { value, from, to } = count;
    if (value === 0) continue;
    const { least, most } = supposed(count);
    if (value < most) steps[from]!.push({ count, from, to });
    if (value > least) steps[to]!.push({ count, from: to, to: from });
  }
  return steps;
}

/** Orders sets of fewer counts than there are lines: by how many they are, then by the margins among them, then by their sum. */
function dearnessAmong(lines: number, total: number): Price {
  const perMargin = lines * total;
  const perCount = lines * perMargin;
  return ({ value, isMargin }) => perCount + (isMargin ? perMargin : 0) + value;
}

/**
 * The counts that change with `count` when it is one more or one fewer, whichever is cheaper; null if it can be neither. Two tables that
 * add up differ by closed rounds of steps, so where no round goes through a count its value is the only one.
 */
function cheapestChange(steps: Steps, count: Count, price: Price): Count[] | null {
  const canBe = (from: number): boolean => steps[from]!.some((step) => step.count === count);
  const more = canBe(count.from) ? cheapestWay(steps, count.to, count.from, count, price) : null;
  if (more?.price === 0) return more.counts;
  const fewer = canBe(count.to) ? cheapestWay(steps, count.from, count.to, count, price) : null;
  return (fewer && (!more || fewer.price < more.price) ? fewer : more)?.counts ?? null;
}

/** Dijkstra's algorithm, with one count left out. */
function cheapestWay(steps: Steps, start: number, end: number, without: Count, price: Price): { price: number; counts: Count[] } | null {
  const prices = steps.map((_, line) => (line === start ? 0 : Infinity));
  const arrivals: Step[] = [];
  const open = new Set([start]);
  for (let line = start; line !== end; line = nearest(open, prices)) {
    open.delete(line);
    for (const step of steps[line]!) {
      const reached = step.count === without ? Infinity : prices[line]! + price(step.count);
      if (reached >= prices[step.to]!) continue;
      prices[step.to] = reached;
      arrivals[step.to] = step;
      open.add(step.to);
    }
    if (open.size === 0) return null;
  }
  const counts: Count[] = [];
  for (let line = end; line !== start; line = arrivals[line]!.from) counts.push(arrivals[line]!.count);
  return { price: prices[end]!, counts };
}

function nearest(open: ReadonlySet<number>, prices: readonly number[]): number {
  let least = Infinity;
  let best = -1;
  for (const line of open) if (prices[line]! < least) [best, least] = [line, prices[line]!];
  return best;
}
