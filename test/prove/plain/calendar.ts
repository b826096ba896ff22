import { academicYear, dateOf, dayOf, financialYear } from "./days";

export function academicYearName(day: number): string {
  const year = academicYear(day);
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

export function financialYearName(day: number): string {
  const year = financialYear(day);
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/** The national curriculum year by the age on the 31 August before the academic year; null below nursery. */
export function curriculumYear(born: number, asOf: number): string | null {
  const { year, month, day } = dateOf(born);
  const start = academicYear(asOf);
  const age = start - year - (month * 100 + day > 831 ? 1 : 0);
  if (age < 3) return null;
  if (age === 3) return "Nursery";
  if (age === 4) return "R";
  return age <= 17 ? String(age - 4) : "Post-19";
}

/** The first day of the term after the third birthday. */
export function fundedFrom(born: number): number {
  const { year, month } = dateOf(born);
  if (month <= 3) return dayOf(year + 3, 4, 1);
  return month <= 8 ? dayOf(year + 3, 9, 1) : dayOf(year + 4, 1, 1);
}
