import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pence, poundsOf } from "../../../src/core/foundation/money";
import { netOf } from "../../../src/core/traded/charge";
import { nextCheaper } from "../../../src/core/traded/cheaper";
import { type Order } from "../../../src/core/traded/order";
import { passedOver, type Pricing, pricing } from "../../../src/core/traded/price";
import { type ListCells, dated, listOf, orderOf, type Row, sound } from "../../golden/price-list";

const priced = (...rows: readonly Row[]): Pricing => pricing(sound(listOf(...rows)));
const pounds = (from: Pricing, parts: Partial<Order>): number | string => {
  const price = from.price(orderOf(parts));
  return price.ok ? poundsOf(price.value.total) : price.message;
};
const charges = (from: Pricing, parts: Partial<Order>): unknown[][] => {
  const price = from.price(orderOf(parts));
  if (!price.ok) throw new Error(price.message);
  return price.value.charges.map(({ for: what, row, units, amount }) => [what, row.package, units, poundsOf(amount)]);
};

describe("a graduated scale", () => {
  const hours = [
    { Package: "First 5", "From quantity": 1, "To quantity": 5, Price: 40, Scale: "Graduated" },
    { Package: "Next 5", "From quantity": 6, "To quantity": 10, Price: 50, Scale: "Graduated" },
    { Package: "Beyond", "From quantity": 11, Price: 60, Scale: "Graduated" },
  ];

  it("charges each unit at its slice's rate, a line for each slice", () => {
    expect(charges(priced(...hours), { quantity: 12 })).toEqual([
      ["units", "First 5", 5, 200],
      ["units", "Next 5", 5, 250],
      ["units", "Beyond", 2, 120],
    ]);
  });

  it("is the same whether its bounds are written as 1 to 5, 6 to 10 or as 0 to 5, 5 to 10", () => {
    const shared = priced(
      { "To quantity": 5, Price: 40, Scale: "Graduated" },
      { "From quantity": 5, "To quantity": 10, Price: 50, Scale: "Graduated" },
      { "From quantity": 10, Price: 60, Scale: "Graduated" },
    );
    for (let quantity = 0; quantity <= 30; quantity++) expect(pounds(shared, { quantity })).toBe(pounds(priced(...hours), { quantity }));
  });

  it("is sold in halves where it says so, its slices in whole units", () => {
    const halves = priced(...hours.map((row) => ({ ...row, "Sold in": 0.5 })));
    expect(pounds(halves, { quantity: 5.5 })).toBe(225);
    expect(pounds(halves, { quantity: 10.5 })).toBe(480);
    expect(pounds(halves, { quantity: 5.25 })).toBe("5.25 is not a multiple of 0.5, the part of a unit in which it is sold.");
  });

  it("can begin with units that cost nothing", () => {
    const free = priced({ "To quantity": 10, Price: "Free", Scale: "Graduated" }, { "From quantity": 11, Price: 2.5, Scale: "Graduated" });
    expect([0, 10, 11, 14].map((quantity) => pounds(free, { quantity }))).toEqual([0, 0, 2.5, 10]);
  });
});

describe("a band", () => {
  it("has one price for its range and, in the last, one for each unit beyond", () => {
    const users = priced({ Package: "Up to 10 users", "To quantity": 10, Price: 300, "Each further": 20, Scale: "Band" });
    expect([1, 10, 11, 15].map((quantity) => pounds(users, { quantity }))).toEqual([300, 300, 320, 400]);
    expect(charges(users, { quantity: 15 })).toEqual([
      ["units", "Up to 10 users", 10, 300],
      ["units", "Up to 10 users", 5, 100],
    ]);
  });

  it("ends where the next begins, if it does not say where", () => {
    const training = priced({ "From quantity": 1, Price: 765, Scale: "Band" }, { "From quantity": 101, Price: 1224, Scale: "Band" });
    expect([1, 100, 101, 2000].map((quantity) => pounds(training, { quantity }))).toEqual([765, 765, 1224, 1224]);
  });

  it.each([
    [5, "5 is outside the quantities that have a price for Advice: the first is 51 to 150 (row 2)."],
    [301, "301 is outside the quantities that have a price for Advice: the last is 151 to 300 (row 3)."],
  ])("is not made up for %d, which none holds", (quantity, message) => {
    const bands = priced(
      { "From quantity": 51, "To quantity": 150, Price: 2119.56, Scale: "Band" },
      { "From quantity": 151, "To quantity": 300, Price: 3046.74, Scale: "Band" },
    );
    expect(bands.price(orderOf({ quantity }))).toMatchObject({ kind: "unpublished", argument: "quantity", message });
  });
});

