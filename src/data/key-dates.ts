import { academicYearIn } from "../core/foundation/academic-year";
import { type Choice, choices, type Choices } from "../core/foundation/choice";
import { type Day } from "../core/foundation/day";
import { lastDay } from "../core/foundation/dated";
import { type AssessmentEvent } from "../core/calendar/assessment";
import { type KeyDate } from "../core/calendar/key-dates";
import assessment from "./calendar/assessment-windows.json";
import bankHolidays from "./calendar/bank-holidays.json";
import list from "./calendar/key-dates.json";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";

interface PublishedDate {
  readonly from: string;
  readonly until: string | null;
  readonly what: string;
  readonly source: string;
  readonly link: string | null;
  readonly note?: string;
}

interface PublishedWindow extends PublishedDate {
  readonly academicYear: string;
}

const EVENTS: readonly {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly windows: readonly PublishedWindow[];
  readonly undated?: string;
}[] = assessment.events;

/** Statutory assessments and the dates set for them, by academic year. */
export const assessmentEvents = once((): Choices<AssessmentEvent> =>
  choices(
    EVENTS.map(({ windows, ...event }) => ({
      ...event,
      windows: windows.map((window) => ({
        year: academicYearIn(window.academicYear)!,
        from: day(window.from),
        last: window.until === null ? null : lastDay(day(window.until)),
        source: window.source,
        link: window.link,
      })),
    })),
    "an assessment",
    '=ESSEX.KEYDATES("Assessment")',
  ),
);

/** Every key date held: those of the county's papers, the statutory assessments and the bank holidays. */
export const datesHeld = once((): readonly KeyDate[] => [
  ...list.dates.map(({ date, until, what, whoFor, topic, source }) => ({
    from: day(date),
    last: lastOf(date, until),
    what,
    whoFor,
    topic,
    source,
  })),
  ...EVENTS.flatMap(({ windows }) =>
    windows.map(({ from, until, what, source }) => ({
      from: day(from),
      last: lastOf(from, until),
      what,
      whoFor: assessment.whoFor,
      topic: "Assessment",
      source,
    })),
  ),
  ...bankHolidays.holidays.map(({ date, title }) => ({
    from: day(date),
    last: null,
    what: title,
    whoFor: "Everyone",
    topic: "Bank holidays",
    source: bankHolidays.source,
  })),
]);

/** The topics of the key dates, those of the county's own first. */
export const dateTopics = once((): Choices<Choice> =>
  choices(
    ["Assessment", "Meetings", "Strategy", "Traded services", "Admissions", "Data returns", "Bank holidays"].map((name) => ({ name })),
    "a topic of key dates",
  ),
);

/** The key dates as facts, but for the bank holidays, which are a topic of their own. */
export function dateFacts(): Fact[] {
  const windows = EVENTS.flatMap((event) => event.windows).map((window) => ({ ...window, read: assessment.read }));
  const dates = list.dates.map(({ date, ...each }) => ({ link: null, read: list.read, ...each, from: date }));
  return [...dates, ...windows].map(({ what, from, until, source, link, note, read }: PublishedDate & { readonly read: string }) => ({
    topic: "Key dates",
    what,
    value: { day: day(from) },
    from: day(from),
    until: until === null ? null : day(until),
    source,
    link,
    ...(note === undefined ? {} : { mark: note }),
    read: day(read),
  }));
}

/** The last day of what lasts longer than one. */
function lastOf(from: string, until: string | null): Day | null {
  const last = until === null ? null : lastDay(day(until));
  return last === null || last === day(from) ? null : last;
}
