import { AREA_GRADES, isExpectedOrBetter, STANDARDS } from "../../core/ofsted/report-card";
import { isGoodOrOutstanding, isGraded, OVERALL_GRADES, type OverallGrade } from "../../core/ofsted/grade";
import { type GradedSchool, type WeighedSchool } from "../../core/ofsted/summary";
import { type CountedSchool } from "../../core/schools/summary";
import { inYearAdmissions, schoolWords } from "../../data/schools";
import { admissionsSource, gradeSource, partnershipSource, typeSource } from "../../data/sources";
import { type Shown } from "../../functions/cells/shown";
import { type RowRead } from "../../functions/cells/table-rows";
import { CASES, madeWords, placeColumn } from "../caseload-columns";
import { countFormula, type Criterion } from "../counting";
import { type Line } from "../explanation";
import { column, dayFigure, figure, lines } from "../lines";
import { type RowProbe } from "../nearest-rows";
import { recordLines } from "../record";
import { type CellOf, type Tellings } from "../telling";
import { counted, dayInWords } from "../words";

export const schoolTellings: Tellings<
  | "OFSTEDGRADE"
  | "OFSTEDSUMMARY"
  | "OFSTEDRATE"
  | "OFSTEDREPORTCARD"
  | "SCHOOLSUMMARY"
  | "SCHOOLGOVERNANCE"
  | "ADMISSIONSROUTE"
  | "PARTNERSHIPS"
  | "QUADRANT"
> = {
  OFSTEDGRADE: {
    title: "The grade for overall effectiveness",
    lines: (grade) => [figure("grade", "Read as", grade)],
    sources: () => [gradeSource()],
  },
  OFSTEDSUMMARY: {
    title: ({ line, heading }) => (line === null ? "Schools by phase and grade" : `${line.phase}: ${heading}`),
    lines: summaryLines,
    notes: ({ finding }) => notCounted(finding.notCounted),
    sources: () => [gradeSource(), typeSource()],
    rowProbes: ({ heading, line: { phase } }) =>
      heading === "Good or outstanding"
        ? [{ ...ONE_GOOD, among: (made) => isShort(made) && (phase === "Total" || (made as GradedSchool).phase === phase) }]
        : [],
  },
  OFSTEDRATE: {
    title: "Share of the schools graded that is good or outstanding",
    lines: rateLines,
    notes: ({ finding: { withoutGrade } }) =>
      withoutGrade === 0 ? [] : [`${schoolsAre(withoutGrade)} without a grade, and in neither part.`],
    sources: () => [gradeSource()],
    rowProbes: () => [{ ...ONE_GOOD, among: isShort }],
  },
  OFSTEDREPORTCARD: {
    title: ({ line, heading }) => (line === null ? "Report cards by evaluation area" : `${line.area}: ${heading}`),
    lines: reportCardLines,
    sources: () => [gradeSource()],
  },
  SCHOOLSUMMARY: {
    title: ({ line, heading }) => (line === null ? "Schools by who is responsible for them" : `${line.label}: ${heading}`),
    lines: governanceLines,
    notes: ({ finding }) => notCounted(finding.notCounted),
    sources: () => [typeSource()],
  },
  SCHOOLGOVERNANCE: {
    title: "Who is responsible for the school",
    lines: ({ name, code, governance }) =>
      lines(
        figure("type", "GIAS type", name, { input: "type" }),
        code !== null && figure("code", "GIAS code", code),
        typeColumns(),
        figure("governance", "Counted as", governance, { formula: "=INDEX({governances},MATCH({type},{types},0))" }),
      ),
    sources: () => [typeSource()],
  },
  ADMISSIONSROUTE: {
    title: "Who handles the in-year application",
    lines: ({ route, type, phase, applied, rule }) => {
      const { source, link } = admissionsSource();
      return lines(
        figure("type", "GIAS type", type.name, { input: "type" }),
        figure("phase", "Phase", phase.name, { input: "phase" }),
        dayFigure("applied", "Application made", applied, { input: "applicationDate" }),
        dayFigure("from", "The change", rule.from, { source, link }),
        routeColumns(),
        figure("route", "Who handles it", route, {
          formula: '=IF({applied}<{from},"Local authority",INDEX({routes},MATCH({type},{types},0)))',
          source,
          link,
        }),
      );
    },
    sources: () => [admissionsSource()],
    probes: () => [
      {
        input: "applied",
        by: "days",
        within: 4000,
        says: ({ finding, answer }) => `Applied for on ${dayInWords(finding.applied)} it would be ${answer.text}`,
      },
    ],
  },
  PARTNERSHIPS: {
    title: ({ line, heading }) => (line === null ? "The school partnerships" : heading),
    lines: recordLines,
    sources: () => [partnershipSource()],
  },
  QUADRANT: {
    title: "The quadrant of the partnership",
    lines: ({ name, quadrant }) => [
      figure("partnership", "Partnership", name, { input: "partnership" }),
      figure("quadrant", "Quadrant", quadrant),
    ],
    sources: () => [partnershipSource()],
  },
};

