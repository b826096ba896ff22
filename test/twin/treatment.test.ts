import { describe, expect, it } from "vitest";
import { definitions, type FunctionId } from "../../src/functions/definitions";
import { MOVING } from "../../src/twin/moving";
import { HELD, treatmentOf, VALUES } from "../../src/twin/treatment";
import { twinOf } from "../../src/twin/twin";
import { cases, sampled } from "../prove/cases/cases";
import { bookOf } from "./book";

const SEED = 20_260_114;
/** Few cells of some tables have a formula: where none is met, more are tried. */
const CASES = [6, 40];

describe("what becomes of each function in a twin", () => {
  it("is told once of every function", () => {
    const told = [...Object.keys(MOVING), ...HELD, ...VALUES];
    expect(told.sort()).toEqual(Object.keys(definitions).sort());
  });

  it("is native formulas for more than half of them, of which most follow their inputs", () => {
    expect(Object.keys(MOVING).length).toBeGreaterThanOrEqual(25);
    expect(Object.keys(MOVING).length + HELD.length).toBeGreaterThanOrEqual(45);
  });

  it.each(Object.keys(cases))("is as it is told: %s", { timeout: 120_000 }, async (of) => {
    const [{ id }] = sampled(of, 1, SEED) as [ReturnType<typeof sampled>[number]];
    const found = new Set<string>();
    for (const count of CASES) {
      if (found.has(treatmentOf(id))) break;
      const { rows } = await twinOf(bookOf(sampled(of, count, SEED)), { form: "classic", today: 46_351 });
      for (const { treatments } of rows) for (const treatment of treatments.keys()) found.add(treatment);
    }
    expect(`${id}: ${found.has(treatmentOf(id)) ? treatmentOf(id) : [...found].join(", ")}`).toBe(`${id}: ${treatmentOf(id)}`);
  });

  it("is a value for those that no case is made of", () => {
    const uncased = Object.keys(definitions).filter((id) => !(id in cases)) as FunctionId[];
    for (const id of uncased) expect(`${id}: ${treatmentOf(id)}`).toBe(`${id}: value`);
  });
});
