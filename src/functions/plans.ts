import { type Choice, choices, folded } from "../core/foundation/choice";
import { answer, quoted, unreadable } from "../core/foundation/result";
import { type CountedPlan, needsTable, printedNeeds, type PrintedPlans } from "../core/send/needs";
import { outcomeOf, type PlanRating, printedQuality } from "../core/send/plan-quality";
import { assessmentRequests, requestsByYear, type RequestYears, type YearRequests } from "../core/send/requests";
import { needWords, outcomeWords, ratingWords, sourceWords } from "../data/caseload";
import { once } from "../data/once";
import { timeLimits } from "../data/send";
import { one, optional, required } from "./cells/arguments";
import { column, columnWithBlanks, optionalColumn, optionalLabelColumn } from "./cells/columns";
import { choiceCell, dateCell, labelCell, type Reader, suppressBelowCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asCount, asPrinted, asShare } from "./cells/shown";
import { rows, table, type TableColumn } from "./cells/table";

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

const [NEED, PLANS, SHARE] = ["Primary need", "Plans", "Share"] as const;
const TOTAL = "Total";

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

const yearsCell = choiceCell(
  once(() =>
    choices<Choice & { name: RequestYears }>(
      [
        { name: "Calendar year", synonyms: ["Calendar"] },
        { name: "Academic year", synonyms: ["Academic"] },
      ],
      "a kind of year",
    ),
  ),
);

export const plans = {
  EHCPREQUESTS: table({
    arguments: {
      requests: rows({
        received: column("receivedDates", dateCell),
        source: column("sources", choiceCell(sourceWords)),
        outcome: columnWithBlanks("outcomes", choiceCell(outcomeWords), null),
        decided: optionalColumn("outcomeDates", dateCell, null),
      }),
      by: one("by", yearsCell, { name: "Calendar year" as const }),
    },
    rule: ({ requests, by }) => {
      const read = requests.each(assessmentRequests(timeLimits(), requests.isGiven("decided")));
      return read.ok ? answer({ by: by.name, years: requestsByYear(read.value, by.name) }) : read;
    },
    lines: ({ years }) => years,
    columns: ({ by }): readonly TableColumn<YearRequests>[] => [
      { heading: by, shown: ({ key }) => key },
      { heading: "Requests", shown: ({ count }) => count.requests, behind: ({ behind }) => behind("requests") },
      { heading: "Change", shown: ({ change }) => asShare(change) },
      { heading: "From schools %", shown: ({ share }) => asShare(share.fromSchools), behind: ({ behind }) => behind("fromSchools") },
      { heading: "From parents %", shown: ({ share }) => asShare(share.fromParents), behind: ({ behind }) => behind("fromParents") },
      { heading: "Decided", shown: ({ count }) => count.decided, behind: ({ behind }) => behind("decided") },
      { heading: "Agreed", shown: ({ count }) => count.agreed, behind: ({ behind }) => behind("agreed") },
      { heading: "Agreed % of received", shown: ({ share }) => asShare(share.agreedOfReceived), behind: ({ behind }) => behind("agreed") },
      { heading: "Agreed % of decided", shown: ({ share }) => asShare(share.agreedOfDecided), behind: ({ behind }) => behind("agreed") },
      {
        heading: "Within 6 weeks %",
        shown: ({ share }) => asShare(share.withinSixWeeks),
        behind: ({ behind }) => behind("withinSixWeeks"),
      },
    ],
  }),
  EHCPSUMMARY: table({
    arguments: {
      plans: rows({
        need: column("needs", choiceCell(needWords)),
        placement: optionalLabelColumn("placements", placementCell, null),
      }),
      suppressBelow: one("suppressBelow", suppressBelowCell, 0),
    },
    rule: ({ plans: given, suppressBelow }) => {
      const counted = given.alike(({ need, placement }) => answer({ need: need.name, placement }));
      if (!counted.ok) return counted;
      const listed = counted.value.map(({ of, times }) => ({ ...of, times }));
      return answer(printedNeeds(needsTable(listed), needWords().all, suppressBelow));
    },
    lines: ({ needs, total }): NeedLine[] => [...needs, { need: TOTAL, ...total }],
    columns: ({ placements }) => [
      { heading: NEED, shown: ({ need }) => need },
      ...placements.map((heading, index) => ({
        heading,
        shown: (line: NeedLine) => asCount(line.placements[index]!),
        behind: ofNeed(({ placement }) => folded(placement ?? "") === folded(heading)),
      })),
      { heading: PLANS, shown: (line) => asCount(line.plans), behind: ofNeed(() => true) },
      { heading: SHARE, shown: ({ share }) => asPrinted(share, asShare), behind: ofNeed(() => true) },
    ],
  }),
  PLANQUALITY: table({
    arguments: {
      plans: rows({ rating: column("ratings", choiceCell(ratingWords)) }),
      suppressBelow: one("suppressBelow", suppressBelowCell, 0),
    },
    rule: ({ plans: given, suppressBelow }) => {
      const rated = given.each(({ rating }) => answer(rating));
      return rated.ok ? answer(printedQuality(ratingWords().all, rated.value, suppressBelow)) : rated;
    },
    lines: ({ ratings, total }) => [
      ...ratings.map((row) => ({ ...row, label: row.rating.name, outcome: outcomeOf(row.rating, null) as string })),
      { ...total, label: TOTAL, outcome: "" },
    ],
    columns: [
      { heading: "Rating", shown: ({ label }) => label },
      { heading: PLANS, shown: (line) => asCount(line.plans), behind: ofRating },
      { heading: SHARE, shown: ({ share }) => asPrinted(share, asShare), behind: ofRating },
      { heading: "Outcome", shown: ({ outcome }) => outcome },
    ],
  }),
  PLANPUBLISH: rowwise({
    arguments: {
      quadrant: required("quadrantRating", choiceCell(ratingWords)),
      county: optional("countyRating", choiceCell(ratingWords), null),
    },
    rule: ({ quadrant, county }) => answer({ quadrant, county, outcome: outcomeOf(quadrant, county) }),
    shown: ({ outcome }) => outcome,
  }),
};

