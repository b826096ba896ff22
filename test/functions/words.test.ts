import { describe, expect, it } from "vitest";
import { bundle, refusal } from "../bundle/bundle";

const essex = bundle();
const call = (id: string, ...args: unknown[]): unknown => essex.call(id, ...args);
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const column = (values: readonly unknown[]) => values.map((value) => [value]);

describe("a word that is none of a list", () => {
  it.each<[string, readonly unknown[], string]>([
    ["ASSESSMENTDATE", ["Key stage 2 tests", "2022/23", "Middle"], 'edge: "Middle" is not an edge. Use Start or End.'],
    ["EHCPSTATUS", ["01/01/2024", "", "01/02/2024", "", 14, "Nay"], 'counting: "Nay" is not a way of counting. Use Legal or Day one.'],
    ["EHCPTIMELINESS", ["01/01/2024", "", null, null, "Nay"], 'counting: "Nay" is not a way of counting. Use Legal or Day one.'],
    ["EHCPCHECKSUMMARY", ["Appeal", "01/01/2024", "", "Nay"], 'counting: "Nay" is not a way of counting. Use Legal or Day one.'],
    ["TOPUPBACKDATED", ["01/01/2024", "01/06/2024", 5200, null, "Pence"], 'basis: "Pence" is not a basis. Use Days, Weeks or Months.'],
    [
      "EHCPREQUESTS",
      ["01/01/2024", "School", "Agreed", null, "Financial"],
      'by: "Financial" is not a kind of year. Use Calendar year or Academic year.',
    ],
    [
      "HELP",
      ["x"],
      'name: "x" is not a function of ESSEX. Use one of 59, such as TRADEDPRICE, TRADEDTARIFF or TRADEDQUOTE: =ESSEX.HELP() lists them.',
    ],
    ["QUADRANT", [true], "partnership: TRUE is not a partnership."],
    ["OFSTEDGRADE", [true], "value: TRUE is not an Ofsted grade."],
    [
      "OFSTEDREPORTCARD",
      [[["Inclusion"]], [[true]]],
      "grades column 1 row 1: TRUE is not a report-card grade (1 row cannot be read). Row 1 is the 1st row of grades column 1.",
    ],
    [
      "FORECAST",
      [column([2020, 2021, 2022, 2023, true]), column([1, 2, 3, 4, 5]), 2],
      "years row 5: TRUE is not a year (1 row cannot be read). Row 5 is the 5th row of years.",
    ],
    [
      "SCHOOLSUMMARY",
      [column([true, "Primary"]), column(["Community school", "Community school"])],
      "phases row 1: TRUE is not a phase of education (1 row cannot be read). Row 1 is the 1st row of phases.",
    ],
  ])("of %s is refused with those there are", (id, args, message) => {
    const answered = call(id, ...args);
    expect(Array.isArray(answered) ? (answered as unknown[][])[0]![0] : answered).toMatchObject(refusal("#VALUE!", message));
  });
});

describe("a word that is written out and is what a blank means", () => {
  it.each<[string, readonly unknown[], number]>([
    ["EHCPSTATUS", ["01/01/2024", "", "20/05/2024", "", 0, "Legal"], 5],
    ["EHCPTIMELINESS", ["01/01/2024", "20/05/2024", null, null, "Legal"], 4],
    ["TOPUPBACKDATED", ["01/01/2024", "01/06/2024", 5200, "Legal", "Days"], 3],
    ["TOPUPBACKDATED", ["01/01/2024", "01/06/2024", 5200, "Legal", "Days"], 4],
    ["EHCPREQUESTS", ["01/01/2024", "School", "Agreed", null, "Calendar year"], 4],
    ["EHCPREQUESTS", ["01/01/2024", "School", "Agreed", null, "Calendar"], 4],
    ["EHCPCOMPLIANCE", ["Final plan", "01/09/2023", "01/02/2024", "Calendar year due"], 3],
    ["EHCPCHECKSUMMARY", ["Final plan", "01/01/2024", "19/05/2024", "Legal"], 3],
    ["OFSTEDGRADE", ["Not yet inspected"], 0],
  ])("gives %s the same answer", (id, args, at) => {
    const blank = args.map((given, index) => (index === at ? null : given));
    expect(call(id, ...args)).toEqual(call(id, ...blank));
    expect(call(id, ...args)).not.toHaveProperty("code");
  });
});

