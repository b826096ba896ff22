import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundle, refusal } from "../bundle/bundle";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const column = (values: readonly unknown[]) => values.map((value) => [value]);

describe("EHCPREQUESTS", () => {
  const HEADINGS = [
    "Requests",
    "Change",
    "From schools %",
    "From parents %",
    "Decided",
    "Agreed",
    "Agreed % of received",
    "Agreed % of decided",
    "Within 6 weeks %",
  ];

  it("counts requests by academic year", () => {
    expect(
      table(
        "EHCPREQUESTS",
        column(["ReceivedDate", "31/08/2022", "01/09/2022", "2022-Oct-01 00:00:00", "01/10/2022", "01/10/2022", "01/10/2024"]),
        column(["RequestSource", "School", "Young person", "Parent", "Social care", "School", "Health"]),
        column(["RequestOutcome", "Y", "N", "Agreed", "W", "", "Refused"]),
        column(["RequestOutcomeDate", "12/10/2022", "13/10/2022", "12/11/2022", "", "", "13/11/2024"]),
        "Academic",
      ),
    ).toEqual([
      ["Academic year", ...HEADINGS],
      ["2021/22", 1, "", 1, 0, 1, 1, 1, 1, 1],
      ["2022/23", 4, 3, 0.25, 0.5, 2, 1, 0.25, 0.5, 1],
      ["2024/25", 1, "", 0, 0, 1, 0, 0, 0, 0],
    ]);
  });

  it("counts them by calendar year, as DfE does, unless academic years are asked for", () => {
    const requests = [column(["31/12/2023", "01/01/2024", "31/12/2024"]), column(["School", "School", "Parent"]), column(["Y", "N", "A"])];
    const byCalendarYear = [
      ["Calendar year", ...HEADINGS],
      [2023, 1, "", 1, 0, 1, 1, 1, 1, ""],
      [2024, 2, 1, 0.5, 0.5, 1, 0, 0, 0, ""],
    ];
    expect(table("EHCPREQUESTS", ...requests)).toEqual(byCalendarYear);
    expect(table("EHCPREQUESTS", ...requests, "", "calendar year")).toEqual(byCalendarYear);
    expect(essex.call("EHCPREQUESTS", ...requests, "", "Financial year")).toMatchObject(
      refusal("#VALUE!", expect.stringMatching(/^by: "Financial year" is not a kind of year\./)),
    );
  });

  it("reads SEN2's own codes, and counts neither what is undecided nor what was decided before the return", () => {
    const codes = (values: readonly unknown[]) => column(values);
    expect(
      table(
        "EHCPREQUESTS",
        codes(Array.from({ length: 7 }, () => "2025-Sep-28 00:00:00")),
        codes([1, "2", 3, "4", 5, "Young person or parent", "School or other education setting"]),
        codes(["Y", "N", "W", "A", "H", "A", "Y"]),
        codes(["01/10/2025", "01/12/2025", "", "", "", "", "02/10/2025"]),
      )[1],
    ).toEqual([2025, 7, "", 2 / 7, 2 / 7, 3, 2, 2 / 7, 2 / 3, 2 / 3]);
  });

  it("leaves the last column blank without dates, and refuses a decision without one where there are dates", () => {
    expect(table("EHCPREQUESTS", "01/10/2022", "School", "Y")[1]!.at(-1)).toBe("");
    expect(
      essex.call(
        "EHCPREQUESTS",
        column(["01/10/2022", "01/10/2022"]),
        column(["School", "School"]),
        column(["Y", "N"]),
        column(["10/10/2022", ""]),
      ),
    ).toMatchObject(
      refusal("#VALUE!", "outcomeDates row 2: is blank, beside a decision (1 row cannot be read). Row 2 is the 2nd row of outcomeDates."),
    );
    expect(essex.call("EHCPREQUESTS", "01/10/2022", "School", "Y", "30/09/2022")).toMatchObject(
      refusal(
        "#VALUE!",
        "outcomeDates row 1: 30 September 2022 is before the request was received, 1 October 2022 (1 row cannot be read). Row 1 is the 1st row of outcomeDates.",
      ),
    );
  });
});

