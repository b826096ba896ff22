import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inFigures } from "../../../src/core/foundation/day";
import { type BasisPoints, type Pence, poundsOf, total } from "../../../src/core/foundation/money";
import { type BasketLine } from "../../../src/core/traded/basket";
import { breakEven } from "../../../src/core/traded/break-even";
import { nextCheaper } from "../../../src/core/traded/cheaper";
import { incomeBySchool, incomeByService, takings, totalOf } from "../../../src/core/traded/income";
import { type Order } from "../../../src/core/traded/order";
import { shareFrom, shareOf } from "../../../src/core/traded/part-year";
import { pool } from "../../../src/core/traded/pool";
import { type Pricing, pricing } from "../../../src/core/traded/price";
import { commonStep, inThousandths, quantityOf, unitsOf } from "../../../src/core/traded/quantity";
import { type QuotedLine, quoteLines } from "../../../src/core/traded/quote";
import { raisedPrice, raisedRows, type Rise, riseOf } from "../../../src/core/traded/raise";
import { recovery } from "../../../src/core/traded/recover";
import { withRows } from "../../../src/core/traded/tariff";
import { type UnitPrice } from "../../../src/core/traded/unit-price";
import { dated, listOf, orderOf, type Row, sound } from "../../golden/price-list";

const list = (...rows: readonly Row[]): Pricing => pricing(sound(listOf(...rows)));
const rate = (parts: Row = {}): Row => ({ Scale: "Rate", Price: 10, ...parts });
const pack = (size: number, price: number, parts: Row = {}): Row => ({
  Package: `Of ${size}`,
  "From quantity": size,
  Price: price,
  ...parts,
});
const line = (parts: Partial<Order>, reference: string | null = null): BasketLine => ({ order: orderOf(parts), reference });
const raised = (from: Pricing, by: number, years = 0): Pricing => {
  const rows = raisedRows(from.tariff.rows, { by: by as Rise, to: null, years });
  if (!rows.ok) throw new Error(rows.message);
  return pricing(withRows(from.tariff, rows.value));
};

describe("quantities", () => {
  const units = (...args: Parameters<typeof unitsOf>) => {
    const found = unitsOf(...args);
    return found.ok ? found.value : found.message;
  };

  it("are whole, but for a speck of binary fractions, and 0 is no less than 0", () => {
    expect([units(0), units(-1e-9), units(1e-9), units(3 - 1e-10), units(10_000_000)]).toEqual([0, 0, 0, 3, 10_000_000]);
    expect(units(-1e-8)).toBe("-1e-8 is negative. Use a whole number from 0 to 10,000,000.");
    expect(units(10_000_001)).toBe("10000001 is more than 10,000,000. Use a whole number from 0 to 10,000,000.");
    expect(units(1e-8)).toBe("1e-8 is not a whole number. Services are sold in whole units, from 0 to 10,000,000.");
    expect([Object.is(units(-1e-9), 0), Object.is(inThousandths(-0), 0)]).toEqual([true, true]);
  });

  it("in parts of a unit may be ordered, until it is known in which a service is sold", () => {
    const any = (quantity: number) => {
      const found = quantityOf(quantity);
      return found.ok ? found.value : found.message;
    };
    expect([any(0), any(0.3), any(1.5), any(10_000_000)]).toEqual([0, 0.3, 1.5, 10_000_000]);
    expect(any(-0.5)).toBe("-0.5 is negative. Use a whole number from 0 to 10,000,000.");
    expect(any(10_000_000.5)).toBe("10000000.5 is more than 10,000,000. Use a whole number from 0 to 10,000,000.");
    expect([units(0.6, { step: 0.5, isPartWhole: true }), units(0.5, { step: 0.5, isPartWhole: false })]).toEqual([1, 0.5]);
    expect(units(0.6, { step: 0.5, isPartWhole: false })).toBe("0.6 is not a multiple of 0.5, the part of a unit in which it is sold.");
    expect([commonStep([1, 0.5]), commonStep([0.75, 0.5]), commonStep([4, 6]), commonStep([0.001, 1])]).toEqual([0.5, 0.25, 2, 0.001]);
  });
});

