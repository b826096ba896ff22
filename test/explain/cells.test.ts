import { describe, expect, it } from "vitest";
import { explanationText } from "../../src/explain/text";
import { CELLS } from "./fifty";
import { explainedCell } from "./sheet";

describe("the explanation of", () => {
  it.each(CELLS)("$what", async ({ formula, options, says }) => {
    const { calls, nothing } = await explainedCell(formula, options);
    const text = nothing ?? calls.map(({ explanation }) => explanationText(explanation)).join("\n\n");
    const lines = text.split("\n").map((line) => line.trim());
    // In the order in which they are read, with nothing of them missing.
    let from = 0;
    for (const line of says) {
      const at = lines.indexOf(line, from);
      expect(at < 0 ? lines.slice(from) : line).toEqual(line);
      from = at + 1;
    }
    for (const { explanation } of calls) expect(explanationText(explanation)).toMatch(/\n\nESSEX \d+\.\d+\.\d+, data of \d+ \w+ \d{4}$/);
  });

  it("fifty cells and more, of every function but those of traded services", () => {
    expect(CELLS.length).toBeGreaterThan(50);
  });
});
