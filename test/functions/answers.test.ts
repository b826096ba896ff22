import { describe, expect, it } from "vitest";
import { bundle, metadata, MODERN, refusal } from "../bundle/bundle";
import { golden } from "../golden/golden";
import examples from "../../src/functions/examples.json";
import { facts } from "../../src/data/facts";
import { type Day, day, inFigures, inWords } from "../../src/core/foundation/day";
import packageFile from "../../package.json";
import edition from "../../src/data/edition.json";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const replaced = (row: unknown[], at: number, cell: unknown) => row.map((held, index) => (index === at ? cell : held));
const rowOf = (cells: unknown[][], name: string) => cells.find(([first]) => first === name);

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
          `orderDate: no School improvement days price list covers ${words}. We hold 1 September 2026 to 31 August 2027 and 1 September 2028 to 31 August 2029. For another year, copy the list that =ESSEX.TRADEDTARIFF() gives as values, edit it and pass it as tariff.`,
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
      "Service | Academic year | Package | Customer | Subscriber | From quantity | Price | Each further | Early-bird % | Early-bird price | Early-bird before | Valid from | Valid until | Source | Note".split(
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
      ]);
  });

  it("note the conditions of each list", () => {
    const notes = (service: string) =>
      table("TRADEDTARIFF", service)
        .slice(1)
        .map((row) => row.at(-1));
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
    [[6, 0], "tariff: row 2, Price is blank."],
    [[6, -5], "tariff: row 2, Price: -5 is not a price from 1p to £500,000."],
    [[6, 605.475], "tariff: row 2, Price: 605.475 is not pounds and whole pence. Round it to the penny."],
    [[8, 5], "tariff: row 2, Early-bird %: 5 is not a rate from 0% to 100% in hundredths of a per cent. Write 5% or 0.05."],
    [[9, 100], "tariff: row 2 has both an Early-bird % and an Early-bird price. Keep one."],
    [[10, ""], "tariff: row 2, Early-bird before is blank: put the first day at full price."],
    [[11, "tbc"], 'tariff: row 2, Valid from: "tbc" is not a date. Use a date cell, 2026-02-28 or 28/02/2026.'],
    [[12, "31/01/2023"], "tariff: row 2, Valid until is before Valid from."],
    [[1, "2023/25"], 'tariff: row 2, Academic year: "2023/25" is not an academic year. Write it as text, such as 2026/27.'],
    [[4, "maybe"], 'tariff: row 2, Subscriber: "maybe" is neither yes nor no. Use TRUE or FALSE.'],
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

describe("the SEND functions", () => {
  it("give the timeline as a table, with days left only where there is a day to count from", () => {
    expect(table("EHCPTIMELINE", "14/01/2026", "Assessment", "21/05/2026").map((row) => row.slice(0, 4))).toEqual([
      ["Stage", "Due", "Days left", "Basis"],
      ["Decision to assess", 46078, -85, "Statute"],
      ["Advice (latest)", 46120, -43, "Statute"],
      ["Decision not to issue", 46148, -15, "Statute"],
      ["Draft plan", 46148, -15, "Practice"],
      ["Representations (latest)", 46162, -1, "Statute"],
      ["Final plan", 46176, 13, "Statute"],
    ]);
    expect(
      table("EHCPTIMELINE", 46036)
        .slice(1)
        .map(([, , left]) => left),
    ).toEqual(["", "", "", "", "", ""]);
    expect(table("EHCPTIMELINE", 46036, null, null, "Day one").at(-1)!.slice(0, 2)).toEqual(["Final plan", 46175]);
  });

  it("refuse what they cannot use", () => {
    expect(essex.call("EHCPTIMELINE", "14/01/2026", "Appeal")).toMatchObject(
      refusal(
        "#VALUE!",
        'process: "Appeal" is not a process. Use Assessment, Annual review, Amendment, Re-assessment, Transfer, Tribunal order or Mediation.',
      ),
    );
    expect(essex.call("EHCPTIMELINE", [[46036], [46037]])).toMatchObject(
      refusal("#VALUE!", "eventDate: takes one value, not 2 rows × 1 column."),
    );
    expect(essex.call("EHCPTIMELINE", "31/08/2014")).toMatchObject(
      refusal("#N/A", "eventDate: no rule for Decision to assess covers 31 August 2014. We hold 1 September 2014 onwards."),
    );
    expect(essex.cell("EHCPDEADLINE", [[46036]], [["Final plan"]], "Calendar")).toMatchObject(
      refusal("#VALUE!", 'counting: "Calendar" is not a way of counting. Use Legal or Day one.'),
    );
    expect(essex.cell("EHCPDEADLINE", [["31/12/9999"]])).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("falls outside the calendar held"),
    });
  });

  it("list every rule with its authority, link and mark", () => {
    const [headings, ...rows] = table("SENDRULES");
    expect(headings).toEqual(
      "Duty | Runs from | Limit | Counting | Who | Basis | Authority | Link | In force from | In force until | Exceptions | Checked | Note".split(
        " | ",
      ),
    );
    const duties = metadata().enums.find(({ id }) => id === "DUTY")!.values;
    expect(rows.map(([duty]) => duty)).toEqual(duties.map(({ stringValue }) => stringValue));
    for (const row of rows) {
      expect(row[6]).not.toBe("");
      expect(row[7]).toMatch(/^https:\/\//);
      expect(["Statute", "Case law", "Guidance", "Practice"]).toContain(row[5]);
      expect(row[11]).toMatch(/^V-(LAW|QUOTE\(m\)|QUOTE|SEC): .*, 21 November 2026$/);
    }
    expect(
      table("SENDRULES", "Re assessment")
        .slice(1)
        .map(([duty]) => duty),
    ).toEqual(["Re-assessment decision", "Re-assessed plan"]);
  });
});

describe("the SEND limits of transfer, mediation, appeal and closure", () => {
  it("follow their processes, and flag a limit that ran while limits were relaxed", () => {
    expect(
      table("EHCPTIMELINE", "01/06/2026", "Transfer")
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ["Transfer notice", 46216],
      ["Transfer review", 46265],
    ]);
    expect(
      table("EHCPTIMELINE", "01/06/2026", "mediation")
        .slice(1)
        .map(([stage]) => stage),
    ).toEqual(["Mediation adviser contact", "Mediation meeting (latest)"]);
    expect(table("EHCPTIMELINE", "01/06/2026", "Tribunal order")).toHaveLength(10);
    const authorities = table("EHCPTIMELINE", "06/01/2020")
      .slice(1)
      .map((row) => String(row[4]));
    expect(authorities.map((authority) => authority.includes("SI 2020/471"))).toEqual([false, false, false, false, false, true]);
    expect(authorities.at(-1)).toBe(
      "SEND Regulations 2014 (SI 2014/1530), reg. 13(2). May have been relaxed, 1 May 2020 to 25 September 2020: SEND (Coronavirus) (Amendment) Regulations 2020 (SI 2020/471)",
    );
    expect(rowOf(table("SENDRULES"), "Final plan")![10]).toMatch(/1 May 2020 to 25 September 2020: where it was impractical/);
    expect(rowOf(table("SENDRULES"), "Representations")![10]).toBe("");
  });

  it("are listed by process, with working days said to be undefined", () => {
    expect(table("SENDRULES", "Tribunal order").slice(1)).toHaveLength(19);
    expect(
      table("SENDRULES", "Transfer")
        .slice(1)
        .map(([duty]) => duty),
    ).toEqual(["Plan transfer", "Transfer notice", "Transfer review", "Health commissioner notice"]);
    for (const row of table("SENDRULES").slice(1))
      if (String(row[2]).includes("working days")) expect(row[12]).toMatch(/do not define a working day/);
    expect(rowOf(table("SENDRULES"), "Recommendation copy")!.slice(2, 4)).toEqual([
      "1 week",
      "beginning with the day of the event, which is the first",
    ]);
  });

  it("give the last day ahead of a phase transfer, and refuse what is no move", () => {
    expect(
      essex.call(
        "PHASETRANSFERDEADLINE",
        [["01/09/2027"], [""], ["01/09/2027"]],
        [["primary to secondary"], ["Primary to secondary"], [""]],
      ),
    ).toEqual([[46432], [""], [""]]);
    expect(essex.cell("PHASETRANSFERDEADLINE", "31/08/2014", "Infant to junior")).toMatchObject(
      refusal("#N/A", "transferDate: no rule for Infant to junior covers 31 August 2014. We hold 1 September 2014 onwards."),
    );
    expect(essex.cell("PHASETRANSFERDEADLINE", "01/09/2027", "Primary to primary")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^phase: "Primary to primary" is not a move between phases\./),
    });
  });

  it("give the last day to appeal, with or without a certificate", () => {
    expect(essex.call("APPEALDEADLINE", [["01/10/2025"], ["30/05/2022"], [""]], [["29/11/2025"], [""], ["29/11/2025"]])).toEqual([
      [46024],
      [44774],
      [""],
    ]);
    expect(essex.cell("APPEALDEADLINE", "01/12/2028")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("bank holidays are held for 2012 to 2028."),
    });
  });

  it("tell whether a closure may excuse a limit", () => {
    expect(essex.call("EHCPEXCEPTION", [["17/07/2022"], ["18/07/2022"], [""]], "25/07/2022", "01/09/2022")).toEqual([
      [false],
      [true],
      [""],
    ]);
    expect(essex.cell("EHCPEXCEPTION", "18/07/2022", "01/09/2022", "25/07/2022")).toMatchObject(
      refusal("#VALUE!", "reopens: it is not after closedFrom."),
    );
  });

  it("list bank holidays as one column, and refuse days that are not held", () => {
    expect(table("BANKHOLIDAYS", "01/12/2026", "31/12/2026")).toEqual([[46381], [46384]]);
    expect(table("BANKHOLIDAYS", "25/12/2026", "25/12/2026")).toEqual([[46381]]);
    expect(table("BANKHOLIDAYS")).toHaveLength(140);
    expect(essex.call("BANKHOLIDAYS", "31/12/2011")).toMatchObject(
      refusal("#N/A", "from: bank holidays are held from 1 January 2012 to 31 December 2028."),
    );
    expect(essex.call("BANKHOLIDAYS", null, "01/01/2029")).toMatchObject(
      refusal("#N/A", "to: bank holidays are held from 1 January 2012 to 31 December 2028."),
    );
    expect(essex.call("BANKHOLIDAYS", "02/01/2026", "01/01/2026")).toMatchObject(refusal("#VALUE!", "to: it is before from."));
    expect(essex.call("BANKHOLIDAYS", "29/12/2026", "31/12/2026")).toMatchObject(
      refusal("#N/A", "no bank holiday falls from 29 December 2026 to 31 December 2026."),
    );
  });
});

