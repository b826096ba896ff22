import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AcademicYear, academicYearIn } from "../../../src/core/foundation/academic-year";
import { type Day, day, dayOfText } from "../../../src/core/foundation/day";
import { poundsOf, total } from "../../../src/core/foundation/money";
import { type Order } from "../../../src/core/traded/order";
import { pricing } from "../../../src/core/traded/price";
import { type PriceRow, UNSAID } from "../../../src/core/traded/price-row";
import { unitsOf } from "../../../src/core/traded/quantity";
import { tariff } from "../../../src/core/traded/tariff";
import { type UnitPrice } from "../../../src/core/traded/unit-price";
import { market, publishedTariff } from "../../../src/data/traded";
import { golden } from "../../golden/golden";

const published = pricing(publishedTariff());
const order = (parts: Partial<Order>): Order => ({
  service: "School improvement days",
  quantity: 1,
  customer: null,
  orderDate: null,
  subscriber: false,
  term: null,
  start: null,
  ...parts,
});
const pounds = (parts: Partial<Order>): number | string => {
  const price = published.price(order(parts));
  return price.ok ? poundsOf(price.value.total) : price.message;
};
const year = (text: string): AcademicYear => academicYearIn(text)!;
const dated = (text: string): Day | null => {
  const read = text === "" ? null : dayOfText(text);
  return read?.ok ? read.value : null;
};

describe("the published prices", () => {
  it.each(golden<"days" | "ordered" | "pounds">("traded/school-improvement-days.csv"))(
    "$days days ordered on $ordered cost £$pounds",
    (row) => {
      expect(pounds({ quantity: Number(row.days), orderDate: dated(row.ordered) })).toBe(Number(row.pounds));
    },
  );

  it.each(golden<"academic year" | "service" | "customer" | "subscriber" | "quantity" | "pounds">("traded/assessment.csv"))(
    "$service for $customer (subscriber $subscriber), $quantity, cost £$pounds",
    (row) => {
      const parts = { service: row.service, customer: row.customer, subscriber: row.subscriber === "Yes", quantity: Number(row.quantity) };
      const inYear = day(`${row["academic year"].slice(0, 4)}-10-01`);
      expect(pounds({ ...parts, orderDate: inYear })).toBe(Number(row.pounds));
    },
  );

  it.each(golden<"people" | "ordered" | "pounds">("traded/governor-conference.csv"))(
    "$people at the conference ordered on $ordered cost £$pounds",
    (row) => {
      expect(pounds({ service: "Governor conference", quantity: Number(row.people), orderDate: dated(row.ordered) })).toBe(
        Number(row.pounds),
      );
    },
  );

  it("do not depend on the customer where the list has no tiers", () => {
    for (const customer of ["Maintained", "Academy", "Outside Essex"])
      expect(pounds({ quantity: 4, customer })).toBe(pounds({ quantity: 4 }));
  });
});

describe("the days the lists of a service cover", () => {
  const held = golden<"service" | "academic year" | "first" | "last">("traded/days-held.csv");
  const sells = (service: string, on: Day) => published.price(order({ service, customer: "Academy", orderDate: on }));

  it.each(held)("$service $academic year: $first to $last", ({ service, first, last, "academic year": of }) => {
    for (const edge of [dated(first)!, dated(last)!]) {
      expect(sells(service, edge).ok).toBe(true);
      const rows = publishedTariff().rows.filter((row) => row.service === service && row.from <= edge && edge < row.until!);
      expect(new Set(rows.map(({ academicYear }) => academicYear))).toEqual(new Set([of]));
    }
  });

  it.each([...new Set(held.map(({ service }) => service))])("of %s are no others", (service) => {
    const edges = held.filter((list) => list.service === service).flatMap(({ first, last }) => [dated(first)!, dated(last)!]);
    for (const on of [Math.min(...edges) - 1, Math.max(...edges) + 1] as Day[]) {
      expect(sells(service, on)).toMatchObject({
        kind: "unpublished",
        argument: "orderDate",
        message: expect.stringMatching(`^no ${service} price list covers .* We hold .*\\.$`),
      });
    }
  });
});

