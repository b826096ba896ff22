import { type Choice, choices, folded } from "../core/foundation/choice";
import { type Day } from "../core/foundation/day";
import { answer, quoted, unreadable } from "../core/foundation/result";
import { type CountedPlan, needsTable, printedNeeds, type PrintedPlans } from "../core/send/needs";
import { outcomeOf, type PlanRating, printedQuality, type PrintedQuality } from "../core/send/plan-quality";
import {
  type AssessmentRequest,
  assessmentRequests,
  type RequestOutcome,
  type RequestSource,
  requestsByYear,
  type RequestYears,
  type YearRequests,
} from "../core/send/requests";
import { needWords, outcomeWords, ratingWords, sourceWords } from "../data/caseload";
import { once } from "../data/once";
import { timeLimits } from "../data/send";
import headings from "./headings.json";
import { asCount, asPrinted, asShare, choiceCell, dateCell, labelCell, type Reader, type Shown, suppressBelowCell } from "./cell";
import { column, columnWithBlanks, eachRow, labelColumn, optionalColumn, rowsOf } from "./columns";
import { byArgument } from "./fields";
import { optional, required, rowwise } from "./rowwise";
import { isLeftOut, single, tableOf } from "./table";

const [NEED, PLANS, SHARE] = ["Primary need", "Plans", "Share"] as const;

/** A placement may not go by the name of a column that is there already. */
const placementCell: Reader<string> = {
  ...labelCell,
  read: (value) => {
    const isTaken = [NEED, PLANS, SHARE].some((heading) => folded(heading) === folded(String(value)));
    return isTaken
      ? unreadable(`${quoted(value)} is the heading of another column of the table. Give the placement another name.`)
      : labelCell.read(value);
  },
};

/**
 * The years that requests are counted by.
 * @customenum {string}
 */
export declare enum REQUESTYEARS {
  /** 1 January to 31 December, as DfE publishes them. */
  CalendarYear = "Calendar year",
  /** 1 September to 31 August. */
  AcademicYear = "Academic year",
}

const yearsCell = choiceCell(
  once(() =>
    choices<{ name: RequestYears; synonyms: readonly string[] }>(
      [
        { name: "Calendar year", synonyms: ["Calendar"] },
        { name: "Academic year", synonyms: ["Academic"] },
      ],
      "a kind of year",
    ),
  ),
);
const OF_COLUMNS = { received: "receivedDates", decided: "outcomeDates" };

/**
 * Requests for EHC assessments, a row for each year of receipt: calendar years, as DfE publishes them, or academic years. Young people are counted with parents, and a withdrawn request is not decided.
 * @customfunction EHCPREQUESTS
 * @param {any[][]} receivedDates The column of dates requests were received.
 * @param {any[][]} sources The column of sources: School, Parent, Young person, Health, Social care, Other.
 * @param {any[][]} outcomes The column of outcomes: Y or Agreed, N or Refused, W or Withdrawn; blank is not yet decided.
 * @param {any[][]} [outcomeDates] The column of dates of decision; without it the last column is blank.
 * @param {REQUESTYEARS} [by] Calendar year (blank), as DfE publishes them, or Academic year.
 * @returns {any[][]} A table, a row a year: requests, change on the year before, shares by source, decided, agreed of received and of decided, within 6 weeks.
 */
export function ehcpRequests(
  receivedDates: any[][],
  sources: any[][],
  outcomes: any[][],
  outcomeDates?: any[][],
  by?: REQUESTYEARS,
): any[][] {
  return tableOf(() => {
    const years = single("by", by, yearsCell, null);
    if (!years.ok) return years;
    const isDated = !isLeftOut(outcomeDates);
    const requestOf = assessmentRequests(timeLimits(), isDated);
    const requests = eachRow<[Day, RequestSource, RequestOutcome | null, Day | null], AssessmentRequest>(
      [
        column("receivedDates", receivedDates, dateCell),
        column("sources", sources, choiceCell(sourceWords)),
        columnWithBlanks("outcomes", outcomes, choiceCell(outcomeWords), null),
        optionalColumn("outcomeDates", outcomeDates, dateCell, null),
      ],
      ([received, source, outcome, decided]) => byArgument(requestOf({ received, source, outcome, decided }), OF_COLUMNS),
    );
    if (!requests.ok) return requests;
    const kind = years.value?.name ?? "Calendar year";
    return answer({
      headings: [kind, ...headings.EHCPREQUESTS],
      rows: requestsByYear(requests.value, kind).map(requestsRow),
    });
  });
}

