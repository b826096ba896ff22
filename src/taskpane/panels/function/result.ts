import { counted } from "../../building/counted";
import { answerInWords, type Preview } from "../../building/preview";
import { element, type Child } from "../../parts/element";
import { refusalCard } from "../../parts/error-card";
import { table } from "../../parts/table";
import { tag } from "../../parts/tag";

const COLUMNS_SHOWN = 4;
/** Longer answers are words, and are not set as the one figure of the screen. */
const LONGEST_FIGURE = 24;

/** The answer in a line, for the dock: one figure large, the size of a table, or the error. */
export function leadOf(preview: Preview): Child {
  const { rows, headings, refusal, width, height, refusedRows } = preview;
  if (refusal) return tag("over", refusal.argument ? `${refusal.error} ${refusal.argument}` : refusal.error);
  const figure = rows[0]?.[0];
  if (headings === null && height === 1 && width === 1) {
    const text = figure ? answerInWords(figure) : "";
    if (text === "") return element("p", {}, "Blank: what it needs is blank.");
    return element("p", { class: text.length > LONGEST_FIGURE ? "big" : "answer" }, text);
  }
  const count = height - (headings ? 1 : 0);
  const size = `${counted(count, "row")} × ${counted(width, "column")}`;
  return element("p", { class: "big" }, size, ...(refusedRows > 0 ? [` (${counted(refusedRows, "row")} refused)`] : []));
}

/** More of the answer, for the panel: the first rows of a table, or why there is none. */
export function detailOf(preview: Preview): HTMLElement[] {
  const { rows, headings, refusal, width, height } = preview;
  if (refusal) {
    const { error, argument, message } = refusal;
    return [refusalCard(`${error}${argument ? `: ${argument}` : ""}`, sentence(message))];
  }
  if (headings === null && height === 1 && width === 1) return [];
  return [
    table({
      caption: height - (headings ? 1 : 0) > rows.length ? "The first rows of the answer" : "The answer",
      headings: cut(headings ?? Array.from({ length: width }, (_, index) => (width === 1 ? "Answer" : `Answer ${index + 1}`))),
      rows: rows.map((row) => cut(row.map(({ text }): Child => text))),
    }),
  ];
}

/** Said aloud when typing pauses: the figure, or how large the table is. */
export function spokenResult({ rows, headings, refusal, height, width, refusedRows }: Preview): string {
  if (refusal) return `${refusal.error}: ${refusal.message}`;
  const figure = rows[0]?.[0];
  if (headings === null && height === 1 && width === 1) return figure?.text ? `Result ${answerInWords(figure)}` : "Result blank";
  const refused = refusedRows > 0 ? `, ${counted(refusedRows, "row")} refused` : "";
  return `Result: ${counted(height - (headings ? 1 : 0), "row")}, ${counted(width, "column")}${refused}`;
}

function cut<T>(cells: readonly T[]): readonly (T | string)[] {
  return cells.length <= COLUMNS_SHOWN ? cells : [...cells.slice(0, COLUMNS_SHOWN), "…"];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
