import { describe, expect, it } from "vitest";
import { bundle, MODERN, refusal } from "../bundle/bundle";
import { golden } from "../golden/golden";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const rowOf = (cells: unknown[][], name: string) => cells.find(([first]) => first === name);

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
    expect(essex.cell("OFSTEDRATE", [[1], [3], [8], [""]], [[300], [100], [""], [null]])).toBe(0.75);
    expect(essex.call("OFSTEDRATE", [[1], [3], [2]], [[300], [""], [""]])).toMatchObject(
      refusal(
        "#VALUE!",
        "weights row 2: is blank, beside the grade Requires improvement; row 3: is blank, beside the grade Good (2 rows cannot be read). Row 2 is the 2nd row of weights.",
      ),
    );
    expect(essex.cell("OFSTEDRATE", [[1], [2]], [[1], [-1]])).toMatchObject(
      refusal("#VALUE!", "weights row 2: -1 is less than 0 (1 row cannot be read). Row 2 is the 2nd row of weights."),
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
        expect.stringMatching(/^type: "Special school" is not a type of school in GIAS\. Did you mean .+ Use one of \d+, such as /),
      ),
    );
    expect(essex.call("SCHOOLSUMMARY", [["Primary"]], [[99]])).toMatchObject(
      refusal(
        "#VALUE!",
        expect.stringMatching(/^types row 1: "99" is not a type of school in GIAS\. Use one of \d+, such as .+ \(1 row cannot be read\)\./),
      ),
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