describe("a part of a year", () => {
  const by = (parts: "days" | readonly number[], start: string, last: string) => {
    const found = shareFrom(parts === "days" ? { by: "days" } : { by: "months", parts }, dated(start), dated(last)!);
    return found.ok ? found.value : found.message;
  };
  const months = Array.from({ length: 12 }, () => 1);

  it("is of months, one begun being whole, whatever day the year ends on", () => {
    const parts = (start: string, last: string) => (by(months, start, last) as { readonly parts: number }).parts;
    expect([parts("01/09/2026", "31/08/2027"), parts("", "31/08/2027"), parts("01/08/2026", "31/08/2027")]).toEqual([12, 12, 12]);
    expect([parts("30/09/2026", "31/08/2027"), parts("01/10/2026", "31/08/2027"), parts("31/08/2027", "31/08/2027")]).toEqual([12, 11, 1]);
    expect([parts("15/09/2026", "14/03/2027"), parts("14/09/2026", "14/03/2027"), parts("16/09/2026", "14/03/2027")]).toEqual([6, 7, 6]);
    expect(by(months, "01/10/2026", "31/08/2027")).toEqual({ parts: 11, of: 12, by: "months" });
  });

  it("is of parts of so many months, those begun charged", () => {
    const parts = (start: string) => (by([5, 7], start, "31/08/2027") as { readonly parts: number }).parts;
    expect(["01/09/2026", "31/01/2027", "01/02/2027", "31/08/2027", ""].map(parts)).toEqual([12, 12, 7, 7, 12]);
    expect(by([7], "", "31/08/2027")).toEqual({ parts: 7, of: 12, by: "months" });
  });

  it("is of days, 29 February counted, and none after the last", () => {
    expect([by("days", "", "31/08/2027"), by("days", "31/08/2027", "31/08/2027"), by("days", "01/08/2026", "31/08/2027")]).toEqual([
      { parts: 365, of: 365, by: "days" },
      { parts: 1, of: 365, by: "days" },
      { parts: 365, of: 365, by: "days" },
    ]);
    expect(by("days", "02/09/2027", "31/08/2028")).toEqual({ parts: 365, of: 366, by: "days" });
    expect(by("days", "01/09/2027", "31/08/2027")).toBe("1 September 2027 is after 31 August 2027, the last day of the price list.");
    expect(shareOf(101 as Pence, { parts: 1, of: 2, by: "days" })).toBe(51);
    expect(shareOf(100 as Pence, { parts: 1, of: 3, by: "days" })).toBe(33);
  });
});

describe("the next larger quantity that costs less", () => {
  const cheaper = (rows: readonly Row[], quantity: number) => {
    const from = list(...rows);
    const order = orderOf({ quantity });
    const price = from.price(order);
    if (!price.ok) throw new Error(price.message);
    const found = nextCheaper(from, order, price.value);
    return found && [found.quantity, poundsOf(found.total), poundsOf(found.less)];
  };

  it("is where a percentage ends or begins", () => {
    expect(cheaper([rate(), { Scale: "Surcharge", Percentage: 1, "To quantity": 5 }], 5)).toEqual([6, 60, 40]);
    expect(cheaper([rate(), { Scale: "Discount", Percentage: 0.5, "From quantity": 8 }], 5)).toEqual([8, 40, 10]);
    expect(cheaper([rate({ "Sold in": 0.5 }), { Scale: "Surcharge", Percentage: 1, "To quantity": 5 }], 5)).toEqual([5.5, 55, 45]);
  });

  it("is a combination of packages beyond the size of any, looked for as far as the largest reaches", () => {
    expect(cheaper([pack(1, 10), pack(10, 50)], 16)).toEqual([20, 100, 10]);
    expect(cheaper([pack(0.5, 10), pack(5, 50)], 8)).toEqual([10, 100, 10]);
  });

  it("is the nearest of several, in whatever order the list has them, and none that has no price", () => {
    expect(cheaper([pack(50, 60), pack(10, 65), pack(1, 10)], 7)).toEqual([10, 65, 5]);
    expect(cheaper([rate({ "To quantity": 9 }), { Scale: "Discount", Percentage: 0.9, "From quantity": 20 }], 5)).toBeNull();
    expect(cheaper([rate(), { Scale: "Discount", Percentage: 0.5, "From quantity": 10 }], 5)).toBeNull();
    expect(cheaper([pack(1, 10), { Package: "Nothing", "From quantity": 2, Price: "Free" }], 2)).toBeNull();
  });
});

describe("a pool", () => {
  const pooled = (from: Pricing, days: readonly number[], parts: Partial<Order> = {}) => {
    const found = pool(from, orderOf(parts), days);
    if (found.ok) return [poundsOf(total(found.value.shares.map(({ share }) => share))), found.value.isTogether];
    return "school" in found ? [found.school, found.refusal.message] : `${found.argument ?? "-"}: ${found.message}`;
  };

  it("may be of ten million units, and no more", () => {
    expect(pooled(list(rate({ Price: 1 })), [5_000_000, 5_000_000])).toEqual([10_000_000, true]);
    expect(pooled(list(rate({ Price: 1 })), [5_000_000, 5_000_001])).toBe(
      "quantity: together, 10000001 is more than 10,000,000. Use a whole number from 0 to 10,000,000.",
    );
  });

  it("names the school whose quantity has no price, and no school for what is at fault in all", () => {
    const band = list({ Scale: "Band", "To quantity": 9, Price: 10 });
    expect(pooled(band, [1, 10])).toEqual([1, "10 is outside the quantities that have a price for Advice: the last is 0 to 9 (row 2)."]);
    expect(pooled(list(rate({ Customer: "Academy" })), [1, 2])).toBe(
      "customer: it is blank, and the price of Advice depends on it. Use Academy.",
    );
    // Together they are beyond the last band: each buys alone.
    expect(pooled(band, [5, 6])).toEqual([20, false]);
  });

  it("is bought together where that costs no more than apart", () => {
    const rising = list({ Scale: "Graduated", "To quantity": 5, Price: 10 }, { Scale: "Graduated", "From quantity": 6, Price: 20 });
    expect([pooled(list(rate()), [1, 2]), pooled(rising, [5, 1]), pooled(list(pack(1, 10), pack(3, 25)), [1, 2])]).toEqual([
      [30, true],
      [60, false],
      [25, true],
    ]);
  });
});