describe("a quantity that no range holds", () => {
  const volume = (from: number, to: number | "", parts: Row = {}): Row => ({
    Package: `From ${from}`,
    "From quantity": from,
    "To quantity": to,
    Price: 5,
    Scale: "Volume",
    ...parts,
  });
  const refused = (rows: readonly Row[], parts: Partial<Order>) => priced(...rows).price(orderOf(parts));
  const advice = "Add a row to the list for it, or leave the last To quantity blank where there is no end.";

  it("is below the first, though that have no end", () => {
    expect(refused([volume(5, "")], { quantity: 3 })).toMatchObject({
      kind: "unpublished",
      argument: "quantity",
      message: "3 is outside the quantities that have a price for Advice: the first is 5 or more (row 2).",
      advice,
    });
  });

  it("is between those of anybody and those of one kind of customer", () => {
    expect(refused([volume(1, 9), volume(20, 30, { Customer: "Academy" })], { quantity: 15, customer: "Academy" })).toMatchObject({
      message: "15 is outside the quantities that have a price for Advice: they are 1 to 9 (row 2) and 20 to 30 (row 3).",
      advice,
    });
  });

  it("is below a band, though each unit beyond it has a price", () => {
    const band: Row = { "From quantity": 51, "To quantity": 100, Price: 300, "Each further": 2, Scale: "Band" };
    expect(refused([band], { quantity: 50 })).toMatchObject({
      message: "50 is outside the quantities that have a price for Advice: the first is 51 to 100 (row 2).",
    });
    expect([51, 100, 101].map((quantity) => charges(priced(band), { quantity }))).toEqual([
      [["units", "Advice", 51, 300]],
      [["units", "Advice", 100, 300]],
      [
        ["units", "Advice", 100, 300],
        ["units", "Advice", 1, 2],
      ],
    ]);
  });
});

describe("packages in parts of a unit", () => {
  it("are combined as their further units are sold, whichever row says so", () => {
    const halves = priced(
      { Package: "One", "From quantity": 1, Price: 100 },
      { Package: "Half", "From quantity": 0.5, Price: 60, "Each further": 50, "Sold in": 0.5 },
    );
    // A half, and one or two further halves at £25 each.
    expect([0.5, 1, 1.5].map((quantity) => pounds(halves, { quantity }))).toEqual([60, 85, 110]);
  });

  it("are compared by what their further units come to in the part in which they are sold", () => {
    const parts = priced(
      { Package: "Three", "From quantity": 3, Price: 130, "Sold in": 0.75 },
      { Package: "Part", "From quantity": 0.75, Price: 60, "Each further": 40, "Sold in": 0.75 },
    );
    expect([0.75, 1.5, 3].map((quantity) => pounds(parts, { quantity }))).toEqual([60, 90, 130]);
  });

  it("that cannot be made up are refused with the sizes sold", () => {
    expect(priced({ Package: "Two", "From quantity": 2, Price: 50 }).price(orderOf({ quantity: 3 }))).toMatchObject({
      kind: "unreadable",
      argument: "quantity",
      message: "3 cannot be made up of the packages sold, which are of 2.",
    });
  });
});

