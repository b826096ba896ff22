import { WHOLE } from "../../core/foundation/money";
import { type Order } from "../../core/traded/order";
import { type PriceRow } from "../../core/traded/price-row";
import { poundsOfUnitPrice } from "../../core/traded/unit-price";
import { type FigureLine, type Line } from "../explanation";
import { column, dayColumn, dayFigure, figure, lines } from "../lines";
import { asPrice, lessRateFormula, priceFormat, SHARE } from "./money";

/** The date of an order, on which its early-bird discounts hang. */
export function orderDateLine({ orderDate }: Pick<Order, "orderDate">, input?: string): FigureLine {
  return dayFigure("orderDate", "Date of the order", orderDate, input === undefined ? {} : { input });
}

/** Whether an order can have a discount of some rows: without a date it has none. */
export function mayBeEarly(rows: readonly PriceRow[], { orderDate }: Pick<Order, "orderDate">): boolean {
  return orderDate !== null && rows.some(({ earlyBird }) => earlyBird !== null);
}

export function hasEarlyRate({ earlyBird }: PriceRow): boolean {
  return earlyBird !== null && "rate" in earlyBird;
}

export function hasEarlyPrice({ earlyBird }: PriceRow): boolean {
  return earlyBird !== null && "price" in earlyBird;
}

/** The early-bird terms of rows, a column each. */
export function earlyColumns(block: string, rows: readonly PriceRow[]): readonly Line[] {
  return lines(
    rows.some(hasEarlyRate) && column(block, "rates", "Early-bird rate", rows.map(rateOf), { format: SHARE }),
    rows.some(hasEarlyPrice) && column(block, "earlyPrices", "Early-bird price", rows.map(priceOf), { format: priceFormat(rows) }),
    dayColumn(
      block,
      "befores",
      "Early-bird before",
      rows.map(({ earlyBird }) => earlyBird?.before ?? null),
    ),
  );
}

/** The early-bird terms of one row, by keys that begin with that of its charge. */
export function earlyFigures(row: PriceRow, of: string): readonly Line[] {
  return lines(
    hasEarlyRate(row) && figure(`${of}Rate`, "Early-bird rate", { number: rateOf(row)!, format: SHARE }),
    hasEarlyPrice(row) && figure(`${of}EarlyPrice`, "Early-bird price", asPrice(priceOf(row)!)),
    row.earlyBird && dayFigure(`${of}Before`, "Early-bird before", row.earlyBird.before),
  );
}

/** Where the formulas of an early-bird discount find its terms. */
export interface EarlyTerms {
  readonly rate: string;
  readonly price: string;
  readonly before: string;
}

export const OF_THE_ROW: EarlyTerms = { rate: "{@rates}", price: "{@earlyPrices}", before: "{@befores}" };

export function termsOf(key: string): EarlyTerms {
  return { rate: `{${key}Rate}`, price: `{${key}EarlyPrice}`, before: `{${key}Before}` };
}

/** An amount less the early-bird discount of its row: `amountAt` is what it would be at another price. */
export function earlyFormula(
  rows: readonly PriceRow[],
  amount: string,
  amountAt: (price: string) => string,
  { rate, price, before }: EarlyTerms,
): string {
  const [less, instead] = [lessRateFormula(amount, rate), amountAt(price)];
  const [isRate, isPrice] = [rows.some(hasEarlyRate), rows.some(hasEarlyPrice)];
  const taken = isRate && isPrice ? `IF(ISNUMBER(${rate}),${less},${instead})` : isRate ? less : instead;
  return `IF(AND(ISNUMBER({orderDate}),ISNUMBER(${before}),{orderDate}<${before}),${taken},${amount})`;
}

function rateOf({ earlyBird }: PriceRow): number | null {
  return earlyBird && "rate" in earlyBird ? earlyBird.rate / WHOLE : null;
}

function priceOf({ earlyBird }: PriceRow): number | null {
  return earlyBird && "price" in earlyBird ? poundsOfUnitPrice(earlyBird.price) : null;
}
