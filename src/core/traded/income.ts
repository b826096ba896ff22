import { addMonths, type Day } from "../foundation/day";
import { type Pence } from "../foundation/money";
import { answer, type Result } from "../foundation/result";
import { type BasketLine, type LineRefusal, ordersOf, pricedBasket, type PricedBasket } from "./basket";
import { type Order } from "./order";
import { type Pricing } from "./price";
import { WHOLE_ORDER } from "./price-row";

/** Orders priced under a list and, where there is one, under the next. */
export interface Takings {
  readonly lines: readonly BasketLine[];
  readonly now: PricedBasket;
  readonly next: PricedBasket | null;
}

/** What some orders bring in. */
export interface Income {
  /** Of one service, its lines; of a school, those of all it buys. */
  readonly lines: number;
  readonly quantity: number;
  readonly now: Pence;
  /** Null without a second list. */
  readonly next: Pence | null;
  /** The rise as a share of what is paid now; null without a second list, and where nothing is paid now. */
  readonly rise: number | null;
}

/** The income of a service from a kind of customer. What is charged on whole orders stands under its own name. */
export interface ServiceIncome extends Income {
  readonly service: string;
  readonly customer: string | null;
}

/** What a school pays. */
export interface SchoolIncome extends Income {
  readonly school: string;
  /** Whether it rises by more than the share asked about. */
  readonly isOver: boolean;
}

/**
 * What orders bring in under a list and, where there is one, under the next: there an order counts as many years later as its lists lie apart, so that
 * one made early is early again. Lines of one reference are one order; those of none are each by themselves.
 */
export function takings(
  pricing: Pricing,
  given: readonly BasketLine[],
  next: Pricing | null,
): Result<Takings> | (LineRefusal & { readonly isOfNext?: true }) {
  const lines = apart(given);
  const now = pricedBasket(pricing, lines);
  if (!now.ok) return now;
  if (next === null) return answer({ lines, now: now.value, next: null });
  const then = pricedBasket(
    next,
    lines.map((line) => ({ ...line, order: inNextList(pricing, next, line.order) })),
  );
  return then.ok ? answer({ lines, now: now.value, next: then.value }) : { ...then, isOfNext: true };
}

/** Lines of which those without a reference are each an order of their own. */
export function apart(lines: readonly BasketLine[]): BasketLine[] {
  return lines.map(({ order, reference }, place) => ({ order, reference: reference ?? `\u0000${place}` }));
}

/** The order as it would be under the next list: by the names that list has, and so many years later. */
function inNextList(pricing: Pricing, next: Pricing, given: Order): Order {
  const { services, customers } = next.tariff;
  const service = services.find(given.service)?.name ?? given.service;
  const customer = given.customer === null ? null : (customers.find(given.customer)?.name ?? given.customer);
  const order = { ...given, service, customer };
  if (order.orderDate === null && order.start === null) return order;
  const [held, offered] = [pricing.offer(given), next.offer({ ...order, orderDate: null })];
  if (!held.ok || !offered.ok) return order;
  const years = Number(offered.value.year.slice(0, 4)) - Number(held.value.year.slice(0, 4));
  const later = (day: Day | null): Day | null => {
    const moved = day === null ? null : addMonths(day, 12 * years);
    return moved?.ok ? moved.value : day;
  };
  return { ...order, orderDate: later(order.orderDate), start: later(order.start) };
}

/** Income by service and kind of customer, in the order first met. */
export function incomeByService({ lines, now, next }: Takings): ServiceIncome[] {
  const keyOf = ({ service, customer }: Pick<Order, "service" | "customer">): string => JSON.stringify([service, customer]);
  const sums = new Map<string, Sum & Pick<ServiceIncome, "service" | "customer">>();
  const sumOf = (service: string, customer: string | null): Sum => {
    const key = keyOf({ service, customer });
    const known = sums.get(key);
    if (known) return known;
    const sum = { service, customer, ...nothing() };
    sums.set(key, sum);
    return sum;
  };
  for (const { order } of lines) {
    if (order.quantity === 0) continue;
    const sum = sumOf(order.service, order.customer);
    sum.lines += 1;
    sum.quantity += order.quantity;
  }
  for (const [list, basket] of [
    ["now", now],
    ["next", next],
  ] as const) {
    for (const { after, charge } of basket?.charged ?? []) {
      const { service, customer } = lines[after]!.order;
      const isWhole = charge.row.service === WHOLE_ORDER;
      sumOf(isWhole ? WHOLE_ORDER : service, isWhole ? null : customer)[list] += charge.net;
    }
  }
  return [...sums.values()].map((sum) => ({ service: sum.service, customer: sum.customer, ...incomeOf(sum, next !== null) }));
}

/** What each school pays: those that rise by more than `over` first, the steepest rise before the others; the rest as they are listed. */
export function incomeBySchool({ lines, now, next }: Takings, over: number): SchoolIncome[] {
  const sums = new Map<string, Sum>();
  for (const [reference, members] of ordersOf(lines)) {
    const sum = nothing();
    sum.lines = members.length;
    for (const member of members) sum.quantity += lines[member]!.order.quantity;
    sums.set(reference!, sum);
  }
  for (const [list, basket] of [
    ["now", now],
    ["next", next],
  ] as const)
    for (const { after, charge } of basket?.charged ?? []) sums.get(lines[after]!.reference!)![list] += charge.net;
  const schools = [...sums].map(([school, sum]): SchoolIncome => {
    const income = incomeOf(sum, next !== null);
    const isNew = income.now === 0 && (income.next ?? 0) > 0;
    return { school, ...income, isOver: isNew || (income.rise !== null && income.rise > over) };
  });
  const steepness = ({ rise }: SchoolIncome): number => rise ?? Infinity;
  const steepest = schools.filter(({ isOver }) => isOver).sort((a, b) => (steepness(b) === steepness(a) ? 0 : steepness(b) - steepness(a)));
  return [...steepest, ...schools.filter(({ isOver }) => !isOver)];
}

/** All of it together. */
export function totalOf(incomes: readonly Income[]): Income {
  const sum = nothing();
  for (const { lines, quantity, now, next } of incomes) {
    sum.lines += lines;
    sum.quantity += quantity;
    sum.now += now;
    sum.next += next ?? 0;
  }
  return incomeOf(
    sum,
    incomes.some(({ next }) => next !== null),
  );
}

/** Sums as they are added up. */
interface Sum {
  lines: number;
  quantity: number;
  now: number;
  next: number;
}

function nothing(): Sum {
  return { lines: 0, quantity: 0, now: 0, next: 0 };
}

function incomeOf({ lines, quantity, now, next }: Sum, hasNext: boolean): Income {
  return {
    lines,
    quantity,
    now: now as Pence,
    next: hasNext ? (next as Pence) : null,
    rise: hasNext && now !== 0 ? (next - now) / now : null,
  };
}