describe("an empty cell that arrives as 0", () => {
  it.each<[string, readonly unknown[]]>([
    ["ASSESSMENTDATE", ["Key stage 2 tests", 0]],
    ["SCHOOLGOVERNANCE", [0]],
    ["ADMISSIONSROUTE", ["Community school", 0, "01/05/2024"]],
  ])("leaves %s blank", (id, args) => {
    expect(call(id, ...args)).toEqual([[""]]);
  });

  it("is no row of a summary of schools", () => {
    expect(table("SCHOOLSUMMARY", column([0, "Primary"]), column([0, "Community school"])).at(-2)).toEqual(["Total", 0, 0, 1, 0, 1]);
  });
});

describe("the summary of schools", () => {
  it("counts a phase of an unknown name as it stands, without the spaces about it", () => {
    const cells = table("SCHOOLSUMMARY", column([" Hub ", "Hub"]), column(["Community school", "Community school"]));
    expect(cells.filter(([phase]) => String(phase).includes("Hub"))).toEqual([["Hub", 0, 0, 2, 0, 2]]);
  });

  it("takes no row for headings that names a phase we know", () => {
    const types = column(["Type", "Community school"]);
    expect(table("SCHOOLSUMMARY", column(["Phase", "Primary"]), types).at(-2)).toEqual(["Total", 0, 0, 1, 0, 1]);
    expect(call("SCHOOLSUMMARY", column(["Primary", "Primary"]), types)).toMatchObject({
      message: expect.stringMatching(/^types row 1: "Type" is not a type of school in GIAS\./) as unknown,
    });
  });
});

describe("help", () => {
  it("has a line for the call, each argument with its choices, an example, what is refused, the notes and the source", () => {
    expect(table("HELP", "QUADRANT")).toEqual([
      ["Help", "Name", "Text"],
      [
        "Function",
        "ESSEX.QUADRANT(partnership)",
        "The quadrant of a school partnership of September 2021, by its name or a short name that is its alone.",
      ],
      ["Argument", "partnership", "A partnership, such as Tiptree & Stanway. One or a range."],
      ["Example", '=ESSEX.QUADRANT("Tiptree & Stanway")', "North-East: A partnership by its name, or a short name that is its alone."],
      ["Refused", '=ESSEX.QUADRANT("HEP")', "#VALUE!"],
      ["Note", "", "Give the rows that hold data, such as A2:A500, or a Table's column, and not a whole column such as A:A."],
      ["Source", "Current Essex School Partnerships, September 2021 (ECC Education, Essex Strategic Priorities 2021/22)", ""],
    ]);
    const timeline = table("HELP", "EHCPTIMELINE");
    expect(timeline[1]![1]).toBe("ESSEX.EHCPTIMELINE(eventDate, [process], [asOf], [counting])");
    expect(timeline[3]).toEqual([
      "Optional argument",
      "process",
      "Which process; blank is Assessment. Choices: Assessment, Annual review, Amendment, Re-assessment, Transfer, Tribunal order, Mediation.",
    ]);
    expect(timeline.at(-1)).toEqual([
      "Source",
      "SEND Regulations 2014 (SI 2014/1530); Children and Families Act 2014",
      "https://www.legislation.gov.uk/uksi/2014/1530",
    ]);
    // No argument of it takes a range, so that nobody is told which to give; one of two is enough to say it.
    expect(timeline.some(([, , text]) => String(text).startsWith("Give the rows"))).toBe(false);
    expect(table("HELP", "TRADEDRAISE").some(([, , text]) => String(text).startsWith("Give the rows"))).toBe(true);
  });
});

