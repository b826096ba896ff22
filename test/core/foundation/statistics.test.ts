import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalDeviate, Z95 } from "../../../src/core/foundation/normal";
import { frequencies, quantile } from "../../../src/core/foundation/quantile";

describe("the standard normal deviate", () => {
  // Percentage points of the normal distribution, as statistical tables print them.
  it.each([
    [0.5, 0],
    [0.6, 0.253347],
    [0.75, 0.67449],
    [0.8, 0.841621],
    [0.9, 1.281552],
    [0.95, 1.644854],
    [0.975, 1.959964],
    [0.99, 2.326348],
    [0.995, 2.575829],
    [0.999, 3.090232],
    [0.9999, 3.719016],
  ])("of %d is %d, and of the rest of the distribution the same below 0", (share, deviate) => {
    expect(normalDeviate(share)).toBeCloseTo(deviate, 6);
    expect(normalDeviate(1 - share)).toBeCloseTo(-deviate, 6);
  });

  it("of 97.5% is that of a two-sided 95% interval", () => {
    expect(normalDeviate(0.975)).toBeCloseTo(Z95, 8);
  });

  it("has no step where its middle and its tails meet", () => {
    for (const share of [0.02425, 0.97575]) expect(normalDeviate(share - 1e-9)).toBeCloseTo(normalDeviate(share + 1e-9), 6);
  });
});

describe("a quantile", () => {
  const of = (values: readonly number[], share: number) =>
    quantile(frequencies(new Map([...new Set(values)].map((value) => [value, values.filter((each) => each === value).length]))), share);

  // Microsoft's examples of PERCENTILE.INC and QUARTILE.INC.
  it("is Excel's PERCENTILE.INC", () => {
    expect(of([1, 3, 2, 4], 0.3)).toBeCloseTo(1.9, 12);
    expect(of([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5);
  });

  it("of one value is that value, the least at 0, the greatest at 1, and of none none", () => {
    expect([0, 0.5, 1].map((share) => of([7], share))).toEqual([7, 7, 7]);
    expect([of([3, 1, 2], 0), of([3, 1, 2], 1)]).toEqual([1, 3]);
    expect(of([], 0.5)).toBeNull();
  });

  it("counts a value for as many as have it, and orders numbers as numbers", () => {
    expect(of([9, 10, 10, 10], 0.5)).toBe(10);
    expect(of([10, 9, 9, 9], 0.5)).toBe(9);
    expect(of([9, 9, 10, 10], 0.5)).toBe(9.5);
    expect(
      frequencies(
        new Map([
          [10, 1],
          [9, 2],
          [-1, 3],
        ]),
      ),
    ).toEqual([
      [-1, 3],
      [9, 2],
      [10, 1],
    ]);
  });

  it("of any values is the middle of them in order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 21 }), (values) => {
        const ordered = [...values].sort((one, other) => one - other);
        const middle = (ordered.length - 1) / 2;
        expect(of(values, 0.5)).toBe((ordered[Math.floor(middle)]! + ordered[Math.ceil(middle)]!) / 2);
      }),
    );
  });
});
