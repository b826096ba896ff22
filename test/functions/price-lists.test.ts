import { describe, expect, it } from "vitest";
import { bundle, MODERN, refusal } from "../bundle/bundle";
import { listOf, type Row, transcribed } from "../golden/price-list";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const DAYS = "School improvement days";
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const headed = (cells: readonly (readonly unknown[])[]) => (heading: string) => cells[0]!.indexOf(heading);

describe("an order without a date", () => {
  it("is priced by the newest list where the argument is left out or blank throughout", () => {
    for (const dates of [null, "", [[""], [null], [0]]])
      expect(essex.call("TRADEDPRICE", DAYS, column([1, 2, 4]), null, dates)).toEqual([[650], [1240], [2340]]);
  });

  it("is refused in its row where the column holds other dates, and a row without an order stays blank", () => {
    const dates = column(["19/10/2023", "", "", "20/10/2023"]);
    expect(essex.call("TRADEDPRICE", DAYS, column([1, 4, "", 4]), null, dates)).toMatchObject([
      [617.5],
      [refusal("#VALUE!", "orderDate row 2: is blank beside other dates. Write the date of the order, or leave all of them out.")],
      [""],
      [2340],
    ]);
  });

  it("is refused in a quote, where a line that orders nothing needs none", () => {
    const quote = (quantities: readonly number[]) =>
      essex.call("TRADEDQUOTE", column([DAYS, DAYS]), column(quantities), null, column(["19/10/2023", ""]));
    expect(quote([4, 1])).toMatchObject(
      refusal("#VALUE!", "orderDate row 2: is blank beside other dates. Write the date of the order, or leave all of them out."),
    );
    expect((quote([4, 0]) as unknown[][]).map(([service]) => service)).toEqual(["Service", DAYS, "Total"]);
  });

  it("has its quote name the list and its last day", () => {
    expect(table("TRADEDQUOTE", DAYS, 4)[1]![9]).toMatch(
      /^School Improvement Offer 2023\/2024.* \(no order date: the list of 2023\/24, to 31 August 2024, at full price\)$/,
    );
    expect(table("TRADEDQUOTE", DAYS, 4, null, "01/02/2024")[1]![9]).not.toContain("order date");
  });
});

describe("a quote from a list of one's own", () => {
  const published = table("TRADEDTARIFF");
  const dated = "01/02/2024";

  it("cites that list and its row, and not the published one it was copied from", () => {
    expect(table("TRADEDQUOTE", DAYS, 3, null, dated, null, null, published).map((row) => row[9])).toEqual([
      "Source",
      "your list, row 3",
      "your list, row 4",
      "",
    ]);
  });

  it("cites what the list itself says of its source", () => {
    const source = headed(published)("Source");
    const own = published.map((row, index) =>
      index === 0 ? row : row.map((cell, at) => (at === source ? "Cabinet, 12 January 2026" : cell)),
    );
    expect(table("TRADEDQUOTE", DAYS, 1, null, dated, null, null, own)[1]![9]).toBe("your list, row 4: Cabinet, 12 January 2026");
  });
});

it("a quote of twenty thousand lines stays within what Excel takes", () => {
  const services = Array.from({ length: 20_000 }, () => [DAYS]);
  const quote = bundle(MODERN).call(
    "TRADEDQUOTE",
    services,
    services.map((_, row) => [1 + (row % 9)]),
  ) as unknown[][];
  expect(JSON.stringify(quote).length).toBeLessThan(5_000_000);
  expect([quote[1]![9], quote[2]![9]]).toEqual([expect.stringContaining("School Improvement Offer"), "as above"]);
});

