import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Printed, WITHHELD } from "../../../src/core/foundation/disclosure/printed";
import { needsTable, printedNeeds, type PrintedNeeds, type PrintedPlans } from "../../../src/core/send/needs";
import { printedQuality } from "../../../src/core/send/plan-quality";
import { needWords, ratingWords } from "../../../src/data/caseload";

const SEN2 = needWords().all;
const [FIRST, SECOND, THIRD] = SEN2.map(({ name }) => name) as [string, string, string];
const PLACEMENTS = ["Mainstream", "Special"];

/** The table of so many plans of each need, or of each need in each placement. */
function printed(counts: readonly (readonly number[])[], below: number): PrintedNeeds {
  const plans = counts.flatMap((row, need) =>
    row.flatMap((count, placement) =>
      Array.from({ length: count }, () => ({ need: SEN2[need]!.name, placement: row.length === 1 ? null : PLACEMENTS[placement]! })),
    ),
  );
  return printedNeeds(needsTable(plans), SEN2, below);
}

const shown = (figure: Printed<number | null>): string => (figure === WITHHELD ? "c" : figure === null ? "" : String(figure));
const line = ({ placements, plans, share }: PrintedPlans): string => [...placements.map(shown), shown(plans), shown(share)].join(" ");
const lines = ({ needs, total }: PrintedNeeds): string[] => [...needs.map((row) => `${row.need}: ${line(row)}`), line(total)];

describe("the printed table of needs", () => {
  it("shows no share beside a total that is withheld: 0.9 beside 9 would tell the withheld 1", () => {
    expect(lines(printed([[9], [1]], 5))).toEqual([`${FIRST}: c c`, `${SECOND}: c c`, "10 1"]);
    expect(lines(printed([[3]], 5))).toEqual([`${FIRST}: c c`, "c c"]);
    const { needs, total } = printed([[9], [0], [1]], 3);
    expect([...needs, total].map(({ plans, share }) => [shown(plans), shown(share)])).toEqual([
      ["c", "c"],
      ["c", "c"],
      ["10", "1"],
    ]);
  });

  it("puts needs whose plans are withheld last in SEN2's order, whichever is larger", () => {
    for (const [second, third] of [
      [3, 4],
      [4, 3],
    ] as const) {
      expect(lines(printed([[40], [second], [third], [20]], 5)).map((each) => each.split(":")[0])).toEqual([
        FIRST,
        SEN2[3]!.name,
        SECOND,
        THIRD,
        "67 1",
      ]);
    }
  });

  it("shows the share of a shown need of a shown total, and that of no plans as blank", () => {
    expect(
      lines(
        printed(
          [
            [30, 10],
            [6, 4],
          ],
          3,
        ),
      ),
    ).toEqual([`${FIRST}: 30 10 40 0.8`, `${SECOND}: 6 4 10 0.2`, "36 14 50 1"]);
    expect(lines(printed([], 5))).toEqual(["0 "]);
  });
});

/** Tables of all the same shape. */
const counts = (rows: number, columns: number, most: number): fc.Arbitrary<number[][]> => {
  const count = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: most }));
  return fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
};

/** Every table of a shape, with counts up to so many. */
function* everyTable(rows: number, columns: number, most: number): Generator<number[][]> {
  const cells = new Array<number>(rows * columns).fill(0);
  for (;;) {
    yield Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
    const next = cells.findIndex((count) => count < most);
    if (next < 0) return;
    cells.fill(0, 0, next);
    cells[next]!++;
  }
}

/** The figures of a print, its counts before its shares, by need and not by place: a need without plans has noughts. */
function figures(
  { placements, needs, total }: PrintedNeeds,
  columns: number,
): { counts: Printed<number>[]; shares: Printed<number | null>[] } {
  const rows = [...[FIRST, SECOND, THIRD].map((need) => needs.find((row) => row.need === need)), total];
  const placed = columns === 1 ? [] : PLACEMENTS.map((name) => placements.indexOf(name));
  return {
    counts: rows.flatMap((row) => [...placed.map((place) => row?.placements[place] ?? 0), row?.plans ?? 0]),
    shares: rows.map((row) => (row ? row.share : 0)),
  };
}

describe("a reader of counts and shares who tries every table that prints the same", () => {
  it.each([
    { rows: 3, columns: 1, most: 12 },
    { rows: 2, columns: 2, most: 6 },
  ])("of $rows needs and $columns columns finds two values for each withheld count", ({ rows, columns, most }) => {
    const whole = [...everyTable(rows, columns, most)].map((table) => figures(printed(table, 0), columns));
    fc.assert(
      fc.property(counts(rows, columns, most - 1), fc.integer({ min: 3, max: 5 }), (table, below) => {
        const print = figures(printed(table, below), columns);
        const alike = whole.filter(
          (other) =>
            print.counts.every((count, place) => (count === WITHHELD ? other.counts[place] !== 0 : count === other.counts[place])) &&
            print.shares.every((share, place) => share === WITHHELD || share === other.shares[place]),
        );
        for (const [place, count] of print.counts.entries())
          if (count === WITHHELD) expect(new Set(alike.map((other) => other.counts[place])).size).toBeGreaterThan(1);
      }),
      { numRuns: 150 },
    );
  });
});

describe("the printed table of ratings", () => {
  const [, good, , inadequate] = ratingWords().all;
  const plans = (...tally: readonly [number, number]) => [
    ...Array.from({ length: tally[0] }, () => good!),
    ...Array.from({ length: tally[1] }, () => inadequate!),
  ];
  const ratingLines = (...args: Parameters<typeof printedQuality>): string[] => {
    const { ratings, total } = printedQuality(...args);
    return [...ratings, total].map((row) => `${shown(row.plans)} ${shown(row.share)}`);
  };

  it("shows every rating, with its share", () => {
    expect(ratingLines(ratingWords().all, plans(9, 3), 0)).toEqual(["0 0", "9 0.75", "0 0", "3 0.25", "12 1"]);
    expect(ratingLines(ratingWords().all, [], 5)).toEqual(["0 ", "0 ", "0 ", "0 ", "0 "]);
  });

  it("withholds a small count, another beside it, and their shares", () => {
    expect(ratingLines(ratingWords().all, plans(9, 3), 5)).toEqual(["0 0", "c c", "0 0", "c c", "12 1"]);
  });

  it("withholds every share where the total is withheld", () => {
    expect(ratingLines(ratingWords().all, plans(3, 0), 5)).toEqual(["0 c", "c c", "0 c", "0 c", "c c"]);
  });
});
