import { describe, expect, it } from "vitest";
import { bundle, MODERN, refusal } from "../bundle/bundle";
import { listOf, type Row } from "../golden/price-list";

const essex = bundle();
const call = (id: string, ...args: unknown[]): unknown => essex.call(id, ...args);
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const DAYS = "School improvement days";

/** A service of £120 a pupil for a year, £100 in the second of an agreement's two years and £60 to members, charged by the month. */
const pupils: Row = { Service: "Advice", Scale: "Rate", Price: 120, "Part year": "Month", Term: 1, Subscriber: "No" };
const advice = listOf(pupils, { ...pupils, Price: 100, Term: 2 }, { ...pupils, Price: 60, Subscriber: "Yes" });

describe("an order from a list with terms, members and parts of the year", () => {
  it("has a price for each", () => {
    const price = (subscriber: unknown, term: unknown, start: unknown) =>
      essex.cell("TRADEDPRICE", "Advice", 10, null, "01/10/2026", subscriber, advice, term, start);
    expect(price(null, null, null)).toBe(1200);
    expect(price(true, null, null)).toBe(600);
    expect(price(null, 2, null)).toBe(1000);
    expect(price(null, null, "01/03/2027")).toBe(600);
    expect(price(null, null, "28/02/2027")).toBe(700);
    expect(price(null, 2, "01/03/2027")).toBe(500);
  });

  it("is quoted by each, and without a word as by no member, for one year and the whole of it", () => {
    const net = (...args: unknown[]) => {
      const [subscriber = null, term = null, start = null] = args;
      return table("TRADEDQUOTE", "Advice", 10, null, "01/10/2026", subscriber, null, advice, null, term, start).at(-1)![6];
    };
    expect(net()).toBe(1200);
    expect(net("Yes")).toBe(600);
    expect(net(null, 2)).toBe(1000);
    expect(net(null, null, "01/03/2027")).toBe(600);
  });

  it("is pooled by each", () => {
    const total = (subscriber: unknown, term: unknown) =>
      table("TRADEDPOOL", column(["A", "B"]), column([1, 2]), "01/10/2026", advice, null, null, null, subscriber, term).at(-1)![2];
    expect(total(null, null)).toBe(360);
    expect(total("Yes", null)).toBe(180);
    expect(total(null, 2)).toBe(300);
  });

  it("brings income by each, one for all lines or one a line", () => {
    const income = (subscribers: unknown, terms: unknown, starts: unknown, dates: unknown = "01/10/2026") =>
      table(
        "TRADEDINCOME",
        advice,
        column(["Advice", "Advice"]),
        column([1, 2]),
        null,
        null,
        null,
        null,
        null,
        dates,
        subscribers,
        terms,
        starts,
      ).at(-1)![4];
    expect(income(null, null, null)).toBe(360);
    expect(income("Yes", null, null)).toBe(180);
    expect(income(column(["Yes", "No"]), null, null)).toBe(300);
    expect(income(null, column([2, ""]), null)).toBe(340);
    expect(income(null, null, column(["", "01/03/2027"]))).toBe(240);
    expect(
      call("TRADEDINCOME", advice, column(["Advice", "Advice"]), column([1, 2]), null, null, null, null, null, column(["01/10/2026", ""])),
    ).toMatchObject(
      refusal("#VALUE!", "orderDates row 2: is blank beside other dates. Write the date of the order, or leave all of them out."),
    );
  });

  it("recovers a cost by each", () => {
    const rise = (subscribers: unknown, terms: unknown, starts: unknown) =>
      essex.cell("TRADEDRECOVER", advice, 1200, "Advice", 10, null, null, null, "01/10/2026", subscribers, terms, starts);
    expect(rise(null, null, null)).toBe(0);
    expect(rise("Yes", null, null)).toBe(1);
    expect(rise(null, 2, null)).toBe(0.2);
    expect(rise(null, null, "01/03/2027")).toBe(1);
  });
});

describe("the last day of use", () => {
  it("is a year later for each year of the agreement beyond the first", () => {
    const last = (term: unknown) => essex.cell("TRADEDUSEBY", "01/10/2026", "Advice", advice, null, term);
    expect([last(null), last(1), last(2)]).toEqual([46_630, 46_630, 46_996]);
  });
});

