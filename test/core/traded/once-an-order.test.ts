import { describe, expect, it } from "vitest";
import { type BasisPoints, poundsOf } from "../../../src/core/foundation/money";
import { type Order } from "../../../src/core/traded/order";
import { pricing } from "../../../src/core/traded/price";
import { type QuotedLine, quoteLines } from "../../../src/core/traded/quote";
import { dated, listOf, orderOf, type Row, sound } from "../../golden/price-list";

const list = (...rows: readonly Row[]) => pricing(sound(listOf(...rows)));
/** The charges of one order beside its units, in pounds, with the package they are under; or why it has no price. */
const beside = (rows: readonly Row[], ...lines: readonly Partial<Order>[]) => {
  const found = quoteLines(
    list(...rows),
    lines.map((order): QuotedLine => ({ order: orderOf(order), reference: null, vatRate: 0 as BasisPoints })),
  );
  if (!found.ok) return "line" in found ? `${found.refusal.argument ?? "-"}: ${found.refusal.message}` : found.message;
  return found.value
    .filter(({ charge }) => charge.for !== "units")
    .map(({ charge, net }) => [charge.for, charge.row.package, poundsOf(net)]);
};
const rate = (parts: Row = {}): Row => ({ Scale: "Rate", Price: 1, ...parts });
const pack = (size: number, price: unknown, parts: Row = {}): Row => ({
  Package: `Of ${size}`,
  "From quantity": size,
  Price: price,
  ...parts,
});
const academy = (parts: Row = {}): Row => rate({ Customer: "Academy", Package: "Academies", ...parts });
const maintained = (parts: Row = {}): Row => rate({ Customer: "Maintained", Package: "Schools", ...parts });
const of = (customer: string, quantity: number): Partial<Order> => ({ customer, quantity });

describe("a minimum", () => {
  it("of several lines is the highest that any has, and is met by all of them together", () => {
    const rows = [academy({ Minimum: 50 }), maintained({ Minimum: 80 })];
    expect(beside(rows, of("Academy", 10), of("Maintained", 10))).toEqual([["minimum", "Schools", 60]]);
    expect(beside(rows, of("Maintained", 10), of("Academy", 10))).toEqual([["minimum", "Schools", 60]]);
    expect(beside(rows, of("Academy", 10))).toEqual([["minimum", "Academies", 40]]);
    expect(beside(rows, of("Academy", 50))).toEqual([]);
    expect(beside(rows, of("Academy", 49))).toEqual([["minimum", "Academies", 1]]);
    expect(beside([academy({ Minimum: 50 }), maintained()], of("Academy", 10), of("Maintained", 10))).toEqual([
      ["minimum", "Academies", 30],
    ]);
  });

  it("of packages and slices stands for all of them, and of ranges for the one that is reached", () => {
    expect(beside([pack(1, 10), pack(5, 40, { Minimum: 100 })], { quantity: 1 })).toEqual([["minimum", "Of 5", 90]]);
    const slices = [
      { Scale: "Graduated", "To quantity": 5, Price: 1, Package: "First" },
      { Scale: "Graduated", "From quantity": 6, Price: 1, Package: "Then", Minimum: 10 },
    ];
    expect(beside(slices, { quantity: 3 })).toEqual([["minimum", "Then", 7]]);
    for (const Scale of ["Band", "Volume"]) {
      const ranges = slices.map((row) => ({ ...row, Scale }));
      expect(beside(ranges, { quantity: 3 })).toEqual([]);
      expect(beside(ranges, { quantity: 6 })).toEqual([["minimum", "Then", Scale === "Band" ? 9 : 4]]);
    }
  });
});

