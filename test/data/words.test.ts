import { describe, expect, it } from "vitest";
import { inFigures } from "../../src/core/foundation/day";
import { type Counting, type Limit, type Worded } from "../../src/core/send/duty";
import { planEndRule } from "../../src/data/ages";
import { exclusionRule, timelinessMeasure } from "../../src/data/measures";
import { appealRules, closureRules, timeLimits, transfers } from "../../src/data/send";
import otherLimits from "../../src/data/send/other-limits.json";
import notSeen from "./words-not-seen.json";

/** How many limits had no words when the list was made. It may only become less. */
const AT_MOST = 24;

const IN_WORDS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const PHRASES: Readonly<Record<Counting, RegExp>> = {
  within: /\bwithin\b/,
  "beginning with": /\bbeginning (?:with|on)\b/,
  "starting with": /\bstarting with\b/,
  "at least before": /\bat least\b.*\b(?:notice|in advance|prior|before)\b/i,
  immediately: /\bimmediately\b/,
};

/** Whether the number of a limit with its unit, in figures or in words, and its counting phrase stand in one of the sentences. */
function standsIn({ length, unit, counting }: Limit, { words }: Worded): boolean {
  const number = new RegExp(String.raw`\b(?:${length}|${IN_WORDS[length] ?? length}) ${unit.replace(/s$/, "s?")}\b`, "i");
  return words.some((sentence) => number.test(sentence) && PHRASES[counting].test(sentence));
}

const duties = timeLimits().duties.all.flatMap(({ rules }) => rules);
const moves = transfers().all.flatMap(({ name, rules }) =>
  rules.map((rule) => ({ name: `Phase transfer: ${name}, from ${inFigures(rule.from).split("/").reverse().join("-")}`, rule })),
);

/** Every limit of the law that is held, with the words it was read from. */
const limits: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  ...duties.map(({ duty, words }) => ({ name: duty, words })),
  ...moves.map(({ name, rule }) => ({ name, words: rule.words })),
  ...appealRules().map(({ words }) => ({ name: "Appeal", words })),
  { name: "Appeal: August and Christmas", words: [] },
  ...closureRules().map(({ words }) => ({ name: "Closure", words })),
  ...timeLimits().relaxations.map(({ source, words }) => ({ name: source, words })),
  ...otherLimits.map(({ what, words }) => ({ name: what, words })),
  { name: "A year", words: timelinessMeasure().words },
  { name: "Exclusion", words: exclusionRule().words },
  { name: "Plan maintained after the 25th birthday", words: planEndRule().words },
];

describe("the words a limit was read from", () => {
  it.each(duties.filter(({ words }) => words.length > 0).map((rule) => [rule.duty, rule] as const))(
    "hold the number and the counting of %s",
    (_duty, rule) => {
      expect(standsIn(rule.limit, rule)).toBe(true);
    },
  );

  it("are not held to say what they do not", () => {
    const words = { words: ["within 6 weeks of the date on which they receive it"] };
    const limit = (length: number, unit: Limit["unit"], counting: Counting): Limit => ({ length, unit, counting });
    expect(standsIn(limit(6, "weeks", "within"), words)).toBe(true);
    expect(standsIn(limit(16, "weeks", "within"), words)).toBe(false);
    expect(standsIn(limit(6, "months", "within"), words)).toBe(false);
    expect(standsIn(limit(6, "weeks", "beginning with"), words)).toBe(false);
    expect(standsIn(limit(5, "days", "within"), { words: ["within 5 working days following"] })).toBe(false);
  });

  it("hold the months of an appeal, the days of a closure and the days of phase transfers", () => {
    for (const rule of appealRules()) {
      expect([standsIn(rule.fromDecision, rule), standsIn(rule.fromCertificate, rule)]).toEqual([true, true]);
    }
    for (const { leastDays, daysBefore, words } of closureRules()) {
      expect(words.join(" ")).toContain(`not less than ${leastDays / 7} weeks`);
      expect(words.join(" ")).toContain(`beginning ${IN_WORDS[daysBefore / 7]} week before`);
    }
    for (const { rule } of moves) {
      if (rule.words.length === 0 || !("before" in rule)) continue;
      const [month, dayOfMonth] = rule.before.split("-").map(Number);
      expect(rule.words.join(" ")).toMatch(/before-/);
      expect(rule.words.join(" ")).toContain(`${dayOfMonth} ${month === 2 ? "February" : "March"}`);
    }
  });

  it("hold the number of each limit that is told without a day: of a count of weeks or days in figures or in words", () => {
    for (const { what, value, words } of otherLimits) {
      const [, number, unit] =
        /\b(\d+|three|ten) (?:to six |school or institution )?(working days?|weeks?|months?|days?)\b/.exec(value) ?? [];
      if (words.length === 0 || number === undefined) continue;
      const spelled = IN_WORDS[Number(number)] ?? number;
      const stands = new RegExp(String.raw`\b(?:${number}|${spelled})\b.*\b${unit!.replace(/s$/, "s?")}\b`);
      expect(`${what}: ${String(words.some((sentence) => stands.test(sentence)))}`).toBe(`${what}: true`);
    }
    expect(timelinessMeasure().words.join(" ")).toContain(`${timelinessMeasure().year.length} weeks`);
    // Of the formula of the exclusion, A × (B ÷ 52) + C, the words that were seen are those of how B is counted.
    expect(exclusionRule().words.join(" ")).toContain("complete weeks");
  });

  it("are there for every limit but those listed as not seen, and the list only shrinks", () => {
    expect(limits.filter(({ words }) => words.length === 0).map(({ name }) => name)).toEqual(notSeen);
    expect(notSeen.length).toBeLessThanOrEqual(AT_MOST);
  });

  it("stand only where the mark says that words were read", () => {
    for (const { duty, mark, words } of duties) if (words.length > 0) expect(`${duty}: ${mark}`).not.toContain("V-SEC");
  });
});
