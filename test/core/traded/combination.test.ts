import fc from "fast-check";
import { expect, it } from "vitest";
import { combinations, type Lot } from "../../../src/core/traded/combination";

const lot: fc.Arbitrary<Lot> = fc.record({
  size: fc.integer({ min: 1, max: 7 }),
  cost: fc.integer({ min: 1, max: 5000 }),
  eachFurther: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
});

/** The least cost by trying every combination, one lot after another. */
function leastByTrying(lots: readonly Lot[], quantity: number): number {
  const [first, ...rest] = lots;
  if (!first) return quantity === 0 ? 0 : Infinity;
  let least = leastByTrying(rest, quantity);
  for (let units = first.size; units <= quantity; units++) {
    if (first.eachFurther === null && units % first.size !== 0) continue;
    least = Math.min(least, costOf(first, units) + leastByTrying(rest, quantity - units));
  }
  return least;
}

function costOf({ size, cost, eachFurther }: Lot, units: number): number {
  return eachFurther === null ? (units / size) * cost : cost + (units - size) * eachFurther;
}

it("is the cheapest there is, for any list of packages", () => {
  fc.assert(
    fc.property(fc.array(lot, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 14 }), (lots, quantity) => {
      const bought = combinations(lots)(quantity);
      const least = leastByTrying(lots, quantity);
      if (bought === null) {
        expect(least).toBe(Infinity);
      } else {
        expect(bought.reduce((units, line) => units + line.units, 0)).toBe(quantity);
        expect(bought.reduce((cost, line) => cost + costOf(lots[line.index]!, line.units), 0)).toBe(least);
        expect(new Set(bought.map(({ index }) => index)).size).toBe(bought.length);
      }
    }),
    { numRuns: 500 },
  );
});

it("answers the same whatever was asked before", () => {
  fc.assert(
    fc.property(
      fc.array(lot, { minLength: 1, maxLength: 3 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
      (lots, quantities) => {
        const asked = combinations(lots);
        for (const quantity of quantities) expect(asked(quantity)).toEqual(combinations(lots)(quantity));
      },
    ),
  );
});

it("answers the largest quantity that can be ordered", () => {
  const days = combinations([
    { size: 4, cost: 234000, eachFurther: 58500 },
    { size: 2, cost: 124000, eachFurther: null },
    { size: 1, cost: 65000, eachFurther: null },
  ]);
  expect(days(10_000)).toEqual([{ index: 0, units: 10_000 }]);
});
