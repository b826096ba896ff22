import { type Pence } from "../foundation/money";
import { type Order } from "./order";
import { type Priced, type Pricing } from "./price";
import { inThousandths } from "./quantity";

/** A larger quantity that costs less in all. */
export interface Cheaper {
  readonly quantity: number;
  readonly total: Pence;
  readonly less: Pence;
}

/** How many steps beyond a quantity are looked at for packages that combine to less. */
const MOST_STEPS = 1_000;

/** The next larger quantity that costs less than this order, where a list has one: a larger package, a range with a lower rate, a discount. */
export function nextCheaper(pricing: Pricing, order: Order, priced: Priced): Cheaper | null {
  for (const quantity of larger(priced)) {
    const more = pricing.price({ ...order, quantity });
    if (more.ok && more.value.total < priced.total) {
      return { quantity, total: more.value.total, less: (priced.total - more.value.total) as Pence };
    }
  }
  return null;
}

/** The larger quantities at which a price can fall: where a range begins and, of packages, those up to the size of the largest. */
function larger({ offer, quantity }: Priced): number[] {
  const starts = [...offer.units, ...offer.fees, ...offer.percentages].map(({ fromQuantity }) => fromQuantity ?? 0);
  const { step } = offer.soldIn;
  const ends = [...offer.fees, ...offer.percentages].map(({ toQuantity }) => (toQuantity ?? 0) + step);
  const largest = offer.rule === "packages" ? Math.max(...offer.units.map(({ fromQuantity }) => fromQuantity!)) : 0;
  const steps = Math.min(Math.ceil(largest / step), MOST_STEPS);
  const combined = Array.from({ length: steps }, (_, index) => inThousandths(quantity + (index + 1) * step));
  return [...new Set([...starts, ...ends, ...combined])].filter((each) => each > quantity).sort((a, b) => a - b);
}