/** One school more that is judged good. */
const ONE_GOOD: RowProbe = { column: "grade", by: { values: ["Good"] }, says: () => "judged Good" };

/** Whether a school is graded, and not good or outstanding. */
function isShort(made: unknown): boolean {
  const { grade } = made as { readonly grade: OverallGrade };
  return isGraded(grade) && !isGoodOrOutstanding(grade);
}

function notCounted(schools: number): readonly string[] {
  return schools === 0 ? [] : [`${schoolsAre(schools)} left out, being closed or not yet open.`];
}

function schoolsAre(schools: number): string {
  return `${counted(schools, "school")} ${schools === 1 ? "is" : "are"}`;
}

/** The phase of each school as it is counted, its grade, and 1 where it is counted at all. */
function schoolColumns<M extends { readonly phase: string; readonly isCounted?: boolean }>(
  rows: readonly RowRead[],
  key: string,
  says: string,
  of: (made: M) => string,
): readonly Line[] {
  return [
    placeColumn(rows),
    madeWords<M>(rows, "phase", "Phase", ({ phase }) => phase),
    madeWords<M>(rows, key, says, of),
    madeWords<M>(rows, "isCounted", "Counted", ({ isCounted }) => (isCounted === false ? 0 : 1)),
  ];
}

function summaryLines({ line, heading, account, shown }: CellOf<"OFSTEDSUMMARY">): readonly Line[] {
  const { phase, counts } = line;
  const of: Criterion[] = [["isCounted", 1], ...(phase === "Total" ? [] : [["phase", phase] as const])];
  const count = (grade: OverallGrade): Line =>
    figure(keyOf(grade), grade, counts.counts.get(grade) ?? 0, { formula: `=${countFormula([...of, ["grade", grade]])}` });
  const graded = OVERALL_GRADES.filter(isGraded);
  return lines(
    schoolColumns<GradedSchool>(account.rows("schools"), "grade", "Grade", ({ grade }) => grade),
    OVERALL_GRADES.filter((grade) => grade === heading).map(count),
    heading === "Total" && figure("total", "Total", counts.total, { formula: `=${countFormula(of)}` }),
    heading === "Good or outstanding" && [
      ...graded.map(count),
      figure("share", heading, shown as Shown, { formula: `=${shareFormula(graded.map((grade) => [grade, `{${keyOf(grade)}}`]))}` }),
    ],
  );
}

/** Good and outstanding over all that is graded; nothing where nothing is. */
function shareFormula(counts: readonly (readonly [OverallGrade, string])[]): string {
  const graded = counts.map(([, key]) => key).join("+");
  const good = counts.filter(([grade]) => isGoodOrOutstanding(grade)).map(([, key]) => key);
  return `IF(${graded}=0,"",(${good.join("+")})/(${graded}))`;
}

/** `requiresImprovement`. */
function keyOf(grade: OverallGrade): string {
  return grade.toLowerCase().replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
}

function rateLines({ finding, account, shown }: CellOf<"OFSTEDRATE">): readonly Line[] {
  const rows = account.rows("schools");
  const sum = (grades: readonly OverallGrade[]): string => grades.map((grade) => `SUMIF({grade},"${grade}",{weight})`).join("+");
  const graded = OVERALL_GRADES.filter(isGraded);
  return lines(
    placeColumn(rows),
    madeWords<WeighedSchool>(rows, "grade", "Grade", ({ grade }) => grade),
    madeWords<WeighedSchool>(rows, "weight", "Counts for", ({ weight }) => weight),
    figure("good", "Good or outstanding", finding.good, { formula: `=${sum(graded.filter(isGoodOrOutstanding))}` }),
    figure("graded", "Graded", finding.graded, { formula: `=${sum(graded)}` }),
    figure("share", "Share", shown as Shown, { formula: '=IF({graded}=0,"",{good}/{graded})' }),
  );
}

