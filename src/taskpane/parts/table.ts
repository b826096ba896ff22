import { element, type Child } from "./element";

export interface TableParts {
  readonly caption: string;
  readonly isCaptionSeen?: boolean;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Child[])[];
  /** The last row, a total. */
  readonly total?: readonly Child[];
}

/** Names longer than this go over several lines, so that the figures stay in sight beside them. */
const LONG_NAME = 20;

/** A small table, its first column the headings of its rows. It scrolls within itself where it is wider than the pane, reached by keyboard. */
export function table({ caption, isCaptionSeen = true, headings, rows, total }: TableParts): HTMLElement {
  const hasLongNames = rows.some(([name]) => typeof name === "string" && name.length > LONG_NAME);
  const made = element(
    "table",
    { class: hasLongNames ? "table long" : "table" },
    element("caption", isCaptionSeen ? {} : { class: "vh" }, caption),
    element("thead", {}, element("tr", {}, ...headings.map((heading) => element("th", { scope: "col" }, heading)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells(row)))),
    ...(total ? [element("tfoot", {}, element("tr", { class: "total" }, ...cells(total)))] : []),
  );
  return element("div", { class: "wide", tabindex: "0", role: "group", "aria-label": caption }, made);
}

function cells([first = "", ...others]: readonly Child[]): HTMLElement[] {
  return [element("th", { scope: "row" }, first), ...others.map((cell) => element("td", {}, cell))];
}
