import { type Day, day, inWords } from "./day";
import { answer, quoted, type Result, unreadable } from "./result";

/** The year from whose beginning a workbook counts its dates. */
export type DateSystem = 1900 | 1904;

/** A workbook that counts from 1904 gives each day a number so much lower. */
export const DAYS_TO_1904 = 1_462;

/** The day by which a workbook is asked. */
export const WITNESS: Day = day("2026-01-01");

/**
 * The date system of a workbook, told by the number it gives 1 January 2026. Refuses any other number: a function is given numbers alone, and
 * another day would be taken for the one or the other without anyone noticing.
 * Source: Microsoft, "Date systems in Excel": "the difference between the two date systems is 1,462 days".
 */
export function dateSystem(number: number): Result<DateSystem> {
  if (number === WITNESS) return answer(1900);
  if (number === WITNESS - DAYS_TO_1904) return answer(1904);
  return unreadable(`${quoted(number)} is not the number of ${inWords(WITNESS)} in any workbook.`, { advice: "Write DATE(2026,1,1)." });
}