describe("a rise", () => {
  const rise = (fraction: number) => {
    const found = riseOf(fraction);
    return found.ok ? found.value : found.message;
  };

  it("is from −99.99% to 1,000%, in hundredths of a per cent", () => {
    expect([rise(-0.9999), rise(10), rise(0.0001), rise(0)]).toEqual([-9999, 100_000, 1, 0]);
    for (const beyond of [-1, 10.0001, 0.00005, -0.99995])
      expect(rise(beyond)).toBe(`${beyond} is not a rise from −99.99% to 1,000% in hundredths of a per cent. Write 5% or 0.05.`);
  });

  it("of a price in whole pence is to the penny, and of a finer one as fine as it was", () => {
    const at = (price: number, by: number) => raisedPrice(price as UnitPrice, { by: by as Rise, to: null, years: 0 });
    expect([at(12_500, 333), at(125, 1000), at(100, 5000), at(50, 100)]).toEqual([12_900, 138, 200, 51]);
  });

  it("is of the early-bird price too", () => {
    const early = { "Early-bird before": "20/10/2026", "Early-bird price": 8 };
    expect(raised(list(pack(1, 10, early)), 5000).tariff.rows[0]).toMatchObject({ price: 150_000, earlyBird: { price: 120_000 } });
    const off = { "Early-bird before": "20/10/2026", "Early-bird %": 0.05 };
    expect(raised(list(pack(1, 10, off)), 5000).tariff.rows[0]!.earlyBird).toMatchObject({ rate: 500 });
  });

  it.each<[string, Row]>([
    ["Price", pack(1, 0.4)],
    ["Each further", pack(1, 10, { "Each further": 0.4 })],
    ["Minimum", rate({ Minimum: 0.4 })],
    ["Maximum", rate({ Maximum: 0.4 })],
    ["Early-bird price", pack(1, 10, { "Early-bird before": "20/10/2026", "Early-bird price": 0.4 })],
  ])("that rounds %s to nothing is refused", (heading, row) => {
    expect(raisedRows(list(row).tariff.rows, { by: 0 as Rise, to: 10_000 as UnitPrice, years: 0 })).toMatchObject({
      argument: "to",
      message: `row 2, ${heading} would be rounded to nothing. Round to a smaller multiple.`,
    });
    expect(raisedRows(list(row).tariff.rows, { by: 2500 as Rise, to: 10_000 as UnitPrice, years: 0 }).ok).toBe(true);
  });

  it("moves every day on by years, the last of a month staying one", () => {
    const days = { "Valid from": "01/09/2026", "Valid until": "28/02/2027", "Use by": "28/02/2027" };
    const [row] = raised(list(pack(1, 10, { ...days, "Early-bird before": "20/10/2026", "Early-bird %": 0.05 })), 0, 5).tariff.rows;
    expect([
      row!.academicYear,
      inFigures(row!.from),
      inFigures(row!.until!),
      inFigures(row!.useBy!),
      inFigures(row!.earlyBird!.before),
    ]).toEqual(["2031/32", "01/09/2031", "01/03/2032", "29/02/2032", "20/10/2031"]);
    const [open] = raised(list(pack(1, 10, { "Valid until": "31/12/9999", "Use by": "31/12/9999" })), 0, 1).tariff.rows;
    expect([open!.until, open!.useBy]).toEqual([null, null]);
    const beyond = { "Academic year": "9990/91", "Valid from": "01/09/9990", "Valid until": "31/08/9991" };
    expect(raisedRows(list(pack(1, 10, beyond)).tariff.rows, { by: 0 as Rise, to: null, years: 10 })).toMatchObject({
      argument: "years",
      message: "10 years on, row 2 falls outside the calendar held.",
    });
    expect(raisedRows(list(pack(1, 10, beyond)).tariff.rows, { by: 0 as Rise, to: null, years: 8 }).ok).toBe(true);
  });
});

