import { type Day } from "../foundation/day";
import { type Pence } from "../foundation/money";
import { remembered } from "../foundation/remembered";
import { about, answer, type Result } from "../foundation/result";
import { type Charge, netOf, type UnitCharges, unitCharges } from "./charge";
import { type Buyer, type Offer, offerTo } from "./offer";
import { type Order, type OrderLine, serviceCharges, unaccompanied, wholeOrderCharges } from "./order";
import { type PriceRow, WHOLE_ORDER } from "./price-row";
import { unitsOf } from "./quantity";
import { type Tariff } from "./tariff";

/** What an order came to, and by what. */
export interface Priced extends OrderLine {
  /** The charges for its units, and those beside them, each rounded to the penny; none for a quantity of 0. */
  readonly charges: readonly Charge[];
  readonly total: Pence;
}

/** Prices orders from one list. What is once worked out serves the orders that follow. */
export interface Pricing {
  readonly tariff: Tariff;
  /** The price of an order by itself, with the rows it follows from. */
  readonly price: (order: Order) => Result<Priced>;
  /** The units of an order as they are charged, before what is charged once an order. */
  readonly line: (order: Order) => Result<OrderLine>;
  /** The rows an order like this one may be priced from. */
  readonly offer: (buyer: Buyer) => Result<Offer>;
}

/** The rows of a finding that the order was not priced from: packages passed over, and ranges it does not reach. */
export function passedOver({ offer, charges }: Priced): readonly PriceRow[] {
  const used = new Set(charges.map(({ row }) => row));
  return [...offer.units, ...offer.fees, ...offer.percentages].filter((row) => !used.has(row));
}

/** Prices orders from `tariff`. */
export function pricing(tariff: Tariff): Pricing {
  const offersOf = remembered((service: string) => serviceOffers(tariff, service));
  const priced = (order: Order): Result<PricedOffer> => offersOf(order.service)(order);

  const line = (order: Order): Result<OrderLine> => {
    const known = priced(order);
    return known.ok ? known.value.line(order) : known;
  };
  const alone = (order: Order): Result<Priced> => {
    const units = line(order);
    if (!units.ok) return units;
    const service = serviceCharges([units.value]);
    if (!service.ok) return service;
    if (!tariff.isLinked) return answer(found(units.value, service.value));
    const lonely = unaccompanied([units.value]);
    if (lonely) return lonely.refusal;
    const whole = wholeOrderCharges(tariff, [{ lines: [units.value], charges: service.value }]);
    if (!whole.ok) return whole;
    return answer(found(units.value, [...service.value, ...whole.value]));
  };
  return {
    tariff,
    line,
    offer: (buyer) => {
      const known = offersOf(buyer.service)(buyer);
      return known.ok ? answer(known.value.offer) : known;
    },
    price: (order) => {
      const known = priced(order);
      return known.ok ? known.value.remembered(order, alone) : known;
    },
  };
}

/** Field by field: a spread costs more than the price. */
function found({ order, offer, quantity, units }: OrderLine, charges: readonly Charge[]): Priced {
  return { order, offer, quantity, units, charges, total: netOf(charges) };
}

/** An offer, with the prices already worked out from it. */
interface PricedOffer {
  readonly offer: Offer;
  readonly line: (order: Order) => Result<OrderLine>;
  readonly remembered: (order: Order, price: (order: Order) => Result<Priced>) => Result<Priced>;
}

type ServiceOffers = (buyer: Buyer) => Result<PricedOffer>;

/**
 * The offers of a service, each worked out once: which rows serve an order hangs on its date only by the days on which a row, or a percentage on
 * the whole order, begins, ends, or loses its early-bird discount.
 */
function serviceOffers(tariff: Tariff, service: string): ServiceOffers {
  const rows = [service, WHOLE_ORDER].flatMap((name) => tariff.byService.get(name) ?? []);
  const days = rows.flatMap(({ from, until, earlyBird }) => [from, until, earlyBird?.before ?? null]);
  const edges = [...new Set(days.filter((day) => day !== null))].sort((a, b) => a - b);
  const byCustomer = new Map<string | null, Map<number, Result<PricedOffer>>>();
  return (buyer) => {
    let offers = byCustomer.get(buyer.customer);
    if (!offers) byCustomer.set(buyer.customer, (offers = new Map<number, Result<PricedOffer>>()));
    const dates = buyer.orderDate === null ? 0 : 1 + edgesBefore(edges, buyer.orderDate);
    const key = (dates * TERMS + (buyer.term ?? 1)) * 2 + Number(buyer.subscriber);
    const known = offers.get(key);
    if (known) return known;
    const offer = offerTo(tariff, buyer);
    const priced = offer.ok ? answer(pricedOffer(offer.value)) : offer;
    // A refusal that repeats the day of the order is of that day alone.
    if (priced.ok || priced.argument !== "orderDate") offers.set(key, priced);
    return priced;
  };
}

/** More than the years of any agreement. */
const TERMS = 100;

function edgesBefore(edges: readonly Day[], on: Day): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= on) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pricedOffer(offer: Offer): PricedOffer {
  let charges: UnitCharges | undefined;
  const whole = new Map<number, Result<Priced>>();
  const parts = new Map<Day, Map<number, Result<Priced>>>();
  return {
    offer,
    line: (order) => {
      const quantity = unitsOf(order.quantity, offer.soldIn);
      if (!quantity.ok) return about("quantity", quantity);
      charges ??= unitCharges(offer);
      const units = charges(quantity.value);
      return units.ok ? answer({ order, offer, quantity: quantity.value, units: units.value }) : units;
    },
    remembered: (order, price) => {
      const start = offer.hasPartYear ? order.start : null;
      let prices = start === null ? whole : parts.get(start);
      if (!prices) parts.set(start!, (prices = new Map<number, Result<Priced>>()));
      let known = prices.get(order.quantity);
      if (!known) prices.set(order.quantity, (known = price(order)));
      return known;
    },
  };
}
