import { type Pence } from "../foundation/money";
import { answer, quoted, type Result, unreadable } from "../foundation/result";

/** A plan for the high needs block. Growth is a fraction a year, from year 2. */
export interface HighNeedsPlan {
  /** A deficit is negative. */
  readonly opening: Pence;
  readonly income: Pence;
  readonly incomeGrowth: number;
  readonly spend: Pence;
  readonly spendGrowth: number;
  readonly years: number;
  /** Moved in from the schools block each year. */
  readonly transfer: Pence;
}

export interface HighNeedsYear {
  /** 1, 2, 3 and so on. */
  readonly year: number;
  readonly opening: Pence;
  readonly income: Pence;
  readonly transfer: Pence;
  readonly spend: Pence;
  readonly inYear: Pence;
  readonly closing: Pence;
}

/**
 * The block year by year. Each year's income and spend is that of year 1 grown, rounded once, half a penny up; the balances are sums of them.
 * Refuses growth of −100% a year or less, and of more than 100%, and negative income or spend.
 */
export function highNeeds(plan: HighNeedsPlan): Result<HighNeedsYear[]> {
  for (const argument of ["incomeGrowth", "spendGrowth"] as const) {
    const growth = plan[argument];
    if (!(growth > -1 && growth <= 1))
      return unreadable(`${quoted(growth)} is not growth between −100% and 100% a year. Write 3% or 0.03.`, { argument });
  }
  for (const argument of ["income", "spend"] as const) {
    if (plan[argument] < 0) return unreadable(`${quoted(plan[argument] / 100)} is less than 0.`, { argument });
  }
  const rows: HighNeedsYear[] = [];
  let opening = plan.opening;
  for (let year = 1; year <= plan.years; year++) {
    const income = grown(plan.income, plan.incomeGrowth, year - 1);
    const spend = grown(plan.spend, plan.spendGrowth, year - 1);
    const inYear = (income + plan.transfer - spend) as Pence;
    const closing = (opening + inYear) as Pence;
    rows.push({ year, opening, income, transfer: plan.transfer, spend, inYear, closing });
    opening = closing;
  }
  return answer(rows);
}

/** Exactly, by whole numbers: of hundreds of millions, binary fractions of a third year are already off by the half penny that decides. */
function grown(amount: Pence, growth: number, years: number): Pence {
  const [whole, decimals] = growth.toFixed(DECIMALS).split(".") as [string, string];
  const one = 10n ** BigInt(DECIMALS);
  const factor = (one + BigInt(whole + decimals)) ** BigInt(years);
  const divisor = one ** BigInt(years);
  return Number((2n * BigInt(amount) * factor + divisor) / (2n * divisor)) as Pence;
}

/** Of a growth: a cell holds fifteen figures. */
const DECIMALS = 15;
