import { about, answer, type Result, unreadable, quoted } from "../core/foundation/result";
import {
  type GradedSchool,
  ofstedRate as rateOf,
  ofstedSummary,
  type GradeCounts,
  weighed,
  type WeighedSchool,
} from "../core/ofsted/summary";
import { OVERALL_GRADES, overallGrade, type OverallGrade } from "../core/ofsted/grade";
import { countedPhase, phasesListed, type Phase, type SchoolType } from "../core/schools/school";
import { AREA_GRADES, areaGrade, type EvaluationArea, reportCard, STANDARDS } from "../core/ofsted/report-card";
import { evaluationAreas, gradeWords, isBesideAnArea } from "../data/ofsted";
import { answered, asShare, choiceCell, labelCell, numberWhich, readCell, type Reader, type Shown } from "./cell";
import { columnsOfBlock, columnWithBlanks, eachRow, oneColumn, optionalColumn, rowsOf } from "./columns";
import { optional, rowwise } from "./rowwise";
import { countedColumn, optionalTypeColumn, phaseColumn } from "./schools";
import { cellsOf, sizeInWords } from "./shape";
import { isLeftOut, renamed, tableOf } from "./table";

/** A grade for overall effectiveness. A blank is an answer here: not yet inspected. */
const gradeCell: Reader<OverallGrade> = {
  isZeroBlank: true,
  read: (value) => {
    if (typeof value === "boolean") return unreadable(`${quoted(value)} is not an Ofsted grade.`);
    const read = overallGrade(gradeWords(), value);
    return read.ok ? answer(read.value.grade) : read;
  },
};

const NOT_YET = "Not yet inspected" satisfies OverallGrade;

const weightCell = numberWhich((weight): Result<number> =>
  weight >= 0 ? answer(weight) : unreadable(`${quoted(weight)} is less than 0.`),
);

/**
 * An Ofsted grade for overall effectiveness in words, from the codes and words that management information and GIAS use. A blank is Not yet inspected.
 * @customfunction OFSTEDGRADE
 * @param {any[][]} value A code (1 to 4, 8, 9) or words. One or a range.
 * @returns {any[][]} Outstanding, Good, Requires improvement, Inadequate, Not judged or Not yet inspected.
 */
export function ofstedGrade(value: any[][]): any[][] {
  return rowwise([optional("value", value, gradeCell, NOT_YET)], (grade) => answer(grade));
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
  return tableOf(() => {
    const rows = rowsOf<[Phase, OverallGrade, SchoolType | null, boolean]>([
      phaseColumn(phases),
      columnWithBlanks("grades", grades, gradeCell, NOT_YET),
      optionalTypeColumn(types),
      countedColumn(statuses),
    ]);
    if (!rows.ok) return rows;
    const schools = rows.value.map(([phase, grade, type, isCounted]): GradedSchool => ({
      phase: countedPhase(phase, type),
      grade,
      isCounted,
    }));
    const summary = ofstedSummary(schools);
    return answer({
      headings: ["Phase", ...OVERALL_GRADES, "Total", "Good or outstanding"],
      rows: [
        ...phasesListed(summary.phases.keys()).map((phase) => [phase, ...figures(summary.phases.get(phase))]),
        ["Total", ...figures(summary.total)],
      ],
    });
  });
}

/**
 * Share good or outstanding of the schools that have a grade, as a fraction; blank where none has one.
 * @customfunction OFSTEDRATE
 * @param {any[][]} grades The column of grades for overall effectiveness.
 * @param {any[][]} [weights] A column of numbers to weigh schools by, such as pupils on roll; blank is each school once.
 * @returns {any[][]} A share.
 */
