import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pence } from "../../../src/core/foundation/money";
import { poundsOfUnitPrice, times, type UnitPrice, unitPriceOf, unitPriceOfPence } from "../../../src/core/traded/unit-price";

describe("a price each", () => {
  it("is kept to a hundredth of a penny", () => {
    expect(unitPriceOf(26.01)).toEqual({ ok: true, value: 260_100 });
    expect(unitPriceOf(0.455)).toEqual({ ok: true, value: 4_550 });
    expect(unitPriceOf(0.1 + 0.2)).toEqual({ ok: true, value: 3_000 });
    expect(unitPriceOf(0)).toEqual({ ok: true, value: 0 });
    expect(unitPriceOfPence(2_601 as Pence)).toBe(260_100);
    expect(poundsOfUnitPrice(4_550 as UnitPrice)).toBe(0.455);
  });

  it("of millions is not refused for what binary fractions leave", () => {
    // A sum of pounds is off by more the larger it is: 12,345,678.9012 by 2 of 10⁻⁹.
    for (const parts of [123_456_789_012, 99_999_999_999_999, 80_000_000_000_001])
      expect(unitPriceOf(parts / 10_000 + 4e-16 * (parts / 10_000))).toEqual({ ok: true, value: parts });
  });

  it("may be off by a ten-thousand-millionth of a pound, and by no more", () => {
    expect(unitPriceOf(1.0000000000000011e-10)).toEqual({ ok: true, value: 0 });
    expect(unitPriceOf(1.0000000000000013e-10)).toMatchObject({ ok: false, kind: "unreadable" });
  });

  it.each([0.45555, 0.00001, 1_000.000_01])("that is finer is refused: %d", (pounds) => {
    expect(unitPriceOf(pounds)).toMatchObject({
      ok: false,
      message: `${pounds} is finer than a hundredth of a penny. Round it to four decimals.`,
    });
  });
});

describe("a quantity at a price each", () => {
  it("is rounded once, half a penny up", () => {
    expect(times(4_550 as UnitPrice, 1)).toBe(46);
    expect(times(4_550 as UnitPrice, 3)).toBe(137);
    expect(times(4_549 as UnitPrice, 1)).toBe(45);
    expect(times(100 as UnitPrice, 0.5)).toBe(1);
    expect(times(100 as UnitPrice, 0.499)).toBe(0);
    expect(times(0 as UnitPrice, 10_000)).toBe(0);
  });

  it("is exact where their product is beyond the whole numbers that binary fractions hold", () => {
    // £900,719,925.4741 × 3.001 is £2,703,060,496.3478.
    expect(times(9_007_199_254_741 as UnitPrice, 3.001)).toBe(270_306_049_635);
    // £900,000,005.0999 × 1.001 is £900,900,005.1049999, a ten-millionth under the half penny: the nearest binary fraction is the half penny.
    expect(times(9_000_000_050_999 as UnitPrice, 1.001)).toBe(90_090_000_510);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: 10_000_000 }), (price, thousandths) => {
        const pence = (2n * price * BigInt(thousandths) + 100_000n) / 200_000n;
        expect(times(Number(price) as UnitPrice, thousandths / 1_000)).toBe(Number(pence));
      }),
    );
  });
});