describe("the facts held", () => {
  const found = (topic: string, what: string) => table("RULES", topic).find((row) => row[1] === what);

  it("have their days, their value as it is shown, their link and how far they were checked", () => {
    expect(found("Traded services", "School improvement days 2023/24: Gold, 4 days, pounds")!.slice(2, 5)).toEqual([2340, 44_958, 45_535]);
    expect(found("SEND deadlines", "Phase transfer: Secondary to post-16")!.slice(2, 5)).toEqual([
      "before 31/03 of the year of transfer",
      41_883,
      42_247,
    ]);
    const decision = table("RULES", "SEND deadlines").find((row) => String(row[1]).startsWith("Decision to assess"))!;
    expect(decision.slice(2)).toEqual([
      "6 weeks, within: the day of the event is not counted",
      41_883,
      "",
      "SEND Regulations 2014 (SI 2014/1530), reg. 5(1)",
      "https://www.legislation.gov.uk/uksi/2014/1530/regulation/5",
      "V-LAW: words read on legislation.gov.uk, 21 November 2026",
    ]);
    expect(found("SEND caseload", "ASD is read as the need")!.slice(2, 8)).toEqual([
      "Autistic Spectrum Disorder",
      "",
      "",
      "SEN2 and the school census: types of special educational need (Department for Education)",
      expect.stringMatching(/^https:/),
      "22 November 2026",
    ]);
    expect(found("Bank holidays", "New Year’s Day (Substitute day)")!.slice(2)).toEqual([
      40_910,
      "",
      "",
      "GOV.UK bank holidays, England and Wales",
      "https://www.gov.uk/bank-holidays",
      "22 November 2026",
    ]);
    expect(found("Partnerships", "School Led Improvement Strategy: achieved to date, 1")![6]).toBe("");
  });
});

describe("key dates", () => {
  it("say what, for whom, of which topic and by what source", () => {
    expect(table("KEYDATES", "Bank holidays", "01/01/2012", "02/01/2012")).toEqual([
      ["Date", "Until", "What", "Who for", "Topic", "Source"],
      [40_910, "", "New Year’s Day", "Everyone", "Bank holidays", "GOV.UK bank holidays, England and Wales"],
    ]);
  });
});

describe("a process of SEND", () => {
  it("says by what authority, and where that may have been relaxed", () => {
    const [headings, decision, , , draft] = table("EHCPTIMELINE", "01/04/2020", "Assessment");
    expect(headings).toEqual(["Stage", "Due", "Days left", "Basis", "Authority", "Not a working day"]);
    expect(decision![4]).toBe(
      "SEND Regulations 2014 (SI 2014/1530), reg. 5(1). May have been relaxed, 1 May 2020 to 25 September 2020: SEND (Coronavirus) (Amendment) Regulations 2020 (SI 2020/471)",
    );
    expect(draft![4]).not.toContain("relaxed");
  });

  it("has rules with the last day they held, the exceptions, and the relaxation once", () => {
    const rules = table("SENDRULES");
    const exceptions = rules.find(([duty]) => duty === "Detained: final plan")![10] as string;
    expect(exceptions).toMatch(/^Reg\. 13\(3\), for the reasons in reg\. 10\(4\)\(a\) to \(c\): /);
    expect(exceptions).toContain("because of that. 1 May 2020 to 25 September 2020: where it was impractical");
    expect(rules.find(([duty]) => duty === "Detained: plan to custody")![10]).toMatch(/^1 May 2020 to 25 September 2020: /);
    // No duty held has ended so far.
    expect(new Set(rules.slice(1).map((row) => row[9]))).toEqual(new Set([""]));
  });
});

describe("duties counted and checked", () => {
  it("are by the calendar year they fell due in, where nothing else is asked for", () => {
    // Due on 19 January 2024, done on 1 February.
    expect(table("EHCPCOMPLIANCE", "Final plan", "01/09/2023", "01/02/2024")).toMatchObject([
      expect.arrayContaining(["Period"]),
      expect.arrayContaining([2024, 1]),
      expect.arrayContaining(["Total", 1]),
    ]);
    expect(table("EHCPCOMPLIANCE", "Final plan", "01/07/2023", "01/02/2024")[1]!.slice(0, 2)).toEqual([2023, 1]);
  });

  it("take the date of a mediation certificate, for the Appeal", () => {
    // Two months from the decision end on 1 March; 30 days from the certificate on 16 March, which is later.
    expect(call("EHCPCHECK", "Appeal", "01/01/2024", "16/03/2024", null, "15/02/2024")).toMatchObject([
      [45_367 - 1, 45_367, 1, expect.any(String)],
    ]);
    expect(table("EHCPCHECKSUMMARY", "Appeal", "01/01/2024", "15/03/2024", null, "15/02/2024")[1]!.slice(0, 2)).toEqual(["Agrees", 1]);
    expect(table("EHCPCHECKSUMMARY", "Appeal", "01/01/2024", "15/03/2024")[1]!.slice(0, 1)).not.toEqual(["Agrees"]);
  });

  it("are told apart by their certificate and, of a transfer, by its year, the last day being the one before 15 February", () => {
    const days = (...args: readonly unknown[]) => (call("EHCPCHECK", ...args) as unknown[][]).map((row) => row[2]);
    const appeals = [column(["01/01/2024", "01/01/2024"]), column(["15/03/2024", "15/03/2024"])];
    expect(days("Appeal", ...appeals, null, column(["15/02/2024", ""]))).toEqual([0, 14]);
    expect(days("Appeal", ...appeals, null, column(["", "15/02/2024"]))).toEqual([14, 0]);
    const transfers = [column([2026, 2027]), column(["14/02/2026", "14/02/2027"])];
    expect(days("Primary to secondary", ...transfers)).toEqual([0, 0]);
    expect(days("Primary to secondary", column([2026, 2027]), column(["14/02/2027", "14/02/2027"]))).toEqual([365, 0]);
  });

  it("agree by the way of counting that is asked for", () => {
    const first = (counting: unknown) => table("EHCPCHECKSUMMARY", "Final plan", "01/01/2024", "19/05/2024", counting)[1]![0];
    expect([first("Day one"), first("Legal")]).toEqual(["Agrees", "Counts the day of the event"]);
  });
});

