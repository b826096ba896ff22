import fc from "fast-check";
import { expect, it } from "vitest";
import { combinations, leastCosts, type Lot } from "../../../src/core/traded/combination";

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

/** A lot of any kind: some are bought once, some take several further units at a time, some only with another. */
const anyLot = (count: number): fc.Arbitrary<Lot> =>
  fc
    .record({
      size: fc.integer({ min: 1, max: 6 }),
      cost: fc.integer({ min: 1, max: 500 }),
      kind: fc.constantFrom("repeated", "once", "extended"),
      eachFurther: fc.integer({ min: 1, max: 90 }),
      stride: fc.integer({ min: 1, max: 3 }),
      needs: fc.option(fc.uniqueArray(fc.nat(count - 1), { minLength: 0, maxLength: 2 }), { nil: undefined, freq: 2 }),
    })
    .map(({ size, cost, kind, eachFurther, stride, needs }) => ({
      size,
      cost,
      eachFurther: kind === "extended" ? eachFurther : null,
      ...(kind === "extended" ? { stride } : {}),
      ...(kind === "once" ? { isOnce: true } : {}),
      ...(needs === undefined ? {} : { needs }),
    }));
const anyLots = fc.integer({ min: 1, max: 4 }).chain((count) => fc.array(anyLot(count), { minLength: count, maxLength: count }));

/** The units of a lot that may be bought, and what they cost, up to so many. */
function offers({ size, cost, eachFurther, stride = 1, isOnce }: Lot, most: number): (readonly [units: number, cost: number])[] {
  const found: [number, number][] = [[0, 0]];
  for (let times = 0; ; times++) {
    const units = eachFurther === null ? size * (times + 1) : size + stride * times;
    if (units > most || (isOnce && times > 0)) return found;
    found.push([units, eachFurther === null ? cost * (times + 1) : cost + eachFurther * times]);
  }
}

/** The least cost by trying whatever can be bought of each lot; `mayBuy` says which lots can stand together. */
function leastOf(lots: readonly Lot[], quantity: number, mayBuy: (bought: ReadonlySet<number>) => boolean): number {
  const tried = (index: number, left: number, bought: ReadonlySet<number>): number => {
    if (index === lots.length) return left === 0 && mayBuy(bought) ? 0 : Infinity;
    const costs = offers(lots[index]!, left).map(
      ([units, cost]) => cost + tried(index + 1, left - units, units > 0 ? new Set([...bought, index]) : bought),
    );
    return Math.min(...costs);
  };
  return tried(0, quantity, new Set());
}

it("is the cheapest there is of lots bought once, in strides, and only with others", () => {
  fc.assert(
    fc.property(anyLots, fc.integer({ min: 0, max: 13 }), (lots, quantity) => {
      const haveCompanions = (bought: ReadonlySet<number>) =>
        [...bought].every((index) => lots[index]!.needs === undefined || lots[index]!.needs.some((other) => bought.has(other)));
      const found = combinations(lots)(quantity);
      const least = leastOf(lots, quantity, haveCompanions);
      if (found === null) expect(least).toBe(Infinity);
      else {
        expect(haveCompanions(new Set(found.map(({ index }) => index)))).toBe(true);
        expect(found.reduce((units, line) => units + line.units, 0)).toBe(quantity);
        const costs = found.map(({ index, units }) => offers(lots[index]!, units).find(([of]) => of === units)![1]);
        expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(least);
      }
    }),
    { numRuns: 1_500 },
  );
});

it("of like cost is the one of larger lots", () => {
  const lots: Lot[] = [
    { size: 1, cost: 10, eachFurther: null },
    { size: 4, cost: 40, eachFurther: null },
    { size: 2, cost: 20, eachFurther: null },
  ];
  expect(combinations(lots)(7)).toEqual([
    { index: 1, units: 4 },
    { index: 2, units: 2 },
    { index: 0, units: 1 },
  ]);
  expect(combinations(lots)(8)).toEqual([{ index: 1, units: 8 }]);
});