describe("EHCPSUMMARY", () => {
  it("counts needs by code and name, largest first, with placements and a total", () => {
    expect(
      table(
        "EHCPSUMMARY",
        column(["SENtype", "SEMH", "ASD", "Autistic Spectrum Disorder", "asd"]),
        column(["Placement", "Mainstream", "Special", "Mainstream", "Special"]),
      ),
    ).toEqual([
      ["Primary need", "Mainstream", "Special", "Plans", "Share"],
      ["Autistic Spectrum Disorder", 1, 2, 3, 0.75],
      ["Social, Emotional and Mental Health", 1, 0, 1, 0.25],
      ["Total", 2, 2, 4, 1],
    ]);
  });

  it("withholds small counts and what would give them away, the order of needs too", () => {
    const plans = (need: string, count: number) => Array.from({ length: count }, () => need);
    const cells = table("EHCPSUMMARY", column([...plans("ASD", 40), ...plans("HI", 3), ...plans("SEMH", 20), ...plans("MLD", 3)]), "", 5);
    expect(cells.map(([need]) => need)).toEqual([
      "Primary need",
      "Autistic Spectrum Disorder",
      "Social, Emotional and Mental Health",
      "Moderate Learning Difficulty",
      "Hearing Impairment",
      "Total",
    ]);
    expect(cells.slice(1).map((row) => row.slice(1))).toEqual([
      [40, 40 / 66],
      [20, 20 / 66],
      ["c", "c"],
      ["c", "c"],
      [66, 1],
    ]);
    const alone = table("EHCPSUMMARY", column([...plans("ASD", 40), ...plans("HI", 3), ...plans("SEMH", 20)]), "", 5);
    expect(
      alone
        .slice(1)
        .filter((row) => row[1] === "c")
        .map(([need]) => need),
    ).toEqual(["Social, Emotional and Mental Health", "Hearing Impairment"]);
  });

  it("is the same table in whatever order plans are listed, or two orders would tell what is withheld", () => {
    const needs = [
      ...Array.from({ length: 3 }, () => "MLD"),
      ...Array.from({ length: 6 }, () => "HI"),
      ...Array.from({ length: 6 }, () => "VI"),
    ];
    const listed = table("EHCPSUMMARY", column(needs), "", 5);
    expect(listed.flat().filter((cell) => cell === "c")).toHaveLength(4);
    const placements = needs.map((_, index) => ["Special", "mainstream", "Mainstream"][index % 3]);
    const both = (order: readonly number[]) =>
      table("EHCPSUMMARY", column(order.map((at) => needs[at])), column(order.map((at) => placements[at]!.toLowerCase())), 5);
    const rows = needs.map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        expect(table("EHCPSUMMARY", column(order.map((at) => needs[at])), "", 5)).toEqual(listed);
        expect(both(order)).toEqual(both(rows));
      }),
    );
  });

  it("counts placements whatever their case and spaces, and refuses one called as another column is", () => {
    expect(table("EHCPSUMMARY", column(["ASD", "ASD", "HI"]), column(["Mainstream", " mainstream", "SPECIAL  school"]))[0]).toEqual([
      "Primary need",
      "Mainstream",
      "SPECIAL  school",
      "Plans",
      "Share",
    ]);
    expect(essex.call("EHCPSUMMARY", column(["ASD", "ASD"]), column(["Special", "plans"]))).toMatchObject(
      refusal(
        "#VALUE!",
        'placements row 2: "plans" is the heading of another column of the table. Give the placement another name (1 row cannot be read). Row 2 is the 2nd row of placements.',
      ),
    );
  });

  it("refuses what is no need", () => {
    expect(essex.call("EHCPSUMMARY", column(["ASD", "ASDD"]))).toMatchObject({
      message: expect.stringMatching(/^needs row 2: "ASDD" is not a type of need in SEN2\. Did you mean/),
    });
  });
});

describe("PLANQUALITY and PLANPUBLISH", () => {
  it("publish the outstanding and the good, and hold the rest", () => {
    expect(table("PLANQUALITY", column(["Rating", "Good", "good", "Inadequate", ""]))).toEqual([
      ["Rating", "Plans", "Share", "Outcome"],
      ["Outstanding", 0, 0, "Publish"],
      ["Good", 2, 2 / 3, "Publish"],
      ["Requires improvement", 0, 0, "Hold"],
      ["Inadequate", 1, 1 / 3, "Hold"],
      ["Total", 3, 1, ""],
    ]);
    expect(essex.call("PLANPUBLISH", column(["Good", "Good", "Inadequate", ""]), column(["", "RI", "Outstanding", "Good"]))).toEqual([
      ["Publish"],
      ["Hold"],
      ["Publish"],
      [""],
    ]);
  });
});

it("a threshold that hides nothing is refused", () => {
  for (const below of [1, 2, 2.5, -5]) {
    expect(essex.call("EHCPSUMMARY", column(["ASD", "HI"]), "", below)).toMatchObject(
      refusal("#VALUE!", `suppressBelow: ${below} is not a whole number from 3 to 10,000.`),
    );
  }
});
