import { type Choice, type Choices, folded } from "../foundation/choice";
import { listed, quoted, type Refusal, type Result, answer, unreadable } from "../foundation/result";

export type JudgedGrade = "Outstanding" | "Good" | "Requires improvement" | "Inadequate";

/** A grade for overall effectiveness, or why there is none. */
export type OverallGrade = JudgedGrade | "Not judged" | "Not yet inspected";

export interface GradeWord extends Choice<OverallGrade> {
  /** The figures management information writes for it. */
  readonly codes: readonly number[];
}

/** A word of a report card, and of what it is said; of none, it says that an area is not applicable. */
export interface ReportCardWord extends Choice {
  readonly of: "graded areas" | "safeguarding" | "none";
}

/** The words of Ofsted's two gradings, which are never mixed. */
export interface GradeWords {
  readonly overall: Choices<GradeWord>;
  /** Opening words of an ungraded outcome that goes on to name the grade kept. */
  readonly ungraded: readonly string[];
  readonly reportCard: Choices<ReportCardWord>;
}

/** The grades in the order Ofsted prints them. */
export const OVERALL_GRADES: readonly OverallGrade[] = [
  "Outstanding",
  "Good",
  "Requires improvement",
  "Inadequate",
  "Not judged",
  "Not yet inspected",
];

/** Whether a school with this grade counts as graded. */
export function isGraded(grade: OverallGrade): grade is JudgedGrade {
  return grade !== "Not judged" && grade !== "Not yet inspected";
}

export function isGoodOrOutstanding(grade: OverallGrade): boolean {
  return grade === "Outstanding" || grade === "Good";
}

/** The grade that a code or words stand for. Refuses report-card words: a report card has no overall grade. */
export function overallGrade(words: GradeWords, value: string | number): Result<OverallGrade> {
  const grade = typeof value === "number" ? byCode(words, value) : byWords(words, value);
  return grade ? answer(grade) : refusal(words, value);
}

function byCode(words: GradeWords, code: number): OverallGrade | undefined {
  return words.overall.all.find(({ codes }) => codes.includes(code))?.name;
}

function byWords(words: GradeWords, text: string): OverallGrade | undefined {
  const named = words.overall.find(text)?.name ?? (/^\s*\d\s*$/.test(text) ? byCode(words, Number(text)) : undefined);
  if (named) return named;
  const outcome = folded(text);
  for (const opening of words.ungraded.map(folded)) {
    if (outcome.startsWith(opening)) {
      return OVERALL_GRADES.find((grade) => isGraded(grade) && outcome.startsWith(opening + folded(grade)));
    }
  }
  return undefined;
}

function refusal(words: GradeWords, value: string | number): Refusal {
  const reportCard = typeof value === "string" ? words.reportCard.find(value) : undefined;
  if (reportCard && reportCard.of !== "none") {
    return unreadable(`${quoted(value)} is a report-card grade. Report cards have no overall effectiveness, and the two are never mixed.`);
  }
  const read = typeof value === "string" ? words.overall.read(value) : null;
  if (read && !read.ok) return read;
  return unreadable(`${quoted(value)} is not an Ofsted grade. Use 1 to 4, or ${listed(OVERALL_GRADES)}.`);
}
