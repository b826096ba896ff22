import { dateOf, dayOf, financialYear } from "./days";

/** Pence, half a penny up. What binary fractions leave at the tenth decimal is none of it. */
export function rounded(pence: number): number {
  return Math.floor(Number((pence + 0.5).toFixed(6)));
}

/** The dearest and the cheapest are tried alike: every way of making up so many days of the three packages. */
export function improvementDays(days: number, isEarly: boolean): number {
  let least = Infinity;
  if (days === 0) return 0;
  for (const hasGold of [false, true]) {
    const rest = days - (hasGold ? 4 : 0);
    if (rest < 0) continue;
    for (let further = 0; further <= (hasGold ? rest : 0); further++)
      for (let silver = 0; 2 * silver <= rest - further; silver++) {
        const bronze = rest - further - 2 * silver;
        const lines = [hasGold ? 234_000 : 0, 58_500 * further, 124_000 * silver, 65_000 * bronze];
        least = Math.min(
          least,
          lines.reduce((sum, line) => sum + (isEarly ? line - rounded(line * 0.05) : line), 0),
        );
      }
  }
  return least;
}

const TIERS = ["Maintained", "Academy", "Outside Essex"];

/** What the papers print, in pence; the day is that of the order. */
export function price(service: string, quantity: number, customer: string, ordered: number, isSubscriber: boolean): number {
  const tier = TIERS.indexOf(customer);
  const first = (one: number, further: number) => (quantity === 0 ? 0 : one + further * (quantity - 1));
  switch (service) {
    case "School improvement days":
      return improvementDays(quantity, ordered < dayOf(2023, 10, 20));
    case "Assessment subscription":
      return quantity * [31_500, 39_500, 49_500][tier]!;
    case "Assessment session":
      return quantity * [5_500, 6_500, 7_500][tier]!;
    case "Moderation training":
      if (tier === 2) return isSubscriber ? first(5_000, 2_000) : first(7_000, 2_500);
      return isSubscriber ? first(4_000, 1_000) : first(6_000, 1_500);
    default:
      return quantity * (ordered < dayOf(2023, 4, 1) ? 3_500 : 4_500);
  }
}

/** Shares of what all the days cost together, in proportion to what each would pay alone; spare pence to the largest remainders. */
export function pool(days: readonly number[]): { readonly shares: number[]; readonly alone: number[] } {
  const alone = days.map((each) => improvementDays(each, false));
  const sum = alone.reduce((total, each) => total + each, 0);
  const together = improvementDays(
    days.reduce((total, each) => total + each, 0),
    false,
  );
  const exact = alone.map((each) => BigInt(each) * BigInt(together));
  const shares = exact.map((each) => Number(each / BigInt(sum)));
  const order = exact.map((each, index) => ({ index, rest: each % BigInt(sum) }));
  order.sort((one, other) => (one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1));
  for (let spare = together - shares.reduce((total, each) => total + each, 0), at = 0; spare > 0; spare--, at++)
    shares[order[at]!.index]!++;
  return { shares, alone };
}

/** Days and pence of an annual sum in each financial year from one day to another, both included. */
export function byYear(
  annual: number,
  from: number,
  to: number,
): { readonly year: number; readonly days: number; readonly pence: number }[] {
  const days = new Map<number, number>();
  for (let day = from; day <= to; day++) days.set(financialYear(day), (days.get(financialYear(day)) ?? 0) + 1);
  return [...days].map(([year, count]) => {
    const length = dayOf(year + 1, 4, 1) - dayOf(year, 4, 1);
    return { year, days: count, pence: rounded((annual * count) / length) };
  });
}

/** A × (B ÷ 52) + C, of complete weeks. */
export function exclusionAdjustment(perPupil: number, from: number, end: number, adjustment: number): number {
  const weeks = Math.max(0, Math.floor((end - from + 1) / 7));
  return rounded((perPupil * weeks) / 52 + adjustment);
}

export function yearOf(day: number): number {
  return dateOf(day).year;
}
