import { type Choice } from "../core/foundation/choice";
import { daysHeld, isInForceOn } from "../core/foundation/dated";
import { type Day, inWords } from "../core/foundation/day";
import { type BasisPoints, poundsOf } from "../core/foundation/money";
import { answer, every, quoted, type Result, unpublished, unreadable } from "../core/foundation/result";
import { balances, type DatedDays, useBy } from "../core/traded/balance";
import { breakEven } from "../core/traded/break-even";
import { poolShares } from "../core/traded/pool";
import { type Order, pricing, unitsOf } from "../core/traded/price";
import { type QuoteLine, quoteLines } from "../core/traded/quote";
import { publishedTariff } from "../data/traded";
import { asDate, choiceCell, dateCell, labelCell, numberWhich, rateCell, yesOrNoCell } from "./cell";
import { type Column, column, columnOrOne, type ColumnsOf, columnWithBlanks, eachRow, labelColumn, rowsOf } from "./columns";
import { optional, refused, required, rowwise } from "./rowwise";
import { single, tableOf } from "./table";
import { tariffFrom, tariffTable } from "./tariff-layout";
import { balanceTable, onLine, poolTable, quoteTable } from "./traded-tables";

/**
 * A service on the published price lists. A price list of your own may name others.
 * @customenum {string}
 */
export declare enum SERVICE {
  /** Days of school improvement support: Bronze, Silver and Gold packages. */
  SchoolImprovementDays = "School improvement days",
  /** Annual subscription to the primary statutory assessment package, per school. */
  AssessmentSubscription = "Assessment subscription",
  /** Single assessment training sessions, for schools without the subscription. */
  AssessmentSession = "Assessment session",
  /** An assessment and moderation training event, by members of staff. */
  ModerationTraining = "Moderation training",
  /** The governors' conference, per person. */
  GovernorConference = "Governor conference",
}

/**
 * The kind of customer. The types of school in Get Information About Schools are understood too.
 * @customenum {string}
 */
export declare enum CUSTOMER {
  /** Schools maintained by Essex County Council. */
  Maintained = "Maintained",
  /** Academies and free schools in Essex. */
  Academy = "Academy",
  /** Schools and academies outside Essex. */
  OutsideEssex = "Outside Essex",
}

/** The service that is pooled, and whose days are counted. */
const IMPROVEMENT_DAYS = "School improvement days";
const NO_VAT = 0 as BasisPoints;

const unitsCell = numberWhich(unitsOf);
const usedCell = numberWhich((days) => (days >= 0 ? answer(days) : unreadable(`${quoted(days)} is less than 0.`)));

/**
 * Price of traded services in pounds, as the price list prints it: the cheapest combination of packages, less any early-bird discount. No VAT.
 * @customfunction TRADEDPRICE
 * @param {SERVICE[][]} service What is bought, such as School improvement days. One or a range.
 * @param {any[][]} quantity Whole units: days, schools, sessions, members of staff or people. One or a range.
 * @param {CUSTOMER[][]} [customer] Maintained, Academy or Outside Essex; needed where the price depends on it. One or a range.
 * @param {any[][]} [orderDate] Date of the order. Blank is the newest price list at full price. One or a range.
 * @param {any[][]} [subscriber] TRUE for subscribers to the assessment package; blank is FALSE. One or a range.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @returns {any[][]} Pounds.
 */
export function tradedPrice(
  service: SERVICE[][],
  quantity: any[][],
  customer?: CUSTOMER[][],
  orderDate?: any[][],
  subscriber?: any[][],
  tariff?: any[][],
): any[][] {
  const list = tariffFrom(tariff);
  if (!list.ok) return refused(list);
  const { price } = pricing(list.value);
  return rowwise(
    [
      required(
        "service",
        service,
        choiceCell(() => list.value.services),
      ),
      required("quantity", quantity, unitsCell),
      optional(
        "customer",
        customer,
        choiceCell(() => list.value.customers),
        null,
      ),
      optional("orderDate", orderDate, dateCell, null),
      optional("subscriber", subscriber, yesOrNoCell, false),
    ],
    (service, quantity, customer, orderDate, subscriber) => {
      const pence = price({ service: service.name, quantity, customer: customer?.name ?? null, orderDate, subscriber });
      return pence.ok ? answer(poundsOf(pence.value)) : pence;
    },
  );
}