/**
 * EHC plans by primary need and placement, largest need first. Small counts are withheld with as few others as keep them from being worked out.
 * @customfunction EHCPSUMMARY
 * @param {any[][]} needs The column of primary needs, by SEN2 code or name.
 * @param {any[][]} [placements] The column of placements.
 * @param {any} [suppressBelow] Counts from 1 to one below this (3 at least) become c; blank withholds nothing.
 * @returns {any[][]} A table: Primary need, a column for each placement, Plans, Share, with a total.
 */
export function ehcpSummary(needs: any[][], placements?: any[][], suppressBelow?: any): any[][] {
  return tableOf(() => {
    const below = single("suppressBelow", suppressBelow, suppressBelowCell, 0);
    if (!below.ok) return below;
    const isPlaced = !isLeftOut(placements);
    const rows = rowsOf<[Choice, string | null]>([
      column("needs", needs, choiceCell(needWords)),
      isPlaced ? labelColumn("placements", placements, placementCell) : optionalColumn("placements", placements, placementCell, null),
    ]);
    if (!rows.ok) return rows;
    const counted = needsTable(rows.value.map(([need, placement]): CountedPlan => ({ need: need.name, placement })));
    const { placements: placed, needs: byNeed, total } = printedNeeds(counted, needWords().all, below.value);
    return answer({
      headings: [NEED, ...placed, PLANS, SHARE],
      rows: [...byNeed.map((row) => [row.need, ...plansRow(row)]), ["Total", ...plansRow(total)]],
    });
  });
}

/**
 * EHC plans by rated quality, and what becomes of them: Outstanding and Good may be published, Requires improvement and Inadequate are held.
 * @customfunction PLANQUALITY
 * @param {any[][]} ratings The column of ratings, on the four Ofsted words.
 * @param {any} [suppressBelow] Counts from 1 to one below this (3 at least) become c; blank withholds nothing.
 * @returns {any[][]} A table: Rating, Plans, Share, Outcome, with a total.
 */
export function planQuality(ratings: any[][], suppressBelow?: any): any[][] {
  return tableOf(() => {
    const below = single("suppressBelow", suppressBelow, suppressBelowCell, 0);
    if (!below.ok) return below;
    const rows = rowsOf<[PlanRating]>([column("ratings", ratings, choiceCell(ratingWords))]);
    if (!rows.ok) return rows;
    const plans = rows.value.map(([rating]) => rating);
    const { ratings: byRating, total } = printedQuality(ratingWords().all, plans, below.value);
    return answer({
      headings: headings.PLANQUALITY,
      rows: [
        ...byRating.map((row) => [row.rating.name, ...qualityRow(row), outcomeOf(row.rating, null)]),
        ["Total", ...qualityRow(total), ""],
      ],
    });
  });
}

/**
 * Whether an EHC plan may be published: Publish or Hold. The county panel's rating decides where there is one.
 * @customfunction PLANPUBLISH
 * @param {any[][]} quadrantRating The rating in the quadrant, on the four Ofsted words. One or a range.
 * @param {any[][]} [countyRating] The county panel's rating; blank is none. One or a range.
 * @returns {any[][]} Publish or Hold.
 */
export function planPublish(quadrantRating: any[][], countyRating?: any[][]): any[][] {
  return rowwise(
    [
      required("quadrantRating", quadrantRating, choiceCell(ratingWords)),
      optional("countyRating", countyRating, choiceCell(ratingWords), null),
    ],
    (quadrant, county) => answer(outcomeOf(quadrant, county)),
  );
}

function requestsRow({ key, count, change, share }: YearRequests): Shown[] {
  return [
    key,
    count.requests,
    asShare(change),
    asShare(share.fromSchools),
    asShare(share.fromParents),
    count.decided,
    count.agreed,
    asShare(share.agreedOfReceived),
    asShare(share.agreedOfDecided),
    asShare(share.withinSixWeeks),
  ];
}

function plansRow({ placements, plans, share }: PrintedPlans): Shown[] {
  return [...placements.map(asCount), asCount(plans), asPrinted(share, asShare)];
}

function qualityRow({ plans, share }: PrintedQuality): Shown[] {
  return [asCount(plans), asPrinted(share, asShare)];
}
