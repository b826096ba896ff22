import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellLooks } from "../../src/xlsx/styles";
import { changedWorkbook, type Additions } from "../../src/xlsx/workbook-writing";
import { differingParts, fileOf, opened, rows } from "../recalc/workbook-file";

const HELD = rows(['<c r="A1" t="inlineStr"><is><t>School</t></is></c>'], ['<c r="A2" t="inlineStr"><is><t>Ash</t></is></c>']);
const SHEET = {
  widths: new Map<number, number>(),
  heights: new Map<number, number>(),
  merges: [],
  frozen: { rows: 0, columns: 0 },
  hasGridlines: true,
};
const added = (bytes: Uint8Array, additions: Additions) => changedWorkbook(opened(bytes), new Map(), additions);
const extent = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe("a sheet that is added to a file", () => {
  const file = fileOf({ sheets: { Sheet1: HELD } });
  const withSheet = added(file, {
    sheets: [
      {
        name: "Totals & shares",
        cells: [
          {
            row: 1,
            column: 1,
            value: null,
            formula: { text: "COUNTA(Sheet1!A2:A9)", filled: null },
            wanted: { like: 0, look: { bold: true } },
          },
          { row: 0, column: 0, value: "Total", wanted: { like: 0, look: { bold: true, fill: "#e3efec", horizontal: "right" } } },
          { row: 2, column: 0, wanted: { like: 0, look: { fill: "#e3efec" } } },
        ],
        widths: new Map([[0, 20]]),
        heights: new Map([[0, 30]]),
        merges: [extent(4, 0, 4, 2)],
        frozen: { rows: 1, columns: 0 },
        hasGridlines: false,
      },
    ],
  });

  it("stands behind the others with its cells in order, and the others keep their bytes", () => {
    const workbook = opened(withSheet);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Totals & shares"]);
    const { text, cellAt } = workbook.sheets[1]!;
    expect(cellAt(0, 0)?.value).toBe("Total");
    expect(cellAt(1, 1)?.formula?.text).toBe("COUNTA(Sheet1!A2:A9)");
    expect(text).toContain(
      '<sheetView showGridLines="0" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView>',
    );
    expect(text).toContain('<row r="1" ht="30" customHeight="1">');
    expect(text).toContain('<col min="1" max="1" width="20" customWidth="1"/>');
    expect(text).toContain('<mergeCells count="1"><mergeCell ref="A5:C5"/></mergeCells>');
    expect(differingParts(file, withSheet).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
    ]);
  });

  it("has the looks that are asked for, an empty cell's too", () => {
    const workbook = opened(withSheet);
    const looks = cellLooks(workbook.file.textOf("xl/styles.xml")!, "styles.xml", null);
    const look = (row: number, column: number) => looks[workbook.sheets[1]!.cellAt(row, column)!.style];
    expect(look(0, 0)).toMatchObject({ bold: true, fill: "#e3efec", horizontal: "right", size: 11, font: "Calibri" });
    expect(look(1, 1)).toMatchObject({ bold: true, fill: null });
    expect(look(2, 0)).toMatchObject({ bold: false, fill: "#e3efec" });
  });

  it("gets a number and a part that no other sheet has", () => {
    const twice = added(withSheet, { sheets: [{ ...SHEET, name: "More", cells: [{ row: 0, column: 0, value: 1 }] }] });
    const list = opened(twice).file.textOf("xl/workbook.xml")!;
    expect([...list.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => id)).toEqual(["1", "2", "3"]);
    expect(opened(twice).sheets.map(({ part }) => part)).toEqual([1, 2, 3].map((n) => `xl/worksheets/sheet${String(n)}.xml`));
  });
});

