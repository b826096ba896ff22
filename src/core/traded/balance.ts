import { type AcademicYear, academicYearOf, lastDayOf } from "../foundation/academic-year";
import { type Day } from "../foundation/day";
import { answer, type Result, unreadable } from "../foundation/result";
import { onSale, type Tariff } from "./tariff";

/** Days bought or used on a day; `place` is where a list has them, as a refusal names it. */
export interface DatedDays {
  readonly on: Day;
  readonly days: number;
  readonly place: string;
}

/** An academic year's days. What is unused is remaining until its 31 August, and lost from then on. */
export interface YearBalance {
  readonly year: AcademicYear;
  readonly bought: number;
  readonly used: number;
  readonly remaining: number;
  readonly lost: number;
}

/** The last day on which what is ordered on a day can be used: 31 August of the academic year of its price list, the newest without a day. */
export function useBy(tariff: Tariff, service: string, orderDate: Day): Result<Day> {
  const year = yearSold(tariff, service, orderDate);
  return year.ok ? answer(lastDayOf(year.value)) : year;
}

/**
 * The balance of each academic year as it stood at the end of `asOf`: what was bought belongs to the year of the list it was bought from, a use
 * to the year of its date; later orders and uses are left out. Refuses a year in which more was used than bought.
 */
export function balances(
  tariff: Tariff,
  service: string,
  orders: readonly DatedDays[],
  uses: readonly DatedDays[],
  asOf: Day,
): Result<readonly YearBalance[]> {
  const bought = new Map<AcademicYear, number>();
  for (const { on, days, place } of orders.filter(({ on }) => on <= asOf)) {
    const year = yearSold(tariff, service, on);
    if (!year.ok) return { ...year, argument: place };
    bought.set(year.value, (bought.get(year.value) ?? 0) + days);
  }
  const used = new Map<AcademicYear, number>();
  for (const { on, days } of uses.filter(({ on }) => on <= asOf)) used.set(academicYearOf(on), (used.get(academicYearOf(on)) ?? 0) + days);
  const years = [...new Set([...bought.keys(), ...used.keys()])].sort();
  const rows: YearBalance[] = [];
  for (const year of years) {
    const [had, spent] = [bought.get(year) ?? 0, used.get(year) ?? 0];
    // Sums of half and tenth days stray from the exact figure by less than this.
    if (spent > had + 1e-9)
      return unreadable(`more days are used in ${year} than bought: ${spent}, of ${had}.`, {
        argument: "daysUsed",
      });
    const unused = Math.max(0, Math.round((had - spent) * 1e9) / 1e9);
    const isOver = asOf > lastDayOf(year);
    rows.push({ year, bought: had, used: spent, remaining: isOver ? 0 : unused, lost: isOver ? unused : 0 });
  }
  return answer(rows);
}

function yearSold(tariff: Tariff, service: string, on: Day): Result<AcademicYear> {
  const rows = onSale(tariff, service, on);
  return rows.ok ? answer(rows.value[0]!.academicYear) : rows;
}
