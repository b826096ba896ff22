import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Place } from "../../src/formulas/address";
import { gridSpelling, mayCallEssex } from "../../src/formulas/spelling";
import { type CellValue } from "../../src/explain/explanation";
import { type Twin } from "../../src/twin/twin";
import { isError, type CellValue as Held } from "../../src/xlsx/value";
import { type Workbook } from "../../src/xlsx/workbook";

/** A twin in IronCalc, its inputs to be changed. */
export interface Running {
  readonly set: (place: Place, value: CellValue | null) => void;
  readonly calculate: () => void;
  /** With all the figures of a double; text, numbers and truth values are told apart by what is expected. */
  readonly shown: (place: Place) => string;
  readonly free: () => void;
}

/** The cells of a workbook with those of its twin, and its names. */
export async function running(workbook: Workbook, { edits, sheets, names }: Twin): Promise<Running> {
  const { default: start, Model } = await import("@ironcalc/wasm");
  const folder = dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm"));
  await start({ module_or_path: readFileSync(join(folder, "wasm_bg.wasm")) });
  const model = new Model("Twin", "en", "UTC", "en");
  const all = [...workbook.sheets.map(({ name }) => name), ...sheets.map(({ name }) => name)];
  all.forEach((name, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  model.pauseEvaluation();
  const put = (sheet: string, row: number, column: number, typed: string): void =>
    model.setUserInput(all.indexOf(sheet), row + 1, column + 1, typed);
  const set = ({ sheet, row, column }: Place, value: CellValue | null): void =>
    put(sheet, row, column, value === null ? "" : typedOf(value));
  for (const name of names) model.newDefinedName(name.name, undefined, name.formula);
  for (const { name, rows } of workbook.sheets)
    for (const { cells } of rows)
      for (const { row, column, value, formula } of cells) {
        if (!formula && value !== null) set({ sheet: name, row, column }, plain(value));
        if (formula?.kind === "plain" && formula.text !== null && !mayCallEssex(formula.text))
          put(name, row, column, `=${gridSpelling(formula.text)}`);
      }
  for (const { name, rows } of sheets)
    rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell) return;
        if (cell.formula === null && cell.value !== null) set({ sheet: name, row, column }, cell.value);
        if (cell.formula !== null) put(name, row, column, `=${cell.formula}`);
      }),
    );
  for (const [sheet, list] of edits)
    for (const { row, column, formula, value } of list) {
      const held = workbook.sheets.find(({ name }) => name === sheet)!.cellAt(row, column)?.value ?? null;
      if (formula) put(sheet, row, column, `=${gridSpelling(formula.text)}`);
      else set({ sheet, row, column }, plain(value ?? held ?? ""));
    }
  // A number as it is, where it is asked for: days would be shown as dates.
  for (const [sheet, list] of edits)
    for (const { row, column } of list)
      model.updateRangeStyle(
        { sheet: all.indexOf(sheet), row: row + 1, column: column + 1, width: 1, height: 1 },
        "num_fmt",
        "0.################",
      );
  const calculate = (): void => {
    model.resumeEvaluation();
    model.evaluate();
    model.pauseEvaluation();
  };
  calculate();
  return {
    set,
    calculate,
    shown: ({ sheet, row, column }) => model.getFormattedCellValue(all.indexOf(sheet), row + 1, column + 1),
    free: () => model.free(),
  };
}

function plain(value: Exclude<Held, null>): CellValue {
  return isError(value) ? value.error : value;
}

/** What is typed for a value. Text that would be read as anything else stands behind an apostrophe. */
function typedOf(value: CellValue): string {
  return typeof value === "string" ? (value === "" ? "" : `'${value}`) : String(value).toUpperCase();
}