describe("a rate", () => {
  it("is exact to a hundredth of a penny, and rounded once, half a penny up", () => {
    const mileage = priced({ Price: 0.455, Scale: "Rate" });
    expect([1, 2, 3, 1000].map((quantity) => pounds(mileage, { quantity }))).toEqual([0.46, 0.91, 1.37, 455]);
    expect(pounds(priced({ Price: 0.0045, Scale: "Rate" }), { quantity: 1 })).toBe(0);
    expect(pounds(priced({ Price: 0.005, Scale: "Rate" }), { quantity: 1 })).toBe(0.01);
  });

  it("prices ten million units, and no more", () => {
    const meals = priced({ Price: 2.41, Scale: "Rate" });
    expect(pounds(meals, { quantity: 40_000 })).toBe(96_400);
    expect(pounds(meals, { quantity: 10_000_000 })).toBe(24_100_000);
    expect(pounds(meals, { quantity: 10_000_001 })).toBe("10000001 is more than 10,000,000. Use a whole number from 0 to 10,000,000.");
  });

  it("charges a part begun as a whole one where the list says so", () => {
    const quarters = priced({ Price: 100, Scale: "Rate", "Sold in": "0.25 or part thereof" });
    expect([0, 0.1, 0.25, 0.26, 2].map((quantity) => pounds(quarters, { quantity }))).toEqual([0, 25, 25, 50, 200]);
  });
});

describe("a minimum and a maximum", () => {
  const posts = priced({ Package: "Posts", Price: 26.01, Scale: "Rate", Minimum: 306, Maximum: 1000 });

  it("are what the service comes to at the least and at the most, on a line of their own", () => {
    expect(charges(posts, { quantity: 11 })).toEqual([
      ["units", "Posts", 11, 286.11],
      ["minimum", "Posts", null, 19.89],
    ]);
    expect(charges(posts, { quantity: 40 })).toEqual([
      ["units", "Posts", 40, 1040.4],
      ["maximum", "Posts", null, -40.4],
    ]);
  });

  it("leave nothing to pay for nothing bought", () => {
    expect(charges(posts, { quantity: 0 })).toEqual([]);
  });

  it("count a fee in, and an early-bird discount", () => {
    const withFee = priced(
      { Package: "Fee", Price: 100, Scale: "Fixed fee" },
      { Price: 1, Scale: "Rate", Minimum: 250, "Early-bird %": "10%", "Early-bird before": "20/10/2026" },
    );
    expect(pounds(withFee, { quantity: 120 })).toBe(250);
    expect(pounds(withFee, { quantity: 150 })).toBe(250);
    expect(pounds(withFee, { quantity: 151 })).toBe(251);
    expect(pounds(withFee, { quantity: 170, orderDate: dated("19/10/2026") })).toBe(253);
  });

  it("are of the range that is reached, where each range has its own", () => {
    const ranges = priced(
      { "To quantity": 10, Price: 20, Scale: "Volume", Minimum: 150 },
      { "From quantity": 11, Price: 10, Scale: "Volume" },
    );
    expect([1, 8, 11].map((quantity) => pounds(ranges, { quantity }))).toEqual([150, 160, 110]);
  });
});

describe("a fixed fee", () => {
  it("is charged once beside what the units cost, in its range", () => {
    const baseline = priced(
      { Package: "Baseline", "To quantity": 210, Price: 1200, Scale: "Fixed fee" },
      { Package: "Baseline", "From quantity": 211, Price: 1800, Scale: "Fixed fee" },
      { Package: "Pupils", Price: 2, Scale: "Rate" },
    );
    expect([0, 210, 211].map((quantity) => pounds(baseline, { quantity }))).toEqual([0, 1620, 2222]);
  });

  it("is no price for a customer whose units have none", () => {
    const premises = priced(
      { Package: "Fixed charge", Price: 439, Scale: "Fixed fee" },
      { Package: "Primary pupils", Customer: "Primary", Price: 1.08, Scale: "Rate" },
    );
    expect(pounds(premises, { quantity: 100, customer: "Nursery" })).toBe('"Nursery" has no price for Advice. Use Primary.');
  });

  it("alone is the price of a service, whatever the quantity", () => {
    expect(pounds(priced({ Price: 45, Scale: "Fixed fee" }), { quantity: 7 })).toBe(45);
  });
});

