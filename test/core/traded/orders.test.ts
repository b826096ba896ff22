import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BasisPoints, poundsOf, total } from "../../../src/core/foundation/money";
import { balances } from "../../../src/core/traded/balance";
import { breakEven } from "../../../src/core/traded/break-even";
import { useBy } from "../../../src/core/traded/offer";
import { type Order } from "../../../src/core/traded/order";
import { pool } from "../../../src/core/traded/pool";
import { pricing } from "../../../src/core/traded/price";
import { type QuotedLine, quoteLines } from "../../../src/core/traded/quote";
import { dated, listOf, orderOf, type Row, sound, transcribed } from "../../golden/price-list";

const quoted = (rows: readonly Row[], ...lines: readonly (Partial<Order> & { readonly reference?: string; readonly vat?: number })[]) =>
  quoteLines(
    pricing(sound(listOf(...rows))),
    lines.map(({ reference, vat, ...order }): QuotedLine => {
      return { order: orderOf(order), reference: reference ?? null, vatRate: (vat ?? 0) as BasisPoints };
    }),
  );
const told = (...args: Parameters<typeof quoted>): unknown => {
  const quote = quoted(...args);
  if (!quote.ok) return "line" in quote ? [quote.line, quote.refusal.message] : quote.message;
  return quote.value.map(({ charge, reference, net }) => [charge.for, charge.row.package, reference, poundsOf(net)]);
};

const PREMISES: readonly Row[] = [
  { Package: "Fixed charge", Price: 439, Scale: "Fixed fee" },
  { Package: "Primary pupils", Customer: "Primary", Price: 1.08, Scale: "Rate" },
  { Package: "Secondary pupils", Customer: "Secondary", Price: 0.88, Scale: "Rate" },
];

describe("the lines of one order", () => {
  const primary = { customer: "Primary", quantity: 210 };
  const secondary = { customer: "Secondary", quantity: 600 };

  it("are charged a fee once: an all-through school pays for its primary and secondary pupils and one fixed charge", () => {
    expect(told(PREMISES, primary, secondary)).toEqual([
      ["units", "Primary pupils", null, 226.8],
      ["units", "Secondary pupils", null, 528],
      ["fee", "Fixed charge", null, 439],
    ]);
  });

  it("are those of one reference: two schools pay it each", () => {
    expect(told(PREMISES, { ...primary, reference: "A" }, { ...secondary, reference: "B" })).toEqual([
      ["units", "Primary pupils", "A", 226.8],
      ["fee", "Fixed charge", "A", 439],
      ["units", "Secondary pupils", "B", 528],
      ["fee", "Fixed charge", "B", 439],
    ]);
  });

  it("meet a minimum together", () => {
    const rows = [
      { Customer: "Primary", Price: 5.07, Scale: "Rate", Minimum: 500 },
      { Customer: "Secondary", Price: 6.35, Scale: "Rate", Minimum: 500 },
    ];
    expect(told(rows, { customer: "Primary", quantity: 60 }, { customer: "Secondary", quantity: 30 })).toEqual([
      ["units", "Advice", null, 304.2],
      ["units", "Advice", null, 190.5],
      ["minimum", "Advice", null, 5.3],
    ]);
  });

  it("of packages are priced line by line", () => {
    const days = [
      { Package: "Four", "From quantity": 4, Price: 2340 },
      { Package: "One", "From quantity": 1, Price: 650 },
    ];
    expect(told(days, { quantity: 2 }, { quantity: 2 })).toEqual([
      ["units", "One", null, 1300],
      ["units", "One", null, 1300],
    ]);
  });

  it("share what is charged for several in proportion, where they bear different VAT, and it adds up", () => {
    const quote = quoted(PREMISES, { ...primary, vat: 2000 }, secondary);
    if (!quote.ok) throw new Error("priced");
    expect(quote.value.map(({ charge, net, vat }) => [charge.for, poundsOf(net), poundsOf(vat)])).toEqual([
      ["units", 226.8, 45.36],
      ["units", 528, 0],
      ["fee", 131.91, 26.38],
      ["fee", 307.09, 0],
    ]);
  });

  it("that start on different days are refused for one service that sells part of its year", () => {
    const monthly = PREMISES.map((row) => ({ ...row, "Part year": "Month" }));
    expect(told(PREMISES, primary, { ...secondary, start: dated("01/01/2027") })).toHaveLength(3);
    expect(told(monthly, primary, { ...secondary, start: dated("01/01/2027") })).toEqual([
      1,
      "lines for Advice in one order start on different days. Give them references of their own.",
    ]);
  });
});

