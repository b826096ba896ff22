import { answer, quoted, unreadable } from "../core/foundation/result";
import { shareOf } from "../core/foundation/tally";
import { admissionsRoute } from "../core/schools/admissions";
import { countedPhase, type Phase, type SchoolType, schoolTypeOf } from "../core/schools/school";
import { columnOf, type CountedSchool, type GovernanceCounts, schoolSummary } from "../core/schools/summary";
import { inYearAdmissions, schoolWords } from "../data/schools";
import { required } from "./cells/arguments";
import { column, optionalColumn, surely } from "./cells/columns";
import { choiceCell, dateCell, type Reader } from "./cells/readers";
import { rowwise } from "./cells/rowwise";
import { asShare } from "./cells/shown";
import { rows, table } from "./cells/table";

/** A type of school by its GIAS name or code. */
const typeCell: Reader<SchoolType> = { kind: "choice", blanks: [0], read: (value) => schoolTypeOf(schoolWords(), value) };

/** A phase of education. A word that is none of those known is kept as it stands, and counted apart. */
const phaseCell: Reader<Phase> = {
  kind: "choice",
  blanks: [0],
  read: (value) => {
    if (typeof value !== "string") return unreadable(`${quoted(value)} is not a phase of education.`);
    return answer(schoolWords().phases.find(value) ?? { name: value.trim() });
  },
};

const statusCell = choiceCell(() => schoolWords().statuses);

/** The columns of a table of schools. */
export const phaseColumn = surely(column("phases", phaseCell), ({ name }) => schoolWords().phases.find(name) !== undefined);
export const optionalTypeColumn = optionalColumn("types", typeCell, null);
export const statusColumn = optionalColumn("statuses", statusCell, null);

export const schools = {
  SCHOOLSUMMARY: table({
    arguments: { schools: rows({ phase: phaseColumn, type: column("types", typeCell), status: statusColumn }) },
    rule: ({ schools: given }) => {
      const counted = given.alike(({ phase, type, status }) =>
        answer({ phase: countedPhase(phase, type), governance: type.governance, isCounted: status?.isCounted ?? true }),
      );
      return counted.ok ? answer(schoolSummary(counted.value.map(({ of, times }) => ({ ...of, times })))) : counted;
    },
    lines: ({ phases, total }) => [
      ...phases.map(({ phase, ...counts }) => ({ label: phase, phase, counts, isShare: false })),
      { label: "Total", phase: null, counts: total, isShare: false },
      { label: "Share", phase: null, counts: total, isShare: true },
    ],
    columns: [
      { heading: "Phase", shown: ({ label }) => label },
      ...(
        [
          ["Academies", "academies"],
          ["Free schools", "freeSchools"],
          ["LA maintained", "maintained"],
          ["Other", "other"],
          ["Total", "total"],
        ] as const
      ).map(([heading, of]) => ({
        heading,
        shown: ({ counts, isShare }: SchoolLine) => (isShare ? asShare(shareOf(counts[of], counts.total)) : counts[of]),
        behind:
          ({ phase }: SchoolLine) =>
          (school: CountedSchool) =>
            school.isCounted !== false && (phase === null || school.phase === phase) && (of === "total" || columnOf(school) === of),
      })),
    ],
  }),
  SCHOOLGOVERNANCE: rowwise({
    arguments: { type: required("type", typeCell) },
    rule: ({ type }) => answer(type),
    shown: ({ governance }) => governance,
  }),
  ADMISSIONSROUTE: rowwise({
    arguments: {
      type: required("type", typeCell),
      phase: required(
        "phase",
        choiceCell(() => inYearAdmissions().phases),
      ),
      applied: required("applicationDate", dateCell),
    },
    rule: ({ type, phase, applied }) => admissionsRoute(inYearAdmissions(), type, phase, applied),
    shown: ({ route }) => route,
  }),
};

/** A phase, or all of them, by who is responsible for its schools: the counts, or the shares that they are of the total. */
interface SchoolLine {
  readonly label: string;
  /** Null for all of them. */
  readonly phase: string | null;
  readonly counts: GovernanceCounts;
  readonly isShare: boolean;
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
  return schools.SCHOOLSUMMARY.answer({ phases, types, statuses });
}

/**
 * Who is responsible for a school of a GIAS type: Academy, Free school, LA maintained, Independent (with non-maintained special) or Other.
 * @customfunction SCHOOLGOVERNANCE
 * @param {any[][]} type A GIAS type, by name or code. One or a range.
 * @returns {any[][]} Governance.
 */
export function schoolGovernance(type: any[][]): any[][] {
  return schools.SCHOOLGOVERNANCE.answer({ type });
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
  return schools.ADMISSIONSROUTE.answer({ type, phase, applicationDate });
}
