import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pence, poundsOf } from "../../../src/core/foundation/money";
import { type BasketLine } from "../../../src/core/traded/basket";
import { incomeBySchool, incomeByService, takings, totalOf } from "../../../src/core/traded/income";
import { type Pricing, pricing } from "../../../src/core/traded/price";
import { raisedRows, type Raising, riseOf, type Rise } from "../../../src/core/traded/raise";
import { recovery } from "../../../src/core/traded/recover";
import { faultsOf, withRows } from "../../../src/core/traded/tariff";
import { poundsOfUnitPrice, type UnitPrice, unitPriceOfPence } from "../../../src/core/traded/unit-price";
import { publishedTariff } from "../../../src/data/traded";
import { dated, listOf, orderOf, sound, transcribed } from "../../golden/price-list";

const raising = (by: number, to: number | null = null, years = 0): Raising => {
  const rise = riseOf(by);
  if (!rise.ok) throw new Error(rise.message);
  return { by: rise.value, to: to === null ? null : unitPriceOfPence((to * 100) as Pence), years };
};
const raised = (list: Pricing, how: Raising): Pricing => {
  const rows = raisedRows(list.tariff.rows, how);
  if (!rows.ok) throw new Error(rows.message);
  return pricing(withRows(list.tariff, rows.value));
};
const line = (parts: Parameters<typeof orderOf>[0], reference: string | null = null): BasketLine => ({
  order: orderOf(parts),
  reference,
});

describe("a list raised", () => {
  it.each([
    [0.05, 1, [2457, 614], 1302, 683],
    [0.05, 5, [2455, 615], 1300, 685],
    [0.05, 0.5, [2457, 614.5], 1302, 682.5],
    [0.05, null, [2457, 614.25], 1302, 682.5],
    [-0.1, 1, [2106, 527], 1116, 585],
    [0, 5, [2340, 585], 1240, 650],
  ])("by %d to %d rounds each price by itself, half a multiple up", (by, to, gold, silver, bronze) => {
    const days = raised(pricing(publishedTariff()), raising(by, to)).tariff.byService.get("School improvement days")!;
    expect(days.map(({ price }) => poundsOfUnitPrice(price!))).toEqual([gold[0], silver, bronze]);
    expect(poundsOfUnitPrice(days[0]!.eachFurther!)).toBe(gold[1]);
  });

  it("keeps what is free free, percentages as they are, and rates as fine as they were", () => {
    const list = pricing(
      sound(
        listOf(
          { Package: "Mile", Price: 0.4555, Scale: "Rate", Minimum: 10, Maximum: 500 },
          { Package: "Off", Scale: "Discount", Percentage: 0.1 },
          { Service: "Visit", Package: "Visit", "From quantity": 1, Price: "Free" },
        ),
      ),
    );
    expect(raised(list, raising(0.1)).tariff.rows).toMatchObject([
      { price: 5011, minimum: 1100, maximum: 55_000 },
      { price: null, percentage: 1000 },
      { price: 0 },
    ]);
  });

  it("refuses to make a price nothing by rounding", () => {
    const rows = sound(listOf({ Price: 0.4, Scale: "Rate" })).rows;
    expect(raisedRows(rows, raising(0.05, 1))).toMatchObject({
      ok: false,
      argument: "to",
      message: "row 2, Price would be rounded to nothing. Round to a smaller multiple.",
    });
  });

  it("moves its year and dates on, the last of a month to the last of that month", () => {
    const list = pricing(
      sound(
        listOf({
          "Academic year": "2026/27",
          "From quantity": 1,
          Price: 100,
          "Early-bird %": 0.05,
          "Early-bird before": "20/10/2026",
          "Valid from": "01/03/2027",
          "Valid until": "28/02/2028",
          "Use by": "28/02/2027".replace("27", "29"),
        }),
      ),
    );
    expect(raised(list, raising(0, null, 1)).tariff.rows).toMatchObject([
      {
        academicYear: "2027/28",
        from: dated("01/03/2028"),
        until: dated("01/03/2029")! - 1,
        useBy: dated("28/02/2030"),
        earlyBird: { before: dated("20/10/2027") },
      },
    ]);
  });

  it("is a sound list still", () => {
    for (const name of ["norfolk", "oxfordshire", "others"])
      expect(faultsOf(raised(pricing(sound(transcribed(name))), raising(0.037, 0.01, 1)).tariff.rows)).toEqual([]);
  });

  it.each([
    [0.00005, "0.00005 is not a rise from −99.99% to 1,000% in hundredths of a per cent. Write 5% or 0.05."],
    [-1, "-1 is not a rise from −99.99% to 1,000% in hundredths of a per cent. Write 5% or 0.05."],
    [11, "11 is not a rise from −99.99% to 1,000% in hundredths of a per cent. Write 5% or 0.05."],
  ])("is not raised by %d", (by, message) => {
    expect(riseOf(by)).toMatchObject({ ok: false, message });
  });
});

