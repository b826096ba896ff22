import { type WorkingCalendar } from "../core/foundation/working-days";
import bankHolidays from "./calendar/bank-holidays.json";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";

/** England's weekends and bank holidays. */
export const workingCalendar = once((): WorkingCalendar => ({
  from: day(bankHolidays.from),
  until: day(bankHolidays.until),
  holidays: new Map(bankHolidays.holidays.map(({ date, title }) => [day(date), title])),
}));

/** The bank holidays as facts. */
export function calendarFacts(): Fact[] {
  return bankHolidays.holidays.map((holiday) => ({
    topic: "Bank holidays",
    what: "notes" in holiday ? `${holiday.title} (${holiday.notes})` : holiday.title,
    value: { day: day(holiday.date) },
    from: null,
    until: null,
    source: bankHolidays.source,
    link: bankHolidays.link,
    read: day(bankHolidays.read),
  }));
}
