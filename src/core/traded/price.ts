import { type Day } from "../foundation/day";
import { lessRate, type Pence, total, WHOLE } from "../foundation/money";
import { answer, listed, quoted, type Result, unreadable } from "../foundation/result";
import { combinations, type Lot } from "./combination";
import { onSale, type PackageRow, type Tariff } from "./tariff";

export interface Order {
  readonly service: string;
  /** Units: days, schools, sessions, members of staff or people, as the service counts them. */
  readonly quantity: number;
  readonly customer: string | null;
  /** Null = the newest list at full price. */
  readonly orderDate: Day | null;
  readonly subscriber: boolean;
}

/** One package bought, the units it covers, and what they cost before and after any early-bird discount. */
export interface Line {
  readonly row: PackageRow;
  readonly units: number;
  readonly amount: Pence;
  readonly net: Pence;
}

/** Prices orders from one list. Combinations once worked out serve the orders that follow. */
export interface Pricing {
  /** The packages that come cheapest for an order, each line rounded to the penny; none for a quantity of 0. */
  readonly lines: (order: Order) => Result<readonly Line[]>;
  /** Pence for an order: the sum of its lines. */
  readonly price: (order: Order) => Result<Pence>;
  /** The least that a unit can come to in an order like this one, whatever its quantity, in pence and parts of a penny. */
  readonly leastPerUnit: (order: Omit<Order, "quantity">) => Result<number>;
}

/** A bound of ours: the price of any quantity up to it can be worked out while an officer waits. */
export const MOST_UNITS = 10_000;

/** A quantity that can be bought. Refuses negatives, part units and more than 10,000, a bound of ours. */
export function unitsOf(quantity: number): Result<number> {
  const units = Math.round(quantity);
  if (Math.abs(quantity - units) <= 1e-9 && units >= 0 && units <= MOST_UNITS) return answer(units);
  if (quantity < 0) return unreadable(`${quoted(quantity)} is negative. Use a whole number from 0 to 10,000.`);
  if (quantity > MOST_UNITS) return unreadable(`${quoted(quantity)} is more than 10,000. Use a whole number from 0 to 10,000.`);
  return unreadable(`${quoted(quantity)} is not a whole number. Services are sold in whole units, from 0 to 10,000.`);
}

/** Prices orders from `tariff`. */
export function pricing(tariff: Tariff): Pricing {
  const cheapest = new Map<string, ReturnType<typeof combinations>>();

  const lines = (order: Order): Result<readonly Line[]> => {
    const rows = offered(tariff, order);
    if (!rows.ok) return rows;
    const isEarly = (row: PackageRow): boolean => isEarlyBird(row, order.orderDate);
    const key = rows.value.map((row) => `${row.place}${isEarly(row) ? "*" : ""}`).join("|");
    let combination = cheapest.get(key);
    if (!combination) {
      combination = combinations(rows.value.map((row) => lotOf(row, isEarly(row))));
      cheapest.set(key, combination);
    }
    const bought = combination(order.quantity);
    if (!bought) {
      const sizes = rows.value.map(({ fromQuantity }) => String(fromQuantity));
      return unreadable(`${order.quantity} cannot be made up of the packages sold, which are of ${listed([...new Set(sizes)], "and")}.`, {
        argument: "quantity",
      });
    }
    return answer(bought.map(({ index, units }) => line(rows.value[index]!, units, isEarly(rows.value[index]!))));
  };

  const price = (order: Order): Result<Pence> => {
    const bought = lines(order);
    return bought.ok ? answer(total(bought.value.map(({ net }) => net))) : bought;
  };

  const leastPerUnit: Pricing["leastPerUnit"] = (order) => {
    const rows = offered(tariff, order);
    if (!rows.ok) return rows;
    const lots = rows.value.map((row) => lotOf(row, isEarlyBird(row, order.orderDate)));
    return answer(Math.min(...lots.flatMap(({ size, cost, eachFurther }) => [cost / size, eachFurther ?? Infinity])) / WHOLE);
  };

  return { lines, price, leastPerUnit };
}

function isEarlyBird({ earlyBird }: PackageRow, orderDate: Day | null): boolean {
  return earlyBird !== null && orderDate !== null && orderDate < earlyBird.before;
}

/** The lines of the list that this customer may buy from. */
function offered(tariff: Tariff, order: Omit<Order, "quantity">): Result<readonly PackageRow[]> {
  const current = onSale(tariff, order.service, order.orderDate);
  if (!current.ok) return current;
  const tiers = [...new Set(current.value.flatMap(({ customer }) => customer ?? []))];
  if (tiers.length > 0 && order.customer === null) {
    return unreadable(`it is blank, and the price of ${order.service} depends on it. Use ${listed(tiers)}.`, { argument: "customer" });
  }
  const forCustomer = current.value.filter(({ customer }) => customer === null || customer === order.customer);
  if (forCustomer.length === 0) {
    return unreadable(`${quoted(order.customer)} has no price for ${order.service}. Use ${listed(tiers)}.`, { argument: "customer" });
  }
  const rows = forCustomer.filter(({ subscriber }) => subscriber === null || subscriber === order.subscriber);
  if (rows.length > 0) return answer(rows);
  return unreadable(`${order.service} is sold to ${order.subscriber ? "schools that do not subscribe" : "subscribers"} alone.`, {
    argument: "subscriber",
  });
}

/** A package with its discount taken, in ten-thousandths of a penny so that nothing is rounded before the line is. */
function lotOf(row: PackageRow, isEarly: boolean): Lot {
  const rate = isEarly && row.earlyBird && "rate" in row.earlyBird ? row.earlyBird.rate : 0;
  const price = isEarly && row.earlyBird && "price" in row.earlyBird ? row.earlyBird.price : row.price;
  return {
    size: row.fromQuantity,
    cost: price * (WHOLE - rate),
    eachFurther: row.eachFurther === null ? null : row.eachFurther * (WHOLE - rate),
  };
}

function line(row: PackageRow, units: number, isEarly: boolean): Line {
  const amount = amountOf(row, units, row.price);
  if (!isEarly || row.earlyBird === null) return { row, units, amount, net: amount };
  const net = "rate" in row.earlyBird ? lessRate(amount, row.earlyBird.rate) : amountOf(row, units, row.earlyBird.price);
  return { row, units, amount, net };
}

function amountOf({ fromQuantity, eachFurther }: PackageRow, units: number, price: Pence): Pence {
  return (eachFurther === null ? (units / fromQuantity) * price : price + (units - fromQuantity) * eachFurther) as Pence;
}