describe("a percentage", () => {
  it("is of the whole of the service's charges, on a line of its own", () => {
    const leaders = priced(
      { Package: "Day", "From quantity": 1, Price: 700 },
      { Package: "Management fee", Scale: "Surcharge", Percentage: "15%" },
    );
    expect(charges(leaders, { quantity: 3 })).toEqual([
      ["units", "Day", 3, 2100],
      ["percentage", "Management fee", null, 315],
    ]);
  });

  it("may be for a range of quantities, and one for a term be taken beside it, both of the same sum", () => {
    const days = priced(
      { Price: 10, Scale: "Rate" },
      { Package: "10 or more", Scale: "Discount", Percentage: 0.05, "From quantity": 10 },
      { Package: "Over 40", Scale: "Discount", Percentage: 0.1, "From quantity": 41 },
      { Package: "Three years", Scale: "Discount", Percentage: 0.05, Term: 3 },
    );
    expect([9, 10, 40, 41].map((quantity) => pounds(days, { quantity }))).toEqual([90, 95, 380, 369]);
    expect([9, 10, 41].map((quantity) => pounds(days, { quantity, term: 3 }))).toEqual([85.5, 90, 348.5]);
  });

  it("leaves what is to be paid rounded half a penny up, as an early-bird discount does", () => {
    const small = priced({ Price: 0.05, Scale: "Rate" }, { Package: "Off", Scale: "Discount", Percentage: 0.1 });
    expect(pounds(small, { quantity: 1 })).toBe(0.05);
  });
});

describe("a term", () => {
  it("chooses the rows that are for its years; a price is of one year", () => {
    const terms = priced(
      { Package: "One year", Term: 1, Price: 500, Scale: "Fixed fee" },
      { Package: "Three years", Term: "3 years", Price: 450, Scale: "Fixed fee" },
    );
    expect([null, 1, 3].map((term) => pounds(terms, { term }))).toEqual([500, 500, 450]);
    expect(terms.price(orderOf({ term: 2 }))).toMatchObject({
      argument: "term",
      message: "Advice is sold for agreements of 1 or 3 years alone.",
    });
  });
});

describe("a part of a year", () => {
  const officer = (rule: string, useBy = ""): Pricing =>
    priced(
      { Package: "Annual fee", Price: 150, Scale: "Fixed fee", "Part year": rule, "Use by": useBy },
      { Package: "Pupils", Price: 1, Scale: "Rate", "Part year": rule, "Use by": useBy },
      { Package: "Set-up", Price: 60, Scale: "Fixed fee", "Use by": useBy },
    );
  const from = (list: Pricing, start: string) => pounds(list, { quantity: 200, start: dated(start) });

  it("by the month counts the month begun as a whole one, and leaves out what is charged once and for all", () => {
    expect(from(officer("Month"), "")).toBe(410);
    expect(from(officer("Month"), "01/09/2026")).toBe(410);
    expect(from(officer("Month"), "01/01/2026")).toBe(410);
    expect(from(officer("Month"), "30/09/2026")).toBe(410);
    expect(from(officer("Month"), "01/10/2026")).toBe(60 + 320.83);
    expect(from(officer("Month"), "31/08/2027")).toBe(60 + 29.17);
  });

  it("by the day counts the day of the start, in a year of 365 or 366 days", () => {
    expect(from(officer("By day"), "02/09/2026")).toBe(60 + 349.04);
    expect(from(officer("By day"), "31/08/2027")).toBe(60 + 0.96);
    expect(from(officer("By day", "31/03/2028"), "31/03/2028")).toBe(60 + 0.96);
  });

  it.each([
    ["31/08/2026", 12],
    ["01/04/2026", 12],
    ["01/09/2026", 7],
    ["31/03/2027", 7],
  ])("of 5 + 7 months from April, started on %s, is %d twelfths", (start, twelfths) => {
    const academies = priced({
      Customer: "Academy",
      Price: 12,
      Scale: "Rate",
      "Part year": "5/12 + 7/12",
      "Valid from": "01/04/2026",
      "Valid until": "31/03/2027",
      "Use by": "31/03/2027",
    });
    expect(pounds(academies, { customer: "Academy", quantity: 100, start: dated(start) })).toBe(twelfths * 100);
  });

  it("of fewer than twelve months is a shorter year", () => {
    expect(from(officer("7 months"), "")).toBe(264.17);
  });

  it("is not charged after the last day", () => {
    expect(officer("Month").price(orderOf({ quantity: 1, start: dated("01/09/2027") }))).toMatchObject({
      argument: "start",
      message: "1 September 2027 is after 31 August 2027, the last day of the price list.",
    });
  });

  it("adds up to the whole: what is left at each start, and what was before it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 364 }),
        fc.constantFrom("Month", "Day"),
        (price, after, rule) => {
          const list = priced({ Price: price / 100, Scale: "Rate", "Part year": rule });
          const start = (dated("01/09/2026")! + after) as ReturnType<typeof dated>;
          const part = list.price(orderOf({ start }));
          if (!part.ok) throw new Error(part.message);
          const [whole, ...taken] = part.value.charges;
          expect(whole!.amount).toBe(price);
          expect(part.value.total).toBe(price + netOf(taken));
          expect(part.value.total).toBeGreaterThanOrEqual(0);
          expect(part.value.total).toBeLessThanOrEqual(price);
        },
      ),
    );
  });
});

