import { addMonths, type Day } from "../foundation/day";
import { type FinancialYear, financialYearDays, financialYearOf } from "../foundation/financial-year";
import { type Pence, total } from "../foundation/money";

/** A financial year's part of a period, both its days included. */
export interface FinancialYearDays {
  readonly year: FinancialYear;
  readonly days: number;
  readonly amount: Pence;
}

export type TopUpBasis = "Days" | "Weeks" | "Months";

const WEEKS = 52;
const MONTHS = 12;

/** An annual top-up for the days from `from` to `to`, both included, a financial year at a time: each year's annual ÷ 365, or 366 where it has 29 February. */
export function topUpByYear(annual: Pence, from: Day, to: Day): FinancialYearDays[] {
  const rows: FinancialYearDays[] = [];
  for (let start = from; start <= to;) {
    const { from: first, until } = financialYearDays(start);
    const days = Math.min(until, to + 1) - start;
    rows.push({ year: financialYearOf(start), days, amount: rounded(annual * days, until - first) });
    start = until;
  }
  return rows;
}

/** The back-dated top-up for a plan issued after its limit, from the last day of the limit to the day before the issue; nothing for one in time. */
export function backdatedTopUp(annual: Pence, limit: Day, issued: Day, basis: TopUpBasis): Pence {
  if (issued <= limit) return 0 as Pence;
  switch (basis) {
    case "Days":
      return total(topUpByYear(annual, limit, (issued - 1) as Day).map(({ amount }) => amount));
    case "Weeks":
      return rounded(annual * Math.floor((issued - limit) / 7), WEEKS);
    case "Months":
      return rounded(annual * completeMonths(limit, issued), MONTHS);
  }
}

/**
 * What a school's budget share is reduced by for a permanent exclusion: A × (B ÷ 52) + C, B the complete weeks from the relevant date to the
 * end of the funding period, both days included. School and Early Years Finance (England) Regulations 2024 (SI 2024/66), reg. 39.
 */
export function exclusionAdjustment(perPupil: Pence, relevant: Day, periodEnd: Day, adjustment: Pence): Pence {
  const weeks = Math.max(0, Math.floor((periodEnd - relevant + 1) / 7));
  return (rounded(perPupil * weeks, WEEKS) + adjustment) as Pence;
}

function completeMonths(from: Day, to: Day): number {
  let months = 0;
  for (let next = addMonths(from, 1); next.ok && next.value <= to; next = addMonths(from, months + 1)) months++;
  return months;
}

/** A fraction of a penny rounded half up. */
function rounded(numerator: number, denominator: number): Pence {
  return Math.floor(numerator / denominator + 0.5) as Pence;
}