describe("a service that is not named", () => {
  const pens: Row = { Service: "Pens", "From quantity": 1, Price: 2 };

  it("is the only one of a list, whatever it is called", () => {
    expect(table("TRADEDPOOL", "A", 3, null, listOf(pens)).at(-1)).toEqual(["Total", 3, 6, 6, 0]);
    expect(essex.cell("TRADEDUSEBY", "01/10/2026", null, listOf(pens))).toBe(46_630);
    expect(table("TRADEDBALANCE", "01/10/2026", 5, "01/11/2026", 2, "01/12/2026", listOf(pens))).toEqual([
      ["Academic year", "Bought", "Used", "Remaining", "Lost"],
      ["2026/27", 5, 2, 3, 0],
    ]);
  });

  it("is school improvement days where a list has several, and refused where these are none of them", () => {
    const ink = { ...pens, Service: "Ink" };
    expect(table("TRADEDPOOL", "A", 3, null, listOf(pens, { ...pens, Service: DAYS, Price: 5 })).at(-1)![2]).toBe(15);
    expect(call("TRADEDPOOL", "A", 3, null, listOf(pens, ink))).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("School improvement days") as unknown,
    });
  });
});

describe("a balance", () => {
  it("reads the customer, and names the column of what it cannot read", () => {
    const spring: Row = {
      ...{ Service: "Clerking", Customer: "Maintained", "Academic year": "2025/26", "From quantity": 1, Price: 1 },
      ...{ "Valid from": "01/04/2026", "Valid until": "31/03/2027", "Use by": "31/03/2027" },
    };
    const autumn: Row = { Service: "Clerking", Customer: "Academy", "From quantity": 1, Price: 1 };
    const years = (customer: unknown) =>
      call("TRADEDBALANCE", "01/10/2026", 5, "", "", "01/12/2026", listOf(spring, autumn), null, customer);
    const headings = ["Academic year", "Bought", "Used", "Remaining", "Lost"];
    expect(years("Academy")).toEqual([headings, ["2026/27", 5, 0, 5, 0]]);
    expect(years("Maintained")).toEqual([headings, ["2025/26", 5, 0, 5, 0]]);
    expect(years(null)).toMatchObject({ message: expect.stringContaining("customer") as unknown });
    expect(call("TRADEDBALANCE", "x", 5, "", "", "01/12/2026")).toMatchObject({
      message: expect.stringMatching(/^orderDates row 1: "x" is not a date/) as unknown,
    });
    expect(call("TRADEDBALANCE", "01/10/2023", 5, "x", 1, "01/12/2023")).toMatchObject({
      message: expect.stringMatching(/^useDates row 1: "x" is not a date/) as unknown,
    });
    expect(call("TRADEDBALANCE", "01/10/2023", 5, "01/11/2023", -0.5, "01/12/2023")).toMatchObject({
      message: expect.stringMatching(/^daysUsed row 1: -0\.5 is less than 0 \(1 row/) as unknown,
    });
    const orders = [column(["01/10/2023", "31/12/2023"]), column([5, 1])];
    const uses = [column(["01/11/2023", "01/12/2023"]), column([0, 1])];
    expect(call("TRADEDBALANCE", ...orders, ...uses, "01/12/2023")).toEqual([headings, ["2023/24", 5, 1, 4, 0]]);
  });
});

describe("the number of sessions from which a subscription is worth it", () => {
  it("is told of the services that are named", () => {
    const list = listOf(
      { Service: "Club", "From quantity": 1, Price: 100 },
      { Service: "Visit", "From quantity": 1, Price: 30 },
      { Service: "Call", "From quantity": 1, Price: 10 },
    );
    const sessions = (subscription: unknown, session: unknown) =>
      essex.cell("TRADEDBREAKEVEN", "Academy", null, list, subscription, session);
    expect([sessions("Club", "Visit"), sessions("Club", "Call"), sessions("Visit", "Call")]).toEqual([4, 10, 3]);
  });
});

describe("a pool that is refused", () => {
  it("names what is at fault, and the school only where it is that school's", () => {
    expect(call("TRADEDPOOL", column(["A", "B"]), column([1, 2]), "01/09/2020")).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^orderDate: no School improvement days price list covers 1 September 2020\./) as unknown,
    });
    const rate = listOf({ Service: "Meals", Scale: "Rate", Price: 1 });
    expect(call("TRADEDPOOL", column(["A", "B"]), column([6e6, 6e6]), null, rate)).toMatchObject(
      refusal("#VALUE!", "days: together, 12000000 is more than 10,000,000. Use a whole number from 0 to 10,000,000."),
    );
  });
});