/**
 * The price lists of traded services, a row for each package: copy them as values and edit them to price another year.
 * @customfunction TRADEDTARIFF
 * @param {SERVICE} [service] One service; blank is all.
 * @param {any} [onDate] A date the price list must cover; blank is every list held.
 * @returns {any[][]} A table of packages with their prices, dates, source and conditions.
 */
export function tradedTariff(service?: SERVICE, onDate?: any): any[][] {
  return tableOf(() => {
    const list = publishedTariff();
    const given = every(
      single(
        "service",
        service,
        choiceCell(() => list.services),
        null,
      ),
      single("onDate", onDate, dateCell, null),
    );
    if (!given.ok) return given;
    const [sold, on] = given.value;
    const rows = list.rows.filter((row) => sold === null || row.service === sold.name);
    const current = rows.filter((row) => on === null || isInForceOn(row, on));
    if (on !== null && current.length === 0) {
      const what = sold === null ? "price list" : `${sold.name} price list`;
      return unpublished(`no ${what} covers ${inWords(on)}. ${daysHeld(rows)}`, { argument: "onDate" });
    }
    return answer(tariffTable(current));
  });
}

/**
 * A quote for traded services: a line for each package used, then a total. Without VAT the total is the sum of TRADEDPRICE.
 * @customfunction TRADEDQUOTE
 * @param {any[][]} services The column of services.
 * @param {any[][]} quantities The column of whole units; lines of 0 or blank are left out.
 * @param {CUSTOMER[][]} [customer] Maintained, Academy or Outside Essex: one for all, or one a line.
 * @param {any[][]} [orderDate] Date of the order: one for all, or one a line. Blank is the newest price list at full price.
 * @param {any[][]} [subscriber] TRUE for subscribers: one for all, or one a line. Blank is FALSE.
 * @param {any[][]} [vatRate] Rate of VAT such as 20%: one for all, or one a line. Blank is none.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @returns {any[][]} A table in pounds: Service, Package, Quantity, Unit price, Amount, Early-bird discount, Net, VAT, Total, Source.
 */
export function tradedQuote(
  services: any[][],
  quantities: any[][],
  customer?: CUSTOMER[][],
  orderDate?: any[][],
  subscriber?: any[][],
  vatRate?: any[][],
  tariff?: any[][],
): any[][] {
  return tableOf(() => {
    const list = tariffFrom(tariff);
    if (!list.ok) return list;
    const columns: ColumnsOf<[Choice | null, number, Choice | null, Day | null, boolean, BasisPoints]> = [
      columnWithBlanks(
        "services",
        services,
        choiceCell(() => list.value.services),
        null,
      ),
      columnWithBlanks("quantities", quantities, unitsCell, 0),
      columnOrOne(
        "customer",
        customer,
        choiceCell(() => list.value.customers),
        null,
      ),
      columnOrOne("orderDate", orderDate, dateCell, null),
      columnOrOne("subscriber", subscriber, yesOrNoCell, false),
      columnOrOne("vatRate", vatRate, rateCell, NO_VAT),
    ];
    const rows = eachRow(columns, (values, row) => answer({ values, row }));
    if (!rows.ok) return rows;
    const priced = pricing(list.value);
    const lines: QuoteLine[] = [];
    for (const { row, values } of rows.value) {
      const [service, quantity, buyer, ordered, subscribes, rate] = values;
      if (quantity === 0) continue;
      if (service === null) return unreadable("is blank, beside a quantity.", { argument: `services row ${row}` });
      const order: Order = { service: service.name, quantity, customer: buyer?.name ?? null, orderDate: ordered, subscriber: subscribes };
      const quote = quoteLines(priced, order, rate);
      if (!quote.ok) return onLine(quote, row);
      lines.push(...quote.value);
    }
    return answer(quoteTable(lines));
  });
}

/**
 * A purchase of school improvement days that schools make together: each school's share, in proportion to what it would pay alone.
 * @customfunction TRADEDPOOL
 * @param {any[][]} schools The column of schools.
 * @param {any[][]} days The column of whole days each school wants.
 * @param {any} [orderDate] Date of the order. Blank is the newest price list at full price.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @returns {any[][]} A table in pounds: School, Days, Share, Alone, Saving, with a total.
 */
