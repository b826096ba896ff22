import { about, answer, quoted, type Result, unreadable } from "../core/foundation/result";
import { isGoodOrOutstanding, OVERALL_GRADES, overallGrade, type OverallGrade } from "../core/ofsted/grade";
import {
  AREA_GRADES,
  type AreaCounts,
  areaGrade,
  type EvaluationArea,
  isAreaGrade,
  isExpectedOrBetter,
  reportCard,
  STANDARDS,
} from "../core/ofsted/report-card";
import {
  type GradeCounts,
  gradeCounts,
  type GradedSchool,
  ofstedRate as rateOf,
  ofstedSummary as summaryOf,
  weighed,
  type WeighedSchool,
} from "../core/ofsted/summary";
import { countedPhase, phasesListed } from "../core/schools/school";
import { evaluationAreas, gradeWords, isBesideAnArea } from "../data/ofsted";
import { asGiven, optional } from "./cells/arguments";
import { columnsOfBlock, columnWithBlanks, oneColumn, optionalColumn, rowsOf } from "./cells/columns";
import { contentOf } from "./cells/content";
import { readBy } from "./cells/distinct";
import { choiceCell, labelCell, numberWhich, type Reader, wordCell } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { rangeOf, sizeInWords } from "./cells/shape";
import { asShare } from "./cells/shown";
import { type Placed, rows, table } from "./cells/table";
import { optionalTypeColumn, phaseColumn, statusColumn } from "./schools";

/** A grade for overall effectiveness. A blank is an answer here: not yet inspected. */
const gradeCell = wordCell<OverallGrade>((value) => {
  const read = overallGrade(gradeWords(), value);
  return read.ok ? answer(read.value.grade) : read;
}, "an Ofsted grade");

const NOT_YET: OverallGrade = "Not yet inspected";

const weightCell = numberWhich((weight): Result<number> =>
  weight >= 0 ? answer(weight) : unreadable(`${quoted(weight)} is less than 0.`),
);

export const ofsted = {
  OFSTEDGRADE: rowwise({
    arguments: { value: optional("value", gradeCell, NOT_YET) },
    rule: ({ value }) => answer(value),
    shown: (grade) => grade,
  }),
  OFSTEDSUMMARY: table({
    arguments: {
      schools: rows({
        phase: phaseColumn,
        grade: columnWithBlanks("grades", gradeCell, NOT_YET),
        type: optionalTypeColumn,
        status: statusColumn,
      }),
    },
    rule: ({ schools }) => {
      const graded = schools.alike(({ phase, grade, type, status }) =>
        answer({ phase: countedPhase(phase, type), grade, isCounted: status?.isCounted ?? true }),
      );
      return graded.ok ? answer(summaryOf(graded.value.map(({ of, times }) => ({ ...of, times })))) : graded;
    },
    lines: ({ phases, total }) => [
      ...phasesListed(phases.keys()).map((phase) => ({ phase, counts: phases.get(phase) ?? NO_SCHOOLS })),
      { phase: TOTAL, counts: total },
    ],
    columns: [
      { heading: "Phase", shown: ({ phase }) => phase },
      ...OVERALL_GRADES.map((grade) => ({
        heading: grade,
        shown: ({ counts }: PhaseLine) => counts.counts.get(grade) ?? 0,
        behind: countedIn((school) => school.grade === grade),
      })),
      { heading: "Total", shown: ({ counts }) => counts.total, behind: countedIn(() => true) },
      {
        heading: "Good or outstanding",
        shown: ({ counts }) => asShare(counts.goodOrOutstanding),
        behind: countedIn(({ grade }) => isGoodOrOutstanding(grade)),
      },
    ],
  }),
  OFSTEDRATE: table({
    arguments: {
      schools: rows({
        grade: columnWithBlanks("grades", gradeCell, NOT_YET),
        weight: optionalColumn("weights", weightCell, null),
      }),
    },
    rule: ({ schools }) => {
      const isWeighed = schools.isGiven("weight");
      const found = schools.alike(({ grade, weight }) => weighed(grade, isWeighed ? weight : 1));
      return found.ok ? answer(rateOf(found.value.map(({ of, times }) => ({ ...of, times })))) : found;
    },
    lines: (rate) => [rate],
    columns: [
      {
        shown: ({ share }) => asShare(share),
        behind:
          () =>
          ({ grade }: WeighedSchool) =>
            isGoodOrOutstanding(grade),
      },
    ],
  }),
  OFSTEDREPORTCARD: table({
    arguments: { areas: asGiven("areas"), grades: asGiven("grades") },
    rule: ({ areas, grades }) => {
      const named = areasIn(areas);
      if (!named.ok) return named;
      const range = rangeOf(grades);
      if (range.width !== named.value.length) {
        return unreadable(`areas names ${named.value.length} and grades is ${sizeInWords(range)}. Give an area for each column.`);
      }
      const { columns, cells } = columnsOfBlock("grades", grades, (index) => areaGradeCell(named.value[index] ?? null), null);
      const graded = Object.fromEntries(Object.entries(columns).filter((_, index) => named.value[index] !== null));
      const read = rowsOf(graded, cells);
      if (!read.ok) return read;
      const cards = read.value.each((card, place) => answer({ place, grades: Object.values(card) }));
      if (!cards.ok) return cards;
      const counted = named.value.flatMap((area, at) => (area === null ? [] : { area, at }));
      const counts = reportCard(
        counted.map(({ area }) => area),
        cards.value,
      );
      return answer({ cards: cards.value, areas: counts.map((area, index) => ({ ...area, index, at: counted[index]!.at })) });
    },
    lines: ({ areas, cards }) => areas.map((area) => ({ ...area, cards })),
    columns: [
      { heading: "Evaluation area", shown: ({ area }) => area },
      ...AREA_GRADES.map((heading, index) => ({
        heading,
        shown: ({ grades }: AreaLine) => grades[index]!,
        behind: cardsOf((grade) => grade === heading),
      })),
      { heading: "Graded", shown: ({ graded }) => graded, behind: cardsOf(isAreaGrade) },
      { heading: "Expected or better", shown: ({ expectedOrBetter }) => asShare(expectedOrBetter), behind: cardsOf(isExpectedOrBetter) },
      { heading: STANDARDS[0], shown: ({ met }) => met, behind: cardsOf((grade) => grade === STANDARDS[0]) },
      { heading: STANDARDS[1], shown: ({ notMet }) => notMet, behind: cardsOf((grade) => grade === STANDARDS[1]) },
    ],
  }),
};

