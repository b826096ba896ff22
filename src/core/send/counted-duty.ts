import { type Choice } from "../foundation/choice";
import { type Series } from "../foundation/dated";
import { type Day, dayOfSerial, dayOfText, firstOfMonth } from "../foundation/day";
import { remembered } from "../foundation/remembered";
import { answer, quoted, type Result, unreadable } from "../foundation/result";
import { seen } from "../foundation/text";
import { type AppealFinding, type AppealRule, appealDeadlines } from "./appeal";
import { type Convention, type Deadline, timetables } from "./deadline";
import { type Duty, type TimeLimits } from "./duty";
import { type PhaseTransfer, phaseTransferDeadline, type PhaseTransferFinding } from "./phase-transfer";

/** What a column of dates is counted by: a duty, the review ahead of a phase transfer, or the appeal. */
export type CountedDuty = Choice & { readonly runsFrom: string } & (
    | { readonly is: "duty"; readonly duty: Duty }
    | { readonly is: "phase transfer"; readonly phase: PhaseTransfer }
    | { readonly is: "appeal"; readonly rules: Series<AppealRule> }
  );

/** A last day, and the rule it was found by. */
export type CountedLimit = Deadline | PhaseTransferFinding | AppealFinding;

/** The day of an event or, for a phase transfer, the calendar year alone. */
export type EventDate = Day | TransferYear;

export interface TransferYear {
  readonly year: number;
}

/** What a limit is counted from. */
export interface CountedEvent {
  readonly event: EventDate;
  /** The day a mediation certificate was issued, of an appeal; null where there is none. */
  readonly certificate: Day | null;
}

/**
 * The event that a cell gives: a date in any of its forms, or a calendar year. No law held covers the days that spreadsheets number 1900 to 9999,
 * all before 1928.
 */
export function eventDate(value: string | number | boolean): Result<EventDate> {
  if (typeof value === "boolean") return unreadable(`${quoted(value)} is not a date.`);
  const year = /^\d{4}(?:\.0+)?$/.test(seen(String(value))) ? Number(value) : NaN;
  if (year >= 1900) return answer({ year });
  return typeof value === "number" ? dayOfSerial(value) : dayOfText(value);
}

/** Whether the last day comes ahead of the event, whose day is then known before it. */
export function isAhead({ rule }: CountedLimit): boolean {
  return "limit" in rule ? rule.limit.counting === "at least before" : "before" in rule || "monthsBefore" in rule;
}

/** The day of the event that a limit was counted from. */
export function eventOf(limit: CountedLimit): Day {
  return "event" in limit ? limit.event : "transfer" in limit ? limit.transfer : limit.decision.sent;
}

/**
 * The last days of the duties of a column, each day worked out once. A phase transfer of which the year alone is given is taken to be on
 * 1 September. Refuses a year for anything else, a certificate for anything but an appeal, and events from before the law.
 */
export function countedLimits(limits: TimeLimits, convention: Convention): (duty: CountedDuty, of: CountedEvent) => Result<CountedLimit> {
  const ruleOf = remembered((duty: CountedDuty) => limitsOf(limits, duty, convention));
  return (duty, { event, certificate }) => {
    const day = typeof event === "number" ? answer(event) : transferIn(duty, event);
    if (!day.ok) return day;
    if (certificate !== null && duty.is !== "appeal")
      return unreadable(`a mediation certificate has no part in ${duty.name}.`, { argument: "certificate" });
    return ruleOf(duty)(day.value, certificate);
  };
}

function limitsOf(
  limits: TimeLimits,
  counted: CountedDuty,
  convention: Convention,
): (event: Day, certificate: Day | null) => Result<CountedLimit> {
  switch (counted.is) {
    case "duty":
      return timetables(limits)(counted.duty, convention);
    case "phase transfer":
      return remembered((transfer: Day) => asOfEvent(phaseTransferDeadline(counted.phase, transfer)));
    case "appeal": {
      const deadlineOf = appealDeadlines(counted.rules, limits.calendar);
      const withoutCertificate = remembered((sent: Day) => asOfEvent(deadlineOf(sent, null)));
      return (sent, certificate) => (certificate === null ? withoutCertificate(sent) : asOfEvent(deadlineOf(sent, certificate)));
    }
  }
}

/** The refusal of a phase transfer or an appeal, in which the event goes by another word. */
function asOfEvent<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  return { ...result, argument: result.argument === "certificateIssued" ? "certificate" : "event" };
}

function transferIn(duty: CountedDuty, { year }: TransferYear): Result<Day> {
  const isOfTheYear = duty.is === "phase transfer" && duty.phase.rules.every((rule) => "before" in rule);
  if (isOfTheYear) return answer(firstOfMonth(year, 9));
  return unreadable(`${year} is a year, and ${duty.name} runs from a day: ${duty.runsFrom}.`, { argument: "event" });
}
