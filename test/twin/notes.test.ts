import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileOfTwin } from "../../src/twin/file";
import { twinOf } from "../../src/twin/twin";
import { notedCells } from "../../src/xlsx/notes-adding";
import { type Workbook } from "../../src/xlsx/workbook";
import { libreOffice } from "../prove/libreoffice";
import { openedInLibreOffice } from "../prove/opened";
import { fileOf, opened, rows } from "../recalc/workbook-file";

const TIMEOUT = 120_000;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const deadline = (row: number) =>
  `<c r="B${row}"><f>_xldudf_ESSEX_EHCPDEADLINE(A${row})</f><v>${46_176 + row - 1}</v></c><c r="C${row}"><f>_xldudf_ESSEX_ACADEMICYEAR(A${row})</f><v>2025</v></c>`;
const CELLS = rows(...[1, 2, 3].map((row) => [`<c r="A${row}"><v>${46_036 + row - 1}</v></c>`, deadline(row)]));

const typesOf = (more = ""): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/metadata.xml" ContentType="${SPREADSHEET}.sheetMetadata+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>${more}</Types>`;

/** A sheet whose first deadline has a note that somebody wrote. */
const WITH_NOTE = fileOf({
  sheets: { Cases: CELLS },
  after: '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="d1"/>',
  sheetRelationships:
    `<Relationship Id="d1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
    `<Relationship Id="c1" Type="${OFFICE}/comments" Target="../comments1.xml"/>`,
  parts: {
    "[Content_Types].xml": typesOf(`<Override PartName="/xl/comments1.xml" ContentType="${SPREADSHEET}.comments+xml"/>`).replace(
      "<Default",
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default',
    ),
    "xl/comments1.xml":
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ann</author></authors><commentList><comment ref="B1" authorId="0"><text><t>Rang the parent</t></text></comment></commentList></comments>',
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox/><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 2, 4, 15, 4, 2</x:Anchor><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  },
});
const WITHOUT = fileOf({ sheets: { Cases: CELLS }, parts: { "[Content_Types].xml": typesOf() } });

async function copied(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = opened(bytes);
  return fileOfTwin(workbook, await twinOf(workbook, { form: "classic", today: 46_351 }));
}

const notesIn = ({ file, sheets }: Workbook): readonly string[] => [...notedCells(file, sheets[0]!.part)].sort();

describe("the sources of a copy", () => {
  it("are notes on cells: one for each column of formulas that ask the same", async () => {
    const bytes = await copied(WITHOUT);
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["xl/comments1.xml"]!);
    expect(notesIn(opened(bytes))).toEqual(["B1", "C1"]);
    expect(text).toContain("ESSEX.EHCPDEADLINE, copied with native formulas that follow their inputs.");
    expect(text).toMatch(/Source: [^\n]*reg\. 13\(2\)/);
    expect(text).toContain("All formulas and sources: sheet “About this copy”.");
    // Each note has a shape that tells its cell, hidden until the cell is pointed at.
    const shapes = strFromU8(parts["xl/drawings/vmlDrawing1.vml"]!);
    expect([...shapes.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, row, column]) => [row, column])).toEqual([
      ["0", "1"],
      ["0", "2"],
    ]);
    expect([...shapes.matchAll(/visibility:hidden/g)]).toHaveLength(2);
    expect(strFromU8(parts["[Content_Types].xml"]!)).toContain('<Default Extension="vml"');
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).toMatch(/<legacyDrawing [^>]*er:id="essex\d+"\/><\/worksheet>$/);
  });

  it("leave the notes that there are, and go to the next cell of the column", async () => {
    const bytes = await copied(WITH_NOTE);
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["xl/comments1.xml"]!);
    expect(notesIn(opened(bytes))).toEqual(["B1", "B2", "C1"]);
    expect(text).toContain('<comment ref="B1" authorId="0"><text><t>Rang the parent</t></text></comment>');
    expect(text).toContain("<authors><author>Ann</author><author>ESSEX</author></authors>");
    expect(text).toContain('<comment ref="B2" authorId="1">');
    const shapes = strFromU8(parts["xl/drawings/vmlDrawing1.vml"]!);
    expect([...shapes.matchAll(/ id="_x0000_s(\d+)"/g)].map(([, id]) => id)).toEqual(["1025", "1026", "1027"]);
    expect([...shapes.matchAll(/<v:shapetype/g)]).toHaveLength(1);
    expect(Object.keys(parts).filter((name) => /comments|vml/i.test(name))).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
  });

  const missing = libreOffice.missing();
  it.skipIf(missing !== null && !process.env.REQUIRE_ENGINES)("are read by LibreOffice", { timeout: TIMEOUT }, async () => {
    const [plain, noted] = await openedInLibreOffice([await copied(WITHOUT), await copied(WITH_NOTE)]);
    expect([notesIn(plain!), notesIn(noted!)]).toEqual([
      ["B1", "C1"],
      ["B1", "B2", "C1"],
    ]);
  });
});
