import { type DayOfYear } from "../core/foundation/day-of-year";
import { type Counting, type Limit } from "../core/send/duty";
import { type Lit } from "./explanation";
import { monthName } from "./words";

const IN_WORDS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** How each way of counting is enacted. */
const PHRASES: Readonly<Record<Counting, RegExp>> = {
  within: /\bwithin\b/g,
  "beginning with": /\bbeginning (?:with|on)\b/g,
  "starting with": /\bstarting with\b/g,
  "at least before": /\bat least\b|\b(?:notice|in advance|prior|before)\b/gi,
  immediately: /\bimmediately\b/g,
};

/** The sentences a rule was read from, its number and the phrase that says how it is counted lit. */
export function litWords(rule: object): readonly (readonly Lit[])[] {
  const { words } = rule as { readonly words?: readonly string[] };
  const wanted = patternsOf(rule);
  return (words ?? []).map((sentence) => {
    // A phrase without its number says nothing of this rule: another limit may be counted so.
    const told = wanted.filter((patterns) => patterns.every((pattern) => sentence.search(pattern) >= 0));
    return parts(sentence, told.flat());
  });
}

/** What each limit of a rule is told by: patterns of which all have to stand in a sentence. */
function patternsOf(rule: object): readonly (readonly RegExp[])[] {
  const { leastDays, daysBefore, before, age } = rule as {
    readonly leastDays?: number;
    readonly daysBefore?: number;
    readonly before?: DayOfYear;
    readonly age?: number;
  };
  return [
    ...Object.values(rule)
      .filter(isLimit)
      .map((limit) => (limit.counting === "immediately" ? [PHRASES.immediately] : [numberOf(limit), PHRASES[limit.counting]])),
    ...(leastDays === undefined ? [] : [[/\bnot less than \d+ weeks\b/g]]),
    ...(daysBefore === undefined ? [] : [[/\b(?:beginning|ending) one week before\b/g]]),
    ...(before === undefined ? [] : [[/\bbefore\b/g, dayPattern(before)]]),
    ...(age === undefined ? [] : [[new RegExp(String.raw`\b${age}\b`, "g")]]),
  ];
}

function isLimit(value: unknown): value is Limit {
  return typeof value === "object" && value !== null && "length" in value && "unit" in value && "counting" in value;
}

function numberOf({ length, unit }: Limit): RegExp {
  return new RegExp(String.raw`\b(?:${length}|${IN_WORDS[length] ?? length}) ${unit.replace(/s$/, "s?")}\b`, "gi");
}

function dayPattern(day: DayOfYear): RegExp {
  const [month, dayOfMonth] = day.split("-").map(Number) as [number, number];
  return new RegExp(String.raw`\b${dayOfMonth} ${monthName(month)}\b`, "g");
}

/** A sentence in parts, those that a pattern finds lit. */
function parts(sentence: string, patterns: readonly RegExp[]): readonly Lit[] {
  const isLit = new Array<boolean>(sentence.length).fill(false);
  for (const pattern of patterns) {
    for (const { index, 0: found } of sentence.matchAll(pattern)) isLit.fill(true, index, index + found.length);
  }
  const found: { text: string; isLit: boolean }[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const last = found.at(-1);
    if (last && last.isLit === isLit[at]) last.text += sentence[at]!;
    else found.push({ text: sentence[at]!, isLit: isLit[at]! });
  }
  return found;
}
