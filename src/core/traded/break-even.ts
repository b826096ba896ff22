import { WHOLE } from "../foundation/money";
import { answer, type Result, unreadable } from "../foundation/result";
import { type Buyer, type Offer } from "./offer";
import { type Priced, type Pricing } from "./price";

/** The services a school chooses between: a subscription for itself, or single sessions as one that does not subscribe. */
export interface Alternatives {
  readonly subscription: string;
  readonly session: string;
}

/** Where a subscription breaks even, and the prices on either side of it. */
export interface BreakEven {
  readonly sessions: number;
  readonly subscription: Priced;
  /** What so many sessions cost without the subscription. */
  readonly single: Priced;
}

/** A bound of ours on the sessions compared. */
const MOST_SESSIONS = 10_000;

/**
 * The number of single sessions from which the subscription costs no more, however many more there are. Where a list has prices for subscribers,
 * their sessions are paid for beside the subscription; else it includes them.
 */
export function breakEven(
  pricing: Pricing,
  { subscription, session }: Alternatives,
  buyer: Omit<Buyer, "service" | "subscriber">,
): Result<BreakEven> {
  const subscribing = pricing.price({ ...buyer, service: subscription, quantity: 1, subscriber: true, start: null });
  if (!subscribing.ok) return subscribing;
  const offer = pricing.offer({ ...buyer, service: session, subscriber: false });
  if (!offer.ok) return offer;
  const single = (quantity: number): Result<Priced> =>
    pricing.price({ ...buyer, service: session, quantity, subscriber: false, start: null });
  const isPriced = offer.value.units.some(({ subscriber }) => subscriber !== null);
  const subscribed = (quantity: number): number | undefined => {
    if (!isPriced) return subscribing.value.total;
    const price = pricing.price({ ...buyer, service: session, quantity, subscriber: true, start: null });
    return price.ok ? subscribing.value.total + price.value.total : undefined;
  };
  const least = leastPerUnit(offer.value);
  const most = isPriced || least === 0 ? MOST_SESSIONS : Math.ceil(subscribing.value.total / least);
  const costsLess = (sessions: number): boolean => {
    const [apart, with_] = [single(sessions), subscribed(sessions)];
    return apart.ok && with_ !== undefined && apart.value.total < with_;
  };
  if (!(most <= MOST_SESSIONS) || costsLess(most))
    return unreadable(`${session} costs less than ${subscription}, however many are bought.`);
  let sessions = most;
  while (sessions > 0 && !costsLess(sessions)) sessions--;
  const from = single(sessions + 1);
  return from.ok ? answer({ sessions: sessions + 1, subscription: subscribing.value, single: from.value }) : from;
}

/** The least that a unit can come to, whatever the quantity, in pence and parts of a penny; 0 where it may come to nothing. */
function leastPerUnit({ rule, units, percentages, isEarly }: Offer): number {
  if (rule === null || rule === "band" || percentages.length > 0 || units.some(({ maximum }) => maximum !== null)) return 0;
  const kept = units.flatMap((row) => {
    const early = isEarly(row) ? row.earlyBird! : null;
    const rate = WHOLE - (early && "rate" in early ? early.rate : 0);
    const price = early && "price" in early ? early.price : row.price!;
    const each = rule === "packages" ? price / row.fromQuantity! : price;
    return [each * rate, ...(row.eachFurther === null ? [] : [row.eachFurther * rate])];
  });
  // Prices are in hundredths of a penny, and rates in ten-thousandths.
  return Math.min(...kept) / WHOLE / 100;
}
