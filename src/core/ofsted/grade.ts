import { type Choice, type Choices, folded } from "../foundation/choice";
import { listed, quoted, type Refusal, type Result, answer, unreadable } from "../foundation/result";

export type JudgedGrade = "Outstanding" | "Good" | "Requires improvement" | "Inadequate";

/** A grade for overall effectiveness, or why there is none. */
export type OverallGrade = JudgedGrade | "Not judged" | "Not yet inspected";

export type GradeWord = Choice<OverallGrade>;

/** A grade as it was read. */
export interface GradeReading {
  readonly grade: OverallGrade;
  /** The word of the list that was read. */
  readonly word: GradeWord;
  /** Whether it is the grade that an ungraded inspection left standing. */
  readonly isKept: boolean;
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
export function overallGrade(words: GradeWords, value: string | number): Result<GradeReading> {
  const text = String(value);
  const word = words.overall.find(text);
  if (word) return answer({ grade: word.name, word, isKept: false });
  const kept = keptGrade(words, text);
  return kept ? answer({ grade: kept.name, word: kept, isKept: true }) : refusal(words, value);
}

/** The grade that an ungraded outcome names: `School remains Good (Improving) - S5 Next`. */
function keptGrade(words: GradeWords, text: string): GradeWord | undefined {
  const outcome = folded(text);
  const opening = words.ungraded.map(folded).find((each) => outcome.startsWith(each));
  if (opening === undefined) return undefined;
  return words.overall.all.find(({ name }) => isGraded(name) && outcome.startsWith(opening + folded(name)));
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
