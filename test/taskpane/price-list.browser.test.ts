import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { axeViolations } from "../axe";
import { describeInBrowser } from "../browser";
import { BARE, HOSTS } from "./excel/hosts";
import { openPane, type Opening } from "./pane-page";

describeInBrowser("the panel of the price list, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (opening: Opening = {}) => {
    page = await openPane(site, { address: "price-list", ...opening });
    page.setDefaultTimeout(8_000);
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string | RegExp) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const shown = (address: string) => page.evaluate((at) => window.excel.shown(at), address);
  const put = (address: string, content: string | number) =>
    page.evaluate(([at, held]) => window.excel.put(at, held), [address, content] as const);
  const copied = async () => {
    await button("Copy to a new sheet").click();
    await said("copied to the new sheet Price list, as the Table PriceList.");
    await page.locator(".tag", { hasText: "No faults" }).waitFor();
  };

  test("copies the published list as a Table that the functions read, with lists and notes", async () => {
    await open();
    await copied();
    expect([await entered("A1"), await entered("P1")]).toEqual(["Service", "Scale"]);
    const sheet = await page.evaluate(() => {
      const { lists, prompts, tables, frozen } = window.excel.sheet("Price list");
      return {
        lists: lists.map(({ extent, rule }) => [extent.left, (rule as { list: { source: string } }).list.source]),
        note: [...prompts].find(([address]) => address.includes("!G1:"))?.[1].message,
        tables: tables.map(({ name }) => name),
        frozen,
      };
    });
    expect(sheet.tables).toEqual(["PriceList"]);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 1 });
    expect(Object.fromEntries(sheet.lists)).toMatchObject({ 3: "Maintained,Academy,Outside Essex", 4: "Yes,No" });
    expect(sheet.note).toContain("Write Free for a price of nothing");
  });

  test("is taken back as one step", async () => {
    await open();
    await copied();
    await button("Undo").click();
    await said("Taken back");
    expect(await page.evaluate(() => window.excel.sheets())).toEqual(["Sheet1"]);
  });

  test("tells every fault at its cell as it is edited, goes there, and marks them for as long as they stand", async () => {
    await open();
    await copied();
    await put("G3", "lots");
    await put("M4", "soon");
    await page.evaluate(() => window.excel.select("G9"));
    await page.getByRole("heading", { name: "2 faults" }).waitFor();
    expect(await page.locator(".todo-list b").allTextContents()).toEqual(["G3, Price", "M4, Valid until"]);
    await button("Go to G3").press("Enter");
    await page.waitForFunction(() => window.excel.engine.book.selection[0]!.left === 6 && window.excel.engine.book.selection[0]!.top === 2);
    await button("Mark the faults").press("Enter");
    await said("2 cells of PriceList marked, each with what is wrong.");
    const marks = await page.evaluate(() => {
      const { rules, prompts } = window.excel.sheet("Price list");
      return { rules: rules.map(({ formula }) => formula), note: [...prompts].find(([address]) => address.endsWith("G3"))?.[1] };
    });
    expect(marks.rules).toEqual(['=$G$3="lots"', '=$M$4="soon"']);
    expect(marks.note).toMatchObject({ title: "Price" });
    await button("Undo").click();
    await said("Taken back");
    expect(await page.evaluate(() => window.excel.sheet("Price list").rules.length)).toBe(0);
    await put("G3", 585);
    await put("M4", 45_535);
    await page.evaluate(() => window.excel.select("G10"));
    await page.locator(".tag", { hasText: "No faults" }).waitFor();
  });

  test("prices a trial order by the list as it stands, and puts it beside the list", async () => {
    await open();
    await copied();
    await page.getByRole("combobox", { name: "Service", exact: true }).selectOption("School improvement days");
    await page.getByLabel("Quantity").fill("4");
    await page.getByText("Price £2,340.00").waitFor();
    await button("Trial order beside").click();
    await said("Trial order written beside the list");
    const left = await page.evaluate(() => window.excel.sheet("Price list").tables[0]!.extent.right + 2);
    const price = await page.evaluate((column) => {
      const { cells } = window.excel.sheet("Price list");
      return [...cells].find(([, { entered: held }]) => String(held).startsWith("=ESSEX.TRADEDPRICE") && column > 0);
    }, left);
    expect(price![1].entered).toContain("PriceList[#All]");
    expect(await shown(price![0])).toBe(2340);
    await button("Undo").click();
    await said("Taken back");
    expect(await entered(price![0])).toBe("");
  });

  test("reads the quantity of a trial order as it is written, and says at its field what is wrong", async () => {
    await open();
    await copied();
    await page.getByRole("combobox", { name: "Service", exact: true }).selectOption("School improvement days");
    await page.getByLabel("Quantity").fill("1,000");
    await page.getByText("Price £585,000.00").waitFor();
    await page.getByLabel("Order date").fill("1/1/2001");
    const field = page.locator(".field", { has: page.getByLabel("Order date") });
    await field.getByText("No School improvement days price list covers 1 January 2001.").waitFor();
    await page.getByLabel("Order date").fill("");
    await page.getByLabel("Quantity").fill("abc");
    await page.getByText('"abc" is not a number.').waitFor();
  });

  test("is used for prices where the officer says so", async () => {
    await open();
    await copied();
    await button("Use it in Prices").click();
    await said("Prices takes its prices from PriceList now.");
    expect(await page.evaluate(() => window.excel.engine.book.settings.get("essex.priceList"))).toBe("PriceList");
  });

  test.each([...HOSTS, BARE])("on $name copies the list, or says in a sentence what is missing", async (host) => {
    await open({ host });
    await button("Copy to a new sheet").click();
    await page.waitForFunction(() => document.querySelector(".toast p")!.textContent !== "");
    expect(await page.locator(".toast p").textContent()).toMatch(/copied to the new sheet/);
    expect(await page.locator(".toast p").textContent()).toMatch(host === BARE ? /needs a newer Excel/ : /PriceList\.$/);
  });

  test("does not break WCAG 2.2 A or AA with faults told", async () => {
    // So high that the foot covers nothing: a control half under it would count as too small.
    const viewport = { width: 320, height: 1200 };
    for (const look of [{ viewport }, { viewport, colorScheme: "dark" }, { viewport, forcedColors: "active" }] as const) {
      await open({ look });
      await copied();
      expect(await axeViolations(page)).toEqual([]);
      await put("G3", "lots");
      await page.evaluate(() => window.excel.select("G9"));
      await page.getByRole("heading", { name: "1 fault" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    }
  });
});
