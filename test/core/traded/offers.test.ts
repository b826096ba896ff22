import { describe, expect, it } from "vitest";
import { inFigures } from "../../../src/core/foundation/day";
import { poundsOf } from "../../../src/core/foundation/money";
import { useBy } from "../../../src/core/traded/offer";
import { type Order } from "../../../src/core/traded/order";
import { passedOver, pricing } from "../../../src/core/traded/price";
import { furtherFaults, sellsParts, tariff } from "../../../src/core/traded/tariff";
import { bundle, refusal } from "../../bundle/bundle";
import { dated, listOf, orderOf, type Row, sound } from "../../golden/price-list";

const essex = bundle();
/** What an order comes to in pounds, or why it has no price. */
const price = (rows: readonly Row[], order: Partial<Order> = {}): number | string => {
  const found = pricing(sound(listOf(...rows))).price(orderOf(order));
  return found.ok ? poundsOf(found.value.total) : `${found.argument ?? "-"}: ${found.message}`;
};
const rate = (parts: Row = {}): Row => ({ Scale: "Rate", Price: 10, ...parts });
const LATER: Row = { "Academic year": "2027/28", "Valid from": "01/09/2027", "Valid until": "31/08/2028" };

describe("a percentage on a whole order", () => {
  const whole = (parts: Row): Row => ({ Service: "Whole order", Package: "Handling", Scale: "Surcharge", Percentage: 0.1, ...parts });
  const on = orderOf({ orderDate: dated("01/10/2026") });

  it("is charged to those it is for alone", () => {
    const academy = [rate(), whole({ Customer: "Academy" })];
    expect([price(academy, { customer: "Academy" }), price(academy, { customer: "Maintained" }), price(academy)]).toEqual([11, 10, 10]);
    const member = [rate(), whole({ Subscriber: "Yes" })];
    expect([price(member, { subscriber: true }), price(member)]).toEqual([11, 10]);
    const term = [rate(), whole({ Term: 3 })];
    expect([price(term, { term: 3 }), price(term, { term: 2 }), price(term)]).toEqual([11, 10, 10]);
    expect(price([rate(), whole({ Term: 1 })])).toBe(11);
  });

  it("is charged on the days it holds and, without a date, where it is of the newest list", () => {
    const spring = [rate(), whole({ "Valid from": "01/04/2027" })];
    expect(price(spring, { ...on, orderDate: dated("31/03/2027") })).toBe(10);
    expect(price(spring, { ...on, orderDate: dated("01/04/2027") })).toBe(11);
    expect(price(spring)).toBe(11);
    expect(price([rate(), rate({ Service: "Pens" })])).toBe(10);
  });

  it("is charged by the day of each order where several are priced by one list", () => {
    const prices = pricing(sound(listOf(rate(), whole({ "Valid from": "01/04/2027", "Valid until": "30/04/2027" }))));
    const on = (date: string) => prices.price(orderOf({ orderDate: dated(date) }));
    const totals = ["01/10/2026", "31/03/2027", "01/04/2027", "30/04/2027", "01/05/2027"].map((date) => on(date));
    expect(totals).toMatchObject([1_000, 1_000, 1_100, 1_100, 1_000].map((total) => ({ value: { total } })));
  });

  it("is not one of the services that can be bought", () => {
    const list = listOf(rate(), rate({ Service: "Pens" }), whole({}));
    expect(essex.cell("TRADEDPRICE", "Ink", 1, null, null, null, list)).toMatchObject({
      message: expect.not.stringContaining("Whole order") as unknown,
    });
    expect(price([rate()], { service: "Pens" })).toBe('service: "Pens" is not on the price list, which has Advice.');
    expect(price([rate(), rate({ Service: "Ink" }), whole({})], { service: "Pens" })).toBe(
      'service: "Pens" is not on the price list, which has Advice and Ink.',
    );
  });
});

describe("an order without a date", () => {
  it("is priced by the newest list that is for the customer", () => {
    const lists = [rate(), rate({ ...LATER, Customer: "Academy", Price: 20 })];
    expect(price(lists, { customer: "Academy" })).toBe(20);
    expect(price(lists, { customer: "Maintained" })).toBe(10);
    expect(price(lists)).toBe("customer: it is blank, and the price of Advice depends on it. Use Academy.");
    // Without an end, a list is as new as its first day.
    const open = [rate({ "Valid until": "31/12/9999" }), rate({ Service: "Pens" })];
    expect(price(open)).toBe(10);
  });

  it("is priced on the last day of that list, and at full price", () => {
    const ends = [rate({ "Valid until": "31/03/2027" }), rate({ "Valid from": "01/04/2027", Price: 12 })];
    expect(price(ends)).toBe(12);
    expect(price([rate({ "Early-bird before": "01/09/2028", "Early-bird %": 0.5 })])).toBe(10);
  });
});

