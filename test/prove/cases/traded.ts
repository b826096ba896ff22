import fc from "fast-check";
import { type Day, day } from "../../../src/core/foundation/day";
import { publishedTariff } from "../../../src/data/traded";
import { listOf, type Row } from "../../golden/price-list";
import { type Case } from "../case";
import { perhaps, sometimes } from "./days";

const place = (lines: number, columns: number) =>
  fc.record({ row: fc.integer({ min: 1, max: lines }), column: fc.integer({ min: 0, max: columns - 1 }) });
const between = (first: string, last: string) => fc.integer({ min: day(first), max: day(last) }) as fc.Arbitrary<Day>;

const CUSTOMERS = ["Maintained", "Academy", "Outside Essex"] as const;

/** A service on the published lists, whom it is for, and a day that its list covers. */
const published = fc
  .tuple(fc.constantFrom(...publishedTariff().rows), fc.constantFrom(...CUSTOMERS), fc.integer({ min: 0, max: 400 }))
  .map(([row, customer, days]) => ({
    service: row.service,
    customer: row.customer ?? customer,
    isSubscriber: row.subscriber ?? false,
    date: Math.min(row.from + days, (row.until ?? Infinity) - 1),
  }));

/** Prices in pounds and pence, and some that are finer. */
const price = fc
  .oneof({ arbitrary: fc.integer({ min: 1_000, max: 200_000 }), weight: 3 }, fc.integer({ min: 1, max: 2_000 }))
  .map((pence) => pence / 100);
const rate = fc.oneof(
  { arbitrary: price, weight: 2 },
  fc.integer({ min: 1, max: 90_000 }).map((parts) => parts / 10_000),
);
const percent = fc.integer({ min: 1, max: 9_000 }).map((points) => points / 10_000);

const early = (isDear: boolean): fc.Arbitrary<Row> =>
  fc.oneof(
    { arbitrary: fc.constant({}), weight: 2 },
    percent.map((rated) => ({ "Early-bird %": rated, "Early-bird before": "20/10/2026" })),
    (isDear ? price : rate).map((instead) => ({ "Early-bird price": instead, "Early-bird before": "01/12/2026" })),
  );

const bounds: fc.Arbitrary<Row> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  price.map((least) => ({ Minimum: least })),
  price.map((most) => ({ Maximum: most })),
);

const partYear: fc.Arbitrary<Row> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 2 },
  fc.constantFrom("Month", "Day", "5 + 7 months").map((part) => ({ "Part year": part })),
);

/** Packages of some sizes; the smallest is of one, mostly. */
const packages: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    fc.subarray([2, 3, 5, 10], { minLength: 0 }),
    fc.boolean(),
    fc.array(fc.tuple(price, early(true), perhaps(price, ""), fc.boolean()), { minLength: 5, maxLength: 5 }),
  )
  .map(([sizes, hasOne, terms]) =>
    [...(hasOne || sizes.length === 0 ? [1] : []), ...sizes].map((size, index) => {
      const [cost, discount, further, isOnce] = terms[index]!;
      return {
        Package: `Pack of ${size}`,
        "From quantity": size,
        Price: cost * size,
        ...discount,
        ...(index % 2 === 0 ? {} : { "Each further": further, ...(isOnce && further === "" ? { "Once only": "Yes" } : {}) }),
      };
    }),
  );

/** Ranges one after the other, of any of the scales that have them. */
const ranges: fc.Arbitrary<readonly Row[]> = fc
  .tuple(
    fc.constantFrom("Band", "Graduated", "Volume"),
    fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(rate, early(false), price), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([scale, widths, terms, isOpen]) => {
    let from = 1;
    return widths.map((width, index) => {
      const [cost, discount, dear] = terms[index]!;
      const [isLast, own] = [index === widths.length - 1, from];
      from += width;
      return {
        Package: `From ${own}`,
        Scale: scale,
        "From quantity": own,
        "To quantity": isLast && isOpen && scale !== "Band" ? "" : from - 1,
        Price: scale === "Band" ? dear : cost,
        ...(isLast && isOpen && scale === "Band" ? { "Each further": cost } : {}),
        ...discount,
      };
    });
  });

const rates: fc.Arbitrary<readonly Row[]> = fc
  .tuple(rate, early(false), perhaps(fc.constantFrom("0.25", "0.5 or part", "0.1"), ""))
  .map(([cost, discount, soldIn]) => [{ Package: "Each", Scale: "Rate", Price: cost, "Sold in": soldIn, ...discount }]);

