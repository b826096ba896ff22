import { lastDayOf } from "../../core/foundation/academic-year";
import { type Day, yearOf } from "../../core/foundation/day";
import { inPounds, type Pence } from "../../core/foundation/money";
import { listed as listedInWords } from "../../core/foundation/result";
import { type Priced } from "../../core/traded/price";
import { asMoney } from "../../functions/cells/shown";
import { dayColumn, dayFigure, column, figure, lines } from "../lines";
import { type Line } from "../explanation";
import { priceFigure } from "../prices/money";
import { priceLines, rowsOf } from "../prices/price";
import { raisedLines } from "../prices/raised";
import { quoteLines } from "../prices/quote";
import { poolLines } from "../prices/pool";
import { incomeLines, incomeRows } from "../prices/income";
import { recordLines } from "../record";
import { type CellOf, type FindingOf, type Tellings } from "../telling";
import { dayInWords, yearShown } from "../words";

/** Days either way within which another date of the order is looked for. */
const DAYS_AROUND = 400;
const NO_DATE = "There is no date of the order: the newest list counts, at full price.";

export const tradedTellings: Tellings<
  | "TRADEDPRICE"
  | "TRADEDTARIFF"
  | "TRADEDQUOTE"
  | "TRADEDPOOL"
  | "TRADEDUSEBY"
  | "TRADEDBALANCE"
  | "TRADEDBREAKEVEN"
  | "TRADEDRAISE"
  | "TRADEDINCOME"
  | "TRADEDRECOVER"
> = {
  TRADEDPRICE: {
    title: ({ order }) => `${order.service}: price of ${order.quantity.toLocaleString("en-GB")}`,
    lines: (found) => priceLines(found, "price", "Price", { quantity: "quantity", orderDate: "orderDate" }),
    notes: ({ order, offer }) => [
      `By the list of ${offer.year}. VAT is not in it.`,
      ...(order.orderDate === null ? [NO_DATE] : []),
      ...((order.term ?? 1) > 1 ? [`For one year of ${order.term}.`] : []),
      ...(order.start !== null && !offer.hasPartYear ? ["The list sells no part of a year: the whole year is charged."] : []),
    ],
    sources: rowsOf,
    probes: (found) => [
      { input: "quantity", by: "ones", within: 1, way: "on", says: ({ finding, value }) => `${value} would ${differing(found, finding)}` },
      {
        input: "quantity",
        by: "ones",
        within: 1,
        way: "back",
        says: ({ finding, value }) => `${value} would ${differing(found, finding)}`,
      },
      {
        input: "orderDate",
        by: "days",
        within: DAYS_AROUND,
        says: ({ finding, steps, value }) =>
          `Ordered ${steps < 0 ? "by" : "from"} ${dayInWords(value as Day)} it would ${differing(found, finding)}`,
      },
    ],
  },
  TRADEDTARIFF: {
    title: ({ line, heading }) => (line === null ? "The price lists" : `${line.service}, ${line.package}: ${heading}`),
    lines: recordLines,
    sources: ({ line }) => [line],
  },
  TRADEDQUOTE: {
    title: ({ line, heading }) =>
      line === null ? "A quote" : "line" in line ? `${line.line.charge.row.package}: ${heading}` : `Total: ${heading}`,
    lines: quoteLines,
    sources: ({ line }) => (line !== null && "line" in line ? [line.line.charge.row] : []),
  },
  TRADEDPOOL: {
    title: ({ line, heading }) =>
      line === null ? "A purchase made together" : `${"line" in line ? line.line.school : "Total"}: ${heading}`,
    lines: poolLines,
    sources: ({ finding }) => ("message" in finding.pool.together ? [] : rowsOf(finding.pool.together)),
  },
  TRADEDUSEBY: {
    title: "Last day on which what is ordered can be used",
    lines: useByLines,
    sources: ({ row }) => [row],
    probes: () => [
      {
        input: "orderDate",
        by: "days",
        within: DAYS_AROUND,
        says: ({ steps, value, answer }) =>
          `Ordered ${steps < 0 ? "by" : "from"} ${dayInWords(value as Day)} it could be used until ${answer.text}`,
      },
    ],
  },
  TRADEDBALANCE: {
    title: ({ line, heading }) => (line === null ? "Days bought and used" : `${line.year}: ${heading}`),
    lines: balanceLines,
    sources: ({ line }) => [line?.list],
  },
  TRADEDBREAKEVEN: {
    title: "Sessions from which the subscription costs no more",
    lines: breakEvenLines,
    sources: ({ subscription, single }) => [...rowsOf(subscription), ...rowsOf(single)],
  },
  TRADEDRAISE: {
    title: ({ line, heading }) => (line === null ? "A price list raised" : `${line.service}, ${line.package}: ${heading}`),
    lines: raisedLines,
    sources: ({ line }) => [line],
  },
  TRADEDINCOME: {
    title: ({ line, heading }) => (line === null ? "Income from orders" : `${line.service ?? line.school ?? "Total"}: ${heading}`),
    lines: incomeLines,
    sources: ({ line, finding }) => incomeRows(line, finding),
  },
  TRADEDRECOVER: {
    title: "The least rise at which income meets the cost",
    lines: recoveryLines,
    notes: () => ["Found by halving: every order is priced by the list raised and rounded, as it would be printed."],
  },
};