describe("income", () => {
  const list = pricing(
    sound(
      listOf(
        { Package: "Fee", Price: 100, Scale: "Fixed fee" },
        { Customer: "Maintained", Price: 2, Scale: "Rate" },
        { Customer: "Academy", Price: 3, Scale: "Rate" },
        { Service: "Payroll", Package: "Post", Price: 10, Scale: "Rate" },
        { Service: "Whole order", Package: "Two", "From quantity": 2, Scale: "Discount", Percentage: 0.1 },
      ),
    ),
  );
  const orders = [
    line({ customer: "Maintained", quantity: 50 }, "A"),
    line({ customer: "Maintained", service: "Payroll", quantity: 10 }, "A"),
    line({ customer: "Academy", quantity: 100 }, "B"),
    line({ customer: "Academy", quantity: 0 }, "C"),
  ];
  const taken = (next: Pricing | null = null) => {
    const found = takings(list, orders, next);
    if (!found.ok) throw new Error("priced");
    return found.value;
  };

  it("is by service and kind of customer, what is on whole orders under its own name", () => {
    const incomes = incomeByService(taken());
    expect(incomes.map(({ service, customer, lines, quantity, now }) => [service, customer, lines, quantity, poundsOf(now)])).toEqual([
      ["Advice", "Maintained", 1, 50, 200],
      ["Payroll", "Maintained", 1, 10, 100],
      ["Advice", "Academy", 1, 100, 400],
      ["Whole order", null, 0, 0, -30],
    ]);
    expect(totalOf(incomes)).toMatchObject({ lines: 3, quantity: 160, now: 67_000, next: null, rise: null });
  });

  it("of a school is what its order costs, and its change under a second list", () => {
    const next = raised(list, raising(0.1, 1));
    expect(incomeBySchool(taken(next), 0.05)).toMatchObject([
      { school: "A", now: 27_000, next: 28_800, isOver: true },
      // Two pounds a pupil rounds to two again, and three to three.
      { school: "B", now: 40_000, next: 41_000, isOver: false },
    ]);
  });

  it("of lines without a school is of each by itself", () => {
    const found = takings(
      list,
      orders.map(({ order }) => ({ order, reference: null })),
      null,
    );
    expect(found).toMatchObject({ value: { now: { total: 20_000 + 10_000 + 40_000 } } });
  });

  it("names the line that cannot be priced, and of which list", () => {
    expect(takings(list, [orders[0]!, line({ customer: "Outside Essex" })], null)).toMatchObject({
      line: 1,
      refusal: { message: '"Outside Essex" has no price for Advice. Use Maintained or Academy.' },
    });
    const narrow = pricing(sound(listOf({ Service: "Payroll", Price: 1, Scale: "Rate" })));
    expect(takings(list, orders, narrow)).toMatchObject({ line: 0, isOfNext: true });
  });

  it("counts an order as early under the next list as it was under its own", () => {
    const bird = { "Early-bird %": 0.1, "Early-bird before": "20/10/2026" };
    const now = pricing(sound(listOf({ "From quantity": 1, Price: 100, ...bird })));
    const found = takings(
      now,
      [line({ orderDate: dated("19/10/2026") }, "A"), line({ orderDate: dated("20/10/2026") }, "B")],
      raised(now, raising(0.1, null, 1)),
    );
    if (!found.ok) throw new Error("priced");
    expect(incomeBySchool(found.value, 0).map((school) => [school.now, school.next])).toEqual([
      [9000, 9900],
      [10_000, 11_000],
    ]);
  });

  it("puts schools that rise by more than a share first, the steepest before the others, the rest as listed", () => {
    const prices = pricing(sound(listOf({ Price: 1, Scale: "Rate" })));
    const slices = pricing(
      sound(
        listOf(
          { "To quantity": 10, Price: 1.2, Scale: "Volume" },
          { "From quantity": 11, "To quantity": 20, Price: 1.05, Scale: "Volume" },
          { "From quantity": 21, Price: 1.3, Scale: "Volume" },
        ),
      ),
    );
    const found = takings(
      prices,
      [15, 5, 30, 12, 7].map((quantity, index) => line({ quantity }, `School ${index}`)),
      slices,
    );
    if (!found.ok) throw new Error("priced");
    expect(incomeBySchool(found.value, 0.1).map(({ school, isOver }) => [school, isOver])).toEqual([
      ["School 2", true],
      ["School 1", true],
      ["School 4", true],
      ["School 0", false],
      ["School 3", false],
    ]);
  });
});

