import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addCalendarMonths } from "date-fns";
import { dateIn, hasShortYear, MONTHS, WEEKDAYS } from "./date-form";
import { answer, quoted, type Result, unreadable } from "./result";
import { seen } from "./text";

/**
 * A calendar day as a whole number of days: 1 March 1900 is 61 and each day after it one more, up to 31 December 9999. It is
 * the number a spreadsheet writes for that day, so a column of dates is read and written without arithmetic.
 */
export type Day = number & { readonly __unit: "day" };

/** Spreadsheets count a 29 February 1900 that never was: below this number they and the calendar disagree. */
const FIRST = 61;
const LAST = 2_958_465;
/** 31 December 9999, the last day there is. */
export const LAST_DAY = LAST as Day;
const UNIX_EPOCH = 25_569;
const MILLISECONDS = 86_400_000;

const ADVICE = "Use a date cell, 2026-02-28 or 28/02/2026.";
/** A serial that a file has left as text: five figures, as every day from 1927 to 2173 has. */
const SERIAL = /^[1-9]\d{4}(?:\.\d+)?$/;
/** Sums of hours and minutes end a hair before the midnight they mean. */
const MILLISECOND = 1 / MILLISECONDS;

/**
 * The day numbered `serial`; its fraction, a time of day, is dropped, to the nearest millisecond. Refuses numbers that are no day from 1 March
 * 1900 to 31 December 9999.
 */
export function dayOfSerial(serial: number): Result<Day> {
  const day = Math.floor(serial + MILLISECOND);
  if (day >= FIRST && day <= LAST) return answer(day as Day);
  if (serial > 0 && serial < 1)
    return unreadable(`${Number(serial.toPrecision(3))} is not a date but a division: 1/9/2026 needs its quotation marks in a formula.`, {
      advice: 'Write "1/9/2026", or DATE(2026,9,1).',
    });
  return unreadable(`${quoted(serial)} is not a date from 1 March 1900 to 31 December 9999.`, runTogether(serial));
}

/** A number may be a date whose figures have run together: 20260901. */
function runTogether(number: number): { readonly advice: string; readonly suggested?: string } {
  const meant = /^\d{8}$/.test(String(number)) ? dayOfText(String(number)) : undefined;
  if (!meant?.ok) return { advice: ADVICE };
  const suggested = inFigures(meant.value);
  return { advice: `If ${suggested} is meant, make it text or a date cell.`, suggested };
}

/**
 * The day that `text` names, any time of day dropped. Refuses other forms, two-digit years, month-first dates, days the calendar lacks, such as
 * 31/02/2026, and days that are not the weekday they are said to be.
 */
export function dayOfText(text: string): Result<Day> {
  const date = seen(text);
  const written = dateIn(date);
  if (!written) {
    if (SERIAL.test(date)) return dayOfSerial(Number(date));
    if (hasShortYear(date)) return unreadable(`${quoted(date)} has a two-digit year.`, { advice: "Use 2026-02-28 or 28/02/2026." });
    return unreadable(`${quoted(date)} is not a date.`, { advice: ADVICE });
  }
  const { year, month, day: dayOfMonth, order, swapped } = written;
  const number = numberIn(year, month, dayOfMonth);
  if (order === "month first" && number !== null) return dayFirst(date, `${dayOfMonth} ${MONTHS[month - 1]!} ${year}`);
  if (number === null && swapped !== null && numberIn(year, dayOfMonth, month) !== null) return dayFirst(date, swapped);
  if (number === null) return unreadable(`${quoted(date)} is not a date in the calendar.`, { advice: ADVICE });
  if (number < FIRST) return unreadable(`${quoted(date)} is before 1 March 1900, the first date that can be used here.`);
  const own = weekday(number as Day);
  if (written.weekday !== null && written.weekday !== own) return unreadable(`${quoted(date)} is a ${WEEKDAYS[own]!}.`, { advice: ADVICE });
  return answer(number as Day);
}

function dayFirst(date: string, meant: string): Result<Day> {
  return unreadable(`${quoted(date)} is not a date. Write it day first: perhaps ${meant}.`, { advice: ADVICE, suggested: meant });
}

/** The day of a date we hold, written 2026-02-28. Any other text is a defect of ours. */
export function day(iso: string): Day {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const number = numberIn(Number(year), Number(month), Number(dayOfMonth));
  if (number === null || number < FIRST) throw new Error(`${quoted(iso)} is no day from 1 March 1900 written 2026-02-28.`);
  return number as Day;
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
  return within(numberOf(addCalendarMonths(new UTCDateMini((from - UNIX_EPOCH) * MILLISECONDS), months)), from);
}

/** Whether two days are the same of their months: 28 February, which stands in for the 29th in a common year, is not. */
export function isSameDayOfMonth(one: Day, other: Day): boolean {
  return dateOf(one).getUTCDate() === dateOf(other).getUTCDate();
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
  return numberOf(new Date(Date.UTC(year, month - 1, 1))) as Day;
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

/** The number of a date. Rounding leaves it as it is and tells the machine that it is whole: of a quotient it would reckon in floating point. */
function numberOf(date: Date): number {
  return Math.round(date.getTime() / MILLISECONDS) + UNIX_EPOCH;
}

function within(number: number, from: Day): Result<Day> {
  if (number >= FIRST && number <= LAST) return answer(number as Day);
  return unreadable(`counted from ${inWords(from)}, the day falls outside the calendar held, 1 March 1900 to 31 December 9999.`);
}

/** The number of a day of the calendar; null where the calendar lacks it. */
function numberIn(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth || month > 12) return null;
  return numberOf(date);
}
