import { type Day } from "../core/foundation/day";
import { answer, every, type Result } from "../core/foundation/result";
import { WARN_DAYS } from "../core/send/caseload";
import { type Review } from "../core/send/review";
import { reviewStatuses } from "../core/send/review-status";
import { type HeldReview, heldReviews, reviewTimeliness } from "../core/send/review-timeliness";
import { timeLimits } from "../data/send";
import headings from "./headings.json";
import { asDate, asShare, dateCell, type Shown, wholeCell, yearCell, yesOrNoCell } from "./cell";
import { column, columnWithBlanks, eachRow, optionalColumn } from "./columns";
import { byArgument } from "./fields";
import { optional, required, rowwiseAcross } from "./rowwise";
import { isLeftOut, single, tableOf } from "./table";

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
  const statusOf = reviewStatuses(timeLimits());
  return rowwiseAcross(
    3,
    [
      required("lastReview", lastReview, dateCell),
      optional("meeting", meeting, dateCell, null),
      optional("decision", decision, dateCell, null),
      optional("finalPlan", finalPlan, dateCell, null),
      required("asOf", asOf, dateCell),
      optional("amending", amending, yesOrNoCell, false),
      optional("warnDays", warnDays, wholeCell, WARN_DAYS),
      optional("noticeSent", noticeSent, dateCell, null),
    ],
    (last, met, decided, issued, day, isAmending, warn, notice): Result<readonly Shown[]> => {
      const review: Review = { last, meeting: met, decision: decided, notice, finalPlan: issued };
      const status = byArgument(statusOf(review, day, isAmending, warn), OF_ONE);
      if (!status.ok) return status;
      const { next, state } = status.value;
      return answer(next === null ? ["", "", state] : [next.duty, asDate(next.last), state]);
    },
  );
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
  return tableOf(() => {
    const heldOf = heldReviews(timeLimits());
    const given = every(
      single("year", year, yearCell, null),
      eachRow<[Day, Day | null, Day | null, Day | null, Day | null], HeldReview | null>(
        [
          column("lastReviews", lastReviews, dateCell),
          columnWithBlanks("meetings", meetings, dateCell, null),
          columnWithBlanks("decisions", decisions, dateCell, null),
          columnWithBlanks("finals", finals, dateCell, null),
          optionalColumn("noticesSent", noticesSent, dateCell, null),
        ],
        ([last, meeting, decision, finalPlan, notice]) => byArgument(heldOf({ last, meeting, decision, notice, finalPlan }), OF_COLUMNS),
      ),
    );
    if (!given.ok) return given;
    const [wanted, reviews] = given.value;
    const held = reviews.filter((review) => review !== null);
    return answer({
      headings: isLeftOut(noticesSent) ? headings.EHCPREVIEWTIMELINESS : headings["EHCPREVIEWTIMELINESS with notices"],
      rows: reviewTimeliness(held)
        .filter(({ key }) => wanted === null || key === wanted)
        .map(({ key, count, share }) => [
          key,
          count.meetings,
          count.reviewed,
          asShare(share.reviewed),
          count.decidedInTime,
          asShare(share.decidedOfMeetings),
          asShare(share.decidedOfDecided),
          count.amended,
          count.amendedInTime,
          asShare(share.amended),
        ]),
    });
  });
}

const OF_ONE = { last: "lastReview", notice: "noticeSent" };
const OF_COLUMNS = { last: "lastReviews", meeting: "meetings", decision: "decisions", notice: "noticesSent", finalPlan: "finals" };
