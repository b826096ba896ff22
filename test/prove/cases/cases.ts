import fc from "fast-check";
import { type Case } from "../case";
import { calendarCases } from "./calendar";
import { caseloadCases } from "./caseload";
import { complianceCases } from "./compliance";
import { deadlineCases } from "./deadlines";
import { demandCases } from "./demand";
import { planCases } from "./plans";
import { schoolCases } from "./schools";
import { tradedCases } from "./traded";

/** Random cases of each function that is proved, within what it answers and at its edges. */
export const cases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  ...deadlineCases,
  ...caseloadCases,
  ...complianceCases,
  ...planCases,
  ...schoolCases,
  ...demandCases,
  ...calendarCases,
  ...tradedCases,
};

/** So many cases of a function, the same for the same seed. */
export function sampled(of: string, count: number, seed: number): readonly Case[] {
  return fc.sample(cases[of]!, { numRuns: count, seed });
}
