import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountTable, suppression, type WithMargins } from "../../../../src/core/foundation/disclosure/suppression";

/** What is printed: null where a count is withheld. */
type Printed = WithMargins<number | null>;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const tableOf = (...cells: readonly (readonly number[])[]): CountTable => ({ cells, rowTotals: cells.map(sum) });

const plansAlone = (...plans: readonly number[]): CountTable => ({ cells: plans.map(() => []), rowTotals: plans });

function withMargins({ cells, rowTotals }: CountTable): WithMargins<number> {
  const columnTotals = (cells[0] ?? []).map((_, placement) => sum(cells.map((row) => row[placement]!)));
  return { cells, rowTotals, columnTotals, total: sum(rowTotals) };
}

function listOf<T>({ cells, rowTotals, columnTotals, total }: WithMargins<T>): T[] {
  return [...cells.flat(), ...rowTotals, ...columnTotals, total];
}

function printed(table: CountTable, isWithheld: WithMargins<boolean>): Printed {
  const { cells, rowTotals, columnTotals, total } = withMargins(table);
  return {
    cells: cells.map((row, need) => row.map((count, placement) => (isWithheld.cells[need]![placement] ? null : count))),
    rowTotals: rowTotals.map((count, need) => (isWithheld.rowTotals[need] ? null : count)),
    columnTotals: columnTotals.map((count, placement) => (isWithheld.columnTotals[placement] ? null : count)),
    total: isWithheld.total ? null : total,
  };
}

/** A line a need, its plans last, and a line of totals. */
function lines(table: CountTable, below = 5): string[] {
  const { cells, rowTotals, columnTotals, total } = printed(table, suppression(table, below));
  const line = (counts: readonly (number | null)[]): string => counts.map((count) => count ?? "c").join(" ");
  return [...cells.map((row, need) => line([...row, rowTotals[need]!])), line([...columnTotals, total])];
}

describe("the printed table", () => {
  it("withholds nothing where nothing is small", () => {
    expect(lines(tableOf([20, 7], [0, 5]))).toEqual(["20 7 27", "0 5 5", "20 12 32"]);
  });

  it("withholds one small count with the least three that make a rectangle with it", () => {
    const table = tableOf([30, 12, 9], [25, 3, 16], [40, 8, 22]);
    expect(lines(table)).toEqual(["30 c c 51", "25 c c 44", "40 8 22 70", "95 23 47 165"]);
  });

  it("withholds no more where small counts cover for each other", () => {
    const table = tableOf([30, 4, 2], [25, 3, 4], [40, 8, 22]);
    expect(lines(table)).toEqual(["30 c c 36", "25 c c 32", "40 8 22 70", "95 15 28 138"]);
  });

  it("withholds the plans of a need whose only count is small, and of another need with it", () => {
    const table = tableOf([30, 12, 9], [0, 3, 0], [40, 8, 22]);
    expect(lines(table)).toEqual(["30 c 9 c", "0 c 0 c", "40 8 22 70", "70 23 31 124"]);
  });

  it("does not leave three counts that make 3 as the ones they must be", () => {
    expect(lines(tableOf([30, 12, 9], [1, 1, 1]))).toEqual(["c c c c", "c c c c", "31 13 10 54"]);
  });

  it("withholds the next smallest need where there are no placements", () => {
    expect(lines(plansAlone(40, 12, 7, 3))).toEqual(["40", "12", "c", "c", "62"]);
  });

  it("withholds a third need where two can only be 4 each, the most that is small", () => {
    expect(lines(plansAlone(40, 12, 4, 4))).toEqual(["40", "c", "c", "c", "60"]);
  });

  it("withholds a third need where two can only be 1 each", () => {
    expect(lines(plansAlone(40, 12, 1, 1))).toEqual(["40", "c", "c", "c", "54"]);
  });

  it("withholds the grand total where nothing else can cover for the only need", () => {
    expect(lines(plansAlone(3))).toEqual(["c", "c"]);
    expect(lines(tableOf([1, 0]), 2)).toEqual(["c 0 c", "c 0 c"]);
  });

  it("shows the margin after all, and not the cell, where either of them is needless", () => {
    expect(lines(tableOf([0, 5, 3], [4, 4, 0]))).toEqual(["0 c c c", "c c 0 c", "c 9 c 16"]);
  });

  it("is not made of cells that do not add up to their row", () => {
    expect(() => suppression({ cells: [[1, 0]], rowTotals: [0] }, 5)).toThrow("The cells of a row do not add up to its total.");
  });

  it("takes a table without plans", () => {
    expect(lines(plansAlone())).toEqual(["0"]);
    expect(lines(tableOf([0, 0], [0, 0]))).toEqual(["0 0 0", "0 0 0", "0 0 0"]);
  });
});

