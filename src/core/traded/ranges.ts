import { grouped } from "../foundation/grouped";
import { isPercentage, type PriceRow, unitRuleOf } from "./price-row";

/** The quantities a row is for, from the first to the last; without end, to Infinity. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a quantity lies in a range, its ends included. */
export function holds({ from, to }: Range, quantity: number): boolean {
  return from <= quantity && quantity <= to;
}

/** Rows of one service that serve the same orders, from the lowest quantity up. */
export type Ladder = readonly PriceRow[];

/** Rows that may be bounded by a quantity. */
function isRanged(row: PriceRow): boolean {
  return row.scale !== "Packages";
}

/** The least quantity by which one range of a service lies beyond another. */
export function stepOf(row: PriceRow): number {
  return row.soldIn?.step ?? 1;
}

/** The ranged rows of a list in ladders: those of one service and rule, for the same customers, terms and days. */
export function laddersOf(rows: readonly PriceRow[]): Ladder[] {
  const ladders = grouped(rows.filter(isRanged), (row) =>
    JSON.stringify([
      row.service,
      isPercentage(row) ? row.scale : (unitRuleOf(row.scale) ?? row.package),
      row.customer,
      row.subscriber,
      row.term,
      row.from,
      row.until,
    ]),
  );
  return [...ladders.values()].map((ladder) => ladder.sort((a, b) => (a.fromQuantity ?? 0) - (b.fromQuantity ?? 0)));
}

/** The range of each ranged row. One without To quantity ends where the next begins. */
export function rangesOf(ladders: readonly Ladder[]): ReadonlyMap<PriceRow, Range> {
  const ranges = new Map<PriceRow, Range>();
  for (const ladder of ladders) {
    let next: number | undefined;
    let above: number | undefined;
    for (const row of [...ladder].reverse()) {
      const from = row.fromQuantity ?? 0;
      if (above === undefined || from < above) [next, above] = [above, from];
      ranges.set(row, { from, to: row.toQuantity ?? (next === undefined ? Infinity : next - stepOf(row)) });
    }
  }
  return ranges;
}
