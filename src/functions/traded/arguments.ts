import { type Day } from "../../core/foundation/day";
import { type BasisPoints } from "../../core/foundation/money";
import { answer, quoted, type Refusal, type Result, unreadable } from "../../core/foundation/result";
import { type LineRefusal } from "../../core/traded/basket";
import { type Order } from "../../core/traded/order";
import { quantityOf, unitsOf } from "../../core/traded/quantity";
import { sellsParts, type Tariff } from "../../core/traded/tariff";
import { optional, type RowArgument } from "../cells/arguments";
import { columnOrOne, columnWithBlanks, optionalColumn, type Rows } from "../cells/columns";
import { contentOf, isEmpty } from "../cells/content";
import { choiceCell, dateCell, labelCell, numberWhich, rateCell, type Reader, yesOrNoCell } from "../cells/readers";
import { rangeOf } from "../cells/shape";
import { termCell } from "./tariff-cells";

const NO_VAT = 0 as BasisPoints;

/** The service that is pooled, and whose days are counted, where none is named; of a list of one service, that one. */
export function usualService({ byService }: Tariff): string {
  const [only = IMPROVEMENT_DAYS, ...others] = byService.keys();
  return others.length === 0 ? only : IMPROVEMENT_DAYS;
}

const IMPROVEMENT_DAYS = "School improvement days";

/** The readers of a call whose list is known. */
export function readersOf(list: Tariff) {
  return {
    service: choiceCell(() => list.services),
    customer: choiceCell(() => list.customers),
    quantity: numberWhich(sellsParts(list) ? quantityOf : (quantity) => unitsOf(quantity)),
  };
}

export const usedCell = numberWhich((days) => (days >= 0 ? answer(days) : unreadable(`${quoted(days)} is less than 0.`)));

/** A blank cell in a column that holds dates is a slip: nothing is priced by the newest list for it. */
const BESIDE_DATES = "blank beside dates";

export type OrderDate = Day | null | typeof BESIDE_DATES;

/** The date of an order, one for each row of a range. Left out, or blank throughout, it is none. */
export function orderDateOf(given: unknown): RowArgument<"orderDate", OrderDate> {
  return optional<"orderDate", OrderDate, OrderDate>("orderDate", dateCell as Reader<OrderDate>, hasSome(given) ? BESIDE_DATES : null);
}

function hasSome(given: unknown): boolean {
  return rangeOf(given).cells.some((row) => row.some((cell) => !isEmpty(contentOf(cell))));
}

/** The date an order counts by. Refuses a blank beside dates. */
export function dated(orderDate: OrderDate): Result<Day | null> {
  if (orderDate !== BESIDE_DATES) return answer(orderDate);
  return unreadable("is blank beside other dates. Write the date of the order, or leave all of them out.", { argument: "orderDate" });
}

/** The columns of a basket, by the core's words. */
export function basketColumns(list: Tariff) {
  const { service, customer, quantity } = readersOf(list);
  return {
    service: columnWithBlanks("services", service, null),
    quantity: columnWithBlanks("quantities", quantity, 0),
    customer: columnOrOne("customer", customer, null),
    orderDate: columnOrOne("orderDate", dateCell, null),
    subscriber: columnOrOne("subscriber", yesOrNoCell, false),
    vatRate: columnOrOne("vatRate", rateCell, NO_VAT),
    reference: columnOrOne("reference", labelCell, null),
    term: columnOrOne("term", termCell, null),
    start: columnOrOne("start", dateCell, null),
  };
}

/** The columns of last year's orders. */
export function salesColumns(list: Tariff) {
  const { service, customer, quantity } = readersOf(list);
  return {
    service: columnWithBlanks("services", service, null),
    quantity: columnWithBlanks("quantities", quantity, 0),
    customer: columnOrOne("customers", customer, null),
    reference: optionalColumn("schools", labelCell, null),
    orderDate: columnOrOne("orderDates", dateCell, null),
    subscriber: columnOrOne("subscribers", yesOrNoCell, false),
    term: columnOrOne("terms", termCell, null),
    start: columnOrOne("starts", dateCell, null),
  };
}

/** What a row of those columns gives. */
export interface OrderRow {
  readonly service: { readonly name: string } | null;
  readonly quantity: number;
  readonly customer: { readonly name: string } | null;
  readonly orderDate: Day | null;
  readonly subscriber: boolean;
  readonly reference: string | null;
  readonly term: number | null;
  readonly start: Day | null;
}

/** A line of an order, with the row it was read from and its place in the range. */
export interface PlacedLine<R = OrderRow> {
  readonly order: Order;
  readonly reference: string | null;
  readonly row: R;
  readonly place: number;
}

/** What Excel calls the columns that a blank cell is told in. */
export interface ColumnNames {
  readonly orderDate: string;
  readonly reference: string;
}

/** The order lines of rows, those without a quantity left out. Refuses a quantity without a service, and a blank beside dates or references. */
export function placedLines<R extends OrderRow>(rows: Rows<R>, names: ColumnNames): Result<PlacedLine<R>[]> {
  const read = rows.each((row, place) => answer({ row, place }));
  if (!read.ok) return read;
  const bought = read.value.filter(({ row }) => row.quantity !== 0);
  const hasDates = bought.some(({ row }) => row.orderDate !== null);
  const hasReferences = bought.some(({ row }) => row.reference !== null);
  const lines: PlacedLine<R>[] = [];
  for (const { row, place } of bought) {
    const { service, quantity, subscriber, orderDate, term, start, reference, customer } = row;
    if (service === null) return unreadable("is blank, beside a quantity.", { argument: `services row ${place}` });
    const date = dated(hasDates && orderDate === null ? BESIDE_DATES : orderDate);
    if (!date.ok) return { ...date, argument: `${names.orderDate} row ${place}` };
    if (hasReferences && reference === null) return unreadable("is blank beside others.", { argument: `${names.reference} row ${place}` });
    const order = { service: service.name, quantity, customer: customer?.name ?? null, orderDate, subscriber, term, start };
    lines.push({ order, reference, row, place });
  }
  return answer(lines);
}

/** A refusal of the rule, laid at the line of the basket it came from. */
export function onLine({ refusal, line }: LineRefusal, lines: readonly PlacedLine[]): Refusal {
  const { argument = "service", message } = refusal;
  const said = argument === "service" ? message : `${argument}, ${message}`;
  return { ...refusal, argument: `services row ${lines[line]!.place}`, message: said };
}
