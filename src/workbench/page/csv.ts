import { parse, unparse } from "papaparse";
import { planned, ROW_HEIGHT, type SheetPlan } from "../plan";
import type { FileKind, SavedFile, SheetNow } from "./files";

const BYTE_ORDER_MARK = "\uFEFF";
/** What a sheet's name may not have, and its greatest length. */
const NOT_IN_NAMES = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** Comma-separated text: one sheet of values. Texts that look like numbers but for their noughts in front stay texts, as codes are. */
export const CSV: FileKind = {
  endings: [".csv", ".txt", ".tsv"],
  open: async (name, bytes) => ({
    sheets: [sheetOf(name, textIn(bytes))],
    notShown: [],
    save: async (sheets) =>
      savedCsv(
        sheets.slice(0, 1),
        sheets.length > 1 ? [sheets.length === 2 ? "the second sheet" : `${String(sheets.length - 1)} more sheets`] : [],
      ),
  }),
};

/** One sheet as comma-separated text: what its cells show as values, and no formulas or formats. */
export function savedCsv([sheet]: readonly SheetNow[], notSaved: readonly string[] = []): SavedFile {
  const rows: (string | number | boolean)[][] = [];
  for (const { row, column, value, text, format } of sheet?.cells ?? [])
    (rows[row] ??= [])[column] = typeof value === "number" && isDate(format) ? text : value;
  const filled = Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ""));
  const hasFormulas = sheet?.cells.some(({ formula }) => formula !== "") ?? false;
  // A text that a spreadsheet would take for a formula is saved behind an apostrophe.
  const text = unparse(filled, { newline: "\r\n", escapeFormulae: /^[=+@\t\r]|^-(?![\d.])/ });
  return {
    bytes: new TextEncoder().encode(BYTE_ORDER_MARK + text),
    notSaved: [...notSaved, ...(hasFormulas ? ["formulas (their values are saved)"] : []), "formats and widths"],
  };
}

/** Whether a number in this format is a day or a time of day, and says nothing as a number. */
function isDate(format: string): boolean {
  return /[dmyhs]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/General/i, ""));
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function sheetOf(fileName: string, text: string): SheetPlan {
  const { data } = parse<string[]>(text.replace(BYTE_ORDER_MARK, ""), { skipEmptyLines: false });
  const rows = data.at(-1)?.every((cell) => cell === "") ? data.slice(0, -1) : data;
  if (rows.length === 0) throw new Error(`${fileName} is empty.`);
  if (/\0/.test(text.slice(0, 1_000))) throw new Error(`${fileName} is not comma-separated text. A workbook must end in its own .xlsx.`);
  const name =
    fileName
      .replace(/\.\w+$/, "")
      .replaceAll(NOT_IN_NAMES, " ")
      .trim()
      .slice(0, LONGEST_NAME) || "Sheet1";
  return planned(name, (sheet) => {
    sheet.showGridlines();
    sheet.height(1, ROW_HEIGHT);
    rows.forEach((row, i) => {
      row.forEach((cell, j) => {
        if (cell !== "") sheet.putAt(i, j, /^0\d/.test(cell) ? cell : { entered: cell });
      });
    });
  });
}
