import { describe, expect, it } from "vitest";
import { kindsOfFact } from "../../src/taskpane/panels/about/checked";
import { facts } from "../../src/data/facts";

describe("how far each kind of figure was checked", () => {
  it("is told of every fact, each counted once", () => {
    const kinds = kindsOfFact();
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(facts().length);
    for (const { count, checks, sources, topic } of kinds) {
      expect(
        checks.reduce((sum, each) => sum + each.count, 0),
        topic,
      ).toBe(count);
      expect(sources.length, topic).toBeGreaterThan(0);
    }
  });

  it("counts the laws whose words were read apart from those that were not", () => {
    const law = kindsOfFact().flatMap(({ checks }) => checks.map(({ says }) => says));
    expect(law.some((says) => says.includes("words read on legislation.gov.uk"))).toBe(true);
  });
});