/** A primary need, or all of them. */
interface NeedLine extends PrintedPlans {
  readonly need: string;
}

/** Whether a plan is counted on the line of its need, or on that of all, where it `is` what the column counts. */
function ofNeed(is: (plan: CountedPlan) => boolean): (line: NeedLine) => (plan: CountedPlan) => boolean {
  return ({ need }) =>
    (plan) =>
      (need === TOTAL || plan.need === need) && is(plan);
}

function ofRating({ label }: { readonly label: string }): (rating: PlanRating) => boolean {
  return ({ name }) => label === TOTAL || name === label;
}

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
  return plans.EHCPREQUESTS.answer({ receivedDates, sources, outcomes, outcomeDates, by });
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
  return plans.EHCPSUMMARY.answer({ needs, placements, suppressBelow });
}

/**
 * EHC plans by rated quality, and what becomes of them: Outstanding and Good may be published, Requires improvement and Inadequate are held.
 * @customfunction PLANQUALITY
 * @param {any[][]} ratings The column of ratings, on the four Ofsted words.
 * @param {any} [suppressBelow] Counts from 1 to one below this (3 at least) become c; blank withholds nothing.
 * @returns {any[][]} A table: Rating, Plans, Share, Outcome, with a total.
 */
export function planQuality(ratings: any[][], suppressBelow?: any): any[][] {
  return plans.PLANQUALITY.answer({ ratings, suppressBelow });
}

/**
 * Whether an EHC plan may be published: Publish or Hold. The county panel's rating decides where there is one.
 * @customfunction PLANPUBLISH
 * @param {any[][]} quadrantRating The rating in the quadrant, on the four Ofsted words. One or a range.
 * @param {any[][]} [countyRating] The county panel's rating; blank is none. One or a range.
 * @returns {any[][]} Publish or Hold.
 */
export function planPublish(quadrantRating: any[][], countyRating?: any[][]): any[][] {
  return plans.PLANPUBLISH.answer({ quadrantRating, countyRating });
}
