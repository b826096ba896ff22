import { academicYearOf } from "../foundation/academic-year";
import { type Choice } from "../foundation/choice";
import { MONTHS } from "../foundation/date-form";
import { type Day, firstOfMonth, monthOf, yearOf } from "../foundation/day";
import { financialYearDays, financialYearOf } from "../foundation/financial-year";

/** What duties are counted by: a stretch of time, and which of their days falls in it. */
export interface CountedBy extends Choice {
  /** The day a duty fell due, or the day it was done. */
  readonly day: "due" | "done";
  readonly periodOf: (day: Day) => CountedPeriod;
}

/** A stretch of time by its first day and its name. */
export interface CountedPeriod {
  readonly from: Day;
  readonly name: string | number;
}

const PERIODS: readonly (Choice & Pick<CountedBy, "periodOf">)[] = [
  { name: "Month", synonyms: ["Monthly"], periodOf: month },
  { name: "Quarter", synonyms: ["Quarterly"], periodOf: quarter },
  { name: "Calendar year", synonyms: ["Year", "Calendar", "Annual"], periodOf: calendarYear },
  { name: "Financial year", synonyms: ["Financial"], periodOf: financialYear },
  { name: "Academic year", synonyms: ["Academic", "School year"], periodOf: academicYear },
];

/** The periods that duties are counted by, of the day they fell due or were done. Where neither is said, they are counted by the day due. */
export const COUNTED_BY: readonly CountedBy[] = (["due", "done"] as const).flatMap((day) =>
  PERIODS.map(({ name, synonyms = [], periodOf }) => ({
    name: `${name} ${day}`,
    synonyms: [name, ...synonyms].flatMap((word) => (day === "due" ? [word, `${word} due`] : [`${word} done`])),
    day,
    periodOf,
  })),
);

function month(day: Day): CountedPeriod {
  const [year, of] = [yearOf(day), monthOf(day)];
  return { from: firstOfMonth(year, of), name: `${MONTHS[of - 1]!} ${year}` };
}

/** A quarter goes by its months: which is the first of a year depends on whose year it is. */
function quarter(day: Day): CountedPeriod {
  const [year, first] = [yearOf(day), monthOf(day) - ((monthOf(day) - 1) % 3)];
  return { from: firstOfMonth(year, first), name: `${MONTHS[first - 1]!} to ${MONTHS[first + 1]!} ${year}` };
}

function calendarYear(day: Day): CountedPeriod {
  return { from: firstOfMonth(yearOf(day), 1), name: yearOf(day) };
}

function financialYear(day: Day): CountedPeriod {
  return { from: financialYearDays(day).from, name: financialYearOf(day) };
}

function academicYear(day: Day): CountedPeriod {
  const name = academicYearOf(day);
  return { from: firstOfMonth(Number(name.slice(0, 4)), 9), name };
}
