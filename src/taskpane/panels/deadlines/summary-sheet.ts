import { inWords, type Day } from "../../../core/foundation/day";
import type { Content } from "../../../sheets/plan";
import { dateInFormula } from "../../today";
import { lacks } from "../../workbook/needs";
import { Refused } from "../../workbook/run";
import type { Writer } from "../../workbook/writer";
import { type CaseSummary, type MonthOfCases, STATES } from "./cases";
import { type ColumnsPlace, headingsOver, namedFrom } from "./columns";

const CHART_ROWS = 18;
const CHART_COLUMNS = 8;

/** Writes a caseload by month with its chart on a new sheet: counted by Excel from the two columns where they stand, else as they were counted. */
export async function addSummary(to: Writer, { months }: CaseSummary, asOf: Day, place: ColumnsPlace | null): Promise<string> {
  const sheet = await to.sheet("Caseload");
  const named = place && namedFrom(place, sheet);
  const counts = (month: MonthOfCases): Content[] => (named ? counted(month, named) : [...month.counts]);
  const headings: Content[] = ["20 weeks end in", ...STATES.map(({ name }) => name)];
  const rows: Content[][] = months.map((month) => [month.name, ...counts(month)]);
  const top = 2;
  const said = named ? "Counted from the Deadline and Status columns as they are now." : `As counted for ${inWords(asOf)}.`;
  await to.cells({ sheet, row: 0, column: 0 }, { rows: [["Caseload by month of the 20-week limit", "", "", "", said]] });
  const area = await to.cells({ sheet, row: top, column: 0 }, { rows: [headings, ...rows] });
  await to.table(area, { name: "Caseload" });
  const total = area.bottom + 1;
  const letters = ["B", "C", "D", "E"];
  await to.cells(
    { sheet, row: total, column: 0 },
    { rows: [["Total", ...letters.map((letter) => ({ formula: `=SUM(${letter}${top + 2}:${letter}${total})` }))]] },
  );
  await to.bold({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  await to.bold({ ...area, top: total, bottom: total });
  await to.widths(sheet, [24, 12, 12, 12, 12]);
  const hasChart = await to.chart({
    kind: "stacked bars",
    source: area,
    title: `Caseload by month of the 20-week limit, ${inWords(asOf)}`,
    at: { sheet, row: total + 2, column: 0 },
    rows: CHART_ROWS,
    columns: CHART_COLUMNS,
  });
  to.show({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  return `${hasChart ? "Summary and chart" : "Summary"} written on the new sheet ${sheet}.`;
}

function counted(
  { from, until }: MonthOfCases,
  { deadlines, statuses }: { readonly deadlines: string; readonly statuses: string },
): Content[] {
  const within = [...(from === null ? [] : [`${deadlines},">="&${dateInFormula(from)}`]), `${deadlines},"<"&${dateInFormula(until)}`].join(
    ",",
  );
  return STATES.map(({ statuses: any }) => ({
    formula: `=${any.map((status) => `COUNTIFS(${within},${statuses},"${status}")`).join("+")}`,
  }));
}

/** Lists the rows that are overdue on a new sheet, the longest first: a formula of Excel's own, so that it follows the columns. */
export async function addOverdue(to: Writer, place: ColumnsPlace): Promise<string> {
  const lack = lacks("spills");
  if (lack !== null) throw new Refused(`A list that follows its column: ${lack}`);
  const { areas, body, left } = place;
  const headings = await headingsOver(place);
  const sheet = await to.sheet("Overdue");
  const named = namedFrom(place, sheet);
  const rows = named.rows(left);
  const width = body.right - left + 1;
  const key = body.left - left + 1;
  if (headings.length > 0) {
    const written = await to.cells({ sheet, row: 0, column: 0 }, { rows: [[...headings]] });
    await to.bold(written);
    await to.freeze(sheet, 1);
  }
  const top = headings.length > 0 ? 1 : 0;
  const dates = new Set([areas.request, areas.issued, areas.closed].flatMap((area) => (area ? [area.left - left] : [])).concat(key - 1));
  const formats = Array.from({ length: width }, (_, column) => (dates.has(column) ? "dd/mm/yyyy" : null));
  const formula = `=IFERROR(SORT(FILTER(IF(${rows}="","",${rows}),IFERROR(${named.statuses}="Overdue",FALSE)),${key}),"None overdue")`;
  await to.formula({ sheet, row: top, column: 0 }, formula, { height: 1, width: 1 });
  await to.formats({ sheet, top, left: 0, bottom: top + (body.bottom - body.top), right: width - 1 }, formats);
  await to.widths(
    sheet,
    Array.from({ length: width }, () => 16),
  );
  to.show({ sheet, top: 0, left: 0, bottom: 0, right: 0 });
  return `Overdue cases listed on the new sheet ${sheet}, the longest overdue first; the list follows the columns.`;
}
