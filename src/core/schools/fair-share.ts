import { Z95 } from "../foundation/normal";

/** A school's plans against those its roll would lead one to expect. */
export interface FairShare {
  /** Roll × all plans ÷ all roll. */
  readonly expected: number;
  /** Plans ÷ expected, with Byar's 95% interval; null where nothing is expected. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Where the interval lies; null where nothing is expected. */
  readonly reading: "Above" | "Below" | "As expected" | null;
}

/** The shares of schools in the plans of all, in the order given. */
export function fairShares(schools: readonly { readonly plans: number; readonly roll: number }[]): FairShare[] {
  const plans = schools.reduce((sum, school) => sum + school.plans, 0);
  const roll = schools.reduce((sum, school) => sum + school.roll, 0);
  return schools.map((school): FairShare => {
    const expected = roll === 0 ? 0 : (school.roll * plans) / roll;
    if (expected === 0) return { expected, ratio: null, reading: null };
    const ratio = { value: school.plans / expected, low: byarLow(school.plans) / expected, high: byarHigh(school.plans) / expected };
    return { expected, ratio, reading: ratio.low > 1 ? "Above" : ratio.high < 1 ? "Below" : "As expected" };
  });
}

/** Byar's approximation to the exact Poisson interval of a count (Breslow and Day, 1987). */
function byarLow(count: number): number {
  return count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z95 / (3 * Math.sqrt(count))) ** 3;
}

function byarHigh(count: number): number {
  const next = count + 1;
  return next * (1 - 1 / (9 * next) + Z95 / (3 * Math.sqrt(next))) ** 3;
}
