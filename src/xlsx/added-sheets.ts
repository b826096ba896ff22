import { cellAddress, columnLetters } from "../formulas/address";
import { newCell } from "./cell-writing";
import { type Package, packageOf } from "./package";
import { withRelationship, withType } from "./package-writing";
import { withBold, withFormats } from "./styles";
import { type CellValue } from "./value";
import { Unwritable } from "./workbook-writing";
import { escaped, xmlBytes } from "./xml";
import { archiveOf } from "./zip";
import { withParts } from "./zip-writing";

/** A sheet that is added to a workbook, after those it has. */
export interface AddedSheet {
  readonly name: string;
  readonly rows: readonly (readonly (AddedCell | undefined)[])[];
  /** Of each column from the left, in characters. */
  readonly widths: readonly number[];
}

export interface AddedCell {
  readonly value: CellValue;
  /** As a file spells it, without an equals sign; null for none. */
  readonly formula: string | null;
  readonly format: string | null;
  readonly isBold: boolean;
}

/** A name that is added to a workbook. */
export interface AddedName {
  readonly name: string;
  /** As a file spells it, without an equals sign. */
  readonly formula: string;
  readonly comment: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TYPES = "[Content_Types].xml";

/** The file with sheets and names added. All else keeps its bytes, but for the lists that name them. */
export function withSheets(bytes: Uint8Array, sheets: readonly AddedSheet[], names: readonly AddedName[]): Uint8Array<ArrayBuffer> {
  const file = packageOf(archiveOf(bytes));
  const part = file.relationshipsOf("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const texts = textsOf(file);
  const styles = stylesIn(file, part, texts, sheets);
  let workbook = texts.textOf(part) ?? "";
  const prefix = /<([\w.-]+:)?workbook\b/.exec(workbook)?.[1] ?? "";
  const relationship = /<(?:[\w.-]+:)?sheet\b[^>]*?\s([\w.-]+):id=/.exec(workbook)?.[1];
  if (relationship === undefined) throw new Unwritable("its list of sheets is not as it was expected");
  let number = Math.max(0, ...[...workbook.matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id)));
  let at = 1;
  for (const sheet of sheets) {
    while (file.nameOf(`xl/worksheets/essex${at}.xml`) !== null) at++;
    const name = `xl/worksheets/essex${at++}.xml`;
    texts.set(name, sheetXml(sheet, styles));
    const id = withRelationship(texts, part, `${OFFICE}/worksheet`, `/${name}`);
    texts.set(TYPES, withType(texts.textOf(TYPES) ?? "", `/${name}`, SHEET_TYPE));
    const element = `<${prefix}sheet name="${escaped(sheet.name)}" sheetId="${++number}" ${relationship}:id="${id}"/>`;
    workbook = workbook.replace(`</${prefix}sheets>`, () => `${element}</${prefix}sheets>`);
  }
  if (names.length > 0) workbook = withNames(workbook, prefix, names);
  texts.set(part, workbook);
  return withParts(file.archive, texts.parts);
}

function withNames(workbook: string, prefix: string, names: readonly AddedName[]): string {
  const elements = names
    .map(
      ({ name, formula, comment }) =>
        `<${prefix}definedName name="${escaped(name)}" comment="${escaped(comment)}">${escaped(formula)}</${prefix}definedName>`,
    )
    .join("");
  const closing = `</${prefix}definedNames>`;
  if (workbook.includes(closing)) return workbook.replace(closing, () => elements + closing);
  const before = new RegExp(`</${prefix}externalReferences>`).exec(workbook)?.[0] ?? `</${prefix}sheets>`;
  return workbook.replace(before, () => `${before}<${prefix}definedNames>${elements}${closing}`);
}

interface Texts {
  readonly parts: Map<string, Uint8Array | null>;
  textOf(part: string): string | null;
  set(part: string, text: string | null): void;
}

export function textsOf(file: Package): Texts {
  const parts = new Map<string, Uint8Array | null>();
  const texts = new Map<string, string | null>();
  return {
    parts,
    textOf: (part) => (texts.has(part) ? texts.get(part)! : file.textOf(part)),
    set(part, text) {
      texts.set(part, text);
      parts.set(file.nameOf(part) ?? part, text === null ? null : xmlBytes(text, file.bytesOf(part)?.subarray(0, 2) ?? new Uint8Array()));
    },
  };
}

type StyleOf = (cell: AddedCell) => number;

function stylesIn(file: Package, part: string, texts: Texts, sheets: readonly AddedSheet[]): StyleOf {
  const there = file.relationshipsOf(part).find(({ kind }) => kind === "styles")?.target;
  const text = there === undefined ? null : texts.textOf(there);
  if (there === undefined || text === null) return () => 0;
  const formats = [...new Set(sheets.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.format ?? []))))];
  const made = withFormats(
    text,
    there,
    formats.map((format) => ({ like: 0, format })),
  );
  const bold = withBold(made.text, there);
  texts.set(there, bold.text);
  const numbers = new Map(formats.map((format, index) => [format, made.numbers[index]!]));
  return ({ format, isBold }) => (isBold ? bold.number : format === null ? 0 : numbers.get(format)!);
}

function sheetXml({ rows, widths }: AddedSheet, styleOf: StyleOf): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  const bottom = Math.max(1, rows.length);
  const right = Math.max(1, ...rows.map((row) => row.length));
  const data = rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      if (!cell) return "";
      const { value, formula } = cell;
      const made = { row: at, column, value, ...(formula === null ? {} : { formula: { text: formula, filled: null } }) };
      return newCell(made, styleOf(cell), "", "");
    });
    const text = cells.join("");
    return text === "" ? "" : `<row r="${at + 1}">${text}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:${cellAddress(bottom - 1, right - 1).replace(/^[A-Z]+/, columnLetters(right - 1))}"/>${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${data.join("")}</sheetData></worksheet>`;
}