describe("what is sold only with something else", () => {
  const rows = [
    { Service: "Core", Package: "Core", Price: 500, Scale: "Fixed fee" },
    { Package: "Visit", "From quantity": 1, Price: 100, "Only with": "Core; Full" },
    { Service: "Full", Package: "Full", Price: 900, Scale: "Fixed fee" },
  ];

  it("is sold beside it in one order, whichever comes first", () => {
    expect(told(rows, { quantity: 2 }, { service: "Core" })).toEqual([
      ["units", "Visit", null, 200],
      ["fee", "Core", null, 500],
    ]);
    expect(told(rows, { service: "Full" }, { quantity: 2 })).toHaveLength(2);
  });

  it("is refused at its line where the order lacks it, or has none of it", () => {
    const message = "Visit of Advice is sold only with Core or Full. Quote both in one order.";
    expect(told(rows, { service: "Core", reference: "A" }, { reference: "B" })).toEqual([1, message]);
    expect(told(rows, { service: "Core", quantity: 0 }, {})).toEqual([1, message]);
  });
});

describe("a percentage on the whole order", () => {
  const rows = [
    { Price: 100, Scale: "Rate" },
    { Service: "Payroll", Package: "Payroll", Price: 50, Scale: "Rate" },
    { Service: "Whole order", Package: "Two services", "From quantity": 2, Scale: "Discount", Percentage: 0.1 },
  ];

  it("is of everything in it, by the number of its services, after their lines", () => {
    expect(told(rows, {}, { service: "Payroll", quantity: 3 })).toEqual([
      ["units", "Advice", null, 100],
      ["units", "Payroll", null, 150],
      ["percentage", "Two services", null, -25],
    ]);
    expect(told(rows, {}, { quantity: 3 })).toEqual([
      ["units", "Advice", null, 100],
      ["units", "Advice", null, 300],
    ]);
  });

  it("is of each order by itself", () => {
    expect(told(rows, { reference: "A" }, { service: "Payroll", reference: "B" })).toHaveLength(2);
  });
});

it("says what a larger quantity would cost, once a line, without buying it", () => {
  const quote = quoteLines(pricing(sound(transcribed("oxfordshire"))), [
    {
      order: orderOf({ service: "Educational psychology", quantity: 40, customer: "Partnership" }),
      reference: null,
      vatRate: 0 as BasisPoints,
    },
  ]);
  if (!quote.ok) throw new Error("priced");
  expect(quote.value.map(({ total, remarks }) => [total, remarks?.cheaper])).toEqual([
    [2_000_000, { quantity: 41, total: 1_845_000, less: 155_000 }],
  ]);
});

