import { expect, it } from "vitest";
import { ESSENTIAL_LIST, essentialPoints, shorthand } from "../../src/data/publishing";
import { golden } from "../golden/golden";

it("the essential points are those of the checklist, in its order, each kept by the file or judged by a person", () => {
  expect(essentialPoints().map(({ section, point, by }) => ({ section, point, by }))).toEqual(golden("publishing/essential-list.csv"));
});

it("the checklist is named with its address", () => {
  expect(ESSENTIAL_LIST.name).toMatch(/^Government Analysis Function, Making spreadsheets accessible: a brief checklist of the basics;/);
  expect(ESSENTIAL_LIST.link).toBe(
    "https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/",
  );
});

it.each([
  ["c", "confidential"],
  ["x", "not available"],
  ["z", "not applicable"],
] as const)("where there is no figure stands [%s], which means %s", (letter, means) => {
  expect(shorthand(letter)).toEqual({ mark: `[${letter}]`, means });
});
