import { choices, type Choices, folded } from "../core/foundation/choice";
import { type Day } from "../core/foundation/day";
import { type GradeWord, type GradeWords, type ReportCardWord } from "../core/ofsted/grade";
import { type EvaluationArea } from "../core/ofsted/report-card";
import grades from "./ofsted/grades.json";
import { listed } from "../core/foundation/result";
import { day } from "./day";
import { type Fact } from "./fact";
import { once } from "./once";

/** The words of Ofsted's two gradings. */
export const gradeWords = once((): GradeWords => ({
  overall: choices(grades.overall as readonly GradeWord[], "an Ofsted grade for overall effectiveness"),
  ungraded: grades.ungraded,
  reportCard: choices(grades.reportCard as readonly ReportCardWord[], "a report-card grade"),
}));

/** Whether a heading is that of a column which the management information has beside an area: when its grade was given. */
export function isBesideAnArea(heading: string): boolean {
  return folded(heading).endsWith(folded(grades.besideAnArea));
}

/** What a report card grades, in the order of the management information. */
export const evaluationAreas = once((): Choices<EvaluationArea> => choices(grades.evaluationAreas, "an evaluation area"));

/** How grades are read, and what a report card grades, as facts. */
export function ofstedFacts(): Fact[] {
  const held = {
    topic: "Ofsted and schools",
    from: null,
    until: null,
    source: grades.source,
    link: grades.link,
    read: day(grades.read),
  };
  return [
    ...grades.overall.flatMap(({ name, codes, synonyms }) =>
      [...codes.map(String), ...synonyms].map((word) => ({
        ...held,
        ...formerly(word),
        what: `${word} is read as the grade`,
        value: name,
      })),
    ),
    ...grades.evaluationAreas.map(({ name, isMetOrNot }) => ({
      ...held,
      what: `${name} on a report card is`,
      value: listed(grades.reportCard.filter(({ of }) => of === (isMetOrNot ? "safeguarding" : "graded areas")).map((grade) => grade.name)),
    })),
  ];
}

/** Until when a grade was given that is given no longer, and what it is counted as. */
function formerly(word: string): { readonly until?: Day; readonly mark?: string } {
  const former = grades.former.find(({ name }) => name === word);
  return former ? { until: day(former.until), mark: former.note } : {};
}
