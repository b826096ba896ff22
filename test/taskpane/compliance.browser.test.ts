import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import type { Control } from "./excel/install";
import { misplacedWords } from "./drawings";
import { openPane, type Opening } from "./pane-page";

/**
 * Six requests of 2026, with the plans issued and the last days of another system, which counts the day of receipt in two of them. 14 January and
 * 20 weeks is 3 June 2026.
 */
const requests = (excel: Control) => {
  excel.engine.book.settings.set("essex.asOf", "2026-07-31");
  excel.fill("A1", [
    ["Received", "Issued", "Deadline", "Exception"],
    [46_036, 46_176, 46_176, "N"],
    [46_036, 46_177, 46_175, "N"],
    [46_040, "", 46_180, "N"],
    [46_050, 46_100, 46_190, "N"],
    [46_060, 46_220, 46_199, "Y"],
    [46_200, "", 46_340, "N"],
  ]);
  excel.engine.book.selection = [{ top: 0, left: 0, bottom: 6, right: 1 }];
};

describeInBrowser("the panel of compliance, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (opening: Opening = {}) => {
    page = await openPane(site, { address: "compliance", start: requests, ...opening });
    page.setDefaultTimeout(8_000);
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const figures = () => page.locator(".facts dd").allTextContents();

  test.each(["Month due", "Quarter due", "Financial year due"])(
    "draws what is counted by %s with no name over its bar at 320 pixels",
    async (by) => {
      await open({ look: { viewport: { width: 320, height: 700 } } });
      await page.getByLabel("A row for each").selectOption(by);
      await page.locator("figure svg title", { hasText: by.toLowerCase() }).first().waitFor({ state: "attached" });
      expect(await misplacedWords(page)).toEqual([]);
    },
  );

  test("fills in the columns that are selected, counts the duty and inserts it as a live table", async () => {
    await open();
    // Met: the first and the fourth. Late: the second, by a day, and the fifth. Open: the third is overdue, the sixth is not yet due.
    await page.locator(".dock:visible .answer", { hasText: "33.3%" }).waitFor();
    expect(await figures()).toEqual(["6", "2", "1"]);
    expect(await misplacedWords(page)).toEqual([]);
    expect(await page.locator("figure svg title").first().textContent()).toContain(
      "2026: 2 met, 2 late, 1 open, not yet due, 1 open, overdue",
    );
    await page.evaluate(() => window.excel.select("F2"));
    await button("Insert at F2").click();
    await said("Final plan inserted in F2:O4");
    expect(await entered("F2")).toBe('=ESSEX.EHCPCOMPLIANCE("Final plan",A2:A7,B2:B7,"Calendar year due",DATE(2026,7,31))');
    await button("Undo").click();
    await said("Taken back");
    expect(await entered("F2")).toBe("");
  });

  test("leaves exceptions out of both parts, and withholds small numbers in the table and the drawing", async () => {
    await open();
    await page.locator(".dock:visible .answer", { hasText: "33.3%" }).waitFor();
    await page.getByText("Exceptions and small numbers").click();
    await page.getByRole("textbox", { name: "Left out" }).fill("D2:D7");
    await page.locator(".dock:visible .answer", { hasText: "40.0%" }).waitFor();
    await page.getByLabel("Withhold counts below").fill("5");
    await page
      .getByText("1 not drawn: small numbers are withheld there.")
      .or(page.locator(".facts dd", { hasText: "c" }).first())
      .waitFor();
    expect(await figures()).toContain("c");
    await page.getByLabel("Withhold counts below").fill("many");
    await page.locator(".field .err:visible").waitFor();
  });

  test("says which duty and which column is missing, and refuses a duty done before its event by its row", async () => {
    await open({ start: (excel) => excel.fill("A1", [[46_036, 46_000]]) });
    await page.locator(".dock:visible").getByText("Choose the column of dates on which the duty began to run.").waitFor();
    await page.getByRole("textbox", { name: "Dates of the event" }).first().fill("A1");
    await page.getByRole("textbox", { name: "Dates done" }).fill("B1");
    await page.getByRole("heading", { name: "The duty cannot be counted" }).waitFor();
    await page.getByText(/9 December 2025 is before the event, 14 January 2026/).waitFor();
  });

  test("checks another system's dates: causes open to their rows, which lead to the sheet", async () => {
    await open({ address: "compliance/check" });
    await page.getByRole("textbox", { name: "The other system’s last days" }).fill("C2:C7");
    await page.locator(".dock:visible .answer", { hasText: "2 of 6" }).waitFor();
    await page.getByText(/^Counts the day of the event: 2 of 6 \(33.3%\)/).click();
    await button("Go to row 3").click();
    await page.waitForFunction(() => window.excel.engine.book.selection[0]!.top === 2);
    await page.evaluate(() => window.excel.select("F2"));
    await page.getByLabel("Every row").check();
    await button("Insert at F2").click();
    await said("Every row checked inserted in F2:I7");
    expect(await entered("F2")).toBe('=ESSEX.EHCPCHECK("Final plan",A2:A7,C2:C7)');
  });

  test("goes on reading what was typed from the sheet it was typed on, once a table stands on another", async () => {
    await open({ address: "compliance/check" });
    await page.evaluate(() => window.excel.select("A1"));
    await page.getByRole("textbox", { name: "The other system’s last days" }).fill("C2:C7");
    await page.locator(".dock:visible .answer", { hasText: "2 of 6" }).waitFor();
    await button("Insert on new sheet").click();
    await said("on the new sheet Check of dates");
    expect(await entered("'Check of dates'!A1")).toBe('=ESSEX.EHCPCHECKSUMMARY("Final plan",Sheet1!A2:A7,Sheet1!C2:C7)');
    // The pane looks again at what is selected, which is on the new sheet.
    await page.evaluate(() => window.excel.select("'Check of dates'!A9"));
    await page.locator(".dock:visible", { hasText: "Insert at A9" }).waitFor();
    await page.waitForTimeout(400);
    expect(await page.locator(".dock:visible .answer").textContent()).toBe("2 of 6");
  });

  test("tells what is refused by the labels of its fields, and says once what is missing", async () => {
    await open();
    await page.getByText("Exceptions and small numbers").click();
    await page.getByRole("textbox", { name: "Left out" }).fill("D2:D4");
    await page.locator(".card.bad", { hasText: "“Dates of the event” has 6 rows and “Left out” has 3 rows." }).waitFor();
    await page.getByLabel("Withhold counts below").fill("-2");
    await page.locator(".dock:visible").getByText("Mend the number that counts are withheld below.").waitFor();
    await page.getByRole("textbox", { name: "Dates of the event" }).first().fill("");
    const missing = page.locator(".dock:visible").getByText("Choose the column of dates on which the duty began to run.");
    await missing.waitFor();
    expect(await missing.count()).toBe(1);
  });

  test("names the event that a duty runs from, and can be worked by keyboard alone", async () => {
    await open();
    const duty = page.getByRole("combobox", { name: "Duty" }).first();
    await duty.selectOption("Primary to secondary");
    await page
      .getByText(/^Runs from: /)
      .first()
      .waitFor();
    await page.getByRole("radio", { name: "Count a duty" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("textbox", { name: "The other system’s last days" }).isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  });
});