export function tradedPool(schools: any[][], days: any[][], orderDate?: any, tariff?: any[][]): any[][] {
  return tableOf(() => {
    const given = every(
      tariffFrom(tariff),
      single("orderDate", orderDate, dateCell, null),
      rowsOf<[string, number]>([labelColumn("schools", schools, labelCell), columnWithBlanks("days", days, unitsCell, 0)]),
    );
    if (!given.ok) return given;
    const [list, ordered, rows] = given.value;
    const order = { service: IMPROVEMENT_DAYS, customer: null, orderDate: ordered, subscriber: false };
    const names = rows.map(([school]) => school);
    const wanted = rows.map(([, count]) => count);
    const shares = poolShares(pricing(list), order, wanted);
    return shares.ok ? answer(poolTable(names, shares.value)) : shares;
  });
}

/**
 * The last day on which what is ordered can be used: 31 August of the academic year of the price list the order falls under.
 * @customfunction TRADEDUSEBY
 * @param {any[][]} orderDate Date of the order. One or a range.
 * @param {SERVICE[][]} [service] What is bought; blank is School improvement days. One or a range.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @returns {any[][]} Dates.
 */
export function tradedUseBy(orderDate: any[][], service?: SERVICE[][], tariff?: any[][]): any[][] {
  const list = tariffFrom(tariff);
  if (!list.ok) return refused(list);
  return rowwise(
    [
      required("orderDate", orderDate, dateCell),
      optional(
        "service",
        service,
        choiceCell(() => list.value.services),
        null,
      ),
    ],
    (ordered, sold) => {
      const last = useBy(list.value, sold?.name ?? IMPROVEMENT_DAYS, ordered);
      return last.ok ? answer(asDate(last.value)) : last;
    },
  );
}

/**
 * School improvement days bought, used, remaining and lost, a row for each academic year. Days bought belong to the year of their price list; what is unused after its 31 August is lost.
 * @customfunction TRADEDBALANCE
 * @param {any[][]} orderDates The column of order dates.
 * @param {any[][]} daysBought The column of whole days bought.
 * @param {any[][]} useDates The column of dates on which days were used.
 * @param {any[][]} daysUsed The column of days used.
 * @param {any} asOf The day the balance is wanted for; later orders and uses are left out.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @returns {any[][]} A table of days: Academic year, Bought, Used, Remaining, Lost.
 */
export function tradedBalance(
  orderDates: any[][],
  daysBought: any[][],
  useDates: any[][],
  daysUsed: any[][],
  asOf: any,
  tariff?: any[][],
): any[][] {
  return tableOf(() => {
    const given = every(
      tariffFrom(tariff),
      single("asOf", asOf, dateCell, null),
      datedDays(column("orderDates", orderDates, dateCell), columnWithBlanks("daysBought", daysBought, unitsCell, 0)),
      datedDays(column("useDates", useDates, dateCell), columnWithBlanks("daysUsed", daysUsed, usedCell, 0)),
    );
    if (!given.ok) return given;
    const [list, day, orders, uses] = given.value;
    if (day === null) return answer(null);
    const years = balances(list, IMPROVEMENT_DAYS, orders, uses, day);
    return years.ok ? answer(balanceTable(years.value)) : years;
  });
}

/** Days with their dates, each with its place in the range for a refusal to name. */
function datedDays(dates: Column<Day>, days: Column<number>): Result<DatedDays[]> {
  return eachRow<[Day, number], DatedDays>([dates, days], ([on, count], row) =>
    answer({ on, days: count, place: `${dates.name} row ${row}` }),
  );
}

/**
 * The number of single assessment sessions from which the annual subscription costs no more, however many more there are.
 * @customfunction TRADEDBREAKEVEN
 * @param {CUSTOMER[][]} customer Maintained, Academy or Outside Essex. One or a range.
 * @param {any} [onDate] Date of the order. Blank is the newest price list.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @returns {any[][]} Sessions.
 */
export function tradedBreakEven(customer: CUSTOMER[][], onDate?: any, tariff?: any[][]): any[][] {
  const list = tariffFrom(tariff);
  if (!list.ok) return refused(list);
  const priced = pricing(list.value);
  const alternatives = { subscription: "Assessment subscription", session: "Assessment session" };
  return rowwise(
    [
      required(
        "customer",
        customer,
        choiceCell(() => list.value.customers),
      ),
      optional("onDate", onDate, dateCell, null),
    ],
    (buyer, on) => {
      const sessions = breakEven(priced, alternatives, { customer: buyer.name, orderDate: on });
      return !sessions.ok && sessions.argument === "orderDate" ? { ...sessions, argument: "onDate" } : sessions;
    },
  );
}
