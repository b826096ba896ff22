import { describe, expect, it } from "vitest";
import type { Table } from "../../src/formulas/reference";
import { type Examined, findingsOf, withOwnNames } from "../../src/taskpane/panels/workbook/findings";
import { expectedOf } from "../../src/taskpane/panels/workbook/self-test";
import signatures from "../../src/functions/signatures.json";

const parametersOf = (id: string) => signatures.find((signature) => signature.id === id)?.parameters.map(({ name }) => name) ?? [];
const TABLE: Table = {
  name: "Cases",
  sheet: "Sheet1",
  top: 0,
  bottom: 20,
  left: 5,
  right: 6,
  headerRows: 1,
  totalsRows: 0,
  columns: ["A", "B"],
};
const PRICES: Table = { ...TABLE, name: "Prices", left: 10, right: 20 };

function examined(
  cells: readonly (readonly [row: number, column: number, formula: string, value?: unknown])[],
  rest: Partial<Examined> = {},
): Examined {
  return {
    cells: cells.map(([row, column, formula, value = 1]) => ({ place: { sheet: "Sheet1", row, column }, formula, value })),
    book: {
      sheets: ["Sheet1"],
      nameOf: () => null,
      tableNamed: (name) => [TABLE, PRICES].find((table) => table.name === name) ?? null,
      tableAt: ({ column }) => (column === 5 ? TABLE : null),
    },
    lists: [],
    havePublishedEnded: false,
    countsFrom1904: false,
    parametersOf,
    ...rest,
  };
}
const titles = (of: Examined) => findingsOf(of).map(({ title }) => title);
const column = (formula: (row: number) => string, rows = 12, at = 1) =>
  Array.from({ length: rows }, (_, row) => [row + 1, at, formula(row + 2)] as const);

describe("what is amiss with the ESSEX cells of a workbook", () => {
  it.each(["#NAME?", "#BUSY!"])("is %s, which is entered again", (error) => {
    const [found] = findingsOf(examined([[1, 1, "=ESSEX.VERSION()", error]]));
    expect(found).toMatchObject({ kind: "repair", title: `${error} in 1 cell`, repairs: [{ formula: "=ESSEX.VERSION()" }] });
  });

  it.each([
    ["=_xldudf_ESSEX_VERSION()", "=ESSEX.VERSION()"],
    ["=[2]!_xldudf_ESSEX_VERSION()", "=ESSEX.VERSION()"],
    ["='C:\\Plans\\[old.xlsx]Sheet1'!_xldudf_ESSEX_VERSION()", "=ESSEX.VERSION()"],
    ['=IF(A1="_xldudf_",1,_xldudf_ESSEX_ACADEMICYEAR(A1))', '=IF(A1="_xldudf_",1,ESSEX.ACADEMICYEAR(A1))'],
  ])("is a remnant of a file, %s, which becomes %s", (left, own) => {
    expect(withOwnNames(left)).toBe(own);
    expect(titles(examined([[1, 1, left]]))).toEqual(["_xldudf_ in 1 cell"]);
  });

  it("is a column of formulas that one would do for, outside a Table and from ten on", () => {
    const deadlines = (row: number) => `=ESSEX.EHCPDEADLINE(A${row},"Final plan")`;
    const [found] = findingsOf(examined(column(deadlines)));
    expect(found).toMatchObject({ kind: "speed", title: "12 formulas, one would do" });
    expect(found!.repairs[0]!.formula).toBe('=ESSEX.EHCPDEADLINE(A2:A13,"Final plan")');
    expect(found!.repairs.slice(1).every(({ formula }) => formula === null)).toBe(true);
    expect(titles(examined(column(deadlines, 9)))).toEqual([]);
    expect(titles(examined(column(deadlines, 12, 5)))).toEqual([]);
  });

  it.each([
    ["another function around it", (row: number) => `=ESSEX.EHCPDEADLINE(A${row})+1`],
    ["a block of cells in each row", (row: number) => `=ESSEX.EHCPDEADLINE(A${row}:B${row})`],
    ["the same cell in each row", () => "=ESSEX.EHCPDEADLINE($A$2)"],
    ["an expression as its argument", (row: number) => `=ESSEX.EHCPDEADLINE(A${row}+1)`],
  ])("is not a column with %s", (_what, formula) => expect(titles(examined(column(formula)))).toEqual([]));

  it("is TODAY() asked once a row", () => {
    expect(titles(examined(column((row) => `=ESSEX.EHCPSTATUS(A${row}+0,B${row},TODAY())`)))).toEqual(["TODAY() passed 12 times"]);
  });

  it("is a workbook that counts from 1904", () => {
    expect(titles(examined([], { countsFrom1904: true }))).toEqual(["Dates count from 1904"]);
    expect(titles(examined([], { countsFrom1904: null }))).toEqual([]);
  });

  it("is a price list that has ended, or was edited, where a formula reads it", () => {
    const reads = [[1, 1, '=ESSEX.TRADEDPRICE("Days",4,,,,Prices[#All])']] as const;
    const list = (hasEnded: boolean, editedRows: number) => examined(reads, { lists: [{ table: PRICES, hasEnded, editedRows }] });
    expect(titles(list(true, 0))).toEqual(["1 formula by a price list that has ended"]);
    expect(titles(list(false, 2))).toEqual(["1 formula by an edited price list"]);
    expect(titles(list(false, 0))).toEqual([]);
    expect(titles(examined([[1, 1, '=ESSEX.TRADEDPRICE("Days",4)']], { havePublishedEnded: true }))).toEqual([
      "1 formula by published prices that have ended",
    ]);
  });
});

describe("an example's answer in the self-test", () => {
  it.each([
    ["£2,223.00", 2223, 0.005],
    ["14/02/2027", 46_432, 0],
    ["75.0%", 0.75, 0.0005],
    ["6", 6, 0],
    ["0.8", 0.8, 0.05],
    ["−3", -3, 0],
    ["Due soon", "Due soon", null],
    ["2023/24", "2023/24", null],
  ])("%s is %s to Excel", (answer, value, within) => expect(expectedOf(answer)).toEqual({ value, within }));
});
