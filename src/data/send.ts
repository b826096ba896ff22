import { choices, type Choices } from "../core/foundation/choice";
import { day } from "../core/foundation/day";
import { type Dated, series, type Series } from "../core/foundation/dated";
import { type AppealRule, type Recess } from "../core/send/appeal";
import { type ClosureRule } from "../core/send/closure";
import { type Basis, type Duty, type DutyRule, type Limit, type Process, type Relaxation, type TimeLimits } from "../core/send/duty";
import { type PhaseTransfer, type PhaseTransferRule } from "../core/send/phase-transfer";
import { workingCalendar } from "./calendar";
import { type Fact } from "./fact";
import { once } from "./once";
import { sound } from "./sound";
import appeal from "./send/appeal.json";
import closure from "./send/closure.json";
import counting from "./send/counting.json";
import duties from "./send/duties.json";
import marks from "./send/marks.json";
import otherLimits from "./send/other-limits.json";
import phaseTransfers from "./send/phase-transfers.json";
import processes from "./send/processes.json";
import relaxations from "./send/relaxations.json";

interface PublishedDuty {
  readonly duty: string;
  readonly synonyms?: readonly string[];
  readonly process: string | null;
  readonly runsFrom: string;
  readonly limit: Limit;
  readonly who: string;
  readonly basis: Basis;
  readonly authority: string;
  readonly link: string;
  readonly from: string;
  readonly until: string | null;
  readonly exceptions: string;
  readonly mark: string;
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
    relaxations: relaxations.map(({ basis, ...rest }): Relaxation => ({ ...rest, ...cited(rest), ...dated(rest), basis: basis as Basis })),
    calendar: workingCalendar(),
  };
});

/** The moves from one phase of education to another. */
export const transfers = once((): Choices<PhaseTransfer> =>
  choices(
    phaseTransfers.phases.map(({ phase, synonyms, rules }) => ({
      name: phase,
      synonyms,
      rules: sound(series(rules.map((rule) => ({ ...rule, ...dated(rule) }) as PhaseTransferRule))),
    })),
    "a move between phases",
  ),
);

/** How long there is to appeal. */
export const appealRules = once((): Series<AppealRule> => {
  const { rules, fromDecision, fromCertificate, recesses } = appeal;
  const limits = {
    fromDecision: fromDecision as Limit,
    fromCertificate: fromCertificate as Limit,
    recesses: recesses as unknown as readonly Recess[],
  };
  return sound(series(rules.map((rule) => ({ ...cited(appeal), ...limits, ...dated(rule), note: rule.note }))));
});

/** The closure that may excuse a limit. */
export const closureRules = once((): Series<ClosureRule> => {
  const { leastDays, daysBefore, from, note } = closure;
  return sound(series([{ ...cited(closure), ...dated({ from, until: null }), leastDays, daysBefore, note }]));
});

/** The wording of a way of counting, as SENDRULES gives it. */
export function countingInWords(limit: Limit): string {
  return counting[limit.counting];
}

/** `20 weeks`. */
export function limitInWords({ length, unit }: Limit): string {
  return `${length} ${length === 1 ? unit.slice(0, -1) : unit}`;
}

/** The time limits as facts. */
export function sendFacts(): Fact[] {
  const topic = "SEND deadlines";
  const limits = timeLimits();
  return [
    ...limits.duties.all.flatMap(({ rules }) =>
      rules.map((rule) => ({
        ...rule,
        topic,
        what: `${rule.duty}, from: ${rule.runsFrom}`,
        value: `${limitInWords(rule.limit)}, ${countingInWords(rule.limit)}`,
      })),
    ),
    ...transfers().all.flatMap(({ name, rules }) =>
      rules.map((rule) => ({
        topic,
        what: `Phase transfer: ${name}`,
        value:
          "before" in rule
            ? `before ${rule.before.split("-").reverse().join("/")} of the year of transfer`
            : `at least ${rule.monthsBefore} months before`,
        from: rule.from,
        until: rule.until,
        source: rule.authority,
        link: phaseTransfers.link,
        mark: marked(phaseTransfers.mark),
        read: day(phaseTransfers.read),
      })),
    ),
    ...appealRules().map((rule) => ({
      ...rule,
      topic,
      what: "Appeal to the Tribunal, from: notice of the decision sent, or mediation certificate issued if later",
      value: `${limitInWords(rule.fromDecision)} from the notice, ${limitInWords(rule.fromCertificate)} from the certificate. ${rule.note}`,
    })),
    ...closureRules().map((rule) => ({
      ...rule,
      topic,
      what: "Closure that may excuse a limit",
      value: `${rule.leastDays} days or more; advice asked from ${rule.daysBefore} days before it closed to ${rule.daysBefore} days before it re-opens. ${rule.note}`,
    })),
    ...otherLimits.map((limit) => ({ ...limit, ...cited(limit), ...dated(limit), topic })),
    ...limits.relaxations.map((rule) => ({ ...rule, topic, what: "Limits relaxed", value: `${rule.says}. ${rule.note}` })),
  ];
}

function dutyOf(published: readonly PublishedDuty[]): Duty {
  const { duty, synonyms, process } = published[0]!;
  return { name: duty, process, ...(synonyms ? { synonyms } : {}), rules: sound(series(published.map(ruleOf))) };
}

function ruleOf({ authority, ...rest }: PublishedDuty): DutyRule {
  return { ...rest, ...cited({ ...rest, source: authority }), ...dated(rest) };
}

function dated({ from, until }: { readonly from: string; readonly until: string | null }): Dated {
  return { from: day(from), until: until === null ? null : day(until) };
}

function cited({
  source,
  link,
  mark,
  read,
}: {
  readonly source: string;
  readonly link: string;
  readonly mark: string;
  readonly read: string;
}) {
  return { source, link, mark: marked(mark), read: day(read) };
}

/** A mark with what it means. */
function marked(mark: string): string {
  return mark in marks ? `${mark}: ${marks[mark as keyof typeof marks]}` : mark;
}
