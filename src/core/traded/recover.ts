import { inPounds, type Pence } from "../foundation/money";
import { answer, type Result, unreadable } from "../foundation/result";
import { type BasketLine, basketTotal, type LineRefusal } from "./basket";
import { apart } from "./income";
import { type Pricing, pricing } from "./price";
import { LEAST_RISE, MOST_RISE, raisedRow, raisedRows, type Rise } from "./raise";
import { withRows } from "./tariff";
import { type UnitPrice } from "./unit-price";

/** The rise at which income meets a cost, proved by what a hundredth of a per cent less would bring. */
export interface Recovery {
  readonly rise: Rise;
  readonly cost: Pence;
  readonly income: Pence;
  /** Income at a hundredth of a per cent less, which falls short; null where that would be beyond the cuts considered. */
  readonly before: Pence | null;
}

/**
 * The least rise, in hundredths of a per cent, at which orders bring in a cost from the list as it is then printed, each price rounded. Income never
 * falls as prices rise, so that it is found by halving. Refuses a cost that a tenfold list does not meet.
 */
export function recovery(
  current: Pricing,
  lines: readonly BasketLine[],
  cost: Pence,
  to: UnitPrice | null,
): Result<Recovery> | LineRefusal {
  const { rows } = current.tariff;
  const orders = apart(lines);
  const income = (by: number): Result<Pence> | LineRefusal => {
    const raised = rows.map((row) => raisedRow(row, { by: by as Rise, to, years: 0 }));
    return basketTotal(pricing(withRows(current.tariff, raised)), orders);
  };
  const least = income(LEAST_RISE);
  if (!least.ok) return least;
  const most = income(MOST_RISE);
  if (!most.ok) return most;
  if (most.value < cost) {
    return unreadable(`${inPounds(cost)} is not met even at a rise of 1,000%, which brings in ${inPounds(most.value)}.`, {
      argument: "cost",
    });
  }
  let [low, high] = [LEAST_RISE - 1, MOST_RISE as number];
  let [before, met]: [Pence | null, Pence] = [null, most.value];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const taken = income(middle);
    if (!taken.ok) return taken;
    if (taken.value < cost) [low, before] = [middle, taken.value];
    else [high, met] = [middle, taken.value];
  }
  const printed = raisedRows(rows, { by: high as Rise, to, years: 0 });
  if (!printed.ok) return { ...printed, argument: "to" };
  return answer({ rise: high as Rise, cost, income: met, before });
}