export function ofstedRate(grades: any[][], weights?: any[][]): any[][] {
  return answered(() => {
    const schools = eachRow<[OverallGrade, number | null], WeighedSchool>(
      [
        columnWithBlanks("grades", grades, gradeCell, NOT_YET),
        isLeftOut(weights) ? optionalColumn("weights", weights, weightCell, 1) : columnWithBlanks("weights", weights, weightCell, null),
      ],
      ([grade, weight]) => {
        const school = weighed(grade, weight);
        return school.ok ? school : renamed(school, { weight: "weights" });
      },
    );
    return schools.ok ? answer([[asShare(rateOf(schools.value).share)]]) : schools;
  });
}

/**
 * Report cards counted by evaluation area and grade. Safeguarding is met or not met; where an area is not applicable, or blank, a school is not counted in it.
 * @customfunction OFSTEDREPORTCARD
 * @param {any[][]} areas The headings of the columns of grades, as the management information has them.
 * @param {any[][]} grades The block of grades below them, a row a school.
 * @returns {any[][]} A table, a row an area: each grade, Graded, the share Expected or better, Met, Not met.
 */
export function ofstedReportCard(areas: any[][], grades: any[][]): any[][] {
  return tableOf(() => {
    const named = areasIn(areas);
    if (!named.ok) return named;
    const columns = columnsOfBlock("grades", grades, (index) => areaGradeCell(named.value[index] ?? null), null);
    if (columns.length !== named.value.length) {
      const counts = [`areas names ${named.value.length}`, `grades is ${sizeInWords(cellsOf(grades).length, columns.length)}`];
      return unreadable(`${counts.join(" and ")}. Give an area for each column.`);
    }
    // A heading over the grades names areas. Any other text there is a grade, and one of the other kind is refused, not left out.
    const graded = columns.filter((_, index) => named.value[index] !== null);
    const rows = rowsOf<(string | null)[]>(graded.map((each) => ({ ...each, recognises: (cell: unknown) => !isAreaName(cell) })));
    if (!rows.ok) return rows;
    const counts = reportCard(
      named.value.filter((area) => area !== null),
      rows.value.map((grades) => ({ grades })),
    );
    return answer({
      headings: ["Evaluation area", ...AREA_GRADES, "Graded", "Expected or better", ...STANDARDS],
      rows: counts.map(({ area, grades: byGrade, graded, expectedOrBetter, met, notMet }) => [
        area,
        ...byGrade,
        graded,
        asShare(expectedOrBetter),
        met,
        notMet,
      ]),
    });
  });
}

/** The areas that headings name, each once; null for a column of dates, which the management information has beside each area. */
function areasIn(headings: unknown): Result<(EvaluationArea | null)[]> {
  const cells = oneColumn("areas", headings);
  if (!cells.ok) return cells;
  const named: (EvaluationArea | null)[] = [];
  for (const [index, cell] of cells.value.entries()) {
    const argument = `areas ${index + 1}`;
    const heading = readCell(labelCell, cell);
    if (heading.ok && heading.value !== undefined && isBesideAnArea(heading.value)) {
      named.push(null);
      continue;
    }
    const area = readCell(choiceCell(evaluationAreas), cell);
    if (!area.ok) return about(argument, area);
    if (area.value === undefined) return unreadable("is blank.", { argument });
    if (named.includes(area.value)) return unreadable(`${quoted(area.value.name)} is named twice.`, { argument });
    named.push(area.value);
  }
  return answer(named);
}

function isAreaName(cell: unknown): boolean {
  const area = readCell(choiceCell(evaluationAreas), cell);
  return area.ok && area.value !== undefined;
}

function areaGradeCell(area: EvaluationArea | null): Reader<string | null> {
  return {
    isZeroBlank: true,
    read: (value) =>
      area === null || typeof value === "boolean"
        ? unreadable(`${quoted(value)} is not a report-card grade.`)
        : areaGrade(gradeWords(), area, value),
  };
}

function figures(counts: GradeCounts | undefined): Shown[] {
  return [...OVERALL_GRADES.map((grade) => counts?.counts.get(grade) ?? 0), counts?.total ?? 0, asShare(counts?.goodOrOutstanding ?? null)];
}
