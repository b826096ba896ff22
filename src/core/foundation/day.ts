import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addCalendarMonths } from "date-fns";
import { answer, quoted, type Result, unreadable } from "./result";

/**
 * A calendar day as a whole number of days: 1 March 1900 is 61 and each day after it one more, up to 31 December 9999. It is
 * the number a spreadsheet writes for that day, so a column of dates is read and written without arithmetic.
 */
export type Day = number & { readonly __unit: "day" };

/** Spreadsheets count a 29 February 1900 that never was: below this number they and the calendar disagree. */
const FIRST = 61;
const LAST = 2_958_465;
const UNIX_EPOCH = 25_569;
const MILLISECONDS = 86_400_000;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const TIME_OF_DAY = String.raw`(?:(?:\s+|T)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[ap]m)?)?`;
const written = (form: string): RegExp => new RegExp(`^${form}${TIME_OF_DAY}$`, "i");

/** The forms in which a date is written. Day first, never month first; the year in four figures. */
const FORMS = [
  written(String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`),
  written(String.raw`(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})`),
  written(String.raw`(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})`),
  written(String.raw`(?<day>\d{1,2})\s+(?<name>[a-z]+)\s+(?<year>\d{4})`),
  // SEN2 writes 2026-Sep-01 00:00:00.
  written(String.raw`(?<year>\d{4})-(?<name>[a-z]{3})-(?<day>\d{2})`),
];

const ADVICE = "Use a date cell, 2026-02-28 or 28/02/2026.";

/** The day numbered `serial`; its fraction, a time of day, is dropped. Refuses numbers that are no day from 1 March 1900 to 31 December 9999. */
export function dayOfSerial(serial: number): Result<Day> {
  const day = Math.floor(serial);
  if (day >= FIRST && day <= LAST) return answer(day as Day);
  return unreadable(`${quoted(serial)} is not a date from 1 March 1900 to 31 December 9999.`, { advice: ADVICE });
}

/** The day that `text` names, any time of day dropped. Refuses other forms, two-digit years, and days the calendar lacks, such as 31/02/2026. */
export function dayOfText(text: string): Result<Day> {
  const trimmed = text.trim();
  for (const form of FORMS) {
    const parts = form.exec(trimmed)?.groups;
    if (!parts) continue;
    const month = parts.name === undefined ? Number(parts.month) : monthNamed(parts.name);
    if (month === null) break;
    return calendarDay(Number(parts.year), month, Number(parts.day), trimmed);
  }
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{2}$/.test(trimmed))
    return unreadable(`${quoted(trimmed)} has a two-digit year.`, { advice: "Use 2026-02-28 or 28/02/2026." });
  return unreadable(`${quoted(trimmed)} is not a date.`, { advice: ADVICE });
}

/** The day of a date we hold, written 2026-02-28. Any other text is a defect of ours. */
export function day(iso: string): Day {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayOfText(iso) : unreadable(`${quoted(iso)} is not written 2026-02-28.`);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

/** The day `days` after (before, if negative). Refuses days beyond the calendar. */
export function addDays(from: Day, days: number): Result<Day> {
  return within(from + days, from);
}

/**
 * The corresponding date `months` later (earlier, if negative): the same day of the month or, where that month has none, its
 * last day. Dodds v Walker [1981]; Interpretation Act 1978, Schedule 1.
 */
export function addMonths(from: Day, months: number): Result<Day> {
  return within(addCalendarMonths(new UTCDateMini((from - UNIX_EPOCH) * MILLISECONDS), months).getTime() / MILLISECONDS + UNIX_EPOCH, from);
}

/** Whether the corresponding date `months` after `from` exists: 29 February has none in a common year. */
export function hasCorrespondingDate(from: Day, months: number): boolean {
  const later = addMonths(from, months);
  return later.ok && dateOf(later.value).getUTCDate() === dateOf(from).getUTCDate();
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(of: Day): number {
  // Day 61, 1 March 1900, was a Thursday.
  return (of + 6) % 7;
}

export function yearOf(of: Day): number {
  return dateOf(of).getUTCFullYear();
}

/** 1 for January to 12 for December. */
export function monthOf(of: Day): number {
  return dateOf(of).getUTCMonth() + 1;
}

/** The first of a month (1 to 12) of a year. */
export function firstOfMonth(year: number, month: number): Day {
  return (Date.UTC(year, month - 1, 1) / MILLISECONDS + UNIX_EPOCH) as Day;
}

/** `3 June 2026`, as messages and notes write it. */
export function inWords(of: Day): string {
  const date = dateOf(of);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `03/06/2026`, as tables write it. */
export function inFigures(of: Day): string {
  const [year, month, dayOfMonth] = dateOf(of).toISOString().split(/[-T]/);
  return `${dayOfMonth}/${month}/${year}`;
}

function dateOf(of: Day): Date {
  return new Date((of - UNIX_EPOCH) * MILLISECONDS);
}

function within(number: number, from: Day): Result<Day> {
  if (number >= FIRST && number <= LAST) return answer(number as Day);
  return unreadable(`counted from ${inWords(from)}, the day falls outside the calendar held, 1 March 1900 to 31 December 9999.`);
}

function monthNamed(name: string): number | null {
  const wanted = name.toLowerCase();
  const index = MONTHS.findIndex((month) => [month, month.slice(0, 3)].some((form) => form.toLowerCase() === wanted));
  return index < 0 ? null : index + 1;
}

function calendarDay(year: number, month: number, dayOfMonth: number, text: string): Result<Day> {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth || month > 12) {
    return unreadable(`${quoted(text)} is not a date in the calendar.`, { advice: ADVICE });
  }
  const number = date.getTime() / MILLISECONDS + UNIX_EPOCH;
  if (number < FIRST) return unreadable(`${quoted(text)} is before 1 March 1900, the first date that can be used here.`);
  return answer(number as Day);
}
