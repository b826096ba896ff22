import { yearOf } from "../../core/foundation/day";
import { type Deadline } from "../../core/send/deadline";
import { type ReviewFinding } from "../../core/send/review-status";
import { type HeldReview } from "../../core/send/review-timeliness";
import { countingInWords } from "../../data/send";
import { type Shown } from "../../functions/cells/shown";
import { givenDays, limitColumn, madeWords, placeColumn } from "../caseload-columns";
import { type Line } from "../explanation";
import { dayFigure, figure, lines } from "../lines";
import { keysOf, limitLines } from "../limit";
import { asOfProbe } from "../nearest";
import { dueStateFormula, isByFormula } from "../states";
import { type CellOf, type Tellings } from "../telling";
import { dayInWords, yearShown } from "../words";

export const reviewTellings: Tellings<"EHCPREVIEWSTATUS" | "EHCPREVIEWTIMELINESS"> = {
  EHCPREVIEWSTATUS: {
    title: ({ next }, part) =>
      part === 0 ? "The next duty" : part === 1 ? `Last day for ${next?.duty ?? "the next duty"}` : "Where the review stands",
    lines: statusLines,
    notes: ({ next }) => (next === null ? ["Every step is done: no duty is left."] : []),
    sources: ({ next, days }) => (next === null ? [days] : [next.limit]),
    probes: () => [asOfProbe(400)],
  },
  EHCPREVIEWTIMELINESS: {
    title: ({ line, heading }) => (line === null ? "Annual reviews held" : `${heading}, ${line.key}`),
    lines: timelinessLines,
    sources: ({ line }) => [line?.behind("meetings").map(({ days }) => days)],
    rowProbes: ({ heading }) => {
      const [head] = headsOf(heading);
      const column = head === "amendedInTime" ? "finalPlan" : head === "reviewed" || head === "decidedInTime" ? "decision" : null;
      if (column === null) return [];
      const says = column === "finalPlan" ? "amended on" : "decided on";
      return [{ column, by: { days: 30 }, says: (value) => `${says} ${dayInWords(value as never)}` }];
    },
  },
};

function statusLines(
  { next, state, judged, of, days, asOf, warnDays }: ReviewFinding,
  { part, valueOf }: { readonly part: number; readonly valueOf: (key: string) => unknown },
): readonly Line[] {
  const isHeld = isBy("{meeting}");
  const isDecided = isBy("{decision}");
  const isFinal = isBy("{finalPlan}");
  const isNoticed = isBy("{notice}");
  const isAmending = valueOf("isAmending") === true ? "TRUE" : "FALSE";
  const isPending = `AND(NOT(${isFinal}),OR(${isAmending},${isNoticed}))`;
  const pick = (notHeld: string, notDecided: string, notFinal: string, complete: string): string =>
    `IF(NOT(${isHeld}),${notHeld},IF(NOT(${isDecided}),${notDecided},IF(${isPending},${notFinal},${complete})))`;
  const hasNotice = days.eightWeeks !== null;
  const amended = hasNotice ? "MIN({eightWeeks},{twelveWeeks})" : "{twelveWeeks}";
  const amendedDuty = hasNotice ? 'IF({eightWeeks}<={twelveWeeks},"Amended plan","Amended plan (latest)")' : '"Amended plan (latest)"';
  return lines(
    dayFigure("last", "Plan made or last reviewed", of.last, { input: "lastReview" }),
    dayFigure("meeting", "Review meeting", of.meeting, { input: "meeting" }),
    dayFigure("decision", "Decision sent", of.decision, { input: "decision" }),
    dayFigure("notice", "Amendment notice sent", of.notice, { input: "noticeSent" }),
    dayFigure("finalPlan", "Amended plan issued", of.finalPlan, { input: "finalPlan" }),
    dayFigure("asOf", "As of", asOf, { input: "asOf" }),
    figure("warnDays", "Days before the limit from which it is due soon", warnDays, { input: "warnDays" }),
    limitLines(days.review, { keys: keysOf("review", "last"), event: null }),
    dayFigure("counted", "Meeting, or the day of the last review where none was held", days.fourWeeks.event, {
      formula: `=IF(${isHeld},{meeting},{last})`,
    }),
    limitLines(days.fourWeeks, { keys: keysOf("fourWeeks", "counted"), event: null, ...afterIt(of, days.fourWeeks, "the decision") }),
    limitLines(days.twelveWeeks, {
      keys: keysOf("twelveWeeks", "counted"),
      event: null,
      ...afterIt(of, days.twelveWeeks, "the amended plan"),
    }),
    days.eightWeeks && limitLines(days.eightWeeks, { keys: keysOf("eightWeeks", "notice"), event: null }),
    part === 0 &&
      figure("duty", "The next duty", next?.duty ?? "", { formula: `=${pick('"Annual review"', '"Review decision"', amendedDuty, '""')}` }),
    part === 1 &&
      dayFigure("due", "Its last day", next?.last ?? null, { formula: `=${pick("{review}", "MIN({review},{fourWeeks})", amended, '""')}` }),
    part === 2 && [
      dayFigure("judged", "The day its state is judged by", judged, {
        formula: `=${pick("{review}+{last}-{fourWeeks}", "MIN({review},{fourWeeks})", amended, '""')}`,
        note: "Of a review not yet held, as long before the twelve months end as the decision may take",
      }),
      figure("state", "Where it stands", state, {
        formula: `=IF(ISNUMBER({judged}),${dueStateFormula("{judged}")},IF(OR({decision}>MIN({review},{fourWeeks}),AND(${isFinal},{finalPlan}>${amended})),"Complete late","Complete on time"))`,
      }),
    ],
  );
}