describe("figures at the edge of what is read", () => {
  const years = column([2020, 2021, 2022, 2023, 2024]);

  it("are a million million at most in a series", () => {
    expect(table("FORECAST", years, column([1, 2, 3, 4, 1e12]), 1)[1]![0]).toBe(2025);
    expect(table("FORECAST", years, column([1, 2, 3, 4, -1e12]), 1)[1]![0]).toBe(2025);
    for (const beyond of [1e12 + 1, -1e12 - 1])
      expect(call("FORECAST", years, column([1, 2, 3, 4, beyond]), 1)).toMatchObject(
        refusal("#VALUE!", `values row 5: ${beyond} is beyond a million million (1 row cannot be read). Row 5 is the 5th row of values.`),
      );
  });

  it("are places for every year or one for each", () => {
    const places = (given: unknown, horizon: number) =>
      table("FORECAST", years, column([1, 2, 3, 4, 5]), horizon, given)
        .slice(1)
        .map((row) => row[4]);
    expect([places(null, 2), places(undefined, 2), places(7, 2), places(column([7, 8]), 2)]).toEqual([
      ["", ""],
      ["", ""],
      [7, 7],
      [7, 8],
    ]);
    expect(call("FORECAST", years, column([1, 2, 3, 4, 5]), 1, column([1, 2]))).toMatchObject(
      refusal("#VALUE!", "places: has 2 numbers for 1 year. Give one number, or one for each year."),
    );
    expect(call("FORECAST", years, column([1, 2, 3, 4, 5]), 3, column([1, 2]))).toMatchObject(
      refusal("#VALUE!", "places: has 2 numbers for 3 years. Give one number, or one for each year."),
    );
    expect(
      call("FORECAST", years, column([1, 2, 3, 4, 5]), 2, [
        [1, 2],
        [3, 4],
      ]),
    ).toMatchObject(refusal("#VALUE!", "places is 2 rows × 2 columns. Give one column."));
    expect(call("FORECAST", years, column([1, 2, 3, 4, 5]), 2, -1)).toMatchObject({
      message: expect.stringContaining("-1 is less than 0.") as unknown,
    });
  });

  it("are weights of 0 or more, of which 0 counts for nothing", () => {
    expect(essex.cell("OFSTEDRATE", column(["Good", "Inadequate"]), column([1, 0]))).toBe(1);
    expect(call("OFSTEDRATE", column(["Good", "Good"]), column([-1, 1]))).toMatchObject(
      refusal("#VALUE!", "weights row 1: -1 is less than 0 (1 row cannot be read). Row 1 is the 1st row of weights."),
    );
  });

  it("are areas in one row or column", () => {
    expect(
      call(
        "OFSTEDREPORTCARD",
        [
          ["Inclusion", "x"],
          ["a", "b"],
        ],
        [["Met"]],
      ),
    ).toMatchObject(refusal("#VALUE!", "areas is 2 rows × 2 columns. Give one column."));
  });

  it("are withheld where they are small, of ratings too", () => {
    expect(table("PLANQUALITY", column(["Good", "Good", "Outstanding"]), 5).slice(1, 3)).toEqual([
      ["Outstanding", "c", "c", "Publish"],
      ["Good", "c", "c", "Publish"],
    ]);
    expect(table("PLANQUALITY", column(["Good", "Good", "Outstanding"]))[2]![1]).toBe(2);
  });
});
