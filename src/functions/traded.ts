import { isInForceOn, daysHeld } from "../core/foundation/dated";
import { inWords } from "../core/foundation/day";
import { poundsOf } from "../core/foundation/money";
import { answer, type Result, unpublished } from "../core/foundation/result";
import { pricing, unitsOf } from "../core/traded/price";
import { type Tariff } from "../core/traded/tariff";
import { publishedTariff } from "../data/traded";
import { answered, choiceCell, dateCell, numberWhich, yesOrNoCell } from "./cell";
import { optional, required, rowwise } from "./rowwise";
import { isLeftOut, single, tableOf } from "./table";
import { tariffIn, tariffTable } from "./tariff-layout";

/**
 * A service on the published price lists. A price list of your own may name others.
 * @customenum {string}
 */
export enum SERVICE {
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
export enum CUSTOMER {
  /** Schools maintained by Essex County Council. */
  Maintained = "Maintained",
  /** Academies and free schools in Essex. */
  Academy = "Academy",
  /** Schools and academies outside Essex. */
  OutsideEssex = "Outside Essex",
}

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
  const list = tariffOf(tariff);
  if (!list.ok) return answered(() => list);
  const { price } = pricing(list.value);
  return rowwise(
    [
      required(
        "service",
        service,
        choiceCell(() => list.value.services),
      ),
      required("quantity", quantity, numberWhich(unitsOf)),
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
    const sold = single(
      "service",
      service,
      choiceCell(() => list.services),
      null,
    );
    if (!sold.ok) return sold;
    const on = single("onDate", onDate, dateCell, null);
    if (!on.ok) return on;
    const rows = list.rows.filter((row) => sold.value === null || row.service === sold.value.name);
    const current = rows.filter((row) => on.value === null || isInForceOn(row, on.value));
    if (on.value !== null && current.length === 0) {
      return unpublished(`no ${sold.value?.name ?? ""} price list covers ${inWords(on.value)}. ${daysHeld(rows)}`.replace("  ", " "), {
        argument: "onDate",
      });
    }
    return answer(tariffTable(current));
  });
}

/** The price list in the range given or, without one, those published. */
function tariffOf(argument: unknown): Result<Tariff> {
  return isLeftOut(argument) ? answer(publishedTariff()) : tariffIn(argument);
}
