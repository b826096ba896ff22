import { choices } from "../core/foundation/choice";
import { day } from "../core/foundation/day";
import { series } from "../core/foundation/dated";
import { type Basis, type Duty, type DutyRule, type Limit, type Process, type TimeLimits } from "../core/send/duty";
import { type Fact } from "./fact";
import { once } from "./once";
import { sound } from "./sound";
import counting from "./send/counting.json";
import duties from "./send/duties.json";
import marks from "./send/marks.json";
import processes from "./send/processes.json";

interface PublishedDuty {
  readonly duty: string;
  readonly synonyms?: readonly string[];
  readonly process: string;
  readonly runsFrom: string;
  readonly limit: Limit;
  readonly who: string;
  readonly basis: Basis;
  readonly authority: string;
  readonly link: string;
  readonly from: string;
  readonly until: string | null;
  readonly exceptions: string;
  readonly mark: keyof typeof marks;
  readonly read: string;
  readonly note: string;
}

/** The time limits of the law held, with their authorities. */
export const timeLimits = once((): TimeLimits => {
  const published = duties as readonly PublishedDuty[];
  const names = [...new Set(published.map(({ duty }) => duty))];
  return {
    duties: choices(
      names.map((name) => dutyOf(published.filter(({ duty }) => duty === name))),
      "a duty",
    ),
    processes: choices(
      processes.map(({ process, ...rest }): Process => ({ name: process, ...rest })),
      "a process",
    ),
  };
});

/** The wording of a way of counting, as SENDRULES gives it. */
export function countingInWords(limit: Limit): string {
  return counting[limit.counting];
}

/** `20 weeks`. */
export function limitInWords({ length, unit }: Limit): string {
  return `${length} ${unit}`;
}

/** The time limits as facts. */
export function sendFacts(): Fact[] {
  return timeLimits().duties.all.flatMap(({ rules }) =>
    rules.map((rule) => ({
      topic: "SEND deadlines",
      what: `${rule.duty}, from: ${rule.runsFrom}`,
      value: `${limitInWords(rule.limit)}, ${countingInWords(rule.limit)}`,
      from: rule.from,
      until: rule.until,
      source: rule.source,
      link: rule.link,
      mark: rule.mark,
      read: rule.read,
    })),
  );
}

function dutyOf(published: readonly PublishedDuty[]): Duty {
  const { duty, synonyms, process } = published[0]!;
  return { name: duty, process, ...(synonyms ? { synonyms } : {}), rules: sound(series(published.map(ruleOf))) };
}

function ruleOf({ authority, from, until, mark, read, ...rest }: PublishedDuty): DutyRule {
  return {
    ...rest,
    source: authority,
    from: day(from),
    until: until === null ? null : day(until),
    mark: `${mark}: ${marks[mark]}`,
    read: day(read),
  };
}
