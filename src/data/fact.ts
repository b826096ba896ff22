import { type Day } from "../core/foundation/day";

/** A published fact as RULES lists it. */
export interface Fact {
  readonly topic: string;
  readonly what: string;
  readonly value: string | number | DayValue;
  readonly from: Day | null;
  /** The first day it no longer holds; null = still in force. */
  readonly until: Day | null;
  readonly source: string;
  readonly link: string | null;
  /** How far the wording was checked, where that is marked. */
  readonly mark?: string;
  /** The day it was read in its source. */
  readonly read: Day;
}

/** A value that is itself a date. */
export interface DayValue {
  readonly day: Day;
}
