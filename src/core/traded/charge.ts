import { folded } from "../foundation/choice";
import { lessRate, type Pence, poundsOf, WHOLE } from "../foundation/money";
import { answer, listed, type Refusal, type Result, unpublished, unreadable } from "../foundation/result";
import { combinations, leastCosts, type Lot, MOST_COMBINED } from "./combination";
import { type Offer } from "./offer";
import { type Share } from "./part-year";
import { type PriceRow, type UnitRule } from "./price-row";
import { commonDivisor, inThousandths } from "./quantity";
import { holds, type Range } from "./ranges";
import { OF_A_PENNY, times, type UnitPrice } from "./unit-price";

/** What a line of a quote charges for: units, a fee, or what puts other charges right. */
export type ChargedFor = "units" | "fee" | "minimum" | "maximum" | "part year" | "percentage";

/** A line of a quote: what it comes to under a row of a list, before and after any early-bird discount. */
export interface Charge {
  readonly row: PriceRow;
  readonly for: ChargedFor;
  /** Null where nothing is counted. */
  readonly units: number | null;
  readonly amount: Pence;
  readonly net: Pence;
  /** The part of the year that is charged. */
  readonly share?: Share;
  /** The charges that it is a part or a percentage of, or that it brings within bounds. */
  readonly of?: readonly Charge[];
}

/** What units cost, each charge rounded to the penny; none for a quantity of 0. */
export type UnitCharges = (quantity: number) => Result<readonly Charge[]>;

/** What units cost by the rule of the rows an offer has for them. */
export function unitCharges(offer: Offer): UnitCharges {
  if (offer.rule === null) return () => answer([]);
  const priced = RULES[offer.rule](offer);
  return (quantity) => (quantity === 0 ? answer([]) : priced(quantity));
}

export function netOf(charges: readonly Charge[]): Pence {
  let sum = 0;
  for (const { net } of charges) sum += net;
  return sum as Pence;
}

/** A price charged once. */
export function feeCharge(offer: Offer, row: PriceRow): Charge {
  return { ...charge(offer, row, 1, (price) => times(price, 1)), for: "fee" };
}

/** A charge of `units` at an amount that follows from the price of its row. */
function charge({ isEarly }: Offer, row: PriceRow, units: number, amountAt: (price: UnitPrice) => Pence): Charge {
  const amount = amountAt(row.price!);
  return { row, for: "units", units, amount, net: isEarly(row) ? discounted(row, amount, amountAt) : amount };
}

function discounted({ earlyBird }: PriceRow, amount: Pence, amountAt: (price: UnitPrice) => Pence): Pence {
  return "rate" in earlyBird! ? lessRate(amount, earlyBird.rate) : amountAt(earlyBird!.price);
}

const RULES: Readonly<Record<UnitRule, (offer: Offer) => UnitCharges>> = {
  /** The packages that come cheapest. */
  packages: (offer) => {
    const { units: rows, soldIn } = offer;
    const { step } = soldIn;
    const combination = combinations(lotsOf(offer).lots);
    return (quantity) => {
      const steps = Math.round(quantity / step);
      if (steps * rows.length > MOST_COMBINED)
        return unreadable(`${quantity} is more than can be made up of ${rows.length} packages here.`, { argument: "quantity" });
      const bought = combination(steps);
      if (bought === null) return unmade(rows, quantity);
      return answer(
        bought.map(({ index, units }) => {
          const [row, covered] = [rows[index]!, inThousandths(units * step)];
          return charge(offer, row, covered, (price) => packagesAt(price, row, covered));
        }),
      );
    };
  },

  /** One price for the range that holds the quantity, and for each unit beyond the last range where it says so. */
  band: (offer) => (quantity) => {
    const row = rangeOf(offer, quantity) ?? extended(offer, quantity);
    if (row === undefined) return outside(offer, quantity);
    const { to } = offer.ranges.get(row)!;
    const within = charge(offer, row, Math.min(quantity, to), (price) => times(price, 1));
    const beyond = inThousandths(quantity - to);
    return answer(beyond > 0 ? [within, charge(offer, row, beyond, () => times(row.eachFurther!, beyond))] : [within]);
  },

  /** Each unit at the price of the slice it lies in. */
  graduated: (offer) => (quantity) => {
    const { units: rows, ranges } = offer;
    if (quantity > ranges.get(rows.at(-1)!)!.to) return outside(offer, quantity);
    const charges: Charge[] = [];
    let below = 0;
    for (const row of rows) {
      const upTo = Math.min(ranges.get(row)!.to, quantity);
      const units = inThousandths(upTo - below);
      if (units > 0) charges.push(charge(offer, row, units, (price) => times(price, units)));
      below = Math.max(below, upTo);
    }
    return answer(charges);
  },

  /** All units at the price of the range that holds the quantity. */
  volume: (offer) => (quantity) => {
    const row = rangeOf(offer, quantity);
    return row ? answer([charge(offer, row, quantity, (price) => times(price, quantity))]) : outside(offer, quantity);
  },
};

function packagesAt(price: UnitPrice, { fromQuantity: size, eachFurther }: PriceRow, units: number): Pence {
  if (eachFurther === null) return times(price, Math.round(units / size!));
  return (times(price, 1) + times(eachFurther, inThousandths(units - size!))) as Pence;
}

