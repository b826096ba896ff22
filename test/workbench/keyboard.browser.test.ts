import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { answer, type Opened, openWorkbench, select, texts } from "./workbench-page";

/** Where the keyboard is: in the grid, the pane, or at a button of the bar. */
function keyboardIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLIFrameElement) return "pane";
    return activeElement?.closest("#grid, #bar")?.id ?? "nowhere";
  });
}

describeInBrowser("the workbench at the keyboard", (site) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openWorkbench(site);
  });
  afterAll(() => opened?.page.close());
  const where = () => opened.page.locator("#message .where");

  /** Selects a cell and puts the keyboard into the grid. */
  async function begin(sheet: string, address: string): Promise<void> {
    await select(opened.page, sheet, address);
    await opened.page.evaluate(() => window.essexWorkbench!.focus());
  }

  /** Copies a range, and waits until the clipboard has it. */
  async function copy(sheet: string, address: string, begins: RegExp): Promise<void> {
    await begin(sheet, address);
    await opened.page.keyboard.press("Control+c");
    await expect.poll(() => opened.page.evaluate(() => navigator.clipboard.readText())).toMatch(begins);
  }

  test("Tab and Enter move on, with Shift they move back, and the page knows the cell each time", async () => {
    await begin("Summary", "N40");
    for (const [key, cell] of [
      ["Tab", "O40"],
      ["Shift+Tab", "N40"],
      ["Enter", "N41"],
      ["Shift+Enter", "N40"],
      ["Shift+Enter", "N39"],
      ["Tab", "O39"],
      ["Tab", "P39"],
      ["Shift+Tab", "O39"],
      ["ArrowDown", "O40"],
    ] as const) {
      await opened.page.keyboard.press(key);
      await expect.poll(() => where().textContent()).toBe(`Summary!${cell}`);
    }
  });

  test("within a selection they go round in it", async () => {
    await begin("Summary", "N40");
    await opened.page.keyboard.press("Shift+ArrowDown");
    for (const cell of ["N41", "N40", "N41"]) {
      await opened.page.keyboard.press("Shift+Enter");
      await expect.poll(() => where().textContent()).toBe(`Summary!${cell}`);
    }
  });

  test("F6 leaves the sheet for the pane and the bar, and comes back; Shift+F6 the other way", async () => {
    const { page } = opened;
    await begin("Summary", "N40");
    const round: string[] = [];
    for (const key of ["F6", "F6", "F6", "Shift+F6"]) {
      await page.keyboard.press(key);
      round.push(await keyboardIn(page));
    }
    expect(round).toEqual(["pane", "bar", "grid", "bar"]);
    expect(await page.locator("#leave-hint").isVisible()).toBe(true);
  });

  test("what the pane asks while a cell is being typed in waits, and ends nothing", async () => {
    const { page } = opened;
    await page.evaluate(() => {
      window.essexWorkbench!.select("Pricing", "M40");
      window.essexWorkbench!.focus();
    });
    await page.keyboard.type("half ");
    const asked = page.evaluate(() => {
      const { Excel } = window.essexHost!.globals() as unknown as { Excel: typeof globalThis.Excel };
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Pricing").getRange("M40");
        range.load("values");
        await context.sync();
        return range.values;
      });
    });
    await page.waitForTimeout(300);
    await page.keyboard.type("typed");
    await page.keyboard.press("Enter");
    expect(await asked).toEqual([["half typed"]]);
    await page.evaluate(() => window.essexWorkbench!.type("Pricing", "M40", ""));
  });

  test("what is being typed is entered when the pane is pressed, and the cell stays selected", async () => {
    const { page } = opened;
    await begin("Summary", "N45");
    await page.keyboard.type("=ESSEX.OFSTEDGRADE(2)");
    await page.frameLocator("#pane iframe").locator("h1").click();
    await expect.poll(() => page.evaluate(() => window.essexWorkbench!.read("Summary", "N45").formula)).toBe("=ESSEX.OFSTEDGRADE(2)");
    expect(await where().textContent()).toBe("Summary!N45");
  });

  test("a spilled table is copied as it is seen, and pasted as values it is its values", async () => {
    const { page } = opened;
    await copy("Summary", "A5:D12", /^Phase\tAcademies and free\t.*\r?\nNursery\t0\t2\t2/);
    await begin("Summary", "N60");
    await page.keyboard.press("Control+Shift+v");
    await expect.poll(() => texts(page, "Summary", "N60:Q67")).toEqual(await texts(page, "Summary", "A5:D12"));
    const pasted = await page.evaluate(() => window.essexWorkbench!.readAll("Summary", "N60:Q67").flat());
    expect(pasted.every(({ formula }) => formula === "")).toBe(true);
    // The value itself, not the 57.8% that is seen of it.
    expect(pasted.at(-3)?.value).toBeCloseTo(322 / 557, 12);
  });

  test("a price list of one's own is made by copying the published one as values and editing it", async () => {
    const { page } = opened;
    await copy("Pricing", "I4:W12", /^Service\tAcademic year\t/);
    await begin("Pricing", "A40");
    await page.keyboard.press("Control+Shift+v");
    await expect.poll(async () => (await texts(page, "Pricing", "A40"))[0]?.[0]).toBe("Service");
    await page.evaluate(() => window.essexWorkbench!.type("Pricing", "G41", "700"));
    const price = '=ESSEX.TRADEDPRICE("School improvement days",1,,"01/02/2024",,Pricing!A40:O48)';
    const [[service, , , , , , own] = []] = await texts(page, "Pricing", "A41:G41");
    expect([service, own]).toEqual(["School improvement days", expect.stringContaining("700")]);
    expect(typeof (await answer(page, price, "N70")).value).toBe("number");
  });

  test("pasted whole it is the formula again, which spills where it stands", async () => {
    const { page } = opened;
    await answer(page, "=SEQUENCE(3)", "N80");
    await copy("Summary", "N80:N82", /^1\r?\n2\r?\n3/);
    await begin("Summary", "P80");
    await page.keyboard.press("Control+v");
    await expect.poll(() => texts(page, "Summary", "P80:P82")).toEqual([["1"], ["2"], ["3"]]);
    expect((await page.evaluate(() => window.essexWorkbench!.readAll("Summary", "P80:P82").flat())).map(({ formula }) => formula)).toEqual([
      "=SEQUENCE(3)",
      "",
      "",
    ]);
    await page.keyboard.press("Control+z");
    await expect.poll(() => texts(page, "Summary", "P80:P82")).toEqual([[""], [""], [""]]);
  });

  test("the tab of the sheet in use stays in sight when the window becomes narrow", async () => {
    const { page } = opened;
    await begin("Ratings", "A1");
    await page.setViewportSize({ width: 683, height: 700 });
    const isInSight = () =>
      page.evaluate(() => {
        const bar = document.querySelector('[data-u-comp="slide-tab-bar"]')!.getBoundingClientRect();
        const tab = document.querySelector('[data-u-comp="slide-tab-item"][aria-selected="true"]')!.getBoundingClientRect();
        return bar.width > 0 && tab.left >= bar.left - 1 && tab.right <= bar.right + 1;
      });
    await expect.poll(isInSight).toBe(true);
  });

  test("runs without an error", () => {
    expect(opened.errors).toEqual([]);
  });
});