describe("TRADEDTARIFF", () => {
  it("has the packages of a service, those of a day alone where one is given", () => {
    const packages = (...args: unknown[]) => table("TRADEDTARIFF", ...args).slice(1);
    expect(packages(DAYS, "01/02/2024").map(([service, year, name]) => [service, year, name])).toEqual([
      [DAYS, "2023/24", "Gold"],
      [DAYS, "2023/24", "Silver"],
      [DAYS, "2023/24", "Bronze"],
    ]);
    expect(packages(null, "01/02/2024").length).toBeGreaterThanOrEqual(3);
    expect(packages(null, "01/02/2024").every((row) => Number(row[11]) <= 45_323 && 45_323 <= Number(row[12]))).toBe(true);
    expect(new Set(packages(DAYS).map(([service]) => service))).toEqual(new Set([DAYS]));
    expect(packages().length).toBeGreaterThan(packages(DAYS).length);
  });
});

describe("TRADEDRAISE", () => {
  const list = listOf({ "From quantity": 1, Price: 10, Source: "Cabinet" }, { Package: "Two", "From quantity": 2, Price: 18 });
  const sources = (by: unknown, to: unknown = null) => {
    const cells = table("TRADEDRAISE", list, by, to);
    return cells.slice(1).map((row) => row[cells[0]!.indexOf("Source")]);
  };

  it.each<[unknown, unknown, string]>([
    ["5%", null, "Raised by 5%"],
    [0.0525, 1, "Raised by 5.25%, rounded to £1"],
    ["-5%", null, "Cut by 5%"],
    [0, null, "As before"],
    [0, 0.5, "As before, rounded to £0.50"],
  ])("of %j to %j says so in each source", (by, to, said) => {
    expect(sources(by, to)).toEqual([`${said}: Cabinet`, said]);
  });

  it("rounds to a multiple of a penny up to £1,000, a blank to the penny", () => {
    const price = (pounds: number, by: number, to: unknown) => {
      const cells = table("TRADEDRAISE", listOf({ "From quantity": 1, Price: pounds }), by, to);
      return cells[1]![cells[0]!.indexOf("Price")];
    };
    expect(price(10, 0.00055 + 0.00005, 0.01)).toBe(10.01);
    expect(price(5_499, 0, 1000)).toBe(5_000);
    expect(price(5_500, 0, 1000)).toBe(6_000);
    for (const to of [0, "", null]) expect(price(10, 0.005, to)).toBe(10.05);
    for (const to of [1000.01, -1, "0", 0.005])
      expect(call("TRADEDRAISE", list, 0, to)).toMatchObject(
        refusal(
          "#VALUE!",
          `roundTo: ${typeof to === "string" ? 0 : to} is not a multiple of a penny up to £1,000. Write 1 for the pound, 0.5 for 50p, or 5.`,
        ),
      );
  });
});

