import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../src/formulas/address";
import { type Content } from "../../src/sheets/plan";
import { type Cells } from "./engine";

const SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet, its formulas without values, so that whoever opens it has to work them out. */
export function workbook(cells: Cells): Uint8Array {
  const rows = cells.map((row, at) => `<row r="${at + 1}">${row.map((content, column) => cellXml(content, at, column)).join("")}</row>`);
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Proof" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    // A number as it is: without it a day is written as a date, in whatever way the machine writes dates.
    "xl/styles.xml": `<styleSheet xmlns="${SHEET}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sheet.xml": `<worksheet xmlns="${SHEET}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  });
}

function cellXml(content: Content, row: number, column: number): string {
  if (content === null) return "";
  const at = columnLetters(column) + String(row + 1);
  switch (typeof content) {
    case "number":
      return `<c r="${at}" s="1"><v>${content}</v></c>`;
    case "boolean":
      return `<c r="${at}" t="b"><v>${Number(content)}</v></c>`;
    case "string":
      return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
    default:
      return "formula" in content
        ? `<c r="${at}" s="1"><f>${escaped(content.formula.slice(1))}</f></c>`
        : cellXml(content.text, row, column);
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)] as const);
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
