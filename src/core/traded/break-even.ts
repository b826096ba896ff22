import { type Pence } from "../foundation/money";
import { remembered } from "../foundation/remembered";
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
const FROM_THE_MOST = Array.from({ length: MOST_SESSIONS }, (_, fewer) => MOST_SESSIONS - fewer);

/**
 * The number of single sessions from which the subscription costs no more, however many more there are. Where a list has prices for subscribers,
 * their sessions are paid for beside the subscription; else it includes them.
 */
export function breakEven(
  pricing: Pricing,
): (alternatives: Alternatives, buyer: Omit<Buyer, "service" | "subscriber">) => Result<BreakEven> {
  /** The most sessions that cost less than a subscription of some price. */
  const cheaper = new Map<Offer, (subscription: Pence) => number>();
  return ({ subscription, session }, buyer) => {
    const subscribing = pricing.price({ ...buyer, service: subscription, quantity: 1, subscriber: true, start: null });
    if (!subscribing.ok) return subscribing;
    const offer = pricing.offer({ ...buyer, service: session, subscriber: false });
    if (!offer.ok) return offer;
    const priced = (quantity: number, subscriber: boolean): Result<Priced> =>
      pricing.price({ ...buyer, service: session, quantity, subscriber, start: null });
    const members = pricing.offer({ ...buyer, service: session, subscriber: true });
    const hasMembersPrice = members.ok && members.value.units.some(({ subscriber }) => subscriber);
    const costLess = (sessions: number, fee: Pence): boolean => {
      const single = priced(sessions, false);
      const beside = hasMembersPrice ? priced(sessions, true) : answer({ total: 0 });
      return single.ok && beside.ok && single.value.total < fee + beside.value.total;
    };
    const mostBelow = (fee: Pence): number => FROM_THE_MOST.find((sessions) => costLess(sessions, fee)) ?? 0;
    if (!cheaper.has(offer.value)) cheaper.set(offer.value, remembered(mostBelow));
    const most = cheaper.get(offer.value)!(subscribing.value.total);
    if (most === MOST_SESSIONS) return unreadable(`${session} costs less than ${subscription}, however many are bought.`);
    const single = priced(most + 1, false);
    return single.ok ? answer({ sessions: most + 1, subscription: subscribing.value, single: single.value }) : single;
  };
}
