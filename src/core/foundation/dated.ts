import { addDays, type Day, inWords } from "./day";
import { answer, type Refusal, type Result, unpublished, unreadable } from "./result";

/** Where a fact was read. */
export interface Citation {
  /** The document, in its own words, with the place in it. */
  readonly source: string;
  readonly link: string | null;
  /** How far its wording was checked. */
  readonly mark: string;
  /** The day it was read there. */
  readonly read: Day;
}

/** A fact that holds from a day (included) until a day (excluded); `null` = still in force. */
export interface Dated {
  readonly from: Day;
  readonly until: Day | null;
}

/** Dated facts in order of time, no two of which hold on the same day. */
export type Series<T extends Dated> = readonly T[] & { readonly __ordered: true };

/** The series of `facts`. Refuses overlaps and facts that end before they begin, naming the days. */
export function series<T extends Dated>(facts: readonly T[]): Result<Series<T>> {
  const ordered = [...facts].sort((a, b) => a.from - b.from);
  for (const [index, fact] of ordered.entries()) {
    if (fact.until !== null && fact.until <= fact.from) return unreadable(`${period(fact)} ends before it begins.`);
    const next = ordered[index + 1];
    if (next && overlap(fact, next)) return unreadable(`${period(fact)} and ${period(next)} overlap.`);
  }
  return answer(ordered as readonly T[] as Series<T>);
}

export function overlap(a: Dated, b: Dated): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}

export function isInForceOn(fact: Dated, on: Day): boolean {
  return fact.from <= on && (fact.until === null || on < fact.until);
}

/** The fact in force on a day. A day no fact covers is refused as unpublished, with the days held: never a neighbour's year. */
export function inForceOn<T extends Dated>(facts: Series<T>, on: Day, what: string): Result<T> {
  const fact = facts.find((candidate) => isInForceOn(candidate, on));
  return fact ? answer(fact) : unpublished(`no ${what} covers ${inWords(on)}. ${daysHeld(facts)}`);
}

/** `We hold 1 February 2023 to 31 August 2024.`, the last day included. */
export function daysHeld(facts: readonly Dated[]): string {
  return facts.length === 0 ? "We hold none." : `We hold ${joined(facts).map(period).join(" and ")}.`;
}

/** `1 February 2023 to 31 August 2024`, the last day included, or `1 September 2014 onwards`. */
export function period({ from, until }: Dated): string {
  return until === null ? `${inWords(from)} onwards` : `${inWords(from)} to ${inWords(lastDay(until))}`;
}

/** The last day included, for readers, of a period whose end is excluded. */
export function lastDay(until: Day): Day {
  const day = addDays(until, -1);
  return day.ok ? day.value : until;
}

/** The periods of `facts`, those that touch or overlap run together. */
function joined(facts: readonly Dated[]): Dated[] {
  const periods: Dated[] = [];
  for (const { from, until } of [...facts].sort((a, b) => a.from - b.from)) {
    const last = periods.at(-1);
    if (last && (last.until === null || from <= last.until)) {
      periods[periods.length - 1] = { from: last.from, until: later(last.until, until) };
    } else {
      periods.push({ from, until });
    }
  }
  return periods;
}

function later(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : (Math.max(a, b) as Day);
}

/** The refusal of days `from` one and `to` another that is before it; none where either is not given. */
export function reversed(from: Day | null, to: Day | null): Refusal | undefined {
  if (from === null || to === null || to >= from) return undefined;
  return unreadable(`${inWords(to)} is before from, ${inWords(from)}.`, { argument: "to" });
}
