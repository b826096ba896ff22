import { strToU8, unzipSync, zipSync } from "fflate";
import { cellAddress } from "../../src/formulas/address";
import { openWorkbook, type Workbook } from "../../src/xlsx/workbook";
import type { CellValue } from "../../src/xlsx/value";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export interface Made {
  /** The rows of each sheet as XML, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly workbookPr?: string;
  readonly names?: string;
  readonly calcPr?: string;
  /** What follows the rows of the first sheet, such as merged cells. */
  readonly after?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly sheetRelationships?: string;
}

const METADATA =
  `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes>` +
  `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
  `<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** A workbook's file as Excel lays it out, with the rows given. `cm="1"` makes a formula spill. */
export function fileOf({ sheets, workbookPr = "", names = "", calcPr = "", after = "", parts = {}, sheetRelationships }: Made): Uint8Array {
  const list = Object.entries(sheets);
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const wrapped = (inner: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": wrapped(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${list.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join("")}</sheets>${names}${calcPr}</workbook>`,
    "xl/_rels/workbook.xml.rels": wrapped(
      list.map((_, i) => relationship(`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        relationship("m", "sheetMetadata", "metadata.xml"),
    ),
    "xl/metadata.xml": METADATA,
    ...Object.fromEntries(
      list.map(([, rows], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${i === 0 ? after : ""}</worksheet>`,
      ]),
    ),
    ...(sheetRelationships === undefined ? {} : { "xl/worksheets/_rels/sheet1.xml.rels": wrapped(sheetRelationships) }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === "string" ? strToU8(text) : text])));
}

/** Rows as XML from cells as XML: `rows(["<c …/>", …], …)`. */
export function rows(...cells: readonly string[][]): string {
  return cells.map((row, i) => `<row r="${i + 1}">${row.join("")}</row>`).join("");
}

export function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.why);
  return result.workbook;
}

/** The values of a sheet's cells by address, as the file has them. */
export function valuesIn(bytes: Uint8Array, sheet?: string): Record<string, CellValue> {
  const { sheets } = opened(bytes);
  const found = sheet === undefined ? sheets[0]! : sheets.find(({ name }) => name === sheet)!;
  return Object.fromEntries(found.rows.flatMap(({ cells }) => cells.map(({ row, column, value }) => [cellAddress(row, column), value])));
}

/** The names of the parts that are not the same in two files. */
export function differingParts(one: Uint8Array, other: Uint8Array): string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !before[name] || !after[name] || !Buffer.from(before[name]).equals(Buffer.from(after[name])));
}