describe("a reference", () => {
  it("is repeated on each line of a quote, one for all or one a line, and parts it into orders", () => {
    const quote = table(
      "TRADEDQUOTE",
      column([DAYS, "Governor conference", DAYS]),
      column([3, 2, 4]),
      null,
      column(["01/02/2024", "01/05/2023", "01/02/2024"]),
      null,
      null,
      null,
      column(["Alderton Infant", "Alderton Infant", 114_698]),
    );
    expect(quote.map((row) => [row[1], row[10]])).toEqual([
      ["Package", "Reference"],
      ["Silver", "Alderton Infant"],
      ["Bronze", "Alderton Infant"],
      ["Place", "Alderton Infant"],
      ["Gold", "114698"],
      ["", ""],
    ]);
    expect(table("TRADEDQUOTE", DAYS, 4, null, null, null, null, null, "PO 7").map((row) => row[10])).toEqual(["Reference", "PO 7", ""]);
  });

  it("is refused blank beside others", () => {
    expect(essex.call("TRADEDQUOTE", column([DAYS, DAYS]), column([1, 2]), null, null, null, null, null, column(["A", ""]))).toMatchObject(
      refusal("#VALUE!", "reference row 2: is blank beside others."),
    );
  });

  it("is repeated in a pool", () => {
    expect(table("TRADEDPOOL", column(["A", "B"]), column([2, 2]), "01/02/2024", null, column(["PO 1", "PO 2"]))).toEqual([
      ["School", "Days", "Share", "Alone", "Saving", "Reference"],
      ["A", 2, 1170, 1240, 70, "PO 1"],
      ["B", 2, 1170, 1240, 70, "PO 2"],
      ["Total", 4, 2340, 2480, 140, ""],
    ]);
  });
});

describe("other councils' lists in cells", () => {
  const oxfordshire = transcribed("oxfordshire");
  const others = transcribed("others");
  const quote = (list: unknown, service: unknown, quantity: unknown, ...args: unknown[]) => {
    const [customer, orderDate, term, start] = args;
    return table("TRADEDQUOTE", service, quantity, customer, orderDate, null, null, list, null, term, start);
  };
  const lines = (cells: unknown[][]) => cells.slice(1).map(([service, name, units, each, , , net]) => [service, name, units, each, net]);

  it("are quoted charge by charge", () => {
    expect(lines(quote(oxfordshire, "Education personnel", 11, null, "01/05/2019"))).toEqual([
      ["Education personnel", "Occupied posts", 11, 26.01, 286.11],
      ["Education personnel", "Minimum charge", "", "", 19.89],
      ["Total", "", "", "", 306],
    ]);
    expect(lines(quote(others, "Leader of education", 3, null, "01/10/2015"))).toEqual([
      ["Leader of education", "Day", 3, 700, 2100],
      ["Leader of education", "Management fee", "", "", 315],
      ["Total", "", "", "", 2415],
    ]);
    expect(lines(quote(others, "Data protection officer", 200, null, "01/10/2019", null, "01/04/2020"))).toEqual([
      ["Data protection officer", "Pupils", 200, 1, 200],
      ["Data protection officer", "Annual fee", 1, 150, 150],
      ["Data protection officer", "5 of 12 months", "", "", -204.17],
      ["Total", "", "", "", 145.83],
    ]);
    expect(
      lines(quote(others, column(["Premises", "Premises"]), column([210, 600]), column(["Primary", "Secondary"]), "01/05/2017")),
    ).toEqual([
      ["Premises", "Primary pupils", 210, 1.08, 226.8],
      ["Premises", "Secondary pupils", 600, 0.88, 528],
      ["Premises", "Fixed charge", 1, 439, 439],
      ["Total", "", "", "", 1193.8],
    ]);
  });

  it("say where the next package is cheaper, and do not buy it", () => {
    const days = quote(oxfordshire, "Educational psychology", 40, "Partnership", "01/05/2019");
    expect(days.map((row) => row[8])).toEqual(["Total", 20_000, 20_000]);
    expect(days[1]![9]).toBe("your list, row 8. 41 would cost £18,450, £1,550 less.");
  });

  it("say what else is to be known of a line", () => {
    const remark = (...args: Parameters<typeof quote>) => String(quote(...args)[1]![9]);
    expect(remark(others, "Clerking over two hours", 0.3, null, "01/10/2023")).toBe("your list, row 13. 0.3 is charged as 0.5.");
    expect(remark(others, "Leader of education", 3, null, "01/10/2015", 2, "01/01/2016")).toBe(
      "your list, row 5. The list sells no part of a year. For one year of 2.",
    );
  });

  it("are refused outside every band as not published", () => {
    expect(essex.cell("TRADEDPRICE", "Education finance", 1200, "Primary", "01/05/2019", null, oxfordshire)).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining(
        "quantity: 1200 is outside the quantities that have a price for Education finance: the last is 301 to 1000 (row 5).",
      ),
    });
  });

  it("are pooled, balanced and broken even by the service named, and by the only one where a list has one", () => {
    const norfolk = transcribed("norfolk");
    expect(table("TRADEDPOOL", column(["A", "B"]), column([4, 5]), "01/10/2024", norfolk, null, "Clerking", "Academy").at(-1)).toEqual([
      "Total",
      9,
      2434,
      2484,
      50,
    ]);
    expect(table("TRADEDBALANCE", "10/04/2024", 9, "20/05/2024", 2, "01/04/2025", norfolk, "Clerking", "Maintained").slice(1)).toEqual([
      ["2024/25", 9, 2, 0, 7],
    ]);
    expect(essex.cell("TRADEDUSEBY", "01/10/2024", "Clerking", norfolk, column(["Maintained"]))).toBe(45_747);
    const one: Row = { Service: "Visits", "From quantity": 1, Price: 100 };
    expect(table("TRADEDPOOL", column(["A", "B"]), column([1, 1]), null, listOf(one)).at(-1)).toEqual(["Total", 2, 200, 200, 0]);
  });

  it("say in a pool why each buys alone", () => {
    const rising = listOf({ "To quantity": 5, Price: 40, Scale: "Graduated" }, { "From quantity": 6, Price: 50, Scale: "Graduated" });
    expect(table("TRADEDPOOL", column(["A", "B"]), column([4, 4]), null, rising)).toEqual([
      ["School", "Days", "Share", "Alone", "Saving", "Note"],
      ["A", 4, 160, 160, 0, ""],
      ["B", 4, 160, 160, 0, ""],
      ["Total", 8, 320, 320, 0, "Each buys alone: together would cost £350, £30 more."],
    ]);
  });
});

