import { recalculatedFile } from "../recalc/recalculating";
import { fileOf, opened } from "../recalc/workbook-file";
import { isError } from "../../src/xlsx/value";

/** What a formula shows in the grid, from its own cell on; an error as Excel writes it. */
export type Shown = readonly (readonly (string | number | boolean)[])[];

const escaped = (formula: string) => formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What each formula shows, worked out with the built add-in, each on an empty sheet of its own. */
export function answersOf(formulas: readonly string[]): readonly Shown[] {
  const sheets = Object.fromEntries(
    formulas.map((formula, i) => [
      `S${String(i)}`,
      `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">${escaped(formula.replace(/^=/, ""))}</f><v>0</v></c></row>`,
    ]),
  );
  const { after } = recalculatedFile(fileOf({ sheets }));
  return opened(after).sheets.map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ value }) => (isError(value) ? value.error : (value ?? "")))),
  );
}
