import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { answer, type Opened, openWorkbench, texts } from "./workbench-page";

const PRICE = 'ESSEX.TRADEDPRICE("School improvement days",4,,"19/10/2023")';

describeInBrowser("formulas entered in the workbench", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());

  /** Clicks an empty cell in the middle of the grid, and types into it. Gives back its address. */
  async function typeByHand(formula: string): Promise<string> {
    const { page } = opened;
    await page.evaluate(() => window.essexWorkbench!.select("Pricing", "A1"));
    await page.mouse.click(500, 660);
    const where = (await page.locator("#message .where").textContent()) ?? "";
    await page.keyboard.type(formula);
    await page.keyboard.press("Enter");
    await page.evaluate(() => window.essexWorkbench!.calculated());
    return where.replace("Pricing!", "");
  }

  test("are answered when typed at the keyboard, in small letters too", async () => {
    const address = await typeByHand("=essex.ofstedgrade(1)");
    expect((await texts(opened.page, "Pricing", address))[0]?.[0]).toBe("Outstanding");
  });

  test("offer the functions by name and tell of their arguments while typing", async () => {
    const { page } = opened;
    await page.evaluate(() => window.essexWorkbench!.select("Pricing", "A1"));
    await page.mouse.click(500, 660);
    await page.keyboard.type("=ESSEX.TRADEDT");
    await page.getByText("TRADEDTARIFF", { exact: false }).first().waitFor();
    await page.keyboard.type("ARIFF(");
    await page.getByText("[service]").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("show why an argument is refused, under the grid", async () => {
    const address = await typeByHand('=ESSEX.SENDRULES("tea")');
    await opened.page.evaluate((at) => window.essexWorkbench!.select("Pricing", at), address);
    const message = opened.page.locator("#message");
    await expect.poll(() => message.textContent()).toMatch(/#VALUE!.*"tea" is not a process/);
    expect(await message.getAttribute("class")).toContain("is-error");
  });

  test("spill, with each row's own answer or error", async () => {
    await answer(opened.page, '=ESSEX.TRADEDPRICE("School improvement days",{1;-1;3},,"01/02/2024")');
    expect(await texts(opened.page, "Summary", "Y2:Y4")).toEqual([["650"], ["#VALUE!"], ["1890"]]);
    const refused = await opened.page.evaluate(() => window.essexWorkbench!.read("Summary", "Y3"));
    expect(refused.message).toMatch(/quantity/);
  });

  test("work inside the spreadsheet's own functions", async () => {
    const { page } = opened;
    expect((await answer(page, `=IFERROR(ESSEX.TRADEDPRICE("nothing",1),"none")`)).value).toBe("none");
    expect((await answer(page, `=LET(price,${PRICE},price*2)`)).value).toBe(4446);
    expect(
      (await answer(page, `=SUM(MAP(SEQUENCE(3),LAMBDA(n,ESSEX.TRADEDPRICE("School improvement days",n,,"01/02/2024"))))`)).value,
    ).toBe(3780);
  });

  test("are refused with fewer arguments than are needed", async () => {
    expect(await answer(opened.page, "=ESSEX.TRADEDPRICE()")).toMatchObject({
      value: "#VALUE!",
      message: expect.stringContaining("Too few"),
    });
  });

  test("lose their message when the error goes", async () => {
    expect((await answer(opened.page, '=ESSEX.EHCPDEADLINE("31/02/2026")')).message).toContain("31/02/2026");
    expect(await answer(opened.page, '=ESSEX.EHCPDEADLINE("14/01/2026")')).toMatchObject({ text: "03/06/2026", message: null });
  });

  test("leave blank what is blank: the desktop sends 0 for an empty cell", () => expectBlanksKept(opened.page, "03/06/2026"));

  test("read dates as entered, day first", async () => {
    const { page } = opened;
    expect(await answer(page, "01/02/2026", "X2")).toMatchObject({ value: 46054, text: "01/02/2026" });
    expect((await answer(page, "=ESSEX.EHCPDEADLINE(X2)")).text).toBe("21/06/2026");
  });
});

/** A date and two empty cells, the deadline of each, and what an empty cell is as a grade. */
async function expectBlanksKept(page: Page, deadline: string): Promise<void> {
  await answer(page, "14/01/2026", "W2");
  await answer(page, "=ESSEX.EHCPDEADLINE(W2:W4)", "V2");
  expect(await texts(page, "Summary", "V2:V4")).toEqual([[deadline], [""], [""]]);
  expect((await answer(page, "=ESSEX.OFSTEDGRADE(W4)", "V6")).value).toBe("Not yet inspected");
  expect((await texts(page, "Summary", "F12"))[0]?.[0]).toBe("557");
}

describeInBrowser("the kinds of Excel the workbench can be", (site) => {
  test("the web, which sends null for an empty cell, without data types: dates are serial numbers", async () => {
    const { page } = await openWorkbench(site, "?blanks=null&runtime=1.2");
    await expectBlanksKept(page, "46176");
    await page.close();
  });

  test("one that sends a text of no length for an empty cell", async () => {
    const { page } = await openWorkbench(site, "?blanks=empty");
    await expectBlanksKept(page, "03/06/2026");
    await page.close();
  });
});
