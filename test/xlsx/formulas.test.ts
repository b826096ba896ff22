import { describe, expect, it } from "vitest";
import { copiedFormula } from "../../src/formulas/copied";
import { layoutIn } from "../../src/xlsx/layout";
import { cellLooks } from "../../src/xlsx/styles";
import { withStyles } from "../../src/xlsx/styles-writing";
import { changedWorkbook, type StyledEdit } from "../../src/xlsx/workbook-writing";
import { differingParts, fileOf, opened, rows } from "../recalc/workbook-file";

const changed = (bytes: Uint8Array, ...edits: StyledEdit[]) => changedWorkbook(opened(bytes), new Map([["Sheet1", edits]]));
const sheetOf = (bytes: Uint8Array) =>
  opened(bytes)
    .sheets[0]!.text.replace(/^[\s\S]*?<sheetData>/, "")
    .replace(/<\/sheetData>[\s\S]*$/, "");
const ONE = { top: 0, left: 1, bottom: 2, right: 1 };

describe("a formula that is put into a file", () => {
  it("is plain, or spills with the metadata that the file has for it", () => {
    const file = fileOf({ sheets: { Sheet1: rows(['<c r="A1" s="0"><v>1</v></c>']) } });
    const plain = changed(file, { row: 0, column: 1, value: 2, formula: { text: 'A1&"<"', filled: null } });
    expect(sheetOf(plain)).toBe('<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1"><f>A1&amp;&quot;&lt;&quot;</f><v>2</v></c></row>');
    const spilling = changed(file, { row: 0, column: 1, value: 2, formula: { text: "_xldudf_ESSEX_X(A1)", filled: ONE } });
    expect(sheetOf(spilling)).toContain('<c r="B1" cm="1"><f t="array" ref="B1:B3">_xldudf_ESSEX_X(A1)</f><v>2</v></c>');
    expect(differingParts(file, spilling)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("takes the place of a value or another formula, and a value takes the place of a formula", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(['<c r="A1" t="str" cm="1" vm="3"><f t="array" ref="A1:A2">B1</f><v>x</v></c>', '<c r="B1" t="b"><v>1</v></c>']),
      },
    });
    expect(
      sheetOf(
        changed(
          file,
          { row: 0, column: 0, value: 5, formula: null },
          { row: 0, column: 1, value: "y", formula: { text: "A1", filled: null } },
        ),
      ),
    ).toBe('<row r="1"><c r="A1"><v>5</v></c><c r="B1" t="str"><f>A1</f><v>y</v></c></row>');
  });

  it("leaves the copies of the one it replaces with that one's text, moved along, and their values", () => {
    const shared = fileOf({
      sheets: {
        Sheet1: rows(
          ['<c r="A1"><f t="shared" ref="A1:A3" si="4">SUM($B$1:B1)*Sheet1!D1</f><v>1</v></c>'],
          ['<c r="A2"><f t="shared" si="4"/><v>2</v></c>'],
          ['<c r="A3"><f t="shared" si="4"/><v>3</v></c>'],
        ),
      },
    });
    const after = opened(changed(shared, { row: 0, column: 0, value: 9, formula: null }, { row: 2, column: 0, value: 30 })).sheets[0]!;
    expect([0, 1, 2].map((row) => [after.cellAt(row, 0)?.formula?.text, after.cellAt(row, 0)?.value])).toEqual([
      [undefined, 9],
      ["SUM($B$1:B2)*Sheet1!D2", 2],
      ["SUM($B$1:B3)*Sheet1!D3", 30],
    ]);
    expect(copiedFormula("_xlfn.LET(_xlpm.a,A1,_xlpm.a)", { row: 0, column: 1 }, { row: 4, column: 2 })).toBe(
      "_xlfn.LET(_xlpm.a,B5,_xlpm.a)",
    );
  });

  it("takes the order of calculation away, which would name cells without a formula", () => {
    const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const file = fileOf({
      sheets: { Sheet1: rows(['<c r="A1"><f>1+1</f><v>2</v></c>']) },
      parts: {
        "xl/calcChain.xml": "<calcChain/>",
        "[Content_Types].xml":
          '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="r"><Relationship Id="s1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${kinds}/calcChain" Target="calcChain.xml"/></Relationships>`,
      },
    });
    const { file: after } = opened(changed(file, { row: 0, column: 0, value: 3, formula: null }));
    expect(after.nameOf("xl/calcChain.xml")).toBeNull();
    expect(after.textOf("[Content_Types].xml")).not.toContain("calcChain");
    expect(after.textOf("[Content_Types].xml")).toContain("/xl/workbook.xml");
    expect(after.relationshipsOf("xl/workbook.xml").map(({ id }) => id)).toEqual(["s1"]);
    // A value that changes leaves it.
    expect(differingParts(file, changed(file, { row: 0, column: 0, value: 3 }))).toEqual(["xl/worksheets/sheet1.xml"]);
  });
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const STYLES = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00"/></numFmts><fonts count="2"><font/><font><b/><i val="0"/><u/><sz val="14"/><color theme="4" tint="0.5"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="gray125"><fgColor rgb="FF000000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4F1EE"/></patternFill></fill></fills><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="164" fontId="1" fillId="1" applyNumberFormat="1"><alignment horizontal="center" wrapText="1"/></xf></cellXfs><dxfs count="1"><dxf><font><b/></font><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>`;
const THEME =
  '<a:theme xmlns:a="a"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="204060"/></a:accent1></a:clrScheme></a:theme>';

describe("the looks of cells", () => {
  it("are read from the file: formats, fonts, fills and colours of the theme, lighter or darker", () => {
    const [plain, look] = cellLooks(STYLES, "styles.xml", THEME);
    expect(plain).toMatchObject({ format: "General", bold: false, fill: null, colour: null });
    expect(look).toMatchObject({
      format: '"£"#,##0.00',
      bold: true,
      italic: false,
      isUnderlined: true,
      size: 14,
      colour: "#90a0b0",
      fill: "#e4f1ee",
      horizontal: "center",
      isWrapped: true,
    });
  });

  it("get a format that is new in a style like the cell's own, once; one that is there serves", () => {
    const file = fileOf({ sheets: { Sheet1: rows(['<c r="A1" s="1"><v>1</v></c>', '<c r="B1"><v>1</v></c>']) } });
    const withFormat = changed(
      file,
      { row: 0, column: 0, wanted: { like: 1, look: { format: "dd/mm/yyyy" } } },
      { row: 0, column: 1, value: 2, wanted: { like: 0, look: { format: "0.0%" } } },
      { row: 0, column: 2, value: 3, wanted: { like: 0, look: { format: "0.0%" } } },
    );
    const workbook = opened(withFormat);
    const looks = cellLooks(workbook.file.textOf("xl/styles.xml")!, "styles.xml", null);
    const format = (column: number) => looks[workbook.sheets[0]!.cellAt(0, column)!.style]?.format;
    expect([0, 1, 2].map(format)).toEqual(["dd/mm/yyyy", "0.0%", "0.0%"]);
    expect(looks).toHaveLength(3);
    expect(workbook.sheets[0]!.cellAt(0, 0)?.value).toBe(1);
    expect(differingParts(file, withFormat).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });
});

it.each(['<numFmts count="0" />', '<numFmts count="1"><numFmt numFmtId="170" formatCode="0"/></numFmts>', ""])(
  "a format is added to the list that the file has: %s",
  (list) => {
    const { text, numbers } = withStyles(STYLES.replace(/<numFmts.*?<\/numFmts>/, list), "styles.xml", [
      { like: 1, look: { format: "0.000" } },
    ]);
    expect(cellLooks(text, "styles.xml", null)[numbers[0]!]).toMatchObject({ format: "0.000", bold: true, isWrapped: true });
    const [, count] = /<numFmts count="(\d)"/.exec(text)!;
    expect(Number(count)).toBe(text.replace(/<dxfs.*/, "").match(/<numFmt /g)?.length);
  },
);

it("the layout of a sheet is its widths, heights, what stays in sight and what else its part has", () => {
  const text = `<worksheet ${MAIN}><sheetViews><sheetView showGridLines="0"><pane ySplit="4" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="10.5"/><col min="5" max="5" width="9" hidden="1"/></cols><sheetData><row r="3" ht="30"><c r="A3"/></row></sheetData><conditionalFormatting/><conditionalFormatting/></worksheet>`;
  const layout = layoutIn(text, "sheet1.xml");
  expect(layout).toMatchObject({ frozenRows: 4, hasGridlines: false, widths: [{ first: 1, last: 2, width: 10.5 }] });
  expect([...layout.heights]).toEqual([[2, 30]]);
  expect(layout.elements.get("conditionalFormatting")).toBe(2);
});

it("a file that was read as a Buffer is not written over, and comes back as from any bytes", () => {
  const file = fileOf({ sheets: { Sheet1: rows(['<c r="A1"><v>1</v></c>']) } });
  const buffer = Buffer.from(file);
  const edit = { row: 0, column: 0, value: 2 };
  expect(Buffer.from(changed(buffer, edit)).equals(Buffer.from(changed(file, edit)))).toBe(true);
  expect(buffer.equals(Buffer.from(file))).toBe(true);
});
