import { describe, expect, it } from "vitest";
import { areaAddress, cellOf, columnLetters, columnNumber, extentOf, quotedSheet, type Place } from "../../src/formulas/address";
import { precedentsOf } from "../../src/formulas/precedents";
import { resolved, type Book, type Table } from "../../src/formulas/reference";
import { essexNameOf, fileSpelling, gridSpelling } from "../../src/formulas/spelling";
import { essexCalls, formulaOf, textOf } from "../../src/formulas/tree";

const CASES: Table = {
  name: "Cases",
  sheet: "Cases",
  top: 0,
  left: 1,
  bottom: 5,
  right: 3,
  headerRows: 1,
  totalsRows: 1,
  columns: ["Child", "Received", "Why [late]"],
};
const BOOK: Book = {
  sheets: ["Cases", "My sheet", "Jan", "Feb"],
  nameOf: (name, sheet) =>
    (({ limit: "Cases!$A$1", here: sheet === "Jan" ? "Jan!$B$2" : null }) as Record<string, string | null>)[name.toLowerCase()] ?? null,
  tableNamed: (name) => (name.toLowerCase() === "cases" ? CASES : null),
  tableAt: ({ sheet, row, column }) => (sheet === "Cases" && row <= 5 && column >= 1 && column <= 3 ? CASES : null),
};
const AT: Place = { sheet: "Cases", row: 2, column: 3 };

describe("ESSEX functions in a formula", () => {
  it.each([
    ["ESSEX.TRADEDPRICE", "TRADEDPRICE"],
    ["essex.tradedprice", "TRADEDPRICE"],
    ["_xldudf_ESSEX_TRADEDPRICE", "TRADEDPRICE"],
    ["_xlfn._xludf.ESSEX.VERSION", "VERSION"],
    ["SUM", null],
    ["ESSEXTRADEDPRICE", null],
  ])("%s is %s", (token, name) => expect(essexNameOf(token)).toBe(name));

  it("are found however deep they stand, with the text of their arguments", () => {
    const formula = formulaOf('=IFERROR( _xldudf_ESSEX_TRADEDPRICE(A2, ESSEX.NCYEAR(B2,"x") ,,(C2+1)*2), [2]!_xldudf_ESSEX_VERSION())')!;
    expect(formula.text).toBe('IFERROR( ESSEX.TRADEDPRICE(A2, ESSEX.NCYEAR(B2,"x") ,,(C2+1)*2), ESSEX.VERSION())');
    expect(essexCalls(formula).map((call) => [call.essex, call.args.map((argument) => textOf(formula, argument))])).toEqual([
      ["TRADEDPRICE", ["A2", 'ESSEX.NCYEAR(B2,"x")', "", "(C2+1)*2"]],
      ["NCYEAR", ["B2", '"x"']],
      ["VERSION", []],
    ]);
  });

  it("a text that names one is no call", () => expect(essexCalls(formulaOf('"ESSEX.VERSION()"&A1')!)).toEqual([]));
});

describe("the file's spelling and the grid's", () => {
  it.each([
    ["_xldudf_ESSEX_TRADEDPRICE(A2)", "ESSEX.TRADEDPRICE(A2)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9>2)", "FILTER(A1:A9,B1:B9>2)"],
    ['_xlfn.LET(_xlpm.x,_xldudf_ESSEX_VERSION(),_xlpm.x&"_xlfn.")', 'LET(x,ESSEX.VERSION(),x&"_xlfn.")'],
    ["_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.d,_xlpm.d+1))", "MAP(A1:A3,LAMBDA(d,d+1))"],
    ["SUM('My sheet'!A1:B2)", "SUM('My sheet'!A1:B2)"],
    ["SUM(_xlfn.ANCHORARRAY('My sheet'!D1))", "SUM('My sheet'!D1#)"],
    ["_xlfn.SINGLE(A1:A9)*_xlfn.SINGLE(INDEX(B:B,(1+2)))", "@A1:A9*@INDEX(B:B,(1+2))"],
  ])("%s is %s, and back", (file, grid) => {
    expect(gridSpelling(file)).toBe(grid);
    expect(fileSpelling(grid)).toBe(file);
  });

  it("what is not a formula is none", () => {
    for (const text of ["", "=", "SUM(", "A1 1", "1,2"]) expect(formulaOf(text)).toBeNull();
  });
});

