import { type Day } from "../core/foundation/day";
import { answer, every, type Refusal, type Result } from "../core/foundation/result";
import { WARN_DAYS } from "../core/send/caseload";
import { type HeldReview, heldReview, type Review, reviewStatus, reviewTimeliness } from "../core/send/review";
import { timeLimits } from "../data/send";
import headings from "./headings.json";
import { asDate, asShare, dateCell, type Shown, wholeCell, yearCell, yesOrNoCell } from "./cell";
import { column, columnWithBlanks, eachRow } from "./columns";
import { optional, required, rowwiseAcross } from "./rowwise";
import { single, tableOf } from "./table";

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
): any[][] {
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
    ],
    (last, met, decided, issued, day, isAmending, warn): Result<readonly Shown[]> => {
      const review: Review = { last, meeting: met, decision: decided, finalPlan: issued };
      const status = reviewStatus(timeLimits(), review, day, isAmending, warn);
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
 * @returns {any[][]} A table, a row a year: meetings, reviewed and decided in time with their shares, amended plans and their share in time.
 */
export function ehcpReviewTimeliness(lastReviews: any[][], meetings: any[][], decisions: any[][], finals: any[][], year?: any): any[][] {
  return tableOf(() => {
    const given = every(
      single("year", year, yearCell, null),
      eachRow<[Day, Day | null, Day | null, Day | null], HeldReview | null>(
        [
          column("lastReviews", lastReviews, dateCell),
          columnWithBlanks("meetings", meetings, dateCell, null),
          columnWithBlanks("decisions", decisions, dateCell, null),
          columnWithBlanks("finals", finals, dateCell, null),
        ],
        ([last, meeting, decision, finalPlan]) => {
          const review = heldReview(timeLimits(), { last, meeting, decision, finalPlan });
          return review.ok ? review : inColumns(review);
        },
      ),
    );
    if (!given.ok) return given;
    const [wanted, reviews] = given.value;
    const held = reviews.filter((review) => review !== null);
    return answer({
      headings: headings.EHCPREVIEWTIMELINESS,
      rows: reviewTimeliness(held)
        .filter((each) => wanted === null || each.year === wanted)
        .map((each) => [
          each.year,
          each.meetings,
          each.reviewed,
          asShare(each.reviewed / each.meetings),
          each.decided,
          asShare(each.decided / each.meetings),
          each.amended,
          each.amendedInTime,
          asShare(each.amended === 0 ? null : each.amendedInTime / each.amended),
        ]),
    });
  });
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  lastReview: "lastReviews",
  meeting: "meetings",
  decision: "decisions",
  finalPlan: "finals",
};

/** The refusal of one review, laid at the column its date stands in. */
function inColumns(refusal: Refusal): Refusal {
  return { ...refusal, argument: COLUMN_OF[refusal.argument ?? ""]! };
}
