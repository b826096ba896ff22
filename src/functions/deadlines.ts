import { answer } from "../core/foundation/result";
import { type Day, inWords } from "../core/foundation/day";
import { lastDay } from "../core/foundation/dated";
import { choices } from "../core/foundation/choice";
import { type Convention, deadline } from "../core/send/deadline";
import { type Duty, type Process } from "../core/send/duty";
import { timeline } from "../core/send/timeline";
import { once } from "../data/once";
import { countingInWords, limitInWords, timeLimits } from "../data/send";
import { asDate, choiceCell, dateCell, type Reader, type Shown } from "./cell";
import { optional, required, rowwise } from "./rowwise";
import { single, tableOf } from "./table";

/**
 * A duty with a time limit. Each runs from an event of its own, told here.
 * @customenum {string}
 */
export enum DUTY {
  /** From the request for an assessment received: 6 weeks. */
  DecisionToAssess = "Decision to assess",
  /** From the request for advice received by the body asked: 6 weeks. */
  Advice = "Advice",
  /** From the request for an assessment received: 16 weeks. */
  DecisionNotToIssue = "Decision not to issue",
  /** From the request for an assessment received: 16 weeks. Practice, not statute. */
  DraftPlan = "Draft plan",
  /** From the draft plan served: 15 days beginning with that day; a minimum. */
  Representations = "Representations",
  /** From the school being consulted: 15 days. Guidance. */
  SchoolResponse = "School response",
  /** From the request for an assessment received: 20 weeks. */
  FinalPlan = "Final plan",
  /** From the plan first made or last reviewed: 12 months starting with that day. */
  AnnualReview = "Annual review",
  /** From the re-assessed plan sent: within 12 months. */
  AnnualReviewAfterReassessment = "Annual review after re-assessment",
  /** From the review meeting: at least 2 weeks before. */
  MeetingNotice = "Meeting notice",
  /** From the review meeting: at least 2 weeks before. */
  MeetingAdvice = "Meeting advice",
  /** From the review meeting: 2 weeks. */
  ReviewReport = "Review report",
  /** From the review meeting: 4 weeks. */
  ReviewDecision = "Review decision",
  /** From the review meeting: 4 weeks. Case law. */
  AmendmentNotice = "Amendment notice",
  /** From the review meeting: 12 weeks at most. Case law. */
  AmendedPlanLatest = "Amended plan (latest)",
  /** From the amendment notice served: 15 days beginning with that day; a minimum. */
  AmendmentRepresentations = "Amendment representations",
  /** From the amendment notice sent: 8 weeks. */
  AmendedPlan = "Amended plan",
  /** From the request to re-assess received: 15 days. */
  ReassessmentDecision = "Re-assessment decision",
  /** From the decision to re-assess notified: 14 weeks. */
  ReassessedPlan = "Re-assessed plan",
}

/**
 * A process that runs from one event, told here.
 * @customenum {string}
 */
export enum PROCESS {
  /** From the request for an assessment received. */
  Assessment = "Assessment",
  /** From the review meeting. */
  AnnualReview = "Annual review",
  /** From the amendment notice sent. */
  Amendment = "Amendment",
  /** From the request to re-assess received. */
  Reassessment = "Re-assessment",
}

/**
 * How time within an event is counted.
 * @customenum {string}
 */
export enum COUNTING {
  /** The day of the event is not counted (Dodds v Walker). */
  Legal = "Legal",
  /** The local convention that counts the day of receipt: one day earlier. */
  DayOne = "Day one",
}

const conventions = once(() => choices<{ name: Convention }>([{ name: "Legal" }, { name: "Day one" }], "a way of counting"));
const conventionCell = choiceCell(conventions);
const dutyCell: Reader<Duty> = choiceCell(() => timeLimits().duties);
const processCell: Reader<Process> = choiceCell(() => timeLimits().processes);
const LEGAL = { name: "Legal" } as const;

