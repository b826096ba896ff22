import { type Day } from "../foundation/day";

/** Something that falls on a day, or on the days up to one. */
export interface KeyDate {
  readonly from: Day;
  /** The last day, included; null for a single day, and where no source gives it. */
  readonly last: Day | null;
  readonly what: string;
  readonly whoFor: string;
  readonly topic: string;
  readonly source: string;
}

/** The dates of a topic (null: of all) that touch the days `from` to `to`, both included, in order. */
export function keyDates(all: readonly KeyDate[], topic: string | null, from: Day | null, to: Day | null): KeyDate[] {
  return all
    .filter((each) => topic === null || each.topic === topic)
    .filter((each) => (from === null || from <= (each.last ?? each.from)) && (to === null || each.from <= to))
    .sort((a, b) => a.from - b.from || (a.last ?? a.from) - (b.last ?? b.from));
}
