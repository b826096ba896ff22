import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { openPane, type Opening } from "./pane-page";

describeInBrowser("the panel of the workbook, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (start: NonNullable<Opening["start"]>) => {
    page = await openPane(site, { address: "workbook", start });
    page.setDefaultTimeout(8_000);
    await page.getByRole("heading", { name: "To share or prove" }).waitFor();
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const titles = () => page.locator(".todo-list b").allTextContents();

  test("enters broken formulas again, with the function's own name where a file's is left, and can take that back", async () => {
    await open((excel) => {
      excel.put("B2", '=ESSEX.EHCPDEADLINE("14/01/2026")');
      excel.show("B2", "#NAME?");
      excel.put("B3", '=[2]!_xldudf_ESSEX_EHCPDEADLINE("14/01/2026")');
    });
    expect(await titles()).toEqual(expect.arrayContaining(["#NAME? in 1 cell", "_xldudf_ in 1 cell"]));
    await button("Repair: _xldudf_ in 1 cell").click();
    await said("1 cell entered again");
    expect(await entered("B3")).toBe('=ESSEX.EHCPDEADLINE("14/01/2026")');
    await button("Undo").click();
    await said("Taken back");
    expect(await entered("B3")).toBe('=[2]!_xldudf_ESSEX_EHCPDEADLINE("14/01/2026")');
  });

  test("puts one formula in the place of a column of them, which fills the same rows", async () => {
    await open((excel) => {
      for (let row = 2; row <= 13; row++) {
        excel.put(`A${row}`, 46_036 + row);
        excel.put(`B${row}`, `=ESSEX.EHCPDEADLINE(A${row},"Final plan")`);
      }
    });
    expect(await titles()).toContain("12 formulas, one would do");
    await button("Use one: 12 formulas, one would do").click();
    await said("12 cells entered again");
    expect(await entered("B2")).toBe('=ESSEX.EHCPDEADLINE(A2:A13,"Final plan")');
    expect(await page.evaluate(() => window.excel.shown("B13"))).toBe(46_036 + 13 + 140);
    await page.getByText("Nothing is amiss.").first().waitFor();
  });

  test("says of a workbook without ESSEX that there is nothing to check, and adds the self-test", async () => {
    await open((excel) => excel.put("A1", "=1+1"));
    await page.getByText("No cell of this workbook calls ESSEX.").first().waitFor();
    await button("Add sheet with the self-test").click();
    await said("Self-test written on the new sheet ESSEX self-test");
    expect(await page.evaluate(() => window.excel.entered("'ESSEX self-test'!D5"))).toMatch(/^=INDEX\(ESSEX\./);
  });

  test("looks again at what was written or taken back from it, and keeps the focus in the pane", async () => {
    await open((excel) => {
      excel.put("B2", '=ESSEX.EHCPDEADLINE("14/01/2026")');
      excel.put("B3", '=[2]!_xldudf_ESSEX_EHCPDEADLINE("14/01/2026")');
    });
    await button("Repair: _xldudf_ in 1 cell").press("Enter");
    await page.getByText("2 ESSEX cells on 1 sheet. Nothing is amiss.").first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Check again");
    await button("Undo").click();
    await page.getByText("1 thing found.").first().waitFor();
    await button("Add sheet with the self-test").click();
    await page
      .getByText(/ESSEX cells on 2 sheets\./)
      .first()
      .waitFor();
  });

  test("copies the sheet in front with what ESSEX answered as values, all else as it was", async () => {
    await open((excel) => {
      excel.put("A1", 2);
      excel.put("B1", "=A1*2");
      excel.put("C1", '=ESSEX.EHCPDEADLINE("14/01/2026")');
    });
    await button("Make copy with values").click();
    await said("1 ESSEX formula as values");
    const copy = await page.evaluate(() => window.excel.sheets()[1]!);
    expect(await page.evaluate((name) => ["B1", "C1"].map((cell) => window.excel.entered(`'${name}'!${cell}`)), copy)).toEqual([
      "=A1*2",
      46_176,
    ]);
    await button("Undo").click();
    await said("Taken back");
    expect(await page.evaluate(() => window.excel.sheets().length)).toBe(1);
  });
});