/**
 * The last day on which a SEND duty is met, as a date: for example 20 weeks from the request for a final plan.
 * @customfunction EHCPDEADLINE
 * @param {any[][]} eventDate Date of the event the duty runs from; each duty names its own. One or a range.
 * @param {DUTY[][]} [duty] What has to be done by then; blank is the Final plan. One or a range.
 * @param {COUNTING} [counting] Legal (blank) leaves out the day of the event; Day one counts it.
 * @returns {any[][]} Dates.
 */
export function ehcpDeadline(eventDate: any[][], duty?: DUTY[][], counting?: COUNTING): any[][] {
  return rowwise(
    [
      required("eventDate", eventDate, dateCell),
      optional("duty", duty, dutyCell, null),
      optional("counting", counting, conventionCell, LEGAL),
    ],
    (event, wanted, convention) => {
      const due = deadline(wanted ?? finalPlan(), event, convention.name);
      return due.ok ? answer(asDate(due.value.day)) : { argument: "eventDate", ...due };
    },
  );
}

/**
 * The stages of a SEND process with the last day of each, in date order. A stage that ends in (latest) is counted from the last lawful day of the one before.
 * @customfunction EHCPTIMELINE
 * @param {any} eventDate Date of the event the process runs from: request, review meeting or amendment notice.
 * @param {PROCESS} [process] Which process; blank is Assessment.
 * @param {any} [asOf] A date to count the days left from; blank leaves them out.
 * @param {COUNTING} [counting] Legal (blank) leaves out the day of the event; Day one counts it.
 * @returns {any[][]} A table: Stage, Due, Days left, Basis, Authority.
 */
export function ehcpTimeline(eventDate: any, process?: PROCESS, asOf?: any, counting?: COUNTING): any[][] {
  return tableOf(() => {
    const event = single("eventDate", eventDate, dateCell, null);
    if (!event.ok) return event;
    const followed = single("process", process, processCell, null);
    if (!followed.ok) return followed;
    const today = single("asOf", asOf, dateCell, null);
    if (!today.ok) return today;
    const convention = single("counting", counting, conventionCell, LEGAL);
    if (!convention.ok) return convention;
    if (event.value === null) return answer(null);
    const stages = timeline(timeLimits(), followed.value ?? assessment(), event.value, convention.value.name);
    if (!stages.ok) return { argument: "eventDate", ...stages };
    return answer({
      headings: ["Stage", "Due", "Days left", "Basis", "Authority"],
      rows: stages.value.map(({ stage, day, rule }) => [stage, asDate(day), daysLeft(day, today.value), rule.basis, rule.source]),
    });
  });
}

/**
 * The SEND time limits held: each with its event, length, counting, authority and how far its wording was checked.
 * @customfunction SENDRULES
 * @param {PROCESS} [process] The duties of one process; blank is all.
 * @returns {any[][]} A table of duties.
 */
export function sendRules(process?: PROCESS): any[][] {
  return tableOf(() => {
    const wanted = single("process", process, processCell, null);
    if (!wanted.ok) return wanted;
    const duties = timeLimits().duties.all.filter((duty) => wanted.value === null || duty.process === wanted.value.name);
    return answer({
      headings: [
        "Duty",
        "Runs from",
        "Limit",
        "Counting",
        "Who",
        "Basis",
        "Authority",
        "Link",
        "In force from",
        "In force until",
        "Exceptions",
        "Checked",
        "Note",
      ],
      rows: duties.flatMap(({ rules }) =>
        rules.map((rule) => [
          rule.duty,
          rule.runsFrom,
          limitInWords(rule.limit),
          countingInWords(rule.limit),
          rule.who,
          rule.basis,
          rule.source,
          rule.link ?? "",
          asDate(rule.from),
          rule.until === null ? "" : asDate(lastDay(rule.until)),
          rule.exceptions,
          `${rule.mark}, ${inWords(rule.read)}`,
          rule.note,
        ]),
      ),
    });
  });
}

function daysLeft(due: Day, asOf: Day | null): Shown {
  return asOf === null ? "" : due - asOf;
}

function finalPlan(): Duty {
  return timeLimits().duties.find(DUTY.FinalPlan)!;
}

function assessment(): Process {
  return timeLimits().processes.find(PROCESS.Assessment)!;
}
