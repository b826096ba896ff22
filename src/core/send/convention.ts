import { type Choice } from "../foundation/choice";
import { addDays, type Day, weekday } from "../foundation/day";
import { type Result } from "../foundation/result";
import { nextWorkingDay, type WorkingCalendar } from "../foundation/working-days";
import { type CountedDuty, type CountedLimit, countedLimits, isAhead } from "./counted-duty";
import { type Convention, lastDay } from "./deadline";
import { type Limit, type TimeLimits, type Unit } from "./duty";
import { othersOf, UNUSUAL, USUAL } from "./other-limit";

/** A convention by which a case system comes to another day than the law, with every way in which systems follow it. */
export interface CountingConvention extends Choice {
  /** What the system does, as a sentence. */
  readonly sentence: string;
  readonly ways: readonly Way[];
}

/** Working days counted without regard to bank holidays. */
type WeekUnit = Unit | "days of the working week";

type Rest = "weekends" | "bank holidays" | "weekends and bank holidays";

export type Way = { readonly isUnusual?: boolean } & (
  | { readonly is: "start"; readonly from: "the day of the event" | "the next day" }
  | { readonly is: "unit"; readonly of: Unit; readonly as: WeekUnit; readonly times: number; readonly per?: number }
  | { readonly is: "left out"; readonly days: "bank holidays" }
  | { readonly is: "put off"; readonly by: "bank holidays before the last day" }
  | { readonly is: "rest"; readonly moved: "on" | "back"; readonly over: Rest }
  | { readonly is: "before" }
  | { readonly is: "not put off" }
  | { readonly is: "recess counted" }
  | {
      readonly is: "event";
      readonly duties: readonly string[];
      /** The duty on whose last day the wrong event is taken to fall. */
      readonly at?: string;
      /** The duty whose last day the right event is taken to be: the wrong one came as long before. */
      readonly before?: string;
      readonly says: string;
    }
  | { readonly is: "another duty" }
  | { readonly is: "slip"; readonly in: Slip }
);

/** What is mistyped in a date. */
export type Slip = "day and month" | "year";

/** A way in which systems count, put to the events of one duty. */
export interface Miscount {
  /** The same for every duty: a system counts one way. */
  readonly id: string;
  readonly convention: CountingConvention;
  readonly is: Way["is"];
  /** Which event, or which other duty; null where the convention says it all. */
  readonly detail: string | null;
  /** How readily it is thought of, beside others that come to the same days. */
  readonly weight: number;
  /** The day it comes to, or the days where it is followed in more ways than one; none where a limit has nothing it could miscount. */
  readonly daysOf: (lawful: CountedLimit, event: Day) => readonly Day[];
}

/** The ways in which the limit of a duty is miscounted, but for slips of typing. */
export function miscountsOf(
  conventions: readonly CountingConvention[],
  limits: TimeLimits,
  all: readonly CountedDuty[],
  duty: CountedDuty,
  counting: Convention,
): Miscount[] {
  const { calendar } = limits;
  const limitOf = countedLimits(limits, counting);
  const dayOfDuty = (name: CountedDuty, event: Day): Day | null => valueOf(limitOf(name, { event, certificate: null }))?.day ?? null;
  const named = (name: string): CountedDuty => all.find((each) => each.name === name)!;
  return conventions.flatMap((convention) =>
    convention.ways.flatMap((way, number): Miscount[] => {
      const id = `${convention.name} ${number}`;
      const followed = { convention, is: way.is };
      const weight = (way.isUnusual ? UNUSUAL : USUAL) / (way.is === "event" ? 1 : convention.ways.length);
      const miscount = (...rules: readonly DayRule[]): Miscount[] => [
        { id, ...followed, detail: null, weight, daysOf: (lawful, event) => rules.flatMap((rule) => rule(lawful, event) ?? []) },
      ];
      switch (way.is) {
        case "start":
          return miscount(...startsOf(way.from, counting, calendar));
        case "unit":
          return [{ id, ...followed, detail: null, weight, daysOf: inUnit(way, counting, calendar) }];
        case "left out":
          return miscount((lawful, event) => withoutHolidays(limitIn(lawful), lawful, event, calendar));
        case "put off":
          return miscount((lawful, event) => (isCalendar(lawful) ? afterHolidays(event, lawful.day, calendar) : null));
        case "rest":
          return miscount((lawful) => offRest(lawful.day, way.moved, way.over, calendar)).map((each) =>
            // A day of the year is taken for the last one more often than it is moved.
            duty.is === "phase transfer" ? { ...each, id: `${id}, of a day of the year`, weight: UNUSUAL } : each,
          );
        case "before":
          return miscount(({ rule, day }) => ("before" in rule ? valueOf(addDays(day, 1)) : null));
        case "not put off":
          return miscount((lawful) => ("unmoved" in lawful ? lawful.unmoved : null));
        case "recess counted":
          return miscount((lawful, event) => countingRecess(lawful, event, counting, calendar));
        case "event": {
          if (!way.duties.includes(duty.name)) return [];
          const wrong = (event: Day): Day | null => {
            if (way.at !== undefined) return dayOfDuty(named(way.at), event);
            const later = dayOfDuty(named(way.before!), event);
            return later === null ? null : valueOf(addDays(event, event - later));
          };
          return miscount((_, event) => {
            const from = wrong(event);
            return from === null ? null : dayOfDuty(duty, from);
          }).map((each) => ({ ...each, id: `${convention.name}: ${way.says}`, detail: way.says }));
        }
        case "another duty":
          return othersOf(duty, all).map(({ id: other, names, weight: near, dayOf }) => ({
            id: `${convention.name}: ${other}`,
            ...followed,
            detail: names,
            weight: near,
            daysOf: (_, event) => [dayOf(event, counting, calendar) ?? []].flat(),
          }));
        case "slip":
          return [];
      }
    }),
  );
}

