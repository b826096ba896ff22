import { expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { admissionsRoute } from "../../../src/core/schools/admissions";
import { inYearAdmissions, schoolWords } from "../../../src/data/schools";

const rule = inYearAdmissions();
const found = (type: string, phase: string, applied: string) =>
  admissionsRoute(rule, schoolWords().types.find(type)!, rule.phases.find(phase)!, day(applied));

it("tells the rule it was found by, and whether the change had come by the day of the application", () => {
  expect(found("Academy converter", "Junior", "2022-03-31")).toEqual({
    ok: true,
    value: {
      route: "Local authority",
      type: schoolWords().types.find("Academy converter"),
      phase: rule.phases.find("Primary"),
      applied: day("2022-03-31"),
      rule,
      isAfterChange: false,
    },
  });
  expect(found("Academy converter", "Junior", "2022-04-01")).toMatchObject({
    value: { route: "Own admission authority", rule: { from: day("2022-04-01") }, isAfterChange: true },
  });
});

it("refuses a phase or a type that the source does not cover, by the field at fault", () => {
  expect(found("Community school", "Secondary", "2022-04-01")).toMatchObject({ ok: false, kind: "unpublished", argument: "phase" });
  expect(found("Pupil referral unit", "Primary", "2022-04-01")).toMatchObject({ ok: false, kind: "unpublished", argument: "type" });
});