describe("packages", () => {
  it("that can be bought once are bought once", () => {
    const gold = priced(
      { Package: "Gold", "From quantity": 4, Price: 1000, "Once only": "Yes" },
      { Package: "Day", "From quantity": 1, Price: 400 },
    );
    expect([3, 4, 5, 8].map((quantity) => pounds(gold, { quantity }))).toEqual([1200, 1000, 1400, 2600]);
  });

  it("that are sold only with another are not bought without it", () => {
    const extra = priced(
      { Package: "Gold", "From quantity": 4, Price: 1000 },
      { Package: "Extra day", "From quantity": 1, Price: 100, "Only with": "Gold" },
      { Package: "Day", "From quantity": 1, Price: 400 },
    );
    expect([1, 3, 4, 5, 8].map((quantity) => pounds(extra, { quantity }))).toEqual([400, 1200, 1000, 1100, 1400]);
  });

  it("of a service sold only with another service are refused alone", () => {
    const visits = priced(
      { Service: "Core", Price: 500, Scale: "Fixed fee" },
      { Package: "Visit", "From quantity": 1, Price: 100, "Only with": "core" },
    );
    expect(visits.price(orderOf({}))).toMatchObject({
      argument: "service",
      message: "Visit of Advice is sold only with core. Quote both in one order.",
    });
  });

  it("of half units need no word on how they are sold", () => {
    const days = priced({ Package: "Day", "From quantity": 1, Price: 550 }, { Package: "Half day", "From quantity": 0.5, Price: 300 });
    expect([0.5, 1, 1.5, 2.5].map((quantity) => pounds(days, { quantity }))).toEqual([300, 550, 850, 1400]);
    expect(pounds(days, { quantity: 0.75 })).toBe("0.75 is not a multiple of 0.5, the part of a unit in which it is sold.");
  });

  it("extended beyond their size stay so beside half units", () => {
    const days = priced(
      { Package: "Gold", "From quantity": 4, Price: 2340, "Each further": 585 },
      { Package: "Half day", "From quantity": 0.5, Price: 340 },
    );
    expect([4, 4.5, 5, 5.5, 6].map((quantity) => pounds(days, { quantity }))).toEqual([2340, 2680, 2925, 3265, 3510]);
  });
});

/** Prices of any quantity by brute force. */
const least = (sizes: readonly (readonly [number, number])[], quantity: number): number => {
  const cost = [0];
  for (let units = 1; units <= quantity; units++)
    cost[units] = Math.min(Infinity, ...sizes.map(([size, price]) => (cost[units - size] ?? Infinity) + price));
  return cost[quantity]!;
};

