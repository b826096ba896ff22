import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluationAreas } from "../../src/data/ofsted";
import { AREA_GRADES, reportCard } from "../../src/core/ofsted/report-card";
import { bundle, refusal } from "../bundle/bundle";

const essex = bundle();
const table = (areas: unknown, grades: unknown) => essex.call("OFSTEDREPORTCARD", areas, grades) as unknown[][];

/** The columns of the management information of 2026. */
const HEADINGS = [
  "Safeguarding standards",
  "Inclusion",
  "Curriculum and teaching",
  "Achievement",
  "Attendance and behaviour",
  "Personal development and wellbeing",
  "Early years (where applicable)",
  "Post-16 provision (where applicable)",
  "Leadership and governance",
];

describe("OFSTEDREPORTCARD", () => {
  it("counts each area by grade, in Ofsted's words and in the order of its columns", () => {
    const strong = HEADINGS.map((_, index) => (index === 0 ? "Met" : "Strong standard"));
    const mixed = [
      "Not met",
      "Urgent improvement",
      "Needs attention",
      "Expected standard",
      "Exceptional",
      "NULL",
      "Not applicable",
      "",
      null,
    ];
    expect(table([HEADINGS], [strong, mixed])).toEqual([
      ["Evaluation area", ...AREA_GRADES, "Graded", "Expected or better", "Met", "Not met"],
      [HEADINGS[0], 0, 0, 0, 0, 0, 0, "", 1, 1],
      [HEADINGS[1], 0, 1, 0, 0, 1, 2, 0.5, 0, 0],
      [HEADINGS[2], 0, 1, 0, 1, 0, 2, 0.5, 0, 0],
      [HEADINGS[3], 0, 1, 1, 0, 0, 2, 1, 0, 0],
      [HEADINGS[4], 1, 1, 0, 0, 0, 2, 1, 0, 0],
      ...HEADINGS.slice(5).map((area) => [area, 0, 1, 0, 0, 0, 1, 1, 0, 0]),
    ]);
  });

  it("takes the columns in any order, headings in a column, a heading row above the grades, and rows without any grade", () => {
    const [, inclusion] = table(
      [["Inclusion"], ["Safeguarding"]],
      [
        ["Inclusion", "Safeguarding standards"],
        ["", ""],
        ["EXCEPTIONAL", "met"],
      ],
    );
    expect(inclusion).toEqual(["Inclusion", 1, 0, 0, 0, 0, 1, 1, 0, 0]);
    expect(table("Early years", "Expected standard")[1]?.[0]).toBe("Early years (where applicable)");
  });

  it("takes headings that arrive as data types, and cards alike counted once", () => {
    const text = (basicValue: string) => ({ type: "String", basicValue });
    const [, ...areas] = table(
      [[text("Inclusion"), text("Inclusion - date of grade"), text("Safeguarding")]],
      [
        [text("Exceptional"), 46000, text("Met")],
        [text("Exceptional"), 46001, "Met"],
      ],
    );
    expect(areas.map(([area, best, , , , , graded, , met]) => [area, best, graded, met])).toEqual([
      ["Inclusion", 2, 2, 0],
      ["Safeguarding standards", 0, 0, 2],
    ]);
    expect(
      reportCard(
        [evaluationAreas().all[1]!],
        [{ grades: ["Exceptional"], times: 3 }, { grades: [null], times: 2 }, { grades: ["Needs attention"] }],
      ),
    ).toMatchObject([{ graded: 4, expectedOrBetter: 0.75 }]);
  });

  it("leaves out the columns of dates that the management information has between them", () => {
    const [headings, ...areas] = table(
      [["Inclusion", "Inclusion - date of grade", "Early years (where applicable)", "Early years - date of grade"]],
      [
        ["Exceptional", 46000, "Strong standard", "01/12/2025"],
        ["Needs attention", 46001, "NULL", "NULL"],
      ],
    );
    expect(headings).toHaveLength(10);
    expect(areas.map(([area, , , , , , graded, share]) => [area, graded, share])).toEqual([
      ["Inclusion", 2, 0.5],
      ["Early years (where applicable)", 1, 1],
    ]);
  });

  it("never mixes the two gradings", () => {
    const mixed = (value: unknown, shown: string) =>
      expect(table("Inclusion", [["Exceptional"], [value]])).toMatchObject(
        refusal(
          "#VALUE!",
          `grades column 1 row 2: ${shown} is a grade for overall effectiveness. A report card has none, and the two are never mixed (1 row cannot be read). Row 2 is the 2nd row of grades column 1.`,
        ),
      );
    mixed("Good", '"Good"');
    mixed("Requires improvement", '"Requires improvement"');
    expect(table("Inclusion", "Good")).toMatchObject({ code: "#VALUE!" });
    mixed(2, "2");
    mixed("3", '"3"');
  });

  it("refuses a grade for safeguarding, and Met for any other area", () => {
    expect(table("Safeguarding standards", "Exceptional")).toMatchObject(
      refusal(
        "#VALUE!",
        'grades column 1 row 1: "Exceptional" is a grade, and Safeguarding standards has none: it is Met or Not met (1 row cannot be read). Row 1 is the 1st row of grades column 1.',
      ),
    );
    expect(table("Inclusion", "Met")).toMatchObject(
      refusal(
        "#VALUE!",
        'grades column 1 row 1: "Met" is said of safeguarding alone. Inclusion is Exceptional, Strong standard, Expected standard, Needs attention or Urgent improvement (1 row cannot be read). Row 1 is the 1st row of grades column 1.',
      ),
    );
  });

  it("refuses areas that are none, named twice, blank, or not as many as the columns", () => {
    expect(table([["Inclusion", "Achievment"]], [["", ""]])).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^areas 2: "Achievment" is not an evaluation area\. Did you mean "Achievement"\?/),
    });
    expect(table([["Inclusion", "inclusion"]], [["", ""]])).toMatchObject(refusal("#VALUE!", 'areas 2: "Inclusion" is named twice.'));
    expect(table([["Inclusion", ""]], [["", ""]])).toMatchObject(refusal("#VALUE!", "areas 2: is blank."));
    expect(table([["Inclusion"]], [["", ""]])).toMatchObject(
      refusal("#VALUE!", "areas names 1 and grades is 1 row × 2 columns. Give an area for each column."),
    );
  });

  it("agrees with a count of its own for any block of grades", () => {
    const [safeguarding, ...graded] = evaluationAreas().all;
    const row = fc.tuple(
      fc.constantFrom("Met", "Not met", ""),
      ...graded.map(() => fc.constantFrom<string>(...AREA_GRADES, "Not applicable", "")),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const [, ...areas] = table([[safeguarding, ...graded].map((area) => area!.name)], rows);
        for (const [index, area] of areas.entries()) {
          const column = rows.map((cells) => cells[index]);
          AREA_GRADES.forEach((grade, at) => expect(area[at + 1]).toBe(column.filter((cell) => cell === grade).length));
          expect(area.slice(8)).toEqual(["Met", "Not met"].map((word) => column.filter((cell) => cell === word).length));
        }
      }),
    );
  });
});
