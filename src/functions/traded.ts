import { priceLists } from "./traded/price-lists";
import { purchases } from "./traded/purchases";

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

/**
 * How income is put together.
 * @customenum {string}
 */
export declare enum INCOMEVIEW {
  /** A row for each service and kind of customer. */
  Service = "Service",
  /** A row for each school, those that rise by more than riseOver first. */
  School = "School",
}

export const traded = { ...purchases, ...priceLists };

/**
 * Price of traded services in pounds, as the price list prints it: the cheapest combination of packages, or what its scale says, less any early-bird discount. No VAT.
 * @customfunction TRADEDPRICE
 * @param {SERVICE[][]} service What is bought, such as School improvement days. One or a range.
 * @param {any[][]} quantity Units: days, schools, sessions, members of staff, pupils or people. One or a range.
 * @param {CUSTOMER[][]} [customer] Maintained, Academy or Outside Essex; needed where the price depends on it. One or a range.
 * @param {any[][]} [orderDate] Date of the order. Left out, the newest price list at full price; a blank beside other dates is refused. One or a range.
 * @param {any[][]} [subscriber] TRUE for subscribers to the assessment package; blank is FALSE. One or a range.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {any[][]} [term] Years of the agreement, where the list has terms; the price is of one year. Blank is 1. One or a range.
 * @param {any[][]} [start] First day of the service, where the list sells part of a year. Blank is the whole year. One or a range.
 * @returns {any[][]} Pounds.
 */
export function tradedPrice(
  service: SERVICE[][],
  quantity: any[][],
  customer?: CUSTOMER[][],
  orderDate?: any[][],
  subscriber?: any[][],
  tariff?: any[][],
  term?: any[][],
  start?: any[][],
): any[][] {
  return traded.TRADEDPRICE.answer({ service, quantity, customer, orderDate, subscriber, tariff, term, start });
}

/**
 * The price lists of traded services, a row for each package: copy them as values and edit them to price another year.
 * @customfunction TRADEDTARIFF
 * @param {SERVICE} [service] One service; blank is all.
 * @param {any} [onDate] A date the price list must cover; blank is every list held.
 * @returns {any[][]} A table of packages with their prices, dates, source and conditions, and the columns that other scales need.
 */
export function tradedTariff(service?: SERVICE, onDate?: any): any[][] {
  return traded.TRADEDTARIFF.answer({ service, onDate });
}

/**
 * A quote for traded services: a line for each charge, then a total. Without VAT it is the sum of TRADEDPRICE, save for what a list charges once an order.
 * @customfunction TRADEDQUOTE
 * @param {any[][]} services The column of services.
 * @param {any[][]} quantities The column of units; lines of 0 or blank are left out.
 * @param {CUSTOMER[][]} [customer] Maintained, Academy or Outside Essex: one for all, or one a line.
 * @param {any[][]} [orderDate] Date of the order: one for all, or one a line. Left out, the newest price list at full price.
 * @param {any[][]} [subscriber] TRUE for subscribers: one for all, or one a line. Blank is FALSE.
 * @param {any[][]} [vatRate] Rate of VAT such as 20%: one for all, or one a line. Blank is none.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {any[][]} [reference] School or order number, repeated on each line: one for all, or one a line. Lines of one reference are one order; without any, all are.
 * @param {any[][]} [term] Years of the agreement: one for all, or one a line. Blank is 1.
 * @param {any[][]} [start] First day of the service, where the list sells part of a year: one for all, or one a line. Blank is the whole year.
 * @returns {any[][]} A table in pounds: Service, Package, Quantity, Unit price, Amount, Early-bird discount, Net, VAT, Total, Source, and Reference where it is given.
 */
export function tradedQuote(
  services: any[][],
  quantities: any[][],
  customer?: CUSTOMER[][],
  orderDate?: any[][],
  subscriber?: any[][],
  vatRate?: any[][],
  tariff?: any[][],
  reference?: any[][],
  term?: any[][],
  start?: any[][],
): any[][] {
  return traded.TRADEDQUOTE.answer({
    services,
    quantities,
    customer,
    orderDate,
    subscriber,
    vatRate,
    tariff,
    reference,
    term,
    start,
  });
}