describe("a maximum", () => {
  it("of several lines is the highest, where each of them has one", () => {
    const rows = [academy({ Maximum: 50 }), maintained({ Maximum: 80 })];
    expect(beside(rows, of("Academy", 60), of("Maintained", 60))).toEqual([["maximum", "Schools", -40]]);
    expect(beside(rows, of("Maintained", 60), of("Academy", 60))).toEqual([["maximum", "Schools", -40]]);
    expect(beside(rows, of("Academy", 50))).toEqual([]);
    expect(beside(rows, of("Academy", 51))).toEqual([["maximum", "Academies", -1]]);
    expect(beside([academy({ Maximum: 50 }), maintained()], of("Academy", 60), of("Maintained", 60))).toEqual([]);
  });

  it("of slices stands for all of them though one row says it", () => {
    const slices = (one: Row, two: Row) => [
      { Scale: "Graduated", "To quantity": 5, Price: 1, Package: "First", ...one },
      { Scale: "Graduated", "From quantity": 6, Price: 1, Package: "Then", ...two },
    ];
    expect(beside(slices({}, { Maximum: 10 }), { quantity: 20 })).toEqual([["maximum", "Then", -10]]);
    expect(beside(slices({ Maximum: 10 }, {}), { quantity: 20 })).toEqual([["maximum", "First", -10]]);
    expect(beside([pack(1, 10), pack(5, 40, { Maximum: 30 })], { quantity: 9 })).toEqual([["maximum", "Of 5", -50]]);
  });
});

describe("a part of the year", () => {
  const half = dated("01/03/2027");

  it("is taken of packages and slices though one row says it, the first or another", () => {
    const slices = (one: Row, two: Row) => [
      { Scale: "Graduated", "To quantity": 5, Price: 1, Package: "First", ...one },
      { Scale: "Graduated", "From quantity": 6, Price: 1, Package: "Then", ...two },
    ];
    for (const [one, two] of [
      [{ "Part year": "Month" }, {}],
      [{}, { "Part year": "Month" }],
    ] as const)
      expect(beside(slices(one, two), { quantity: 20, start: half })).toMatchObject([["part year", expect.any(String), -10]]);
    expect(beside([pack(1, 10), pack(5, 40, { "Part year": "Month" })], { quantity: 1, start: half })).toEqual([["part year", "Of 1", -5]]);
    expect(beside([pack(1, 10), pack(5, 40)], { quantity: 1, start: half })).toEqual([]);
  });

  it("is none of a whole year, and is refused where lines of one order start on different days", () => {
    const month = rate({ "Part year": "Month" });
    expect(beside([month], { quantity: 12, start: dated("01/09/2026") })).toEqual([]);
    expect(beside([month], { quantity: 12 })).toEqual([]);
    expect(beside([month], { quantity: 12, start: dated("01/10/2026") })).toEqual([["part year", "Advice", -1]]);
    expect(beside([month], { quantity: 12, start: half }, { quantity: 12 })).toBe(
      "start: lines for Advice in one order start on different days. Give them references of their own.",
    );
    expect(beside([month], { quantity: 12, start: half }, { quantity: 12, start: half })).toEqual([["part year", "Advice", -12]]);
  });
});

describe("a percentage of a service", () => {
  const surcharge = (parts: Row = {}): Row => ({ Scale: "Surcharge", Package: "Fuel", Percentage: 0.1, ...parts });

  it("is taken of the lines it is for, and of all with their fees where it is for all", () => {
    const some = [academy({ Price: 10 }), maintained({ Price: 10 }), surcharge({ Customer: "Academy" })];
    expect(beside(some, of("Academy", 1), of("Maintained", 5))).toEqual([["percentage", "Fuel", 1]]);
    expect(beside(some, of("Maintained", 5), of("Academy", 1))).toEqual([["percentage", "Fuel", 1]]);
    expect(beside(some, of("Academy", 1), of("Academy", 2))).toEqual([["percentage", "Fuel", 3]]);
    expect(beside(some, of("Maintained", 5))).toEqual([]);
    const fee: Row = { Scale: "Fixed fee", Package: "Fee", Price: 20 };
    expect(beside([rate({ Price: 10 }), fee, surcharge()], { quantity: 1 }, { quantity: 2 })).toEqual([
      ["fee", "Fee", 20],
      ["percentage", "Fuel", 5],
    ]);
    expect(beside([...some, fee], of("Academy", 1), of("Maintained", 5))).toBe(
      "service: Fuel is a percentage of some lines for Advice, and its fees are of all. Give the lines references of their own.",
    );
    expect(beside([...some, fee], of("Academy", 1))).toEqual([
      ["fee", "Fee", 20],
      ["percentage", "Fuel", 3],
    ]);
  });

  it("is within its quantities, counted over the lines it is for, and none of nothing", () => {
    const many = [rate({ Price: 10 }), surcharge({ "From quantity": 5, "To quantity": 8 })];
    expect([2, 3, 6].map((quantity) => beside(many, { quantity: 2 }, { quantity }))).toEqual([
      [],
      [["percentage", "Fuel", 5]],
      [["percentage", "Fuel", 8]],
    ]);
    expect(beside(many, { quantity: 2 }, { quantity: 7 })).toEqual([]);
    expect(beside([rate({ Price: "Free" }), surcharge()], { quantity: 5 })).toEqual([]);
    expect(beside([rate({ Price: 10 }), surcharge({ Scale: "Discount" })], { quantity: 1 })).toEqual([["percentage", "Fuel", -1]]);
  });
});

