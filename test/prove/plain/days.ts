/** Days as a spreadsheet numbers them, worked out by the language's own calendar, one step at a time. */
const FIRST = Date.UTC(1899, 11, 30);
const LENGTH = 86_400_000;

export function dayOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - FIRST) / LENGTH);
}

export function dateOf(day: number): { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number } {
  const date = new Date(FIRST + day * LENGTH);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** The same date so many months on; where that month is too short, its last day. */
export function monthsAfter(from: number, months: number): number {
  const { year, month, day } = dateOf(from);
  const first = dateOf(dayOf(year, month + months, 1));
  const last = dayOf(first.year, first.month + 1, 1) - 1;
  return Math.min(dayOf(first.year, first.month, day), last);
}

/** Easter Sunday by the rule of Meeus, Jones and Butcher. */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

function mondayFrom(day: number): number {
  let monday = day;
  while (dateOf(monday).weekday !== 1) monday++;
  return monday;
}

/**
 * England's bank holidays of a year, from the Banking and Financial Dealings Act 1971 with the days that proclamations moved or added: VE Day
 * in 2020, the Platinum Jubilee and the State Funeral in 2022, the Coronation in 2023.
 */
function bankHolidays(year: number): number[] {
  const moved = [dayOf(year, 1, 1), dayOf(year, 12, 25), dayOf(year, 12, 26)];
  const taken: number[] = [];
  for (const day of moved) if (![0, 6].includes(dateOf(day).weekday)) taken.push(day);
  for (const day of moved) {
    if (![0, 6].includes(dateOf(day).weekday)) continue;
    let instead = day;
    while ([0, 6].includes(dateOf(instead).weekday) || taken.includes(instead)) instead++;
    taken.push(instead);
  }
  const sunday = easter(year);
  const lastMondayOfMay = mondayFrom(dayOf(year, 5, 25));
  return [
    ...taken,
    sunday - 2,
    sunday + 1,
    year === 2020 ? dayOf(2020, 5, 8) : mondayFrom(dayOf(year, 5, 1)),
    year === 2022 ? dayOf(2022, 6, 2) : lastMondayOfMay,
    mondayFrom(dayOf(year, 8, 25)),
    ...(year === 2022 ? [dayOf(2022, 6, 3), dayOf(2022, 9, 19)] : []),
    ...(year === 2023 ? [dayOf(2023, 5, 8)] : []),
  ];
}

const holidays = new Set<number>();
for (let year = 2010; year <= 2035; year++) for (const day of bankHolidays(year)) holidays.add(day);

export function isWorking(day: number): boolean {
  return ![0, 6].includes(dateOf(day).weekday) && !holidays.has(day);
}

/** The so-manieth day after (or, below 0, before) a day, of those that count. */
export function countedFrom(from: number, days: number, counts: (day: number) => boolean): number {
  let at = from;
  for (let left = Math.abs(days); left > 0;) {
    at += Math.sign(days);
    if (counts(at)) left--;
  }
  return at;
}

/** The academic year, from 1 September, and the financial year, from 1 April, by the calendar year in which they begin. */
export function academicYear(day: number): number {
  const { year, month } = dateOf(day);
  return month >= 9 ? year : year - 1;
}

export function financialYear(day: number): number {
  const { year, month } = dateOf(day);
  return month >= 4 ? year : year - 1;
}