/**
 * A purchase that schools make together: each school's share, in proportion to what it would pay alone, and never more than that.
 * @customfunction TRADEDPOOL
 * @param {any[][]} schools The column of schools.
 * @param {any[][]} days The column of days, or other units, that each school wants.
 * @param {any} [orderDate] Date of the order. Blank is the newest price list at full price.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {any[][]} [reference] Order number, repeated on each line: one for all, or one a line.
 * @param {SERVICE} [service] What is bought; blank is School improvement days.
 * @param {CUSTOMER} [customer] The kind of customer they are, where the price depends on it.
 * @param {any} [subscriber] TRUE for subscribers; blank is FALSE.
 * @param {any} [term] Years of the agreement; blank is 1.
 * @returns {any[][]} A table in pounds: School, Days, Share, Alone, Saving, and Reference where it is given, with a total.
 */
export function tradedPool(
  schools: any[][],
  days: any[][],
  orderDate?: any,
  tariff?: any[][],
  reference?: any[][],
  service?: SERVICE,
  customer?: CUSTOMER,
  subscriber?: any,
  term?: any,
): any[][] {
  return traded.TRADEDPOOL.answer({ schools, days, orderDate, tariff, reference, service, customer, subscriber, term });
}

/**
 * The last day on which what is ordered can be used: the one its price list names, or 31 August of the list's academic year.
 * @customfunction TRADEDUSEBY
 * @param {any[][]} orderDate Date of the order. One or a range.
 * @param {SERVICE[][]} [service] What is bought; blank is School improvement days. One or a range.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {CUSTOMER[][]} [customer] Needed where lists differ by customer, as April to March beside September to August. One or a range.
 * @param {any[][]} [term] Years of the agreement; the day is a year later for each beyond the first. Blank is 1. One or a range.
 * @returns {any[][]} Dates.
 */
export function tradedUseBy(orderDate: any[][], service?: SERVICE[][], tariff?: any[][], customer?: CUSTOMER[][], term?: any[][]): any[][] {
  return traded.TRADEDUSEBY.answer({ orderDate, service, tariff, customer, term });
}

/**
 * Days bought, used, remaining and lost, a row for each year. Days bought belong to the year of their price list; what is unused after its last day is lost.
 * @customfunction TRADEDBALANCE
 * @param {any[][]} orderDates The column of order dates.
 * @param {any[][]} daysBought The column of days bought.
 * @param {any[][]} useDates The column of dates on which days were used.
 * @param {any[][]} daysUsed The column of days used.
 * @param {any} asOf The day the balance is wanted for; later orders and uses are left out.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {SERVICE} [service] What was bought; blank is School improvement days.
 * @param {CUSTOMER} [customer] Needed where lists differ by customer, as April to March beside September to August.
 * @returns {any[][]} A table of days: Academic year, Bought, Used, Remaining, Lost.
 */
export function tradedBalance(
  orderDates: any[][],
  daysBought: any[][],
  useDates: any[][],
  daysUsed: any[][],
  asOf: any,
  tariff?: any[][],
  service?: SERVICE,
  customer?: CUSTOMER,
): any[][] {
  return traded.TRADEDBALANCE.answer({ orderDates, daysBought, useDates, daysUsed, asOf, tariff, service, customer });
}

/**
 * The number of single sessions from which a subscription costs no more, however many more there are: of assessment, unless others are named.
 * @customfunction TRADEDBREAKEVEN
 * @param {CUSTOMER[][]} customer Maintained, Academy or Outside Essex. One or a range.
 * @param {any} [onDate] Date of the order. Blank is the newest price list.
 * @param {any[][]} [tariff] A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {SERVICE} [subscription] The subscription; blank is Assessment subscription.
 * @param {SERVICE} [session] What is bought singly; blank is Assessment session. Where it has prices for subscribers, they are paid beside the subscription.
 * @returns {any[][]} Sessions.
 */
export function tradedBreakEven(
  customer: CUSTOMER[][],
  onDate?: any,
  tariff?: any[][],
  subscription?: SERVICE,
  session?: SERVICE,
): any[][] {
  return traded.TRADEDBREAKEVEN.answer({ customer, onDate, tariff, subscription, session });
}

