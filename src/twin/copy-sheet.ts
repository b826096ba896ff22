import { edition } from "../explain/edition";
import { type Form } from "./form";
import { Drafted } from "./sheet-draft";
import { type Treatment } from "./treatment";

export interface CopyRow {
  readonly cells: string;
  readonly formula: string;
  readonly treatments: ReadonlyMap<Treatment, number>;
  readonly sources: readonly string[];
  readonly notes: readonly string[];
}

const SAYS: Readonly<Record<Treatment, string>> = {
  follows: "native formulas that follow their inputs",
  held: "native formulas for the inputs as they were",
  value: "the value for the inputs as they were",
};

/** What the cells of a formula have now, in words: with how many, where they are not all alike. */
export function nowOf({ treatments }: Pick<CopyRow, "treatments">): string {
  return [...treatments]
    .map(([treatment, count]) => (treatments.size === 1 ? SAYS[treatment] : `${SAYS[treatment]} (${count})`))
    .join("; ");
}

/** What the copy is, and what has become of each formula that called the add-in, with its sources. */
export function copySheet(name: string, rows: readonly CopyRow[], form: Form, ask: string): Drafted {
  const sheet = new Drafted(name, [24, 36, 30, 56, 36]);
  const says = [
    "A copy that needs no add-in: the figures are those of the ESSEX functions on the day it was made.",
    form === "lambda"
      ? "It needs Excel 365: functions that are worked out row by row are names of this workbook (Formulas, Name Manager), each a LAMBDA."
      : "It opens in any Excel and in LibreOffice.",
    "Native formulas follow their inputs as far as they hold: within the days whose facts they count by, and the words and figures they were made for.",
    `Beyond that, and where only a value or the inputs of the day could be copied, a cell says “${ask}”, or is #N/A where other formulas read it. It never shows a figure that may be wrong.`,
    edition().says,
  ];
  sheet.value(0, 0, "About this copy", { isBold: true });
  says.forEach((line, index) => sheet.value(1 + index, 0, line));
  const top = says.length + 2;
  sheet.line(top, ["Cells", "Their formula was", "Now they have", "Sources", "Notes"], { isBold: true });
  rows.forEach(({ cells, formula, treatments, sources, notes }, index) => {
    const row = top + 1 + index;
    sheet.line(row, [cells, formula, nowOf({ treatments }), sources.join("; ") || null, notes.join(" ") || null], { isWrapped: true });
  });
  return sheet;
}
