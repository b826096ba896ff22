import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundle, type CellError, refusal } from "../bundle/bundle";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const DAYS = "School improvement days";
const column = (values: readonly unknown[]) => values.map((value) => [value]);

describe("TRADEDQUOTE", () => {
  it("has a line for each package used, and a total", () => {
    const source = expect.stringContaining("School Improvement Offer 2023/2024") as unknown;
    const conference = expect.stringContaining("Local Authority Conference for Governors") as unknown;
    expect(table("TRADEDQUOTE", column([DAYS, "Governor conference"]), column([3, 3]), null, "15/03/2023", null, "20%")).toEqual([
      ["Service", "Package", "Quantity", "Unit price", "Amount", "Early-bird discount", "Net", "VAT", "Total", "Source"],
      [DAYS, "Silver", 2, 620, 1240, 62, 1178, 235.6, 1413.6, source],
      [DAYS, "Bronze", 1, 650, 650, 32.5, 617.5, 123.5, 741, source],
      ["Governor conference", "Place", 3, 45, 135, 30, 105, 21, 126, conference],
      ["Total", "", "", "", 2025, 124.5, 1900.5, 380.1, 2280.6, ""],
    ]);
    expect(table("TRADEDQUOTE", DAYS, 6, null, "01/02/2024")[1]!.slice(0, 5)).toEqual([DAYS, "Gold", 6, 585, 3510]);
  });

  it("takes each of customer, date, subscriber and VAT once for all lines, or one a line", () => {
    const services = column([DAYS, "Assessment session", "Moderation training"]);
    const cells = table(
      "TRADEDQUOTE",
      services,
      column([1, 2, 3]),
      column(["", "Academy", "Outside Essex"]),
      column(["01/02/2024", "01/10/2021", "01/10/2021"]),
      column(["", "", true]),
      column([0.2, "", 0]),
    );
    expect(cells.slice(1).map((row) => row.slice(6, 9))).toEqual([
      [650, 130, 780],
      [130, 0, 130],
      [90, 0, 90],
      [870, 130, 1000],
    ]);
  });

  it("leaves out lines of 0 and blank, headings and empty rows", () => {
    expect(
      table("TRADEDQUOTE", column(["Service", DAYS, "", DAYS, "Governor conference"]), column(["Quantity", 0, "", 1, ""])),
    ).toHaveLength(3);
    expect(table("TRADEDQUOTE", column([DAYS]), column([0]))).toHaveLength(2);
  });

  it("names the line it cannot price", () => {
    expect(essex.call("TRADEDQUOTE", column([DAYS, "Assessment session"]), column([1, 2]))).toMatchObject(
      refusal(
        "#VALUE!",
        "services row 2: customer, it is blank, and the price of Assessment session depends on it. Use Maintained, Academy or Outside Essex.",
      ),
    );
    expect(essex.call("TRADEDQUOTE", column([DAYS, ""]), column([1, 2]))).toMatchObject(
      refusal("#VALUE!", "services row 2: is blank, beside a quantity."),
    );
    expect(essex.call("TRADEDQUOTE", column([DAYS]), column([1.5]))).toMatchObject(
      refusal(
        "#VALUE!",
        "quantities row 1: 1.5 is not a whole number. Services are sold in whole units, from 0 to 10,000,000 (1 row cannot be read). Row 1 is the 1st row of quantities.",
      ),
    );
    expect(essex.call("TRADEDQUOTE", column([DAYS, DAYS]), column([1, 2]), null, "01/09/2020")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("services row 1: orderDate, no School improvement days price list covers 1 September 2020."),
    });
    expect(essex.call("TRADEDQUOTE", column([DAYS, DAYS]), column([1, 2]), null, null, null, column([0.2, 20]))).toMatchObject({
      message: expect.stringContaining("vatRate row 2: 20 is not a rate"),
    });
    expect(essex.call("TRADEDQUOTE", column([DAYS, DAYS, DAYS]), column([1, 2, 3]), column(["Academy", "Academy"]))).toMatchObject(
      refusal("#VALUE!", "services has 3 rows and customer has 2 rows. Give columns of one length."),
    );
  });

  it("comes to the sum of TRADEDPRICE, for any basket", () => {
    const line = fc.record({
      service: fc.constantFrom(DAYS, "Assessment subscription", "Assessment session", "Moderation training", "Governor conference"),
      quantity: fc.integer({ min: 0, max: 60 }),
      customer: fc.constantFrom("Maintained", "Academy", "Outside Essex"),
      subscriber: fc.boolean(),
      isEarly: fc.boolean(),
    });
    const early: Readonly<Record<string, string>> = { [DAYS]: "19/10/2023", "Governor conference": "31/03/2023" };
    const ordered: Readonly<Record<string, string>> = {
      [DAYS]: "20/10/2023",
      "Assessment subscription": "01/10/2021",
      "Assessment session": "01/10/2021",
      "Moderation training": "01/10/2021",
      "Governor conference": "01/04/2023",
    };
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (basket) => {
        const columns = [
          basket.map(({ service }) => service),
          basket.map(({ quantity }) => quantity),
          basket.map(({ customer }) => customer),
          basket.map(({ service, isEarly }) => (isEarly ? (early[service] ?? ordered[service]) : ordered[service])),
          basket.map(({ subscriber }) => subscriber),
        ].map(column);
        const [services, quantities, customers, dates, subscribers] = columns;
        const quote = table("TRADEDQUOTE", services, quantities, customers, dates, subscribers);
        const prices = table("TRADEDPRICE", services, quantities, customers, dates, subscribers);
        const pence = (pounds: unknown) => Math.round(Number(pounds) * 100);
        expect(pence(quote.at(-1)![8])).toBe(prices.reduce((sum, [price]) => sum + pence(price), 0));
        for (const [, , units, each, amount, discount, net, vat, total] of quote.slice(1, -1) as number[][]) {
          expect(units! * each!).toBeCloseTo(amount!, 8);
          expect(pence(amount) - pence(discount)).toBe(pence(net));
          expect([vat, pence(total)]).toEqual([0, pence(net)]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("TRADEDPOOL", () => {
  it("shares the price of all the days together", () => {
    expect(table("TRADEDPOOL", column(["School", "School A", "School B", "School C"]), column(["Days", 1, 2, 3]), "01/02/2024")).toEqual([
      ["School", "Days", "Share", "Alone", "Saving"],
      ["School A", 1, 603.57, 650, 46.43],
      ["School B", 2, 1151.43, 1240, 88.57],
      ["School C", 3, 1755, 1890, 135],
      ["Total", 6, 3510, 3780, 270],
    ]);
    expect(table("TRADEDPOOL", column([114698, "B"]), column([2, 2]), "19/10/2023").at(-1)).toEqual(["Total", 4, 2223, 2356, 133]);
  });

  it("never lets a school pay more than alone, on any list, and adds up to the penny", () => {
    const headings = table("TRADEDTARIFF")[0]!;
    const pack = fc.tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 900_000 }),
      fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null }),
    );
    const row = (index: number, [size, price, further]: readonly [number, number, number | null]) => [
      DAYS,
      "2026/27",
      `Package ${index}`,
      "",
      "",
      size,
      price / 100,
      further === null ? "" : further / 100,
      0.05,
      "",
      "20/10/2026",
      "01/09/2026",
      "31/08/2027",
      "",
      "",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.array(pack, { maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (single, packs, days, isEarly) => {
          const list = [headings, row(0, [1, single, null]), ...packs.map((each, index) => row(index + 1, each))];
          const on = isEarly ? "19/10/2026" : "20/10/2026";
          const pool = table("TRADEDPOOL", column(days.map((_, index) => `School ${index}`)), column(days), on, list);
          const pence = (pounds: unknown) => Math.round(Number(pounds) * 100);
          const [, ...schools] = pool;
          const total = schools.pop()!;
          const together = essex.cell(
            "TRADEDPRICE",
            DAYS,
            days.reduce((sum, count) => sum + count, 0),
            null,
            on,
            null,
            list,
          );
          for (const [, , share, alone, saving] of schools) {
            expect(pence(share)).toBeLessThanOrEqual(pence(alone));
            expect(pence(alone) - pence(share)).toBe(pence(saving));
          }
          expect(schools.reduce((sum, [, , share]) => sum + pence(share), 0)).toBe(pence(total[2]));
          expect(pence(total[2])).toBe(Math.min(pence(together), pence(total[3])));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("refuses part days, and more days together than can be ordered", () => {
    expect(essex.call("TRADEDPOOL", "School A", 1.5)).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("days row 1: 1.5 is not a whole number"),
    });
    expect(essex.call("TRADEDPOOL", column(["A", "B"]), column([6e6, 6e6]))).toMatchObject(
      refusal("#VALUE!", "days row 1: 6000000 is more than can be made up of 3 packages here."),
    );
    expect(essex.call("TRADEDPOOL", column(["A", "B"]), column([1e6, 1e6]), "01/02/2024")).toMatchObject([
      ["School", "Days", "Share", "Alone", "Saving", "Note"],
      ["A", 1e6, 585e6, 585e6, 0, ""],
      ["B", 1e6, 585e6, 585e6, 0, ""],
      ["Total", 2e6, 117e7, 117e7, 0, "Each buys alone: together, 2000000 is more than can be made up of 3 packages here."],
    ]);
    expect(essex.call("TRADEDPOOL", column(["A", "B", "C"]), column([0, 0, 10_000_001]))).toMatchObject({
      message: expect.stringContaining("days row 3: 10000001 is more than 10,000,000. Use a whole number from 0 to 10,000,000"),
    });
    expect(table("TRADEDPOOL", column(["A", "B"]), column([6000, 6000]), "01/02/2024").at(-1)).toEqual([
      "Total",
      12_000,
      7_020_000,
      7_020_000,
      0,
    ]);
    expect(essex.call("TRADEDPOOL", column(["A", ""]), column([1, 2]))).toMatchObject(
      refusal("#VALUE!", "schools row 2: is blank (1 row cannot be read). Row 2 is the 2nd row of schools."),
    );
  });
});

describe("TRADEDUSEBY", () => {
  it.each([
    [DAYS, "01/02/2023", 45535],
    [DAYS, "31/08/2024", 45535],
    ["", "19/10/2023", 45535],
    ["Assessment subscription", "01/09/2021", 44804],
    ["Governor conference", "17/06/2023", 45169],
  ])("of %s ordered on %s is 31 August of the list's year", (service, ordered, last) => {
    expect(essex.cell("TRADEDUSEBY", [[ordered]], [[service]])).toBe(last);
  });

  it("is not given for a date no list covers", () => {
    expect(essex.cell("TRADEDUSEBY", [["01/09/2020"]])).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("orderDate: no School improvement days price list covers 1 September 2020."),
    });
    expect(essex.cell("TRADEDUSEBY", [[""]])).toBe("");
  });
});

describe("TRADEDBALANCE", () => {
  const balance = (asOf: string) =>
    table(
      "TRADEDBALANCE",
      column(["01/05/2023", "01/12/2023"]),
      column([4, 2]),
      column(["10/10/2023", "05/03/2024"]),
      column([1, 2]),
      asOf,
    ).slice(1);

  it("keeps what is unused until 31 August, and loses it the day after", () => {
    expect(balance("31/08/2024")).toEqual([["2023/24", 6, 3, 3, 0]]);
    expect(balance("01/09/2024")).toEqual([["2023/24", 6, 3, 0, 3]]);
  });

  it("leaves out orders and uses after the day", () => {
    expect(balance("30/11/2023")).toEqual([["2023/24", 4, 1, 3, 0]]);
    expect(balance("01/12/2023")).toEqual([["2023/24", 6, 1, 5, 0]]);
    expect(balance("30/04/2023")).toEqual([]);
  });

  it("refuses more used than bought, naming the year", () => {
    expect(essex.call("TRADEDBALANCE", "01/05/2023", 4, "10/10/2023", 5, "31/08/2024")).toMatchObject(
      refusal("#VALUE!", "daysUsed: more days are used in 2023/24 than bought: 5, of 4."),
    );
    // A use before September belongs to the year before, for which nothing was bought.
    expect(essex.call("TRADEDBALANCE", "01/05/2023", 4, "31/08/2023", 1, "31/08/2024")).toMatchObject(
      refusal("#VALUE!", "daysUsed: more days are used in 2022/23 than bought: 1, of 0."),
    );
  });

  it("names the order no list covers, and takes half days and no uses at all", () => {
    expect(essex.call("TRADEDBALANCE", column(["01/05/2023", "01/09/2020"]), column([4, 2]), "", "", "31/12/2024")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("orderDates row 2: no School improvement days price list covers 1 September 2020."),
    });
    expect(
      table("TRADEDBALANCE", "01/05/2023", 4, column(["10/10/2023", "11/10/2023"]), column([0.5, 0.1]), "31/08/2024").slice(1),
    ).toEqual([["2023/24", 4, 0.6, 3.4, 0]]);
    expect(table("TRADEDBALANCE", "01/05/2023", 4, "", "", "31/08/2024").slice(1)).toEqual([["2023/24", 4, 0, 4, 0]]);
    expect(essex.call("TRADEDBALANCE", "01/05/2023", 4, "", "", "")).toEqual([[""]]);
  });
});

describe("TRADEDBREAKEVEN", () => {
  it.each([
    ["Maintained", 6],
    ["Academy", 7],
    ["Outside Essex", 7],
    ["Community school", 6],
  ])("for %s is %i sessions", (customer, sessions) => {
    expect(essex.cell("TRADEDBREAKEVEN", [[customer]], "31/08/2022")).toBe(sessions);
  });

  it("holds for every larger number too, where a list sells sessions in packages", () => {
    const headings = table("TRADEDTARIFF")[0]!;
    const row = (service: string, pack: string, from: number, price: number) => [
      service,
      "2026/27",
      pack,
      "",
      "",
      from,
      price,
      "",
      "",
      "",
      "",
      "01/09/2026",
      "31/08/2027",
      "",
      "",
    ];
    const list = [
      headings,
      row("Assessment subscription", "Year", 1, 315),
      row("Assessment session", "One", 1, 55),
      row("Assessment session", "Ten", 10, 300),
    ];
    expect(essex.cell("TRADEDBREAKEVEN", [["Academy"]], null, list)).toBe(11);
    const free = [headings, row("Assessment subscription", "Year", 1, 400_000), row("Assessment session", "One", 1, 0.01)];
    expect(essex.cell("TRADEDBREAKEVEN", [["Academy"]], null, free)).toMatchObject(
      refusal("#VALUE!", "Assessment session costs less than Assessment subscription, however many are bought."),
    );
  });

  it("is not given for a day no list covers, nor to a customer there is none of", () => {
    expect(essex.cell("TRADEDBREAKEVEN", [["Maintained"]], "01/09/2020")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("onDate: no Assessment subscription price list covers"),
    });
    expect((essex.cell("TRADEDBREAKEVEN", [["Ofsted"]]) as CellError).message).toContain("Use Maintained, Academy or Outside Essex.");
    expect(essex.cell("TRADEDBREAKEVEN", [[""]])).toBe("");
  });
});

describe("a price list of 2026/27 made in the sheet alone", () => {
  /** The spill copied as values, its year and dates edited, as an officer would. */
  const once = table("TRADEDTARIFF").filter(([, year]) => ["Academic year", "2021/22", "2022/23", "2023/24"].includes(String(year)));
  const next = once.map((row, index) =>
    index === 0
      ? row
      : row.map((cell, at) =>
          at === 1 ? "2026/27" : at === 10 && cell !== "" ? "20/10/2026" : at === 11 ? "01/09/2026" : at === 12 ? "31/08/2027" : cell,
        ),
  );

  it("prices, quotes, pools, balances and breaks even", () => {
    expect(essex.cell("TRADEDPRICE", DAYS, 4, null, "19/10/2026", null, next)).toBe(2223);
    expect(table("TRADEDQUOTE", DAYS, 5, null, "20/10/2026", null, null, next).at(-1)![8]).toBe(2925);
    expect(table("TRADEDPOOL", column(["A", "B"]), column([2, 2]), "20/10/2026", next).at(-1)).toEqual(["Total", 4, 2340, 2480, 140]);
    expect(essex.cell("TRADEDUSEBY", "19/10/2026", null, next)).toBe(46630);
    expect(table("TRADEDBALANCE", "19/10/2026", 4, "01/03/2027", 1, "01/09/2027", next).slice(1)).toEqual([["2026/27", 4, 1, 0, 3]]);
    expect(essex.call("TRADEDBREAKEVEN", column(["Maintained", "Academy", "Outside Essex"]), "01/09/2026", next)).toEqual([[6], [7], [7]]);
  });
});
