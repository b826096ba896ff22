import { answer } from "../core/foundation/result";
import { WARN_DAYS } from "../core/send/caseload";
import { reviewStatuses } from "../core/send/review-status";
import { heldReviews, reviewTimeliness } from "../core/send/review-timeliness";
import { timeLimits } from "../data/send";
import { one, optional, required } from "./cells/arguments";
import { column, columnWithBlanks, optionalColumn } from "./cells/columns";
import { dateCell, wholeCell, yearCell, yesOrNoCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asDate, asShare } from "./cells/shown";
import { rows, table } from "./cells/table";

export const reviews = {
  EHCPREVIEWSTATUS: rowwise({
    arguments: {
      last: required("lastReview", dateCell),
      meeting: optional("meeting", dateCell, null),
      decision: optional("decision", dateCell, null),
      finalPlan: optional("finalPlan", dateCell, null),
      asOf: required("asOf", dateCell),
      isAmending: optional("amending", yesOrNoCell, false),
      warnDays: optional("warnDays", wholeCell, WARN_DAYS),
      notice: optional("noticeSent", dateCell, null),
    },
    ruleOnce: () => {
      const statusOf = reviewStatuses(timeLimits());
      return ({ last, meeting, decision, notice, finalPlan, asOf, isAmending, warnDays }) =>
        statusOf({ last, meeting, decision, notice, finalPlan }, asOf, isAmending, warnDays);
    },
    shown: [({ next }) => next?.duty ?? "", ({ next }) => (next === null ? "" : asDate(next.last)), ({ state }) => state],
  }),
  EHCPREVIEWTIMELINESS: table({
    arguments: {
      reviews: rows({
        last: column("lastReviews", dateCell),
        meeting: columnWithBlanks("meetings", dateCell, null),
        decision: columnWithBlanks("decisions", dateCell, null),
        finalPlan: columnWithBlanks("finals", dateCell, null),
        notice: optionalColumn("noticesSent", dateCell, null),
      }),
      year: one("year", yearCell, null),
    },
    rule: ({ reviews, year }) => {
      const held = reviews.each(heldReviews(timeLimits()));
      if (!held.ok) return held;
      const years = reviewTimeliness(held.value.filter((review) => review !== null)).filter(({ key }) => year === null || key === year);
      return answer({ years, isWithNotices: reviews.isGiven("notice") });
    },
    lines: ({ years }) => years,
    columns: ({ isWithNotices }) => {
      const amended = isWithNotices ? "8 weeks of notice and 12 of meeting" : "12 weeks";
      return [
        { heading: "Year", shown: ({ key }) => key },
        { heading: "Meetings", shown: ({ count }) => count.meetings, behind: ({ behind }) => behind("meetings") },
        { heading: "Reviewed within 12 months", shown: ({ count }) => count.reviewed, behind: ({ behind }) => behind("reviewed") },
        { heading: "Within 12 months %", shown: ({ share }) => asShare(share.reviewed), behind: ({ behind }) => behind("reviewed") },
        { heading: "Decided within 4 weeks", shown: ({ count }) => count.decidedInTime, behind: ({ behind }) => behind("decidedInTime") },
        {
          heading: "Decided % of meetings",
          shown: ({ share }) => asShare(share.decidedOfMeetings),
          behind: ({ behind }) => behind("decidedInTime"),
        },
        {
          heading: "Decided % of decided",
          shown: ({ share }) => asShare(share.decidedOfDecided),
          behind: ({ behind }) => behind("decidedInTime"),
        },
        { heading: "Amended plans", shown: ({ count }) => count.amended, behind: ({ behind }) => behind("amended") },
        { heading: `Within ${amended}`, shown: ({ count }) => count.amendedInTime, behind: ({ behind }) => behind("amendedInTime") },
        { heading: `Within ${amended} %`, shown: ({ share }) => asShare(share.amended), behind: ({ behind }) => behind("amendedInTime") },
      ];
    },
  }),
};

/**
 * Where the annual review of an EHC plan stands on a day: three cells across, the next duty, its last day and its state.
 * @customfunction EHCPREVIEWSTATUS
 * @param {any[][]} lastReview Date the plan was made or last reviewed. One or a column.
 * @param {any[][]} meeting Date of the review meeting; blank is not held. One or a column.
 * @param {any[][]} decision Date the decision was sent; blank is not sent. One or a column.
 * @param {any[][]} finalPlan Date the amended plan was issued; blank is not issued. One or a column.
 * @param {any[][]} asOf The day the status is wanted for. One or a column.
 * @param {any[][]} [amending] TRUE where the plan is to be amended; blank is FALSE. One or a column.
 * @param {any[][]} [warnDays] Days before the limit from which it is due soon; blank is 14.
 * @param {any[][]} [noticeSent] Date the amendment notice was sent (SEN2's ReviewDraft): 8 weeks from it, if they end before 12 weeks from the meeting; blank is not known. One or a column.
 * @returns {any[][]} Next duty, its last day, and On track, Due soon, Overdue, Complete on time or Complete late, without a heading.
 */
export function ehcpReviewStatus(
  lastReview: any[][],
  meeting: any[][],
  decision: any[][],
  finalPlan: any[][],
  asOf: any[][],
  amending?: any[][],
  warnDays?: any[][],
  noticeSent?: any[][],
): any[][] {
  return reviews.EHCPREVIEWSTATUS.answer({ lastReview, meeting, decision, finalPlan, asOf, amending, warnDays, noticeSent });
}

/**
 * Annual reviews held, a row for each calendar year of meeting: reviewed within 12 months, decided within 4 weeks, amended within 12 weeks. A review is done when its decision is sent.
 * @customfunction EHCPREVIEWTIMELINESS
 * @param {any[][]} lastReviews The column of dates plans were made or last reviewed.
 * @param {any[][]} meetings The column of dates of review meetings; blank is not held, and not counted.
 * @param {any[][]} decisions The column of dates decisions were sent; blank is not sent.
 * @param {any[][]} finals The column of dates amended plans were issued; blank is not amended.
 * @param {any} [year] One calendar year; blank is every year.
 * @param {any[][]} [noticesSent] The column of dates amendment notices were sent (SEN2's ReviewDraft): 8 weeks from each, if they end before 12 weeks from the meeting.
 * @returns {any[][]} A table, a row a year: meetings, reviewed and decided in time with their shares, amended plans and their share in time.
 */
export function ehcpReviewTimeliness(
  lastReviews: any[][],
  meetings: any[][],
  decisions: any[][],
  finals: any[][],
  year?: any,
  noticesSent?: any[][],
): any[][] {
  return reviews.EHCPREVIEWTIMELINESS.answer({ lastReviews, meetings, decisions, finals, year, noticesSent });
}