describe("the rise at which a cost is met", () => {
  const recovered = (from: Pricing, pounds: number, lines: readonly BasketLine[] = [line({ quantity: 10 })], to: number | null = null) => {
    const found = recovery(from, lines, (pounds * 100) as Pence, to as UnitPrice | null);
    if (found.ok)
      return [found.value.rise, poundsOf(found.value.income), found.value.before === null ? null : poundsOf(found.value.before)];
    return "line" in found ? [found.line, found.refusal.message] : `${found.argument ?? "-"}: ${found.message}`;
  };

  it("is the least, to a hundredth of a per cent, from the deepest cut to a tenfold rise", () => {
    const from = list(rate());
    expect(recovered(from, 100)).toEqual([-5, 100, 99.9]);
    expect(recovered(from, 150)).toEqual([4995, 150, 149.9]);
    expect(recovered(list(rate({ Price: 1000 })), 0)).toEqual([-9999, 1, null]);
    expect(recovered(from, 1100)).toEqual([99_995, 1100, 1099.9]);
    expect(recovered(from, 1100.01)).toBe("cost: £1,100.01 is not met even at a rise of 1,000%, which brings in £1,100.");
  });

  it("counts what is charged once for the lines of one school once", () => {
    const from = list(rate(), { Scale: "Fixed fee", Package: "Fee", Price: 100 });
    const lines = (...references: readonly (string | null)[]) => references.map((reference) => line({ quantity: 5 }, reference));
    expect(recovered(from, 400, lines("A", "A"))).toEqual([10_000, 400, 399.99]);
    expect(recovered(from, 600, lines("A", "B"))).toEqual(expect.arrayContaining([600]));
    expect(recovered(from, 600, lines(null, null))).toEqual(expect.arrayContaining([600]));
  });

  it("is not told of an order without a price, nor where rounding leaves nothing of one", () => {
    expect(recovered(list(rate({ Customer: "Academy" })), 100, [line({ customer: "Academy" }), line({})])).toEqual([
      1,
      "it is blank, and the price of Advice depends on it. Use Academy.",
    ]);
    expect(recovered(list(rate(), rate({ Service: "Pens", Price: 0.4 })), 100, undefined, 10_000)).toBe(
      "to: row 3, Price would be rounded to nothing. Round to a smaller multiple.",
    );
  });
});

describe("income", () => {
  const advice = rate({ "Part year": "Month" });
  const taken = (from: Pricing, lines: readonly BasketLine[], next: Pricing | null = null) => {
    const found = takings(from, lines, next);
    if (!found.ok) throw new Error("line" in found ? found.refusal.message : found.message);
    return found.value;
  };
  const next = (from: Pricing, to: Pricing, parts: Partial<Order>) =>
    poundsOf(totalOf(incomeByService(taken(from, [line(parts)], to))).next!);

  it("under the next list is of orders as many years later as the lists lie apart", () => {
    const from = list({ ...advice, "Early-bird before": "20/10/2026", "Early-bird %": 0.5 });
    const later = raised(from, 0, 2);
    expect(next(from, later, { quantity: 12, orderDate: dated("19/10/2026") })).toBe(60);
    expect(next(from, later, { quantity: 12, orderDate: dated("20/10/2026") })).toBe(120);
    expect(next(from, later, { quantity: 12, start: dated("01/03/2027") })).toBe(60);
    expect(next(from, later, { quantity: 12, orderDate: dated("20/10/2026"), start: dated("01/03/2027") })).toBe(60);
    expect(next(from, from, { quantity: 12, orderDate: dated("20/10/2026") })).toBe(120);
  });

  it("is refused where the next list has no price, and takes customers that it does not know as anybody", () => {
    const from = list(rate({ Customer: "Music hub" }), rate({ Service: "Pens" }));
    const refused = (to: Pricing, parts: Partial<Order>) => {
      const found = takings(from, [line(parts)], to);
      return found.ok || !("line" in found) ? found : [found.isOfNext, found.refusal.message];
    };
    expect(refused(list(rate()), { service: "Pens" })).toEqual([
      true,
      expect.stringContaining('"Pens" is not on the price list') as unknown,
    ]);
    expect(next(from, list(rate({ Price: 11 })), { customer: "Music hub" })).toBe(11);
    expect(refused(list(rate({ Customer: "Academy" })), { customer: "Music hub", orderDate: dated("01/10/2026") })).toEqual([
      true,
      '"Music hub" has no price for Advice. Use Academy.',
    ]);
    const found = takings(from, [line({ customer: "Academy" })], from);
    expect(found).toMatchObject({ ok: false, line: 0 });
    expect(found).not.toHaveProperty("isOfNext");
  });

  it("is by school, those that rise by more than is asked about first, the steepest before the others, alike ones as listed", () => {
    const from = list(rate({ Service: "A" }), rate({ Service: "B" }), rate({ Service: "C", Price: "Free" }));
    const to = list(rate({ Service: "A", Price: 11 }), rate({ Service: "B", Price: 12 }), rate({ Service: "C", Price: 1 }));
    const lines = [
      line({ service: "A" }, "ten"),
      line({ service: "A" }, "ten too"),
      line({ service: "B", quantity: 2 }, "twenty"),
      line({ service: "B", quantity: 3 }, "twenty"),
      line({ service: "C" }, "new"),
      line({ service: "C" }, "new too"),
      line({ service: "C", quantity: 0 }, "none"),
    ];
    const schools = (over: number, second: Pricing | null = to) =>
      incomeBySchool(taken(from, lines, second), over).map(({ school, isOver, quantity, lines: count, rise }) => [
        school,
        isOver,
        quantity,
        count,
        rise,
      ]);
    expect(schools(0.1)).toEqual([
      ["new", true, 1, 1, null],
      ["new too", true, 1, 1, null],
      ["twenty", true, 5, 2, 0.2],
      ["ten", false, 1, 1, 0.1],
      ["ten too", false, 1, 1, 0.1],
    ]);
    expect(schools(0.099).map(([school]) => school)).toEqual(["new", "new too", "twenty", "ten", "ten too"]);
    expect(schools(0.099).map(([, isOver]) => isOver)).toEqual([true, true, true, true, true]);
    expect(schools(Infinity).map(([school, isOver]) => [school, isOver])).toEqual([
      ["new", true],
      ["new too", true],
      ["ten", false],
      ["ten too", false],
      ["twenty", false],
    ]);
    expect(schools(0, null).map(([school, isOver, , , rise]) => [school, isOver, rise])).toEqual(
      ["ten", "ten too", "twenty", "new", "new too"].map((school) => [school, false, null]),
    );
    // What costs nothing under both lists has not risen.
    expect(schools(0, from).map(([, isOver]) => isOver)).toEqual([false, false, false, false, false]);
  });

  it("adds up, and has a second sum only where there is a second list", () => {
    const from = list(rate(), { Service: "Whole order", Package: "Handling", Scale: "Surcharge", Percentage: 0.1 });
    const lines = [line({ customer: "Academy", quantity: 2 }, "S"), line({ quantity: 3 }, "S"), line({ quantity: 0 }, "S")];
    expect(
      incomeByService(taken(from, lines)).map(({ service, customer, lines: count, quantity, now, next: then }) => [
        service,
        customer,
        count,
        quantity,
        now,
        then,
      ]),
    ).toEqual([
      ["Advice", "Academy", 1, 2, 2000, null],
      ["Advice", null, 1, 3, 3000, null],
      ["Whole order", null, 0, 0, 500, null],
    ]);
    expect(totalOf(incomeByService(taken(from, lines)))).toEqual({ lines: 2, quantity: 5, now: 5500, next: null, rise: null });
    expect(totalOf(incomeByService(taken(from, lines, raised(from, 1000))))).toEqual({
      lines: 2,
      quantity: 5,
      now: 5500,
      next: 6050,
      rise: 0.1,
    });
    expect(totalOf([])).toEqual({ lines: 0, quantity: 0, now: 0, next: null, rise: null });
  });
});