describe("a refusal", () => {
  it("names the tiers where the customer is blank or has none", () => {
    expect(published.price(order({ service: "Assessment session" }))).toMatchObject({
      kind: "unreadable",
      argument: "customer",
      message: "it is blank, and the price of Assessment session depends on it. Use Maintained, Academy or Outside Essex.",
    });
  });

  it.each([
    [-1, "-1 is negative. Use a whole number from 0 to 10,000,000."],
    [2.5, "2.5 is not a whole number. Services are sold in whole units, from 0 to 10,000,000."],
    [10_000_001, "10000001 is more than 10,000,000. Use a whole number from 0 to 10,000,000."],
    [1e308, "1e+308 is more than 10,000,000. Use a whole number from 0 to 10,000,000."],
  ])("of a quantity of %d says why", (quantity, message) => {
    expect(unitsOf(quantity)).toMatchObject({ ok: false, message });
  });

  it("is not made of a whole number with a speck of arithmetic on it", () => {
    expect(unitsOf(4 + 1e-10)).toEqual({ ok: true, value: 4 });
    expect(unitsOf(0.1 * 3 * 10)).toEqual({ ok: true, value: 3 });
  });
});

describe("any price list", () => {
  const row = (parts: Partial<PriceRow>, index: number): PriceRow => ({
    ...UNSAID,
    service: "School improvement days",
    academicYear: year("2026/27"),
    package: `Package ${index}`,
    fromQuantity: 1,
    price: 10_000 as UnitPrice,
    from: day("2026-09-01"),
    until: day("2027-09-01"),
    source: "",
    note: "",
    citation: "",
    place: `row ${index + 2}`,
    ...parts,
  });
  const rows = fc
    .array(
      fc.record({
        fromQuantity: fc.integer({ min: 1, max: 9 }),
        price: fc.integer({ min: 1, max: 500_000 }).map((pence) => (pence * 100) as UnitPrice),
        eachFurther: fc.option(
          fc.integer({ min: 1, max: 100_000 }).map((pence) => (pence * 100) as UnitPrice),
          { nil: null },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => [row({}, 99), ...parts.map(row)]);

  it("prices an order as the sum of its lines, and every unit is on a line", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 200 }), (list, quantity) => {
        const held = tariff(list, market());
        if (!held.ok) throw new Error(held.message);
        const price = pricing(held.value).price(order({ quantity }));
        if (!price.ok) throw new Error("every quantity can be bought in ones");
        const { charges } = price.value;
        expect(total(charges.map(({ net }) => net))).toBe(price.value.total);
        expect(charges.reduce((sum, { units }) => sum + units!, 0)).toBe(quantity);
      }),
    );
  });

  it("refuses two lines that price one package on one day, and two years on sale on one day", () => {
    const refusal = (list: readonly PriceRow[]) => tariff(list, market());
    expect(refusal([row({ package: "Bronze" }, 0), row({ package: "bronze", customer: "Academy" }, 1)])).toMatchObject({
      ok: false,
      message:
        "row 2 and row 3 both price bronze of School improvement days, 1 or more, on one day. Keep one, or part them by customer, subscriber or dates.",
    });
    expect(
      refusal([row({}, 0), row({ academicYear: year("2027/28"), from: day("2027-08-31"), until: day("2028-09-01") }, 1)]),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining("row 2 and row 3: School improvement days of 2026/27 and of 2027/28 are both on sale on one day"),
    });
    expect(refusal([row({ package: "Bronze", customer: "Maintained" }, 0), row({ package: "Bronze", customer: "Academy" }, 1)]).ok).toBe(
      true,
    );
    expect(
      refusal([
        row({ package: "Bronze" }, 0),
        row({ package: "Bronze", academicYear: year("2027/28"), from: day("2027-09-01"), until: day("2028-09-01") }, 1),
      ]).ok,
    ).toBe(true);
  });
});

it("one more unit never costs less in all, on the published lists", () => {
  for (const { name: service } of market().services) {
    for (const customer of ["Maintained", "Academy", "Outside Essex"]) {
      for (const subscriber of [false, true]) {
        for (const orderDate of [null, day("2023-03-31")].filter(
          (on) => published.price(order({ service, customer, subscriber, orderDate: on })).ok,
        )) {
          const prices = Array.from({ length: 200 }, (_, quantity) =>
            Number(pounds({ service, customer, subscriber, orderDate, quantity })),
          );
          for (const [index, price] of prices.entries()) expect(price).toBeGreaterThanOrEqual(prices[index - 1] ?? 0);
        }
      }
    }
  }
});
