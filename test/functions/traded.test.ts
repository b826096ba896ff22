import { describe, expect, it } from "vitest";
import { type Day, inFigures } from "../../src/core/foundation/day";
import { bundle, refusal } from "../bundle/bundle";
import { golden } from "../golden/golden";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const replaced = (row: unknown[], at: number, cell: unknown) => row.map((held, index) => (index === at ? cell : held));

describe("TRADEDPRICE and TRADEDTARIFF", () => {
  const DAYS = "School improvement days";

  const headings = table("TRADEDTARIFF")[0]!;
  const row = (service: string, year: string, pack: string, customer: string, from: number, price: number, further: number | "") => {
    const first = year.slice(0, 4);
    return [
      service,
      year,
      pack,
      customer,
      "",
      from,
      price,
      further,
      "5%",
      "",
      `20/10/${first}`,
      `01/09/${first}`,
      `31/08/${Number(first) + 1}`,
      "",
      "",
    ];
  };
  const list = [
    headings,
    row(DAYS, "2026/27", "Gold", "", 4, 2500, 600),
    row(DAYS, "2026/27", "Bronze", "", 1, 700, ""),
    row(DAYS, "2028/29", "Bronze", "", 1, 800, ""),
    row("Music tuition", "2026/27", "Term", "Federation", 1, 99.5, ""),
    headings.map(() => ""),
  ];

  it("say which dates are held, and how to add a year", () => {
    for (const date of ["31/08/2026", "01/09/2027", "31/08/2028", "01/09/2029"]) {
      const words = {
        "31/08/2026": "31 August 2026",
        "01/09/2027": "1 September 2027",
        "31/08/2028": "31 August 2028",
        "01/09/2029": "1 September 2029",
      }[date];
      expect(essex.cell("TRADEDPRICE", [[DAYS]], [[4]], null, [[date]], null, list)).toMatchObject(
        refusal(
          "#N/A",
          `orderDate: no School improvement days price list covers ${words}. We hold 1 September 2026 to 31 August 2027 and 1 September 2028 to 31 August 2029.`,
        ),
      );
    }
    expect(essex.call("TRADEDTARIFF", DAYS, "01/09/2020")).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^onDate: no School improvement days price list covers 1 September 2020\. We hold .*\.$/),
    });
    expect(essex.call("TRADEDTARIFF", null, "01/09/2020")).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^onDate: no price list covers 1 September 2020\. We hold .*\.$/),
    });
  });

  it("take the newest list at full price where there is no date", () => {
    expect(essex.cell("TRADEDPRICE", [[DAYS]], [[4]], null, null, null, list)).toBe(3200);
    expect(essex.cell("TRADEDPRICE", [[DAYS]], [[4]], null, [["01/09/2028"]], null, list)).toBe(3040);
    expect(essex.cell("TRADEDPRICE", [[DAYS]], [[4]], null, [["20/10/2026"]], null, list)).toBe(2500);
  });

  it("refuse what is not sold, and customers that are none", () => {
    expect(essex.cell("TRADEDPRICE", [["School improvment days"]], [[4]])).toMatchObject(
      refusal(
        "#VALUE!",
        'service: "School improvment days" is not a service sold. Did you mean "School improvement days"? Use School improvement days, Assessment subscription, Assessment session, Moderation training or Governor conference.',
      ),
    );
    for (const service of [DAYS, "Assessment session"]) {
      expect(essex.cell("TRADEDPRICE", [[service]], [[4]], [["Other independent school"]])).toMatchObject(
        refusal("#VALUE!", 'customer: "Other independent school" is not a kind of customer. Use Maintained, Academy or Outside Essex.'),
      );
    }
  });

  it.each([
    ["Community school", 55],
    ["Voluntary aided school", 55],
    ["Foundation special school", 55],
    ["Pupil referral unit", 55],
    ["Academy converter", 65],
    ["Free schools", 65],
    ["University technical college", 65],
    ["Studio schools", 65],
    ["outside  ESSEX", 75],
  ])("know %s as a customer", (customer, pounds) => {
    expect(essex.cell("TRADEDPRICE", [["assessment-session"]], [[1]], [[customer]], [["01/10/2021"]])).toBe(pounds);
  });

  it("spill the price lists with every published package", () => {
    const cells = table("TRADEDTARIFF");
    expect(cells[0]).toEqual(
      "Service | Academic year | Package | Customer | Subscriber | From quantity | Price | Each further | Early-bird % | Early-bird price | Early-bird before | Valid from | Valid until | Source | Note | Scale | To quantity | Minimum | Maximum | Use by | Sold in | Percentage | Part year | Term | Once only | Only with".split(
        " | ",
      ),
    );
    const printed = golden<string>("traded/packages.csv").map((row) => Object.values(row));
    const spilled = cells
      .slice(1)
      .map((row) => row.slice(0, 11).map((cell, at) => (at === 10 && cell !== "" ? inFigures(cell as Day) : String(cell))));
    expect(spilled).toEqual(printed);
    for (const row of cells.slice(1))
      expect(row.slice(11).map(String)).toEqual([
        expect.stringMatching(/^\d{5}$/),
        expect.stringMatching(/^\d{5}$/),
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
        "Packages",
        ...Array.from({ length: 10 }, () => ""),
      ]);
  });

  it("note the conditions of each list", () => {
    const notes = (service: string) =>
      table("TRADEDTARIFF", service)
        .slice(1)
        .map((row) => row[14]);
    for (const note of notes(DAYS))
      expect(note).toMatch(
        /Indicative.*used within the academic year.*no carry-over.*Report-writing time and costs such as travel are included/,
      );
    for (const note of notes("Assessment subscription")) expect(note).toMatch(/2 members of staff.*10 training sessions/);
    for (const note of notes("Assessment session")) expect(note).toMatch(/2 members of staff/);
    for (const note of notes("Governor conference")) expect(note).toMatch(/lunch and refreshments included/);
  });

  it("price from a list of one's own, copied from the spill, blanks and all", () => {
    for (const blank of ["", 0, null]) {
      const list = table("TRADEDTARIFF").map((row) => row.map((cell) => (cell === "" ? blank : cell)));
      const own = (...args: unknown[]) => essex.cell("TRADEDPRICE", ...args, list);
      expect(own([[DAYS]], [[5]], null, [["01/02/2024"]], null)).toBe(2925);
      expect(own([[DAYS]], [[4]], null, [["19/10/2023"]], null)).toBe(2223);
      expect(own([["Moderation training"]], [[3]], [["Academy"]], [["01/10/2021"]], [[true]])).toBe(60);
      expect(own([["Moderation training"]], [[3]], [["Academy"]], [["01/10/2021"]], [[false]])).toBe(90);
      expect(own([["Governor conference"]], [[1]], null, [["31/03/2023"]], null)).toBe(35);
    }
  });

  it("price next year, a new service and a new customer from a list of one's own", () => {
    const own = (...args: unknown[]) => essex.cell("TRADEDPRICE", ...args, list);
    expect(own([[DAYS]], [[5]], null, [["20/10/2026"]], null)).toBe(3100);
    expect(own([[DAYS]], [[5]], null, [["19/10/2026"]], null)).toBe(2945);
    expect(own([["music tuition"]], [[2]], [["federation"]], [["20/10/2026"]], null)).toBe(199);
    expect(own([["Governor conference"]], [[2]], null, null, null)).toMatchObject(
      refusal("#N/A", 'service: "Governor conference" is not on the price list, which has School improvement days and Music tuition.'),
    );
    expect(own([["Music tuition"]], [[2]], [["Academy"]], null, null)).toMatchObject(
      refusal("#VALUE!", 'customer: "Academy" has no price for Music tuition. Use Federation.'),
    );
    expect(own([[DAYS]], [[5]], null, [["19/10/2023"]], null)).toMatchObject({ code: "#N/A" });
  });

  it.each([
    [[5, "x"], 'tariff: row 2, From quantity: "x" is not a number.'],
    [[5, 1.5], "tariff: row 2, From quantity: 1.5 is not a whole number of units from 1 to 10,000."],
    [[6, ""], "tariff: row 2, Price is blank."],
    [[6, 0], "tariff: row 2, Price is blank or 0. Write the price, or Free where nothing is charged."],
    [[6, -5], "tariff: row 2, Price: -5 is not a price from 1p to £500,000."],
    [[6, 1e-9], "tariff: row 2, Price: 1e-9 is not a price from 1p to £500,000."],
    [[7, 1e-9], "tariff: row 2, Each further: 1e-9 is not a price from 1p to £500,000."],
    [[6, 605.475], "tariff: row 2, Price: 605.475 is not pounds and whole pence. Round it to the penny."],
    [[8, 5], "tariff: row 2, Early-bird %: 5 is not a rate from 0% to 100% in hundredths of a per cent. Write 5% or 0.05."],
    [[9, 100], "tariff: row 2 has both an Early-bird % and an Early-bird price. Keep one."],
    [[10, ""], "tariff: row 2, Early-bird before is blank: put the first day at full price."],
    [[11, "tbc"], 'tariff: row 2, Valid from: "tbc" is not a date. Use a date cell, 2026-02-28 or 28/02/2026.'],
    [[12, "31/01/2023"], "tariff: row 2, Valid until is before Valid from."],
    [[1, "2023/25"], 'tariff: row 2, Academic year: "2023/25" is not an academic year. Write it as text, such as 2026/27.'],
    [[4, "maybe"], 'tariff: row 2, Subscriber: "maybe" is neither yes nor no. Use TRUE or FALSE, Yes or No, 1 or 0.'],
    [[0, "#REF!"], "tariff: row 2, Service: the cell holds #REF!."],
  ])("refuse a malformed row by row and column (%#)", ([column, cell], message) => {
    const list = table("TRADEDTARIFF").map((row, index) => (index === 1 ? replaced(row, column as number, cell) : row));
    expect(essex.cell("TRADEDPRICE", [[DAYS]], [[1]], null, null, null, list)).toMatchObject(refusal("#VALUE!", message));
  });

  it("refuse headings that are missing, misspelt or repeated, and duplicated rows", () => {
    const published = table("TRADEDTARIFF");
    const own = (cells: unknown[][]) => essex.cell("TRADEDPRICE", [[DAYS]], [[1]], null, null, null, cells);
    expect(own(published.slice(1))).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining('tariff: row 1, column 1: "School improvement days" is not a heading of a price list.'),
    });
    expect(own(published.map((row) => row.filter((_, index) => index !== 6)))).toMatchObject(
      refusal("#VALUE!", "tariff: row 1 lacks the heading Price. Start from the list that =ESSEX.TRADEDTARIFF() gives."),
    );
    expect(own([replaced(published[0]!, 7, "Each furthr"), ...published.slice(1)])).toMatchObject({
      message: expect.stringContaining('row 1, column 8: "Each furthr" is not a heading of a price list. Did you mean "Each further"?'),
    });
    expect(own([replaced(published[0]!, 7, "Price"), ...published.slice(1)])).toMatchObject({
      message: "tariff: row 1, column 8: the heading Price stands there twice.",
    });
    expect(own([...list, list[2]!])).toMatchObject({
      message:
        "tariff: row 3 and row 7 both price Bronze of School improvement days, 1 or more, on one day. Keep one, or part them by customer, subscriber or dates.",
    });
    expect(own([published[0]!])).toMatchObject(refusal("#VALUE!", "tariff: has no rows under its headings."));
  });
});
