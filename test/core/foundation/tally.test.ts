import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOf, tally } from "../../../src/core/foundation/tally";

interface Plan {
  readonly year: number;
  readonly isLate: boolean;
  readonly days: number;
  readonly rows: number;
}

const plan = (year: number, isLate: boolean, days = 0, rows = 1): Plan => ({ year, isLate, days, rows });
const basis = { key: ({ year }: Plan) => year, heads: { plans: () => true, late: ({ isLate }: Plan) => isLate } };

describe("a tally", () => {
  it("has a row for each key that occurs, in order, with the items behind each count", () => {
    const plans = [plan(2025, true), plan(2024, false), plan(2025, false)];
    const rows = tally(plans, basis);
    expect(rows.map(({ key, count }) => [key, count])).toEqual([
      [2024, { plans: 1, late: 0 }],
      [2025, { plans: 2, late: 1 }],
    ]);
    expect(rows[1]!.behind("late")).toEqual([plans[0]]);
    expect(rows[0]!.behind("late")).toEqual([]);
  });

  it("counts an item for as many like rows as it stands for, and adds up amounts so too", () => {
    const [row] = tally([plan(2024, true, 10, 3), plan(2024, false, 4, 2)], {
      ...basis,
      amounts: { days: ({ days }: Plan) => days },
      times: ({ rows }) => rows,
    });
    expect(row).toMatchObject({ count: { plans: 5, late: 3 }, sum: { days: 38 } });
  });

  it("has a row for every key asked for, in the order asked for", () => {
    expect(tally([plan(2024, true)], { ...basis, keys: [2026, 2024] }).map(({ key, count }) => [key, count.plans])).toEqual([
      [2026, 0],
      [2024, 1],
    ]);
  });

  it("orders keys of text as text", () => {
    expect(tally(["2024/25", "2019/20", "2024/25"], { key: (year) => year, heads: { all: () => true } }).map(({ key }) => key)).toEqual([
      "2019/20",
      "2024/25",
    ]);
  });

  it("gives behind each count as many items as it counted, and counts every item once under the head that all have", () => {
    const any = fc.record({ year: fc.integer({ min: 2020, max: 2024 }), isLate: fc.boolean(), days: fc.nat(), rows: fc.constant(1) });
    fc.assert(
      fc.property(fc.array(any), (plans) => {
        const rows = tally(plans, basis);
        for (const { count, behind } of rows) expect([behind("plans").length, behind("late").length]).toEqual([count.plans, count.late]);
        expect(rows.reduce((sum, { count }) => sum + count.plans, 0)).toBe(plans.length);
      }),
    );
  });
});

it("a share of nothing is none", () => {
  expect([shareOf(1, 2), shareOf(0, 2), shareOf(0, 0)]).toEqual([0.5, 0, null]);
});