describe("what is charged once for several lines", () => {
  const quote = (from: Pricing, ...lines: readonly (Partial<Order> & { readonly vat?: number; readonly reference?: string })[]) => {
    const found = quoteLines(
      from,
      lines.map(({ vat, reference, ...order }): QuotedLine => ({
        order: orderOf(order),
        reference: reference ?? null,
        vatRate: (vat ?? 0) as BasisPoints,
      })),
    );
    if (!found.ok) return "line" in found ? [found.line, found.refusal.message] : found.message;
    return found.value.map(({ charge, net, vat, shared }) => [charge.for, poundsOf(net), poundsOf(vat), shared]);
  };
  const fee: Row = { Scale: "Fixed fee", Package: "Fee", Price: 30 };

  it("is shared by the rates of VAT in proportion and, of what is free, alike", () => {
    expect(quote(list(rate(), fee), { quantity: 1, vat: 2000 }, { quantity: 2 })).toEqual([
      ["units", 10, 2, null],
      ["units", 20, 0, null],
      ["fee", 10, 2, 2],
      ["fee", 20, 0, 2],
    ]);
    expect(quote(list(rate({ Price: "Free" }), fee), { quantity: 1, vat: 2000 }, { quantity: 2 })).toEqual([
      ["units", 0, 0, null],
      ["units", 0, 0, null],
      ["fee", 15, 3, 2],
      ["fee", 15, 0, 2],
    ]);
    // A line that costs nothing bears nothing of the fee, and has no part of it.
    expect(
      quote(
        list(rate(), pack(1, 0, { Service: "Pens", Price: "Free" }), {
          Service: "Whole order",
          Package: "Handling",
          Scale: "Surcharge",
          Percentage: 0.5,
        }),
        { vat: 2000 },
        { service: "Pens" },
      ),
    ).toEqual([
      ["units", 10, 2, null],
      ["units", 0, 0, null],
      ["percentage", 5, 1, 2],
    ]);
    expect(quote(list(rate(), fee), { quantity: 1 }, { quantity: 2 })).toEqual([
      ["units", 10, 0, null],
      ["units", 20, 0, null],
      ["fee", 30, 0, 2],
    ]);
    expect(quote(list(rate(), fee), { quantity: 1 })).toEqual([
      ["units", 10, 0, null],
      ["fee", 30, 0, null],
    ]);
  });

  it("stands after the last of its lines, other services among them", () => {
    const both = list(rate(), fee, rate({ Service: "Pens", Price: 1 }));
    expect(quote(both, { service: "Advice" }, { service: "Pens" }, { service: "Advice" })).toEqual([
      ["units", 10, 0, null],
      ["units", 1, 0, null],
      ["units", 10, 0, null],
      ["fee", 30, 0, 3],
    ]);
    expect(quote(both, { service: "Pens" }, { service: "Advice" }, { service: "Pens" })).toEqual([
      ["units", 1, 0, null],
      ["units", 10, 0, null],
      ["fee", 30, 0, 3],
      ["units", 1, 0, null],
    ]);
  });

  it("is refused at the line that is at fault", () => {
    const linked = list(rate(), pack(1, 5, { Service: "Pens", "Only with": "Ink" }), rate({ Service: "Ink" }));
    expect(quote(linked, {}, { service: "Pens" })).toEqual([1, "Of 1 of Pens is sold only with Ink. Quote both in one order."]);
    expect(quote(linked, {}, { service: "Pens" }, { service: "Ink" })).toHaveLength(3);
    expect(quote(linked, {}, { service: "Pens", reference: "A" }, { service: "Ink", reference: "B" })).toEqual([
      1,
      "Of 1 of Pens is sold only with Ink. Quote both in one order.",
    ]);
  });

  it("is a percentage of a whole order only where it is for every line of it, in whatever order they stand", () => {
    const handling: Row = { Service: "Whole order", Package: "Handling", Scale: "Surcharge", Percentage: 0.1, Customer: "Academy" };
    const academies = list(rate(), rate({ Service: "Pens" }), handling);
    const [academy, maintained] = [{ customer: "Academy" }, { customer: "Maintained" }];
    const refused = [0, "Handling is a percentage of whole orders, and is not for all who share this one. Part it by references."];
    expect(quote(academies, academy, maintained)).toEqual(refused);
    expect(quote(academies, maintained, academy)).toEqual(refused);
    expect(quote(academies, academy, { ...maintained, service: "Pens" })).toEqual(refused);
    expect(quote(academies, academy, academy)).toEqual([
      ["units", 10, 0, null],
      ["units", 10, 0, null],
      ["percentage", 2, 0, 2],
    ]);
    expect(quote(academies, maintained, { ...maintained, service: "Pens" })).toHaveLength(2);
    // A line of nothing shares in nothing.
    expect(quote(academies, academy, { ...academy, service: "Pens" }, { ...maintained, quantity: 0 })).toHaveLength(3);
  });
});