/** A way of counting, put to a limit: null where it has nothing it could miscount. */
type DayRule = (lawful: CountedLimit, event: Day) => Day | null;

function valueOf<T>(result: Result<T>): T | null {
  return result.ok ? result.value : null;
}

/** The limit that a day was counted by, of an appeal that of its decision; null for a day of the year. */
function limitIn({ rule }: CountedLimit): Limit | null {
  if ("limit" in rule) return rule.limit;
  if ("fromDecision" in rule) return rule.fromDecision;
  return "monthsBefore" in rule ? { length: rule.monthsBefore, unit: "months", counting: "at least before" } : null;
}

function isCalendar(lawful: CountedLimit): boolean {
  const limit = limitIn(lawful);
  return limit !== null && limit.unit !== "working days";
}

function startsOf(from: "the day of the event" | "the next day", counting: Convention, calendar: WorkingCalendar): readonly DayRule[] {
  const shifted =
    (isOfAhead: boolean, days: number): DayRule =>
    (lawful, event) => {
      const limit = limitIn(lawful);
      const start = isAhead(lawful) === isOfAhead ? valueOf(addDays(event, days)) : null;
      return limit && start !== null ? valueOf(lastDay(limit, start, counting, calendar)) : null;
    };
  const counted =
    (written: Limit["counting"], as: Limit["counting"]): DayRule =>
    (lawful, event) => {
      const limit = limitIn(lawful);
      return limit?.counting === written ? valueOf(lastDay({ ...limit, counting: as }, event, "Legal", calendar)) : null;
    };
  return from === "the day of the event"
    ? [counted("within", "beginning with"), shifted(true, 1)]
    : [shifted(false, 1), shifted(true, -1), counted("starting with", "within")];
}

/** A limit in another unit: a length that is no whole number rounded down and up, and the day of the event counted as the law does or left out. */
function inUnit(
  { of, as, times, per = 1 }: Extract<Way, { readonly is: "unit" }>,
  counting: Convention,
  calendar: WorkingCalendar,
): Miscount["daysOf"] {
  const isWeek = as === "days of the working week";
  const counted = isWeek ? withoutBankHolidays(calendar) : calendar;
  return (lawful, event) => {
    const limit = limitIn(lawful);
    if (limit?.unit !== of) return [];
    const length = (limit.length * times) / per;
    const lengths = [...new Set([Math.floor(length), Math.ceil(length)])].filter((whole) => whole > 0);
    const countings = [...new Set([limit.counting, limit.counting === "at least before" ? limit.counting : "within"] as const)];
    return lengths.flatMap((whole) =>
      countings.flatMap((each) => {
        const changed: Limit = { length: whole, unit: isWeek ? "working days" : as, counting: each };
        return valueOf(lastDay(changed, event, counting, counted)) ?? [];
      }),
    );
  };
}

const NEVER_ENDS = 3_000_000 as Day;

function withoutBankHolidays(calendar: WorkingCalendar): WorkingCalendar {
  return { ...calendar, from: 0 as Day, until: NEVER_ENDS, holidays: new Map() };
}

/** Days and weeks counted with bank holidays left out, forwards or back; months put off by them. */
function withoutHolidays(limit: Limit | null, lawful: CountedLimit, event: Day, { holidays }: WorkingCalendar): Day | null {
  if (limit === null || limit.unit === "working days" || limit.unit === "months") return null;
  const step = lawful.day > event ? 1 : -1;
  let day = event;
  for (let left = Math.abs(lawful.day - event); left > 0;) {
    day = (day + step) as Day;
    if (!holidays.has(day)) left--;
  }
  return day;
}

/** The last day put off by as many days as there are bank holidays up to it. */
function afterHolidays(event: Day, last: Day, { holidays }: WorkingCalendar): Day | null {
  let count = 0;
  for (let day = event + 1; day <= last; day++) if (holidays.has(day as Day)) count++;
  return valueOf(addDays(last, count));
}

function offRest(last: Day, moved: "on" | "back", over: Rest, { holidays }: WorkingCalendar): Day {
  const isRest = (day: Day): boolean =>
    (over !== "bank holidays" && (weekday(day) === 0 || weekday(day) === 6)) || (over !== "weekends" && holidays.has(day));
  let day = last;
  while (isRest(day)) day = (day + (moved === "on" ? 1 : -1)) as Day;
  return day;
}

/** The Tribunal's recess counted: of an appeal the last day is put off for no more than rest. */
function countingRecess(lawful: CountedLimit, event: Day, counting: Convention, calendar: WorkingCalendar): Day | null {
  if ("unmoved" in lawful) return valueOf(nextWorkingDay(calendar, lawful.unmoved));
  const limit = limitIn(lawful);
  if (!limit?.notCounted) return null;
  const { notCounted: _, ...rest } = limit;
  return valueOf(lastDay(rest, event, counting, calendar));
}
