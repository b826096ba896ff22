import { type Day, inWords } from "../../../core/foundation/day";
import { contentOf } from "../../../functions/cells/content";
import { readBy } from "../../../functions/cells/distinct";
import { dateCell } from "../../../functions/cells/readers";
import { barChart } from "../../parts/bar-chart";
import { button } from "../../parts/button";
import { element } from "../../parts/element";
import { empty } from "../../parts/empty";
import { refusalCard } from "../../parts/error-card";
import { type FigureRow, figureTable } from "../../parts/figure-table";
import { resultCard } from "../../parts/result-card";
import type { Counted, Refusal } from "./counted";
import type { GivenSchools } from "./given-schools";

/** Hears which figure of the table was pressed: its line and its column, and what it is of in words. */
export type Pressed = (line: number, column: number, title: string) => void;

/** What was counted: the one figure with its basis and source, bars, and the figures with their schools behind them. */
export function countedShown(counted: Counted, source: string, pressed: Pressed): HTMLElement[] {
  const { headline, chart, table, caption, hasTotal, behind } = counted;
  const [headings = [], ...lines] = table;
  const rows = lines.map(([name = "", ...figures], line): FigureRow => ({
    name,
    figures: figures.map((text, index) => {
      const column = index + 1;
      const heading = headings[column]!;
      const hasSchools = text !== "" && text !== "0" && behind(line, column).length > 0;
      return {
        text,
        says: `${name}, ${heading}: ${text}. List the schools`,
        press: hasSchools ? () => pressed(line, column, `${name}, ${heading.toLowerCase()}`) : null,
      };
    }),
  }));
  return [
    resultCard(headline.title, headline.figure, headline.basis, source),
    ...(chart.bars.length > 0 ? [barChart({ ...chart, hasOwnTable: true })] : []),
    element(
      "div",
      { class: "group" },
      figureTable({
        caption,
        headings,
        hasLongNames: chart.hasLongNames,
        rows: hasTotal ? rows.slice(0, -1) : rows,
        ...(hasTotal && { total: rows.at(-1)! }),
      }),
      element("p", { class: "small" }, "Press a figure to list its schools on a new sheet."),
    ),
  ];
}

/** What was read: the publisher's file with its newest report where it is dated, and where it stands. */
export function sourceOf({ list, cells, leftOut }: GivenSchools, { isDated = true } = {}): string {
  const { kind, published, notes } = list.found;
  const read = readBy(dateCell);
  let newest: Day | null = null;
  for (const [cell] of (isDated ? cells(published) : null) ?? []) {
    const day = read(contentOf(cell));
    if (day.is === "value" && (newest === null || day.value > newest)) newest = day.value;
  }
  const until = newest === null ? "" : `, reports published to ${inWords(newest)}`;
  const source = kind ? `Source: ${kind.name}${until}, on ${list.name}.` : `Counted from ${list.name}.`;
  const out = leftOut.map((name) => `${name} is left out, as not all of its cells can be read: choose it under Columns to see why.`);
  return [source, ...notes, ...out].join(" ");
}

const REFUSED_SHOWN = 3;

/** Why a list cannot be counted, with its first rows at fault, each a press away. */
export function refusalShown({ title, words, rows }: Refusal, given: GivenSchools | null, goTo: (row: number) => void): HTMLElement {
  const shown = rows.slice(0, given ? REFUSED_SHOWN : 0).map((row) => {
    const at = given!.list.body.top + given!.place(row);
    return button(`Row ${at + 1}`, () => goTo(at), { class: "s", "aria-label": `Go to row ${at + 1}` });
  });
  const more = rows.length - shown.length;
  const rest = more > 0 && shown.length > 0 ? [element("span", { class: "small" }, `and ${more.toLocaleString("en-GB")} more`)] : [];
  return refusalCard(title, words, ...(shown.length > 0 ? [element("div", { class: "row" }, ...shown, ...rest)] : []));
}

/** What is said where there is no list of schools. */
export function nothingShown(hasWorkbook: boolean, useSelection: () => void): HTMLElement {
  if (!hasWorkbook) return empty("No workbook here", "Open this pane in Excel, on a sheet with a list of schools.");
  return empty(
    "No list of schools found",
    "Select a cell of a list whose headings name phases and grades, or import Ofsted’s management information or an extract of GIAS.",
    element(
      "div",
      { class: "row" },
      element("a", { href: "#import", class: "btn main" }, "Import a file"),
      button("Use selection", useSelection, { "aria-label": "Use selection for the list of schools" }),
    ),
  );
}
