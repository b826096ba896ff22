import { describe, expect, it } from "vitest";
import { litWords } from "../../src/explain/lit";
import { appealRules, closureRules, timeLimits, transfers } from "../../src/data/send";

/** The sentences of a rule, what is lit between asterisks. */
function lit(rule: object): readonly string[] {
  return litWords(rule).map((sentence) => sentence.map(({ text, isLit }) => (isLit ? `*${text}*` : text)).join(""));
}

const duty = (name: string) => timeLimits().duties.find(name)!.rules[0]!;

describe("the words under a limit", () => {
  it("are lit where they hold its number and its counting", () => {
    expect(lit(duty("Final plan"))[0]).toBe("*within* *20 weeks* of the local authority receiving a request");
    expect(lit(duty("Representations"))[0]).toBe("*15 days*, *beginning with* the day on which the draft plan was served");
    expect(lit(duty("Plan transfer"))[0]).toBe("within *15 working days* *beginning with* the day on which it did become aware");
    expect(lit(duty("Review decision"))[0]).toContain("*within* *four weeks* of the review meeting");
  });

  it("are lit for both limits of an appeal, for a closure, and for the day of a phase transfer", () => {
    expect(lit(appealRules().at(-1)!)[0]).toMatch(/\*within\* \*2 months\*.*\*within\* \*1 month\*/);
    expect(lit(closureRules()[0]!)[0]).toContain("*not less than 4 weeks*");
    expect(lit(closureRules()[0]!)[0]).toContain("*beginning one week before*");
    expect(lit(transfers().find("Primary to secondary")!.rules.at(-1)!)[0]).toMatch(/\*before\*- \(a\) 31 March .* \(b\) \*15 February\*/);
  });

  it("stay as they were read: nothing is added, left out or moved", () => {
    for (const { rules } of timeLimits().duties.all) {
      for (const rule of rules) expect(litWords(rule).map((parts) => parts.map(({ text }) => text).join(""))).toEqual(rule.words);
    }
  });

  it("have something lit in every limit whose words were seen", () => {
    for (const { rules } of timeLimits().duties.all) {
      for (const rule of rules) {
        if (rule.words.length === 0) continue;
        expect(
          `${rule.duty}: ${
            litWords(rule)
              .flat()
              .some(({ isLit }) => isLit)
              ? "lit"
              : "dark"
          }`,
        ).toBe(`${rule.duty}: lit`);
      }
    }
  });

  it("are not lit for what they do not say", () => {
    const words = ["within 6 weeks of the date on which they receive it"];
    expect(lit({ words, limit: { length: 16, unit: "weeks", counting: "within" } })).toEqual(words);
    expect(lit({ words, limit: { length: 6, unit: "weeks", counting: "beginning with" } })).toEqual(words);
    expect(lit({ words: ["Within five working days"], limit: { length: 5, unit: "days", counting: "within" } })).toEqual([
      "Within five working days",
    ]);
  });
});