describe("TRADEDRAISE", () => {
  it("spills a list that the other functions take, its sources saying what was done", () => {
    const next = table("TRADEDRAISE", null, "5%", 1, 1);
    const at = headed(next);
    const gold = next[1]!;
    expect([gold[at("Academic year")], gold[at("Price")], gold[at("Each further")]]).toEqual(["2024/25", 2457, 614]);
    expect(gold[at("Source")]).toMatch(/^Raised by 5%, rounded to £1: School Improvement Offer/);
    expect(essex.cell("TRADEDPRICE", DAYS, 5, null, "01/02/2025", null, next)).toBe(3071);
    expect(essex.cell("TRADEDPRICE", DAYS, 4, null, "19/10/2024", null, next)).toBe(2334.15);
    expect(table("TRADEDQUOTE", DAYS, 4, null, "01/02/2025", null, null, next)[1]![9]).toMatch(/^your list, row 2: Raised by 5%/);
  });

  it("gives back every column of a list, scales and all, and is the list itself at no rise", () => {
    for (const name of ["norfolk", "oxfordshire", "others"]) {
      const same = table("TRADEDRAISE", transcribed(name), 0);
      expect(table("TRADEDRAISE", same, 0).map((row) => row.slice(0, 13))).toEqual(same.map((row) => row.slice(0, 13)));
      expect(same).toHaveLength(transcribed(name).length);
    }
    expect(essex.cell("TRADEDPRICE", "Revisit", 3, null, "01/10/2024", null, table("TRADEDRAISE", transcribed("others"), 0.05, 0.01))).toBe(
      0,
    );
  });

  it("is blank without a rise, and refuses slips", () => {
    expect(essex.call("TRADEDRAISE", null, "")).toEqual([[""]]);
    expect(essex.call("TRADEDRAISE", null, 20)).toMatchObject({
      message: expect.stringContaining("by: 20 is not a rise from −99.99% to 1,000%"),
    });
    expect(essex.call("TRADEDRAISE", null, 0.05, 0.001)).toMatchObject(
      refusal("#VALUE!", "roundTo: 0.001 is not a multiple of a penny up to £1,000. Write 1 for the pound, 0.5 for 50p, or 5."),
    );
    expect(essex.call("TRADEDRAISE", null, 0.05, 100)).toMatchObject({
      message: expect.stringMatching(/^roundTo: Moderation training .*, Price would be rounded to nothing\./),
    });
  });
});

