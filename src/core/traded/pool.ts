import { allocate, type Pence, total } from "../foundation/money";
import { answer, type Refusal, type Result, unreadable } from "../foundation/result";
import { type Order } from "./order";
import { type Priced, type Pricing } from "./price";
import { inThousandths, MOST_UNITS } from "./quantity";

/** A school's part in a pooled purchase. */
export interface PoolShare {
  readonly days: number;
  readonly share: Pence;
  /** What it would pay by itself, and by what. */
  readonly alone: Pence;
  readonly bySelf: Priced;
}

/** A pooled purchase: what it is priced by, and each school's part. */
export interface Pool {
  readonly shares: readonly PoolShare[];
  /** The price of everything together, or why there is none. */
  readonly together: Priced | Refusal;
  /** Whether it is bought together: else each school pays what it would pay alone. */
  readonly isTogether: boolean;
}

/** A refusal of the rule, with the school it is of. */
export interface SchoolRefusal {
  readonly ok: false;
  readonly school: number;
  readonly refusal: Refusal;
}

/**
 * The shares of schools that buy together, in proportion to what each would pay alone: nobody pays more than alone, to the penny, and the shares add
 * up. Where a list makes all of it together dearer than apart, as rates that rise do, or has no price for so much, each buys alone.
 */
export function pool(pricing: Pricing, order: Omit<Order, "quantity">, days: readonly number[]): Result<Pool> | SchoolRefusal {
  const bySelf: Priced[] = [];
  for (const [school, quantity] of days.entries()) {
    const price = pricing.price({ ...order, quantity });
    if (!price.ok) return price.argument === "quantity" ? { ok: false, school, refusal: price } : price;
    bySelf.push(price.value);
  }
  const alone = bySelf.map((priced) => priced.total);
  const quantity = inThousandths(days.reduce((sum, each) => sum + each, 0));
  if (quantity > MOST_UNITS) {
    return unreadable(`together, ${quantity} is more than 10,000,000. Use a whole number from 0 to 10,000,000.`, { argument: "quantity" });
  }
  const pooled = pricing.price({ ...order, quantity });
  const apart = total(alone);
  const isTogether = pooled.ok && pooled.value.total <= apart;
  const shares = isTogether ? allocate(pooled.value.total, alone) : alone;
  return answer({
    shares: days.map((each, school) => ({ days: each, share: shares[school]!, alone: alone[school]!, bySelf: bySelf[school]! })),
    together: pooled.ok ? pooled.value : pooled,
    isTogether,
  });
}
