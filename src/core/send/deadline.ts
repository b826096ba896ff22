import { addDays, addMonths, type Day, isSameDayOfMonth } from "../foundation/day";
import { byDay } from "../foundation/by-day";
import { inForceOn, overlap } from "../foundation/dated";
import { answer, type Result } from "../foundation/result";
import { addWorkingDays, daysOff, type NotCounted, type WorkingCalendar, workingDaysBeginningWith } from "../foundation/working-days";
import { type Duty, type DutyRule, type Limit, type Relaxation, type TimeLimits } from "./duty";
import { recessOn } from "./recess";

/**
 * `Legal`: "within" a time of an event leaves out the day of the event. `Day one`: the local convention that counts the day of receipt,
 * one day earlier. Only limits of plain days or weeks "within" an event differ.
 */
export type Convention = "Legal" | "Day one";

/** What is made for each way of counting. */
export function byConvention<T>(made: (convention: Convention) => T): Readonly<Record<Convention, T>> {
  return { Legal: made("Legal"), "Day one": made("Day one") };
}

/** A last day, what it was counted from and by, and any relaxation in force at some time from the event to that day. */
export interface Deadline {
  readonly day: Day;
  readonly event: Day;
  readonly rule: DutyRule;
  readonly convention: Convention;
  readonly relaxation: Relaxation | null;
}

/** The last day on which a duty that runs from `event` is met. Refuses events before the law in question came into force. */
export function deadline(limits: TimeLimits, duty: Duty, event: Day, convention: Convention): Result<Deadline> {
  const rule = inForceOn(duty.rules, event, `rule for ${duty.name}`);
  if (!rule.ok) return { ...rule, argument: "event" };
  const day = lastDay(rule.value.limit, event, convention, limits.calendar);
  if (!day.ok) return { ...day, argument: "event" };
  const span = { from: Math.min(event, day.value) as Day, until: (Math.max(event, day.value) + 1) as Day };
  const relaxation = limits.relaxations.find((each) => overlap(each, span) && isAffected(each, rule.value)) ?? null;
  return answer({ day: day.value, event, rule: rule.value, convention, relaxation });
}

/** The last days of a duty by the day of the event, as a printed calendar has them. */
export type Timetable = (event: Day) => Result<Deadline>;

/**
 * The timetables of the duties held. They follow from published limits and bank holidays alone, and nothing of a case is in them: they are kept with
 * the limits from call to call, and each day is worked out once.
 */
export function timetables(limits: TimeLimits): (duty: Duty, convention: Convention) => Timetable {
  let kept = timetablesKept.get(limits);
  if (!kept) timetablesKept.set(limits, (kept = new Map()));
  const known = kept;
  return (duty, convention) => {
    let own = known.get(duty);
    if (!own) known.set(duty, (own = byConvention((each) => byDay((event) => deadline(limits, duty, event, each)))));
    return own[convention];
  };
}

const timetablesKept = new WeakMap<TimeLimits, Map<Duty, Readonly<Record<Convention, Timetable>>>>();

/** The timetable of a duty that rules of the core count by, by its name. A name that is no duty is a defect of ours. */
export function timetableOf(limits: TimeLimits, name: string, convention: Convention): Timetable {
  return timetables(limits)(limits.duties.named(name), convention);
}

/** Whether a relaxation concerns a rule at all. */
export function isAffected(relaxation: Relaxation, rule: DutyRule): boolean {
  return relaxation.bases.includes(rule.basis) && !relaxation.unaffected.includes(rule.duty) && overlap(relaxation, rule);
}

/** The last day of a limit counted from an event. */
export function lastDay(limit: Limit, event: Day, convention: Convention, calendar: WorkingCalendar): Result<Day> {
  switch (limit.unit) {
    case "months":
      return lastDayOfMonths(limit, event);
    case "working days":
      return lastWorkingDay(limit, event, calendar);
    case "weeks":
      return lastDayOfDays({ ...limit, length: limit.length * 7 }, event, convention);
    case "days":
      return lastDayOfDays(limit, event, convention);
  }
}

function lastDayOfDays({ length, counting }: Limit, event: Day, convention: Convention): Result<Day> {
  switch (counting) {
    case "within":
      return addDays(event, convention === "Day one" ? length - 1 : length);
    case "beginning with":
    case "starting with":
      return addDays(event, length - 1);
    case "at least before":
      return addDays(event, -length);
    case "immediately":
      return answer(event);
  }
}

/** The days that a limit of working days leaves out besides weekends, from one day to another. */
export function daysLeftOut(limit: Limit, calendar: WorkingCalendar, from: Day, to: Day): readonly Day[] {
  return daysOff(calendar, from, to, notCountedBy(limit));
}

function notCountedBy({ notCounted }: Limit): NotCounted | undefined {
  return notCounted && ((on) => recessOn(notCounted, on) !== null);
}

function lastWorkingDay(limit: Limit, event: Day, calendar: WorkingCalendar): Result<Day> {
  const { length, counting } = limit;
  const isNotCounted = notCountedBy(limit);
  switch (counting) {
    case "within":
      return addWorkingDays(calendar, event, length, isNotCounted);
    case "beginning with":
    case "starting with":
      return workingDaysBeginningWith(calendar, event, length, isNotCounted);
    case "at least before":
      return addWorkingDays(calendar, event, -length, isNotCounted);
    case "immediately":
      return answer(event);
  }
}

/** Months end on the corresponding date. A period that starts with its first day ends the day before it or, where the date does not exist, on the last day of the month. */
function lastDayOfMonths({ length, counting }: Limit, event: Day): Result<Day> {
  if (counting === "immediately") return answer(event);
  if (counting === "at least before") return addMonths(event, -length);
  const corresponding = addMonths(event, length);
  if (counting === "within" || !corresponding.ok || !isSameDayOfMonth(corresponding.value, event)) return corresponding;
  return addDays(corresponding.value, -1);
}
