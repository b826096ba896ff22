import { type AcademicYear, lastDayOf } from "../foundation/academic-year";
import { daysHeld, isInForceOn } from "../foundation/dated";
import { addMonths, type Day, inWords } from "../foundation/day";
import { answer, listed, quoted, type Refusal, type Result, unpublished, unreadable } from "../foundation/result";
import { isFor, isPercentage, type PriceRow, type UnitRule, unitRuleOf, WHOLE_ORDER } from "./price-row";
import { commonStep, type SoldIn, WHOLE_UNITS } from "./quantity";
import { type Range } from "./ranges";
import { type Tariff } from "./tariff";

/** Who buys what and when: all of an order that decides which rows of a list it may be priced from. */
export interface Buyer {
  readonly service: string;
  readonly customer: string | null;
  readonly subscriber: boolean;
  /** Years of the agreement; null = one. */
  readonly term: number | null;
  /** Null = the newest list at full price. */
  readonly orderDate: Day | null;
}

/** The rows an order may be priced from, by what they charge. */
export interface Offer {
  readonly service: string;
  readonly year: AcademicYear;
  /** The last day on which what is bought can be used. */
  readonly lastDay: Day;
  /** The last day of orders, the day after it excluded; null = open. */
  readonly until: Day | null;
  /** The rule by which `units` make a price; null where the service has fees alone. */
  readonly rule: UnitRule | null;
  readonly units: readonly PriceRow[];
  readonly fees: readonly PriceRow[];
  readonly percentages: readonly PriceRow[];
  readonly ranges: ReadonlyMap<PriceRow, Range>;
  readonly soldIn: SoldIn;
  /** Whether units are all that is charged for: no fee, bound, part of a year or percentage. */
  readonly isUnitsAlone: boolean;
  /** Whether it charges one who starts later for a part of the year. */
  readonly hasPartYear: boolean;
  readonly isEarly: (row: PriceRow) => boolean;
  /** Whether the list has a service of a name. */
  readonly isService: (name: string) => boolean;
}

/**
 * What a list offers a buyer. Refuses a service it lacks and a day it does not cover as unpublished; a blank customer where the price depends on
 * one, and a customer, subscriber or term that no row is for.
 */
export function offerTo(tariff: Tariff, buyer: Buyer): Result<Offer> {
  const current = onSale(tariff, buyer);
  if (!current.ok) return current;
  const rows = eligible(tariff, current.value, buyer);
  return rows.ok ? answer(offerOf(tariff, rows.value, buyer)) : rows;
}

/** The percentages a list puts on the whole of a buyer's order. */
export function wholeOrderRows(tariff: Tariff, buyer: Omit<Buyer, "service">): readonly PriceRow[] {
  const rows = (tariff.byService.get(WHOLE_ORDER) ?? []).filter((row) => serves(row, buyer));
  const day = buyer.orderDate ?? newest(rows);
  return rows.filter((row) => isInForceOn(row, day));
}

/** The rows of a service on sale on the day of the order or, without one, on the last day that the newest list for this customer covers. */
function onSale(tariff: Tariff, { service, customer, orderDate }: Omit<Buyer, "subscriber" | "term">): Result<readonly PriceRow[]> {
  const sold = tariff.byService.get(service);
  if (!sold) {
    const others = tariff.services.all.map(({ name }) => name).filter((name) => tariff.byService.has(name));
    return unpublished(`${quoted(service)} is not on the price list, which has ${listed(others, "and")}.`, { argument: "service" });
  }
  const own = sold.filter((row) => customer === null || isFor(row, customer));
  const day = orderDate ?? newest(own.length > 0 ? own : sold);
  const current = sold.filter((row) => isInForceOn(row, day));
  /** Others have a list that covers the day, this customer has one of other days. */
  const isOthers = current.length > 0 && own.length > 0 && !own.some((row) => isInForceOn(row, day));
  if (current.length > 0 && !isOthers) return answer(current);
  const forWhom = isOthers ? ` for ${customer}` : "";
  return unpublished(`no ${service} price list${forWhom} covers ${inWords(day)}. ${daysHeld(isOthers ? own : sold)}`, {
    argument: "orderDate",
    advice: "For another year, copy the list that =ESSEX.TRADEDTARIFF() gives as values, edit it and pass it as tariff.",
  });
}

/** The rows on sale that this buyer may buy from. */
function eligible(tariff: Tariff, current: readonly PriceRow[], buyer: Buyer): Result<readonly PriceRow[]> {
  const { service, customer, subscriber, term } = buyer;
  const tiers = [...new Set(current.flatMap((row) => row.customer ?? []))];
  if (tiers.length > 0 && customer === null) return withoutCustomer(tariff, current, tiers, service);
  const hasUnits = current.some((row) => unitRuleOf(row.scale) !== undefined);
  /** A fee or a percentage beside what is sold makes nobody a customer of it. */
  const sells = (row: PriceRow): boolean => (hasUnits ? unitRuleOf(row.scale) !== undefined : !isPercentage(row));

  const forCustomer = current.filter((row) => isFor(row, customer));
  if (!forCustomer.some(sells)) {
    const served = [...new Set(current.filter(sells).flatMap((row) => row.customer ?? []))];
    return unreadable(`${quoted(customer)} has no price for ${service}. Use ${listed(served)}.`, { argument: "customer" });
  }
  const forSubscriber = forCustomer.filter((row) => row.subscriber === null || row.subscriber === subscriber);
  if (!forSubscriber.some(sells)) {
    return unreadable(`${service} is sold to ${subscriber ? "schools that do not subscribe" : "subscribers"} alone.`, {
      argument: "subscriber",
    });
  }
  const forTerm = forSubscriber.filter((row) => row.term === null || row.term === (term ?? 1));
  if (forTerm.some(sells)) return answer(forTerm);
  const terms = [...new Set(forSubscriber.filter(sells).flatMap((row) => row.term ?? []))].sort((a, b) => a - b);
  return unreadable(`${service} is sold for agreements of ${listed(terms.map(String))} years alone.`, { argument: "term" });
}

