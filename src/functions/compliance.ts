import { choices } from "../core/foundation/choice";
import { answer, type Result, unreadable } from "../core/foundation/result";
import { causeInWords, dateChecks, type TheirDate } from "../core/send/check";
import { type CheckedRow, checkSummary } from "../core/send/check-summary";
import { compliance, type DutyHead, type DutyStanding, dutyStandings, type PrintedCompliance } from "../core/send/compliance";
import { type CountedDuty, eventDate, type EventDate } from "../core/send/counted-duty";
import { COUNTED_BY } from "../core/send/counted-period";
import { once } from "../data/once";
import { countedDuties, dateChecking, timeLimits } from "../data/send";
import { one, optional, required } from "./cells/arguments";
import { column, columnWithBlanks, optionalColumn } from "./cells/columns";
import { choiceCell, dateCell, type Reader, suppressBelowCell, yesOrNoCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asCount, asDate, asDecimal, asPrinted, asShare, type Shown } from "./cells/shown";
import { rows, table } from "./cells/table";
import { conventionCell, LEGAL } from "./convention-cell";

/**
 * A duty that is counted. Each runs from an event of its own, told here.
 * @customenum {string}
 */
export declare enum COUNTEDDUTY {
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
  /** From the date or the year of the transfer: before 15 February of the year of the transfer. */
  EarlyYearsToSchool = "Early years to school",
  /** From the date or the year of the transfer: before 15 February of the year of the transfer. */
  InfantToJunior = "Infant to junior",
  /** From the date or the year of the transfer: before 15 February of the year of the transfer. */
  PrimaryToMiddle = "Primary to middle",
  /** From the date or the year of the transfer: before 15 February of the year of the transfer. */
  PrimaryToSecondary = "Primary to secondary",
  /** From the date or the year of the transfer: before 15 February of the year of the transfer. */
  MiddleToSecondary = "Middle to secondary",
  /** From the date or the year of the transfer: before 31 March of the year of the transfer. */
  SecondaryToPost16 = "Secondary to post-16",
  /** From the date of the transfer: at least five months before. */
  BetweenPost16Institutions = "Between post-16 institutions",
  /** From the notice of the decision sent: 2 months or, if later, a month from the mediation certificate. */
  Appeal = "Appeal",
}

/**
 * What duties are counted by: a stretch of time, and the day of theirs that falls in it.
 * @customenum {string}
 */
export declare enum DUTYPERIOD {
  /** The month in which it fell due. */
  MonthDue = "Month due",
  /** The quarter in which it fell due, by its months. */
  QuarterDue = "Quarter due",
  /** The calendar year in which it fell due. */
  CalendarYearDue = "Calendar year due",
  /** The financial year in which it fell due. */
  FinancialYearDue = "Financial year due",
  /** The academic year in which it fell due. */
  AcademicYearDue = "Academic year due",
  /** The month in which it was done. */
  MonthDone = "Month done",
  /** The quarter in which it was done, by its months. */
  QuarterDone = "Quarter done",
  /** The calendar year in which it was done. */
  CalendarYearDone = "Calendar year done",
  /** The financial year in which it was done. */
  FinancialYearDone = "Financial year done",
  /** The academic year in which it was done. */
  AcademicYearDone = "Academic year done",
}

/**
 * How time within an event is counted.
 * @customenum {string}
 */
export declare enum CHECKCOUNTING {
  /** The day of the event is not counted (Dodds v Walker). */
  Legal = "Legal",
  /** The local convention that counts the day of receipt: one day earlier. */
  DayOne = "Day one",
}

const periods = once(() => choices(COUNTED_BY, "a period"));
const periodCell = choiceCell(periods);
const dutyCell = choiceCell<CountedDuty>(countedDuties);
const eventCell: Reader<EventDate> = { kind: "date", blanks: dateCell.blanks, read: eventDate };

/** A duty for each row, or one for all of them. */
const dutyColumn = { ...columnWithBlanks("duty", dutyCell, null), isRepeated: true };

/** What `rule` makes of a row that has a duty. */
function withDuty<Row extends { readonly duty: CountedDuty | null }, F>(
  row: Row,
  rule: (row: Row & { readonly duty: CountedDuty }) => Result<F>,
): Result<F> {
  const { duty } = row;
  return duty === null ? unreadable("is blank. Name a duty, such as Final plan.", { argument: "duty" }) : rule({ ...row, duty });
}

/** A period's figures, or those of all, and the duties behind each. */
interface PeriodLine extends PrintedCompliance {
  readonly label: string | number;
  readonly behind: (head: DutyHead) => readonly DutyStanding[];
}

/** The duties done late, of which the days late are told. */
const late = ({ behind }: PeriodLine): readonly DutyStanding[] => behind("late");

