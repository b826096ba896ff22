import { reversed } from "../foundation/dated";
import { addMonths, type Day } from "../foundation/day";
import { type FinancialYear, financialYearDays, financialYearOf } from "../foundation/financial-year";
import { type Pence, total } from "../foundation/money";
import { answer, type Result } from "../foundation/result";
import { misordered } from "./caseload";
import { type Convention, type Deadline, timetableOf } from "./deadline";
import { type TimeLimits } from "./duty";

/** A financial year's part of a period, both its days included. */
export interface FinancialYearDays {
  readonly year: FinancialYear;
  readonly days: number;
  /** 365, or 366 where it has 29 February. */
  readonly daysInYear: number;
  readonly amount: Pence;
}

export type TopUpBasis = "Days" | "Weeks" | "Months";

/** What a back-dated top-up comes to, and the days it is counted over. */
export interface BackdatedTopUp {
  readonly amount: Pence;
  readonly annual: Pence;
  readonly limit: Deadline;
  readonly issued: Day;
  readonly basis: TopUpBasis;
  /** The financial years counted by, with the days of each; none where another basis was chosen or the plan was in time. */
  readonly years: readonly FinancialYearDays[];
  /** The complete weeks or months counted by; 0 where days are counted or the plan was in time. */
  readonly periods: number;
}

const WEEKS = 52;
const MONTHS = 12;

/** A top-up for a period, by financial years. */
export interface TopUpYears {
  readonly annual: Pence;
  readonly from: Day;
  readonly to: Day;
  readonly years: readonly FinancialYearDays[];
  readonly days: number;
  readonly amount: Pence;
}

/** An annual top-up for the days from `from` to `to`, both included, a financial year at a time. Refuses days the wrong way round. */
export function topUpByYear(annual: Pence, from: Day, to: Day): Result<TopUpYears> {
  const refusal = reversed(from, to);
  if (refusal) return refusal;
  const years = yearsOf(annual, from, to);
  return answer({ annual, from, to, years, days: to - from + 1, amount: total(years.map(({ amount }) => amount)) });
}

/** Each financial year's part of a period: its days at the annual amount ÷ 365, or 366 where it has 29 February. */
function yearsOf(annual: Pence, from: Day, to: Day): FinancialYearDays[] {
  const rows: FinancialYearDays[] = [];
  for (let start = from; start <= to;) {
    const { from: first, until } = financialYearDays(start);
    const days = Math.min(until, to + 1) - start;
    const daysInYear = until - first;
    rows.push({ year: financialYearOf(start), days, daysInYear, amount: rounded(annual * days, daysInYear) });
    start = until;
  }
  return rows;
}

/**
 * The back-dated top-up of each case of a column whose plan was issued after its limit, from the last day of the limit to the day before the issue;
 * nothing for one in time. Refuses an issue before the request, and requests from before the law.
 */
export function backdatedTopUps(
  limits: TimeLimits,
  convention: Convention,
): (request: Day, issued: Day, annual: Pence, basis: TopUpBasis) => Result<BackdatedTopUp> {
  const finalPlan = timetableOf(limits, "Final plan", convention);
  return (request, issued, annual, basis) => {
    const refusal = misordered({ request, issued, closed: null, reopened: null });
    if (refusal) return refusal;
    const limit = finalPlan(request);
    if (!limit.ok) return { ...limit, argument: "request" };
    return answer({ annual, limit: limit.value, issued, basis, ...topUp(annual, limit.value.day, issued, basis) });
  };
}

function topUp(annual: Pence, limit: Day, issued: Day, basis: TopUpBasis): Pick<BackdatedTopUp, "amount" | "years" | "periods"> {
  if (issued <= limit) return { amount: 0 as Pence, years: [], periods: 0 };
  switch (basis) {
    case "Days": {
      const years = yearsOf(annual, limit, (issued - 1) as Day);
      return { amount: total(years.map(({ amount }) => amount)), years, periods: 0 };
    }
    case "Weeks": {
      const periods = Math.floor((issued - limit) / 7);
      return { amount: rounded(annual * periods, WEEKS), years: [], periods };
    }
    case "Months": {
      const periods = completeMonths(limit, issued);
      return { amount: rounded(annual * periods, MONTHS), years: [], periods };
    }
  }
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
