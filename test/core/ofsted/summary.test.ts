import fc from "fast-check";
import { expect, it } from "vitest";
import { OVERALL_GRADES, overallGrade } from "../../../src/core/ofsted/grade";
import { type GradedSchool, ofstedRate, ofstedSummary } from "../../../src/core/ofsted/summary";
import { gradeWords } from "../../../src/data/ofsted";
import { golden } from "../../golden/golden";

const COLUMNS = ["outstanding", "good", "requires improvement", "inadequate", "not yet inspected"] as const;
const printed = golden<"phase" | (typeof COLUMNS)[number] | "total">("ofsted/january-2023.csv");
const grade = (column: (typeof COLUMNS)[number]) => OVERALL_GRADES.find((name) => name.toLowerCase() === column)!;

const schools: GradedSchool[] = printed
  .filter(({ phase }) => phase !== "Total")
  .flatMap((row) =>
    COLUMNS.flatMap((column) => Array.from({ length: Number(row[column]) }, () => ({ phase: row.phase, grade: grade(column) }))),
  );

it("counts the county's schools of January 2023 as printed", () => {
  const summary = ofstedSummary(schools);
  for (const row of printed) {
    const counts = row.phase === "Total" ? summary.total : summary.phases.get(row.phase)!;
    expect(COLUMNS.map((column) => counts.counts.get(grade(column)) ?? 0)).toEqual(COLUMNS.map((column) => Number(row[column])));
    expect(counts.total).toBe(Number(row.total));
  }
});

it("has 90.9% good or outstanding: 498 of the 548 with a grade, not of 556", () => {
  expect(ofstedSummary(schools).total.goodOrOutstanding).toBe(498 / 548);
  expect(ofstedSummary(schools).total.rate).toEqual({ share: 498 / 548, good: 498, graded: 548, withoutGrade: 8 });
});

it("adds up: phases to the total, grades to each row", () => {
  const school = fc.record({ phase: fc.constantFrom("Primary", "PRU", "Other"), grade: fc.constantFrom(...OVERALL_GRADES) });
  fc.assert(
    fc.property(fc.array(school), (list) => {
      const { phases, total } = ofstedSummary(list);
      expect(total.total).toBe(list.length);
      expect([...phases.values()].reduce((sum, counts) => sum + counts.total, 0)).toBe(list.length);
      for (const name of OVERALL_GRADES)
        expect([...phases.values()].reduce((sum, { counts }) => sum + (counts.get(name) ?? 0), 0)).toBe(total.counts.get(name) ?? 0);
    }),
  );
});

it("counts like schools handed over once as often as they are", () => {
  const school = fc.record({
    phase: fc.constantFrom("Primary", "PRU"),
    grade: fc.constantFrom(...OVERALL_GRADES),
    isCounted: fc.boolean(),
    times: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(school), (list) => {
      const oneByOne = list.flatMap(({ times, ...each }) => Array.from({ length: times }, () => each));
      expect(ofstedSummary(list)).toEqual(ofstedSummary(oneByOne));
      const weighed = (each: GradedSchool) => ({ ...each, weight: 3 });
      expect(ofstedRate(list.map(weighed))).toEqual(ofstedRate(oneByOne.map(weighed)));
    }),
  );
});

it("tells how many schools are not counted, and how many have no grade", () => {
  expect(
    ofstedSummary([
      { phase: "Primary", grade: "Good" },
      { phase: "Primary", grade: "Good", isCounted: false, times: 3 },
    ]),
  ).toMatchObject({ notCounted: 3, total: { total: 1 } });
  expect(
    ofstedRate([
      { grade: "Good", weight: 2 },
      { grade: "Inadequate", weight: 1, times: 2 },
      { grade: "Not judged", weight: 9, times: 4 },
    ]),
  ).toEqual({ share: 0.5, good: 2, graded: 4, withoutGrade: 4 });
  expect(ofstedRate([])).toEqual({ share: null, good: 0, graded: 0, withoutGrade: 0 });
});

it.each([
  [1, "Outstanding"],
  ["2", "Good"],
  ["requires Improvement", "Requires improvement"],
  ["Serious Weaknesses", "Inadequate"],
  ["Special Measures", "Inadequate"],
  [9, "Not judged"],
  [8, "Not judged"],
  ["Standards maintained", "Not judged"],
  ["Improved significantly", "Not judged"],
  ["Some aspects not as strong", "Not judged"],
  ["NULL", "Not yet inspected"],
  ["School remains Good", "Good"],
  ["School remains Good (Improving) - S5 Next", "Good"],
  ["School remains Outstanding (Concerns) - S5 Next", "Outstanding"],
])("reads %s as %s", (value, name) => {
  expect(overallGrade(gradeWords(), value)).toMatchObject({ ok: true, value: { grade: name } });
});

it.each([
  ["Strong standard", '"Strong standard" is a report-card grade. Report cards have no overall effectiveness, and the two are never mixed.'],
  ["Met", '"Met" is a report-card grade. Report cards have no overall effectiveness, and the two are never mixed.'],
  [5, "5 is not an Ofsted grade. Use 1 to 4, or Outstanding, Good, Requires improvement, Inadequate, Not judged or Not yet inspected."],
  [2.5, "2.5 is not an Ofsted grade. Use 1 to 4, or Outstanding, Good, Requires improvement, Inadequate, Not judged or Not yet inspected."],
  ["School remains closed", expect.stringContaining('"School remains closed" is not an Ofsted grade')],
])("refuses %s", (value, message) => {
  expect(overallGrade(gradeWords(), value)).toMatchObject({ ok: false, message });
});
