import { isGraded, OVERALL_GRADES } from "../../../core/ofsted/grade";
import type { GradedSchool } from "../../../core/ofsted/summary";
import { counted } from "../../../explain/words";
import { ofsted } from "../../../functions/ofsted";
import { inFormat } from "../../building/understood";
import type { Fill } from "../../parts/bar-chart";
import { callOf } from "../prices/from-sheet";
import { COLOURS, type Counted, refusalOf, type Refusal, rowsBehind, tableOf } from "./counted";
import type { GivenSchools } from "./given-schools";

const FILLS: readonly Exclude<Fill, "plain" | "other">[] = ["best", "ok", "soon", "over"];
const SERIES = OVERALL_GRADES.filter(isGraded).map((name, index) => ({ name, fill: FILLS[index]! }));

/** Schools by phase and grade for overall effectiveness, as OFSTEDSUMMARY counts them; the share good or outstanding is their one figure. */
export function gradesCounted(given: GivenSchools): Counted | Refusal {
  const { phases, grades, types, statuses } = given.columns;
  const account = ofsted.OFSTEDSUMMARY.account({
    phases: given.cells(phases),
    grades: given.cells(grades),
    types: given.cells(types),
    statuses: given.cells(statuses),
  });
  const { finding, lines } = account;
  if (!finding?.ok) return refusalOf(account, "The grades cannot be counted", given)!;
  const { total, notCounted } = finding.value;
  const { good, graded } = total.rate;
  const without = OVERALL_GRADES.filter((grade) => !isGraded(grade)).flatMap((grade) => {
    const count = total.counts.get(grade) ?? 0;
    return count > 0 ? [`${count.toLocaleString("en-GB")} ${grade.toLowerCase()}`] : [];
  });
  const basis = [
    `${good.toLocaleString("en-GB")} of ${counted(graded, "school")} with a grade.`,
    ...(without.length > 0 ? [`Left out, as they have none: ${without.join(", ")}.`] : []),
    ...(notCounted > 0 ? [`Closed or only proposed, and not counted: ${notCounted.toLocaleString("en-GB")}.`] : []),
  ];
  const byPhase = lines.slice(0, -1);
  return {
    what: "Ofsted grades by phase",
    sheet: "Ofsted grades",
    headline: {
      title: `Good or outstanding${given.authority === null ? "" : ` in ${given.authority}`}`,
      figure: shareIn(total.goodOrOutstanding),
      basis: basis.join(" "),
    },
    chart: {
      title: "Grades by phase",
      series: SERIES,
      bars: byPhase
        .filter(({ counts }) => counts.total > 0)
        .map(({ phase, counts }) => ({
          name: phase,
          values: SERIES.map(({ name }) => counts.counts.get(name) ?? 0),
          end: shareIn(counts.goodOrOutstanding),
        })),
      headings: ["Phase", "Good or outstanding"],
      areShares: true,
      hasLongNames: false,
    },
    caption: "Schools counted",
    table: tableOf(account),
    hasTotal: true,
    size: {
      height: lines.length + 1,
      width: account.columns.length,
      formats: account.columns.map((_, index, all) => (index === all.length - 1 ? "0.0%" : null)),
    },
    formula: (target) =>
      callOf(
        "OFSTEDSUMMARY",
        [phases, grades, types, statuses].map((column) => given.inFormula(target, column)),
      ),
    charted: { kind: "columns of shares", columns: SERIES.length + 1, lines: byPhase.length, colours: FILLS.map((fill) => COLOURS[fill]) },
    behind: (line, column) => rowsBehind(account, "schools", line, column),
    counted: {
      headings: ["Phase counted", "Grade counted"],
      rows: () =>
        account.rows("schools").flatMap(({ place, made }) => {
          const { phase, grade, isCounted } = made as GradedSchool;
          return isCounted === false ? [] : [{ row: place - 1, line: phase, column: grade }];
        }),
    },
  };
}

function shareIn(share: number | null): string {
  return share === null ? "none graded" : inFormat(share, "0.0%");
}
