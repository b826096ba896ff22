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

  /** Clicks an empty cell below everything, so that the keyboard is in the grid. Gives back its address. */
  async function clickEmpty(): Promise<string> {
    const { page } = opened;
    await page.evaluate(() => window.essexWorkbench!.select("Pricing", "A100"));
    await page.mouse.click(500, 560);
    return ((await page.locator("#message .where").textContent()) ?? "").replace("Pricing!", "");
  }

  async function typeByHand(formula: string): Promise<string> {
    const { page } = opened;
    const where = await clickEmpty();
    await page.keyboard.type(formula);
    await page.keyboard.press("Enter");
    await page.evaluate(() => window.essexWorkbench!.calculated());
    return where;
  }

  test("are answered when typed at the keyboard, in small letters too", async () => {
    const address = await typeByHand("=essex.ofstedgrade(1)");
    expect((await texts(opened.page, "Pricing", address))[0]?.[0]).toBe("Outstanding");
  });

  test("offer the functions by name, a family together in the add-in's own order", async () => {
    const { page } = opened;
    await clickEmpty();
    await page.keyboard.type("=ESSEX.TRADED");
    await page.getByText("TRADEDTARIFF", { exact: false }).first().waitFor();
    const names = await page
      .locator('[data-u-comp="rect-popup"] li')
      .evaluateAll((items) => items.map((item) => item.firstElementChild?.textContent?.replace("ESSEX.", "")));
    expect(names.slice(0, 4)).toEqual(["TRADEDPRICE", "TRADEDTARIFF", "TRADEDQUOTE", "TRADEDPOOL"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("offer them by the name behind the point as well, and take it with Enter", async () => {
    const { page } = opened;
    const where = await clickEmpty();
    await page.keyboard.type("=OFSTEDGR");
    await page.getByText("ESSEX.OFSTEDGRADE", { exact: false }).first().waitFor();
    await page.keyboard.press("Enter");
    // The engine puts the caret behind the bracket a moment later.
    await expect.poll(() => page.locator("#message .what").textContent()).toMatch(/^value /);
    await page.keyboard.type("2)");
    await page.keyboard.press("Enter");
    await page.evaluate(() => window.essexWorkbench!.calculated());
    expect((await texts(page, "Pricing", where))[0]?.[0]).toBe("Good");
  });

  test("tell of the argument being typed, its choices and the worked example, and leave the keyboard in the cell", async () => {
    const { page } = opened;
    await clickEmpty();
    await page.keyboard.type("=ESSEX.TRADEDPRICE(");
    await page.getByText("[customer]").first().waitFor();
    const told = page.locator("#message .what");
    await expect.poll(() => told.textContent()).toMatch(/^service .*One of "School improvement days", .* Example: =ESSEX\.TRADEDPRICE\(/);
    await page.keyboard.type('"x",');
    await expect.poll(() => told.textContent()).toMatch(/^quantity /);
    await page.locator('[data-u-comp="rect-popup"] svg').first().click();
    await page.keyboard.type("7");
    await expect.poll(() => page.locator('[data-u-comp="formula-bar"], #grid').first().textContent()).toBeDefined();
    expect(await page.evaluate(() => document.activeElement?.id)).toContain("INTERNAL_EDITOR");
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
    expect(await texts(opened.page, "Summary", "Y2:Y4")).toEqual([["£650.00"], ["#VALUE!"], ["£1,890.00"]]);
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

  test("compare what a function gives with what it gives, whatever stands in the cells of their place", async () => {
    const { page } = opened;
    await answer(page, "=AA3", "AB3");
    // The engine's index of column AA, made for the sake of the formula above, has other values than the array below.
    await answer(page, '=LET(all,{"a",0;"b",1;"c",0},FILTER(all,CHOOSECOLS(all,2)<>0))', "AA2");
    expect(await texts(page, "Summary", "AA2:AB2")).toEqual([["b", "1"]]);
    expect((await texts(page, "Summary", "A5:D12")).map(([phase]) => phase)).not.toContain("All-through");
  });

  test("make the sheet grow where their answer needs the room", async () => {
    const { page } = opened;
    await answer(page, "=SEQUENCE(3000)", "AD2");
    expect(await texts(page, "Summary", "AD3001:AD3002")).toEqual([["3000"], [""]]);
    await answer(page, "", "AD2");
    await answer(page, "=SEQUENCE(1,120)", "AD2");
    expect(await texts(page, "Summary", "ES2:ET2")).toEqual([["120", ""]]);
    await answer(page, "", "AD2");
  });

  test("say what is in the way of a spill, and which name is not known", async () => {
    const { page } = opened;
    await answer(page, "in the way", "AF4");
    expect((await answer(page, "=SEQUENCE(5)", "AF2")).message).toBe(
      "The answer would fill AF2:AF6, but AF4 is not empty. Empty it, or enter the formula where there is room.",
    );
    await answer(page, "", "AF4");
    await answer(page, "", "AF2");
    expect((await answer(page, "=ESSEX.TRADEDPRISE(1)", "AF2")).message).toBe(
      "ESSEX.TRADEDPRISE is not known here. Did you mean ESSEX.TRADEDPRICE?",
    );
    expect((await answer(page, "=TRADEDPRICE(1)", "AF2")).message).toBe("TRADEDPRICE is not known here. Did you mean ESSEX.TRADEDPRICE?");
    expect((await answer(page, "=Maintained&1", "AF2")).message).toBe("Maintained is not known here. Text goes in quotation marks.");
    expect((await answer(page, "=ESSEX.EHCPDEADLINE(AG1", "AF2")).message).toBe(
      "A bracket is opened and not closed: Excel would not let this formula be entered.",
    );
    await answer(page, "", "AF2");
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

  test("are shown in the format that comes with an answer, each new one in its own, unless the cell has one", async () => {
    const { page } = opened;
    const shown = async (formula: string) => (await answer(page, formula, "AH2")).text;
    expect(await shown(`=${PRICE}`)).toBe("£2,223.00");
    expect(await shown('=ESSEX.EHCPDEADLINE("14/01/2026")')).toBe("03/06/2026");
    expect((await answer(page, "=AH2", "AI2")).text).toBe("03/06/2026");
    expect(await shown("=1+1")).toBe("2");
    expect((await answer(page, "=AH2", "AI2")).text).toBe("2");
    expect(await shown(`=${PRICE}`)).toBe("£2,223.00");
    expect(await shown("=DATE(2026,9,1)")).toBe("01/09/2026");
    expect(await shown("7")).toBe("7");
    expect(await shown("01/02/2026")).toBe("01/02/2026");
    expect(await shown(`=${PRICE}`)).toBe("31/01/1906");
    await answer(page, "", "AI2");
  });

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
  expect((await texts(page, "Summary", "D11"))[0]?.[0]).toBe("557");
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