describe("a quote of any basket", () => {
  const rows: readonly Row[] = [
    ...PREMISES,
    { Service: "Days", Package: "Four", "From quantity": 4, Price: 2340, "Each further": 585 },
    { Service: "Days", Package: "One", "From quantity": 1, Price: 650 },
    { Service: "Posts", Package: "Post", Price: 26.01, Scale: "Rate", Minimum: 306 },
    { Service: "Leaders", Package: "Day", "From quantity": 1, Price: 701.35 },
    { Service: "Leaders", Package: "Fee", Scale: "Surcharge", Percentage: "15%" },
  ];
  const line = fc.record({
    service: fc.constantFrom("Advice", "Days", "Posts", "Leaders"),
    customer: fc.constantFrom("Primary", "Secondary"),
    quantity: fc.integer({ min: 0, max: 60 }),
  });

  it("with a reference for each line comes to the sum of the prices", () => {
    const prices = pricing(sound(listOf(...rows)));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const quote = quoted(rows, ...lines.map((each, index) => ({ ...each, reference: String(index) })));
        if (!quote.ok) throw new Error("priced");
        const apart = lines.map((each) => prices.price(orderOf(each))).map((price) => (price.ok ? price.value.total : NaN));
        expect(quote.value.reduce((sum, { net }) => sum + net, 0)).toBe(apart.reduce((sum, each) => sum + each, 0));
      }),
    );
  });

  it("adds up line by line whatever the VAT, and costs no more as one order than as several", () => {
    const vat = fc.constantFrom(0, 500, 2000);
    fc.assert(
      fc.property(fc.array(fc.tuple(line, vat), { maxLength: 8 }), (lines) => {
        const as = (reference: (index: number) => string) =>
          quoted(rows, ...lines.map(([each, rate], index) => ({ ...each, vat: rate, reference: reference(index) })));
        const [one, several, untaxed] = [
          as(() => "one"),
          as(String),
          quoted(rows, ...lines.map(([each]) => ({ ...each, reference: "one" }))),
        ];
        if (!one.ok || !several.ok || !untaxed.ok) throw new Error("priced");
        const net = (quote: typeof one.value): number => total(quote.map((each) => each.net));
        for (const each of one.value) {
          expect(each.amount - each.discount).toBe(each.net);
          expect(each.net + each.vat).toBe(each.total);
        }
        expect(net(one.value)).toBe(net(untaxed.value));
        // A surcharge is rounded once an order: by less than a penny a line.
        expect(net(one.value)).toBeLessThanOrEqual(net(several.value) + lines.length);
      }),
    );
  });
});

describe("a pool", () => {
  const shares = (rows: readonly Row[], days: readonly number[]) => pool(pricing(sound(listOf(...rows))), orderOf({}), days);

  it("buys apart where rates rise, and says what together would cost", () => {
    const rising = [
      { "To quantity": 5, Price: 40, Scale: "Graduated" },
      { "From quantity": 6, Price: 50, Scale: "Graduated" },
    ];
    expect(shares(rising, [4, 4])).toMatchObject({
      value: { isTogether: false, together: { total: 35_000 }, shares: [{ share: 16_000, alone: 16_000 }, { share: 16_000 }] },
    });
  });

  it("buys apart where so much together has no price", () => {
    const bands = [{ "To quantity": 10, Price: 100, Scale: "Band" }];
    expect(shares(bands, [8, 8])).toMatchObject({ value: { isTogether: false, together: { ok: false, argument: "quantity" } } });
  });

  it("names the school whose quantity has no price", () => {
    expect(shares([{ "To quantity": 10, Price: 100, Scale: "Band" }], [8, 18])).toMatchObject({ school: 1 });
  });

  it("never lets a school pay more than alone, by any scale, and adds up", () => {
    const scale = fc.constantFrom("Band", "Graduated", "Volume");
    const prices = fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        scale,
        prices,
        fc.integer({ min: 0, max: 40_000 }),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }),
        (rule, steps, fee, days) => {
          const rows = [
            { Package: "Fee", Price: fee === 0 ? "Free" : fee / 100, Scale: "Fixed fee" },
            ...steps.map((price, index) => ({
              Package: `Step ${index}`,
              "From quantity": index * 5 + 1,
              Price: price === 0 ? "Free" : price / 100,
              Scale: rule,
            })),
          ];
          const pooled = shares(rows, days);
          if (!pooled.ok) throw new Error("priced");
          const { shares: parts, together, isTogether } = pooled.value;
          for (const { share, alone } of parts) expect(share).toBeLessThanOrEqual(alone);
          const apart = parts.reduce((sum, { alone }) => sum + alone, 0);
          const paid = parts.reduce((sum, { share }) => sum + share, 0);
          expect(paid).toBe(isTogether && "total" in together ? together.total : apart);
          expect(paid).toBeLessThanOrEqual(apart);
        },
      ),
    );
  });
});

