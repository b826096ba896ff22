import { type FunctionId } from "../functions/definitions";
import { MOVING } from "./moving";

/** What becomes of a cell in a twin. */
export type Treatment =
  /** Native formulas that follow their inputs as far as they hold, and then say so. */
  | "follows"
  /** Native formulas for the inputs as they were: once one changes it is said. */
  | "held"
  /** The value, which is said to be old once an input changes. */
  | "value";

/** The functions of which a twin has native formulas for the inputs as they were. */
export const HELD: readonly FunctionId[] = [
  "BENCHMARK",
  "EHCPBACKLOG",
  "EHCPCHECK",
  "EHCPCHECKSUMMARY",
  "EHCPCOMPLIANCE",
  "EHCPREQUESTS",
  "EHCPREVIEWTIMELINESS",
  "EHCPSUMMARY",
  "EHCPTIMELINESS",
  "FAIRSHARE",
  "FORECAST",
  "OFSTEDRATE",
  "OFSTEDREPORTCARD",
  "OFSTEDSUMMARY",
  "PARTNERSHIPREVIEW",
  "PLANQUALITY",
  "SCHOOLSUMMARY",
  "TRADEDBALANCE",
  "TRADEDBREAKEVEN",
  "TRADEDINCOME",
  "TRADEDPOOL",
  "TRADEDQUOTE",
  "TRADEDRAISE",
];

/** The functions of which a twin has the value alone: they look up what is published, or search. */
export const VALUES: readonly FunctionId[] = [
  "BANKHOLIDAYS",
  "HELP",
  "KEYDATES",
  "OFSTEDGRADE",
  "PARTNERSHIPS",
  "QUADRANT",
  "RULES",
  "SENDRULES",
  "TRADEDRECOVER",
  "TRADEDTARIFF",
  "VERSION",
];

/** What becomes of a function at best; single cells of it may be less, such as one that is refused. */
export function treatmentOf(id: FunctionId): Treatment {
  return id in MOVING ? "follows" : HELD.includes(id) ? "held" : "value";
}
