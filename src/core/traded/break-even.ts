import { type Pence, WHOLE } from "../foundation/money";
import { remembered } from "../foundation/remembered";
import { answer, type Result, unreadable } from "../foundation/result";
import { type Buyer, type Offer } from "./offer";
import { type Priced, type Pricing } from "./price";
import { type PriceRow, WHOLE_ORDER } from "./price-row";
import { unitsOf } from "./quantity";
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
    const single = costsOf(offer.value, (quantity) => priced(quantity, false));
    const beside = hasMembersPrice ? costsOf(members.value, (quantity) => priced(quantity, true)) : () => NOTHING;
    const mostBelow = (fee: Pence): number => {
      const most = hasMembersPrice ? MOST_SESSIONS : enough(pricing, offer.value, fee);
      return lastWithin(1, most, (first, last) => single(first, last).least < fee + beside(first, last).most);
    };
    if (!cheaper.has(offer.value)) cheaper.set(offer.value, remembered(mostBelow));
    const most = cheaper.get(offer.value)!(subscribing.value.total);
    if (most === MOST_SESSIONS) return unreadable(`${session} costs less than ${subscription}, however many are bought.`);
    const found = priced(most + 1, false);
    return found.ok ? answer({ sessions: most + 1, subscription: subscribing.value, single: found.value }) : found;
  };
}

/** The last whole number from `first` to `last` of which something holds, 0 where there is none, by whether it may hold of any between two. */
function lastWithin(first: number, last: number, mayHold: (first: number, last: number) => boolean): number {
  if (!mayHold(first, last)) return 0;
  if (first === last) return first;
  const middle = (first + last) >> 1;
  return lastWithin(middle + 1, last, mayHold) || lastWithin(first, middle, mayHold);
}

/** What some quantities come to: none of them less or more. */
interface Costs {
  readonly least: number;
  readonly most: number;
}

const NOTHING: Costs = { least: 0, most: 0 };
const REFUSED: Costs = { least: Infinity, most: -Infinity };
const UNKNOWN: Costs = { least: -Infinity, most: Infinity };

/**
 * What the quantities from one to another come to. Where they lie on the same side of every bound in the list, all are charged by the same rows or
 * none has a price, and what they come to only rises or only falls.
 */
function costsOf(offer: Offer, priced: (quantity: number) => Result<Priced>): (first: number, last: number) => Costs {
  return (first, last) => {
    if (first < last && !isWithinBounds(offer, first, last)) return UNKNOWN;
    const [one, other] = [priced(first), priced(last)];
    if (!one.ok || !other.ok) return REFUSED;
    const totals = [one.value.total, other.value.total];
    const rounded = first === last ? 0 : Math.max(roundedOff(one.value), roundedOff(other.value));
    return { least: Math.min(...totals) - rounded, most: Math.max(...totals) + rounded };
  };
}

/** Whether two quantities and all between them lie on the same side of every bound. What packages make up has none. */
function isWithinBounds(offer: Offer, first: number, last: number): boolean {
  const { rule, units, fees, percentages, ranges, soldIn } = offer;
  const [least, most] = [unitsOf(first, soldIn), unitsOf(last, soldIn)];
  if (isMadeUp(offer) || !least.ok || !most.ok) return false;
  return [...(rule === "packages" ? [] : units), ...fees, ...percentages].every((row) => {
    const { from, to } = ranges.get(row)!;
    return from <= least.value === from <= most.value && least.value <= to === most.value <= to;
  });
}

/** Whether quantities are made up of packages, other than of as many single units. */
function isMadeUp({ rule, units: [row, ...others] }: Offer): boolean {
  return rule === "packages" && (others.length > 0 || row!.fromQuantity !== 1 || row!.eachFurther !== null || row!.isOnce);
}

/** Pence by which a price may fall where it rises, or rise where it falls: several percentages are each rounded, and added up. */
function roundedOff({ charges }: Priced): number {
  return ROUNDED_APART * Math.max(0, charges.filter((charge) => charge.for === "percentage").length - 1);
}

/**
 * So many sessions that no number above costs less than a fee, of packages: by the least that one can come to, what discounts leave of it, and what
 * rounding may take off each charge.
 */
function enough({ tariff }: Pricing, { rule, units, percentages, hasPartYear, isEarly }: Offer, fee: Pence): number {
  if (rule !== "packages" || hasPartYear || units.some(({ maximum }) => maximum !== null)) return MOST_SESSIONS;
  const onWhole = tariff.byService.get(WHOLE_ORDER) ?? [];
  const left = leftBy(percentages) * leftBy(onWhole);
  const each = units.map((row) => {
    const early = isEarly(row) ? row.earlyBird! : null;
    const kept = early && "rate" in early ? WHOLE - early.rate : WHOLE;
    const price = early && "price" in early ? early.price : row.price!;
    const least = Math.min(price / row.fromQuantity!, row.eachFurther ?? Infinity);
    return (left * least * kept) / WHOLE / OF_A_PENNY;
  });
  const charges = units.length + percentages.length + onWhole.length;
  return Math.min(MOST_SESSIONS, Math.ceil((Math.max(0, fee) + ROUNDED * charges) / Math.min(...each)));
}

/** The part of a sum that all discounts together leave at the least. */
function leftBy(percentages: readonly PriceRow[]): number {
  const discounts = percentages.filter(({ scale }) => scale === "Discount");
  return Math.max(0, WHOLE - discounts.reduce((sum, { percentage }) => sum + percentage!, 0)) / WHOLE;
}

/** Pence that rounding takes off a charge at most: off its amount, and off its discount. */
const ROUNDED = 2;

/**
 * Pence that a percentage beside another makes of rounding at most. A service's may be a penny out between two quantities, which two surcharges on the
 * whole order make three of, and those on the whole order are rounded too.
 */
const ROUNDED_APART = 8;