/** What packages that come cheapest were chosen by: the least that every quantity costs in pounds, discounts taken and nothing rounded. */
export interface PackageCosts {
  /** Of a unit: quantities are counted in steps of it from 0 on. */
  readonly step: number;
  /** The packages, one more each time, the smallest first. */
  readonly packages: readonly PackageCost[];
}

/** A package with its size and further units in steps. */
export interface PackageCost {
  readonly row: PriceRow;
  readonly size: number;
  readonly stride: number;
  readonly price: number;
  readonly eachFurther: number | null;
  /** By quantity, Infinity where no combination fits; and with the package among them, of one with further units. */
  readonly costs: readonly number[];
  readonly bought: readonly number[] | null;
}

/** The least costs up to a quantity; null where they are not packages, or some are sold only with others. */
export function packageCosts(offer: Offer, quantity: number): PackageCosts | null {
  if (offer.rule !== "packages") return null;
  const { lots, part } = lotsOf(offer);
  if (lots.some(({ needs }) => needs !== undefined)) return null;
  const { step } = offer.soldIn;
  const pounds = (cost: number): number => poundsOf((cost * part) as Pence);
  return {
    step,
    packages: leastCosts(lots, Math.round(quantity / step)).map(({ index, costs, bought }) => {
      const { size, stride = 1, cost, eachFurther } = lots[index]!;
      return {
        row: offer.units[index]!,
        size,
        stride,
        price: pounds(cost),
        eachFurther: eachFurther === null ? null : pounds(eachFurther),
        costs: costs.map(pounds),
        bought: bought && bought.map(pounds),
      };
    }),
  };
}

/** The packages as costs, discounts taken and nothing rounded, in the largest part of a penny they have in common. */
function lotsOf(offer: Offer): { readonly lots: readonly Lot[]; readonly part: number } {
  const {
    units: rows,
    soldIn: { step },
    isEarly,
  } = offer;
  const stride = rows.find(({ soldIn }) => soldIn !== null)?.soldIn?.step ?? 1;
  const strides = Math.round(stride * 1_000) / commonDivisor(1_000, Math.round(stride * 1_000));
  const wholes = 1_000 / commonDivisor(1_000, Math.round(stride * 1_000));
  const costs = rows.map((row) => {
    const early = isEarly(row) ? row.earlyBird! : null;
    const kept = WHOLE - (early && "rate" in early ? early.rate : 0);
    const price = early && "price" in early ? early.price : row.price!;
    return { cost: price * kept * wholes, eachFurther: (row.eachFurther ?? 0) * kept * strides };
  });
  const part = costs.reduce((divisor, { cost, eachFurther }) => commonDivisor(commonDivisor(divisor, cost), eachFurther), 0) || 1;
  const lots = rows.map((row, index) => ({
    size: Math.round(row.fromQuantity! / step),
    cost: costs[index]!.cost / part,
    eachFurther: row.eachFurther === null ? null : costs[index]!.eachFurther / part,
    stride: Math.round(stride / step),
    isOnce: row.isOnce,
    needs: companionsOf(row, offer),
  }));
  return { lots, part: part / (OF_A_PENNY * WHOLE * wholes) };
}

/** The packages with one of which alone a package is sold; undefined where a service will do, which the rest of the order tells. */
function companionsOf({ onlyWith }: PriceRow, { units, isService }: Offer): readonly number[] | undefined {
  if (onlyWith.length === 0 || onlyWith.some(isService)) return undefined;
  const names = new Set(onlyWith.map(folded));
  return units.flatMap((row, index) => (names.has(folded(row.package)) ? [index] : []));
}

function unmade(rows: readonly PriceRow[], quantity: number): Refusal {
  const sizes = [...new Set(rows.map(({ fromQuantity }) => String(fromQuantity)))];
  return unreadable(`${quantity} cannot be made up of the packages sold, which are of ${listed(sizes, "and")}.`, { argument: "quantity" });
}

function rangeOf({ units, ranges }: Offer, quantity: number): PriceRow | undefined {
  return units.find((row) => holds(ranges.get(row)!, quantity));
}

/** The last band, where it prices each unit beyond it. */
function extended({ units, ranges }: Offer, quantity: number): PriceRow | undefined {
  const last = units.at(-1)!;
  return last.eachFurther === null || quantity < ranges.get(last)!.to ? undefined : last;
}

/** A quantity that no range of a service holds: below the first, above the last, or between two. */
function outside({ service, units, ranges }: Offer, quantity: number): Refusal {
  const inWords = (row: PriceRow): string => {
    const { from, to }: Range = ranges.get(row)!;
    return `${to === Infinity ? `${from} or more` : `${from} to ${to}`} (${row.place})`;
  };
  const [first, last] = [units[0]!, units.at(-1)!];
  const near =
    quantity < ranges.get(first)!.from
      ? `the first is ${inWords(first)}`
      : quantity > ranges.get(last)!.to
        ? `the last is ${inWords(last)}`
        : `they are ${listed(units.map(inWords), "and")}`;
  return unpublished(`${quantity} is outside the quantities that have a price for ${service}: ${near}.`, {
    argument: "quantity",
    advice: "Add a row to the list for it, or leave the last To quantity blank where there is no end.",
  });
}
