import { type PriceRow } from "../../core/traded/price-row";
import { poundsOfUnitPrice, type UnitPrice } from "../../core/traded/unit-price";
import { type Formatted } from "../../functions/cells/shown";
import { type FigureLine } from "../explanation";
import { figure } from "../lines";

export const MONEY = "£#,##0.00";
const FINE_MONEY = "£#,##0.0000";
export const SHARE = "0.00%";

/**
 * The native formula for units at a price, to the penny. Prices finer than a penny and parts of a unit are counted in whole hundredths of a penny
 * and thousandths of a unit, since a spreadsheet's product of decimals can lie just below half a penny.
 */
export function moneyFormula(price: string, units: string, isWhole: boolean): string {
  if (!isWhole) return `ROUND(ROUND(10000*${price},0)*ROUND(1000*(${units}),0)/100000,0)/100`;
  return units === "1" ? price : `ROUND(${price}*${units},2)`;
}

/** An amount less a rate, to the penny. */
export function lessRateFormula(amount: string, rate: string): string {
  return atRateFormula(amount, `(1-${rate})`);
}

/** A rate of an amount, to the penny. */
export function atRateFormula(amount: string, rate: string): string {
  return `ROUND(ROUND(100*(${amount}),0)*ROUND(10000*${rate},0)/10000,0)/100`;
}

/** Whether every price of some rows is in whole pence. */
export function isPence(rows: readonly PriceRow[]): boolean {
  return rows.every(({ price, eachFurther, earlyBird }) =>
    [price, eachFurther, earlyBird && "price" in earlyBird ? earlyBird.price : null].every((each) => (each ?? 0) % 100 === 0),
  );
}

/** A price in pounds with the penny, and with hundredths of a penny only where it has any. */
export function asPrice(pounds: number): Formatted {
  return { number: pounds, format: Math.abs(pounds * 100 - Math.round(pounds * 100)) < 1e-6 ? MONEY : FINE_MONEY };
}

export function priceFormat(rows: readonly PriceRow[]): string {
  return isPence(rows) ? MONEY : FINE_MONEY;
}

/** A price of a list, with its source. */
export function priceFigure(key: string, says: string, price: UnitPrice, row: PriceRow): FigureLine {
  return figure(key, says, asPrice(poundsOfUnitPrice(price)), listed(row));
}

/** Where a row was read. */
export function listed(row: PriceRow): Pick<FigureLine, "source" | "link"> {
  return { source: row.citation, link: "link" in row ? (row.link as string | null) : null };
}