/** What is charged beside units. */
const beside: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.oneof(
    fc.tuple(price, early(true)).map(([cost, discount]) => ({ Package: "Fixed charge", Scale: "Fixed fee", Price: cost, ...discount })),
    percent.map((share) => ({ Package: "Management fee", Scale: "Surcharge", Percentage: share })),
    percent.map((share) => ({ Package: "Several bought", Scale: "Discount", Percentage: share, "From quantity": 3 })),
    percent.map((share) => ({ Service: "Whole order", Package: "Loyalty", Scale: "Discount", Percentage: share })),
  ),
  { maxLength: 3 },
);

/** A list of one service, of any structure; some have a fault, and are refused. */
const list = fc
  .tuple(fc.oneof(packages, ranges, rates), beside, bounds, partYear)
  .map(([units, others, bound, part]) => [
    ...units.map((row) => ({ ...row, ...bound, ...part })),
    ...distinct(others.map((row) => ({ ...part, ...row }))),
  ]);

function distinct(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.Package, "Percentage" in row ? { ...row, "Part year": "" } : row])).values()];
}

const quantity = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 45 }), weight: 4 },
  fc.integer({ min: 1, max: 400 }),
  fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 20),
);
const ordered = between("2026-09-01", "2027-08-31");

/** The service, quantity, customer, date, subscriber and list of an order. */
const order = fc.oneof(
  fc.tuple(published, fc.integer({ min: 0, max: 75 }), fc.boolean()).map(([each, units, isDated]) => ({
    ...each,
    customer: each.customer as unknown,
    units,
    date: isDated ? each.date : null,
    tariff: null as unknown,
    start: null as unknown,
  })),
  fc.tuple(list, quantity, perhaps(ordered), perhaps(ordered)).map(([rows, units, date, start]) => ({
    service: "Advice",
    units,
    customer: null as unknown,
    date,
    isSubscriber: false,
    tariff: listOf(...rows) as unknown,
    start,
  })),
);

/** Several orders by one list. */
const orders = fc.oneof(
  fc
    .array(fc.tuple(published, fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 8 })
    .chain((some) => fc.tuple(fc.constant(some), fc.boolean()))
    .map(([some, isDated]) => ({
      tariff: null as unknown,
      lines: some.map(([{ service, customer, isSubscriber, date }, units]) => ({
        service,
        units,
        customer: customer as unknown,
        isSubscriber,
        date: isDated ? date : null,
      })),
    })),
  fc.tuple(list, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }), perhaps(ordered)).map(([rows, some, date]) => ({
    tariff: listOf(...rows) as unknown,
    lines: some.map((units) => ({ service: "Advice", units, customer: null as unknown, isSubscriber: false, date })),
  })),
);

const schools = (count: number) => Array.from({ length: count }, (_, index) => `School ${index + 1}`);

