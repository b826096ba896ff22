import { remembered } from "./remembered";

/** A date as it is written, whether or not the calendar has it. */
export interface WrittenDate {
  readonly year: number;
  /** 1 for January to 12 for December, where it is a month at all. */
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday to 6 for Saturday, where it is named. */
  readonly weekday: number | null;
  /** A date in figures day first, with day and month in each other's place. */
  readonly swapped: string | null;
  readonly order: "day first" | "year first" | "month first";
}

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** A time of day and a zone, both dropped: the day as written counts. */
const CLOCK = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?`;
const BASIC_CLOCK = String.raw`(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:[.,]\d+)?)?`;
const TIME = String.raw`(?:(?:,?\s+(?:at\s+)?|T)${CLOCK}|T${BASIC_CLOCK})?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
const NAMED_WEEKDAY = String.raw`(?:(?<weekday>[a-z]{3,9})\.?,?\s+)?`;
const MONTH_NAME = String.raw`(?<name>[a-z]{3,9})\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const BEFORE_MONTH = String.raw`(?:\s*[-/.]\s*|\s+(?:of\s+)?)`;
const BEFORE_YEAR = String.raw`(?:\s*[-/.,]\s*|\s+)`;

/** The whole of a date in a form. Most dates are numbers and need none, so that each is made when it is first asked for. */
const written = remembered((form: string): RegExp => new RegExp(`^${NAMED_WEEKDAY}${form}${TIME}$`, "i"));

/** The forms in which a date is written: the year in four figures, and no form that two people would read as two days. */
const FORMS = [
  { order: "year first", form: String.raw`(?<year>\d{4})(?<mark>[-/])(?<month>\d{2})\k<mark>(?<day>\d{2})` },
  { order: "day first", form: String.raw`(?<day>\d{1,2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4})` },
  { order: "day first", form: String.raw`${DAY}${BEFORE_MONTH}${MONTH_NAME}${BEFORE_YEAR}(?<year>\d{4})` },
  { order: "year first", form: String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})` },
  // SEN2 writes 2026-Sep-01 00:00:00.
  { order: "year first", form: String.raw`(?<year>\d{4})-(?<name>[a-z]{3})-(?<day>\d{2})` },
  // Never read, but told apart.
  { order: "month first", form: String.raw`${MONTH_NAME}\s+${DAY},?\s+(?<year>\d{4})` },
] as const;

const SHORT_YEARS = [
  String.raw`\d{1,2}(?<mark>[-/.])\d{1,2}\k<mark>\d{2}`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?${BEFORE_MONTH}${MONTH_NAME}${BEFORE_YEAR}['’]?\d{2}`,
];

/** No date is longer, with its weekday, its time and its zone. */
const LONGEST = 80;

/** The date that text writes; null where it writes none. */
export function dateIn(text: string): WrittenDate | null {
  if (text.length > LONGEST) return null;
  for (const { order, form } of FORMS) {
    const parts = written(form).exec(text)?.groups;
    if (!parts) continue;
    const weekday = parts.weekday === undefined ? null : placeOf(parts.weekday, WEEKDAYS);
    const month = parts.name === undefined ? Number(parts.month) : placeOf(parts.name, MONTHS) + 1;
    if (weekday === -1 || (parts.name !== undefined && month === 0)) continue;
    const swapped = order === "day first" && parts.mark !== undefined ? [parts.month, parts.day, parts.year].join(parts.mark) : null;
    return { year: Number(parts.year), month, day: Number(parts.day), weekday, swapped, order };
  }
  return null;
}

/** Whether text writes a date with a year of two figures. */
export function hasShortYear(text: string): boolean {
  if (text.length > LONGEST) return false;
  return SHORT_YEARS.some((form) => {
    const parts = written(form).exec(text)?.groups;
    return parts !== undefined && (parts.name === undefined || placeOf(parts.name, MONTHS) >= 0);
  });
}

/** The place of a name, in full or by its first three letters or more, such as Sept, Tues and Thurs; −1 for none. */
function placeOf(word: string, names: readonly string[]): number {
  const wanted = word.toLowerCase();
  return names.findIndex((name) => wanted.length >= 3 && name.toLowerCase().startsWith(wanted));
}
