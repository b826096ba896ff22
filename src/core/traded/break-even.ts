import { answer, type Result, unreadable } from "../foundation/result";
import { MOST_UNITS, type Order, type Pricing } from "./price";

/** The services a school chooses between: a subscription for itself, or single sessions as one that does not subscribe. */
export interface Alternatives {
  readonly subscription: string;
  readonly session: string;
}

/** The number of single sessions from which the subscription costs no more, however many more there are. */
export function breakEven(
  pricing: Pricing,
  { subscription, session }: Alternatives,
  order: Omit<Order, "service" | "quantity" | "subscriber">,
): Result<number> {
  const subscribing = pricing.price({ ...order, service: subscription, quantity: 1, subscriber: true });
  if (!subscribing.ok) return subscribing;
  const single = { ...order, service: session, subscriber: false };
  const least = pricing.leastPerUnit(single);
  if (!least.ok) return least;
  const most = Math.ceil(subscribing.value / least.value);
  if (!(most <= MOST_UNITS)) return unreadable(`${session} costs less than ${subscription}, however many are bought.`);
  for (let sessions = most; sessions > 0; sessions--) {
    const price = pricing.price({ ...single, quantity: sessions });
    if (price.ok && price.value < subscribing.value) return answer(sessions + 1);
  }
  return answer(1);
}
