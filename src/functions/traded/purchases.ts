import { answer, type Result } from "../../core/foundation/result";
import { balances, type DatedDays } from "../../core/traded/balance";
import { breakEven } from "../../core/traded/break-even";
import { useBy } from "../../core/traded/offer";
import { pool } from "../../core/traded/pool";
import { pricing } from "../../core/traded/price";
import { quoteLines } from "../../core/traded/quote";
import { one, optional, required } from "../cells/arguments";
import { column, columnOrOne, columnWithBlanks, labelColumn, type Rows } from "../cells/columns";
import { dateCell, labelCell, yesOrNoCell } from "../cells/readers";
import { rowwise } from "../cells/rowwise";
import { asDate, asMoney } from "../cells/shown";
import { needed, rows, table } from "../cells/table";
import { basketColumns, dated, onLine, orderDateOf, placedLines, readersOf, usedCell, usualService } from "./arguments";
import { byList } from "./by-list";
import { type OrTotal, poolColumns, type PoolLine, type PoolTotal, quoteColumns, withTotal } from "./tables";
import { termCell } from "./tariff-cells";

/** Days with their dates, each with its place in the range for a refusal to name. */
function datedDays(rows: Rows<{ readonly on: DatedDays["on"]; readonly days: number }>, name: string): Result<DatedDays[]> {
  return rows.each(({ on, days }, place) => answer({ on, days, place: `${name} row ${place}` }));
}

export const purchases = {
  TRADEDPRICE: byList((list, given) => {
    const { service, customer, quantity } = readersOf(list);
    return rowwise({
      arguments: {
        service: required("service", service),
        quantity: required("quantity", quantity),
        customer: optional("customer", customer, null),
        orderDate: orderDateOf(given.orderDate),
        subscriber: optional("subscriber", yesOrNoCell, false),
        term: optional("term", termCell, null),
        start: optional("start", dateCell, null),
      },
      ruleOnce: () => {
        const { price } = pricing(list);
        return ({ service, quantity, customer, orderDate, subscriber, term, start }) => {
          const date = dated(orderDate);
          if (!date.ok) return date;
          return price({
            service: service.name,
            quantity,
            customer: customer?.name ?? null,
            orderDate: date.value,
            subscriber,
            term,
            start,
          });
        };
      },
      shown: ({ total }) => asMoney(total),
    });
  }),

  TRADEDQUOTE: byList((list) =>
    table({
      arguments: { lines: rows(basketColumns(list)) },
      rule: ({ lines }) => {
        const placed = placedLines(lines, { orderDate: "orderDate", reference: "reference" });
        if (!placed.ok) return placed;
        const quote = quoteLines(
          pricing(list),
          placed.value.map(({ order, reference, row }) => ({ order, reference, vatRate: row.vatRate })),
        );
        if (!quote.ok) return "line" in quote ? onLine(quote, placed.value) : quote;
        return answer({ lines: quote.value, hasReferences: lines.isGiven("reference") });
      },
      lines: ({ lines }) => withTotal(lines),
      columns: ({ lines, hasReferences }) => quoteColumns(lines, hasReferences),
    }),
  ),

  TRADEDPOOL: byList((list) => {
    const { service, customer, quantity } = readersOf(list);
    return table({
      arguments: {
        orderDate: one("orderDate", dateCell, null),
        service: one("service", service, null),
        customer: one("customer", customer, null),
        subscriber: one("subscriber", yesOrNoCell, false),
        term: one("term", termCell, null),
        schools: rows({
          school: labelColumn("schools", labelCell),
          days: columnWithBlanks("days", quantity, 0),
          reference: columnOrOne("reference", labelCell, null),
        }),
      },
      rule: ({ orderDate, service, customer, subscriber, term, schools }) => {
        const read = schools.each((row, place) => answer({ ...row, place }));
        if (!read.ok) return read;
        const order = {
          service: service?.name ?? usualService(list),
          customer: customer?.name ?? null,
          orderDate,
          subscriber,
          term,
          start: null,
        };
        const pooled = pool(
          pricing(list),
          order,
          read.value.map(({ days }) => days),
        );
        if (pooled.ok) return answer({ pool: pooled.value, schools: read.value, hasReferences: schools.isGiven("reference") });
        if (!("school" in pooled)) return pooled.argument === "quantity" ? { ...pooled, argument: "days" } : pooled;
        return { ...pooled.refusal, argument: `days row ${read.value[pooled.school]!.place}` };
      },
      lines: ({ pool, schools }): OrTotal<PoolLine, PoolTotal>[] => {
        const lines = pool.shares.map((share, index) => ({
          ...share,
          school: schools[index]!.school,
          reference: schools[index]!.reference,
        }));
        return [...lines.map((line) => ({ line })), { totalOf: { pool, lines } }];
      },
      columns: ({ pool, hasReferences }) => poolColumns(pool, hasReferences),
    });
  }),

  TRADEDUSEBY: byList((list) => {
    const { service, customer } = readersOf(list);
    return rowwise({
      arguments: {
        orderDate: required("orderDate", dateCell),
        service: optional("service", service, null),
        customer: optional("customer", customer, null),
        term: optional("term", termCell, null),
      },
      rule: ({ orderDate, service, customer, term }) =>
        useBy(list, { service: service?.name ?? usualService(list), customer: customer?.name ?? null, orderDate, term }),
      shown: ({ lastDay }) => asDate(lastDay),
    });
  }),

  TRADEDBALANCE: byList((list) => {
    const { service, customer, quantity } = readersOf(list);
    return table({
      arguments: {
        asOf: needed("asOf", dateCell),
        service: one("service", service, null),
        customer: one("customer", customer, null),
        orders: rows({ on: column("orderDates", dateCell), days: columnWithBlanks("daysBought", quantity, 0) }),
        uses: rows({ on: column("useDates", dateCell), days: columnWithBlanks("daysUsed", usedCell, 0) }),
      },
      rule: ({ asOf, service, customer, orders, uses }) => {
        const [bought, used] = [datedDays(orders, "orderDates"), datedDays(uses, "useDates")];
        if (!bought.ok) return bought;
        if (!used.ok) return used;
        const buyer = { service: service?.name ?? usualService(list), customer: customer?.name ?? null };
        return balances(list, buyer, bought.value, used.value, asOf);
      },
      lines: (years) => years,
      columns: [
        { heading: "Academic year", shown: ({ year }) => year },
        { heading: "Bought", shown: ({ bought }) => bought, behind: ({ orders }) => orders },
        { heading: "Used", shown: ({ used }) => used, behind: ({ uses }) => uses },
        { heading: "Remaining", shown: ({ remaining }) => remaining },
        { heading: "Lost", shown: ({ lost }) => lost },
      ],
    });
  }),

  TRADEDBREAKEVEN: byList((list) => {
    const { service, customer } = readersOf(list);
    return rowwise({
      arguments: {
        customer: required("customer", customer),
        orderDate: optional("onDate", dateCell, null),
        subscription: optional("subscription", service, { name: "Assessment subscription" }),
        session: optional("session", service, { name: "Assessment session" }),
      },
      ruleOnce: () => {
        const sessions = breakEven(pricing(list));
        return ({ customer, orderDate, subscription, session }) =>
          sessions({ subscription: subscription.name, session: session.name }, { customer: customer.name, orderDate, term: null });
      },
      shown: ({ sessions }) => sessions,
    });
  }),
};
