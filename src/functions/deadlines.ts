import { lastDay, period } from "../core/foundation/dated";
import { inFigures, inWords } from "../core/foundation/day";
import { answer } from "../core/foundation/result";
import { isAffected, timetables } from "../core/send/deadline";
import { type Duty, type DutyRule, type Process } from "../core/send/duty";
import { type DatedStage, timeline } from "../core/send/timeline";
import { countingInWords, limitInWords, timeLimits } from "../data/send";
import { one, optional, required } from "./cells/arguments";
import { choiceCell, dateCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asDate } from "./cells/shown";
import { needed, table } from "./cells/table";
import { conventionCell, LEGAL } from "./convention-cell";

/**
 * A duty with a time limit. Each runs from an event of its own, told here.
 * @customenum {string}
 */
export declare enum DUTY {
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
  /** From the decision to re-assess notified, or made on the authority's own initiative: 14 weeks. */
  ReassessedPlan = "Re-assessed plan",
  /** From the request for advice received by the body asked: 6 weeks. */
  ReassessmentAdvice = "Re-assessment advice",
  /** From the draft plan served after a re-assessment: 15 days beginning with that day; a minimum. */
  ReassessmentRepresentations = "Re-assessment representations",
  /** From the day the old authority became aware of the move: 15 working days beginning with that day. */
  PlanTransfer = "Plan transfer",
  /** From the date of the transfer: 6 weeks. */
  TransferNotice = "Transfer notice",
  /** From the date of the transfer: 3 months beginning with that day, or later: 12 months from the last review. */
  TransferReview = "Transfer review",
  /** From the day the health commissioner became aware of the move or change: 15 working days beginning with that day. */
  HealthCommissionerNotice = "Health commissioner notice",
  /** From the day the new health commissioner became aware of the move, or that it is the commissioner: 15 working days beginning with that day. */
  HealthCommissionerRequest = "Health commissioner request",
  /** From the notice of the decision sent (or its own date, if earlier): 2 months. */
  MediationAdviserContact = "Mediation adviser contact",
  /** From the day the adviser was told that no mediation is wanted, or mediation concluded: 3 working days. */
  MediationCertificate = "Mediation certificate",
  /** From the day the authority was told that mediation is wanted: 3 working days. */
  MediationNoticeToHealth = "Mediation notice to health",
  /** From the day the body was told that mediation is wanted: 30 days. */
  MediationMeeting = "Mediation meeting",
  /** From the mediation: at least 5 working days before. */
  MediationMeetingNotice = "Mediation meeting notice",
  /** From the mediation agreement on a matter that cannot be appealed: 2 weeks. */
  MediationAgreement = "Mediation agreement",
  /** From the mediation agreement to which the authority was no party: 1 week. */
  MediationAgreementNotice = "Mediation agreement notice",
  /** From the Tribunal order: 2 weeks. */
  OrderAssess = "Order: assess",
  /** From the Tribunal order: 10 weeks. */
  OrderNoPlan = "Order: no plan",
  /** From the Tribunal order: 14 weeks. */
  OrderAssessedPlan = "Order: assessed plan",
  /** From the Tribunal order: 5 weeks. */
  OrderDraftPlan = "Order: draft plan",
  /** From the Tribunal order: 11 weeks. */
  OrderFinalPlan = "Order: final plan",
  /** From the Tribunal order: 2 weeks. */
  OrderReconsider = "Order: reconsider",
  /** From the Tribunal order: 5 weeks. */
  OrderAmendContents = "Order: amend contents",
  /** From the Tribunal order: 2 weeks. */
  OrderAmendPlacement = "Order: amend placement",
  /** From the Tribunal order: 5 weeks. */
  OrderContinueAndAmend = "Order: continue and amend",
  /** From the Tribunal order that dismisses an appeal against ceasing the plan: immediately. */
  OrderCease = "Order: cease",
  /** From the day the Tribunal was told that the appeal is unopposed: 2 weeks. */
  ConcededAssess = "Conceded: assess",
  /** From the day the Tribunal was told that the appeal is unopposed: 10 weeks. */
  ConcededNoPlan = "Conceded: no plan",
  /** From the day the Tribunal was told that the appeal is unopposed: 14 weeks. */
  ConcededAssessedPlan = "Conceded: assessed plan",
  /** From the day the Tribunal was told that the appeal is unopposed: 5 weeks. */
  ConcededAmendContents = "Conceded: amend contents",
  /** From the day the Tribunal was told that the appeal is unopposed: 2 weeks; 5 where contents are amended too. */
  ConcededAmendPlacement = "Conceded: amend placement",
  /** From the day the Tribunal was told that the appeal is unopposed: 5 weeks. */
  ConcededDraftPlan = "Conceded: draft plan",
  /** From the day the Tribunal was told that the appeal is unopposed: 11 weeks. */
  ConcededFinalPlan = "Conceded: final plan",
  /** From the day the Tribunal was told that the appeal is unopposed: 5 weeks. */
  ConcededContinueAndAmend = "Conceded: continue and amend",
  /** From the date of the Tribunal's recommendation: 5 weeks beginning with that day. */
  RecommendationResponse = "Recommendation response",
  /** From the response to a recommendation received: 1 week beginning with that day. */
  RecommendationCopy = "Recommendation copy",
  /** From the copy of the appeal received from the Tribunal: 30 working days, August and 25 December to 1 January not counted. */
  ResponseToAnAppeal = "Response to an appeal",
  /** From the request, or detained person brought or come to the authority's attention: 6 weeks. */
  DetainedDecision = "Detained: decision",
  /** From the request, or detained person brought or come to the authority's attention: 16 weeks. */
  DetainedDecisionNotToIssue = "Detained: decision not to issue",
  /** From the request, or detained person brought or come to the authority's attention: 20 weeks. */
  DetainedFinalPlan = "Detained: final plan",
  /** From the draft plan served: 15 days beginning with that day. */
  DetainedRepresentations = "Detained: representations",
  /** From the day the plan was first kept or the detention known, whichever is later: 5 working days. */
  DetainedPlanToCustody = "Detained: plan to custody",
  /** From the request of the young person: 15 working days. */
  HigherEducationCopy = "Higher education copy",
}

