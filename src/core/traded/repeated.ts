import { grouped } from "../foundation/grouped";
import { inPounds, type Pence } from "../foundation/money";
import { shortened } from "../foundation/text";
import { type PriceRow } from "./price-row";
import { inThousandths } from "./quantity";
import { type Fault } from "./row-faults";
import { type Tariff } from "./tariff";
import { times } from "./unit-price";

/** A bound of ours: a package that costs as much bought singly is a large saving, one that costs a third of it is a band. */
const TIMES_OVER = 3;

/**
 * Packages that look like bands: of `rows`, which name neither a scale nor a price of further units, those which, bought over and over to just below
 * the next larger package, cost several times that one. "Up to 50 pupils 1,693.20, from 51 2,119.56" would charge 20 pupils twenty times over.
 */
export function* repeatedFaults({ rows: all }: Tariff, rows: readonly PriceRow[]): Generator<Fault> {
  let larger: Map<PriceRow, PriceRow | undefined> | undefined;
  for (const row of rows) {
    const next = row.isOnce ? undefined : (larger ??= nextLarger(all)).get(row);
    if (!next) continue;
    const count = Math.ceil(next.fromQuantity! / row.fromQuantity!) - 1;
    const over = times(row.price!, count);
    const once = times(next.price!, 1);
    if (over <= TIMES_OVER * once) continue;
    const bought = inThousandths(count * row.fromQuantity!);
    yield {
      rows: [all.indexOf(row), all.indexOf(next)],
      column: "scale",
      message: `${row.place}, Each further is 0 or blank: ${bought} of ${shortened(row.service, 40)} would cost ${inPounds(over)}, where ${next.place} sells ${next.fromQuantity} for ${inPounds(once as Pence)}. Write Band in Scale or, if it is meant so, Packages.`,
    };
  }
}

/** For each package, the next larger one that serves the same customers from the same day. */
function nextLarger(rows: readonly PriceRow[]): Map<PriceRow, PriceRow | undefined> {
  const packages = grouped(
    rows.filter(({ scale }) => scale === "Packages"),
    ({ service, customer, subscriber, term, from }) => JSON.stringify([service, customer, subscriber, term, from]),
  );
  const next = new Map<PriceRow, PriceRow | undefined>();
  for (const alike of packages.values()) {
    alike.sort((a, b) => b.fromQuantity! - a.fromQuantity!);
    for (const [index, row] of alike.entries()) {
      const before = alike[index - 1];
      next.set(row, before && (before.fromQuantity! > row.fromQuantity! ? before : next.get(before)));
    }
  }
  return next;
}