/** `cost £450 more: Gold`. */
function differing(now: Priced, then: Priced): string {
  const more = (then.total - now.total) as Pence;
  const names = [...new Set(then.charges.filter((charge) => charge.for === "units").map(({ row }) => row.package))];
  const by = names.length === 0 ? "" : `: ${listedInWords(names, "and")}`;
  return `cost ${inPounds(Math.abs(more) as Pence)} ${more < 0 ? "less" : "more"}${by}`;
}

function useByLines(
  { year, lastDay, row }: FindingOf<"TRADEDUSEBY">,
  { valueOf }: { readonly valueOf: (key: string) => unknown },
): readonly Line[] {
  const term = (valueOf("term") as number | null) ?? 1;
  const end = row.useBy;
  return lines(
    dayFigure("orderDate", "Date of the order", valueOf("orderDate") as Day, { input: "orderDate" }),
    figure("year", "Academic year of its price list", year),
    end === null && figure("ends", "Year in which that ends", yearShown(yearOf(lastDayOf(year)))),
    term > 1 && figure("term", "Years of the agreement", term, { input: "term" }),
    end !== null && dayFigure("end", "Last day that the list names", end),
    dayFigure("lastDay", "Last day to use it", lastDay, {
      formula: `=${afterYears(end === null ? "DATE({ends},8,31)" : "{end}", term)}`,
    }),
  );
}

function afterYears(day: string, term: number): string {
  return term > 1 ? `EDATE(${day},12*({term}-1))` : day;
}

function balanceLines({ line, heading, valueOf }: CellOf<"TRADEDBALANCE">): readonly Line[] {
  const isFrom = (...some: string[]): boolean => some.includes(heading);
  const days = (key: "orders" | "uses", ons: string, counts: string): readonly Line[] => [
    dayColumn(
      key,
      `${key}On`,
      ons,
      line[key].map(({ on }) => on),
    ),
    column(
      key,
      key,
      counts,
      line[key].map((each) => each.days),
    ),
  ];
  const unused = "MAX(0,ROUND({bought}-{used},9))";
  return lines(
    isFrom("Bought", "Remaining", "Lost") && [
      ...days("orders", "Ordered on", "Days ordered"),
      figure("bought", "Bought", line.bought, { formula: "=SUM({orders})" }),
    ],
    isFrom("Used", "Remaining", "Lost") && [
      ...days("uses", "Used on", "Days used"),
      figure("used", "Used", line.used, { formula: "=SUM({uses})" }),
    ],
    isFrom("Remaining", "Lost") && [
      dayFigure("asOf", "Day of the balance", valueOf("asOf") as Day, { input: "asOf" }),
      dayFigure("lastDay", "Last day to use them", line.lastDay),
    ],
    heading === "Remaining" && figure("remaining", heading, line.remaining, { formula: `=IF({asOf}>{lastDay},0,${unused})` }),
    heading === "Lost" && figure("lost", heading, line.lost, { formula: `=IF({asOf}>{lastDay},${unused},0)` }),
  );
}

function breakEvenLines({ sessions, subscription, single }: FindingOf<"TRADEDBREAKEVEN">): readonly Line[] {
  const [row, ...others] = single.offer.units;
  const isSingle =
    row !== undefined &&
    others.length === 0 &&
    single.offer.isUnitsAlone &&
    single.offer.rule === "packages" &&
    row.fromQuantity === 1 &&
    row.eachFurther === null &&
    row.subscriber === null &&
    !single.offer.isEarly(row);
  return lines(
    figure("subscription", subscription.order.service, asMoney(subscription.total)),
    isSingle && priceFigure("each", `${single.order.service}, one`, row.price!, row),
    figure("sessions", "Sessions from which it costs no more", sessions, {
      ...(isSingle ? { formula: "=MAX(1,INT((ROUND(100*{subscription},0)-1)/ROUND(100*{each},0))+1)" } : {}),
      note: `Bought singly, ${sessions} cost ${inPounds(single.total)}`,
    }),
  );
}

function recoveryLines({ line }: CellOf<"TRADEDRECOVER">): readonly Line[] {
  const { rise, cost, income, before } = line;
  return lines(
    figure("cost", "Cost", asMoney(cost), { input: "cost" }),
    before !== null && figure("before", "Income at a hundredth of a per cent less", asMoney(before)),
    before !== null && figure("short", "Less than the cost", true, { formula: "={before}<{cost}" }),
    figure("income", "Income at the rise", asMoney(income)),
    figure("met", "Meets the cost", true, { formula: "={income}>={cost}" }),
    figure("rise", "Rise", { number: rise / 10_000, format: "0.00%" }),
  );
}
