import { type Day, yearOf } from "../foundation/day";
import { type Citation, type Dated, inForceOn, type Series } from "../foundation/dated";
import { answer, type Result } from "../foundation/result";
import { nextWorkingDay, type WorkingCalendar } from "../foundation/working-days";
import { lastDay } from "./deadline";
import { type Limit } from "./duty";
import { type DayOfYear, dayOfYear } from "./phase-transfer";

/** Days of each year, both included, from which an appeal that falls due then is in time on the first working day after. */
export interface Recess {
  readonly from: DayOfYear;
  readonly to: DayOfYear;
}

/** How long there is to appeal, and when that is put off. */
export interface AppealRule extends Dated, Citation {
  readonly fromDecision: Limit;
  readonly fromCertificate: Limit;
  readonly recesses: readonly Recess[];
  readonly note: string;
}

/**
 * The last day on which an appeal is in time: the later of the two limits; where that day is in a recess, the first working day after the
 * recess; otherwise, where it is not a working day, the next one. The recess is looked for once, at the day not yet moved.
 */
export function appealDeadline(
  rules: Series<AppealRule>,
  decisionSent: Day,
  certificateIssued: Day | null,
  calendar: WorkingCalendar,
): Result<Day> {
  const rule = inForceOn(rules, decisionSent, "rule for appeals");
  if (!rule.ok) return { argument: "decisionSent", ...rule };
  const { fromDecision, fromCertificate, recesses } = rule.value;
  const decision = lastDay(fromDecision, decisionSent, "Legal", calendar);
  if (!decision.ok) return { argument: "decisionSent", ...decision };
  const certificate = certificateIssued === null ? decision : lastDay(fromCertificate, certificateIssued, "Legal", calendar);
  if (!certificate.ok) return { argument: "certificateIssued", ...certificate };
  const later = Math.max(decision.value, certificate.value) as Day;
  const recess = recesses.map((each) => recessAround(each, later)).find(({ from, to }) => from <= later && later <= to);
  const worked = nextWorkingDay(calendar, recess ? ((recess.to + 1) as Day) : later);
  return worked.ok ? answer(worked.value) : worked;
}

/** The recess that a day is in, if it is in one: Christmas's ends in the year after it began. */
function recessAround({ from, to }: Recess, day: Day): { from: Day; to: Day } {
  const year = yearOf(day);
  const end = dayOfYear(to, year);
  if (from <= to) return { from: dayOfYear(from, year), to: end };
  return day <= end ? { from: dayOfYear(from, year - 1), to: end } : { from: dayOfYear(from, year), to: dayOfYear(to, year + 1) };
}