/** Tables of up to so many needs and placements, or of plans alone, with many counts of 0 to 2. */
function tables(needs: number, placements: number, most: number): fc.Arbitrary<CountTable> {
  const count = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: most }));
  const rows = (length: number): fc.Arbitrary<number[][]> =>
    fc.array(fc.array(count, { minLength: length, maxLength: length }), { minLength: 1, maxLength: needs });
  return fc.oneof(
    { weight: 1, arbitrary: rows(1).map((column) => plansAlone(...column.flat())) },
    {
      weight: 5,
      arbitrary: fc
        .integer({ min: 1, max: placements })
        .chain(rows)
        .map((cells) => tableOf(...cells)),
    },
  );
}

it("withholds every small count and no nought", () => {
  fc.assert(
    fc.property(tables(13, 12, 40), fc.integer({ min: 2, max: 11 }), (table, below) => {
      const isWithheld = listOf(suppression(table, below));
      for (const [index, count] of listOf(withMargins(table)).entries()) {
        if (count < below) expect(isWithheld[index]).toBe(count > 0);
      }
    }),
  );
});

/**
 * What a reader who tries everything supposes: no withheld cell is over `bound`, and some withheld count is under `below`; one who is `told`
 * knows of each withheld count whether it is.
 */
interface Supposition {
  readonly bound: number;
  readonly below: number;
  readonly told?: readonly boolean[];
}

/** The counts that can be worked out: the withheld that are the same in every table that adds up and prints the same. */
function workedOut(print: Printed, supposed: Supposition): number[] {
  const open = new Set(listOf(print).flatMap((count, index) => (count === null ? [index] : [])));
  if (open.size === 0) return [];
  const first = tableThat(print, supposed, () => true);
  if (!first) throw new Error("The table itself adds up and prints the same.");
  return [...open].filter((index) => {
    if (!open.has(index)) return false;
    const second = tableThat(print, supposed, (count, at) => at !== index || count !== first[index]);
    for (const [at, count] of second?.entries() ?? []) if (count !== first[at]) open.delete(at);
    return second === null;
  });
}

/** A table, as a list, that adds up, prints the same and whose counts are each as wanted: one row after another, in every way there is. */
function tableThat(
  print: Printed,
  { bound, below, told }: Supposition,
  isWanted: (count: number, index: number) => boolean,
): number[] | null {
  const shown = listOf(print);
  const needs = print.rowTotals.length;
  const placements = print.columnTotals.length;
  const fits = (count: number, index: number): boolean =>
    (shown[index] === null ? count > 0 && (!told || told[index] === count < below) : count === shown[index]) && isWanted(count, index);
  const isSmall = (count: number, index: number): boolean => shown[index] === null && count < below;
  const tries = (count: number | null): number[] => (count === null ? Array.from({ length: bound }, (_, less) => less + 1) : [count]);

  const ways = print.cells.map((row, need) => {
    const cells = row.reduce<number[][]>((begun, count) => begun.flatMap((way) => tries(count).map((next) => [...way, next])), [[]]);
    const whole = placements === 0 ? tries(print.rowTotals[need]!).map((plans) => plansAlone(plans)) : cells.map((way) => tableOf(way));
    const indices = [...row.map((_, placement) => need * placements + placement), needs * placements + need];
    return whole
      .map((way) => ({ way, counts: [...way.cells[0]!, ...way.rowTotals].map((count, at) => [count, indices[at]!] as const) }))
      .filter(({ counts }) => counts.every(([count, index]) => fits(count, index)))
      .map(({ way, counts }) => ({
        cells: way.cells[0]!,
        rowTotals: way.rowTotals[0]!,
        isSmall: counts.some(([count, index]) => isSmall(count, index)),
      }));
  });

  const failed = new Set<string>();
  const complete = (rows: readonly { cells: readonly number[]; rowTotals: number; isSmall: boolean }[]): number[] | null => {
    const table = withMargins({ cells: rows.map(({ cells }) => cells), rowTotals: rows.map((row) => row.rowTotals) });
    if (rows.length === needs) {
      const list = listOf(table);
      return list.every(fits) && list.some(isSmall) ? list : null;
    }
    const state = `${rows.length}: ${table.columnTotals.join(" ")} ${table.total} ${rows.some((row) => row.isSmall)}`;
    if (failed.has(state)) return null;
    failed.add(state);
    for (const way of ways[rows.length]!) {
      const list = complete([...rows, way]);
      if (list) return list;
    }
    return null;
  };
  return complete([]);
}

