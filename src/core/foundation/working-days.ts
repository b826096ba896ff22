import { type Day, inWords, weekday, yearOf } from "./day";
import { answer, type Refusal, type Result, unpublished } from "./result";

/** The years whose bank holidays are held, and those holidays with their names. Weekends and bank holidays are not working days. */
export interface WorkingCalendar {
  readonly from: Day;
  /** The first day no longer held. */
  readonly until: Day;
  readonly holidays: ReadonlyMap<Day, string>;
}

/** Days that are not counted whether or not they are worked, such as those of a court's recess. */
export type NotCounted = (on: Day) => boolean;

/** Whether a day is worked. Refuses days whose bank holidays are not held. */
export function isWorkingDay(calendar: WorkingCalendar, on: Day): Result<boolean> {
  if (!isHeld(calendar, on)) {
    const held = `${yearOf(calendar.from)} to ${yearOf((calendar.until - 1) as Day)}`;
    return unpublished(`working days cannot be counted over ${inWords(on)}: bank holidays are held for ${held}.`);
  }
  return answer(isWorked(calendar, on));
}

/** Why a day is not worked, the bank holiday's name, Saturday or Sunday; null for one that is, so far as bank holidays are held. */
export function restDay(calendar: WorkingCalendar, on: Day): string | null {
  const holiday = calendar.holidays.get(on);
  if (holiday !== undefined) return holiday;
  const day = weekday(on);
  return day === 0 ? "Sunday" : day === 6 ? "Saturday" : null;
}

/** The working day that is the `count`th after a day not itself counted (before it, if negative). */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number, isNotCounted?: NotCounted): Result<Day> {
  const step = count < 0 ? -1 : 1;
  return nthWorkingDay(calendar, (from + step) as Day, Math.abs(count), step, isNotCounted);
}

/** The last of `count` working days beginning with a day, which is the first of them where it is worked. */
export function workingDaysBeginningWith(calendar: WorkingCalendar, first: Day, count: number, isNotCounted?: NotCounted): Result<Day> {
  return nthWorkingDay(calendar, first, count, 1, isNotCounted);
}

/** The days from one to another, both included and either way round, that working days leave out besides weekends. */
export function daysOff(calendar: WorkingCalendar, from: Day, to: Day, isNotCounted?: NotCounted): readonly Day[] {
  const days: Day[] = [];
  for (let day = Math.min(from, to) as Day; day <= Math.max(from, to); day = (day + 1) as Day) {
    if (calendar.holidays.has(day) || isNotCounted?.(day)) days.push(day);
  }
  return days;
}

/** The day itself if worked, else the next one that is. */
export function nextWorkingDay(calendar: WorkingCalendar, on: Day): Result<Day> {
  return nthWorkingDay(calendar, on, 1, 1);
}

/** The last working day before a day. */
export function workingDayBefore(calendar: WorkingCalendar, on: Day): Result<Day> {
  return addWorkingDays(calendar, on, -1);
}

function nthWorkingDay(calendar: WorkingCalendar, start: Day, count: number, step: number, isNotCounted?: NotCounted): Result<Day> {
  for (let day = start, left = count; ; day = (day + step) as Day) {
    if (!isHeld(calendar, day)) return isWorkingDay(calendar, day) as Refusal;
    if (isWorked(calendar, day) && !isNotCounted?.(day) && --left <= 0) return answer(day);
  }
}

function isHeld({ from, until }: WorkingCalendar, on: Day): boolean {
  return from <= on && on < until;
}

function isWorked({ holidays }: WorkingCalendar, on: Day): boolean {
  const day = weekday(on);
  return day !== 0 && day !== 6 && !holidays.has(on);
}
