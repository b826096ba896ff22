import { type ExclusionRule } from "../core/send/exclusion";
import { type Limit } from "../core/send/duty";
import { type TimelinessMeasure } from "../core/send/timeliness";
import { type DayOfYear } from "../core/foundation/day-of-year";
import { cited } from "./cited";
import { type Fact } from "./fact";
import { once } from "./once";
import exclusion from "./send/exclusion.json";
import measures from "./send/measures.json";

/** What DfE parts the plans issued in a year by, besides the 20 weeks of the law. */
export const timelinessMeasure = once((): TimelinessMeasure => ({
  ...cited(measures),
  year: measures.year as Limit,
  words: measures.words,
  note: measures.note,
}));

/** How a school's budget share is adjusted for a permanent exclusion. */
export const exclusionRule = once((): ExclusionRule => {
  const { weeks, leavingYearFrom, words, note } = exclusion;
  return { ...cited(exclusion), weeks, leavingYearFrom: leavingYearFrom as DayOfYear, words, note };
});

/** How a caseload is measured, as facts. */
export function measureFacts(): Fact[] {
  const fact = { topic: "SEND caseload", from: null, until: null };
  const [measure, rule] = [timelinessMeasure(), exclusionRule()];
  return [
    {
      ...fact,
      ...measure,
      what: "A year, where plans issued are parted by how long they took",
      value: `${measure.year.length} weeks. ${measure.note}`,
    },
    { ...fact, ...rule, what: "Budget share reduced for a permanent exclusion", value: `A × (B ÷ ${rule.weeks}) + C. ${rule.note}` },
  ];
}