describe("the rise that recovers a cost", () => {
  it("is the least on the rounded list, proved by putting it in and by a hundredth less, for any list, orders and cost", () => {
    const packs = fc.array(fc.record({ size: fc.integer({ min: 1, max: 6 }), price: fc.integer({ min: 100, max: 90_000 }) }), {
      minLength: 1,
      maxLength: 3,
    });
    const sales = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(packs, sales, fc.integer({ min: 1, max: 500_000 }), fc.constantFrom(null, 0.01, 0.5, 1), (lots, quantities, cost, to) => {
        const list = pricing(
          sound(
            listOf(
              { Package: "One", "From quantity": 1, Price: 150.5 },
              ...lots.map(({ size, price }, index) => ({ Package: `Lot ${index}`, "From quantity": size, Price: price / 100 })),
              { Service: "Posts", Package: "Fee", Price: 99.99, Scale: "Fixed fee" },
              { Service: "Posts", Package: "Post", Price: 1.08, Scale: "Rate", Minimum: 120 },
            ),
          ),
        );
        const lines = quantities.flatMap((quantity) => [line({ quantity }), line({ service: "Posts", quantity })]);
        const found = recovery(list, lines, cost as Pence, to === null ? null : ((to * 10_000) as UnitPrice));
        const income = (by: number): number => {
          const next = takings(
            raised(list, { by: by as Rise, to: to === null ? null : ((to * 10_000) as UnitPrice), years: 0 }),
            lines,
            null,
          );
          if (!next.ok) throw new Error("priced");
          return next.value.now.total;
        };
        if (!found.ok) return;
        const { rise, income: met } = found.value;
        expect(met).toBe(income(rise));
        expect(met).toBeGreaterThanOrEqual(cost);
        if (rise > -5_000) expect(income(rise - 1)).toBeLessThan(cost);
      }),
      { numRuns: 60 },
    );
  });

  it("is a cut where income is more than the cost", () => {
    const list = pricing(sound(listOf({ "From quantity": 1, Price: 100 })));
    expect(recovery(list, [line({ quantity: 10 })], 90_000 as Pence, null)).toMatchObject({
      value: { rise: -1000, income: 90_000, before: 89_990 },
    });
  });

  it("is refused where a list eleven times as dear does not meet it", () => {
    const list = pricing(sound(listOf({ "From quantity": 1, Price: 100 })));
    expect(recovery(list, [line({})], 1_000_000 as Pence, null)).toMatchObject({
      argument: "cost",
      message: "£10,000 is not met even at a rise of 1,000%, which brings in £1,100.",
    });
  });
});
