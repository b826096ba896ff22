import { describe, expect, it } from "vitest";
import { working } from "../../src/explain/working";
import { listOf } from "../golden/price-list";
import { proved } from "./case";
import { cases, sampled } from "./cases/cases";
import { ironCalc } from "./ironcalc";
import { nativeWay } from "./native";
import { planCells } from "./plan-cells";
import { printed, prove, told } from "./proof";
import { engines, ways } from "./ways";

/** Hundreds of cases of all functions together; `npm run prove -- 100000` tries as many as are asked for. */
const COUNT = 700;
const SEED = 20_260_114;

describe("the workings, recalculated by", () => {
  for (const way of ways) {
    const missing = way.missing();
    // In CI an engine that is missing fails; elsewhere it is skipped with a notice.
    const isSkipped = missing !== null && !process.env.REQUIRE_ENGINES;
    it.skipIf(isSkipped)(`${way.name}${missing === null ? "" : ` (not installed: ${missing})`}, come to the same figures`, async () => {
      expect(missing).toBeNull();
      const proofs = await prove(COUNT, SEED, [way]);
      const differences = proofs.flatMap(({ differences: some }) => some.map((each) => told(each, way.name)));
      expect(differences.slice(0, 5)).toEqual([]);
      for (const { function: of, figures } of proofs) expect(`${of}: ${figures > 0 ? "figures" : "none"}`).toBe(`${of}: figures`);
    });
  }
});

describe("a working written to a sheet", () => {
  const workings = Object.keys(cases).flatMap((of) => {
    const worked = sampled(of, 30, SEED)
      .map((each) => proved(each).explanation)
      .find(({ answer, lines }) => answer !== null && lines.some(({ is, formula }) => is === "figure" && formula !== undefined));
    return worked ? [{ of, cells: planCells(working(worked).plan) }] : [];
  });

  for (const engine of engines) {
    const missing = engine.missing();
    it.skipIf(missing !== null && !process.env.REQUIRE_ENGINES)(`agrees with the function when ${engine.name} opens it`, async () => {
      const sheets = await engine.recalculated(workings.map(({ cells }) => cells));
      expect(workings.length).toBe(Object.keys(cases).length);
      workings.forEach(({ of, cells }, index) => {
        const row = cells.findIndex(([first]) => first === "The two");
        if (row >= 0) expect(`${of}: ${String(sheets[index]![row]![1])}`).toBe(`${of}: agree`);
        // Nothing in it is an error.
        for (const found of sheets[index]!.flat()) expect(String(found)).not.toMatch(/^(?:#|Err:)/);
      });
    });
  }
});

describe("native formulas", () => {
  const graduated = (ranges: number) =>
    listOf(
      ...Array.from({ length: ranges }, (_, index) => ({
        Package: `From ${2 * index + 1}`,
        Scale: "Graduated",
        "From quantity": 2 * index + 1,
        "To quantity": index === ranges - 1 ? "" : 2 * index + 2,
        Price: 100 - index,
      })),
    );
  const priced = (tariff: unknown) =>
    proved({ id: "TRADEDPRICE", args: ["Advice", 40, null, null, false, tariff], at: { row: 0, column: 0 } });

  it("that look at the row above find headings there, and no other case", async () => {
    // The columns of the first are longer than its figures: the row above the second would be its last range.
    const { figures, differences } = await nativeWay(ironCalc).check([priced(graduated(12)), priced(graduated(3))]);
    expect(differences.map((each) => told(each, "IronCalc"))).toEqual([]);
    expect(figures.size).toBe(2);
  });

  it("tell what is left between two numbers near each other to the figures that are shown", async () => {
    const series = [912, 1765, 3515, 104, 8761, 5093, 1610];
    const args = [series.map((_, index) => 2015 + index), series, 5, 5236, null];
    const { figures, differences } = await nativeWay(ironCalc).check([proved({ id: "FORECAST", args, at: { row: 4, column: 5 } })]);
    expect(differences.map((each) => told(each, "IronCalc"))).toEqual([]);
    expect(figures.size).toBe(1);
  });
});

describe("a proof", () => {
  it("tells a way that differs, by function and figure", async () => {
    const wrong = {
      name: "Wrong",
      missing: () => null,
      check: (some: readonly Parameters<(typeof ways)[0]["check"]>[0][number][]) =>
        Promise.resolve({
          figures: new Map(some.map((each) => [each, 1])),
          differences: some.map((of) => ({ of, figure: "Last day", formula: "=1", expected: "2", found: "1" })),
        }),
    };
    const proofs = await prove(100, SEED, [wrong]);
    expect(proofs.reduce((sum, { differences }) => sum + differences.length, 0)).toBe(100);
    expect(proofs).toHaveLength(Object.keys(cases).length);
    expect(printed(proofs)).toMatch(/^Function +Way +Cases +Figures +Differences\n/);
    expect(told(proofs[0]!.differences[0]!, "Wrong")).toMatch(
      /^Wrong: EHCPDEADLINE\(.*\) at row 0, column 0: Last day =1 is 1, and 2 was expected\.$/,
    );
  });
});
