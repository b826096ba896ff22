import { strToU8, zipSync } from "fflate";
import { packageOf } from "./package";
import { bookOf, type Workbook } from "./workbook";
import { archiveOf } from "./zip";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const PART = "xl/workbook.xml";

/** A workbook without a sheet, for sheets to be added to, in a font of its own. */
export function blankWorkbook({ font, size }: { readonly font: string; readonly size: number }): Workbook {
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relationships = (inner: string) => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const type = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="${TYPE}${kind}+xml"/>`;
  const parts = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type(PART, "sheet.main")}${type("xl/styles.xml", "styles")}</Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", PART)),
    [PART]: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(relationship("rId1", "styles", "styles.xml")),
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="${String(size)}"/><name val="${font}"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  return {
    file: packageOf(archiveOf(bytes)),
    part: PART,
    ...{ sheets: [], names: [], tables: [], merges: [] },
    ...{ isDate1904: false, isIterative: false, isAsDisplayed: false },
    book: bookOf([], [], []),
  };
}
