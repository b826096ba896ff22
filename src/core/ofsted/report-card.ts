import { type Choice } from "../foundation/choice";
import { answer, listed, quoted, type Result, unreadable } from "../foundation/result";
import { type GradeWords } from "./grade";

/** What a report card grades, as Ofsted's management information heads its column. */
export interface EvaluationArea extends Choice {
  /** Safeguarding is met or not, and has no grade. */
  readonly isMetOrNot: boolean;
}

/** The grades of a graded area, best first. */
export const AREA_GRADES = ["Exceptional", "Strong standard", "Expected standard", "Needs attention", "Urgent improvement"] as const;
export const STANDARDS = ["Met", "Not met"] as const;

/** The worst grade that is expected or better. */
const EXPECTED = AREA_GRADES.indexOf("Expected standard");

/**
 * The grade that a word gives an area; null where the area is not applicable. Refuses a grade for overall effectiveness, and a word of the
 * other kind of area: safeguarding is met or not met, every other area has one of five grades.
 */
export function areaGrade(words: GradeWords, area: EvaluationArea, value: string | number): Result<string | null> {
  const text = String(value);
  const word = words.reportCard.read(text);
  if (!word.ok) {
    const isOverall = words.overall.find(text) !== undefined || /^\s*\d\s*$/.test(text);
    return isOverall
      ? unreadable(`${quoted(value)} is a grade for overall effectiveness. A report card has none, and the two are never mixed.`)
      : word;
  }
  const { name, of } = word.value;
  if (of === "none") return answer(null);
  if ((of === "safeguarding") === area.isMetOrNot) return answer(name);
  return unreadable(
    area.isMetOrNot
      ? `${quoted(value)} is a grade, and ${area.name} has none: it is ${listed(STANDARDS)}.`
      : `${quoted(value)} is said of safeguarding alone. ${area.name} is ${listed(AREA_GRADES)}.`,
  );
}

/** Whether a grade is one of the five, and not what is said of safeguarding. */
export function isAreaGrade(grade: string): boolean {
  return AREA_GRADES.some((each) => each === grade);
}

export function isExpectedOrBetter(grade: string): boolean {
  return isAreaGrade(grade) && AREA_GRADES.findIndex((each) => each === grade) <= EXPECTED;
}

/** Schools by grade of one evaluation area. Not applicable is not among them. */
export interface AreaCounts {
  readonly area: string;
  /** In the order of AREA_GRADES. */
  readonly grades: readonly number[];
  readonly graded: number;
  /** Of those graded, the share of Expected standard or better; null where none is graded. */
  readonly expectedOrBetter: number | null;
  readonly met: number;
  readonly notMet: number;
}

/** A school's grades by area, null where one is not applicable, or as many schools graded alike as it stands for. */
export interface ReportCard {
  readonly grades: readonly (string | null)[];
  /** How many schools it stands for; left out, one. */
  readonly times?: number;
}

/** The report cards of schools, counted in one pass: a row for each area, in their order. */
export function reportCard(areas: readonly EvaluationArea[], schools: Iterable<ReportCard>): AreaCounts[] {
  const tallies = areas.map(() => new Map<string, number>());
  for (const { grades, times = 1 } of schools) {
    for (const [index, grade] of grades.entries()) {
      if (grade !== null) tallies[index]!.set(grade, (tallies[index]!.get(grade) ?? 0) + times);
    }
  }
  return areas.map(({ name }, index) => {
    const count = (grade: string): number => tallies[index]!.get(grade) ?? 0;
    const grades = AREA_GRADES.map(count);
    const graded = sum(grades);
    return {
      area: name,
      grades,
      graded,
      expectedOrBetter: graded === 0 ? null : sum(grades.slice(0, EXPECTED + 1)) / graded,
      met: count("Met"),
      notMet: count("Not met"),
    };
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
