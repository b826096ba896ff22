import type { CellValue } from "../../xlsx/value";
import type { Form } from "./frame";
import { lifted, NUMBER, numberOf, VALUE } from "./operand";
import { blockOf } from "./reading";

const DAY = 86_400_000;
/** 30 December 1899, from which days are counted from 1 March 1900 on. */
const BEFORE_DAY_1 = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;
const MARCH_1900 = 61;

interface Calendar {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** A date of the sheet by the calendar. Excel has a 29 February 1900, and a day 0 before 1 January. */
function calendarOf(serial: number): Calendar {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === MARCH_1900 - 1) return { year: 1900, month: 2, day: 29 };
  const date = new Date(BEFORE_DAY_1 + (whole < MARCH_1900 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The date of the sheet; months and days beyond their end run on. */
function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const serial = Math.round((date.getTime() - BEFORE_DAY_1) / DAY);
  return serial < MARCH_1900 ? serial - 1 : serial;
}

/** A rule of numbers over each cell. The first so many are dates, which may not be negative or beyond the year 9999. */
function ofNumbers(dates: number, rule: (...numbers: number[]) => CellValue): Form {
  return ({ args, evaluate, frame }) =>
    lifted(
      args.map((_, i) => blockOf(evaluate(i), frame)),
      (...values) => {
        const numbers: number[] = [];
        for (const [i, value] of values.entries()) {
          const number = numberOf(value);
          if (typeof number !== "number") return number;
          if (i < dates && (number < 0 || Math.floor(number) > LAST_DAY)) return NUMBER;
          numbers.push(number);
        }
        return rule(...numbers);
      },
    );
}

function dated(serial: number): CellValue {
  return serial < 0 || serial > LAST_DAY ? NUMBER : serial;
}

const monthsLater = (serial: number, months: number, day: (date: Calendar) => number): CellValue => {
  const from = calendarOf(serial);
  const month = from.month + Math.trunc(months);
  const last = new Date(Date.UTC(from.year, month, 0)).getUTCDate();
  return dated(serialOf(from.year, month, Math.min(day(from), last)));
};

/** The first day of the week by the second argument of WEEKDAY: 1 and 17 Sunday, 2 and 11 Monday, and so on. */
function weekday(serial: number, kind = 1): CellValue {
  const fromSunday = (Math.floor(serial) + 6) % 7;
  const type = Math.trunc(kind);
  if (type === 3) return (fromSunday + 6) % 7;
  const first = type === 1 || type === 17 ? 0 : type === 2 ? 1 : type >= 11 && type <= 16 ? type - 10 : null;
  return first === null ? NUMBER : ((fromSunday - first + 7) % 7) + 1;
}

function isoWeek(serial: number): CellValue {
  const monday = (day: number) => day - ((((day + 5) % 7) + 7) % 7);
  const thursday = monday(Math.floor(serial)) + 3;
  const year = calendarOf(Math.max(0, thursday)).year;
  return Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
}

/** The functions of days and months: they are what deadlines are made of, and are tried against Excel's own answers. */
export const DATE_FORMS: readonly (readonly [string, Form])[] = [
  ["DAY", ofNumbers(1, (serial) => calendarOf(serial!).day)],
  ["MONTH", ofNumbers(1, (serial) => calendarOf(serial!).month)],
  ["YEAR", ofNumbers(1, (serial) => calendarOf(serial!).year)],
  [
    "DATE",
    ofNumbers(0, (year, month, day) => {
      if (year === undefined || month === undefined || day === undefined) return VALUE;
      const whole = Math.trunc(year);
      if (whole < 0 || whole > 9999) return NUMBER;
      return dated(serialOf(whole < 1900 ? whole + 1900 : whole, Math.floor(month), Math.floor(day)));
    }),
  ],
  ["EDATE", ofNumbers(1, (serial, months) => monthsLater(serial!, months!, ({ day }) => day))],
  ["EOMONTH", ofNumbers(1, (serial, months) => monthsLater(serial!, months!, () => 31))],
  ["WEEKDAY", ofNumbers(1, (serial, kind) => weekday(serial!, kind))],
  ["ISOWEEKNUM", ofNumbers(1, (serial) => isoWeek(serial!))],
  ["DAYS", ofNumbers(2, (end, start) => Math.floor(end!) - Math.floor(start!))],
  [
    "MOD",
    ofNumbers(0, (number, divisor) => {
      if (divisor === 0) return { error: "#DIV/0!" };
      const quotient = number! / divisor!;
      return Math.abs(quotient) >= 2 ** 40 ? NUMBER : number! - divisor! * Math.floor(quotient);
    }),
  ],
];
