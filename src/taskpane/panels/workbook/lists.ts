import type { PriceRow } from "../../../core/traded/price-row";
import { publishedTariff } from "../../../data/traded";
import type { Day } from "../../../core/foundation/day";
import type { Table } from "../../../formulas/reference";
import { checkedList } from "../price-list/checking";
import type { HeldList } from "./findings";

/** Whether every price of a list has ended by a day. */
export function hasEnded(rows: readonly PriceRow[], today: Day): boolean {
  return rows.length > 0 && rows.every(({ until }) => until !== null && until <= today);
}

/** What a Table is as a price list; null where it is none, or has faults that the panel of price lists tells. */
export async function heldList(table: Table, today: Day): Promise<HeldList | null> {
  const { tariff } = await checkedList(table);
  if (!tariff) return null;
  const published = publishedTariff().rows;
  const sources = new Set(published.map(({ source }) => source));
  const prices = new Set(published.map(asPriced));
  const editedRows = tariff.rows.filter((row) => sources.has(row.source) && !prices.has(asPriced(row))).length;
  return { table, hasEnded: hasEnded(tariff.rows, today), editedRows };
}

/** A row by all that makes its price, wherever it stands. */
function asPriced(row: PriceRow): string {
  const { service, academicYear, package: of, customer, subscriber, term, scale, fromQuantity, toQuantity, price, eachFurther } = row;
  const { percentage, earlyBird, minimum, maximum, from, until } = row;
  const sold = [service, academicYear, of, customer, subscriber, term, scale, fromQuantity, toQuantity];
  return JSON.stringify([sold, price, eachFurther, percentage, earlyBird, minimum, maximum, from, until]);
}
