import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, allocation, inPounds, lessRate, type Pence, penceOf, poundsOf, rateOf, total } from "../../../src/core/foundation/money";

const pence = (max: number) => fc.integer({ min: 0, max }).map((amount) => amount as Pence);

describe("pounds", () => {
  it("are whole pence", () => {
    expect(penceOf(617.5)).toEqual({ ok: true, value: 61750 });
    expect(penceOf(0.1 + 0.2)).toEqual({ ok: true, value: 30 });
    expect(poundsOf(61750 as Pence)).toBe(617.5);
  });

  it.each([605.475, 285_052_263.665, NaN, Infinity])("of %d are refused", (pounds) => {
    expect(penceOf(pounds)).toMatchObject({ ok: false, message: `${pounds} is not pounds and whole pence. Round it to the penny.` });
  });

  it("are whole pence at the size of a county's budget too", () => {
    for (const pence of [28_505_226_366, 28_618_103_341, 999_999_999_999, 13_420_000_007])
      expect(penceOf(pence / 100)).toEqual({ ok: true, value: pence });
    expect(penceOf(1e15)).toMatchObject({ ok: false, message: "1000000000000000 pounds are too many to count in pence." });
  });

  it("may be off by a hundred-millionth, which sums of binary fractions leave, and by no more", () => {
    // The largest number that is within it, and the next.
    expect(penceOf(1.000000000000001e-8)).toEqual({ ok: true, value: 0 });
    expect(penceOf(1.0000000000000012e-8)).toMatchObject({ ok: false, kind: "unreadable" });
  });

  it("read aloud", () => {
    expect([0, 5, 234000, 61750, -12345678, 123456789000].map((amount) => inPounds(amount as Pence))).toEqual([
      "£0",
      "£0.05",
      "£2,340",
      "£617.50",
      "−£123,456.78",
      "£1,234,567,890",
    ]);
  });
});

describe("a rate", () => {
  it("is exact to a hundredth of a per cent, and rounds half a penny up", () => {
    expect(rateOf(0.05)).toEqual({ ok: true, value: 500 });
    const five = rateOf(0.05);
    expect(five.ok && [234000, 10, 30].map((amount) => lessRate(amount as Pence, five.value))).toEqual([222300, 10, 29]);
  });

  it("of nothing and of the whole are rates", () => {
    expect(rateOf(0)).toEqual({ ok: true, value: 0 });
    expect(rateOf(1)).toEqual({ ok: true, value: 10_000 });
  });

  it("may be off by a ten-thousand-millionth, which binary fractions leave, and by no more", () => {
    expect(rateOf(1e-10)).toEqual({ ok: true, value: 0 });
    expect(rateOf(1.1e-10)).toMatchObject({ ok: false, kind: "unreadable" });
  });

  it.each([5, -0.1, 1.01, 0.00001, NaN])("of %d is refused", (fraction) => {
    expect(rateOf(fraction)).toMatchObject({
      ok: false,
      message: `${fraction} is not a rate from 0% to 100% in hundredths of a per cent. Write 5% or 0.05.`,
    });
  });
});

describe("allocate", () => {
  it("gives spare pennies to the largest remainders, then to the first listed", () => {
    expect(allocate(100 as Pence, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(101 as Pence, [1, 2, 1])).toEqual([25, 51, 25]);
    expect(allocate(100 as Pence, [0, 0])).toEqual([0, 0]);
    // 5.45 and 4.55: the spare penny goes to the larger remainder, not to the larger weight.
    expect(allocate(10 as Pence, [6, 5])).toEqual([5, 5]);
    // 1.5, 0.5, 1.5, 0.5, 1 and two to spare: among equals to the first listed.
    expect(allocate(5 as Pence, [3, 1, 3, 1, 2])).toEqual([2, 1, 1, 0, 1]);
  });

  it("tells the whole shares, what is left of each, and the pennies to spare", () => {
    expect(allocation(10 as Pence, [6, 5])).toEqual({ parts: [5, 5], whole: [5, 4], remainders: [5n, 6n], spare: 1 });
    expect(allocation(10 as Pence, [0, 0])).toEqual({ parts: [0, 0], whole: [0, 0], remainders: [0n, 0n], spare: 0 });
  });

  it("adds up, and strays from the exact share by less than a penny", () => {
    fc.assert(
      fc.property(pence(1e9), fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 60 }), (amount, weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(whole > 0);
        const parts = allocate(amount, weights);
        expect(total(parts)).toBe(amount);
        for (const [index, part] of parts.entries()) expect(Math.abs(part - (amount * weights[index]!) / whole)).toBeLessThan(1);
      }),
    );
  });
});
