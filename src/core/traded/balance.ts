import { type AcademicYear, academicYearOf, lastDayOf } from "../foundation/academic-year";
import { addMonths, type Day } from "../foundation/day";
import { answer, type Result, unreadable } from "../foundation/result";
import { type Buyer, useBy } from "./offer";
import { isFor, type PriceRow } from "./price-row";
import { type Tariff } from "./tariff";

/** Days bought or used on a day; `place` is where a list has them, as a refusal names it. */
export interface DatedDays {
  readonly on: Day;
  readonly days: number;
  readonly place: string;
}

/** The days of a year of a price list. What is unused is remaining until its last day, and lost from then on. */
export interface YearBalance {
  readonly year: AcademicYear;
  readonly lastDay: Day;
  readonly bought: number;
  readonly used: number;
  readonly remaining: number;
  readonly lost: number;
  /** A row of the list that its days were bought from; null where none were. */
  readonly list: PriceRow | null;
  /** The orders and the uses that belong to it. */
  readonly orders: readonly DatedDays[];
  readonly uses: readonly DatedDays[];
}

/**
 * The balance of each year as it stood at the end of `asOf`: what was bought belongs to the year of the list it was bought from, a use to the year
 * in which its date falls; later orders and uses are left out. Refuses a year in which more was used than bought.
 */
export function balances(
  tariff: Tariff,
  buyer: Pick<Buyer, "service" | "customer">,
  orders: readonly DatedDays[],
  uses: readonly DatedDays[],
  asOf: Day,
): Result<readonly YearBalance[]> {
  const lastDays = yearsOfList(tariff, buyer);
  const lists = new Map<AcademicYear, PriceRow>();
  const bought = new Map<AcademicYear, DatedDays[]>();
  for (const order of orders.filter(({ on }) => on <= asOf)) {
    const sold = useBy(tariff, { ...buyer, term: null, orderDate: order.on });
    if (!sold.ok) return sold.argument === "orderDate" ? { ...sold, argument: order.place } : sold;
    const { year, lastDay, row } = sold.value;
    lastDays.set(year, lastDay);
    lists.set(year, row);
    addTo(bought, year, order);
  }
  const used = new Map<AcademicYear, DatedDays[]>();
  for (const use of uses.filter(({ on }) => on <= asOf)) addTo(used, yearOfUse(use.on, lastDays), use);
  const years = [...new Set([...bought.keys(), ...used.keys()])].sort();
  const rows: YearBalance[] = [];
  for (const year of years) {
    const [ordersOf, usesOf] = [bought.get(year) ?? [], used.get(year) ?? []];
    const [had, spent] = [daysOf(ordersOf), daysOf(usesOf)];
    // Sums of half and tenth days stray from the exact figure by less than this.
    if (spent > had + 1e-9)
      return unreadable(`more days are used in ${year} than bought: ${spent}, of ${had}.`, {
        argument: "daysUsed",
      });
    const unused = Math.max(0, Math.round((had - spent) * 1e9) / 1e9);
    const lastDay = lastDays.get(year) ?? lastDayOf(year);
    const isOver = asOf > lastDay;
    rows.push({
      year,
      lastDay,
      bought: had,
      used: spent,
      remaining: isOver ? 0 : unused,
      lost: isOver ? unused : 0,
      list: lists.get(year) ?? null,
      orders: ordersOf,
      uses: usesOf,
    });
  }
  return answer(rows);
}

function addTo(years: Map<AcademicYear, DatedDays[]>, year: AcademicYear, days: DatedDays): void {
  const own = years.get(year);
  if (own) own.push(days);
  else years.set(year, [days]);
}

function daysOf(some: readonly DatedDays[]): number {
  return some.reduce((sum, { days }) => sum + days, 0);
}

/** The last days of the years whose lists name them, as for April to March, for a customer. */
function yearsOfList(tariff: Tariff, { service, customer }: Pick<Buyer, "service" | "customer">): Map<AcademicYear, Day> {
  const rows = (tariff.byService.get(service) ?? []).filter((row) => isFor(row, customer));
  return new Map(rows.flatMap(({ academicYear, useBy }: PriceRow) => (useBy === null ? [] : [[academicYear, useBy] as const])));
}

/** The year of twelve months up to its last day in which a day falls; where the list names none, its academic year. */
function yearOfUse(on: Day, lastDays: ReadonlyMap<AcademicYear, Day>): AcademicYear {
  for (const [year, lastDay] of lastDays) {
    const before = addMonths((lastDay + 1) as Day, -12);
    if (on <= lastDay && before.ok && on >= before.value) return year;
  }
  return academicYearOf(on);
}
