import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { type Opened, openWorkbench, texts } from "./workbench-page";

const CSV = "URN,Name,Received\n012345,St Mary’s,14/01/2026\n7,=HYPERLINK(1),2026-02-09\n";

const ready = (page: Page) => page.evaluate(() => window.essexWorkbench!.ready);
const sheets = (page: Page) => page.evaluate(() => window.essexWorkbench!.sheets());

describeInBrowser("the workbook between visits", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());
  const state = () => opened.page.locator(".kept");

  test("is not kept before anything is done, and then after each pause", async () => {
    const { page } = opened;
    expect(await state().textContent()).toBe("");
    expect(await page.locator("#forget").isVisible()).toBe(false);
    await page.evaluate(() => window.essexWorkbench!.type("Pricing", "C5", "7"));
    await expect.poll(() => state().textContent(), { timeout: 10_000 }).toMatch(/^Kept in this browser at \d\d:\d\d$/);
  });

  test("comes back as it was left, its tables and colours with it, and is calculated again", async () => {
    const { page } = opened;
    await page.reload();
    await ready(page);
    expect(await state().textContent()).toMatch(/^As you left it on /);
    expect(await texts(page, "Pricing", "C5:G5")).toEqual([["7", "Maintained", "19/10/2023", "", "£3,890.25"]]);
    const kept = await page.evaluate(() => {
      const { Excel } = window.essexHost!.globals() as unknown as { Excel: typeof globalThis.Excel };
      return Excel.run(async (context) => {
        const { tables } = context.workbook;
        tables.load("items/name");
        const colours = context.workbook.worksheets.getItem("Tracker").getRange("F8:G31").conditionalFormats.getCount();
        await context.sync();
        // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method is there after sync, without load
        return [tables.items.map(({ name }) => name), colours.value];
      });
    });
    expect(kept).toEqual([["SchoolCensus", "OfstedRatings", "RatingsApart"], 3]);
  });

  test("is kept by one tab alone, and the other says so", async () => {
    const [other] = await Promise.all([opened.page.waitForEvent("popup"), opened.page.evaluate(() => void window.open(location.href))]);
    await other.waitForFunction(() => window.essexWorkbench !== undefined);
    await ready(other);
    await expect.poll(() => other.locator(".kept").textContent()).toBe("Open in another tab too: what you do here is not kept");
    await other.close();
  });

  test("is forgotten when asked twice, and the page begins again with its opening sheets", async () => {
    const { page } = opened;
    await page.click("#forget");
    await page.getByRole("button", { name: "Keep it" }).click();
    expect((await texts(page, "Pricing", "C5"))[0]).toEqual(["7"]);
    await page.click("#forget");
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Forget it" }).click()]);
    await ready(page);
    expect((await texts(page, "Pricing", "C5"))[0]).toEqual(["4"]);
    expect(await state().textContent()).toBe("");
  });
});

describeInBrowser("files in the workbench", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());
  const notice = () => opened.page.locator("#notice");
  const choose = (name: string, text: string) =>
    opened.page.setInputFiles("#chooser", { name, mimeType: "text/csv", buffer: Buffer.from(text) });

  test("a file of a kind that is not known is refused in a sentence, and the workbook stays", async () => {
    const before = await sheets(opened.page);
    await choose("Budget.pdf", "%PDF");
    await expect.poll(() => notice().textContent()).toContain("Budget.pdf cannot be opened here.");
    await choose("empty.csv", "");
    await expect.poll(() => notice().textContent()).toContain("empty.csv is empty.");
    expect(await sheets(opened.page)).toEqual(before);
  });

  test("one that is opened takes the place of the workbook, and no text of it becomes a formula", async () => {
    const { page } = opened;
    await choose("Requests 2026.csv", CSV);
    await expect.poll(() => sheets(page)).toEqual(["Requests 2026"]);
    expect(await notice().isVisible()).toBe(false);
    const cells = await page.evaluate(() => window.essexWorkbench!.readAll("Requests 2026", "A2:C3"));
    expect(cells.map((row) => row.map(({ value, formula }) => formula || value))).toEqual([
      ["012345", "St Mary’s", 46036],
      [7, "=HYPERLINK(1)", 46062],
    ]);
  });

  test("it is saved under its own name with what has changed, and what has no room in it is listed", async () => {
    const { page } = opened;
    await page.evaluate(() => window.essexWorkbench!.type("Requests 2026", "D2", "=ESSEX.EHCPDEADLINE(C2)"));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save Requests 2026.csv" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Requests 2026.csv");
    const saved = await readFile(await download.path(), "utf8");
    expect(saved.split("\r\n")[1]).toBe("012345,St Mary’s,14/01/2026,03/06/2026");
    await expect.poll(() => notice().textContent()).toContain("formulas (their values are saved)");
  });

  test("a file that is dropped is opened", async () => {
    const { page } = opened;
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "Dropped.csv", { type: "text/csv" }));
      const over = new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector("main")!.dispatchEvent(over);
      document.querySelector("main")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, CSV);
    await expect.poll(() => sheets(page)).toEqual(["Dropped"]);
    expect(await page.locator("body").getAttribute("class")).not.toContain("is-dropping");
  });

  test("runs without an error", () => {
    expect(opened.errors).toEqual([]);
    expect(opened.requestsElsewhere).toEqual([]);
  });
});
