import { curriculumYear, fundedFrom } from "../core/calendar/ages";
import { academicYearOf } from "../core/foundation/academic-year";
import { inWords } from "../core/foundation/day";
import { lastDay } from "../core/foundation/dated";
import { about, answer, every, unpublished, unreadable } from "../core/foundation/result";
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
 * The national curriculum year of a child on a day: Nursery, R, 1 to 13, then Post-19 up to 25.
 * @customfunction NCYEAR
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @param {any[][]} asOf The day the year is wanted for.
 * @returns {any[][]} Years as text.
 */
export function ncYear(dateOfBirth: any[][], asOf: any[][]): any[][] {
  return rowwise([required("dateOfBirth", dateOfBirth, dateCell), required("asOf", asOf, dateCell)], curriculumYear);
}

/**
 * The first day from which a child has a funded early years place: that of the term after the third birthday, 1 January, 1 April or 1 September.
 * @customfunction FUNDEDFROM
 * @param {any[][]} dateOfBirth Date of birth. One or a range.
 * @returns {any[][]} Dates.
 */
export function fundedFromDay(dateOfBirth: any[][]): any[][] {
  return rowwise([required("dateOfBirth", dateOfBirth, dateCell)], (birth) => {
    const first = fundedFrom(birth);
    return first.ok ? answer(asDate(first.value)) : about("dateOfBirth", first);
  });
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
    const given = every(single("from", from, dateCell, first), single("to", to, dateCell, last));
    if (!given.ok) return given;
    const [start, end] = given.value;
    if (start < first || start > last) return notHeld("from");
    if (end < first || end > last) return notHeld("to");
    if (end < start) return unreadable("it is before from.", { argument: "to" });
    const wanted = [...holidays].filter((day) => start <= day && day <= end).sort((a, b) => a - b);
    if (wanted.length === 0) return unpublished(`no bank holiday falls from ${inWords(start)} to ${inWords(end)}.`);
    return answer(wanted.map((day) => [asDate(day)]));

    function notHeld(argument: string) {
      return unpublished(`bank holidays are held from ${inWords(first)} to ${inWords(last)}.`, { argument });
    }
  });
}
