import { allocate, type Pence, total } from "../foundation/money";
import { about, answer, type Result, unreadable } from "../foundation/result";
import { type Order, type Pricing, unitsOf } from "./price";

/** A school's part in a pooled purchase. */
export interface PoolShare {
  readonly days: number;
  readonly share: Pence;
  /** What it would pay by itself. */
  readonly alone: Pence;
}

/**
 * The shares of schools that buy `days` together, in proportion to what each would pay alone: nobody pays more than alone, to the penny, and
 * the shares add up. Where a list makes all the days together dearer than apart, they are bought apart.
 */
export function poolShares(pricing: Pricing, order: Omit<Order, "quantity">, days: readonly number[]): Result<readonly PoolShare[]> {
  const alone: Pence[] = [];
  for (const quantity of days) {
    const price = pricing.price({ ...order, quantity });
    if (!price.ok) return price;
    alone.push(price.value);
  }
  const together = unitsOf(days.reduce((sum, quantity) => sum + quantity, 0));
  if (!together.ok) return about("days", unreadable(`together, ${together.message}`));
  const pooled = pricing.price({ ...order, quantity: together.value });
  if (!pooled.ok) return pooled;
  const shares = allocate(Math.min(pooled.value, total(alone)) as Pence, alone);
  return answer(days.map((quantity, index) => ({ days: quantity, share: shares[index]!, alone: alone[index]! })));
}