function reportCardLines({ line, heading, shown }: CellOf<"OFSTEDREPORTCARD">): readonly Line[] {
  const { cards, index } = line;
  const { source, link } = gradeSource();
  const grades = AREA_GRADES.map((grade, at) => ({ grade: grade as string, count: line.grades[at]! }));
  const standards = [
    { grade: STANDARDS[0] as string, count: line.met },
    { grade: STANDARDS[1] as string, count: line.notMet },
  ];
  const count = ({ grade, count: schools }: { readonly grade: string; readonly count: number }): Line =>
    figure(gradeKey(grade), grade, schools, { formula: `=${countFormula([["grade", grade]])}` });
  const graded = figure("graded", "Graded", line.graded, { formula: `=${grades.map(({ grade }) => `{${gradeKey(grade)}}`).join("+")}` });
  const expected = grades.filter(({ grade }) => isExpectedOrBetter(grade)).map(({ grade }) => `{${gradeKey(grade)}}`);
  return lines(
    column(
      CASES,
      "place",
      "Row",
      cards.map(({ place }) => place),
    ),
    column(
      CASES,
      "grade",
      line.area,
      cards.map((card) => card.grades[index] ?? null),
    ),
    [...grades, ...standards].filter(({ grade }) => grade === heading).map(count),
    (heading === "Graded" || heading === "Expected or better") && [...grades.map(count), graded],
    heading === "Expected or better" &&
      figure("share", heading, shown as Shown, { formula: `=IF({graded}=0,"",(${expected.join("+")})/{graded})`, source, link }),
  );
}

function gradeKey(grade: string): string {
  return `of${grade.replace(/\W/g, "")}`;
}

function governanceLines({ line, heading, account, shown }: CellOf<"SCHOOLSUMMARY">): readonly Line[] {
  const { phase, counts, isShare } = line;
  const of: Criterion[] = [["isCounted", 1], ...(phase === null ? [] : [["phase", phase] as const])];
  const governances = GOVERNANCES[heading];
  const count = (key: string, says: string, value: number, own: readonly string[] | undefined): Line =>
    figure(key, says, value, {
      formula: `=${own ? own.map((governance) => countFormula([...of, ["governance", governance]])).join("+") : countFormula(of)}`,
    });
  const total = count("total", "Total", counts.total, undefined);
  return lines(
    schoolColumns<CountedSchool>(account.rows("schools"), "governance", "Counted as", ({ governance }) => governance),
    governances && count("count", heading, counts[governances.of], governances.names),
    (heading === "Total" || isShare) && total,
    isShare &&
      heading !== "Phase" &&
      figure("share", "Share", shown as Shown, { formula: `=IF({total}=0,"",{${governances ? "count" : "total"}}/{total})` }),
  );
}

/** What each column of the table counts. */
const GOVERNANCES: Readonly<
  Record<string, { readonly of: "academies" | "freeSchools" | "maintained" | "other"; readonly names: readonly string[] }>
> = {
  Academies: { of: "academies", names: ["Academy"] },
  "Free schools": { of: "freeSchools", names: ["Free school"] },
  "LA maintained": { of: "maintained", names: ["LA maintained"] },
  Other: { of: "other", names: ["Independent", "Other"] },
};

function typeColumns(): readonly Line[] {
  const types = schoolWords().types.all;
  const { source, link } = typeSource();
  return [
    column(
      "types",
      "types",
      "GIAS type",
      types.map(({ name }) => name),
      { source, link },
    ),
    column(
      "types",
      "governances",
      "Counted as",
      types.map(({ governance }) => governance),
      { source, link },
    ),
  ];
}

function routeColumns(): readonly Line[] {
  const routes = [...inYearAdmissions().routes];
  const { source, link } = admissionsSource();
  return [
    column(
      "routes",
      "types",
      "GIAS type",
      routes.map(([type]) => type),
      { source, link },
    ),
    column(
      "routes",
      "routes",
      "From the change on",
      routes.map(([, route]) => route),
      { source, link },
    ),
  ];
}
