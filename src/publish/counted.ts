import { type FunctionId } from "../functions/definitions";

/** What a function that answers a table counts, and so how small counts in it are kept from being told. */
export type Counting =
  /** No people: schools, money, days, published facts. */
  | "no people"
  /** People, and it withholds small counts itself. */
  | "people, withheld"
  /** People, and it withholds nothing: a table with small counts is not published. */
  | "people, shown"
  /** One case alone. */
  | "one case"
  /** Cells without headings, which are no table. */
  | "no table";

/** Of each function that answers a table. A test holds that none is left out. */
export const COUNTING: Partial<Readonly<Record<FunctionId, Counting>>> = {
  EHCPSUMMARY: "people, withheld",
  EHCPCOMPLIANCE: "people, withheld",
  PLANQUALITY: "people, withheld",
  FAIRSHARE: "people, withheld",
  EHCPTIMELINESS: "people, shown",
  EHCPBACKLOG: "people, shown",
  EHCPREVIEWTIMELINESS: "people, shown",
  EHCPREQUESTS: "people, shown",
  EHCPCHECKSUMMARY: "people, shown",
  EHCPTIMELINE: "one case",
  TOPUPBYYEAR: "one case",
  SENDRULES: "no people",
  OFSTEDSUMMARY: "no people",
  OFSTEDREPORTCARD: "no people",
  OFSTEDRATE: "no table",
  SCHOOLSUMMARY: "no people",
  PARTNERSHIPS: "no people",
  PARTNERSHIPREVIEW: "no people",
  BENCHMARK: "no people",
  FORECAST: "no people",
  HIGHNEEDS: "no people",
  KEYDATES: "no people",
  RULES: "no people",
  HELP: "no people",
  TRADEDTARIFF: "no people",
  TRADEDQUOTE: "no people",
  TRADEDPOOL: "no people",
  TRADEDBALANCE: "no people",
  TRADEDBREAKEVEN: "no people",
  TRADEDRAISE: "no people",
  TRADEDINCOME: "no people",
  TRADEDRECOVER: "no people",
  BANKHOLIDAYS: "no table",
  VERSION: "no table",
};
