import { lastDay, reversed } from "../foundation/dated";
import { type Day, inWords } from "../foundation/day";
import { answer, type Refusal, type Result, unpublished } from "../foundation/result";
import { type WorkingCalendar } from "../foundation/working-days";

/** The bank holidays from one day to another, both included, in order; null is the first or the last day held. Refuses days that are not held. */
export function bankHolidays(calendar: WorkingCalendar, from: Day | null, to: Day | null): Result<readonly Day[]> {
  const [first, last] = [calendar.from, lastDay(calendar.until)];
  const [start, end] = [from ?? first, to ?? last];
  const notHeld = (argument: string, day: Day): Refusal =>
    unpublished(`${inWords(day)} is outside the bank holidays held, ${inWords(first)} to ${inWords(last)}.`, { argument });
  if (start < first || start > last) return notHeld("from", start);
  if (end < first || end > last) return notHeld("to", end);
  const refusal = reversed(start, end);
  if (refusal) return refusal;
  const found = [...calendar.holidays.keys()].filter((day) => start <= day && day <= end).sort((a, b) => a - b);
  return found.length > 0 ? answer(found) : unpublished(`no bank holiday falls from ${inWords(start)} to ${inWords(end)}.`);
}