it("a package that is sold with a package or with a service is sold with the service alone", () => {
  const top = pack(1, 10, { Package: "Top-up", "Only with": "Basic; Pens" });
  const prices = list(top, pack(5, 100, { Package: "Basic" }), rate({ Service: "Pens", Price: 1 }));
  const quoted = quoteLines(
    prices,
    [line({ quantity: 1 }), line({ service: "Pens", quantity: 2 })].map((each): QuotedLine => ({ ...each, vatRate: 0 as BasisPoints })),
  );
  expect(quoted).toMatchObject({ ok: true, value: [{ net: 1_000 }, { net: 200 }] });
});

describe("the remarks on a line of a quote", () => {
  /** Of each line of the quote: the quantity charged in place of the one ordered, a larger that costs less, whether it is for a whole year. */
  const remarks = (from: Pricing, ...orders: readonly Partial<Order>[]) => {
    const found = quoteLines(
      from,
      orders.map((order): QuotedLine => ({ ...line(order), vatRate: 0 as BasisPoints })),
    );
    if (!found.ok) throw new Error("It cannot be priced.");
    return found.value.map(({ remarks: told }) => told && [told.charged, told.cheaper?.quantity ?? null, told.isWholeYear]);
  };
  const start = dated("01/01/2027")!;

  it("are told once of what was ordered, with the first of the packages that make it up and never with a fee", () => {
    const packs = list(pack(1, 10), pack(5, 30));
    expect(remarks(packs, { quantity: 6 }, { quantity: 4 }, { quantity: 6 })).toEqual([
      [null, null, false],
      null,
      [null, 5, false],
      [null, null, false],
      null,
    ]);
    const fee: Row = { Scale: "Fixed fee", Package: "Fee", Price: 30 };
    expect(remarks(list(rate(), fee), { quantity: 1 }, { quantity: 0 })).toEqual([[null, null, false], null]);
  });

  it("tell the quantity charged where a part begun is charged as a whole one", () => {
    const quarters = list(rate({ "Sold in": "0.25 or part thereof" }));
    expect(remarks(quarters, { quantity: 0.3 }, { quantity: 0.5 })).toEqual([
      [0.5, null, false],
      [null, null, false],
    ]);
  });

  it("are of each order by itself: one that starts on a day is for the whole year, one like it without a day is not told so", () => {
    expect(remarks(list(rate()), { quantity: 1 }, { quantity: 1, start })).toEqual([
      [null, null, false],
      [null, null, true],
    ]);
    expect(remarks(list(rate()), { quantity: 1, start }, { quantity: 1 })).toEqual([
      [null, null, true],
      [null, null, false],
    ]);
  });
});