/** Of a review not yet held nothing is due after the meeting: what is counted then is how long it may take. */
function afterIt({ meeting }: ReviewFinding["of"], { event }: Deadline, what: string): { readonly day?: string } {
  return event === meeting ? {} : { day: `As long after it as ${what} may take` };
}

function isBy(day: string): string {
  return isByFormula(day);
}

type Head = keyof CellOf<"EHCPREVIEWTIMELINESS">["line"]["count"];

/** What each head counts: in words, by a column, and natively. */
const HEADS: Readonly<Record<Head, { readonly says: string; readonly key: string; readonly is: (amended: string) => string }>> = {
  meetings: { says: "Meetings held", key: "isHeld", is: () => "TRUE" },
  reviewed: { says: "Decision sent within 12 months", key: "isReviewed", is: () => "AND(ISNUMBER({@decision}),{@decision}<={@review})" },
  decided: { says: "Decision sent", key: "isDecided", is: () => "ISNUMBER({@decision})" },
  decidedInTime: {
    says: "Decision sent within 4 weeks",
    key: "isDecidedInTime",
    is: () => "AND(ISNUMBER({@decision}),{@decision}<={@fourWeeks})",
  },
  amended: { says: "Amended plans", key: "isAmended", is: () => "ISNUMBER({@finalPlan})" },
  amendedInTime: {
    says: "Amended plans in time",
    key: "isAmendedInTime",
    is: (amended) => `AND(ISNUMBER({@finalPlan}),{@finalPlan}<=${amended})`,
  },
};

/** The head that a heading counts and, of a share, the one it is a share of. */
function headsOf(heading: string): readonly Head[] {
  switch (heading) {
    case "Meetings":
      return ["meetings"];
    case "Reviewed within 12 months":
      return ["reviewed"];
    case "Within 12 months %":
      return ["reviewed", "meetings"];
    case "Decided within 4 weeks":
      return ["decidedInTime"];
    case "Decided % of meetings":
      return ["decidedInTime", "meetings"];
    case "Decided % of decided":
      return ["decidedInTime", "decided"];
    case "Amended plans":
      return ["amended"];
    default:
      return heading.endsWith("%") ? ["amendedInTime", "amended"] : heading.startsWith("Within") ? ["amendedInTime"] : [];
  }
}

const IS_HELD = "ISNUMBER({@meeting})";

function timelinessLines({ line, heading, account, shown }: CellOf<"EHCPREVIEWTIMELINESS">): readonly Line[] {
  const rows = account.rows("reviews");
  const isNotices = account.inputs.some((input) => input.name === "noticesSent" && input.takes === "a column" && !input.isLeftOut);
  const amended = isNotices ? "IF(ISNUMBER({@eightWeeks}),MIN({@eightWeeks},{@twelveWeeks}),{@twelveWeeks})" : "{@twelveWeeks}";
  const heads = headsOf(heading);
  const [part, whole] = heads;
  const count = (key: string, head: Head): Line =>
    figure(key, HEADS[head].says, line.count[head], { formula: `=SUMPRODUCT(({yearOf}={year})*({${HEADS[head].key}}=1))` });
  const limit = (
    key: keyof HeldReview["days"] & ("review" | "fourWeeks" | "twelveWeeks" | "eightWeeks"),
    says: string,
    event: string,
    is: string,
  ) => limitColumn<HeldReview>(rows, key, says, ({ days }) => days[key], event, `{${key}Length}`, is);
  return lines(
    figure("year", "Calendar year of the meeting", yearShown(line.key)),
    lengthLines(rows.flatMap(({ made }) => (made === null ? [] : [made as HeldReview]))),
    placeColumn(rows),
    givenDays(rows, "last", "Plan made or last reviewed"),
    givenDays(rows, "meeting", "Review meeting"),
    givenDays(rows, "decision", "Decision sent"),
    isNotices && givenDays(rows, "notice", "Amendment notice sent"),
    givenDays(rows, "finalPlan", "Amended plan issued"),
    limit("review", "Last day of 12 months", "last", IS_HELD),
    limit("fourWeeks", "Last day of 4 weeks", "meeting", IS_HELD),
    limit("twelveWeeks", "Last day of 12 weeks", "meeting", IS_HELD),
    isNotices && limit("eightWeeks", "Last day of 8 weeks from the notice", "notice", `AND(${IS_HELD},ISNUMBER({@notice}))`),
    madeWords<HeldReview>(rows, "yearOf", "Year of the meeting", ({ meeting }) => yearOf(meeting), `=IF(${IS_HELD},YEAR({@meeting}),"")`),
    heads.map((head) => {
      const { says, key, is } = HEADS[head];
      return madeWords<HeldReview>(
        rows,
        key,
        says,
        (made) => (line.heads[head](made) ? 1 : 0),
        `=IF(${IS_HELD},IF(${is(amended)},1,0),"")`,
      );
    }),
    part !== undefined && whole === undefined && count("count", part),
    part !== undefined &&
      whole !== undefined && [
        count("part", part),
        count("whole", whole),
        figure("share", heading, shown as Shown, { formula: '=IF({whole}=0,"",{part}/{whole})' }),
      ],
  );
}

/** The lengths of the limits that reviews are judged by. */
function lengthLines(reviews: readonly HeldReview[]): readonly Line[] {
  const limits = (["review", "fourWeeks", "twelveWeeks", "eightWeeks"] as const).flatMap((key) => {
    const limit = reviews.map(({ days }) => days[key]).find((each) => each !== null);
    return limit ? [{ key, rule: limit.rule }] : [];
  });
  return limits.map(({ key, rule }) =>
    figure(`${key}Length`, `${rule.duty}: ${rule.limit.unit} allowed`, rule.limit.length, {
      note: countingInWords(rule.limit),
      source: rule.source,
      link: rule.link,
    }),
  );
}
