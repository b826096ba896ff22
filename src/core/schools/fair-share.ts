import { following, type Printed, printedList, WITHHELD } from "../foundation/disclosure/printed";
import { Z95 } from "../foundation/normal";

/** A school's plans and roll, or those of all schools together. */
export interface PlansOfRoll {
  readonly plans: number;
  readonly roll: number;
}

/** A school's plans against those its roll would lead one to expect. */
export interface FairShare {
  /** Roll × all plans ÷ all roll. */
  readonly expected: number;
  /** Plans ÷ expected, with Byar's 95% interval; null where nothing is expected. */
  readonly ratio: Ratio | null;
  /** Where the interval lies; null where nothing is expected. */
  readonly reading: Reading | null;
}

export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Reading = "Above" | "Below" | "As expected";

/** The share of a school in the plans of all. */
export function fairShare(school: PlansOfRoll, all: PlansOfRoll): FairShare {
  const expected = expectedPlans(school.roll, all);
  if (expected === 0) return { expected, ratio: null, reading: null };
  const ratio = { value: school.plans / expected, low: byarLow(school.plans) / expected, high: byarHigh(school.plans) / expected };
  return { expected, ratio, reading: ratio.low > 1 ? "Above" : ratio.high < 1 ? "Below" : "As expected" };
}

function expectedPlans(roll: number, all: PlansOfRoll): number {
  return all.roll === 0 ? 0 : (roll * all.plans) / all.roll;
}

/** A school's share as it is printed. */
export interface PrintedFairShare {
  readonly school: string;
  readonly plans: Printed<number>;
  readonly roll: number;
  readonly expected: Printed<number>;
  readonly ratio: Printed<Ratio | null>;
  readonly reading: Printed<Reading | null>;
}

/** The shares of schools in the plans of all as they are printed, and what they are shares of. */
export interface PrintedFairShares {
  /** In the order given. */
  readonly schools: readonly PrintedFairShare[];
  readonly plans: Printed<number>;
  readonly roll: number;
}

/**
 * The shares as they are printed, with counts of plans from 1 to one below `below` withheld. All plans are known from any expected number, and
 * with them from any ratio or reading.
 */
export function printedFairShares(schools: readonly (PlansOfRoll & { readonly school: string })[], below: number): PrintedFairShares {
  const { counts, total } = printedList(
    schools.map(({ school, plans, roll }) => ({ name: school, count: plans, beside: roll })),
    below,
  );
  const roll = schools.reduce((sum, school) => sum + school.roll, 0);
  return {
    schools: schools.map(({ school, roll: pupils }, index): PrintedFairShare => {
      const plans = counts[index]!;
      const share = following([plans, total], (count, all) => fairShare({ plans: count, roll: pupils }, { plans: all, roll }));
      return {
        school,
        plans,
        roll: pupils,
        expected: following([total], (all) => expectedPlans(pupils, { plans: all, roll })),
        ratio: share === WITHHELD ? WITHHELD : share.ratio,
        reading: share === WITHHELD ? WITHHELD : share.reading,
      };
    }),
    plans: total,
    roll,
  };
}

/** Byar's approximation to the exact Poisson interval of a count (Breslow and Day, 1987). */
function byarLow(count: number): number {
  return count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z95 / (3 * Math.sqrt(count))) ** 3;
}

function byarHigh(count: number): number {
  const next = count + 1;
  return next * (1 - 1 / (9 * next) + Z95 / (3 * Math.sqrt(next))) ** 3;
}
