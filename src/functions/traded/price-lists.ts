import { choices } from "../../core/foundation/choice";
import { daysHeld, isInForceOn } from "../../core/foundation/dated";
import { inWords } from "../../core/foundation/day";
import { inPounds, penceOf, WHOLE } from "../../core/foundation/money";
import { answer, quoted, type Refusal, type Result, unpublished, unreadable } from "../../core/foundation/result";
import { type LineRefusal } from "../../core/traded/basket";
import { incomeByService, incomeBySchool, takings, totalOf } from "../../core/traded/income";
import { pricing } from "../../core/traded/price";
import { raisedRows, type Raising, riseOf } from "../../core/traded/raise";
import { recovery } from "../../core/traded/recover";
import { type Tariff } from "../../core/traded/tariff";
import { type UnitPrice, unitPriceOfPence } from "../../core/traded/unit-price";
import { once } from "../../data/once";
import { publishedTariff } from "../../data/traded";
import { isLeftOut, one, whole } from "../cells/arguments";
import { type Rows } from "../cells/columns";
import { choiceCell, dateCell, fractionCell, numberWhich, poundsCell, type Reader, wholeFrom, zeroIsBlank } from "../cells/readers";
import { needed, rows, table } from "../cells/table";
import { type OrderRow, onLine, placedLines, type PlacedLine, salesColumns } from "./arguments";
import { byList } from "./by-list";
import { incomeByServiceColumns, incomeBySchoolColumns, type IncomeLine, withSource } from "./tables";
import { layoutColumns } from "./tariff-layout";
import { tariffFrom } from "./tariff-reading";

const serviceCell = choiceCell(() => publishedTariff().services);
const riseCell = {
  ...numberWhich(riseOf, "share"),
  read: (value) => percentageOf(fractionCell.read(value), riseOf),
} satisfies Reader<number>;
const shareCell = zeroIsBlank({ ...fractionCell });
const viewCell = choiceCell(
  once(() => choices<{ name: "Service" | "School" }>([{ name: "Service" }, { name: "School" }], "a view of income")),
);

function percentageOf<T>(fraction: Result<number>, rule: (fraction: number) => Result<T>): Result<T> {
  return fraction.ok ? rule(fraction.value) : fraction;
}

/** The multiple of a penny that prices are rounded to. */
const multipleCell: Reader<UnitPrice> = zeroIsBlank(
  numberWhich((pounds) => {
    const pence = penceOf(pounds);
    if (pence.ok && pence.value > 0 && pence.value <= MOST_MULTIPLE) return answer(unitPriceOfPence(pence.value));
    return unreadable(`${quoted(pounds)} is not a multiple of a penny up to £1,000. Write 1 for the pound, 0.5 for 50p, or 5.`);
  }, "unit price"),
);

const MOST_MULTIPLE = 100_000;

/** How a list was raised, as its Source says. */
function raisedInWords({ by, to }: Raising): string {
  const rounded = to === null ? "" : `, rounded to ${inPounds((to / 100) as Parameters<typeof inPounds>[0])}`;
  if (by === 0) return `As before${rounded}`;
  return `${by > 0 ? "Raised" : "Cut"} by ${Math.abs(by) / (WHOLE / 100)}%${rounded}`;
}

const NAMES = { orderDate: "orderDates", reference: "schools" };

type Sales = Rows<OrderRow>;

function salesIn(sales: Sales): Result<PlacedLine[]> {
  return placedLines(sales, NAMES);
}

function refusedLine(refusal: (LineRefusal & { readonly isOfNext?: true }) | Refusal, lines: readonly PlacedLine[]): Refusal {
  if (!("line" in refusal)) return refusal;
  const told = onLine(refusal, lines);
  return refusal.isOfNext ? { ...told, message: `in newTariff, ${told.message}` } : told;
}

export const priceLists = {
  TRADEDTARIFF: table({
    arguments: { service: one("service", serviceCell, null), onDate: one("onDate", dateCell, null) },
    rule: ({ service, onDate }) => {
      const held = publishedTariff().rows.filter((row) => service === null || row.service === service.name);
      if (onDate === null) return answer(held);
      const current = held.filter((row) => isInForceOn(row, onDate));
      if (current.length > 0) return answer(current);
      const what = service === null ? "price list" : `${service.name} price list`;
      return unpublished(`no ${what} covers ${inWords(onDate)}. ${daysHeld(held)}`, { argument: "onDate" });
    },
    lines: (list) => list,
    columns: layoutColumns,
  }),

  TRADEDRAISE: byList((list) =>
    table({
      arguments: {
        by: needed("by", riseCell),
        to: one("roundTo", multipleCell, null),
        years: one("yearsOn", wholeFrom(0, 10), 0),
      },
      rule: (raising) => {
        const raised = raisedRows(list.rows, raising);
        return raised.ok ? answer({ raising, rows: withSource(raised.value, raisedInWords(raising)), before: list.rows }) : raised;
      },
      lines: ({ rows }) => rows,
      columns: layoutColumns,
    }),
  ),

  TRADEDINCOME: byList((list) =>
    table({
      arguments: {
        next: whole("newTariff", (argument): Result<Tariff | null> => (isLeftOut(argument) ? answer(null) : tariffFrom(argument))),
        over: one("riseOver", shareCell, null),
        by: one("by", viewCell, null),
        sales: rows(salesColumns(list)),
      },
      rule: ({ next, over, by, sales }) => {
        const lines = salesIn(sales);
        if (!lines.ok) return lines;
        const hasSchools = sales.isGiven("reference");
        const view = by?.name ?? (hasSchools ? "School" : "Service");
        if (view === "School" && !hasSchools) return unreadable("is left out, and income by school is asked for.", { argument: "schools" });
        const taken = takings(pricing(list), lines.value, next === null ? null : pricing(next));
        return taken.ok ? answer({ takings: taken.value, view, over: over ?? Infinity }) : refusedLine(taken, lines.value);
      },
      lines: ({ takings, view, over }): IncomeLine[] => {
        const incomes = view === "School" ? incomeBySchool(takings, over) : incomeByService(takings);
        return [...incomes, totalOf(incomes)];
      },
      columns: ({ view }) => (view === "School" ? incomeBySchoolColumns : incomeByServiceColumns),
    }),
  ),

  TRADEDRECOVER: byList((list) =>
    table({
      arguments: {
        cost: needed("cost", poundsCell),
        to: one("roundTo", multipleCell, null),
        sales: rows(salesColumns(list)),
      },
      rule: ({ cost, to, sales }) => {
        const lines = salesIn(sales);
        if (!lines.ok) return lines;
        const found = recovery(pricing(list), lines.value, cost, to);
        return found.ok ? found : refusedLine(found, lines.value);
      },
      lines: (found) => [found],
      columns: [{ shown: ({ rise }) => ({ number: rise / WHOLE, format: "0.00%" }) }],
    }),
  ),
};
