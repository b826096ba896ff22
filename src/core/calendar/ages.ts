import { academicYearOf } from "../foundation/academic-year";
import { addMonths, type Day, firstOfMonth, inWords, yearOf } from "../foundation/day";
import { answer, type Result, unpublished, unreadable } from "../foundation/result";

/** Age on 31 August, before the academic year begins, that each national curriculum year is for. */
const RECEPTION_AGE = 4;
const LAST_YEAR = 13;
const OLDEST = 25;

/** A national curriculum year, and the age that gives it. */
export interface CurriculumYear {
  /** `Nursery`, `R`, `1` to `13` or `Post-19`. */
  readonly name: string;
  readonly dateOfBirth: Day;
  readonly asOf: Day;
  /** The 31 August before the academic year, and the age on it. */
  readonly lastAugust: Day;
  readonly age: number;
}

/**
 * The national curriculum year of a child on a day: `Nursery`, `R`, `1` to `13`, then `Post-19`, a label of ours for the years after 13 up to the
 * age of 25. Refuses those younger than nursery or older than 25 on the day, and a birth after it.
 */
export function curriculumYear(dateOfBirth: Day, asOf: Day): Result<CurriculumYear> {
  if (dateOfBirth > asOf) return unreadable(`${inWords(dateOfBirth)} is after asOf, ${inWords(asOf)}.`, { argument: "dateOfBirth" });
  const began = Number(academicYearOf(asOf).slice(0, 4));
  const lastAugust = (firstOfMonth(began, 9) - 1) as Day;
  const age = ageOn(dateOfBirth, lastAugust);
  const year = age - RECEPTION_AGE;
  if (year < -1 || ageOn(dateOfBirth, asOf) > OLDEST) {
    return unpublished(
      `one born on ${inWords(dateOfBirth)} has no curriculum year on ${inWords(asOf)}: years run from nursery, the year after the third birthday, to the age of 25.`,
      { argument: "dateOfBirth" },
    );
  }
  return answer({ name: nameOf(year), dateOfBirth, asOf, lastAugust, age });
}

function nameOf(year: number): string {
  if (year === -1) return "Nursery";
  if (year === 0) return "R";
  return year <= LAST_YEAR ? String(year) : "Post-19";
}

/** Whole years of age on a day; negative before birth. */
function ageOn(birth: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birth);
  const birthday = addMonths(birth, years * 12);
  return birthday.ok && birthday.value <= on ? years : years - 1;
}