describe("a percentage of a whole order", () => {
  const whole = (parts: Row): Row => ({ Service: "Whole order", Package: "Handling", Scale: "Surcharge", Percentage: 0.1, ...parts });
  const [advice, pens] = [rate({ Price: 10 }), rate({ Service: "Pens", Price: 10 })];

  it("is of orders of so many services", () => {
    const one = [advice, pens, whole({ "To quantity": 1 })];
    const two = [advice, pens, whole({ "From quantity": 2 })];
    expect(beside(one, { quantity: 1 }, { quantity: 2 })).toEqual([["percentage", "Handling", 3]]);
    expect(beside(one, { quantity: 1 }, { service: "Pens" })).toEqual([]);
    expect(beside(two, { quantity: 1 }, { quantity: 2 })).toEqual([]);
    expect(beside(two, { quantity: 1 }, { service: "Pens" })).toEqual([["percentage", "Handling", 2]]);
    expect(beside([...one, whole({ "From quantity": 2, Percentage: 0.2, Package: "More" })], { quantity: 1 }, { service: "Pens" })).toEqual(
      [["percentage", "More", 4]],
    );
  });

  it("is none of nothing, and says what part of an order is at fault", () => {
    expect(beside([rate({ Price: "Free" }), whole({})], { quantity: 5 })).toEqual([]);
    expect(beside([advice, pens, whole({ Customer: "Academy" })], of("Academy", 1), { ...of("Maintained", 1), service: "Pens" })).toBe(
      "customer: Handling is a percentage of whole orders, and is not for all who share this one. Part it by references.",
    );
  });
});

it("an order of nothing costs nothing, whatever is charged beside it", () => {
  const rows = [
    rate({ Minimum: 50, "Part year": "Month" }),
    { Scale: "Fixed fee", Package: "Fee", Price: 20 },
    { Scale: "Surcharge", Package: "Fuel", Percentage: 0.1 },
    { Service: "Whole order", Package: "Handling", Scale: "Surcharge", Percentage: 0.1 },
  ];
  const found = list(...rows).price(orderOf({ quantity: 0 }));
  expect(found.ok && [found.value.charges, found.value.total]).toEqual([[], 0]);
  const linked = list(pack(1, 5, { "Only with": "Ink" }), rate({ Service: "Ink" })).price(orderOf({ quantity: 0 }));
  expect(linked.ok && linked.value.total).toBe(0);
});

it("a fee that is charged only with another service is refused without it where it is charged", () => {
  const rows = [
    rate(),
    { Scale: "Fixed fee", Package: "Delivery", Price: 5, "From quantity": 5, "Only with": "Ink" },
    rate({ Service: "Ink" }),
  ];
  expect(beside(rows, { quantity: 4 })).toEqual([]);
  expect(beside(rows, { quantity: 5 })).toBe("service: Delivery of Advice is sold only with Ink. Quote both in one order.");
  expect(beside(rows, { quantity: 5 }, { service: "Ink" })).toEqual([["fee", "Delivery", 5]]);
  expect(beside(rows, { quantity: 5 }, { service: "Ink", quantity: 0 })).toBe(
    "service: Delivery of Advice is sold only with Ink. Quote both in one order.",
  );
});