export const complianceFunctions = {
  EHCPCOMPLIANCE: table({
    arguments: {
      cases: rows({
        duty: dutyColumn,
        event: column("eventDates", eventCell),
        done: columnWithBlanks("doneDates", dateCell, null),
        isExcluded: optionalColumn("excluded", yesOrNoCell, false),
        certificate: optionalColumn("certificateDates", dateCell, null),
      }),
      by: one("by", periodCell, () => periods().named("Calendar year due")),
      asOf: one("asOf", dateCell, null),
      suppressBelow: one("suppressBelow", suppressBelowCell, 0),
    },
    rule: ({ cases, by, asOf, suppressBelow }) => {
      const standingOf = dutyStandings(timeLimits(), asOf);
      const found = cases.each((row) => withDuty(row, standingOf));
      if (!found.ok) return found;
      return compliance(
        found.value.filter((of) => of !== null),
        by,
        asOf,
        suppressBelow,
      );
    },
    lines: ({ periods, total }): PeriodLine[] => [
      ...periods.map((each) => ({ ...each, label: each.period?.name ?? "Not yet done", behind: each.counts.behind })),
      { ...total, label: "Total", behind: (head) => periods.flatMap(({ counts }) => counts.behind(head)) },
    ],
    columns: [
      { heading: "Period", shown: ({ label }) => label },
      { heading: "Due", shown: ({ due }) => asCount(due), behind: ({ behind }) => behind("due") },
      { heading: "Met", shown: ({ met }) => asCount(met), behind: ({ behind }) => behind("met") },
      { heading: "Met %", shown: ({ metShare }) => asPrinted(metShare, asShare), behind: ({ behind }) => behind("met") },
      { heading: "Late", shown: (line) => asCount(line.late), behind: late },
      { heading: "Open, not yet due", shown: ({ notYetDue }) => asCount(notYetDue), behind: ({ behind }) => behind("notYetDue") },
      { heading: "Open, overdue", shown: ({ overdue }) => asCount(overdue), behind: ({ behind }) => behind("overdue") },
      { heading: "Median days late", shown: ({ medianDaysLate }) => asPrinted(medianDaysLate, daysLate), behind: late },
      { heading: "90th percentile days late", shown: ({ ninetiethDaysLate }) => asPrinted(ninetiethDaysLate, daysLate), behind: late },
      { heading: "Longest", shown: ({ longestDaysLate }) => asPrinted(longestDaysLate, (days) => days ?? ""), behind: late },
    ],
  }),
  EHCPCHECK: rowwise({
    arguments: {
      duty: required("duty", dutyCell),
      event: required("eventDates", eventCell),
      theirs: required("theirDates", dateCell),
      counting: one("counting", conventionCell, LEGAL),
      certificate: optional("certificateDates", dateCell, null),
    },
    ruleOfAll: ({ counting }, dates: readonly TheirDate[]) => dateChecks(dateChecking(), counting.name, dates),
    shown: [
      ({ limit }) => asDate(limit.day),
      ({ of }) => asDate(of.theirs),
      ({ days }) => days,
      ({ cause }) => (cause === null ? "" : causeInWords(dateChecking(), cause)),
    ],
  }),
  EHCPCHECKSUMMARY: table({
    arguments: {
      dates: rows({
        duty: dutyColumn,
        event: column("eventDates", eventCell),
        theirs: columnWithBlanks("theirDates", dateCell, null),
        certificate: optionalColumn("certificateDates", dateCell, null),
      }),
      counting: one("counting", conventionCell, LEGAL),
    },
    rule: ({ dates, counting }) => {
      const all = dates.each((row) => withDuty(row, (each) => answer(each)));
      if (!all.ok) return all;
      const given = all.value.flatMap(({ theirs, ...rest }) => (theirs === null ? [] : [{ ...rest, theirs }]));
      const check = dateChecks(dateChecking(), counting.name, given);
      const checked = dates.each((of, row) =>
        withDuty(of, ({ theirs, ...rest }) => {
          const found = theirs === null ? answer(null) : check({ ...rest, theirs });
          return found.ok ? answer({ check: found.value, row }) : found;
        }),
      );
      return checked.ok ? answer(checkSummary(dateChecking(), checked.value)) : checked;
    },
    lines: ({ causes, rows: all }): CauseLine[] => [
      ...causes.map(({ key, count, share, days, firstRow, sentence, behind }) => ({
        behind: () => behind("rows"),
        cause: key,
        rows: count.rows,
        share,
        days,
        firstRow,
        sentence,
      })),
      {
        behind: () => causes.flatMap(({ behind }) => behind("rows")),
        cause: "Total",
        rows: all,
        share: all === 0 ? null : 1,
        days: null,
        firstRow: null,
        sentence: "",
      },
    ],
    columns: [
      { heading: "Cause", shown: ({ cause }) => cause },
      { heading: "Rows", shown: (line) => line.rows, behind: ({ behind }) => behind() },
      { heading: "Share", shown: ({ share }) => asShare(share), behind: ({ behind }) => behind() },
      { heading: "Days off, from", shown: ({ days }) => days?.from ?? "" },
      { heading: "Days off, to", shown: ({ days }) => days?.to ?? "" },
      { heading: "First row", shown: ({ firstRow }) => firstRow ?? "" },
      { heading: "What the system does", shown: ({ sentence }) => sentence },
    ],
  }),
};

