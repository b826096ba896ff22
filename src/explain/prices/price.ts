import { type Charge } from "../../core/traded/charge";
import { type Order } from "../../core/traded/order";
import { type Priced } from "../../core/traded/price";
import { type PriceRow } from "../../core/traded/price-row";
import { asMoney } from "../../functions/cells/shown";
import { type Line } from "../explanation";
import { figure, lines } from "../lines";
import { adjustingLines, partYearLines, startLines } from "./beside";
import { earlyFigures, earlyFormula, mayBeEarly, orderDateLine, termsOf } from "./early-bird";
import { leastLines } from "./least";
import { isPence, moneyFormula, priceFigure } from "./money";
import { unitLines } from "./offer";

/** What the arguments are called that an order comes from. */
export interface OrderInputs {
  readonly quantity?: string;
  readonly orderDate?: string;
}

/** The steps to the price of an order, the last of them under a key and in words of its own. */
export function priceLines(priced: Priced, key: string, says: string, inputs: OrderInputs): readonly Line[] {
  const { order, offer, units, charges, total } = priced;
  const keys = keysOf(charges);
  const isUnitsAlone = charges.length > 0 && charges.length === units.length;
  return lines(
    quantityLines(priced, inputs.quantity),
    orderDateLine(order, inputs.orderDate),
    units.length > 0 && leastFirst(priced, isUnitsAlone ? key : "units", isUnitsAlone ? says : "Units"),
    charges.some((charge) => charge.for === "part year") && startLines(order, offer),
    charges.flatMap((charge) => {
      if (charge.for === "units") return [];
      if (charge.for === "fee") return feeLines(charge, keys.get(charge)!, order);
      const base = summed((charge.of ?? []).map((each) => keys.get(each)!));
      return adjustingLines(charge, keys.get(charge)!, base, partYearLines(charge, keys.get(charge)!, offer));
    }),
    !isUnitsAlone && figure(key, says, asMoney(total), charges.length === 0 ? {} : { formula: `=ROUND(${summed([...keys.values()])},2)` }),
  );
}

/** The rows of the list, then why the packages are the cheapest, then what they come to. */
function leastFirst(priced: Priced, key: string, says: string): readonly Line[] {
  const some = unitLines(priced, key, says);
  return [...some.slice(0, -1), ...leastLines(priced), some.at(-1)!];
}

/** What was ordered and, where a step begun is charged as a whole one, what is charged. */
function quantityLines({ order, quantity, offer }: Priced, input: string | undefined): readonly Line[] {
  const given = input === undefined ? {} : { input };
  if (quantity === order.quantity) return [figure("quantity", "Quantity", quantity, given)];
  const { step } = offer.soldIn;
  return [
    figure("ordered", "Ordered", order.quantity, given),
    figure("quantity", `Charged as, a part of ${step} as the whole`, quantity, {
      formula: `=ROUND(ROUNDUP(ROUND({ordered}/${step},6),0)*${step},3)`,
    }),
  ];
}

/** A price that is charged once, less any early-bird discount. */
export function feeLines({ row, amount, net }: Charge, key: string, order: Pick<Order, "orderDate">): readonly Line[] {
  const amountAt = (price: string): string => moneyFormula(price, "1", isPence([row]));
  const isEarly = mayBeEarly([row], order);
  const listKey = `${key}Listed`;
  const amountKey = isEarly ? `${key}Amount` : key;
  return lines(
    priceFigure(listKey, `${row.package}, as listed`, row.price!, row),
    figure(amountKey, row.package, asMoney(amount), { formula: `=${amountAt(`{${listKey}}`)}` }),
    isEarly && [
      ...earlyFigures(row, key),
      figure(key, `${row.package}, less any early-bird discount`, asMoney(net), {
        formula: `=${earlyFormula([row], `{${amountKey}}`, amountAt, termsOf(key))}`,
      }),
    ],
  );
}

/** The key of the line that each charge is in: what units come to together is one. */
function keysOf(charges: readonly Charge[]): ReadonlyMap<Charge, string> {
  return new Map(charges.map((charge, index) => [charge, charge.for === "units" ? "units" : `charge${index}`]));
}

function summed(keys: readonly string[]): string {
  return [...new Set(keys)].map((key) => `{${key}}`).join("+");
}

/** The rows that a price follows from, to be cited. */
export function rowsOf({ charges }: Pick<Priced, "charges">): readonly PriceRow[] {
  return [...new Set(charges.map(({ row }) => row))];
}
