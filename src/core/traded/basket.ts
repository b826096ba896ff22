import { grouped } from "../foundation/grouped";
import { allocate, type Pence, total } from "../foundation/money";
import { answer, type Refusal, type Result } from "../foundation/result";
import { type Charge, netOf } from "./charge";
import { type ChargedService, type Order, type OrderLine, serviceCharges, unaccompanied, wholeOrderCharges } from "./order";
import { type Priced, type Pricing } from "./price";

/** What is bought, line by line. Lines of one reference are one order, and so are those of none. */
export interface BasketLine {
  readonly order: Order;
  readonly reference: string | null;
}

/** A charge of a basket. */
export interface Charged {
  /** The line it is for or, of several, the last, by its place in the basket. */
  readonly after: number;
  readonly charge: Charge;
  /** Its parts by the groups of the lines it is for, where they are of several; null else. */
  readonly shares: readonly Pence[] | null;
}

/** A basket priced. */
export interface PricedBasket {
  readonly charged: readonly Charged[];
  readonly total: Pence;
}

/** A refusal of the rule, with the line of the basket it is of. */
export interface LineRefusal {
  readonly ok: false;
  readonly line: number;
  readonly refusal: Refusal;
}

/**
 * Prices a basket, order by order. `groupOf` tells apart lines among which a charge for several is shared, such as those that bear different VAT:
 * it is worked out once, and shared in proportion to what they come to.
 */
export function pricedBasket(
  pricing: Pricing,
  lines: readonly BasketLine[],
  groupOf: (line: number) => number = () => 0,
): Result<PricedBasket> | LineRefusal {
  const charged: Charged[] = [];
  for (const members of ordersOf(lines).values()) {
    for (const own of pricing.tariff.isLinked ? [members] : byService(lines, members)) {
      const priced = own.length === 1 ? single(pricing, lines[own[0]!]!.order, own[0]!) : together(pricing, lines, own, groupOf);
      if (!("length" in priced)) return priced;
      for (const charge of priced) charged.push(charge);
    }
  }
  charged.sort((a, b) => a.after - b.after);
  return answer({ charged, total: total(charged.map(({ charge }) => charge.net)) });
}

/** The lines of each order, by their places, in the order first met. */
export function ordersOf(lines: readonly BasketLine[]): ReadonlyMap<string | null, readonly number[]> {
  const bought = [...lines.keys()].filter((line) => lines[line]!.order.quantity !== 0);
  return grouped(bought, (line) => lines[line]!.reference);
}

/** What a basket comes to: the total of `pricedBasket`, without its charges. */
export function basketTotal(pricing: Pricing, lines: readonly BasketLine[]): Result<Pence> | LineRefusal {
  let sum = 0;
  for (const members of ordersOf(lines).values()) {
    for (const own of pricing.tariff.isLinked ? [members] : byService(lines, members)) {
      if (own.length === 1) {
        const price = pricing.price(lines[own[0]!]!.order);
        if (!price.ok) return { ok: false, line: own[0]!, refusal: price };
        sum += price.value.total;
      } else {
        const charged = together(pricing, lines, own, () => 0);
        if (!("length" in charged)) return charged;
        for (const { charge } of charged) sum += charge.net;
      }
    }
  }
  return answer(sum as Pence);
}

/** The lines of an order by their services. */
function byService(lines: readonly BasketLine[], members: readonly number[]): Iterable<readonly number[]> {
  if (members.length === 1) return [members];
  return grouped(members, (member) => lines[member]!.order.service).values();
}

/** An order of one line costs what it costs by itself, which is remembered. */
function single(pricing: Pricing, order: Order, after: number): Charged[] | LineRefusal {
  const priced: Result<Priced> = pricing.price(order);
  if (!priced.ok) return { ok: false, line: after, refusal: priced };
  return priced.value.charges.map((charge) => ({ after, charge, shares: null }));
}

function together(
  pricing: Pricing,
  lines: readonly BasketLine[],
  members: readonly number[],
  groupOf: (line: number) => number,
): Charged[] | LineRefusal {
  const read = new Map<number, OrderLine>();
  for (const member of members) {
    const line = pricing.line(lines[member]!.order);
    if (!line.ok) return { ok: false, line: member, refusal: line };
    read.set(member, line.value);
  }
  const refused = (refusal: Refusal, line = members[0]!): LineRefusal => ({ ok: false, line, refusal });
  const lonely = unaccompanied([...read.values()]);
  if (lonely) return refused(lonely.refusal, [...read].find(([, line]) => line === lonely.line)![0]);

  const charged: Charged[] = [];
  const ofServices: ChargedService[] = [];
  const weights: Pence[] = [];
  for (const service of new Set([...read.values()].map(({ order }) => order.service))) {
    const own = [...read].filter(([, { order }]) => order.service === service);
    const [after] = own.at(-1)!;
    const ownLines = own.map(([, line]) => line);
    const charges = serviceCharges(ownLines);
    if (!charges.ok) return refused(charges, after);
    const places = new Map(own.flatMap(([member, line]) => line.units.map((charge) => [charge, member] as const)));
    const ownWeights: Pence[] = [];
    for (const [member, { units }] of own) {
      const group = groupOf(member);
      ownWeights[group] = ((ownWeights[group] ?? 0) + netOf(units)) as Pence;
    }
    for (const charge of charges.value) {
      const place = places.get(charge);
      charged.push({ after: place ?? after, charge, shares: place === undefined ? shared(charge.net, ownWeights) : null });
    }
    ownWeights.forEach((weight, group) => (weights[group] = ((weights[group] ?? 0) + weight) as Pence));
    ofServices.push({ lines: ownLines, charges: charges.value });
  }
  const whole = wholeOrderCharges(pricing.tariff, ofServices);
  if (!whole.ok) return refused(whole);
  for (const charge of whole.value) charged.push({ after: members.at(-1)!, charge, shares: shared(charge.net, weights) });
  return charged;
}

/** An amount in the parts of several groups, in proportion to their weights, adding up; null where there is one group. */
function shared(amount: Pence, weights: readonly Pence[]): Pence[] | null {
  const groups = weights.filter((weight) => weight !== undefined);
  if (groups.length < 2) return null;
  const every = Array.from(weights, (weight) => weight ?? 0);
  const known = every.some((weight) => weight > 0) ? every : every.map((_, group) => (weights[group] === undefined ? 0 : 1));
  return allocate(Math.abs(amount) as Pence, known).map((part) => (part * Math.sign(amount)) as Pence);
}
