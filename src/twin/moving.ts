import { type FunctionId } from "../functions/definitions";

/** What may come to stand in an input of a twin while its formula still holds. */
export type Moves =
  /** A day that a dated fact hangs on: within the days on which the steps stay the same, which are found by asking the rule. */
  | { readonly is: "dated day"; readonly line: string }
  /** Any other day. */
  | { readonly is: "day"; readonly line: string }
  /** A number within bounds, of so many decimals at most. */
  | { readonly is: "number"; readonly line: string; readonly from: number; readonly to: number; readonly decimals: number }
  /** A word of a column of the steps. */
  | { readonly is: "word"; readonly line: string; readonly of: string };

export interface Moving {
  /** By Excel's name of the argument: the line of the steps that shows it, and what it may become. */
  readonly inputs: Readonly<Record<string, Moves>>;
  /** What has to be true besides, lines in braces. Where a line named is none of the steps, the condition does not apply. */
  readonly conditions?: readonly string[];
  /** What has to be true where the steps have no line of this key, which would come in. */
  readonly without?: Readonly<Record<string, string>>;
}

const dated = (line: string): Moves => ({ is: "dated day", line });
const day = (line: string): Moves => ({ is: "day", line });
const whole = (line: string, from: number, to: number): Moves => ({ is: "number", line, from, to, decimals: 0 });
const pounds = (line: string, from = 0): Moves => ({ is: "number", line, from, to: 1e9, decimals: 2 });
const word = (line: string, of: string): Moves => ({ is: "word", line, of });
const WARN = whole("warnDays", 0, 365);

/** Each day of some, where it is given, is not before another. */
const notBefore = (last: string, first: string): string => `OR(NOT(ISNUMBER({${last}})),{${last}}>={${first}})`;

/** A day, where it is given, follows another that is given too. */
const follows = (next: string, first: string): string => `OR(NOT(ISNUMBER({${next}})),AND(ISNUMBER({${first}}),{${next}}>={${first}}))`;

/**
 * The functions whose twin follows its inputs, and how far: the others are held to the inputs they were copied with. A test moves the inputs of
 * each within these bounds, and compares with the function.
 */
export const MOVING: Partial<Readonly<Record<FunctionId, Moving>>> = {
  ACADEMICYEAR: { inputs: { date: dated("date") } },
  FINANCIALYEAR: { inputs: { date: dated("date") } },
  NCYEAR: {
    inputs: { dateOfBirth: dated("dateOfBirth"), asOf: dated("asOf") },
    conditions: ["{age}>=3", "{dateOfBirth}<={asOf}", "{asOf}<EDATE({dateOfBirth},12*26)"],
  },
  FUNDEDFROM: { inputs: { dateOfBirth: dated("dateOfBirth") } },
  SCHOOLLEAVINGDATE: { inputs: { dateOfBirth: dated("dateOfBirth") } },
  ASSESSMENTDATE: { inputs: { academicYear: word("year", "years") }, conditions: ["{day}>0"] },
  EHCPDEADLINE: { inputs: { eventDate: dated("event") } },
  EHCPTIMELINE: { inputs: { eventDate: dated("event"), asOf: day("asOf") } },
  EHCPSTATUS: {
    inputs: {
      requestDate: dated("request"),
      issuedDate: day("issued"),
      asOf: day("asOf"),
      closedDate: day("closed"),
      warnDays: WARN,
      reopened: day("reopened"),
    },
    conditions: [notBefore("issued", "request"), notBefore("closed", "request"), follows("reopened", "closed")],
  },
  EHCPREVIEWSTATUS: {
    inputs: {
      lastReview: dated("last"),
      meeting: day("meeting"),
      decision: day("decision"),
      finalPlan: day("finalPlan"),
      asOf: day("asOf"),
      warnDays: WARN,
      noticeSent: day("notice"),
    },
    conditions: [
      "{last}<={asOf}",
      follows("meeting", "last"),
      follows("decision", "meeting"),
      follows("notice", "meeting"),
      follows("finalPlan", "decision"),
      "OR(NOT(ISNUMBER({finalPlan})),NOT(ISNUMBER({notice})),{finalPlan}>={notice})",
      // The eight weeks are counted from a notice that has been sent by the day asked about, and from no other.
      "AND(ISNUMBER({eightWeeks}),ISNUMBER({notice}),{notice}<={asOf})",
    ],
    without: { eightWeeks: "OR(NOT(ISNUMBER({notice})),{notice}>{asOf})" },
  },
  PHASETRANSFERDEADLINE: { inputs: { transferDate: dated("transfer") } },
  PHASETRANSFERSTATUS: {
    inputs: { transferDate: dated("transfer"), finalPlan: day("finalPlan"), asOf: day("asOf"), warnDays: WARN },
  },
  EHCPAT25: { inputs: { dateOfBirth: dated("dateOfBirth"), courseEnd: day("courseEnd") }, conditions: ["{courseEnd}>={birthday}"] },
  APPEALDEADLINE: { inputs: { decisionSent: dated("sent"), certificateIssued: dated("issued") } },
  EHCPEXCEPTION: {
    inputs: { adviceRequested: dated("advice"), closedFrom: dated("closedFrom"), reopens: dated("reopens") },
    conditions: ["{reopens}>{closedFrom}"],
  },
  TOPUPBACKDATED: {
    inputs: { requestDate: dated("request"), issuedDate: dated("issued"), annualTopUp: pounds("annual") },
    conditions: ["{issued}>={request}", "IF(ISNUMBER({amount0}),{issued}>{limit},TRUE)"],
  },
  TOPUPBYYEAR: { inputs: { annualTopUp: pounds("annual"), from: dated("from"), to: dated("to") }, conditions: ["{to}>={from}"] },
  EXCLUSIONADJUSTMENT: {
    inputs: { perPupil: pounds("perPupil"), relevantDate: dated("relevantDate"), adjustment: pounds("adjustment", -1e9) },
  },
  HIGHNEEDS: {
    inputs: {
      opening: pounds("first", -1e9),
      income: pounds("firstIncome"),
      spend: pounds("firstSpend"),
      transfer: pounds("moved", -1e9),
    },
  },
  SURVEY: {
    inputs: { positive: whole("positive", 0, 1e6), responses: whole("responses", 1, 1e6) },
    conditions: ["{positive}<={responses}"],
  },
  PLANPUBLISH: { inputs: { quadrantRating: word("quadrant", "ratings"), countyRating: word("county", "ratings") } },
  SCHOOLGOVERNANCE: { inputs: { type: word("type", "types") } },
  ADMISSIONSROUTE: { inputs: { type: word("type", "types"), applicationDate: dated("applied") } },
  TRADEDPRICE: { inputs: { orderDate: dated("orderDate") } },
  TRADEDUSEBY: { inputs: { orderDate: dated("orderDate") } },
};
