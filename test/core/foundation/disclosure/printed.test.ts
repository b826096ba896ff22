import fc from "fast-check";
import { expect, it } from "vitest";
import {
  following,
  type NamedCount,
  printedList,
  printedShare,
  printedTable,
  WITHHELD,
} from "../../../../src/core/foundation/disclosure/printed";

const named = (name: string, count: number): NamedCount => ({ name, count, beside: 0 });

it("a share is withheld with either of its counts: 0.9 beside 9 would tell the withheld 1", () => {
  expect(printedShare(9, WITHHELD)).toBe(WITHHELD);
  expect(printedShare(WITHHELD, 10)).toBe(WITHHELD);
  expect(printedShare(9, 10)).toBe(0.9);
  expect(printedShare(0, 0)).toBeNull();
});

it("what follows from several counts is withheld with any of them", () => {
  const sum = (...counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  expect(following([4, 5, 6], sum)).toBe(15);
  for (const place of [0, 1, 2])
    expect(
      following(
        [4, 5, 6].map((count, at) => (at === place ? WITHHELD : count)),
        sum,
      ),
    ).toBe(WITHHELD);
});

it("a list prints its counts in its own order, with as few withheld as cover for the small", () => {
  expect(printedList([named("D", 3), named("A", 40), named("C", 7), named("B", 12)], 5)).toEqual({
    counts: [WITHHELD, 40, WITHHELD, 12],
    total: 62,
  });
});

it("a list with one count but noughts withholds its total", () => {
  expect(printedList([named("A", 4), named("B", 0)], 5)).toEqual({ counts: [WITHHELD, 0], total: WITHHELD });
});

it("a list of nothing prints nothing, and nought in all", () => {
  expect(printedList([], 5)).toEqual({ counts: [], total: 0 });
});

it("a table prints its cells, rows and columns, each where it stands", () => {
  expect(
    printedTable(
      {
        cells: [
          [30, 12, 9],
          [25, 3, 16],
          [40, 8, 22],
        ],
        rowTotals: [51, 44, 70],
      },
      5,
    ),
  ).toEqual({
    cells: [
      [30, WITHHELD, WITHHELD],
      [25, WITHHELD, WITHHELD],
      [40, 8, 22],
    ],
    rowTotals: [51, 44, 70],
    columnTotals: [95, 23, 47],
    total: 165,
  });
});

it("a list prints the same of each name in whatever order it stands: two orders side by side would tell what is withheld", () => {
  const list = fc.array(fc.record({ name: fc.constantFrom("A", "B", "C", "D"), count: fc.nat({ max: 9 }), beside: fc.nat({ max: 3 }) }), {
    minLength: 1,
    maxLength: 7,
  });
  const lists = list.chain((listed) => fc.tuple(fc.constant(listed), fc.shuffledSubarray(listed, { minLength: listed.length })));
  fc.assert(
    fc.property(lists, fc.integer({ min: 3, max: 6 }), ([listed, shuffled], below) => {
      const printed = (each: readonly NamedCount[]): string[] => {
        const { counts, total } = printedList(each, below);
        const line = ({ name, count, beside }: NamedCount, place: number) => `${name} ${count} ${beside} ${String(counts[place])}`;
        return [...each.map(line).sort(), String(total)];
      };
      expect(printed(shuffled)).toEqual(printed(listed));
    }),
    { numRuns: 500 },
  );
});
