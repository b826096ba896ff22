import { answer, quoted, unreadable } from "../core/foundation/result";
import { countedPhase, type Phase, type SchoolType, schoolTypeOf } from "../core/schools/school";
import { type CountedSchool, type GovernanceCounts, schoolSummary } from "../core/schools/summary";
import { admissionsRoute } from "../core/schools/admissions";
import { inYearAdmissions, schoolWords } from "../data/schools";
import headings from "./headings.json";
import { asShare, choiceCell, dateCell, type Reader, type Shown } from "./cell";
import { type Column, column, optionalColumn, recognisedBy, rowsOf } from "./columns";
import { required, rowwise } from "./rowwise";
import { tableOf } from "./table";

/** A type of school by its GIAS name or code. */
const typeCell: Reader<SchoolType> = { isZeroBlank: true, read: (value) => schoolTypeOf(schoolWords(), value) };

/** A phase of education. A word that is none of those known is kept as it stands, and counted apart. */
const phaseCell: Reader<Phase> = {
  isZeroBlank: true,
  read: (value) => {
    if (typeof value !== "string") return unreadable(`${quoted(value)} is not a phase of education.`);
    return answer(schoolWords().phases.find(value) ?? { name: value.trim() });
  },
};

const isKnownPhase = ({ name }: Phase): boolean => schoolWords().phases.find(name) !== undefined;

/** The column of phases of a table of schools. */
export function phaseColumn(phases: unknown): Column<Phase> {
  return recognisedBy(column("phases", phases, phaseCell), isKnownPhase);
}

/** The column of GIAS types of a table of schools, where it has one. */
export function optionalTypeColumn(types: unknown): Column<SchoolType | null> {
  return optionalColumn("types", types, typeCell, null);
}

/** The column of statuses of a table of schools, where it has one: whether each school is counted. */
export function countedColumn(statuses: unknown): Column<boolean> {
  const statusCell: Reader<boolean> = {
    isZeroBlank: true,
    read: (value) => {
      const status = schoolWords().statuses.read(String(value));
      return status.ok ? answer(status.value.isCounted) : status;
    },
  };
  return optionalColumn("statuses", statuses, statusCell, true);
}

/**
 * Schools counted by phase and by who is responsible for them, with a total and shares. Types decide, not type groups; UTCs and studio schools are free schools.
 * @customfunction SCHOOLSUMMARY
 * @param {any[][]} phases The column of phases.
 * @param {any[][]} types The column of GIAS types, by name or code.
 * @param {any[][]} [statuses] The column of GIAS statuses: schools Closed or Proposed to open are not counted.
 * @returns {any[][]} A table: Phase, Academies, Free schools, LA maintained, Other, Total.
 */
export function schoolSummaryTable(phases: any[][], types: any[][], statuses?: any[][]): any[][] {
  return tableOf(() => {
    const rows = rowsOf<[Phase, SchoolType, boolean]>([phaseColumn(phases), column("types", types, typeCell), countedColumn(statuses)]);
    if (!rows.ok) return rows;
    const schools = rows.value.map(([phase, type, isCounted]): CountedSchool => ({
      phase: countedPhase(phase, type),
      governance: type.governance,
      isCounted,
    }));
    const { phases: byPhase, total } = schoolSummary(schools);
    const share = (count: number): Shown => asShare(total.total === 0 ? null : count / total.total);
    return answer({
      headings: headings.SCHOOLSUMMARY,
      rows: [...byPhase.map((row) => [row.phase, ...figures(row)]), ["Total", ...figures(total)], ["Share", ...figures(total).map(share)]],
    });
  });
}

/**
 * Who is responsible for a school of a GIAS type: Academy, Free school, LA maintained, Independent (with non-maintained special) or Other.
 * @customfunction SCHOOLGOVERNANCE
 * @param {any[][]} type A GIAS type, by name or code. One or a range.
 * @returns {any[][]} Governance.
 */
export function schoolGovernance(type: any[][]): any[][] {
  return rowwise([required("type", type, typeCell)], ({ governance }) => answer(governance));
}

/**
 * Who handles an in-year application for an infant, junior or primary school. From 1 April 2022 academies, foundation and voluntary aided schools do themselves.
 * @customfunction ADMISSIONSROUTE
 * @param {any[][]} type A GIAS type, by name or code. One or a range.
 * @param {any[][]} phase The school's phase: Primary, Infant or Junior. One or a range.
 * @param {any[][]} applicationDate Date of the application. One or a range.
 * @returns {any[][]} Local authority or Own admission authority.
 */
export function inYearRoute(type: any[][], phase: any[][], applicationDate: any[][]): any[][] {
  return rowwise(
    [
      required("type", type, typeCell),
      required(
        "phase",
        phase,
        choiceCell(() => inYearAdmissions().phases),
      ),
      required("applicationDate", applicationDate, dateCell),
    ],
    (schoolType, schoolPhase, applied) => {
      const found = admissionsRoute(inYearAdmissions(), schoolType, schoolPhase, applied);
      return found.ok ? answer(found.value.route) : found;
    },
  );
}

function figures({ academies, freeSchools, maintained, other, total }: GovernanceCounts): number[] {
  return [academies, freeSchools, maintained, other, total];
}