/**
 * A price list raised by a percentage, every price rounded: next year's list, to look at, to copy, or to pass as tariff.
 * @customfunction TRADEDRAISE
 * @param {any[][]} tariff A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {any} by The rise, such as 5% or 0.05; a cut is negative.
 * @param {any} [roundTo] The multiple prices are rounded to, half a multiple up: 1 for the pound, 0.5 for 50p, 5. Blank is the penny.
 * @param {any} [yearsOn] Years by which the academic year and dates move on; blank is 0.
 * @returns {any[][]} A price list as TRADEDTARIFF lays it out.
 */
export function tradedRaise(tariff: any[][], by: any, roundTo?: any, yearsOn?: any): any[][] {
  return traded.TRADEDRAISE.answer({ tariff, by, roundTo, yearsOn });
}

/**
 * Income from orders by service and kind of customer, or by school; beside it, under a second list, the change in pounds and per cent.
 * @customfunction TRADEDINCOME
 * @param {any[][]} tariff A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {any[][]} services The column of services that were ordered.
 * @param {any[][]} quantities The column of units ordered.
 * @param {CUSTOMER[][]} [customers] The kind of customer: one for all, or one a line.
 * @param {any[][]} [schools] The column of schools. Lines of one school are one order; without it each line is one.
 * @param {any[][]} [newTariff] A second price list, such as TRADEDRAISE gives. Blank is none.
 * @param {any} [riseOver] A share such as 10%: schools whose price rises by more stand first.
 * @param {INCOMEVIEW} [by] Service or School. Blank is School where schools are given, else Service.
 * @param {any[][]} [orderDates] Dates of the orders: one for all, or one a line. Left out, the newest list at full price.
 * @param {any[][]} [subscribers] TRUE for subscribers: one for all, or one a line. Blank is FALSE.
 * @param {any[][]} [terms] Years of the agreements: one for all, or one a line. Blank is 1.
 * @param {any[][]} [starts] First days of the service, where the list sells part of a year: one for all, or one a line. Blank is the whole year.
 * @returns {any[][]} A table in pounds: Service and Customer, or School; Lines, Quantity, Income, New income, Change, Change %, and a total.
 */
export function tradedIncome(
  tariff: any[][],
  services: any[][],
  quantities: any[][],
  customers?: CUSTOMER[][],
  schools?: any[][],
  newTariff?: any[][],
  riseOver?: any,
  by?: INCOMEVIEW,
  orderDates?: any[][],
  subscribers?: any[][],
  terms?: any[][],
  starts?: any[][],
): any[][] {
  return traded.TRADEDINCOME.answer({
    tariff,
    services,
    quantities,
    customers,
    schools,
    newTariff,
    riseOver,
    by,
    orderDates,
    subscribers,
    terms,
    starts,
  });
}

/**
 * The least rise of a price list, in hundredths of a per cent, at which income from orders meets a cost, found on the rounded list.
 * @customfunction TRADEDRECOVER
 * @param {any[][]} tariff A price list of your own, laid out as TRADEDTARIFF gives it. Blank is the published lists.
 * @param {any} cost Pounds that income has to meet.
 * @param {any[][]} services The column of services that are ordered.
 * @param {any[][]} quantities The column of units ordered.
 * @param {CUSTOMER[][]} [customers] The kind of customer: one for all, or one a line.
 * @param {any} [roundTo] The multiple prices are rounded to, as TRADEDRAISE rounds them. Blank is the penny.
 * @param {any[][]} [schools] The column of schools. Lines of one school are one order; without it each line is one.
 * @param {any[][]} [orderDates] Dates of the orders: one for all, or one a line. Left out, the newest list at full price.
 * @param {any[][]} [subscribers] TRUE for subscribers: one for all, or one a line. Blank is FALSE.
 * @param {any[][]} [terms] Years of the agreements: one for all, or one a line. Blank is 1.
 * @param {any[][]} [starts] First days of the service, where the list sells part of a year: one for all, or one a line. Blank is the whole year.
 * @returns {any[][]} A percentage: negative where income is more than the cost.
 */
export function tradedRecover(
  tariff: any[][],
  cost: any,
  services: any[][],
  quantities: any[][],
  customers?: CUSTOMER[][],
  roundTo?: any,
  schools?: any[][],
  orderDates?: any[][],
  subscribers?: any[][],
  terms?: any[][],
  starts?: any[][],
): any[][] {
  return traded.TRADEDRECOVER.answer({
    tariff,
    cost,
    services,
    quantities,
    customers,
    roundTo,
    schools,
    orderDates,
    subscribers,
    terms,
    starts,
  });
}
