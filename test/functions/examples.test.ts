import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formulaOf, withDescendants } from "../../src/formulas/tree";
import examples from "../../src/functions/examples.json";

/** The formulas that stand in the docs: the examples, what is refused, and those that notes and the README mention. */
const formulas = [
  ...Object.values(examples).flatMap((example) => [example.formula, ...("refusal" in example ? [example.refusal.formula] : [])]),
  ...[...JSON.stringify(examples).matchAll(/\(?(=ESSEX\.[A-Z0-9]+\((?:[^()\\]|\\"[^"\\]*\\")*\))/g)].map(([, formula]) =>
    formula!.replaceAll('\\"', '"'),
  ),
  ...[...readFileSync(join(import.meta.dirname, "../../README.md"), "utf8").matchAll(/^(=ESSEX\..+?\))\s/gm)].map(
    ([, formula]) => formula!,
  ),
];

describe("a formula in the docs", () => {
  it.each([...new Set(formulas)])("is one by Excel's grammar: %s", (formula) => {
    const read = formulaOf(formula);
    expect(read).not.toBeNull();
    for (const node of withDescendants(read!.tree)) {
      // Array constants hold constants alone, in rows of one length: no percent signs, no sums.
      if (node.is === "array") expect(new Set(node.rows.map((row) => row.length)).size).toBe(1);
    }
  });

  it("is refused where an array constant holds what Excel does not take in one", () => {
    expect(formulaOf("=ESSEX.BENCHMARK({59%;58%},A2:A3)")).toBeNull();
    expect(formulaOf("=ESSEX.BENCHMARK({1+1;2})")).toBeNull();
    expect(formulaOf("=ESSEX.BENCHMARK({1;2}")).toBeNull();
  });
});
