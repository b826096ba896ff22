import { reversed } from "../foundation/dated";
import { type Day, inWords } from "../foundation/day";
import { answer, type Result, unpublished } from "../foundation/result";

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

/** The dates of a topic (null: of all) that touch the days `from` to `to`, both included, in order. Refuses days the wrong way round, and a choice that has none. */
export function keyDates(all: readonly KeyDate[], topic: string | null, from: Day | null, to: Day | null): Result<readonly KeyDate[]> {
  const refusal = reversed(from, to);
  if (refusal) return refusal;
  const found = all
    .filter((each) => topic === null || each.topic === topic)
    .filter((each) => (from === null || from <= (each.last ?? each.from)) && (to === null || each.from <= to))
    .sort((a, b) => a.from - b.from || (a.last ?? a.from) - (b.last ?? b.from));
  if (found.length > 0) return answer(found);
  const of = topic === null ? "" : ` of ${topic}`;
  const days = [...(from === null ? [] : [` from ${inWords(from)}`]), ...(to === null ? [] : [` to ${inWords(to)}`])].join("");
  return unpublished(`no date${of} is held${days}.`);
}