interface PhaseLine {
  readonly phase: string;
  readonly counts: GradeCounts;
}

interface AreaLine extends AreaCounts {
  /** Its place among the areas counted, and its column in the block of grades. */
  readonly index: number;
  readonly at: number;
  readonly cards: readonly { readonly place: number; readonly grades: readonly (string | null)[] }[];
}

/** The cells of the report cards whose grade of an area is what a column counts. */
function cardsOf(is: (grade: string) => boolean): (line: AreaLine) => readonly Placed[] {
  return ({ cards, index, at }) =>
    cards
      .filter(({ grades }) => grades[index] !== null && is(grades[index]!))
      .map(({ place, grades }) => ({ argument: "grades", place, column: at, says: grades[index]! }));
}

/** Whether a school is counted on the line of its phase, or on that of all, where it `is` what the column counts. */
function countedIn(is: (school: GradedSchool) => boolean): (line: PhaseLine) => (school: GradedSchool) => boolean {
  return ({ phase }) =>
    (school) =>
      school.isCounted !== false && (phase === TOTAL || school.phase === phase) && is(school);
}

const TOTAL = "Total";
const NO_SCHOOLS = gradeCounts(new Map());

/** The areas that headings name, each once; null for a column of dates, which the management information has beside each area. */
function areasIn(headings: unknown): Result<(EvaluationArea | null)[]> {
  const cells = oneColumn("areas", headings);
  if (!cells.ok) return cells;
  const named: (EvaluationArea | null)[] = [];
  for (const [index, cell] of cells.value.entries()) {
    const argument = `areas ${index + 1}`;
    const heading = readBy(labelCell)(contentOf(cell));
    if (heading.is === "value" && isBesideAnArea(heading.value)) {
      named.push(null);
      continue;
    }
    const area = readBy(choiceCell(evaluationAreas))(contentOf(cell));
    if (area.is === "refused") return about(argument, area.refusal);
    if (area.is === "blank") return unreadable("is blank.", { argument });
    if (named.includes(area.value)) return unreadable(`${quoted(area.value.name)} is named twice.`, { argument });
    named.push(area.value);
  }
  return answer(named);
}

function areaGradeCell(area: EvaluationArea | null): Reader<string | null> {
  return wordCell(
    (value) => (area === null ? unreadable(`${quoted(value)} is not a report-card grade.`) : areaGrade(gradeWords(), area, value)),
    "a report-card grade",
  );
}

/**
 * An Ofsted grade for overall effectiveness in words, from the codes and words that management information and GIAS use. A blank is Not yet inspected.
 * @customfunction OFSTEDGRADE
 * @param {any[][]} value A code (1 to 4, 8, 9) or words. One or a range.
 * @returns {any[][]} Outstanding, Good, Requires improvement, Inadequate, Not judged or Not yet inspected.
 */
export function ofstedGrade(value: any[][]): any[][] {
  return ofsted.OFSTEDGRADE.answer({ value });
}

/**
 * Schools counted by phase and Ofsted grade, with a total row. The last column is the share good or outstanding of the schools that have a grade.
 * @customfunction OFSTEDSUMMARY
 * @param {any[][]} phases The column of phases.
 * @param {any[][]} grades The column of grades for overall effectiveness; blank is Not yet inspected.
 * @param {any[][]} [types] The column of GIAS types: tells Special and PRU where the phase is Not applicable.
 * @param {any[][]} [statuses] The column of GIAS statuses: schools Closed or Proposed to open are not counted.
 * @returns {any[][]} A table: Phase, a column for each grade, Total, Good or outstanding.
 */
export function ofstedSummaryTable(phases: any[][], grades: any[][], types?: any[][], statuses?: any[][]): any[][] {
  return ofsted.OFSTEDSUMMARY.answer({ phases, grades, types, statuses });
}

/**
 * Share good or outstanding of the schools that have a grade, as a fraction; blank where none has one.
 * @customfunction OFSTEDRATE
 * @param {any[][]} grades The column of grades for overall effectiveness.
 * @param {any[][]} [weights] A column of numbers to weigh schools by, such as pupils on roll; blank is each school once.
 * @returns {any[][]} A share.
 */
export function ofstedRate(grades: any[][], weights?: any[][]): any[][] {
  return ofsted.OFSTEDRATE.answer({ grades, weights });
}

/**
 * Report cards counted by evaluation area and grade. Safeguarding is met or not met; where an area is not applicable, or blank, a school is not counted in it.
 * @customfunction OFSTEDREPORTCARD
 * @param {any[][]} areas The headings of the columns of grades, as the management information has them.
 * @param {any[][]} grades The block of grades below them, a row a school.
 * @returns {any[][]} A table, a row an area: each grade, Graded, the share Expected or better, Met, Not met.
 */
export function ofstedReportCard(areas: any[][], grades: any[][]): any[][] {
  return ofsted.OFSTEDREPORTCARD.answer({ areas, grades });
}
