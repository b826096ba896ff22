import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Case systems that count as the law does not, made for the tests: by milliseconds and by a list of days, and by nothing of the product. A day
 * is written 2026-02-28, as text.
 */
const DAY = 86_400_000;
const holidays = new Set(
  (
    JSON.parse(readFileSync(join(import.meta.dirname, "../../../src/data/calendar/bank-holidays.json"), "utf8")) as {
      holidays: readonly { readonly date: string }[];
    }
  ).holidays.map(({ date }) => date),
);

export const plus = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
const weekdayOf = (date: string): number => new Date(Date.parse(date)).getUTCDay();
export const isWeekend = (date: string): boolean => weekdayOf(date) % 6 === 0;
export const isHoliday = (date: string): boolean => holidays.has(date);

/** So many days on, of those that count. */
export function counting(date: string, days: number, counts: (date: string) => boolean): string {
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = plus(day, Math.sign(days));
    if (counts(day)) left--;
  }
  return day;
}

export function moved(date: string, step: 1 | -1, isRest: (date: string) => boolean): string {
  let day = date;
  while (isRest(day)) day = plus(day, step);
  return day;
}

/** The corresponding date so many months on, or the last of the month. */
export function months(date: string, count: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return plus(first.toISOString().slice(0, 10), Math.min(day, last) - 1);
}

/** 2026-02-03 for 2026-03-02; null where there is no such day, or it is the same. */
export function swapped(date: string): string | null {
  const [year, month, day] = date.split("-") as [string, string, string];
  return Number(day) > 12 || day === month ? null : `${year}-${day}-${month}`;
}

/** Numbers from 0 to 1, the same in every run. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A duty whose limit is so many days of its event, and what the tests make of it. */
export interface PlantedDuty {
  readonly duty: string;
  readonly days: number;
  /** The lawful day of the event it is wrongly counted from, in days from its own; left out where no mistake is usual. */
  readonly wrongEvent?: number;
  /** Days of another duty's limit. */
  readonly other: number;
}

export const PLANTED_DUTIES: readonly PlantedDuty[] = [
  { duty: "Final plan", days: 140, wrongEvent: 42, other: 112 },
  { duty: "Decision to assess", days: 42, other: 140 },
  { duty: "Review decision", days: 28, wrongEvent: 14, other: 14 },
  { duty: "Amended plan (latest)", days: 84, wrongEvent: 28, other: 28 },
];

export const lawful = ({ days }: PlantedDuty, event: string): string => plus(event, days);

/** How a system counts, and the name it is to be told by. */
export interface System {
  readonly cause: string;
  /** Null where the system would have nothing to get wrong. */
  readonly lastDay: (duty: PlantedDuty, event: string) => string | null;
}

export const isWorked = (date: string): boolean => !isWeekend(date) && !isHoliday(date);

/** What `rule` makes of each date, worked out once. */
export function once<T>(rule: (date: string) => T): (date: string) => T {
  const known = new Map<string, T>();
  return (date) => {
    if (!known.has(date)) known.set(date, rule(date));
    return known.get(date)!;
  };
}

/** The systems of which the cause is to be told, each by its own arithmetic. */
export const SYSTEMS: readonly System[] = [
  { cause: "Counts the day of the event", lastDay: (duty, event) => plus(lawful(duty, event), -1) },
  { cause: "Counts from the next day", lastDay: (duty, event) => plus(lawful(duty, event), 1) },
  { cause: "Weeks of five days", lastDay: ({ days }, event) => plus(event, (days / 7) * 5) },
  { cause: "Weeks of five working days, skipping bank holidays", lastDay: ({ days }, event) => counting(event, (days / 7) * 5, isWorked) },
  { cause: "Months for weeks", lastDay: ({ days }, event) => months(event, Math.round(days / 28)) },
  { cause: "Skips bank holidays", lastDay: ({ days }, event) => counting(event, days, (date) => !isHoliday(date)) },
  { cause: "Working days for days", lastDay: ({ days }, event) => counting(event, days, isWorked) },
  { cause: "Rolled on off a weekend", lastDay: (duty, event) => moved(lawful(duty, event), 1, isWeekend) },
  { cause: "Rolled back off a weekend", lastDay: (duty, event) => moved(lawful(duty, event), -1, isWeekend) },
  {
    cause: "From the wrong event",
    lastDay: (duty, event) => (duty.wrongEvent === undefined ? null : lawful(duty, plus(event, duty.wrongEvent))),
  },
  { cause: "Another duty's limit", lastDay: ({ other }, event) => plus(event, other) },
];

/** Systems of other kinds, which no convention held explains. */
export const OTHER_SYSTEMS: readonly { readonly says: string; readonly lastDay: (duty: PlantedDuty, event: string) => string }[] = [
  { says: "adds three days for the post", lastDay: (duty, event) => plus(lawful(duty, event), 3) },
  { says: "takes the end of the month", lastDay: (duty, event) => plus(months(`${lawful(duty, event).slice(0, 8)}01`, 1), -1) },
  { says: "takes the first of the next month", lastDay: (duty, event) => months(`${lawful(duty, event).slice(0, 8)}01`, 1) },
  { says: "takes the Friday of the week", lastDay: (duty, event) => moved(lawful(duty, event), 1, (date) => weekdayOf(date) !== 5) },
  { says: "leaves out August", lastDay: ({ days }, event) => counting(event, days, (date) => date.slice(5, 7) !== "08") },
  { says: "has weeks of six days and a half", lastDay: ({ days }, event) => plus(event, Math.floor((days / 7) * 6.5)) },
];