describe("what is bought from lists of April to March and of September to August", () => {
  const clerking = sound(transcribed("norfolk"));
  const lastDay = (customer: string | null, on: string, term: number | null = null) =>
    useBy(clerking, { service: "Clerking", customer, orderDate: dated(on), term });

  it("is used by the day the customer's list names", () => {
    expect(lastDay("Maintained", "01/10/2024")).toMatchObject({ value: { year: "2024/25", lastDay: dated("31/03/2025") } });
    expect(lastDay("Academy", "01/10/2024")).toMatchObject({ value: { year: "2024/25", lastDay: dated("31/08/2025") } });
    expect(lastDay("Academy", "01/10/2024", 3)).toMatchObject({ value: { lastDay: dated("31/08/2027") } });
    expect(lastDay(null, "01/10/2024")).toMatchObject({
      argument: "customer",
      message: "it is blank, and the year of Clerking depends on it. Use Maintained or Academy.",
    });
    expect(lastDay(null, "01/05/2024")).toMatchObject({ value: { lastDay: dated("31/03/2025") } });
    expect(lastDay("Academy", "01/05/2024")).toMatchObject({
      kind: "unpublished",
      message: "no Clerking price list for Academy covers 1 May 2024. We hold 1 September 2024 to 31 August 2025.",
    });
  });

  it("is balanced by that year: a use of May belongs to the year begun in April", () => {
    const days = (on: string, count: number) => ({ on: dated(on)!, days: count, place: "" });
    const balance = (customer: string, used: string) =>
      balances(
        clerking,
        { service: "Clerking", customer },
        [days(customer === "Maintained" ? "10/04/2024" : "10/09/2024", 9)],
        [days(used, 2)],
        dated("01/04/2025")!,
      );
    expect(balance("Maintained", "20/05/2024")).toMatchObject({
      value: [{ year: "2024/25", bought: 9, used: 2, remaining: 0, lost: 7 }],
    });
    expect(balance("Academy", "20/10/2024")).toMatchObject({ value: [{ year: "2024/25", remaining: 7, lost: 0 }] });
    expect(balance("Academy", "20/05/2024")).toMatchObject({
      message: "more days are used in 2023/24 than bought: 2, of 0.",
    });
  });

  it("is priced for each customer by its own newest list where there is no date", () => {
    const price = (customer: string) => pricing(clerking).price(orderOf({ service: "Clerking", quantity: 3, customer }));
    expect(price("Maintained")).toMatchObject({ value: { total: 82_800, offer: { until: dated("01/04/2025") } } });
    expect(price("Academy")).toMatchObject({ value: { total: 82_800, offer: { until: dated("01/09/2025") } } });
  });
});

it("a blank customer is not told to be the one kind that has a price apart, where rows for anybody exist too", () => {
  const list = sound(listOf({ Price: 10, Scale: "Rate" }, { Package: "Off", Customer: "Federation", Scale: "Discount", Percentage: 0.1 }));
  expect(pricing(list).price(orderOf({}))).toMatchObject({
    argument: "customer",
    message:
      "it is blank, and the price of Advice depends on it: Federation has prices apart. Use Maintained, Academy, Outside Essex or Federation.",
  });
});

describe("a membership breaks even", () => {
  const members = sound(
    listOf(
      { Service: "Membership", Package: "Membership", Price: 200, Scale: "Fixed fee" },
      { Service: "Course", Package: "Course", Subscriber: "Yes", Price: 50, Scale: "Rate" },
      { Service: "Course", Package: "Course", Subscriber: "No", Price: 90, Scale: "Rate" },
    ),
  );
  const from = breakEven(pricing(members))(
    { subscription: "Membership", session: "Course" },
    { customer: null, orderDate: null, term: null },
  );

  it("where its fee and members' prices cost no more than others' prices", () => {
    expect(from).toMatchObject({ value: { sessions: 5, subscription: { total: 20_000 }, single: { total: 45_000 } } });
  });

  it("never, where courses cost members as much", () => {
    const same = sound(
      listOf(
        { Service: "Membership", Package: "Membership", Price: 200, Scale: "Fixed fee" },
        { Service: "Course", Package: "Course", Price: 90, Scale: "Rate", Subscriber: "Yes" },
        { Service: "Course", Package: "Course", Price: 90, Scale: "Rate", Subscriber: "No" },
      ),
    );
    expect(
      breakEven(pricing(same))({ subscription: "Membership", session: "Course" }, { customer: null, orderDate: null, term: null }),
    ).toMatchObject({ message: "Course costs less than Membership, however many are bought." });
  });
});