describe("a table that is added to a file", () => {
  const table = (name: string, sheet = "Sheet1") => ({ name, sheet, extent: extent(0, 0, 1, 0), columns: ["School"] });

  it("is a part of its sheet, behind what its sheet has and before its extensions", () => {
    const file = fileOf({ sheets: { Sheet1: HELD }, after: '<pageMargins left="0.7"/><extLst><ext uri="u"><extLst/></ext></extLst>' });
    const withTable = added(file, { tables: [table("Schools")] });
    const workbook = opened(withTable);
    expect(workbook.tables).toMatchObject([{ name: "Schools", sheet: "Sheet1", ...extent(0, 0, 1, 0), columns: ["School"] }]);
    expect(workbook.sheets[0]!.text).toMatch(
      /<pageMargins left="0.7"\/><tableParts count="1"><tablePart [^>]*er:id="essex1"\/><\/tableParts><extLst><ext uri="u"><extLst\/><\/ext><\/extLst><\/worksheet>$/,
    );
  });

  it("joins the tables that its sheet has, under a number of its own", () => {
    const one = added(fileOf({ sheets: { Sheet1: HELD } }), { tables: [table("Schools")] });
    const both = opened(added(one, { tables: [{ ...table("Again"), extent: extent(0, 3, 1, 3) }] }));
    expect(both.tables.map(({ name }) => name)).toEqual(["Schools", "Again"]);
    expect(both.sheets[0]!.text).toContain('<tableParts count="2">');
    expect([1, 2].map((n) => /\sid="(\d+)"/.exec(both.file.textOf(`xl/tables/table${String(n)}.xml`)!)![1])).toEqual(["1", "2"]);
  });

  it("stands on a sheet that is added with it", () => {
    const cells = [
      { row: 0, column: 0, value: "School" },
      { row: 1, column: 0, value: "Ash" },
    ];
    const file = added(fileOf({ sheets: { Sheet1: HELD } }), {
      sheets: [{ ...SHEET, name: "New", cells }],
      tables: [table("Schools", "New")],
    });
    expect(opened(file).book.tableNamed("schools")).toMatchObject({ sheet: "New" });
  });
});

it.each([
  ["none", "", ["Rate"]],
  ["an empty list", "<definedNames/>", ["Rate"]],
  ["some", '<definedNames><definedName name="Old">Sheet1!$A$1</definedName></definedNames>', ["Old", "Rate"]],
])("a name is added to a file that has %s", (_, names, all) => {
  const file = added(fileOf({ sheets: { Sheet1: HELD }, names, calcPr: "<calcPr/>" }), {
    names: [{ name: "Rate", formula: "Sheet1!$A$2" }],
  });
  expect(opened(file).names.map(({ name }) => name)).toEqual(all);
  expect(opened(file).file.textOf("xl/workbook.xml")).toMatch(/<\/sheets><definedNames>.*<\/definedNames><calcPr\/>/);
});

it("a sheet is added to a file that declares its prefixes on each sheet", () => {
  const list =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="Sheet1" sheetId="4" r:id="s1"/></sheets></workbook>';
  const file = added(fileOf({ sheets: { Sheet1: HELD }, parts: { "xl/workbook.xml": list } }), {
    sheets: [{ ...SHEET, name: "New", cells: [] }],
  });
  expect(opened(file).file.textOf("xl/workbook.xml")).toContain(
    '<sheet name="New" sheetId="5" xmlns:er="http://schemas.openxmlformats.org/officeDocument/2006/relationships" er:id="essex1"/></sheets>',
  );
  expect(opened(file).sheets.map(({ name }) => name)).toEqual(["Sheet1", "New"]);
});

describe("a Table that grows", () => {
  const before = opened(readFileSync(join(import.meta.dirname, "../../assets/workbooks/improvement-plan.xlsx")));
  const table = before.tables.find(({ name }) => name === "PlanGroups")!;
  const after = opened(changedWorkbook(before, new Map(), { grown: [{ table, bottom: table.bottom + 2 }] }));

  it("reaches down with its filter, and the others stay", () => {
    const wanted = before.tables.map((each) => (each.name === table.name ? { ...each, bottom: table.bottom + 2 } : each));
    expect(after.tables).toEqual(wanted);
  });

  it("takes the charts of its columns with it, as Excel does", () => {
    const ranges = (text: string) => [...text.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, range]) => range);
    const chart = "xl/charts/chart1.xml";
    const [was, now] = [ranges(before.file.textOf(chart)!), ranges(after.file.textOf(chart)!)];
    expect(was[0]).toBe(`Groups!$A$6:$A$${table.bottom + 1}`);
    expect(now).toEqual(was.map((range) => range!.replace(/\d+$/, String(table.bottom + 3))));
  });
});
