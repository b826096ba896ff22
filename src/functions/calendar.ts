import { academicYearOf } from "../core/foundation/academic-year";
import { answer } from "../core/foundation/result";
import { dateCell } from "./cell";
import { required, rowwise } from "./rowwise";

/**
 * The academic year of a date, 1 September to 31 August, as text such as 2023/24.
 * @customfunction ACADEMICYEAR
 * @param {any[][]} date A date. One or a range.
 * @returns {any[][]} Academic years.
 */
export function academicYear(date: any[][]): any[][] {
  return rowwise([required("date", date, dateCell)], (day) => answer(academicYearOf(day)));
}