describe("references", () => {
  const areasIn = (text: string, place = AT) => {
    const node = formulaOf(text)!.tree;
    if (node.is !== "reference") throw new Error(`${text} is no reference`);
    const found = resolved(node.reference, place, BOOK);
    return found.ok ? found.areas.map((area) => `${area.sheet}!${areaAddress(area)}`) : found.why;
  };

  it.each([
    ["B3", ["Cases!B3"]],
    ["$D$9:B3", ["Cases!B3:D9"]],
    ["'My sheet'!A:B", ["My sheet!A1:B1048576"]],
    ["3:4", ["Cases!A3:XFD4"]],
    ["Jan:Feb!A1", ["Jan!A1", "Feb!A1"]],
    ["Nowhere!A1", "no such sheet"],
    ["[1]Sheet1!A1", "another workbook"],
    ["Cases[Received]", ["Cases!C2:C5"]],
    ["Cases[[#This Row],[Received]]", ["Cases!C3"]],
    ["Cases[@Received]", ["Cases!C3"]],
    ["[Child]", ["Cases!B2:B5"]],
    ["Cases[#All]", ["Cases!B1:D6"]],
    ["Cases[[#Headers],[Child]:[Received]]", ["Cases!B1:C1"]],
    ["Cases[[#Totals],[Child]]", ["Cases!B6"]],
    ["Cases[Why '[late']]", ["Cases!D2:D5"]],
    ["Cases[Gone]", "no such column"],
    ["Gone[Child]", "no such table"],
  ])("%s", (text, areas) => expect(areasIn(text)).toEqual(areas));

  it("in a Table are of the formula's row only beside it", () =>
    expect(areasIn("Cases[@Child]", { sheet: "Jan", row: 2, column: 0 })).toBe("off the sheet"));

  it("of a copied formula move with it, except where a dollar holds them", () => {
    const { tree } = formulaOf("A1:$B$2")!;
    const found = tree.is === "reference" ? resolved(tree.reference, AT, BOOK, { rows: 3, columns: 1 }) : null;
    expect(found).toEqual({ ok: true, areas: [{ sheet: "Cases", top: 1, left: 1, bottom: 3, right: 1 }] });
  });
});

describe("what a formula reads", () => {
  it("are its references and those of its names", () => {
    const { tree } = formulaOf("SUM(A1:A9,Limit,Here)+ESSEX.VERSION()")!;
    const { areas, isOpen, essex } = precedentsOf(tree, { sheet: "Jan", row: 0, column: 4 }, BOOK);
    expect(areas.map((area) => `${area.sheet}!${areaAddress(area)}`)).toEqual(["Jan!A1:A9", "Cases!A1", "Jan!B2"]);
    expect({ isOpen, essex }).toEqual({ isOpen: false, essex: ["VERSION"] });
  });

  it("cannot be told of INDIRECT and OFFSET", () => expect(precedentsOf(formulaOf('INDIRECT("A1")')!.tree, AT, BOOK).isOpen).toBe(true));
});

describe("addresses", () => {
  it("columns are counted in letters", () => {
    for (const [number, letters] of [
      [0, "A"],
      [25, "Z"],
      [26, "AA"],
      [701, "ZZ"],
      [702, "AAA"],
      [16_383, "XFD"],
    ] as const) {
      expect(columnLetters(number)).toBe(letters);
      expect(columnNumber(letters)).toBe(number);
    }
  });

  it("off the sheet are none", () => {
    expect(cellOf("XFE1")).toBeNull();
    expect(cellOf("A0")).toBeNull();
    expect(cellOf("A1048577")).toBeNull();
    expect(extentOf("A1:B2:C3")).toBeNull();
  });

  it("sheets are quoted where Excel needs it", () => {
    expect(["Cases", "My sheet", "It's", "A1", "R1", "2024"].map(quotedSheet)).toEqual([
      "Cases",
      "'My sheet'",
      "'It''s'",
      "'A1'",
      "'R1'",
      "'2024'",
    ]);
  });
});
