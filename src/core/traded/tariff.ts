import { type AcademicYear } from "../foundation/academic-year";
import { type Day, inWords } from "../foundation/day";
import { type Choice, choices, type Choices, folded } from "../foundation/choice";
import { type Dated, daysHeld, isInForceOn, overlap, period } from "../foundation/dated";
import { type BasisPoints, type Pence } from "../foundation/money";
import { answer, listed, quoted, type Result, unpublished, unreadable } from "../foundation/result";

/** Off the price of what is ordered before a day: a rate off everything, or a price of its own for the package. */
export type EarlyBird = { readonly before: Day } & ({ readonly rate: BasisPoints } | { readonly price: Pence });

/**
 * A line of a price list: exactly `fromQuantity` units for `price`, any number of times over. With `eachFurther` it is bought once
 * at most, and any number of units more at that price each.
 */
export interface PackageRow extends Dated {
  readonly service: string;
  readonly academicYear: AcademicYear;
  readonly package: string;
  /** The kind of customer it is for; null = any. */
  readonly customer: string | null;
  /** For subscribers, for others, or (null) for both. */
  readonly subscriber: boolean | null;
  readonly fromQuantity: number;
  readonly price: Pence;
  readonly eachFurther: Pence | null;
  readonly earlyBird: EarlyBird | null;
  readonly source: string;
  readonly note: string;
  /** Where the line stands in its list, as a refusal names it. */
  readonly place: string;
}

/** What a price list sells and to whom, whichever list is used: their names are read even where a list lacks them. */
export interface Market {
  readonly services: readonly Choice[];
  readonly customers: readonly Choice[];
}

/** A price list, its lines checked against each other. */
export interface Tariff {
  readonly rows: readonly PackageRow[];
  readonly services: Choices<Choice>;
  readonly customers: Choices<Choice>;
}

/**
 * The price list made of `rows`. Refuses two lines that price the same package for the same customer on the same day, and two
 * academic years of a service on sale on the same day: an order must belong to one.
 */
export function tariff(rows: readonly PackageRow[], market: Market): Result<Tariff> {
  for (const [index, row] of rows.entries()) {
    for (const other of rows.slice(0, index)) {
      if (row.service !== other.service || !overlap(row, other)) continue;
      if (row.academicYear !== other.academicYear) {
        const years = `${row.service} of ${other.academicYear} and of ${row.academicYear}`;
        return unreadable(
          `${other.place} and ${row.place}: ${years} are both on sale on one day (${period(other)}; ${period(row)}). End one before the other begins.`,
        );
      }
      if (isSamePackage(row, other)) {
        return unreadable(
          `${other.place} and ${row.place} both price ${row.package} of ${row.service}, ${row.fromQuantity} or more, on one day. Keep one, or part them by customer, subscriber or dates.`,
        );
      }
    }
  }
  return answer({
    rows,
    services: choices(
      extended(
        market.services,
        rows.map(({ service }) => service),
      ),
      "a service sold",
    ),
    customers: choices(
      extended(
        market.customers,
        rows.flatMap(({ customer }) => customer ?? []),
      ),
      "a kind of customer",
    ),
  });
}

/** The lines of a service on sale on a day or, without one, on the last day its newest list covers. */
export function onSale({ rows, services }: Tariff, service: string, on: Day | null): Result<readonly PackageRow[]> {
  const sold = rows.filter((row) => row.service === service);
  if (sold.length === 0) {
    const others = services.all.map(({ name }) => name).filter((name) => rows.some((row) => row.service === name));
    return unpublished(`${quoted(service)} is not on the price list, which has ${listed(others, "and")}.`, { argument: "service" });
  }
  const day = on ?? newest(sold);
  const current = sold.filter((row) => isInForceOn(row, day));
  if (current.length > 0) return answer(current);
  return unpublished(`no ${service} price list covers ${inWords(day)}. ${daysHeld(sold)}`, {
    argument: "orderDate",
    advice: "For another year, copy the list that =ESSEX.TRADEDTARIFF() gives as values, edit it and pass it as tariff.",
  });
}

function newest(sold: readonly PackageRow[]): Day {
  return Math.max(...sold.map(({ from, until }) => (until === null ? from : until - 1))) as Day;
}

function isSamePackage(a: PackageRow, b: PackageRow): boolean {
  const meets = <T>(one: T | null, other: T | null): boolean => one === null || other === null || one === other;
  return (
    folded(a.package) === folded(b.package) &&
    a.fromQuantity === b.fromQuantity &&
    meets(a.customer, b.customer) &&
    meets(a.subscriber, b.subscriber)
  );
}

function extended(known: readonly Choice[], names: readonly string[]): Choice[] {
  const all = new Map(known.map((choice) => [choice.name, choice]));
  for (const name of names) if (!all.has(name)) all.set(name, { name });
  return [...all.values()];
}
