import { describe, expect, it } from "vitest";
import { recalculatedFile } from "./recalculating";
import { differingParts, fileOf, opened, rows, valuesIn } from "./workbook-file";

const PRICE = (days: string) => `_xldudf_ESSEX_TRADEDPRICE("School improvement days",${days})`.replaceAll('"', "&quot;");
const spilling = (at: string, ref: string, formula: string, value = "0") =>
  `<c r="${at}" cm="1"><f t="array" ref="${ref}">${formula}</f><v>${value}</v></c>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
const native = (at: string, formula: string, value = "0") => `<c r="${at}"><f>${formula}</f><v>${value}</v></c>`;
const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
const refOf = (bytes: Uint8Array, row: number, column: number) => opened(bytes).sheets[0]!.cellAt(row, column)?.formula?.ref;

describe("a spill", () => {
  it("grows into empty cells, and what reads the new cells is worked out again", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), native("B1", "SUM(C1:C9)"), spilling("C1", "C1", PRICE("A1:A3"))],
          [number("A2", 2), native("B2", "C3*2")],
          [number("A3", 4)],
        ),
      },
    });
    const { after, report } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ C1: 650, C2: 1240, C3: 2340, B1: 4230, B2: 4680 });
    expect(refOf(after, 0, 2)).toEqual({ top: 0, left: 2, bottom: 2, right: 2 });
    expect(report.spills).toEqual([{ cell: "Sheet1!C1", old: "C1", new: "C1:C3" }]);
    expect(differingParts(file, after)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(recalculatedFile(after).report.changed).toEqual([]);
  });

  it("shrinks and leaves its cells empty, with their style", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), spilling("C1", "C1:C3", PRICE("A1:A2"), "650"), native("D1", "COUNT(C1:C3)", "3")],
          [number("A2", 2), number("C2", 1240)],
          ['<c r="C3" s="4"><v>9</v></c>'],
        ),
      },
    });
    const { after } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ C1: 650, C2: 1240, C3: null, D1: 2 });
    expect(opened(after).sheets[0]!.text).toContain('<c r="C3" s="4"/>');
  });

  it("shows #SPILL! where a cell is in the way, and errors go on from it", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), spilling("C1", "C1:C2", PRICE("A1:A2"), "650"), native("D1", "C1+1")],
          [number("A2", 2), number("C2", 1240)],
        ),
      },
    });
    const blocked = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), spilling("C1", "C1", PRICE("A1:A2"), "650"), native("D1", "C1+1")],
          [number("A2", 2), text("C2", "mine")],
        ),
      },
    });
    expect(recalculatedFile(file).report.errors).toEqual([]);
    const { after, report } = recalculatedFile(blocked);
    expect(report.changed).toContainEqual({ cell: "Sheet1!C1", old: 650, new: { error: "#SPILL!" } });
    // The file's own form has no #SPILL!.
    expect(valuesIn(after)).toMatchObject({ C1: { error: "#VALUE!" }, C2: "mine", D1: { error: "#VALUE!" } });
  });

  it("comes out of #SPILL! when the spill that was in its way has left", () => {
    const shrinking = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), spilling("C1", "C1", PRICE("A1:A3"))],
          [number("A2", 2)],
          [number("A3", 3), spilling("B3", "B3:C3", PRICE("A1"), "650"), number("C3", 5)],
        ),
      },
    });
    expect(valuesIn(recalculatedFile(shrinking).after)).toMatchObject({ C1: 650, C2: 1240, C3: 1890, B3: 650 });
  });

  it("is read whole by its sign #, wherever it ends", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), native("B1", "SUM(_xlfn.ANCHORARRAY(C1))"), spilling("C1", "C1", PRICE("A1:A3"))],
          [number("A2", 2)],
          [number("A3", 4)],
        ),
      },
    });
    expect(valuesIn(recalculatedFile(file).after)).toMatchObject({ B1: 4230 });
  });

  it("does not go into merged cells", () => {
    const file = fileOf({
      sheets: { Sheet1: rows([number("A1", 1), spilling("C1", "C1", PRICE("A1:A2"))], [number("A2", 2)]) },
      after: '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells>',
    });
    expect(recalculatedFile(file).report.errors).toEqual([{ cell: "Sheet1!C1", error: "#SPILL!", message: "" }]);
  });
});

describe("formulas of the older kinds", () => {
  it("an array formula fills the cells chosen for it: what is too much is cut, and what lacks is #N/A", () => {
    const array = (at: string, ref: string) => `<c r="${at}"><f t="array" ref="${ref}">${PRICE("A1:A2")}</f><v>0</v></c>`;
    const file = fileOf({ sheets: { Sheet1: rows([number("A1", 1), array("C1", "C1:C3"), array("D1", "D1")], [number("A2", 2)]) } });
    expect(valuesIn(recalculatedFile(file).after)).toMatchObject({ C1: 650, C2: 1240, C3: { error: "#N/A" }, D1: 650 });
  });

  it("a formula that is copied down is written once: its copies read their own rows", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), `<c r="B1"><f t="shared" ref="B1:B3" si="0">${PRICE("$A1")}</f><v>0</v></c>`],
          [number("A2", 2), '<c r="B2"><f t="shared" si="0"/><v>0</v></c>'],
          [number("A3", 4), '<c r="B3"><f t="shared" si="0"/><v>0</v></c>'],
        ),
      },
    });
    const { after } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ B1: 650, B2: 1240, B3: 2340 });
    expect(opened(after).sheets[0]!.text).toContain('<f t="shared" si="0"/><v>1240</v>');
  });

  it("a range where one value is wanted is read in the formula's own row", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [number("A1", 1), native("B1", `${PRICE("A1")}+A1:A3`)],
          [number("A2", 2), native("B2", `${PRICE("A2")}+A1:A3`)],
          [number("A3", 3)],
        ),
      },
    });
    expect(valuesIn(recalculatedFile(file).after)).toMatchObject({ B1: 651, B2: 1242 });
  });
});

describe("names, Tables and other sheets", () => {
  it("are read as Excel reads them", () => {
    const table = `<?xml version="1.0"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Orders" displayName="Orders" ref="A1:B4" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Days"/><tableColumn id="2" name="Price"/></tableColumns></table>`;
    const file = fileOf({
      sheets: {
        Orders: rows(
          [text("A1", "Days"), text("B1", "Price")],
          [number("A2", 1), native("B2", PRICE("Orders[[#This Row],[Days]]"))],
          [number("A3", 4), native("B3", PRICE("Orders[[#This Row],[Days]]"))],
          [native("A4", "SUBTOTAL(109,Orders[Days])"), native("B4", "SUBTOTAL(109,Orders[Price])")],
        ),
        "It's": rows([native("A1", "Total*Share")], [native("A2", "SUM(Orders[])")], [native("A3", "SUM(Orders!B:B)")]),
      },
      names:
        '<definedNames><definedName name="Total">Orders!$B$4</definedName><definedName name="Share">0.5</definedName><definedName name="Share" localSheetId="1">0.25</definedName></definedNames>',
      after: '<tableParts count="1"><tablePart r:id="t1"/></tableParts>',
      sheetRelationships:
        '<Relationship Id="t1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/>',
      parts: { "xl/tables/table1.xml": table },
    });
    const { after, report } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ B2: 650, B3: 2340, B4: 2990 });
    expect(valuesIn(after, "It's")).toMatchObject({ A1: 747.5, A2: 2995, A3: 5980 });
    expect(report.changed.map(({ cell }) => cell)).toContain("'It''s'!A1");
  });

  it("INDIRECT and OFFSET find their cells before they are worked out", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows([
          native("A1", "INDIRECT(&quot;B&quot;&amp;1)*2"),
          native("B1", PRICE("C1")),
          number("C1", 1),
          native("D1", "OFFSET(A1,0,1)+1"),
        ]),
      },
    });
    expect(valuesIn(recalculatedFile(file).after)).toMatchObject({ A1: 1300, D1: 651 });
  });
});

describe("what is not worked out", () => {
  it("keeps its value, and what rests on it is listed", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [native("A1", "[1]Old!A1*2", "4"), native("B1", PRICE("A1"), "1"), native("C1", "B1+1", "2")],
          [native("A2", "CUBEVALUE(B1)", "5"), native("B2", "A2+1", "6")],
          [native("A3", "GEOMEAN(B1,2)", "7")],
        ),
      },
    });
    const { after, report } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ A1: 4, B1: 2340, C1: 2341, A2: 5, B2: 6, A3: 7 });
    expect(report.kept).toEqual([
      { cell: "Sheet1!A1", why: "it reads another workbook", isStale: false, hasValue: true },
      { cell: "Sheet1!A2", why: "the function CUBEVALUE is not known", isStale: true, hasValue: true },
      { cell: "Sheet1!A3", why: "the engine is not trusted with GEOMEAN", isStale: true, hasValue: true },
    ]);
    expect([...report.resting].sort()).toEqual(["Sheet1!B1", "Sheet1!B2", "Sheet1!C1"]);
  });

  it("where it has no value at all, what reads it has none either", () => {
    const file = fileOf({
      sheets: { Sheet1: rows(['<c r="A1"><f>CUBEVALUE(1)</f></c>', native("B1", PRICE("A1"), "1"), native("C1", "B1+1", "2")]) },
    });
    const { report } = recalculatedFile(file);
    expect(report.changed).toEqual([]);
    expect(report.kept.map(({ cell, why, hasValue }) => [cell, why, hasValue])).toEqual([
      ["Sheet1!A1", "the function CUBEVALUE is not known", false],
      ["Sheet1!B1", "it reads Sheet1!A1, which has no value", true],
    ]);
    expect(report.resting).toEqual(["Sheet1!C1"]);
  });

  it("a circular reference is told, once round, and its branches not taken are none", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [native("A1", `${PRICE("1")}+B1`, "3"), native("B1", "A1+1", "4"), native("C1", "A1*2", "8")],
          [native("A2", `IF(TRUE,${PRICE("1")},B2)`), native("B2", "A2+1")],
        ),
      },
    });
    const { after, report } = recalculatedFile(file);
    expect(report.kept.map(({ cell, why }) => [cell, why])).toEqual([
      ["Sheet1!A1", "it is part of a circular reference"],
      ["Sheet1!B1", "it is part of a circular reference"],
    ]);
    expect(valuesIn(after)).toMatchObject({ A1: 3, B1: 4, C1: 6, A2: 650, B2: 651 });
  });

  it("random numbers are not drawn again", () => {
    const file = fileOf({ sheets: { Sheet1: rows(['<c r="A1"><f ca="1">RANDBETWEEN(1,4)</f><v>4</v></c>', native("B1", PRICE("A1"))]) } });
    const { after, report } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ A1: 4, B1: 2340 });
    expect(report.kept).toEqual([{ cell: "Sheet1!A1", why: "it draws a random number", isStale: false, hasValue: true }]);
  });

  it("TODAY is the day of the run", () => {
    const file = fileOf({ sheets: { Sheet1: rows([native("A1", "_xldudf_ESSEX_EHCPDEADLINE(TODAY())")]) } });
    expect(valuesIn(recalculatedFile(file).after)).toMatchObject({ A1: 46_351 + 140 });
  });

  it("a whole column is summed up, but not answered row by row", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [text("A1", "Good"), spilling("C1", "C1", "ESSEX.OFSTEDGRADE(A:A)", "1"), native("D1", "ESSEX.OFSTEDRATE(A:A)")],
          [text("A2", "Inadequate")],
        ),
      },
    });
    const { after, report } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ C1: 1, D1: 0.5 });
    expect(report.kept.map(({ why }) => why)).toEqual(["it answers a whole column row by row"]);
  });

  it("native formulas that have nothing to do with ESSEX are left alone", () => {
    const file = fileOf({ sheets: { Sheet1: rows([native("A1", PRICE("1")), native("B1", "1+1", "99"), '<c r="C1"><f>1+1</f></c>']) } });
    const { after, report } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ A1: 650, B1: 99, C1: null });
    expect(report.native).toBe(0);
  });

  it("native formulas that an ESSEX formula reads are worked out, and whatever else reads them", () => {
    const file = fileOf({ sheets: { Sheet1: rows([native("A1", "1+1", "99"), native("B1", PRICE("A1")), native("C1", "A1*10", "990")]) } });
    expect(valuesIn(recalculatedFile(file).after)).toMatchObject({ A1: 2, B1: 1240, C1: 20 });
  });
});

describe("a last rest of rounding", () => {
  it("is 0 where the formula ends in it, and is kept within", () => {
    const file = fileOf({
      sheets: { Sheet1: rows([native("A1", `${PRICE("1")}*0+0.5-0.4-0.1`), native("B1", "1*(0.5-0.4-0.1)+A1*0", "9")]) },
    });
    const { after } = recalculatedFile(file);
    expect(valuesIn(after)).toMatchObject({ A1: 0, B1: 0.5 - 0.4 - 0.1 });
  });
});

describe("functions that call functions", () => {
  it("LET, LAMBDA and MAP take ESSEX functions into themselves", () => {
    const file = fileOf({
      sheets: {
        Sheet1: rows(
          [
            number("A1", 1),
            spilling("B1", "B1", `_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.d,${PRICE("_xlpm.d")}/_xlpm.d))`),
            native("C1", `_xlfn.LET(_xlpm.p,${PRICE("A2")},_xlpm.p*2)`),
            native("D1", "Half(B1)"),
          ],
          [number("A2", 4)],
        ),
      },
      names: '<definedNames><definedName name="Half">_xlfn.LAMBDA(_xlpm.x,_xlpm.x/2)</definedName></definedNames>',
    });
    expect(valuesIn(recalculatedFile(file).after)).toMatchObject({ B1: 650, B2: 585, C1: 4680, D1: 325 });
  });
});