describe("TRADEDINCOME", () => {
  const services = column([DAYS, DAYS]);

  it("is by service without schools, and by what it is asked for", () => {
    expect(table("TRADEDINCOME", null, services, column([1, 2]))[0]![0]).toBe("Service");
    expect(table("TRADEDINCOME", null, services, column([1, 2]), null, column(["A", "B"]))[0]![0]).toBe("School");
    expect(call("TRADEDINCOME", null, services, column([1, 2]), null, column(["A", "B"]), null, null, "Town")).toMatchObject(
      refusal("#VALUE!", 'by: "Town" is not a view of income. Use Service or School.'),
    );
  });

  it("names the row that orders nothing it can price, and that lacks a school", () => {
    expect(call("TRADEDINCOME", null, column([DAYS, ""]), column([1, 2]))).toMatchObject(
      refusal("#VALUE!", "services row 2: is blank, beside a quantity."),
    );
    expect(call("TRADEDINCOME", null, services, column([1, 2]), null, column(["A", ""]))).toMatchObject(
      refusal("#VALUE!", "schools row 2: is blank beside others."),
    );
    expect(call("TRADEDRECOVER", null, 100, column([DAYS, ""]), column([1, 2]))).toMatchObject(
      refusal("#VALUE!", "services row 2: is blank, beside a quantity."),
    );
    expect(call("TRADEDRECOVER", null, 1_000_000, DAYS, 1)).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^cost: £1,000,000 is not met even at a rise of 1,000%/) as unknown,
    });
  });

  it("has its changes in pounds, and in per cent to one decimal", () => {
    const next = table("TRADEDRAISE", null, 0.05);
    const cells = bundle(MODERN).call("TRADEDINCOME", null, DAYS, 2, null, null, next) as unknown[][];
    expect(cells[1]![7]).toMatchObject({ basicValue: 0.05, numberFormat: "0.0%" });
    expect(cells[1]![6]).toMatchObject({ basicValue: 62, numberFormat: "£#,##0.00" });
  });
});

describe("a quote", () => {
  const quote = (list: unknown, services: unknown, quantities: unknown, reference: unknown = null, date: unknown = "01/10/2026") =>
    table("TRADEDQUOTE", services, quantities, null, date, null, null, list, reference);

  it("names a percentage of a whole order, and what brings a charge to its maximum", () => {
    const list = listOf(
      { Service: "Advice", Scale: "Rate", Price: 10, Maximum: 50 },
      { Service: "Whole order", Package: "Handling", Scale: "Surcharge", Percentage: 0.1 },
    );
    expect(quote(list, "Advice", 8).map((row) => [row[0], row[1], row[6]])).toEqual([
      ["Service", "Package", "Net"],
      ["Advice", "Advice", 80],
      ["Advice", "Maximum charge", -30],
      ["Whole order", "Handling", 5],
      ["Total", "", 55],
    ]);
  });

  it("says what is charged or worked out once for lines that are one order", () => {
    const list = listOf(
      { Service: "Advice", Scale: "Rate", Price: 10 },
      { Service: "Advice", Package: "Fee", Scale: "Fixed fee", Price: 7 },
      { Service: "Pens", Scale: "Graduated", "To quantity": 5, Price: 2 },
      { Service: "Pens", Scale: "Graduated", "From quantity": 6, Price: 1 },
    );
    const said = (reference: unknown) =>
      quote(list, column(["Advice", "Advice", "Pens", "Pens"]), column([1, 2, 4, 4]), reference).map((row) => row[9]);
    const parting = " Give references where they are several orders.";
    expect(said(null).filter((each) => String(each).includes("once"))).toEqual([
      `your list, row 3. Charged once for 4 lines that are one order.${parting}`,
    ]);
    expect(said("PO 1").filter((each) => String(each).includes("once"))).toEqual([
      "your list, row 3. Charged once for 4 lines that are one order.",
    ]);
  });

  it("tells a citation once where it has more than 5,000 lines", () => {
    const sources = (lines: number) =>
      table(
        "TRADEDQUOTE",
        column(Array.from({ length: lines }, () => "Advice")),
        column(Array.from({ length: lines }, () => 1)),
        null,
        "01/10/2026",
        null,
        null,
        listOf({ Scale: "Rate", Price: 1 }),
      )
        .slice(1, -1)
        .map((row) => row[9]);
    expect(new Set(sources(5_000) as string[])).toEqual(new Set(["your list, row 2"]));
    expect((sources(5_001) as string[]).slice(0, 3)).toEqual(["your list, row 2", "as above", "as above"]);
  });
});

it("a blank among dates side by side is refused as one beneath them is", () => {
  expect(call("TRADEDPRICE", DAYS, [[1, 1]], null, [["19/10/2023", ""]])).toMatchObject([
    [617.5, { code: "#VALUE!", message: expect.stringMatching(/^orderDate column 2: is blank beside other dates\./) as unknown }],
  ]);
  expect(call("TRADEDPRICE", DAYS, 1, null, [[""]])).toEqual([[650]]);
});