describe("a day no list covers", () => {
  it("is told with the days held, and how to add a year", () => {
    const found = pricing(sound(listOf(rate({ Customer: "Academy" }), rate({ ...LATER, Customer: "Maintained" })))).price(
      orderOf({ customer: "Academy", orderDate: dated("01/10/2027") }),
    );
    expect(found).toEqual({
      ok: false,
      kind: "unpublished",
      argument: "orderDate",
      message: "no Advice price list for Academy covers 1 October 2027. We hold 1 September 2026 to 31 August 2027.",
      advice: "For another year, copy the list that =ESSEX.TRADEDTARIFF() gives as values, edit it and pass it as tariff.",
    });
    expect(price([rate({ Customer: "Academy" })], { customer: "Academy", orderDate: dated("01/10/2027") })).toBe(
      "orderDate: no Advice price list covers 1 October 2027. We hold 1 September 2026 to 31 August 2027.",
    );
    expect(price([rate({ Customer: "Academy" })], { customer: "Maintained", orderDate: dated("01/10/2027") })).toBe(
      "orderDate: no Advice price list covers 1 October 2027. We hold 1 September 2026 to 31 August 2027.",
    );
  });
});

describe("who may buy", () => {
  const fee = (parts: Row): Row => ({ Scale: "Fixed fee", Package: "Fee", Price: 5, ...parts });

  it("are those the units are priced for: a fee beside them makes nobody a customer", () => {
    const list = [rate({ Customer: "Academy" }), fee({ Customer: "Maintained" })];
    expect(price(list, { customer: "Academy" })).toBe(10);
    expect(price(list, { customer: "Maintained" })).toBe('customer: "Maintained" has no price for Advice. Use Academy.');
    expect(price([rate({ Subscriber: "Yes" }), fee({})])).toBe("subscriber: Advice is sold to subscribers alone.");
    expect(price([rate({ Subscriber: "No" }), fee({})], { subscriber: true })).toBe(
      "subscriber: Advice is sold to schools that do not subscribe alone.",
    );
    expect(price([rate({ Term: 3 }), rate({ Term: 2, Price: 12 }), fee({})])).toBe(
      "term: Advice is sold for agreements of 2 or 3 years alone.",
    );
    expect(price([rate({ Term: 3 }), fee({ Term: 1 })])).toBe("term: Advice is sold for agreements of 3 years alone.");
    expect(price([rate({ Term: 3 })], { term: 3 })).toBe(10);
  });

  it("are, of a service of fees alone, those the fees are for", () => {
    expect(price([fee({})], { quantity: 3 })).toBe(5);
    expect(price([fee({ Customer: "Academy" })], { customer: "Maintained" })).toBe(
      'customer: "Maintained" has no price for Advice. Use Academy.',
    );
    expect(
      price([fee({ Customer: "Academy" }), { Scale: "Discount", Percentage: 0.5, Customer: "Maintained" }], { customer: "Maintained" }),
    ).toBe('customer: "Maintained" has no price for Advice. Use Academy.');
  });

  it("are told by kind of customer, where the price depends on it", () => {
    const list = [rate({ Customer: "Academy" }), rate({ Customer: "Maintained", Price: 8 })];
    expect(price(list)).toBe("customer: it is blank, and the price of Advice depends on it. Use Academy or Maintained.");
    const mixed = [
      rate({ "To quantity": 9 }),
      { Scale: "Surcharge", Percentage: 0.1, Customer: "Academy" },
      { Scale: "Discount", Percentage: 0.1, Customer: "Maintained" },
    ];
    expect(price(mixed)).toBe(
      "customer: it is blank, and the price of Advice depends on it: Academy and Maintained have prices apart. Use Maintained, Academy or Outside Essex.",
    );
    expect(price(mixed.slice(0, 2))).toBe(
      "customer: it is blank, and the price of Advice depends on it: Academy has prices apart. Use Maintained, Academy or Outside Essex.",
    );
    expect(price([rate({ Customer: "Academy" }), { Scale: "Surcharge", Percentage: 0.1 }])).toBe(
      "customer: it is blank, and the price of Advice depends on it. Use Academy.",
    );
  });
});

describe("what is sold only with something else", () => {
  const pack = (service: string, onlyWith: string): Row => ({
    Service: service,
    Package: service,
    "From quantity": 1,
    Price: 1,
    "Only with": onlyWith,
  });

  it("is refused alone, also where everything in a list is", () => {
    expect(price([pack("Advice", "Pens"), pack("Pens", "Advice")])).toBe(
      "service: Advice of Advice is sold only with Pens. Quote both in one order.",
    );
    expect(price([pack("Advice", "Pens"), pack("Pens", "")], { service: "Pens" })).toBe(1);
  });
});