/**
 * A process that runs from one event, told here.
 * @customenum {string}
 */
export declare enum PROCESS {
  /** From the request for an assessment received. */
  Assessment = "Assessment",
  /** From the review meeting. */
  AnnualReview = "Annual review",
  /** From the amendment notice sent. */
  Amendment = "Amendment",
  /** From the request to re-assess received. */
  Reassessment = "Re-assessment",
  /** From the date of the transfer. */
  Transfer = "Transfer",
  /** From the Tribunal's order. */
  TribunalOrder = "Tribunal order",
  /** From the notice of the decision sent. */
  Mediation = "Mediation",
}

/**
 * How time within an event is counted.
 * @customenum {string}
 */
export declare enum COUNTING {
  /** The day of the event is not counted (Dodds v Walker). */
  Legal = "Legal",
  /** The local convention that counts the day of receipt: one day earlier. */
  DayOne = "Day one",
}

const dutyCell = choiceCell<Duty>(() => timeLimits().duties);
const processCell = choiceCell<Process>(() => timeLimits().processes);

export const deadlines = {
  EHCPDEADLINE: rowwise({
    arguments: {
      event: required("eventDate", dateCell),
      duty: optional("duty", dutyCell, () => timeLimits().duties.named("Final plan")),
      counting: optional("counting", conventionCell, LEGAL),
    },
    ruleOnce: () => {
      const timetable = timetables(timeLimits());
      return ({ event, duty, counting }) => timetable(duty, counting.name)(event);
    },
    shown: ({ day }) => asDate(day),
  }),
  EHCPTIMELINE: table({
    arguments: {
      event: needed("eventDate", dateCell),
      process: one("process", processCell, () => timeLimits().processes.named("Assessment")),
      asOf: one("asOf", dateCell, null),
      counting: one("counting", conventionCell, LEGAL),
    },
    rule: ({ event, process, asOf, counting }) => {
      const stages = timeline(timeLimits(), process, event, counting.name);
      return stages.ok ? answer({ process, asOf, stages: stages.value }) : stages;
    },
    lines: ({ stages, asOf }) => stages.map((stage) => ({ ...stage, asOf })),
    columns: [
      { heading: "Stage", shown: ({ stage }) => stage },
      { heading: "Due", shown: ({ day }) => asDate(day) },
      { heading: "Days left", shown: ({ day, asOf }) => (asOf === null ? "" : day - asOf) },
      { heading: "Basis", shown: ({ rule }) => rule.basis },
      { heading: "Authority", shown: authority },
      { heading: "Not a working day", shown: restInWords },
    ],
  }),
  SENDRULES: table({
    arguments: { process: one("process", processCell, null) },
    rule: ({ process }) => answer(timeLimits().duties.all.filter((duty) => process === null || duty.process === process.name)),
    lines: (duties) => duties.flatMap(({ rules }) => rules),
    columns: [
      { heading: "Duty", shown: ({ duty }) => duty },
      { heading: "Runs from", shown: ({ runsFrom }) => runsFrom },
      { heading: "Limit", shown: ({ limit }) => limitInWords(limit) },
      { heading: "Counting", shown: ({ limit }) => countingInWords(limit) },
      { heading: "Who", shown: ({ who }) => who },
      { heading: "Basis", shown: ({ basis }) => basis },
      { heading: "Authority", shown: ({ source }) => source },
      { heading: "Link", shown: ({ link }) => link ?? "" },
      { heading: "In force from", shown: ({ from }) => asDate(from) },
      { heading: "In force until", shown: ({ until }) => (until === null ? "" : asDate(lastDay(until))) },
      { heading: "Exceptions", shown: exceptions },
      { heading: "Checked", shown: ({ mark, read }) => `${mark}, ${inWords(read)}` },
      { heading: "Note", shown: ({ note }) => note },
      { heading: "Law as at", shown: ({ asAt }) => asDate(asAt) },
    ],
  }),
};

