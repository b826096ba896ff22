import { type WorkingCalendar } from "../core/foundation/working-days";
import bankHolidays from "./calendar/bank-holidays.json";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";

/** England's weekends and bank holidays. These are read when days are first counted over them: most limits are of weeks, and need none. */
export const workingCalendar = once((): WorkingCalendar => ({
  from: day(bankHolidays.from),
  until: day(bankHolidays.until),
  get holidays() {
    return holidays();
  },
}));

const holidays = once(() => new Map(bankHolidays.holidays.map(({ date, title }) => [day(date), title])));

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
