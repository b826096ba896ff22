import { type Pence, WHOLE } from "../foundation/money";
import { remembered } from "../foundation/remembered";
import { answer, type Result, unreadable } from "../foundation/result";
import { type Buyer, type Offer } from "./offer";
import { type Priced, type Pricing } from "./price";
import { WHOLE_ORDER } from "./price-row";
import { OF_A_PENNY } from "./unit-price";

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
    const mostBelow = (fee: Pence): number => {
      const most = hasMembersPrice ? MOST_SESSIONS : enough(pricing, offer.value, fee);
      return Array.from({ length: most }, (_, fewer) => most - fewer).find((sessions) => costLess(sessions, fee)) ?? 0;
    };
    if (!cheaper.has(offer.value)) cheaper.set(offer.value, remembered(mostBelow));
    const most = cheaper.get(offer.value)!(subscribing.value.total);
    if (most === MOST_SESSIONS) return unreadable(`${session} costs less than ${subscription}, however many are bought.`);
    const single = priced(most + 1, false);
    return single.ok ? answer({ sessions: most + 1, subscription: subscribing.value, single: single.value }) : single;
  };
}

/**
 * So many sessions that no number above costs less than a fee: where units are all that is charged for, by the least that one can come to and
 * what rounding may take off each charge.
 */
function enough({ tariff }: Pricing, { rule, units, isUnitsAlone, isEarly }: Offer, fee: Pence): number {
  if (!isUnitsAlone || rule === "band" || tariff.byService.has(WHOLE_ORDER)) return MOST_SESSIONS;
  const each = units.flatMap((row) => {
    const early = isEarly(row) ? row.earlyBird! : null;
    const kept = early && "rate" in early ? WHOLE - early.rate : WHOLE;
    const price = early && "price" in early ? early.price : row.price!;
    const size = rule === "packages" ? row.fromQuantity! : 1;
    return [price / size, row.eachFurther ?? Infinity].map((least) => (least * kept) / WHOLE / OF_A_PENNY);
  });
  return Math.min(MOST_SESSIONS, Math.ceil((fee + ROUNDED * units.length) / Math.min(...each)));
}

/** Pence that rounding takes off a charge at most: off its amount, and off its discount. */
const ROUNDED = 2;