describe("the rows passed over", () => {
  it("are those an order could have been priced from and was not", () => {
    const list = pricing(
      sound(
        listOf(
          { Package: "Ten", "From quantity": 10, Price: 50 },
          { Package: "One", "From quantity": 1, Price: 10 },
          { Scale: "Fixed fee", Package: "Fee", Price: 5, "From quantity": 5 },
        ),
      ),
    );
    const passed = (quantity: number) => {
      const found = list.price(orderOf({ quantity }));
      return found.ok ? passedOver(found.value).map((row) => row.package) : found.message;
    };
    expect([passed(1), passed(10), passed(11)]).toEqual([["Ten", "Fee"], ["One"], []]);
  });
});

describe("the last day of use", () => {
  const last = (rows: readonly Row[], customer: string | null = null, term: number | null = null) => {
    const found = useBy(sound(listOf(...rows)), { service: "Advice", customer, orderDate: dated("01/10/2026"), term });
    return found.ok ? `${found.value.year} ${inFigures(found.value.lastDay)}` : `${found.argument ?? "-"}: ${found.message}`;
  };
  const said = { "Use by": "31/03/2027" };
  const differs = (...customers: readonly string[]) =>
    `customer: it is blank, and the year of Advice depends on it. Use ${customers.join(" or ")}.`;

  it("is the one a row says, for all that serve the same customers", () => {
    expect(last([rate({ "To quantity": 5, ...said }), rate({ "From quantity": 6 })])).toBe("2026/27 31/03/2027");
    expect(last([rate({ "To quantity": 5 }), rate({ "From quantity": 6, ...said })])).toBe("2026/27 31/03/2027");
    expect(last([rate({})])).toBe("2026/27 31/08/2027");
    expect(last([rate({ Customer: "Academy" }), rate({ Customer: "Maintained" })])).toBe("2026/27 31/08/2027");
  });

  it("hangs on the customer where it differs by them", () => {
    const list = [rate({ Customer: "Academy", ...said }), rate({ Customer: "Maintained" })];
    expect(last(list)).toBe(differs("Academy", "Maintained"));
    expect([last(list, "Academy"), last(list, "Maintained")]).toEqual(["2026/27 31/03/2027", "2026/27 31/08/2027"]);
    // One who has no row of his own is told by all of them.
    expect(last(list, "Outside Essex")).toBe(differs("Academy", "Maintained"));
    const years = [
      rate({ Customer: "Academy", "Use by": "31/08/2027" }),
      rate({ Customer: "Maintained", "Use by": "31/08/2027", "Academic year": "2025/26" }),
    ];
    expect(last(years)).toBe(differs("Academy", "Maintained"));
    expect(
      last(
        [
          { "From quantity": 1, Price: 1, Customer: "Academy" },
          { "From quantity": 2, Price: 1, ...said },
        ],
        "Academy",
      ),
    ).toBe("2026/27 31/03/2027");
  });

  it("is that of the units and not of the percentages, and of fees where there is nothing else", () => {
    const percentage = { Scale: "Surcharge", Percentage: 0.1 };
    const fee = { Scale: "Fixed fee", Package: "Fee", Price: 5, ...said };
    expect(last([percentage, fee])).toBe("2026/27 31/03/2027");
    expect(last([percentage, rate(said)])).toBe("2026/27 31/03/2027");
    expect(last([percentage])).toBe("2026/27 31/08/2027");
  });

  it("is a year later for each year beyond the first, 29 February the day before", () => {
    expect([last([rate()], null, 1), last([rate()], null, 2), last([rate()], null, 10)]).toEqual([
      "2026/27 31/08/2027",
      "2026/27 31/08/2028",
      "2026/27 31/08/2036",
    ]);
    expect(last([rate({ "Valid until": "29/02/2028", "Use by": "29/02/2028" })], null, 2)).toBe("2026/27 28/02/2029");
  });
});

