import { describe, expect, it } from "vitest";
import { bundle, CellError, MODERN, refusal } from "../bundle/bundle";

const essex = bundle();
const DAYS = "School improvement days";

describe("a row-wise function", () => {
  it("takes one value, a column, a row or a block, and answers in their shape", () => {
    expect(essex.call("ACADEMICYEAR", [[45170]])).toEqual([["2023/24"]]);
    expect(essex.call("ACADEMICYEAR", [[45170], [45169]])).toEqual([["2023/24"], ["2022/23"]]);
    expect(essex.call("ACADEMICYEAR", [[45170, 45169]])).toEqual([["2023/24", "2022/23"]]);
    expect(
      essex.call("ACADEMICYEAR", [
        [45170, 45169],
        [44000, 0],
      ]),
    ).toEqual([
      ["2023/24", "2022/23"],
      ["2019/20", ""],
    ]);
    expect(essex.call("ACADEMICYEAR", 45170)).toEqual([["2023/24"]]);
  });

  it("repeats single values, rows and columns to fit, as Excel's operators do", () => {
    expect(essex.call("TRADEDPRICE", [[DAYS]], [[1], [2]], null, [["01/02/2024"]])).toEqual([[650], [1240]]);
    expect(essex.call("TRADEDPRICE", [[DAYS]], [[1], [4]], null, [["19/10/2023", "20/10/2023"]])).toEqual([
      [617.5, 650],
      [2223, 2340],
    ]);
    expect(essex.call("EHCPDEADLINE", [["14/01/2026"]], [["Decision to assess", "Final plan"]])).toEqual([[46078, 46176]]);
  });

  it("refuses shapes that cannot fit, naming both sizes", () => {
    expect(essex.call("TRADEDPRICE", [[DAYS], [DAYS]], [[1], [2], [3]])).toMatchObject(
      refusal(
        "#VALUE!",
        "service is 2 rows × 1 column and quantity is 3 rows × 1 column. Give ranges of one size, or single values, rows or columns.",
      ),
    );
  });

  it("refuses a bad row alone, by its row", () => {
    expect(essex.call("EHCPDEADLINE", [["14/01/2026"], ["tbc"], ["#N/A"], [""], [46036]])).toEqual([
      [46176],
      [
        expect.objectContaining(
          refusal("#VALUE!", 'eventDate row 2: "tbc" is not a date. Use a date cell, 2026-02-28 or 28/02/2026.') as object,
        ),
      ],
      [expect.objectContaining(refusal("#VALUE!", "eventDate row 3: the cell holds #N/A."))],
      [""],
      [46176],
    ]);
    expect(essex.call("EHCPDEADLINE", [["14/01/2026", "tbc"]])).toEqual([
      [46176, expect.objectContaining({ message: expect.stringContaining("eventDate column 2:") })],
    ]);
    expect(
      essex.call("EHCPDEADLINE", [
        [46036, 46036],
        [46036, "tbc"],
      ]),
    ).toEqual([
      [46176, 46176],
      [46176, expect.objectContaining({ message: expect.stringContaining("eventDate row 2, column 2:") })],
    ]);
  });

  it("refuses once what is at fault in every row, since it is one cell, and names no row of it", () => {
    expect(essex.call("EHCPDEADLINE", [["14/01/2026"], ["15/01/2026"]], [["Final plann"]])).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(
        /^duty: "Final plann" is not a duty\. Did you mean "Final plan"\? Use one of \d+, such as .*: =ESSEX\.SENDRULES\(\) lists them\.$/,
      ) as string,
    });
  });
});

describe("a blank", () => {
  it.each([[null], [undefined], [""], ["   "], [0], [{ type: "Empty", basicType: "Empty", basicValue: "" }]])(
    "%j in a required date gives a blank",
    (blank) => {
      expect(essex.call("EHCPDEADLINE", [[blank]])).toEqual([[""]]);
      expect(essex.call("EHCPDEADLINE", [[blank], [46036]])).toEqual([[""], [46176]]);
      expect(essex.call("EHCPTIMELINE", blank)).toEqual([[""]]);
    },
  );

  it.each([[null], [undefined], [""], [0]])("%j in an optional argument is the default it names", (blank) => {
    expect(essex.cell("EHCPDEADLINE", [[46036]], [[blank]], blank)).toBe(46176);
    expect(essex.cell("EHCPDEADLINE", [[46036]], blank, [[blank]])).toBe(46176);
    expect(essex.cell("TRADEDPRICE", [[DAYS]], [[4]], [[blank]], [[blank]], [[blank]], [[blank]])).toBe(
      essex.cell("TRADEDPRICE", [[DAYS]], [[4]]),
    );
    expect(essex.cell("TRADEDPRICE", [["Moderation training"]], [[1]], [["Academy"]], [["01/10/2021"]], [[blank]])).toBe(60);
  });

  it("in a quantity is blank, and zero is zero", () => {
    expect(essex.call("TRADEDPRICE", [[DAYS], [DAYS], [DAYS], [""]], [[null], [""], [0], [4]])).toEqual([[""], [""], [0], [""]]);
  });

  it("in a required argument leaves its row blank, whatever else the row says", () => {
    expect(essex.cell("TRADEDPRICE", [[""]], [["many"]])).toBe("");
  });

  it("does not hide an error beside it", () => {
    expect(essex.cell("TRADEDPRICE", [[""]], [["#REF!"]])).toMatchObject(refusal("#VALUE!", "quantity: the cell holds #REF!."));
  });
});