interface CauseLine {
  readonly behind: () => readonly CheckedRow[];
  readonly cause: string;
  readonly rows: number;
  readonly share: number | null;
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly firstRow: number | null;
  readonly sentence: string;
}

function daysLate(days: number | null): Shown {
  return days === null ? "" : asDecimal(days, 1);
}

/**
 * Any SEND duty counted, a row for each period: fallen due, met, late and open, with how late the late were. Due is met, late and both open; small numbers are withheld across the row and the total.
 * @customfunction EHCPCOMPLIANCE
 * @param {COUNTEDDUTY[][]} duty The duty counted: one, or a column of them, such as the phase of each transfer.
 * @param {any[][]} eventDates The column of dates of the event each duty runs from; of a phase transfer its date or its year.
 * @param {any[][]} doneDates The column of dates on which each was done; blank is not yet.
 * @param {DUTYPERIOD} [by] Month, quarter, calendar, financial or academic year, of the day it fell due or was done; blank is Calendar year due.
 * @param {any} [asOf] The day the table is for: what is dated after it has not happened yet. Needed where any is not yet done.
 * @param {any} [suppressBelow] Counts from 1 to one below this (3 at least) become c, with what would tell them; blank withholds nothing.
 * @param {any[][]} [excluded] The column of flags that leave a row out of every part: 1 or TRUE where an exception applies.
 * @param {any[][]} [certificateDates] The column of dates mediation certificates were issued, for the Appeal alone.
 * @returns {any[][]} A table: Period, Due, Met, Met %, Late, Open (not yet due, overdue), days late (median, 90th percentile, longest), with a total.
 */
export function ehcpCompliance(
  duty: COUNTEDDUTY[][],
  eventDates: any[][],
  doneDates: any[][],
  by?: DUTYPERIOD,
  asOf?: any,
  suppressBelow?: any,
  excluded?: any[][],
  certificateDates?: any[][],
): any[][] {
  return complianceFunctions.EHCPCOMPLIANCE.answer({ duty, eventDates, doneDates, by, asOf, suppressBelow, excluded, certificateDates });
}

/**
 * Another system's last days beside the lawful ones: four cells across, the lawful day, theirs, how many days theirs is after it, and what it comes of where one convention alone explains it.
 * @customfunction EHCPCHECK
 * @param {COUNTEDDUTY[][]} duty The duty checked. One or a column.
 * @param {any[][]} eventDates Date of the event it runs from; of a phase transfer its date or its year. One or a column.
 * @param {any[][]} theirDates The last day that the other system gives. One or a column.
 * @param {CHECKCOUNTING} [counting] Legal (blank) leaves out the day of the event; Day one counts it.
 * @param {any[][]} [certificateDates] Date the mediation certificate was issued, for the Appeal alone. One or a column.
 * @returns {any[][]} The lawful day, theirs, days after it, and the cause; blank where the days agree. Without a heading.
 */
export function ehcpCheck(
  duty: COUNTEDDUTY[][],
  eventDates: any[][],
  theirDates: any[][],
  counting?: CHECKCOUNTING,
  certificateDates?: any[][],
): any[][] {
  return complianceFunctions.EHCPCHECK.answer({ duty, eventDates, theirDates, counting, certificateDates });
}

/**
 * What another system's last days come of, a row for each cause: what explains most of those that differ stands first, with how far off they are, the first row it explains, and what the system does.
 * @customfunction EHCPCHECKSUMMARY
 * @param {COUNTEDDUTY[][]} duty The duty checked: one, or a column of them.
 * @param {any[][]} eventDates The column of dates of the event each runs from; of a phase transfer its date or its year.
 * @param {any[][]} theirDates The column of last days that the other system gives; blank is none.
 * @param {CHECKCOUNTING} [counting] Legal (blank) leaves out the day of the event; Day one counts it.
 * @param {any[][]} [certificateDates] The column of dates mediation certificates were issued, for the Appeal alone.
 * @returns {any[][]} A table: Cause, Rows, Share, Days off (from, to), First row, What the system does, with a total.
 */
export function ehcpCheckSummary(
  duty: COUNTEDDUTY[][],
  eventDates: any[][],
  theirDates: any[][],
  counting?: CHECKCOUNTING,
  certificateDates?: any[][],
): any[][] {
  return complianceFunctions.EHCPCHECKSUMMARY.answer({ duty, eventDates, theirDates, counting, certificateDates });
}