/** Where rows for anybody exist too, those named are not the only customers there are. */
function withoutCustomer(tariff: Tariff, current: readonly PriceRow[], tiers: readonly string[], service: string): Refusal {
  const isForAnybody = current.some((row) => row.customer === null && !isPercentage(row));
  const names = isForAnybody ? tariff.customers.all.map(({ name }) => name) : tiers;
  const whose = isForAnybody ? `: ${listed(tiers, "and")} ${tiers.length === 1 ? "has" : "have"} prices apart` : "";
  return unreadable(`it is blank, and the price of ${service} depends on it${whose}. Use ${listed(names)}.`, { argument: "customer" });
}

function offerOf({ ranges, byService, services }: Tariff, rows: readonly PriceRow[], { service, orderDate }: Buyer): Offer {
  const selling = sellingRows(rows);
  const units = selling.filter((row) => unitRuleOf(row.scale) !== undefined);
  const [first] = selling;
  const rule = unitRuleOf(first!.scale) ?? null;
  const year = first!.academicYear;
  return {
    service,
    year,
    lastDay: selling.find(({ useBy }) => useBy !== null)?.useBy ?? lastDayOf(year),
    until: selling.some(({ until }) => until === null) ? null : (Math.max(...selling.map(({ until }) => until!)) as Day),
    rule,
    units: rule === null || rule === "packages" ? units : [...units].sort((a, b) => ranges.get(a)!.from - ranges.get(b)!.from),
    fees: rows.filter(({ scale }) => scale === "Fixed fee"),
    percentages: rows.filter(isPercentage),
    hasPartYear: rows.some(({ partYear }) => partYear !== null),
    isUnitsAlone:
      units.length === rows.length && units.every((row) => row.minimum === null && row.maximum === null && row.partYear === null),
    ranges,
    soldIn: soldInOf(units, rule),
    isEarly: ({ earlyBird }) => earlyBird !== null && orderDate !== null && orderDate < earlyBird.before,
    isService: (name) => byService.has(services.find(name)?.name ?? ""),
  };
}

/** Packages of parts of a unit say by their size how the service is sold. */
function soldInOf(units: readonly PriceRow[], rule: UnitRule | null): SoldIn {
  const said = units.find(({ soldIn }) => soldIn !== null)?.soldIn ?? WHOLE_UNITS;
  if (rule !== "packages") return said;
  return { ...said, step: commonStep([said.step, ...units.map(({ fromQuantity }) => fromQuantity!)]) };
}

/** The year that what is ordered belongs to, and the last day on which it can be used. */
export interface UseBy {
  readonly year: AcademicYear;
  readonly lastDay: Day;
  /** A row of the list that says so. */
  readonly row: PriceRow;
}

/**
 * The last day on which what a buyer orders can be used: the one the list names, else 31 August of its academic year; a year later for each further
 * year of an agreement. A customer is needed only where the lists of several differ in it.
 */
export function useBy(tariff: Tariff, buyer: Omit<Buyer, "subscriber">): Result<UseBy> {
  const current = onSale(tariff, buyer);
  if (!current.ok) return current;
  const { customer, service, term } = buyer;
  const own = customer === null ? current.value : current.value.filter((row) => isFor(row, customer));
  const selling = sellingRows(own.length > 0 ? own : current.value);
  const ends = selling.map((row) => ({ row, year: row.academicYear, lastDay: lastDayIn(row, selling) }));
  const [first] = ends;
  const differing = ends.find(({ year, lastDay }) => year !== first!.year || lastDay !== first!.lastDay);
  if (differing) {
    const tiers = [...new Set(selling.flatMap((row) => row.customer ?? []))];
    return unreadable(`it is blank, and the year of ${service} depends on it. Use ${listed(tiers)}.`, { argument: "customer" });
  }
  const lastDay = addMonths(first!.lastDay, 12 * ((term ?? 1) - 1));
  return lastDay.ok ? answer({ ...first!, lastDay: lastDay.value }) : lastDay;
}

/** Rows that price units or, of a service of fees alone, those. */
function sellingRows(rows: readonly PriceRow[]): readonly PriceRow[] {
  const units = rows.filter((row) => unitRuleOf(row.scale) !== undefined);
  if (units.length > 0) return units;
  const fees = rows.filter((row) => !isPercentage(row));
  return fees.length > 0 ? fees : rows;
}

/** Of rows that serve the same customers, one says for all by when what is bought is used. */
function lastDayIn(row: PriceRow, rows: readonly PriceRow[]): Day {
  const said = row.useBy ?? rows.find((other) => other.useBy !== null && isFor(other, row.customer))?.useBy;
  return said ?? lastDayOf(row.academicYear);
}

function serves(row: PriceRow, { customer, subscriber, term }: Omit<Buyer, "service">): boolean {
  return (
    isFor(row, customer) && (row.subscriber === null || row.subscriber === subscriber) && (row.term === null || row.term === (term ?? 1))
  );
}

function newest(sold: readonly PriceRow[]): Day {
  return Math.max(...sold.map(({ from, until }) => (until === null ? from : until - 1))) as Day;
}