describe("any scale", () => {
  const steps = fc.array(fc.record({ units: fc.integer({ min: 1, max: 9 }), price: fc.integer({ min: 1, max: 90_000 }) }), {
    minLength: 1,
    maxLength: 5,
  });
  const ladder = (scale: string, parts: readonly { readonly units: number; readonly price: number }[]): ListCells => {
    let from = 1;
    return listOf(
      ...parts.map(({ units, price }, index) => {
        const row = { Package: `Slice ${index}`, "From quantity": from, Price: price / 100, Scale: scale };
        from += units;
        return index === parts.length - 1 ? row : { ...row, "To quantity": from - 1 };
      }),
    );
  };
  const total = (from: Pricing, quantity: number): Pence => {
    const price = from.price(orderOf({ quantity }));
    if (!price.ok) throw new Error(price.message);
    return price.value.total;
  };

  it("that is graduated never charges less for more, and each unit once", () => {
    fc.assert(
      fc.property(steps, (parts) => {
        const list = pricing(sound(ladder("Graduated", parts)));
        const rates = parts.flatMap(({ units, price }, index) =>
          Array.from({ length: index === parts.length - 1 ? 60 : units }, () => price),
        );
        let sum = 0;
        for (let quantity = 1; quantity <= 60; quantity++) {
          sum += rates[quantity - 1]!;
          expect(total(list, quantity)).toBe(sum);
        }
      }),
    );
  });

  it("that charges less for more has its quotes say so, and is not bought so", () => {
    fc.assert(
      fc.property(fc.constantFrom("Volume", "Band"), steps, fc.integer({ min: 1, max: 40 }), (scale, parts, quantity) => {
        const list = pricing(sound(ladder(scale, parts)));
        const price = list.price(orderOf({ quantity }));
        if (!price.ok) throw new Error(price.message);
        const cheaper = nextCheaper(list, orderOf({}), price.value);
        const first = Array.from({ length: 60 }, (_, index) => quantity + 1 + index).find((more) => total(list, more) < price.value.total);
        expect(cheaper?.quantity).toBe(first);
        if (cheaper) {
          expect(cheaper.total).toBe(total(list, cheaper.quantity));
          expect(cheaper.less).toBe(price.value.total - cheaper.total);
        }
      }),
    );
  });

  it("is never beaten by a combination that it forbids", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 40 }), (parts, quantity) => {
        // Rates that rise by slice: as packages of one unit each, the cheapest would be bought over and over.
        const rising = [...parts].sort((a, b) => a.price - b.price);
        const list = pricing(sound(ladder("Graduated", rising)));
        expect(total(list, quantity)).toBeGreaterThanOrEqual(quantity * rising[0]!.price);
        expect(list.price(orderOf({ quantity }))).toMatchObject({ value: { offer: { rule: "graduated" } } });
      }),
    );
  });

  it("of packages costs what trying every combination finds", () => {
    const packs = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 90_000 })), {
      minLength: 1,
      maxLength: 4,
      selector: ([size]) => size,
    });
    fc.assert(
      fc.property(packs, fc.integer({ min: 0, max: 40 }), (sizes, quantity) => {
        const all: (readonly [number, number])[] = [[1, 95_000], ...sizes.filter(([size]) => size > 1)];
        const list = pricing(
          sound(listOf(...all.map(([size, price]) => ({ Package: `Of ${size}`, "From quantity": size, Price: price / 100 })))),
        );
        expect(total(list, quantity)).toBe(least(all, quantity));
      }),
    );
  });

  it("answers the same whatever was asked before, from a list passed twice", () => {
    const list = pricing(
      sound(
        ladder("Volume", [
          { units: 9, price: 55_000 },
          { units: 1, price: 50_000 },
        ]),
      ),
    );
    const first = list.price(orderOf({ quantity: 9 }));
    expect(list.price(orderOf({ quantity: 9 }))).toBe(first);
    expect(total(list, 10)).toBe(500_000);
  });
});

it("a finding has the rows chosen and those passed over by reference", () => {
  const list = sound(
    listOf(
      { Package: "Gold", "From quantity": 4, Price: 2340, "Each further": 585 },
      { Package: "Silver", "From quantity": 2, Price: 1240 },
      { Package: "Bronze", "From quantity": 1, Price: 650 },
    ),
  );
  const price = pricing(list).price(orderOf({ quantity: 3 }));
  if (!price.ok) throw new Error(price.message);
  expect(price.value.charges.map(({ row }) => row)).toEqual([list.rows[1], list.rows[2]]);
  expect(passedOver(price.value)).toEqual([list.rows[0]]);
  expect(price.value.offer).toMatchObject({ year: "2026/27", rule: "packages", lastDay: dated("31/08/2027") });
});
