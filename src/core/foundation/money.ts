import { answer, quoted, type Result, unreadable } from "./result";

/** A whole number of pence. */
export type Pence = number & { readonly __unit: "pence" };

/** A rate in whole hundredths of a per cent: 500 is 5%. Integers keep a discount exact until it is rounded. */
export type BasisPoints = number & { readonly __unit: "basis points" };

export const WHOLE = 10_000 as BasisPoints;

/** Pence from pounds as a person writes them. Refuses fractions of a penny. */
export function penceOf(pounds: number): Result<Pence> {
  const pence = Math.round(pounds * 100);
  if (Number.isFinite(pence) && !Number.isSafeInteger(pence)) return unreadable(`${quoted(pounds)} pounds are too many to count in pence.`);
  // What a sum of pounds is off by grows with it, as binary fractions do.
  if (!(Math.abs(pounds - pence / 100) <= 1e-8 + Math.abs(pounds) * 1e-15))
    return unreadable(`${quoted(pounds)} is not pounds and whole pence. Round it to the penny.`);
  return answer(pence as Pence);
}

export function poundsOf(amount: Pence): number {
  return amount / 100;
}

/** A rate from a fraction such as 0.05. Refuses rates outside 0 to 1 and finer than a hundredth of a per cent. */
export function rateOf(fraction: number): Result<BasisPoints> {
  const points = Math.round(fraction * WHOLE);
  if (!(fraction >= 0 && fraction <= 1) || Math.abs(fraction * WHOLE - points) > 1e-6) {
    return unreadable(`${quoted(fraction)} is not a rate from 0% to 100% in hundredths of a per cent. Write 5% or 0.05.`);
  }
  return answer(points as BasisPoints);
}

/** `rate` of `amount`, to the penny, half a penny rounded up. */
export function atRate(amount: Pence, rate: BasisPoints): Pence {
  return Math.floor((amount * rate + WHOLE / 2) / WHOLE) as Pence;
}

/** `amount` less `rate`, to the penny, half a penny rounded up. */
export function lessRate(amount: Pence, rate: BasisPoints): Pence {
  return atRate(amount, (WHOLE - rate) as BasisPoints);
}

export function total(amounts: Iterable<Pence>): Pence {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum as Pence;
}

/**
 * `amount` shared in proportion to whole `weights`, the parts adding up exactly: spare pennies go to the largest remainders and, among
 * equals, to the first listed. Without any weight there is nobody to share among, and every part is 0.
 */
export function allocate(amount: Pence, weights: readonly number[]): Pence[] {
  return allocation(amount, weights).parts;
}

/** An amount shared, with what its parts come of: each in whole pence, the remainder of that division, and the pennies that are spare. */
export interface Allocation {
  readonly parts: Pence[];
  readonly whole: readonly Pence[];
  readonly remainders: readonly bigint[];
  readonly spare: number;
}

export function allocation(amount: Pence, weights: readonly number[]): Allocation {
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (all === 0n) {
    const parts = weights.map(() => 0 as Pence);
    return { parts, whole: parts, remainders: weights.map(() => 0n), spare: 0 };
  }
  const products = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const whole = products.map((product) => Number(product / all) as Pence);
  const remainders = products.map((product) => product % all);
  // A sort keeps the order of equals.
  const byRemainder = remainders
    .map((remainder, index) => ({ index, remainder }))
    .sort((one, other) => Number(other.remainder - one.remainder));
  const spare = amount - total(whole);
  const parts = [...whole] as number[];
  for (const { index } of byRemainder.slice(0, spare)) parts[index]! += 1;
  return { parts: parts as Pence[], whole, remainders, spare };
}

/** `£2,340` or, with pence, `£2,340.50`. */
export function inPounds(amount: Pence): string {
  const [pounds, pence] = (Math.abs(amount) / 100).toFixed(2).split(".") as [string, string];
  const grouped = pounds.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "−" : ""}£${grouped}${pence === "00" ? "" : `.${pence}`}`;
}
