import { countedFrom, dateOf, dayOf, isWorking, monthsAfter } from "./days";

type Limit = (event: number, isDayOne: boolean) => number;

/** "Within": the day of the event is left out, unless the local convention counts it. */
const within =
  (days: number): Limit =>
  (event, isDayOne) =>
    event + days - (isDayOne ? 1 : 0);
/** "Beginning with": the day of the event is the first. */
const beginningWith =
  (days: number): Limit =>
  (event) =>
    event + days - 1;
const before =
  (days: number): Limit =>
  (event) =>
    event - days;
const weeks = (count: number) => within(7 * count);
const months =
  (count: number): Limit =>
  (event) =>
    monthsAfter(event, count);
/** "Starting with" ends the day before the corresponding date, or on the month's last day where there is none. */
const monthsStartingWith =
  (count: number): Limit =>
  (event) => {
    const end = monthsAfter(event, count);
    return dateOf(end).day === dateOf(event).day ? end - 1 : end;
  };
const workingDays =
  (count: number): Limit =>
  (event) =>
    countedFrom(event, count, isWorking);
const workingDaysBeginningWith =
  (count: number): Limit =>
  (event) =>
    countedFrom(event - 1, count, isWorking);

const orders = { assess: 2, "no plan": 10, "assessed plan": 14, "draft plan": 5, "final plan": 11 };
const conceded = { ...orders, "amend contents": 5, "amend placement": 2, "continue and amend": 5 };

/** Each duty of the contract's table with its limit. */
export const DUTIES: Readonly<Record<string, Limit>> = {
  "Decision to assess": weeks(6),
  "Decision not to issue": weeks(16),
  "Draft plan": weeks(16),
  "Final plan": weeks(20),
  Advice: weeks(6),
  Representations: beginningWith(15),
  "School response": within(15),
  "Annual review": monthsStartingWith(12),
  "Annual review after re-assessment": months(12),
  "Meeting notice": before(14),
  "Meeting advice": before(14),
  "Review report": weeks(2),
  "Review decision": weeks(4),
  "Amendment notice": weeks(4),
  "Amendment representations": beginningWith(15),
  "Amended plan": weeks(8),
  "Re-assessment decision": within(15),
  "Re-assessed plan": weeks(14),
  "Plan transfer": workingDaysBeginningWith(15),
  "Transfer notice": weeks(6),
  "Transfer review": monthsStartingWith(3),
  "Health commissioner notice": workingDaysBeginningWith(15),
  "Mediation adviser contact": months(2),
  "Mediation certificate": workingDays(3),
  "Mediation notice to health": workingDays(3),
  "Mediation meeting": within(30),
  "Mediation meeting notice": workingDays(-5),
  "Mediation agreement": weeks(2),
  ...Object.fromEntries(
    Object.entries({ ...orders, reconsider: 2, "amend contents": 5, "amend placement": 2, "continue and amend": 5 }).map(
      ([name, count]) => [`Order: ${name}`, weeks(count)],
    ),
  ),
  ...Object.fromEntries(Object.entries(conceded).map(([name, count]) => [`Conceded: ${name}`, weeks(count)])),
  "Recommendation response": beginningWith(35),
  "Recommendation copy": beginningWith(7),
  "Detained: decision": weeks(6),
  "Detained: decision not to issue": weeks(16),
  "Detained: final plan": weeks(20),
  "Detained: representations": beginningWith(15),
  "Detained: plan to custody": workingDays(5),
  "Higher education copy": workingDays(15),
  "Response to an appeal": (event) => countedFrom(event, 30, (day) => isWorking(day) && !isSetAside(day)),
};

/** August, and 25 December to 1 January. */
function isSetAside(day: number): boolean {
  const { month, day: date } = dateOf(day);
  return month === 8 || (month === 12 && date >= 25) || (month === 1 && date === 1);
}

export function deadline(event: number, duty: string | null, isDayOne: boolean): number {
  return DUTIES[duty ?? "Final plan"]!(event, isDayOne);
}

export function appealDeadline(sent: number, certificate: number | null): number {
  let last = monthsAfter(sent, 2);
  if (certificate !== null) last = Math.max(last, monthsAfter(certificate, 1));
  if (isSetAside(last)) while (isSetAside(last)) last++;
  while (!isWorking(last)) last++;
  return last;
}

export function phaseTransferDeadline(transfer: number, phase: string): number {
  const { year } = dateOf(transfer);
  if (phase === "Secondary to post-16") return dayOf(year, 3, 30);
  return phase === "Between post-16 institutions" ? monthsAfter(transfer, -5) : dayOf(year, 2, 14);
}

/** Whether a closure of four weeks or more may excuse: asked from a week before it closed to a week before it re-opens. */
export function mayBeExcused(asked: number, closed: number, reopens: number): boolean {
  return reopens - closed >= 28 && asked >= closed - 7 && asked <= reopens - 7;
}

export function caseStatus(request: number, issued: number | null, asOf: number, closed: number | null, warnDays: number | null): string {
  const limit = request + 140;
  if (issued !== null && issued <= asOf) return issued <= limit ? "Issued on time" : "Issued late";
  if (closed !== null && closed <= asOf) return "Closed";
  if (asOf > limit) return "Overdue";
  return limit - asOf <= (warnDays ?? 14) ? "Due soon" : "On track";
}
