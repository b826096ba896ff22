import { expect, it } from "vitest";
import { choices } from "../../../src/core/foundation/choice";

const duties = choices(
  [{ name: "Re-assessed plan" }, { name: "Amended plan (latest)" }, { name: "Final plan", synonyms: ["Final EHCP"] }],
  "a duty",
);

it.each([
  ["Re-assessed plan", "Re-assessed plan"],
  ["reassessed plan", "Re-assessed plan"],
  ["RE ASSESSED  PLAN", "Re-assessed plan"],
  ["re–assessed_plan.", "Re-assessed plan"],
  ["amended plan: latest", "Amended plan (latest)"],
  [" final ehcp ", "Final plan"],
])("%s is %s", (text, name) => {
  expect(duties.read(text)).toMatchObject({ ok: true, value: { name } });
});

it("refuses anything else with the list, and the name meant where one is close", () => {
  expect(duties.read("Final plann")).toMatchObject({
    ok: false,
    message: '"Final plann" is not a duty. Did you mean "Final plan"? Use Re-assessed plan, Amended plan (latest) or Final plan.',
  });
  expect(duties.read("Appeal")).toMatchObject({
    ok: false,
    message: '"Appeal" is not a duty. Use Re-assessed plan, Amended plan (latest) or Final plan.',
  });
  expect(duties.read("x".repeat(5000))).toMatchObject({ ok: false });
});

it("does not let one word name two things", () => {
  expect(() => choices([{ name: "Academy" }, { name: "Free school", synonyms: ["ACADEMY"] }], "a type")).toThrow(
    '"ACADEMY" names both "Academy" and "Free school".',
  );
});
