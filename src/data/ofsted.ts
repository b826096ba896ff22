import { choices } from "../core/foundation/choice";
import { day } from "../core/foundation/day";
import { type GradeWord, type GradeWords } from "../core/ofsted/grade";
import grades from "./ofsted/grades.json";
import { type Fact } from "./fact";
import { once } from "./once";

/** The words of Ofsted's two gradings. */
export const gradeWords = once((): GradeWords => ({
  overall: choices(grades.overall as readonly GradeWord[], "an Ofsted grade for overall effectiveness"),
  ungraded: grades.ungraded,
  reportCard: choices(
    grades.reportCard.map((name) => ({ name })),
    "a report-card grade",
  ),
}));

/** How grades are read, as facts. */
export function ofstedFacts(): Fact[] {
  return grades.overall.flatMap(({ name, codes, synonyms }) =>
    [...codes.map(String), ...(synonyms ?? [])].map((word) => ({
      topic: "Ofsted and schools",
      what: `${word} is read as the grade`,
      value: name,
      from: null,
      until: null,
      source: grades.source,
      link: grades.link,
      read: day(grades.read),
    })),
  );
}
