import { academicYearOf } from "../core/foundation/academic-year";
import { inWords } from "../core/foundation/day";
import { lastDay } from "../core/foundation/dated";
import { answer, unpublished, unreadable } from "../core/foundation/result";
import { workingCalendar } from "../data/calendar";
import { answered, asDate, dateCell } from "./cell";
import { required, rowwise } from "./rowwise";
import { single } from "./table";

/**
 * The academic year of a date, 1 September to 31 August, as text such as 2023/24.
 * @customfunction ACADEMICYEAR
 * @param {any[][]} date A date. One or a range.
 * @returns {any[][]} Academic years.
 */
export function academicYear(date: any[][]): any[][] {
  return rowwise([required("date", date, dateCell)], (day) => answer(academicYearOf(day)));
}

/**
 * Bank holidays in England as one column of dates, fit for the holidays argument of Excel's own WORKDAY and NETWORKDAYS.
 * @customfunction BANKHOLIDAYS
 * @param {any} [from] The first day wanted; blank is the first held.
 * @param {any} [to] The last day wanted; blank is the last held.
 * @returns {any[][]} A column of dates, without a heading.
 */
export function bankHolidays(from?: any, to?: any): any[][] {
  return answered(() => {
    const { from: first, until, holidays } = workingCalendar();
    const last = lastDay(until);
    const start = single("from", from, dateCell, first);
    if (!start.ok) return start;
    const end = single("to", to, dateCell, last);
    if (!end.ok) return end;
    if (start.value < first || start.value > last) return notHeld("from");
    if (end.value < first || end.value > last) return notHeld("to");
    if (end.value < start.value) return unreadable("it is before from.", { argument: "to" });
    const wanted = [...holidays].filter((day) => start.value <= day && day <= end.value).sort((a, b) => a - b);
    if (wanted.length === 0) return unpublished(`no bank holiday falls from ${inWords(start.value)} to ${inWords(end.value)}.`);
    return answer(wanted.map((day) => [asDate(day)]));

    function notHeld(argument: string) {
      return unpublished(`bank holidays are held from ${inWords(first)} to ${inWords(last)}.`, { argument });
    }
  });
}
