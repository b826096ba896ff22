import { type Pence } from "../foundation/money";
import { answer, quoted, type Result, unreadable } from "../foundation/result";

/** A price in whole hundredths of a penny: £26.01 a post or 45.5p a mile is exact until the amount of its line is rounded. */
export type UnitPrice = number & { readonly __unit: "hundredths of a penny" };

export const OF_A_PENNY = 100;
const OF_A_POUND = 10_000;
/** Quantities have three decimals at most: a thousandth of a unit. */
const OF_A_UNIT = 1_000;

/** A price in hundredths of a penny from pounds as a person writes them. Refuses anything finer. */
export function unitPriceOf(pounds: number): Result<UnitPrice> {
  const parts = Math.round(pounds * OF_A_POUND);
  if (Math.abs(pounds - parts / OF_A_POUND) <= 1e-10 + Math.abs(pounds) * 1e-15) return answer(parts as UnitPrice);
  return unreadable(`${quoted(pounds)} is finer than a hundredth of a penny. Round it to four decimals.`);
}

export function unitPriceOfPence(amount: Pence): UnitPrice {
  return (amount * OF_A_PENNY) as UnitPrice;
}

export function poundsOfUnitPrice(price: UnitPrice): number {
  return price / OF_A_POUND;
}

/** What a quantity of up to three decimals comes to at a price each: pence, half a penny up. */
export function times(price: UnitPrice, quantity: number): Pence {
  const divisor = OF_A_PENNY * OF_A_UNIT;
  const units = Math.round(quantity * OF_A_UNIT);
  const product = price * units;
  if (Number.isSafeInteger(product)) return Math.floor((product + divisor / 2) / divisor) as Pence;
  return Number((BigInt(price) * BigInt(units) + BigInt(divisor / 2)) / BigInt(divisor)) as Pence;
}
