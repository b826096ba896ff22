import { beforeEach, describe, expect, it } from "vitest";
import { followSelection, select, selected, tableAt } from "../../../src/taskpane/workbook/selection";
import { bookNow } from "../../../src/taskpane/workbook/book";
import { countsFrom1904, filledIn, valuesOf } from "../../../src/taskpane/workbook/reading";
import { BARE, HOSTS } from "../excel/hosts";
import { installExcel, type Control } from "../excel/install";
import { sinceWhen } from "../excel/since";

const CURRENT = HOSTS.find(({ name }) => name === "Current")!;
const doubled = (cells: unknown) => (cells as number[][]).map((row) => row.map((cell) => cell * 2));
let excel: Control;
const open = (host = CURRENT) => (excel = installExcel(globalThis, host, sinceWhen(), new Map([["DOUBLE", doubled]])));

describe("what is selected", () => {
  beforeEach(() => open());

  it("is the active cell with its formula, its value and the block around it", async () => {
    excel.fill("A1", [[1], [2], [3]]);
    excel.put("B1", "=SUM(A1:A3)");
    await excel.select("A1:B3");
    expect(await selected()).toMatchObject({ address: "A1", formula: "1", value: 1, area: { top: 0, left: 0, bottom: 2, right: 1 } });
    await excel.select("B1");
    expect(await selected()).toMatchObject({ address: "B1", formula: "=SUM(A1:A3)", value: 6, text: "6", isEmpty: false });
  });

  it("of a whole column ends where the column is last used", async () => {
    excel.fill("C1", [["Received"], [46_036], [46_040]]);
    excel.engine.book.selection = [{ top: 0, left: 2, bottom: 1_048_575, right: 2 }];
    expect((await selected()).area).toEqual({ sheet: "Sheet1", top: 0, left: 2, bottom: 2, right: 2 });
    excel.engine.book.selection = [{ top: 0, left: 7, bottom: 1_048_575, right: 7 }];
    expect((await selected()).area).toEqual({ sheet: "Sheet1", top: 0, left: 7, bottom: 0, right: 7 });
  });

  it("in a spill leads to the formula that fills it; the formula's own cell knows what it fills", async () => {
    excel.fill("A1", [[1], [2], [3]]);
    excel.put("D2", "=ESSEX.DOUBLE(A1:A3)");
    await excel.select("D4");
    expect(await selected()).toMatchObject({ value: 6, spill: { ownerAddress: "D2", formula: "=ESSEX.DOUBLE(A1:A3)" }, fills: null });
    await excel.select("D2");
    expect(await selected()).toMatchObject({ spill: null, fills: { top: 1, bottom: 3, left: 3, right: 3 } });
  });

  it("is known where the Excel can tell neither Tables nor spills", async () => {
    open(BARE);
    excel.put("A1", "x");
    await excel.select("A1");
    expect(await selected()).toMatchObject({ address: "A1", spill: null, fills: null });
  });

  it("may be in the rows of a Table, of which the heading is none", async () => {
    excel.fill("A1", [
      ["Name", "Received"],
      ["a", 46_036],
      ["b", 46_040],
    ]);
    excel.addTable("A1:B3", "Cases");
    await excel.select("B2");
    const { tables, cell } = await selected();
    expect(tables).toMatchObject([{ name: "Cases", columns: ["Name", "Received"] }]);
    expect(tableAt(tables, cell)?.name).toBe("Cases");
    expect(tableAt(tables, { ...cell, row: 0 })).toBeNull();
    expect(tableAt(tables, { ...cell, row: 3 })).toBeNull();
  });

  it("is followed while the pane is shown, and told once when it is shown again", async () => {
    let heard = 0;
    await followSelection(() => heard++);
    await excel.select("B2");
    expect(heard).toBe(1);
    excel.showPane(false);
    await excel.select("B3");
    expect(heard).toBe(1);
    excel.showPane(true);
    expect(heard).toBe(2);
    await excel.select("B4");
    expect(heard).toBe(3);
  });

  it("can be set, on another sheet too", async () => {
    excel.addSheet("My sheet");
    await select({ sheet: "My sheet", top: 1, left: 1, bottom: 2, right: 1 });
    expect(await selected()).toMatchObject({ cell: { sheet: "My sheet", row: 1, column: 1 }, area: { bottom: 2 } });
  });
});

describe("cells", () => {
  beforeEach(() => open());

  it("are read in parts, and whole columns as far as their sheet is used", async () => {
    excel.fill(
      "A1",
      Array.from({ length: 30_000 }, (_, row) => [row]),
    );
    const [cells] = await valuesOf([{ sheet: "Sheet1", top: 0, left: 0, bottom: 1_048_575, right: 0 }]);
    expect(cells!.values).toHaveLength(30_000);
    expect(cells!.values.at(-1)).toEqual([29_999]);
  });

  it("that are filled are named, the first of them", async () => {
    excel.put("F5", "x");
    excel.put("G9", 0);
    const filled = await filledIn({ sheet: "Sheet1", top: 0, left: 3, bottom: 20, right: 8 });
    expect(filled).toEqual([
      { sheet: "Sheet1", top: 4, left: 5, bottom: 4, right: 5 },
      { sheet: "Sheet1", top: 8, left: 6, bottom: 8, right: 6 },
    ]);
    expect(await filledIn({ sheet: "Sheet1", top: 30, left: 3, bottom: 40, right: 8 })).toEqual([]);
  });

  it("are found by names and Tables", async () => {
    excel.fill("A1", [
      ["Name", "Received"],
      ["a", 46_036],
    ]);
    excel.addTable("A1:B2", "Cases");
    excel.addName("limit", "=Sheet1!$B$2");
    const book = await bookNow();
    expect(book.sheets).toEqual(["Sheet1"]);
    expect(book.nameOf("LIMIT", "Sheet1")).toBe("Sheet1!$B$2");
    expect(book.tableNamed("cases")).toMatchObject({ sheet: "Sheet1", top: 0, bottom: 1, headerRows: 1 });
    expect(book.tableAt({ sheet: "Sheet1", row: 1, column: 1 })?.name).toBe("Cases");
  });
});

describe("a workbook that counts from 1904", () => {
  it("is told by the number Excel gives a day", async () => {
    open();
    expect(await countsFrom1904()).toBe(false);
    excel.engine.book.countsFrom1904 = true;
    expect(await countsFrom1904()).toBe(true);
  });

  it("cannot be told where Excel cannot be asked", async () => {
    open();
    (globalThis as unknown as { Excel: unknown }).Excel = { run: () => Promise.reject(new Error("busy")) };
    expect(await countsFrom1904()).toBeNull();
  });
});