describe("the Ofsted and schools functions", () => {
  const printed = golden<"phase" | "outstanding" | "good" | "requires improvement" | "inadequate" | "not yet inspected" | "total">(
    "ofsted/january-2023.csv",
  ).filter(({ phase }) => phase !== "Total");
  const schools = printed.flatMap((row) =>
    (["outstanding", "good", "requires improvement", "inadequate", "not yet inspected"] as const).flatMap((grade, index) =>
      Array.from({ length: Number(row[grade]) }, () => ({ phase: row.phase, grade: index === 4 ? "" : index + 1 })),
    ),
  );

  it("give the county's Ofsted table of January 2023 to the digit", () => {
    const cells = table(
      "OFSTEDSUMMARY",
      [["Phase"], ...schools.map(({ phase }) => [phase])],
      [["Overall effectiveness"], ...schools.map(({ grade }) => [grade])],
    );
    expect(cells).toEqual([
      [
        "Phase",
        "Outstanding",
        "Good",
        "Requires improvement",
        "Inadequate",
        "Not judged",
        "Not yet inspected",
        "Total",
        "Good or outstanding",
      ],
      ["Nursery", 0, 0, 1, 0, 0, 1, 2, 0],
      ["All-through", 1, 1, 0, 0, 0, 0, 2, 1],
      ["Primary", 59, 354, 23, 8, 0, 3, 447, 413 / 444],
      ["Secondary", 12, 49, 10, 5, 0, 3, 79, 61 / 76],
      ["Special", 7, 11, 1, 0, 0, 1, 20, 18 / 19],
      ["PRU", 1, 3, 1, 1, 0, 0, 6, 4 / 6],
      ["Total", 80, 418, 36, 14, 0, 8, 556, 498 / 548],
    ]);
  });

  it("leave out schools closed or not yet open, and take Special and PRU from the type", () => {
    const phases = [["Not applicable"], ["Not applicable"], ["Not applicable"], ["Primary"], ["Primary"], ["Primary"]];
    const grades = [[1], [2], [3], [4], [1], [2]];
    const types = [["Community special school"], ["Pupil referral unit"], ["Other independent school"], [1], ["34"], [""]];
    const statuses = [["Open"], ["Open, but proposed to close"], ["Open"], ["Closed"], ["Proposed to open"], ["open"]];
    const cells = table("OFSTEDSUMMARY", phases, grades, types, statuses);
    expect(["Special", "PRU", "Not applicable", "Primary", "Total"].map((phase) => rowOf(cells, phase)![7])).toEqual([1, 1, 1, 1, 4]);
    expect(rowOf(cells, "Nursery")!.at(-1)).toBe("");
  });

  it("weigh schools, and give a blank share of nothing", () => {
    expect(essex.cell("OFSTEDRATE", [[1], [3], [8], [""]], [[300], [100], [999], [50]])).toBe(0.75);
    expect(essex.cell("OFSTEDRATE", [["Not judged"], [""]])).toBe("");
    expect(essex.cell("OFSTEDRATE", [[1], [2]], [[1], [-1]])).toMatchObject(
      refusal("#VALUE!", "weights row 2: -1 is less than 0 (1 row cannot be read)."),
    );
    expect(bundle(MODERN).cell("OFSTEDRATE", [[1], [3]])).toEqual({ type: "Double", basicValue: 0.5, numberFormat: "0.0%" });
  });

  it("give the county's governance table of January 2023 to the digit, with the share LA maintained", () => {
    const counts = golden<"phase" | "academies" | "free schools" | "la maintained" | "total">("schools/january-2023.csv").filter(
      ({ phase }) => phase !== "Total",
    );
    const list = counts.flatMap((row) => [
      ...Array.from({ length: Number(row.academies) }, () => [row.phase, "Academy converter"]),
      ...Array.from({ length: Number(row["free schools"]) }, () => [row.phase, 35]),
      ...Array.from({ length: Number(row["la maintained"]) }, () => [row.phase, "Community school"]),
    ]);
    const cells = table("SCHOOLSUMMARY", [["Phase"], ...list.map(([phase]) => [phase])], [["Type"], ...list.map(([, type]) => [type])]);
    expect(cells).toEqual([
      ["Phase", "Academies", "Free schools", "LA maintained", "Other", "Total"],
      ["Nursery", 0, 0, 2, 0, 2],
      ["All-through", 1, 1, 0, 0, 2],
      ["Primary", 223, 4, 220, 0, 447],
      ["Secondary", 69, 6, 4, 0, 79],
      ["Special", 12, 3, 6, 0, 21],
      ["PRU", 2, 1, 3, 0, 6],
      ["Total", 307, 15, 235, 0, 557],
      ["Share", 307 / 557, 15 / 557, 235 / 557, 0, 1],
    ]);
  });

  it("read GIAS types by name or code, and refuse what is none", () => {
    expect(
      essex.call("SCHOOLGOVERNANCE", [
        ["Community special school"],
        [7],
        ["07"],
        ["utc"],
        ["Non-maintained special school"],
        ["Further education"],
        [""],
      ]),
    ).toEqual([["LA maintained"], ["LA maintained"], ["LA maintained"], ["Free school"], ["Independent"], ["Other"], [""]]);
    expect(essex.cell("SCHOOLGOVERNANCE", [["Special school"]])).toMatchObject(
      refusal(
        "#VALUE!",
        'type: "Special school" is not a type of school in GIAS. Use a GIAS name such as Community school or Academy converter, or its code.',
      ),
    );
    expect(essex.call("SCHOOLSUMMARY", [["Primary"]], [[99]])).toMatchObject(
      refusal("#VALUE!", "types row 1: 99 is not a type of school in GIAS (1 row cannot be read)."),
    );
  });

  it("read a blank grade as not yet inspected", () => {
    expect(essex.call("OFSTEDGRADE", [[""], [0], [null], ["NULL"]])).toEqual([
      ["Not yet inspected"],
      ["Not yet inspected"],
      ["Not yet inspected"],
      ["Not yet inspected"],
    ]);
  });
});

