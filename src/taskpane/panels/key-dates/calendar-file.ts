import ical, { ICalEventTransparency } from "ical-generator";
import type { KeyDate } from "../../../core/calendar/key-dates";
import type { Day } from "../../../core/foundation/day";

const UNIX_EPOCH = 25_569;
const MILLISECONDS = 86_400_000;

/**
 * Dates as an iCalendar file (RFC 5545), each an event of whole days that takes up no time. The same date has the same identifier each time, so that
 * a calendar that reads the file again has it once. `asOf` is the day the dates were read.
 */
export function calendarFile(dates: readonly KeyDate[], asOf: Day): string {
  const calendar = ical({
    name: "ESSEX key dates",
    prodId: { company: "Essex County Council", product: "ESSEX for Excel", language: "EN-GB" },
  });
  const seen = new Map<string, number>();
  for (const { from, last, what, whoFor, topic, source } of dates) {
    const key = `${from}-${wordsIn(`${topic} ${what} ${whoFor}`)}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    calendar.createEvent({
      id: `${key}${times > 1 ? `-${times}` : ""}@essex-for-excel`,
      start: dateOf(from),
      // An event of whole days ends on the day after its last.
      end: dateOf(((last ?? from) + 1) as Day),
      stamp: dateOf(asOf),
      allDay: true,
      summary: what,
      description: `For: ${whoFor}\nSource: ${source}`,
      categories: [{ name: topic }],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function wordsIn(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function dateOf(day: Day): Date {
  return new Date((day - UNIX_EPOCH) * MILLISECONDS);
}
