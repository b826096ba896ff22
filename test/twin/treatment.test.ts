import { describe, expect, it } from "vitest";
import { definitions, type FunctionId } from "../../src/functions/definitions";
import { MOVING } from "../../src/twin/moving";
import { HELD, treatmentOf, VALUES } from "../../src/twin/treatment";
import { twinOf } from "../../src/twin/twin";
import { cases, sampled } from "../prove/cases/cases";
import { bookOf } from "./book";

const SEED = 20_260_114;
const CASES = 40;

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
    const some = sampled(of, CASES, SEED);
    const { id } = some[0]!;
    const { rows } = await twinOf(bookOf(some), { form: "classic", today: 46_351 });
    const found = new Set(rows.flatMap(({ treatments }) => [...treatments.keys()]));
    expect(`${id}: ${found.has(treatmentOf(id)) ? treatmentOf(id) : [...found].join(", ")}`).toBe(`${id}: ${treatmentOf(id)}`);
  });

  it("is a value for those that no case is made of", () => {
    const uncased = Object.keys(definitions).filter((id) => !(id in cases)) as FunctionId[];
    for (const id of uncased) expect(`${id}: ${treatmentOf(id)}`).toBe(`${id}: value`);
  });
});
