import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { describeInBrowser } from "../browser";
import { BARE, HOSTS } from "./excel/hosts";
import { openPane, type Opening } from "./pane-page";

describeInBrowser("the panel of key dates, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (opening: Opening = {}) => {
    page = await openPane(site, {
      address: "key-dates",
      start: (excel) => excel.engine.book.settings.set("essex.asOf", "2026-05-21"),
      ...opening,
    });
    page.setDefaultTimeout(8_000);
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const said = (words: string) => page.locator(".toast [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const from = (day: string) => page.getByRole("textbox", { name: "From" }).fill(day);
  const to = (day: string) => page.getByRole("textbox", { name: "To" }).fill(day);

  test("are shown from today on, filtered by topic and time", async () => {
    await open();
    await page.getByLabel("Topic").selectOption("Bank holidays");
    await from("1 December 2026");
    await to("31/12/2026");
    await page.locator(".dock .big", { hasText: "2 dates" }).waitFor();
    expect(await page.locator("main tbody tr").allTextContents()).toEqual([
      expect.stringContaining("Christmas Day"),
      expect.stringMatching(/Boxing Day.*Mon\s28\sDec\s2026/),
    ]);
  });

  test("are inserted as a live table", async () => {
    await open();
    await page.getByLabel("Topic").selectOption("Bank holidays");
    await from("01/12/2026");
    await to("31/12/2026");
    await page.locator(".dock .big", { hasText: "2 dates" }).waitFor();
    await button("Insert at D4").click();
    await said("Key dates inserted in D4:I6.");
    expect(await entered("D4")).toBe('=ESSEX.KEYDATES("Bank holidays","01/12/2026","31/12/2026")');
    await button("Undo").click();
    await said("Taken back");
    expect(await entered("D4")).toBe("");
  });

  test("are saved as a calendar file of whole days, the same date under the same name each time", async () => {
    await open({ look: { timezoneId: "America/New_York" } });
    await page.getByLabel("Topic").selectOption("Bank holidays");
    await from("01/12/2026");
    await to("31/12/2026");
    await page.locator(".dock .big", { hasText: "2 dates" }).waitFor();
    const save = async () => {
      const [download] = await Promise.all([page.waitForEvent("download"), button("Save as .ics").press("Enter")]);
      expect(download.suggestedFilename()).toBe("essex-key-dates.ics");
      return readFileSync((await download.path())!, "utf8");
    };
    const file = await save();
    expect(file).toContain("BEGIN:VCALENDAR\r\n");
    expect(file).toContain("SUMMARY:Christmas Day\r\n");
    expect(file).toContain("DTSTART;VALUE=DATE:20261225\r\n");
    expect(file).toContain("DTEND;VALUE=DATE:20261226\r\n");
    expect(file).toContain("TRANSP:TRANSPARENT\r\n");
    expect(await save()).toBe(file);
  });

  test("that there are none of say so, and what may have some", async () => {
    await open();
    await from("01/01/2099");
    await page.locator(".card.bad", { hasText: "No date is held from 1 January 2099" }).waitFor();
    expect(await button("Save as .ics").getAttribute("aria-disabled")).toBe("true");
  });

  test.each([...HOSTS, BARE])("on $name are inserted", async (host) => {
    await open({ host });
    await page.locator(".dock .big").waitFor();
    await button(/^Insert (at|on)/).click();
    await page.waitForFunction(() => document.querySelector(".toast p")!.textContent !== "");
    expect(await page.locator(".toast p").textContent()).toMatch(/^Key dates inserted/);
  });

  test("what makes the file is fetched when it is first asked for", async () => {
    await open();
    const scripts = () => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /\.js/.test(name)).length);
    const before = await scripts();
    await page.locator(".dock .big").waitFor();
    await Promise.all([page.waitForEvent("download"), button("Save as .ics").click()]);
    expect(await scripts()).toBe(before + 1);
  });
});