/**
 * The authority, flagged where a relaxation was in force before the last day, and where another provision may set a later one: the day stands, and
 * whether either applies is told by the case.
 */
function authority({ rule, relaxation }: DatedStage): string {
  const relaxed = relaxation && `May have been relaxed, ${period(relaxation)}: ${relaxation.source}`;
  return [rule.source, relaxed, rule.orLater && `Or later: ${rule.orLater}`].filter(Boolean).join(". ");
}

/** Why a last day is not worked, and the last working day before it, to plan by; blank where it is worked. */
function restInWords({ rest }: DatedStage): string {
  if (rest === null) return "";
  return rest.workingDayBefore === null ? rest.why : `${rest.why}; last working day before: ${inFigures(rest.workingDayBefore)}`;
}

/** The exceptions of a rule, and the relaxations it had for a time. */
function exceptions(rule: DutyRule): string {
  const relaxed = timeLimits().relaxations.filter((relaxation) => isAffected(relaxation, rule));
  return [rule.exceptions, ...relaxed.map((each) => `${period(each)}: ${each.says} (${each.source}). ${each.note}`)]
    .filter(Boolean)
    .join(" ");
}

/**
 * The last day on which a SEND duty is met, as a date: for example 20 weeks from the request for a final plan.
 * @customfunction EHCPDEADLINE
 * @param {any[][]} eventDate Date of the event the duty runs from; each duty names its own. One or a range.
 * @param {DUTY[][]} [duty] What has to be done by then; blank is the Final plan. One or a range.
 * @param {COUNTING} [counting] Legal (blank) leaves out the day of the event; Day one counts it.
 * @returns {any[][]} Dates.
 */
export function ehcpDeadline(eventDate: any[][], duty?: DUTY[][], counting?: COUNTING): any[][] {
  return deadlines.EHCPDEADLINE.answer({ eventDate, duty, counting });
}

/**
 * The stages of a SEND process with the last day of each, in date order. A stage that ends in (latest) is counted from the last lawful day of the one before.
 * @customfunction EHCPTIMELINE
 * @param {any} eventDate Date of the event the process runs from: request, review meeting or amendment notice.
 * @param {PROCESS} [process] Which process; blank is Assessment.
 * @param {any} [asOf] A date to count the days left from; blank leaves them out.
 * @param {COUNTING} [counting] Legal (blank) leaves out the day of the event; Day one counts it.
 * @returns {any[][]} A table: Stage, Due, Days left, Basis, Authority, Not a working day.
 */
export function ehcpTimeline(eventDate: any, process?: PROCESS, asOf?: any, counting?: COUNTING): any[][] {
  return deadlines.EHCPTIMELINE.answer({ eventDate, process, asOf, counting });
}

/**
 * The SEND time limits held: each with its event, length, counting, authority, how far its wording was checked and the day the law was last read over.
 * @customfunction SENDRULES
 * @param {PROCESS} [process] The duties of one process; blank is all.
 * @returns {any[][]} A table of duties.
 */
export function sendRules(process?: PROCESS): any[][] {
  return deadlines.SENDRULES.answer({ process });
}