export const tradedCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  TRADEDPRICE: order.chain(({ service, units, customer, date, isSubscriber, tariff, start }) =>
    fc
      .tuple(
        sometimes(fc.constant(service), "Governor conference", "governor  CONFERENCE", "Consultancy"),
        sometimes(fc.constant(units), -1, 0, 0.5, 10_000, "4", "four", 20_000_000),
        sometimes(fc.constant(customer), null, "Community school", "Academy converter", "Privat"),
        sometimes(fc.constant(date), day("2020-09-01"), day("2023-10-19"), day("2023-10-20"), "10/19/2023"),
        sometimes(fc.constant(isSubscriber), "Yes", "maybe"),
        sometimes(fc.constant(null), 1, 2, 0),
      )
      .map(([name, quantity, kind, on, subscribes, term]) => ({
        id: "TRADEDPRICE",
        args: [name, quantity, kind, on, subscribes, tariff, term, start],
        at: { row: 0, column: 0 },
      })),
  ),
  TRADEDQUOTE: fc
    .tuple(orders, perhaps(fc.constantFrom(0.2, 0.05, 0.175)), fc.boolean(), perhaps(ordered), place(9, 10))
    .map(([{ tariff, lines }, vat, isApart, start, at]) => ({
      id: "TRADEDQUOTE",
      args: [
        lines.map(({ service }) => service),
        lines.map(({ units }) => units),
        lines.map(({ customer }) => customer),
        lines.map(({ date }) => date),
        lines.map(({ isSubscriber }) => isSubscriber),
        vat,
        tariff,
        isApart ? schools(lines.length) : null,
        null,
        start,
      ],
      at: { ...at, row: 1 + (at.row % (lines.length + 1)) },
    })),
  TRADEDPOOL: fc
    .tuple(
      fc.oneof(
        fc.constant(null),
        list.map((rows) => listOf(...rows)),
      ),
      fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 8 }),
      perhaps(ordered),
      place(9, 5),
    )
    .map(([tariff, days, date, at]) => ({
      id: "TRADEDPOOL",
      args: [schools(days.length), days, tariff === null ? null : date, tariff, null, tariff === null ? null : "Advice"],
      at: { ...at, row: 1 + (at.row % (days.length + 1)) },
    })),
  TRADEDUSEBY: fc.tuple(published, perhaps(fc.integer({ min: 1, max: 4 }))).map(([{ date, service, customer }, term]) => ({
    id: "TRADEDUSEBY",
    args: [date, service, null, customer, term],
    at: { row: 0, column: 0 },
  })),
  TRADEDBALANCE: fc
    .tuple(
      fc.array(fc.tuple(between("2023-02-01", "2024-08-31"), fc.integer({ min: 5, max: 20 })), { minLength: 2, maxLength: 10 }),
      fc.array(fc.tuple(between("2023-09-01", "2024-08-31"), fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 10 }),
      between("2023-10-01", "2024-12-31"),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([bought, used, asOf, column]) => ({
      id: "TRADEDBALANCE",
      args: [bought.map(([on]) => on), bought.map(([, days]) => days), used.map(([on]) => on), used.map(([, days]) => days / 4), asOf],
      at: { row: 1, column },
    })),
  TRADEDBREAKEVEN: published.map(({ customer, service, date }) => ({
    id: "TRADEDBREAKEVEN",
    args: [customer, service.startsWith("Assessment") ? date : null],
    at: { row: 0, column: 0 },
  })),
  TRADEDRAISE: fc
    .tuple(
      list,
      fc.integer({ min: -2_000, max: 3_000 }).map((points) => points / 10_000),
      perhaps(fc.constantFrom(1, 0.5, 5, 0.01)),
      perhaps(fc.integer({ min: 0, max: 3 })),
      place(6, 1),
      fc.constantFrom(6, 7, 9, 10, 11, 12, 17, 18),
    )
    .map(([rows, by, roundTo, yearsOn, { row }, column]) => ({
      id: "TRADEDRAISE",
      args: [listOf(...rows), by, roundTo, yearsOn],
      at: { row: 1 + (row % rows.length), column },
    })),
  TRADEDINCOME: fc
    .tuple(orders, perhaps(percent), fc.boolean(), perhaps(percent), place(9, 9))
    .map(([{ tariff, lines }, raised, isBySchool, riseOver, at]) => ({
      id: "TRADEDINCOME",
      args: [
        tariff,
        lines.map(({ service }) => service),
        lines.map(({ units }) => units),
        lines.map(({ customer }) => customer),
        isBySchool ? schools(lines.length) : null,
        raised !== null && Array.isArray(tariff) ? dearer(tariff as unknown[][]) : null,
        riseOver,
        null,
        lines.map(({ date }) => date),
        lines.map(({ isSubscriber }) => isSubscriber),
      ],
      at: { ...at, row: 1 + (at.row % lines.length) },
    })),
  TRADEDRECOVER: fc
    .tuple(orders, fc.integer({ min: 1, max: 5_000_000 }), perhaps(fc.constantFrom(1, 0.5)))
    .map(([{ tariff, lines }, cost, roundTo]) => ({
      id: "TRADEDRECOVER",
      args: [
        tariff,
        cost / 100,
        lines.map(({ service }) => service),
        lines.map(({ units }) => units),
        lines.map(({ customer }) => customer),
        roundTo,
        null,
        lines.map(({ date }) => date),
        lines.map(({ isSubscriber }) => isSubscriber),
      ],
      at: { row: 0, column: 0 },
    })),
};

/** The list with a pound more on every price. */
function dearer([headings, ...rows]: readonly unknown[][]): unknown[][] {
  const at = headings!.indexOf("Price");
  return [headings!, ...rows.map((row) => row.map((cell, column) => (column === at && typeof cell === "number" ? cell + 1 : cell)))];
}