describe("a reader who tries every table that prints the same", () => {
  const small = tables(3, 3, 5);

  it("finds two values at least for each withheld count", () => {
    fc.assert(
      fc.property(small, (table) => {
        expect(workedOut(printed(table, suppression(table, 2)), { bound: 7, below: Infinity })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds two values also when told which counts are small enough to withhold", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 3, max: 6 }), (table, below) => {
        expect(workedOut(printed(table, suppression(table, below)), { bound: 7, below })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds two values also when told of each whether it is small, unless nothing that could be withheld would help", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 3, max: 6 }), (table, below) => {
        const counts = listOf(withMargins(table));
        if (!counts.some((count) => count > 0 && count < below)) return;
        const told = counts.map((count) => count < below);
        const small = (withheld: WithMargins<boolean>): number[] =>
          workedOut(printed(table, withheld), { bound: 7, below, told }).filter((index) => told[index]);
        const inAnyCase = small(everyCountBut0(table));
        expect(small(suppression(table, below)).filter((index) => !inAnyCase.includes(index))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("works out a count more as soon as any companion is shown", () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 5 }), (table, below) => {
        const counts = listOf(withMargins(table));
        const supposed = { bound: 6, below, told: counts.map((count) => count < below) };
        const print = printed(table, suppression(table, below));
        const before = workedOut(print, supposed);
        for (const [companion, count] of listOf(print).entries()) {
          if (count !== null || counts[companion]! < below) continue;
          const more = shownToo(print, companion, counts[companion]!);
          const told = workedOut(more, supposed).filter((index) => !before.includes(index));
          expect([...told, ...workedOut(more, { bound: 6, below: Infinity })]).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the companions of a lone small count", () => {
  const BELOW = 5;
  const rows = fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.oneof(fc.constant(0), fc.integer({ min: BELOW, max: 60 })))), {
    minLength: 2,
    maxLength: 3,
  });
  const lone = fc
    .tuple(rows, fc.integer({ min: 1, max: BELOW - 1 }), fc.nat(), fc.nat())
    .map(([cells, small, atRow, at]) =>
      cells.map((row, index) => row.map((count, place) => (index === atRow % cells.length && place === at % row.length ? small : count))),
    )
    .map((cells) => tableOf(...cells))
    .filter((table) => listOf(withMargins(table)).filter((count) => count > 0 && count < BELOW).length === 1);

  it("are the fewest that give it a second value, of as few those with the fewest margins, of these the least", () => {
    fc.assert(
      fc.property(lone, (table) => {
        const isWithheld = listOf(suppression(table, BELOW));
        const withheld = [...isWithheld.keys()].filter((index) => isWithheld[index]);
        expect(dearness(table, withheld)).toEqual(leastDear(table, BELOW));
      }),
      { numRuns: 400 },
    );
  });
});

/** How many of the counts of a table there are, how many of them are margins, and what they come to. */
function dearness(table: CountTable, indices: readonly number[]): readonly [number, number, number] {
  const counts = listOf(withMargins(table));
  const cells = table.cells.flat().length;
  return [indices.length, indices.filter((index) => index >= cells).length, sum(indices.map((index) => counts[index]!))];
}

/**
 * The least dear counts among which another table is printed the same whose one small count is another: every table is tried whose cells are one more,
 * one fewer or the same. First for a reader who knows which counts are small, then, where there is none, for one who knows that no nought is withheld.
 */
function leastDear(table: CountTable, below: number): readonly [number, number, number] {
  const counts = listOf(withMargins(table));
  const small = counts.findIndex((count) => count > 0 && count < below);
  const width = table.cells[0]!.length;
  const others = table.cells
    .flat()
    .reduce<number[][]>(
      (begun, count) => begun.flatMap((way) => (count === 0 ? [0] : [-1, 0, 1]).map((more) => [...way, count + more])),
      [[]],
    )
    .map((cells) => listOf(withMargins(tableOf(...table.cells.map((_, row) => cells.slice(row * width, (row + 1) * width))))));
  const changed = (other: readonly number[]): number[] => [...counts.keys()].filter((index) => other[index] !== counts[index]);
  const among = (isSupposed: (count: number, index: number) => boolean) =>
    others
      .filter((other) => other[small] !== counts[small] && changed(other).every((index) => isSupposed(other[index]!, index)))
      .filter((other) => other.every((count, index) => Math.abs(count - counts[index]!) <= 1))
      .map((other) => dearness(table, changed(other)))
      .sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  const [told] = among((count, index) => (index === small ? count >= 1 && count < below : count >= below));
  const [untold] = among((count) => count >= 1);
  return told ?? untold!;
}

/** Every count withheld but the noughts, which always show. */
function everyCountBut0(table: CountTable): WithMargins<boolean> {
  const { cells, rowTotals, columnTotals, total } = withMargins(table);
  const isAny = (count: number): boolean => count > 0;
  return {
    cells: cells.map((row) => row.map(isAny)),
    rowTotals: rowTotals.map(isAny),
    columnTotals: columnTotals.map(isAny),
    total: isAny(total),
  };
}

/** The print with one count more. */
function shownToo(print: Printed, index: number, count: number): Printed {
  let next = 0;
  const shown = (printedCount: number | null): number | null => (next++ === index ? count : printedCount);
  return {
    cells: print.cells.map((row) => row.map(shown)),
    rowTotals: print.rowTotals.map(shown),
    columnTotals: print.columnTotals.map(shown),
    total: shown(print.total),
  };
}

describe("a reader who reckons with bounds", () => {
  it("pins down no withheld count of a large table", () => {
    fc.assert(
      fc.property(tables(13, 12, 40), fc.integer({ min: 2, max: 11 }), (table, below) => {
        const print = printed(table, suppression(table, below));
        const ranges = bounds(print);
        for (const [index, count] of listOf(print).entries()) {
          if (count === null) expect(ranges[index]!.most).toBeGreaterThan(ranges[index]!.least);
        }
      }),
    );
  });

  it("pins down none of a table of many columns, most of them small", () => {
    fc.assert(
      fc.property(tables(13, 60, 12), fc.integer({ min: 3, max: 6 }), (table, below) => {
        const print = printed(table, suppression(table, below));
        const ranges = bounds(print);
        for (const [index, count] of listOf(print).entries()) {
          if (count === null) expect(ranges[index]!.most).toBeGreaterThan(ranges[index]!.least);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("pins down what a row leaves over", () => {
    const print: Printed = { cells: [[null, 7]], rowTotals: [10], columnTotals: [null, 7], total: 10 };
    expect(bounds(print)[0]).toEqual({ least: 3, most: 3 });
  });
});

interface Range {
  least: number;
  most: number;
}

/** The range that each sum leaves each count, narrowed until nothing more follows. */
function bounds(print: Printed): Range[] {
  const ranged = (count: number | null): Range => (count === null ? { least: 1, most: Infinity } : { least: count, most: count });
  const cells = print.cells.map((row) => row.map(ranged));
  const rowTotals = print.rowTotals.map(ranged);
  const columnTotals = print.columnTotals.map(ranged);
  const total = ranged(print.total);
  const sums: [Range, Range[]][] = [[total, rowTotals]];
  if (columnTotals.length > 0) {
    sums.push([total, columnTotals]);
    for (const [need, row] of cells.entries()) sums.push([rowTotals[need]!, row]);
    for (const [placement, column] of columnTotals.entries()) sums.push([column, cells.map((row) => row[placement]!)]);
  }
  const narrowed = (range: Range, least: number, most: number): boolean => {
    const before = { ...range };
    range.least = Math.max(range.least, least);
    range.most = Math.min(range.most, most);
    return range.least > before.least || range.most < before.most;
  };
  let isNarrower = true;
  while (isNarrower) {
    isNarrower = false;
    for (const [whole, parts] of sums) {
      const least = sum(parts.map((part) => part.least));
      const most = sum(parts.map((part) => part.most));
      isNarrower = narrowed(whole, least, most) || isNarrower;
      for (const part of parts) {
        const others = parts.filter((other) => other !== part);
        const atLeast = whole.least - sum(others.map((other) => other.most));
        const atMost = whole.most - sum(others.map((other) => other.least));
        isNarrower = narrowed(part, atLeast, atMost) || isNarrower;
      }
    }
  }
  return listOf({ cells, rowTotals, columnTotals, total });
}
