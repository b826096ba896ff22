import { type Day } from "../core/foundation/day";

/** A published fact as RULES lists it. */
export interface Fact {
  readonly topic: string;
  readonly what: string;
  readonly value: string | number | DayValue | ShareValue;
  readonly from: Day | null;
  /** The first day it no longer holds; null = still in force. */
  readonly until: Day | null;
  readonly source: string;
  readonly link: string | null;
  /** How far the wording was checked, or what a check of the figure found, where there is something to say. */
  readonly mark?: string;
  /** The day it was read in its source. */
  readonly read: Day;
}

/** A value that is itself a date. */
export interface DayValue {
  readonly day: Day;
}

/** A value that is a share, as a fraction. */
export interface ShareValue {
  readonly share: number;
}
