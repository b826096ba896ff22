import { type Day, firstOfMonth, monthOf, yearOf } from "./day";

/** A financial year, 1 April to 31 March, as `2023-24`. */
export type FinancialYear = string & { readonly __kind: "financial year" };

/** The financial year of a day. */
export function financialYearOf(on: Day): FinancialYear {
  const first = firstYearOf(on);
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}` as FinancialYear;
}

/** The days of the financial year of a day: its 1 April, and the 1 April after it. */
export function financialYearDays(on: Day): { readonly from: Day; readonly until: Day } {
  const first = firstYearOf(on);
  return { from: firstOfMonth(first, 4), until: firstOfMonth(first + 1, 4) };
}

function firstYearOf(on: Day): number {
  return monthOf(on) >= 4 ? yearOf(on) : yearOf(on) - 1;
}
