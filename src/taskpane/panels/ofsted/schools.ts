import { columnOf, type CountedSchool } from "../../../core/schools/summary";
import { schools } from "../../../functions/schools";
import type { Fill } from "../../parts/bar-chart";
import { callOf } from "../prices/from-sheet";
import { COLOURS, type Counted, refusalOf, type Refusal, rowsBehind, tableOf } from "./counted";
import type { GivenSchools } from "./given-schools";

const SERIES = [
  { name: "Academies", fill: "ok", of: "academies" },
  { name: "Free schools", fill: "best", of: "freeSchools" },
  { name: "LA maintained", fill: "plain", of: "maintained" },
  { name: "Other", fill: "other", of: "other" },
] as const satisfies readonly { readonly name: string; readonly fill: Fill; readonly of: string }[];

/** Schools by phase and by who is responsible for them, as SCHOOLSUMMARY counts them. */
export function schoolsCounted(given: GivenSchools): Counted | Refusal {
  const { phases, types, statuses } = given.columns;
  const account = schools.SCHOOLSUMMARY.account({
    phases: given.cells(phases),
    types: given.cells(types),
    statuses: given.cells(statuses),
  });
  const { finding, lines } = account;
  if (!finding?.ok) return refusalOf(account, "The schools cannot be counted", given)!;
  const { total, notCounted, phases: counted } = finding.value;
  const parts = SERIES.flatMap(({ name, of }) => (total[of] > 0 ? [`${name} ${total[of].toLocaleString("en-GB")}`] : []));
  return {
    what: "Schools by phase",
    sheet: "Schools by phase",
    headline: {
      title: `Schools${given.authority === null ? "" : ` in ${given.authority}`}`,
      figure: total.total.toLocaleString("en-GB"),
      basis: `${parts.join(", ")}.${notCounted > 0 ? ` Closed or only proposed, and not counted: ${notCounted.toLocaleString("en-GB")}.` : ""}`,
    },
    chart: {
      title: "Schools by phase",
      series: SERIES,
      bars: counted
        .filter((each) => each.total > 0)
        .map((each) => ({ name: each.phase, values: SERIES.map(({ of }) => each[of]), end: each.total.toLocaleString("en-GB") })),
      headings: ["Phase", "All"],
      areShares: false,
      hasLongNames: false,
    },
    caption: "Schools counted",
    table: tableOf(account),
    hasTotal: false,
    // The share stands in the last row, which no column's format is for.
    size: { height: lines.length + 1, width: account.columns.length, formats: [] },
    formula: (target) =>
      callOf(
        "SCHOOLSUMMARY",
        [phases, types, statuses].map((column) => given.inFormula(target, column)),
      ),
    charted: {
      kind: "stacked columns",
      columns: SERIES.length + 1,
      lines: counted.length,
      colours: SERIES.map(({ fill }) => COLOURS[fill]),
    },
    behind: (line, column) => rowsBehind(account, "schools", line, column),
    counted: {
      headings: ["Phase counted", "Governance"],
      rows: () =>
        account.rows("schools").flatMap(({ place, made }) => {
          const school = made as CountedSchool;
          const { name } = SERIES.find(({ of }) => of === columnOf(school))!;
          return school.isCounted === false ? [] : [{ row: place - 1, line: school.phase, column: name }];
        }),
    },
  };
}