describe("the sessions from which a subscription is worth it", () => {
  const sessions = (subscription: Row, ...session: readonly Row[]) => {
    const found = breakEven(list({ ...subscription, Service: "Club" }, ...session.map((row) => ({ Service: "Visit", ...row }))))(
      { subscription: "Club", session: "Visit" },
      { customer: null, orderDate: dated("01/10/2026"), term: null },
    );
    return found.ok ? found.value.sessions : found.message;
  };
  const never = "Visit costs less than Club, however many are bought.";
  const club = pack(1, 100);

  it("are those that together cost as much, however they are charged", () => {
    expect(sessions(club, rate({ Price: 10 }))).toBe(10);
    expect(sessions(club, rate({ Price: 9 }))).toBe(12);
    expect(sessions(club, pack(1, 30), pack(10, 90))).toBe(11);
    expect(sessions(club, pack(1, 30, { "Each further": 5 }))).toBe(15);
    expect(sessions(club, rate({ Price: 20, "Early-bird before": "20/10/2026", "Early-bird %": 0.5 }))).toBe(10);
    expect(sessions(club, rate({ Price: 20, "Early-bird before": "20/10/2026", "Early-bird price": 5 }))).toBe(20);
    expect(sessions(club, rate({ Price: 20, "Early-bird before": "20/09/2026", "Early-bird price": 5 }))).toBe(5);
    expect(sessions(club, rate({ Price: 10 }), { Scale: "Discount", Percentage: 0.5 })).toBe(20);
    expect(sessions(club, { Scale: "Fixed fee", Package: "Fee", Price: 100 })).toBe(1);
    expect(sessions(pack(1, 0, { Price: "Free" }), rate({ Price: 10 }))).toBe(1);
  });

  it("are none where they never cost as much", () => {
    expect(sessions(club, rate({ Price: "Free" }))).toBe(never);
    expect(sessions(club, rate({ Price: 10, Maximum: 50 }))).toBe(never);
    expect(sessions(club, rate({ Price: 10, Maximum: 100 }))).toBe(10);
    expect(sessions(club, { Scale: "Band", Price: 50 })).toBe(never);
    expect(sessions(club, rate({ Price: 0.01 }))).toBe(10_000);
    expect(sessions(pack(1, 100.01), rate({ Price: 0.01 }))).toBe(never);
  });

  it("are told however seldom a price is the least, and with what is taken off the whole order", () => {
    // The first visit is £30, and 9,000 further ones at a penny £90.
    expect(sessions(pack(1, 120), pack(1, 30, { "Each further": 0.01 }))).toBe(9_001);
    expect(sessions(club, rate({ Price: 10 }), { Service: "Whole order", Scale: "Discount", Percentage: 0.5 })).toBe(10);
    // Three visits are a penny each, since each slice is rounded by itself, and a fourth makes it 5p.
    const slice = (from: number, to: number | null): Row => ({
      Scale: "Graduated",
      "From quantity": from,
      "To quantity": to,
      Price: 0.014,
    });
    expect(sessions(pack(1, 0.04), slice(1, 1), slice(2, 2), slice(3, null))).toBe(4);
  });

  it("are told to the unit where percentages that are rounded apart make more visits cost less", () => {
    // Two discounts come to 54p for 91 visits of a penny, and to 55p for 89 and 90.
    const discounts: readonly Row[] = [
      { Scale: "Discount", Package: "All", Percentage: 0.05 },
      { Scale: "Discount", Package: "A year", Percentage: 0.35, Term: 1 },
    ];
    expect(sessions(pack(1, 0.55), rate({ Price: 0.01 }), ...discounts)).toBe(92);
  });

  it("are none where an early-bird discount leaves nothing to pay", () => {
    const free: Row = { "Early-bird before": "20/10/2026", "Early-bird %": 1 };
    expect(sessions(club, rate({ Price: 10, ...free }))).toBe(never);
    expect(sessions(club, pack(1, 10, free))).toBe(never);
    expect(sessions(club, pack(1, 10), pack(5, 40), { Scale: "Discount", Percentage: 1 })).toBe(never);
  });

  it("are told in time for a column of customers and days, however a list charges", () => {
    const discount: Row = { Scale: "Discount", Package: "Off", Percentage: 0.1 };
    const lists: readonly (readonly Row[])[] = [
      [rate(), discount],
      [rate(), { Scale: "Fixed fee", Package: "Fee", Price: 20 }],
      [rate({ Minimum: 50 })],
      [rate({ Maximum: 5_000 })],
      [{ Scale: "Band", Price: 50, "To quantity": 12, "Each further": 4 }],
      [pack(1, 10), pack(5, 40), discount, { Service: "Whole order", ...discount }],
      [pack(1, 10, { Subscriber: "No" }), pack(1, 5, { Subscriber: "Yes" }), discount],
    ];
    for (const rows of lists) {
      const prices = list({ ...club, Service: "Club" }, ...rows.map((row) => ({ Service: "Visit", ...row })));
      let asked = 0;
      const counted: Pricing = { ...prices, price: (order) => (asked++, prices.price(order)) };
      const alternatives = { subscription: "Club", session: "Visit" };
      expect(breakEven(counted)(alternatives, { customer: null, orderDate: null, term: null }).ok).toBe(true);
      expect(asked).toBeLessThan(1_000);
    }
  });

  it("are of a subscription that is sold to subscribers, and includes sessions that are sold to others alone", () => {
    expect(sessions({ ...club, Subscriber: "Yes" }, rate({ Price: 10 }))).toBe(10);
    expect(sessions(club, rate({ Price: 10, Subscriber: "No" }))).toBe(10);
  });

  it("are refused where the one or the other is not sold, or not to those who do not subscribe", () => {
    const at = (subscription: string, session: string, ...rows: readonly Row[]) =>
      breakEven(list({ ...club, Service: "Club" }, ...rows))({ subscription, session }, { customer: null, orderDate: null, term: null });
    const visit = rate({ Service: "Visit" });
    expect(at("Society", "Visit", visit)).toMatchObject({ message: '"Society" is not on the price list, which has Club and Visit.' });
    expect(at("Club", "Call", visit)).toMatchObject({ message: '"Call" is not on the price list, which has Club and Visit.' });
    expect(at("Club", "Visit", { ...visit, Subscriber: "Yes" })).toMatchObject({ message: "Visit is sold to subscribers alone." });
    expect(at("Club", "Visit", { ...visit, "To quantity": 5 })).toMatchObject({ argument: "quantity" });
  });

  it("are one more than the most that cost less, of whatever list", () => {
    const price = fc.integer({ min: 1, max: 40_000 }).map((parts) => parts / 10_000);
    const pence = fc.integer({ min: 1, max: 400 }).map((amount) => amount / 100);
    const further = fc.record({ "Each further": pence });
    const early = fc.record({
      "Early-bird before": fc.constant("20/10/2026"),
      "Early-bird %": fc.constantFrom(0.1, 0.333),
    });
    const nothing = fc.constant({});
    const bounds = fc.record({ Minimum: fc.integer({ min: 1, max: 5 }), Maximum: fc.integer({ min: 5, max: 12 }) }, { requiredKeys: [] });
    const share = fc.integer({ min: 1, max: 6_000 }).map((points) => points / 10_000);
    const edge = fc.integer({ min: 2, max: 300 });
    const session = fc.oneof(
      fc.tuple(price, fc.oneof(nothing, early), bounds).map(([each, ...parts]) => [rate(Object.assign({ Price: each }, ...parts))]),
      fc.tuple(pence, pence, fc.oneof(nothing, further, early)).map(([one, five, parts]) => [pack(1, one), pack(5, five, parts)]),
      fc.tuple(price, price).map(([first, then]) => [
        { Scale: "Graduated", "From quantity": 1, "To quantity": 7, Price: first },
        { Scale: "Graduated", "From quantity": 8, "To quantity": null, Price: then },
      ]),
      fc.tuple(pence, edge, price).map(([first, to, then]) => [{ Scale: "Band", Price: first, "To quantity": to, "Each further": then }]),
      fc.tuple(price, price, edge).map(([first, then, from]) => [
        { Scale: "Volume", "From quantity": 1, "To quantity": from - 1, Price: first },
        { Scale: "Volume", "From quantity": from, Price: then },
      ]),
      fc.tuple(price, price).map((each) => each.map((Price, index) => rate({ Price, Subscriber: index === 0 ? "No" : "Yes" }))),
    );
    const beside = fc.tuple(
      fc.option(fc.tuple(pence, edge).map(([Price, to]) => ({ Scale: "Fixed fee", Package: "Fee", Price, "To quantity": to }))),
      fc.option(share.map((Percentage) => ({ Scale: "Discount", Package: "Off", Percentage, "From quantity": 20 }))),
      fc.option(share.map((Percentage) => ({ Scale: "Discount", Package: "A year", Percentage, Term: 1 }))),
      fc.option(share.map((Percentage) => ({ Scale: "Surcharge", Package: "On the whole", Percentage, Service: "Whole order" }))),
    );
    fc.assert(
      fc.property(session, beside, fc.integer({ min: 1, max: 900 }), (units, others, pennies) => {
        const rows = [...units, ...others.filter((row) => row !== null)];
        const prices = list(pack(1, pennies / 100, { Service: "Club" }), ...rows.map((row: Row) => ({ Service: "Visit", ...row })));
        const of = { customer: null, orderDate: dated("01/10/2026"), term: null, subscriber: false, start: null };
        const total = (order: Omit<Order, keyof typeof of> & Partial<Order>) => {
          const price = prices.price({ ...of, ...order });
          return price.ok ? price.value.total : Infinity;
        };
        const fee = total({ service: "Club", quantity: 1, subscriber: true });
        const visits = { service: "Visit" };
        const areForMembers = rows.some((row: Row) => row.Subscriber === "Yes");
        const members = (quantity: number) => (areForMembers ? total({ ...visits, quantity, subscriber: true }) : 0);
        let most = 10_000;
        while (most > 0 && total({ ...visits, quantity: most }) >= fee + members(most)) most--;
        expect(sessions(pack(1, pennies / 100), ...rows)).toBe(most === 10_000 ? never : most + 1);
      }),
      { numRuns: 15 },
    );
  });

  it("count what subscribers pay for theirs", () => {
    expect(sessions(club, rate({ Price: 10, Subscriber: "No" }), rate({ Price: 5, Subscriber: "Yes" }))).toBe(20);
    expect(sessions(club, rate({ Price: 10, Subscriber: "No" }), rate({ Price: 10, Subscriber: "Yes" }))).toBe(never);
    // Though a larger package is sold to both.
    expect(sessions(club, pack(1, 10, { Subscriber: "No" }), pack(1, 5, { Subscriber: "Yes" }), pack(100, 900))).toBe(20);
  });
});
