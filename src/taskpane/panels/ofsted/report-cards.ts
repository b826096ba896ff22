import { AREA_GRADES, STANDARDS } from "../../../core/ofsted/report-card";
import { counted } from "../../../explain/words";
import { ofsted } from "../../../functions/ofsted";
import { inFormat } from "../../building/understood";
import { referenceText } from "../../building/reference-text";
import type { Fill } from "../../parts/bar-chart";
import { callOf } from "../prices/from-sheet";
import { COLOURS, type Counted, refusalOf, type Refusal, rowsBehind, tableOf } from "./counted";
import type { GivenSchools } from "./given-schools";

const FILLS: readonly Exclude<Fill, "other">[] = ["best", "ok", "plain", "soon", "over"];
const SERIES = AREA_GRADES.map((name, index) => ({ name, fill: FILLS[index]! }));
/** The first columns of the table: the area, and a column for each grade. */
const CHARTED = AREA_GRADES.length + 1;

/** Report cards by evaluation area and grade, as OFSTEDREPORTCARD counts them. A card has no overall grade, and none is made. */
export function reportCardsCounted(given: GivenSchools): Counted | Refusal {
  const { list, columns } = given;
  const { firstArea, lastArea } = columns;
  const account = ofsted.OFSTEDREPORTCARD.account({
    areas: [list.headings.slice(firstArea!, lastArea! + 1)],
    grades: given.cells(firstArea, lastArea),
  });
  const { finding, lines } = account;
  if (!finding?.ok) return refusalOf(account, "The report cards cannot be counted", given)!;
  const standards = lines.find(({ met, notMet }) => met + notMet > 0);
  const judged = standards ? standards.met + standards.notMet : 0;
  const graded = lines.filter((line) => line.graded > 0);
  return {
    what: "Report cards by evaluation area",
    sheet: "Ofsted report cards",
    headline: {
      title: `${standards?.area ?? "Safeguarding"} met${given.authority === null ? "" : ` in ${given.authority}`}`,
      figure: judged === 0 ? "none judged" : inFormat(standards!.met / judged, "0.0%"),
      basis: `${standards ? `${standards.met.toLocaleString("en-GB")} of ${counted(judged, "report card")}. ` : ""}A report card has no overall grade: each area is counted by itself, of the schools graded in it.`,
    },
    chart: {
      title: "Grades by evaluation area",
      series: SERIES,
      bars: graded.map(({ area, grades, expectedOrBetter }) => ({
        name: area,
        values: grades,
        end: expectedOrBetter === null ? "" : inFormat(expectedOrBetter, "0.0%"),
      })),
      headings: ["Evaluation area", "Expected standard or better"],
      areShares: true,
      hasLongNames: true,
    },
    caption: "Report cards counted",
    table: tableOf(account),
    hasTotal: false,
    size: {
      height: lines.length + 1,
      width: account.columns.length,
      formats: account.columns.map(({ heading }) => (heading === "Expected or better" ? "0.0%" : null)),
    },
    formula(target) {
      const heading = {
        ...list.body,
        top: list.headingRow!,
        bottom: list.headingRow!,
        left: list.body.left + firstArea!,
        right: list.body.left + lastArea!,
      };
      return callOf("OFSTEDREPORTCARD", [referenceText(heading, { ...target, tables: [] }), given.inFormula(target, firstArea, lastArea)]);
    },
    charted: {
      kind: "bars of shares",
      columns: CHARTED,
      lines: lines.length,
      colours: FILLS.map((fill) => COLOURS[fill]),
      isFromTop: true,
    },
    behind: (line, column) => rowsBehind(account, "", line, column),
    counted: {
      headings: ["Evaluation area", "Area grade"],
      rows: () =>
        lines.flatMap((line, index) =>
          [...AREA_GRADES, ...STANDARDS].flatMap((grade) => {
            const column = account.columns.findIndex(({ heading }) => heading === grade);
            return rowsBehind(account, "", index, column).map((row) => ({ row, line: line.area, column: grade }));
          }),
        ),
    },
  };
}
