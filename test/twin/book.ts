import { cellAddress, columnLetters } from "../../src/formulas/address";
import { type CellValue, type Explanation } from "../../src/explain/explanation";
import { explain } from "../../src/explain/explain";
import { fileSpelling } from "../../src/formulas/spelling";
import { type Workbook } from "../../src/xlsx/workbook";
import { askedOf, type Case } from "../prove/case";
import { fileOf, opened } from "../recalc/workbook-file";

export const INPUTS = "Inputs";
/** The column that has the formulas. */
export const ANSWERS = 25;

/** Whether a case can be typed into cells: none of its arguments is a range. */
export function isTyped({ args }: Case): boolean {
  return args.every((given) => given === null || ["string", "number", "boolean"].includes(typeof given));
}

/** What a function says of a case, as a cell shows it. */
export function shownBy(each: Case): CellValue {
  return valueOf(explain(askedOf(each), { nearest: false }));
}

function valueOf({ refusal, answer }: Explanation): CellValue {
  return refusal?.error ?? answer?.value ?? "";
}

/**
 * A workbook of cases, a row each: their arguments in cells of their own, and the formula that asks for one cell of the answer. A range that is
 * an argument has a sheet to itself.
 */
export function bookOf(cases: readonly Case[]): Workbook {
  const ranges = new Map<readonly unknown[], string>();
  const rangeOf = (list: readonly unknown[]): string => {
    const given = inRows(list);
    const name = ranges.get(list) ?? `Range${ranges.size + 1}_`;
    ranges.set(list, name);
    return `${name}!$A$1:$${columnLetters(given[0]!.length - 1)}$${given.length}`;
  };
  const rows = cases.map((each, row) => {
    const cells = each.args.map((given, column) =>
      Array.isArray(given) ? "" : cellXml(row, column, given === "" ? null : (given as CellValue | null), null),
    );
    return `<row r="${row + 1}">${cells.join("")}${cellXml(row, ANSWERS, shownBy(each), fileSpelling(formulaOf(each, row, rangeOf)))}</row>`;
  });
  const sheets = [...ranges].map(([given, name]) => [name, rangeXml(inRows(given))] as const);
  const all = { [INPUTS]: rows.join(""), ...Object.fromEntries(sheets) };
  return opened(fileOf({ sheets: all, parts: { "[Content_Types].xml": typesOf(Object.keys(all).length) } }));
}

/** A list is a column. */
function inRows(list: readonly unknown[]): readonly (readonly unknown[])[] {
  return list.map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

/** LibreOffice opens a file by its content types alone. */
function typesOf(sheets: number): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}.xml`, "worksheet"]);
  const overrides = [["workbook.xml", "sheet.main"], ["metadata.xml", "sheetMetadata"], ...parts].map(
    ([part, kind]) => `<Override PartName="/xl/${part!}" ContentType="${main}.${kind!}+xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`;
}

function rangeXml(given: readonly (readonly unknown[])[]): string {
  return given
    .map((cells, row) => {
      const own = cells.map((cell, column) => cellXml(row, column, cell === "" ? null : (cell as CellValue | null), null));
      return `<row r="${row + 1}">${own.join("")}</row>`;
    })
    .join("");
}

function formulaOf({ id, args, at }: Case, row: number, rangeOf: (list: readonly unknown[]) => string): string {
  const cells = args.map((given, column) => (Array.isArray(given) ? rangeOf(given as unknown[]) : cellAddress(row, column)));
  const call = `ESSEX.${id}(${cells.join(",")})`;
  return at.row === 0 && at.column === 0 ? call : `INDEX(${call},${at.row + 1},${at.column + 1})`;
}

function cellXml(row: number, column: number, value: CellValue | null, formula: string | null): string {
  if (value === null && formula === null) return "";
  const head = `<c r="${columnLetters(column)}${row + 1}"`;
  const own = formula === null ? "" : `<f>${escaped(formula)}</f>`;
  if (typeof value === "string") {
    const isError = /^#(?:N\/A|VALUE!)$/.test(value) && formula !== null;
    return `${head} t="${isError ? "e" : "str"}">${own}<v>${escaped(value)}</v></c>`;
  }
  if (typeof value === "boolean") return `${head} t="b">${own}<v>${Number(value)}</v></c>`;
  return `${head}>${own}<v>${value ?? ""}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