it("of like cost is the one of larger lots, whichever lots are bought once, extended or sold only with others", () => {
  const further: Lot[] = [
    { size: 1, cost: 10, eachFurther: 10 },
    { size: 2, cost: 20, eachFurther: null },
  ];
  expect(combinations(further)(3)).toEqual([
    { index: 1, units: 2 },
    { index: 0, units: 1 },
  ]);
  const onceOnly: Lot[] = [
    { size: 1, cost: 10, eachFurther: null, isOnce: true },
    { size: 2, cost: 20, eachFurther: null, isOnce: true },
    { size: 3, cost: 30, eachFurther: null },
  ];
  expect(combinations(onceOnly)(3)).toEqual([{ index: 2, units: 3 }]);
  // The package of five comes cheap, and only with a single one.
  const withSingle: Lot[] = [
    { size: 5, cost: 30, eachFurther: null, needs: [2] },
    { size: 4, cost: 40, eachFurther: null },
    { size: 1, cost: 10, eachFurther: null },
  ];
  expect(combinations(withSingle)(10)).toEqual([
    { index: 0, units: 5 },
    { index: 1, units: 4 },
    { index: 2, units: 1 },
  ]);
  // Here it costs no less: what needs no other is as dear, and of smaller lots.
  const asDear: Lot[] = [
    { size: 4, cost: 40, eachFurther: null, needs: [1] },
    { size: 1, cost: 10, eachFurther: null },
  ];
  expect(combinations(asDear)(5)).toEqual([
    { index: 0, units: 4 },
    { index: 1, units: 1 },
  ]);
});

it("of like cost has as few units as can be in the smallest lot, then in the next, and among lots of one size in the last listed", () => {
  const even = anyLots.map((lots) =>
    lots.map((lot) => ({ ...lot, cost: 2 * lot.size, eachFurther: lot.eachFurther && 2 * (lot.stride ?? 1) })),
  );
  fc.assert(
    fc.property(even, fc.integer({ min: 0, max: 16 }), (lots, quantity) => {
      const smallestFirst = lots.map((_, index) => index).sort((one, other) => lots[one]!.size - lots[other]!.size || other - one);
      const tried = (at: number, left: number, bought: ReadonlyMap<number, number>): ReadonlyMap<number, number> | null => {
        if (at === smallestFirst.length) {
          const isSold = [...bought.keys()].every(
            (each) => lots[each]!.needs === undefined || lots[each]!.needs.some((other) => bought.has(other)),
          );
          return left === 0 && isSold ? bought : null;
        }
        const index = smallestFirst[at]!;
        for (const [units] of offers(lots[index]!, left)) {
          const found = tried(at + 1, left - units, units > 0 ? new Map([...bought, [index, units]]) : bought);
          if (found) return found;
        }
        return null;
      };
      const found = combinations(lots)(quantity);
      expect(found && new Map(found.map(({ index, units }) => [index, units]))).toEqual(tried(0, quantity, new Map()));
    }),
    { numRuns: 1_500 },
  );
});

it("was chosen by the least costs, one lot more each time, the smallest first", () => {
  fc.assert(
    fc.property(anyLots, fc.integer({ min: 0, max: 11 }), (all, quantity) => {
      const lots = all.map(({ needs: _, ...lot }) => lot);
      const seen: Lot[] = [];
      const found = leastCosts(lots, quantity);
      expect([...found].map(({ index }) => lots[index]!.size)).toEqual(lots.map(({ size }) => size).sort((one, other) => one - other));
      for (const { index, costs, bought } of found) {
        seen.push(lots[index]!);
        const last = seen.length - 1;
        expect(costs).toEqual(Array.from({ length: quantity + 1 }, (_, units) => leastOf(seen, units, () => true)));
        const withIt = Array.from({ length: quantity + 1 }, (_, units) => leastOf(seen, units, (some) => some.has(last)));
        expect(bought).toEqual(lots[index]!.eachFurther === null ? null : withIt);
      }
    }),
  );
});
