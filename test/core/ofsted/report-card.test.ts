import { describe, expect, it } from "vitest";
import { areaGrade, isAreaGrade, isExpectedOrBetter } from "../../../src/core/ofsted/report-card";
import { evaluationAreas, gradeWords } from "../../../src/data/ofsted";

const area = (name: string) => evaluationAreas().find(name)!;
const given = (name: string, value: string | number) => {
  const found = areaGrade(gradeWords(), area(name), value);
  return found.ok ? found.value : found.message;
};

describe("a grade of a report card", () => {
  it.each([
    ["Inclusion", "exceptional", "Exceptional"],
    ["Inclusion", "Strong standard", "Strong standard"],
    ["Achievement", "Expected standard", "Expected standard"],
    ["Achievement", "Needs attention", "Needs attention"],
    ["Leadership and governance", "Urgent improvement", "Urgent improvement"],
    ["Safeguarding standards", "Met", "Met"],
    ["Safeguarding standards", "not met", "Not met"],
    ["Early years (where applicable)", "Not applicable", null],
    ["Safeguarding standards", "Not applicable", null],
  ])("of %s, %s, is %s", (name, value, grade) => {
    expect(given(name, value)).toBe(grade);
  });

  it("is never one for overall effectiveness", () => {
    const refusal = (told: string) => `${told} is a grade for overall effectiveness. A report card has none, and the two are never mixed.`;
    expect(given("Inclusion", "Good")).toBe(refusal('"Good"'));
    expect(given("Inclusion", 2)).toBe(refusal("2"));
    expect(given("Inclusion", " 7 ")).toBe(refusal('"7"'));
    expect(given("Inclusion", "7")).toBe(refusal('"7"'));
    for (const value of ["17", "7a", "a7", "x", "7 7"]) expect(given("Inclusion", value)).toMatch(/^"\S.*" is not /);
  });

  it("of safeguarding is met or not met, and of nothing else is", () => {
    expect(given("Safeguarding standards", "Exceptional")).toBe(
      '"Exceptional" is a grade, and Safeguarding standards has none: it is Met or Not met.',
    );
    expect(given("Inclusion", "Met")).toBe(
      '"Met" is said of safeguarding alone. Inclusion is Exceptional, Strong standard, Expected standard, Needs attention or Urgent improvement.',
    );
  });

  it("is expected or better from Exceptional to Expected standard", () => {
    const words = ["Exceptional", "Strong standard", "Expected standard", "Needs attention", "Urgent improvement", "Met", "Not met"];
    expect(words.map(isExpectedOrBetter)).toEqual([true, true, true, false, false, false, false]);
    expect(words.map(isAreaGrade)).toEqual([true, true, true, true, true, false, false]);
  });
});
