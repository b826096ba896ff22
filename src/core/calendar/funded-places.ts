import { type Choice } from "../foundation/choice";
import { addMonths, type Day, inWords } from "../foundation/day";
import { type DayOfYear, nextDayOfYear } from "../foundation/day-of-year";
import { type Citation, type Dated } from "../foundation/dated";
import { answer, type Result, unpublished } from "../foundation/result";

/** An entitlement to a funded early years place, from the term after a child reaches an age. */
export interface Entitlement extends Choice, Citation {
  readonly ageInMonths: number;
  /** `three`, `nine months`. */
  readonly age: string;
  readonly hours: number;
  /** The first days of the terms. */
  readonly terms: readonly DayOfYear[];
  /** The days on which places are given under it; null where it is held for any. */
  readonly inForce: Dated | null;
  readonly note: string;
}

/** The first day of a funded place, and how it came about. */
export interface FundedPlace {
  readonly day: Day;
  readonly entitlement: Entitlement;
  readonly dateOfBirth: Day;
  /** The day on which the child reaches the age. */
  readonly reached: Day;
}

/** The first day of the term after a child reaches the age of an entitlement. Refuses a term from before the entitlement as it is held. */
export function fundedFrom(entitlement: Entitlement, dateOfBirth: Day): Result<FundedPlace> {
  const { name, age, ageInMonths, hours, terms, inForce } = entitlement;
  const reached = addMonths(dateOfBirth, ageInMonths);
  if (!reached.ok) return { ...reached, argument: "dateOfBirth" };
  const day = nextDayOfYear(terms, reached.value);
  if (inForce && (day < inForce.from || (inForce.until !== null && day >= inForce.until))) {
    return unpublished(
      `the ${hours} hours of ${name} from ${age} are held from ${inWords(inForce.from)}; the term after one born on ${inWords(dateOfBirth)} reached ${age} began on ${inWords(day)}.`,
      { argument: "dateOfBirth" },
    );
  }
  return answer({ day, entitlement, dateOfBirth, reached: reached.value });
}
