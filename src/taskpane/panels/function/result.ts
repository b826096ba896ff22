import { answerInWords, type Preview } from "../../building/preview";
import { element, type Child } from "../../parts/element";
import { errorCard } from "../../parts/error-card";
import { table } from "../../parts/table";

const COLUMNS_SHOWN = 4;
/** Longer answers are words, and are not set as the one figure of the screen. */
const LONGEST_FIGURE = 24;

/** What a formula is going to answer: one figure large, the first rows of a table, or why there is none. */
export function resultOf(preview: Preview): HTMLElement[] {
  const { rows, headings, refusal, width, height, refusedRows } = preview;
  if (refusal) {
    const { error, argument, message } = refusal;
    return [errorCard(`${error}${argument ? `: ${argument}` : ""}`, element("p", {}, sentence(message)))];
  }
  const [first] = rows;
  if (headings === null && height === 1 && width === 1) {
    const figure = first?.[0];
    const text = figure ? answerInWords(figure) : "";
    if (text === "") return [element("p", {}, "Blank: what it needs is blank.")];
    return [element("p", { class: text.length > LONGEST_FIGURE ? "big" : "answer" }, text)];
  }
  const shown = rows.map((row) => cut(row.map(({ text }): Child => text)));
  const size = `${(height - (headings ? 1 : 0)).toLocaleString("en-GB")} ${height - (headings ? 1 : 0) === 1 ? "row" : "rows"} × ${width} ${width === 1 ? "column" : "columns"}`;
  const refused = refusedRows > 0 ? ` ${refusedRows.toLocaleString("en-GB")} of the rows cannot be answered.` : "";
  return [
    element("p", { class: "small" }, `${size}.${refused}`),
    table({
      caption: "The first rows of the answer",
      isCaptionSeen: false,
      headings: cut(headings ?? Array.from({ length: width }, (_, index) => (width === 1 ? "Answer" : `Answer ${index + 1}`))),
      rows: shown,
    }),
  ];
}

/** Said aloud when typing pauses: the figure, or how large the table is. */
export function spokenResult({ rows, headings, refusal, height, width, refusedRows }: Preview): string {
  if (refusal) return `${refusal.error}: ${refusal.message}`;
  const figure = rows[0]?.[0];
  if (headings === null && height === 1 && width === 1) return figure?.text ? `Result ${answerInWords(figure)}` : "Result blank";
  return `Result: ${height - (headings ? 1 : 0)} rows, ${width} columns${refusedRows > 0 ? `, ${refusedRows} rows cannot be answered` : ""}`;
}

function cut<T>(cells: readonly T[]): readonly (T | string)[] {
  return cells.length <= COLUMNS_SHOWN ? cells : [...cells.slice(0, COLUMNS_SHOWN), "…"];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
