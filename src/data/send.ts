import { type Choice, choices, type Choices } from "../core/foundation/choice";
import { type Dated, series, type Series } from "../core/foundation/dated";
import { type AppealRule } from "../core/send/appeal";
import { type ClosureRule } from "../core/send/closure";
import { type DateChecking } from "../core/send/expected";
import { type CountingConvention } from "../core/send/convention";
import { type CountedDuty } from "../core/send/counted-duty";
import { type Basis, type Duty, type DutyRule, type Limit, type Process, type Relaxation, type TimeLimits } from "../core/send/duty";
import { type PhaseTransfer, type PhaseTransferRule } from "../core/send/phase-transfer";
import { type Recess } from "../core/send/recess";
import { workingCalendar } from "./calendar";
import { cited } from "./cited";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";
import { sound } from "./sound";
import appeal from "./send/appeal.json";
import closure from "./send/closure.json";
import conventions from "./send/conventions.json";
import counting from "./send/counting.json";
import duties from "./send/duties.json";
import law from "./send/law.json";
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
  readonly asAt: string;
  readonly words: readonly string[];
  readonly orLater?: string;
  readonly note: string;
}

/** The time limits of the law held, with their authorities. */
export const timeLimits = once((): TimeLimits => {
  const published = duties as unknown as readonly PublishedDuty[];
  const names = [...new Set(published.map(({ duty }) => duty))];
  return {
    duties: choices(
      names.map((name) => dutyOf(published.filter(({ duty }) => duty === name))),
      "a duty",
      "=ESSEX.SENDRULES()",
    ),
    processes: choices(
      processes.map(({ process, ...rest }): Process => ({ name: process, ...rest })),
      "a process",
    ),
    relaxations: relaxations.map(({ bases, ...rest }): Relaxation => ({
      ...rest,
      ...cited(rest),
      ...dated(rest),
      bases: bases as Basis[],
    })),
    calendar: workingCalendar(),
  };
});

/** The moves from one phase of education to another. */
export const transfers = once((): Choices<PhaseTransfer> =>
  choices(
    phaseTransfers.phases.map(({ phase, synonyms, rules }) => ({
      name: phase,
      synonyms,
      rules: sound(series(rules.map((rule) => phaseTransferRule(rule)))),
    })),
    "a move between phases",
  ),
);

function phaseTransferRule({ authority, ...rule }: (typeof phaseTransfers.phases)[number]["rules"][number]): PhaseTransferRule {
  const { link, mark, read, note } = phaseTransfers;
  const words = "words" in rule ? rule.words : phaseTransfers.words;
  return { ...rule, ...cited({ source: authority, link, mark, read }), ...dated(rule), words, note } as PhaseTransferRule;
}

/** How long there is to appeal. */
export const appealRules = once((): Series<AppealRule> => {
  const { rules, fromDecision, fromCertificate, recesses, words } = appeal;
  const limits = {
    words,
    fromDecision: fromDecision as Limit,
    fromCertificate: fromCertificate as Limit,
    recesses: recesses as unknown as readonly Recess[],
  };
  return sound(series(rules.map((rule) => ({ ...cited(appeal), ...limits, ...dated(rule), note: rule.note }))));
});

/** What a column of dates is counted by: the duties held, the moves between phases, and the appeal. */
export const countedDuties = once((): Choices<CountedDuty> =>
  choices(
    [
      ...timeLimits().duties.all.map((duty): CountedDuty => ({ ...named(duty), is: "duty", duty, runsFrom: duty.rules.at(-1)!.runsFrom })),
      ...transfers().all.map((phase): CountedDuty => ({ ...named(phase), is: "phase transfer", phase, runsFrom: phaseTransfers.runsFrom })),
      { name: appeal.name, synonyms: appeal.synonyms, is: "appeal", rules: appealRules(), runsFrom: appeal.runsFrom },
    ],
    "a duty",
  ),
);

/** What another system's days are checked against. */
export const dateChecking = once((): DateChecking => ({
  ...conventions,
  limits: timeLimits(),
  duties: countedDuties().all,
  conventions: conventions.conventions as readonly CountingConvention[],
}));

function named({ name, synonyms }: Choice): Choice {
  return { name, ...(synonyms ? { synonyms } : {}) };
}

/** The closure that may excuse a limit. */
export const closureRules = once((): Series<ClosureRule> => {
  const { leastDays, daysBefore, from, words, note } = closure;
  return sound(series([{ ...cited(closure), ...dated({ from, until: null }), leastDays, daysBefore, words, note }]));
});

/** The wording of a way of counting, as SENDRULES gives it. */
export function countingInWords(limit: Limit): string {
  return counting[limit.counting];
}

/** `20 weeks`, or `immediately`. */
export function limitInWords({ length, unit, counting: counted }: Limit): string {
  if (counted === "immediately") return counted;
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
        source: rule.source,
        link: rule.link,
        mark: rule.mark,
        read: rule.read,
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
    ...law.notLaw.map(({ from, ...rest }) => ({
      ...rest,
      ...cited({ ...rest, read: law.read }),
      topic,
      from: from === null ? null : day(from),
      until: null,
    })),
  ];
}

/** A duty held. Its rules are read when it is first asked for them: most cells ask one duty of all. */
function dutyOf(published: readonly PublishedDuty[]): Duty {
  const { duty, synonyms, process } = published[0]!;
  const rules = once(() => sound(series(published.map(ruleOf))));
  return {
    name: duty,
    process,
    ...(synonyms ? { synonyms } : {}),
    get rules() {
      return rules();
    },
  };
}

function ruleOf({ authority, orLater, asAt, ...rest }: PublishedDuty): DutyRule {
  return { ...rest, ...cited({ ...rest, source: authority }), ...dated(rest), orLater: orLater ?? null, asAt: day(asAt) };
}

function dated({ from, until }: { readonly from: string; readonly until: string | null }): Dated {
  return { from: day(from), until: until === null ? null : day(until) };
}