describe("the functions about ESSEX", () => {
  it("give the version and the day of the newest facts", () => {
    expect(essex.cell("VERSION")).toBe(`ESSEX ${packageFile.version}, data of ${inWords(day(edition.read))}`);
    expect(Math.max(...facts().map(({ read }) => read))).toBe(day(edition.read));
  });

  it("list every fact with a source, by topic", () => {
    const [headings, ...rows] = table("RULES");
    expect(headings).toEqual(["Topic", "What", "Value", "From", "Until", "Source", "Link", "Checked"]);
    expect(rows).toHaveLength(facts().length);
    for (const row of rows) for (const column of [0, 1, 2, 5, 7]) expect(row[column]).not.toBe("");
    expect(
      new Set(
        table("RULES", "bank holidays")
          .slice(1)
          .map(([topic]) => topic),
      ),
    ).toEqual(new Set(["Bank holidays"]));
    expect(essex.call("RULES", "Weather")).toMatchObject(
      refusal("#VALUE!", 'topic: "Weather" is not a topic. Use Traded services, SEND deadlines, Ofsted and schools or Bank holidays.'),
    );
  });

  it("explain every function", () => {
    expect(
      table("HELP")
        .slice(1)
        .map(([, call]) => /ESSEX\.(\w+)/.exec(String(call))![1]),
    ).toEqual(Object.keys(examples));
    const help = table("HELP", "essex.tradedprice");
    expect(help.map(([part]) => part)).toEqual([
      "Help",
      "Function",
      "Argument",
      "Argument",
      ...Array.from({ length: 4 }, () => "Optional argument"),
      "Example",
      "Refused",
      "Note",
      "Note",
      "Source",
    ]);
    expect(essex.call("HELP", "PRICE")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining('name: "PRICE" is not a function of ESSEX.'),
    });
  });
});