describe("TRADEDINCOME", () => {
  const services = column([DAYS, "Assessment session", DAYS, "Moderation training"]);
  const quantities = column([4, 6, 1, 3]);
  const customers = column(["Academy", "Academy", "Maintained", "Maintained"]);
  const schools = column(["B", "B", "A", "A"]);

  it("is by service and kind of customer, with a total", () => {
    expect(table("TRADEDINCOME", null, services, quantities, customers)).toEqual([
      ["Service", "Customer", "Lines", "Quantity", "Income", "New income", "Change", "Change %"],
      [DAYS, "Academy", 1, 4, 2340, "", "", ""],
      ["Assessment session", "Academy", 1, 6, 390, "", "", ""],
      [DAYS, "Maintained", 1, 1, 650, "", "", ""],
      ["Moderation training", "Maintained", 1, 3, 90, "", "", ""],
      ["Total", "", 4, 14, 3470, "", "", ""],
    ]);
  });

  it("is by school under a second list, those that rise by more first, and by service where that is asked", () => {
    const next = table("TRADEDRAISE", null, 0.05, 5);
    const by = (view: unknown) => table("TRADEDINCOME", null, services, quantities, customers, schools, next, "5%", view);
    expect(by(null)).toEqual([
      ["School", "Lines", "Quantity", "Income", "New income", "Change", "Change %", "Rises more"],
      ["A", 2, 4, 740, 780, 40, 40 / 740, "Yes"],
      ["B", 2, 10, 2730, 2875, 145, 145 / 2730, "Yes"],
      ["Total", 4, 14, 3470, 3655, 185, 185 / 3470, ""],
    ]);
    expect(by("Service")[0]).toEqual(["Service", "Customer", "Lines", "Quantity", "Income", "New income", "Change", "Change %"]);
    expect(by("Service").at(-1)).toEqual(["Total", "", 4, 14, 3470, 3655, 185, 185 / 3470]);
  });

  it("names the row it cannot price, and the list that cannot price it", () => {
    expect(essex.call("TRADEDINCOME", null, services, quantities)).toMatchObject({
      message: expect.stringContaining("services row 2: customer, it is blank, and the price of Assessment session depends on it."),
    });
    const narrow = table("TRADEDTARIFF", DAYS);
    expect(essex.call("TRADEDINCOME", null, services, quantities, customers, null, narrow)).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("services row 2: in newTariff, "),
    });
    expect(essex.call("TRADEDINCOME", null, services, quantities, customers, null, null, null, "School")).toMatchObject(
      refusal("#VALUE!", "schools: is left out, and income by school is asked for."),
    );
  });
});

describe("TRADEDRECOVER", () => {
  const services = column([DAYS, "Assessment session"]);
  const quantities = column([4, 6]);
  const customers = column(["Academy", "Academy"]);
  const income = (by: number, to: number) =>
    table("TRADEDINCOME", table("TRADEDRAISE", null, by, to), services, quantities, customers).at(-1)![4] as number;

  it.each([
    [2900, 1],
    [3000, 5],
    [2730, 1],
    [2500, 0.5],
    [30_000, 1],
  ])("of £%d on a list rounded to %d is met at its answer and not a hundredth of a per cent below", (cost, to) => {
    const rise = essex.cell("TRADEDRECOVER", null, cost, services, quantities, customers, to) as number;
    expect(income(rise, to)).toBeGreaterThanOrEqual(cost);
    expect(income(Math.round(rise * 10_000 - 1) / 10_000, to)).toBeLessThan(cost);
  });

  it("is a percentage", () => {
    expect(bundle(MODERN).cell("TRADEDRECOVER", null, 2900, services, quantities, customers, 1)).toMatchObject({ numberFormat: "0.00%" });
    expect(essex.call("TRADEDRECOVER", null, "", services, quantities)).toEqual([[""]]);
  });
});

it("money is formatted, to the penny", () => {
  const modern = bundle(MODERN);
  const pounds = (number: number) => ({ type: "Double", basicValue: number, numberFormat: "£#,##0.00" });
  expect(modern.cell("TRADEDPRICE", DAYS, 4)).toEqual(pounds(2340));
  expect((modern.call("TRADEDQUOTE", DAYS, 4) as unknown[][])[1]!.slice(3, 9)).toEqual([585, 2340, 0, 2340, 0, 2340].map(pounds));
  expect((modern.call("TRADEDPOOL", "A", 4) as unknown[][])[1]!.slice(2)).toEqual([2340, 2340, 0].map(pounds));
  expect((modern.call("TRADEDTARIFF") as unknown[][])[1]![6]).toEqual(pounds(2340));
});
