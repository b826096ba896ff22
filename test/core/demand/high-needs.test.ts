import { describe, expect, it } from "vitest";
import { highNeeds } from "../../../src/core/demand/high-needs";
import { type Pence } from "../../../src/core/foundation/money";

const pounds = (amount: number) => Math.round(amount * 100) as Pence;
const spendOf = (spend: number, spendGrowth: number, years: number) => {
  const plan = { opening: pounds(0), income: pounds(0), incomeGrowth: 0, spend: pounds(spend), spendGrowth, years, transfer: pounds(0) };
  const found = highNeeds(plan);
  if (!found.ok) throw new Error(found.message);
  return found.value.map((row) => row.spend);
};

describe("spend that grows for years", () => {
  it("is rounded once, half a penny up, however many hundreds of millions it is", () => {
    // 82,000,000 × 0.95⁷ is 57,263,658.283125; × 0.95⁸ is 54,400,475.36896875; £10 × 1.05² is 11.025.
    expect(spendOf(82_000_000, -0.05, 9).slice(7)).toEqual([5_726_365_828, 5_440_047_537]);
    expect(spendOf(10, 0.05, 3)).toEqual([1_000, 1_050, 1_103]);
    // 10,000,000 × 1.15⁵ is 20,113,571.875 and 8,000,000 × 1.15⁶ is 18,504,486.125: halves that binary fractions lose.
    expect(spendOf(10_000_000, 0.15, 6)[5]).toBe(2_011_357_188);
    expect(spendOf(8_000_000, 0.15, 7)[6]).toBe(1_850_448_613);
    // 219,000,000 × 1.05⁷ is 308,154,992.5647890625.
    expect(spendOf(219_000_000, 0.05, 8)[7]).toBe(30_815_499_256);
  });

  it("is the same where it does not grow, and as good as nothing where it falls", () => {
    expect(spendOf(1, 0, 4)).toEqual([100, 100, 100, 100]);
    expect(spendOf(1, -0.99, 3)).toEqual([100, 1, 0]);
    expect(spendOf(1, -0.5, 3)).toEqual([100, 50, 25]);
  });
});

it("growth is from above −100% to 100% a year", () => {
  const spend = (spendGrowth: number) => {
    const amount = pounds(10);
    const found = highNeeds({
      opening: amount,
      income: amount,
      incomeGrowth: 0,
      spend: amount,
      spendGrowth,
      years: 2,
      transfer: pounds(0),
    });
    return found.ok ? found.value[1]!.spend : found.message;
  };
  expect(spend(1)).toBe(2_000);
  expect(spend(1.001)).toBe("1.001 is not growth between −100% and 100% a year. Write 3% or 0.03.");
  expect(spend(-1)).toBe("-1 is not growth between −100% and 100% a year. Write 3% or 0.03.");
});