describe("a cell", () => {
  it("with a data type is read by its basic value", () => {
    expect(essex.cell("EHCPDEADLINE", [[{ type: "Double", basicValue: 46036, numberFormat: "dd/mm/yyyy" }]])).toBe(46176);
    expect(essex.cell("EHCPDEADLINE", [[{ type: "FormattedNumber", basicValue: 46036.75, numberFormat: "d mmm" }]])).toBe(46176);
    expect(essex.cell("SCHOOLGOVERNANCE", [[{ type: "String", basicValue: "Community school" }]])).toBe("LA maintained");
  });

  it.each([
    [{ type: "Error", basicType: "Error", basicValue: "#DIV/0!" }, "#DIV/0!"],
    [new CellError("#N/A", "no such price"), "#N/A"],
    ["#SPILL!", "#SPILL!"],
    [{ type: "Entity", text: "x" }, "a data type without a plain value"],
    [Symbol("x"), "a value that no cell can hold"],
    [10n, "a value that no cell can hold"],
    [() => 1, "a value that no cell can hold"],
    [
      {
        get basicValue() {
          throw new Error("no");
        },
      },
      "a value that cannot be read",
    ],
  ])("that holds an error is refused by it (%#)", (cell, held) => {
    expect(essex.cell("EHCPDEADLINE", [[cell]])).toMatchObject(refusal("#VALUE!", `eventDate: the cell holds ${held}.`));
  });

  it.each([
    [true, "TRUE is not a date."],
    [false, "FALSE is not a date."],
    [60, "60 is not a date from 1 March 1900 to 31 December 9999."],
    [-1, "-1 is not a date from 1 March 1900 to 31 December 9999."],
    [2_958_466, "2958466 is not a date from 1 March 1900 to 31 December 9999."],
    ["31/02/2026", '"31/02/2026" is not a date in the calendar.'],
  ])("%j is no date", (cell, message) => {
    expect(essex.cell("EHCPDEADLINE", [[cell]])).toMatchObject(
      refusal("#VALUE!", `eventDate: ${message} Use a date cell, 2026-02-28 or 28/02/2026.`),
    );
  });

  it("between 0 and 1 is no date but a division that has lost its quotation marks", () => {
    expect(essex.cell("EHCPDEADLINE", [[1 / 9 / 2026]])).toMatchObject(
      refusal(
        "#VALUE!",
        'eventDate: 0.0000548 is not a date but a division: 1/9/2026 needs its quotation marks in a formula. Write "1/9/2026", or DATE(2026,9,1).',
      ),
    );
  });

  it.each(["\u200e", "\u200b \u200b", "\ufeff", "\u2060"])("of marks that are not seen is blank (%#)", (blank) => {
    expect(essex.call("EHCPDEADLINE", [[blank], [46036]])).toEqual([[""], [46176]]);
  });

  it("with long text is repeated in part", () => {
    const message = (essex.cell("EHCPDEADLINE", [["x".repeat(40_000)]]) as CellError).message;
    expect(message.length).toBeLessThan(200);
  });
});

describe("a summary", () => {
  const rate = (...args: unknown[]) => essex.cell("OFSTEDRATE", ...args);

  it("leaves out rows blank in every column and one leading row of headings", () => {
    expect(rate([["Grade"], [1], [""], [3], [0], [null]])).toBe(0.5);
    expect(rate([[""], ["Grade"], [1], [3]])).toBe(0.5);
    expect(rate([["Grade"], ["Grade"], [1]])).toMatchObject(
      refusal("#VALUE!", expect.stringContaining('grades row 2: "Grade" is not an Ofsted grade for overall effectiveness.')),
    );
  });

  it("names the first row it cannot read, and how many there are", () => {
    expect(rate([["Grade"], [1], [7], [6], [true]])).toMatchObject(
      refusal(
        "#VALUE!",
        "grades row 3: 7 is not an Ofsted grade. Use 1 to 4, or Outstanding, Good, Requires improvement, Inadequate, Not judged or Not yet inspected (3 rows cannot be read). Row 3 is the 3rd row of grades.",
      ),
    );
    expect(rate([[1], ["#N/A"]])).toMatchObject(
      refusal("#VALUE!", "grades row 2: the cell holds #N/A (1 row cannot be read). Row 2 is the 2nd row of grades."),
    );
  });

  it("names one unreadable row among 20,000", () => {
    const grades = Array.from({ length: 20_000 }, (_, row) => [row === 12_344 ? "tbc" : 1]);
    expect((rate(grades) as CellError).message).toMatch(
      /^grades row 12345: "tbc" .*\(1 row cannot be read\)\. Row 12345 is the 12,345th row of grades\.$/,
    );
  });

  it("refuses columns of different length, and blocks", () => {
    expect(essex.call("OFSTEDSUMMARY", [["Primary"], ["Primary"]], [[1]])).toMatchObject(
      refusal("#VALUE!", "phases has 2 rows and grades has 1 row. Give columns of one length."),
    );
    expect(
      essex.call(
        "OFSTEDSUMMARY",
        [
          ["Primary", "x"],
          ["Primary", "x"],
        ],
        [[1], [2]],
      ),
    ).toMatchObject(refusal("#VALUE!", "phases is 2 rows × 2 columns. Give one column."));
  });

  it("takes a single row as a column", () => {
    expect(rate([[1, 2, 3, 4]])).toBe(0.5);
  });
});

it("answers no null, which Excel would show as 0", () => {
  const modern = bundle(MODERN);
  for (const cells of [
    modern.call("TRADEDTARIFF"),
    modern.call("RULES"),
    modern.call("SENDRULES"),
    modern.call("HELP"),
    modern.call("EHCPTIMELINE", 46036),
  ]) {
    for (const row of cells as unknown[][]) for (const cell of row) expect(cell ?? "a hole").not.toBe("a hole");
  }
});
