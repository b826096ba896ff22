import { type Dated, lastDay } from "../core/foundation/dated";
import { inWords } from "../core/foundation/day";
import { type Convention, type Deadline, daysLeftOut } from "../core/send/deadline";
import { type Limit } from "../core/send/duty";
import { countingInWords, limitInWords, timeLimits } from "../data/send";
import { type Line } from "./explanation";
import { dayColumn, dayFigure, figure, lines } from "./lines";
import { sentence } from "./words";

/** What the lines of a limit are called in the formulas of others. */
export interface LimitKeys {
  readonly event: string;
  readonly length: string;
  readonly left: string;
  readonly day: string;
}

export const LIMIT: LimitKeys = { event: "event", length: "length", left: "holidays", day: "day" };

/** The keys of a further limit of one explanation: `reviewLength` beside `length`. */
export function keysOf(name: string, event = `${name}Event`): LimitKeys {
  return { event, length: `${name}Length`, left: `${name}Holidays`, day: name };
}

interface Wording {
  readonly keys?: LimitKeys;
  /** What the event is called; as its rule names it where this is left out, and not shown at all where a line has it already. */
  readonly event?: string | null;
  /** What the last day is called. */
  readonly day?: string;
}

/** The steps from an event to the last day of its limit. */
export function limitLines(
  of: Deadline,
  { keys = LIMIT, event = of.rule.runsFrom, day = `Last day for ${of.rule.duty}` }: Wording = {},
): readonly Line[] {
  const { rule, convention } = of;
  const { limit, source, link } = rule;
  const left = limit.unit === "working days" ? daysLeftOut(limit, timeLimits().calendar, of.event, of.day) : [];
  const [unit] = limitInWords(limit).match(/[a-z ]+$/)!;
  return lines(
    event !== null && dayFigure(keys.event, sentence(event), of.event),
    limit.counting !== "immediately" &&
      figure(keys.length, `${sentence(unit.trim())} allowed`, limit.length, { note: countingNote(limit, convention), source, link }),
    left.length > 0 &&
      dayColumn(keys.left, keys.left, "Days not counted", left, {
        note: limit.notCounted ? "Bank holidays, and the days the Tribunal does not count" : "Bank holidays",
      }),
    dayFigure(keys.day, day, of.day, {
      formula: `=${limitFormula(limit, convention, `{${keys.event}}`, `{${keys.length}}`, left.length > 0 ? `{${keys.left}}` : null)}`,
      source,
      link,
    }),
  );
}

function countingNote(limit: Limit, convention: Convention): string {
  const isMoved = convention === "Day one" && limit.counting === "within" && (limit.unit === "days" || limit.unit === "weeks");
  return isMoved ? "counted from day one: the day of the event is the first" : countingInWords(limit);
}

/** The native formula of a limit, without its equals sign: `{event}+7*{length}`. */
export function limitFormula(
  { unit, counting }: Limit,
  convention: Convention,
  event: string,
  length: string,
  left: string | null,
): string {
  if (counting === "immediately") return event;
  const isFirst = counting === "beginning with" || counting === "starting with";
  const isBefore = counting === "at least before";
  switch (unit) {
    case "days":
    case "weeks": {
      const days = unit === "weeks" ? `7*${length}` : length;
      if (isBefore) return `${event}-${days}`;
      return isFirst || convention === "Day one" ? `${event}+${days}-1` : `${event}+${days}`;
    }
    case "months": {
      const corresponding = `EDATE(${event},${isBefore ? "-" : ""}${length})`;
      return isFirst ? `IF(DAY(${corresponding})=DAY(${event}),${corresponding}-1,${corresponding})` : corresponding;
    }
    case "working days": {
      const leftOut = left === null ? "" : `,${left}`;
      return isBefore ? `WORKDAY(${event},-${length}${leftOut})` : `WORKDAY(${event}${isFirst ? "-1" : ""},${length}${leftOut})`;
    }
  }
}

/** `from 1 May 2020 to 25 September 2020`, the last day included. */
function inForce({ from, until }: Dated): string {
  return `from ${inWords(from)}${until === null ? "" : ` to ${inWords(lastDay(until))}`}`;
}

/** What else is to be known of a last day. */
export function limitNotes({ rule, relaxation }: Deadline): readonly string[] {
  return [
    relaxation && `It may have been relaxed: ${relaxation.says}, ${inForce(relaxation)} (${relaxation.source}).`,
    rule.orLater && `Or later: ${rule.orLater}.`,
  ].filter((note): note is string => Boolean(note));
}