describe("a list", () => {
  const quantity = (rows: readonly Row[], units: unknown) => essex.cell("TRADEDPRICE", "Advice", units, null, null, null, listOf(...rows));

  it("that sells anything in parts takes a part of a unit, and refuses it of what is sold whole", () => {
    expect(quantity([rate({ "Sold in": 0.5 }), rate({ Service: "Pens" })], 1.5)).toBe(15);
    expect(quantity([rate({ Service: "Pens" }), { "From quantity": 0.5, Price: 6 }], 1.5)).toBe(18);
    expect(quantity([rate(), rate({ Service: "Pens", "Sold in": 0.5 })], 1.5)).toMatchObject({
      message: expect.stringMatching(/^quantity: 1\.5 is not a whole number\./) as unknown,
    });
    expect(quantity([rate({ "Sold in": 0.5 })], 10_000_000.5)).toMatchObject({
      message: expect.stringContaining("is more than 10,000,000") as unknown,
    });
    const parts = (...rows: readonly Row[]) => sellsParts(sound(listOf(...rows)));
    expect([
      parts(rate()),
      parts(rate({ "Sold in": 1 })),
      parts({ "From quantity": 1, Price: 1 }, { "From quantity": 0.5, Price: 1 }),
    ]).toEqual([false, true, true]);
  });

  it("says how many faults more it has", () => {
    const faulty = (count: number) => Array.from({ length: count }, (_, index) => rate({ Service: `Service ${index}`, Price: "x" }));
    const told = (count: number) => essex.cell("TRADEDPRICE", "Advice", 1, null, null, null, listOf(...faulty(count)));
    const message = 'tariff: row 2, Price: "x" is not a number.';
    expect(told(1)).toMatchObject(refusal("#VALUE!", message));
    expect(told(2)).toMatchObject(refusal("#VALUE!", `${message} There is 1 fault more in the list.`));
    expect(told(3)).toMatchObject(refusal("#VALUE!", `${message} There are 2 faults more in the list.`));
    expect(furtherFaults(0)).toEqual({});
  });

  it("of rows of ours is refused by the first that is at fault, by itself before beside others", () => {
    const { rows, market } = sound(listOf(rate({ "To quantity": 5 }), rate({ "From quantity": 6 }), rate({ Service: "Pens" })));
    const made = (change: (index: number) => object) => {
      const list = tariff(
        rows.map((row, index) => ({ ...row, ...change(index) })),
        market,
      );
      return list.ok ? "sound" : [list.message, list.advice];
    };
    expect(made(() => ({}))).toBe("sound");
    expect(made((index) => (index === 2 ? { price: null } : {}))).toEqual(["row 4, Price is blank.", undefined]);
    expect(made((index) => (index === 1 ? { fromQuantity: 7 } : {}))).toEqual([
      "row 2 ends at 5 and row 3 begins at 7: 6 of Advice has no price. Begin row 3 at 6.",
      undefined,
    ]);
    expect(made((index) => ({ 0: { price: null }, 1: {}, 2: { price: null } })[index]!)).toEqual([
      "row 2, Price is blank.",
      "There is 1 fault more in the list.",
    ]);
  });
});

describe("orders priced one after the other from one list", () => {
  const all = (rows: readonly Row[], ...orders: readonly Partial<Order>[]) => {
    const list = pricing(sound(listOf(...rows)));
    return orders.map((order) => {
      const found = list.price(orderOf(order));
      return found.ok ? poundsOf(found.value.total) : found.message;
    });
  };

  it("are each priced as they would be alone, by term, subscriber, customer, date and start", () => {
    const rows = [1, 2, 3].flatMap((term) => [
      rate({ Term: term, Subscriber: "Yes", Price: 10 + term }),
      rate({ Term: term, Subscriber: "No", Price: 20 + term }),
    ]);
    const orders = [1, 2, 3].flatMap((term) => [
      { term, subscriber: true },
      { term, subscriber: false },
    ]);
    for (const given of [orders, [...orders].reverse()]) {
      expect(all(rows, ...given)).toEqual(given.map(({ term, subscriber }) => (subscriber ? 10 : 20) + term));
      const dated1 = given.map((order) => ({ ...order, orderDate: dated("01/10/2026") }));
      expect(all(rows, ...given, ...dated1)).toEqual([...given, ...given].map(({ term, subscriber }) => (subscriber ? 10 : 20) + term));
    }
    const months = [rate({ "Part year": "Month", Price: 12 })];
    expect(all(months, {}, { start: dated("01/03/2027") }, { start: dated("01/08/2027") }, { start: dated("01/03/2027") }, {})).toEqual([
      12, 6, 1, 6, 12,
    ]);
  });

  it("are refused with the day of each", () => {
    const beyond = (date: string) => `no Advice price list covers ${date}. We hold 1 September 2026 to 31 August 2027.`;
    expect(all([rate()], { orderDate: dated("01/10/2027") }, { orderDate: dated("02/10/2027") })).toEqual([
      beyond("1 October 2027"),
      beyond("2 October 2027"),
    ]);
    expect(all([rate({ Subscriber: "Yes" })], {}, { orderDate: dated("01/10/2026") })).toEqual([
      "Advice is sold to subscribers alone.",
      "Advice is sold to subscribers alone.",
    ]);
  });
});
