import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { axeViolations } from "../axe";
import { describeInBrowser } from "../browser";
import { opened } from "../../src/workbooks/making";
import { openPane, type Opening } from "./pane-page";

/** A caseload with a summary in D1, whose small counts are not withheld, and a Table of visits in A101. */
const start: NonNullable<Opening["start"]> = (excel) => {
  const plans = [
    [30, "ASD", "Mainstream"],
    [12, "ASD", "Special"],
    [25, "SEMH", "Mainstream"],
    [3, "SEMH", "Special"],
  ] as const;
  excel.fill("A1", [
    ["Need", "Placement"],
    ...plans.flatMap(([times, need, placement]) => Array.from({ length: times }, () => [need, placement])),
  ]);
  excel.put("D1", "=ESSEX.EHCPSUMMARY(A2:A71,B2:B71)");
  excel.fill("A101", [
    ["Quadrant", "Visits", "First visit"],
    ["Mid", 12, 46036],
    ["North", 2, ""],
  ]);
  excel.put("C102", 46036, "dd/mm/yyyy");
  excel.addTable("A101:C103", "School_visits");
};

describeInBrowser("the panel that publishes and assures, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (more: Opening = {}) => {
    page = await openPane(site, { address: "publish", start, ...more });
    page.setDefaultTimeout(8_000);
  };
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const fieldOf = (name: string) => page.getByLabel(name, { exact: true });
  const select = (address: string) => page.evaluate((at) => window.excel.select(at), address);
  const status = (words: string) => page.locator(".dock [role=status]").filter({ hasText: words }).waitFor();
  const entered = (address: string) => page.evaluate((at) => window.excel.entered(at), address);
  const put = (address: string, content: string | number) =>
    page.evaluate(([at, to]) => window.excel.put(at as string, to!), [address, content]);
  const undone = () => page.locator(".toast [role=status]").filter({ hasText: "Taken back" }).waitFor();

  test("by the keyboard alone a summary becomes a file with its small counts withheld, and a Table a sheet beside it", async () => {
    await open();
    await select("D3");
    await page.getByText("Selected: EHCPSUMMARY in Sheet1!D1.").waitFor();
    await expect.poll(() => fieldOf("Title of the table").inputValue()).toBe("EHC plans by primary need and placement, largest need first");
    const to = async (name: string, text: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        if (await fieldOf(name).evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press("Control+A");
      await page.keyboard.type(text);
    };
    const press = async (name: string) => {
      for (let presses = 0; presses < 80; presses++) {
        if (await button(name).evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
    };
    await to("Title of the table", "EHC plans by need, Essex");
    await press("Add this table");
    await status("Added: EHC plans by need, Essex.");
    await select("A102");
    await page.getByText("Selected: The Table School_visits, Sheet1!A101:C103.").waitFor();
    expect(await fieldOf("Title of the table").inputValue()).toBe("School visits");
    await page.getByRole("radio", { name: "No people" }).focus();
    await page.keyboard.press("Space");
    await press("Add this table");
    await status("Added: School visits.");
    await to("Title of the workbook", "Plans in Essex");
    await to("Whom to ask", "SEND data team, send@example.org");
    const download = page.waitForEvent("download");
    await press("Save the file");
    const file = await download;
    expect(file.suggestedFilename()).toBe("plans-in-essex.xlsx");
    await status("Saved as plans-in-essex.xlsx.");
    const { sheets } = opened(new Uint8Array(readFileSync(await file.path())));
    expect(sheets.map(({ name }) => name)).toEqual(["Cover", "Contents", "Notes", "EHC plans by need, Essex", "School visits"]);
    const rows = sheets[3]!.rows.map(({ cells }) => cells.map(({ value }) => value));
    expect(rows.slice(-3)).toEqual([
      ["Autistic Spectrum Disorder", "[c]", "[c]", 42, 0.6],
      ["Social, Emotional and Mental Health", "[c]", "[c]", 28, 0.4],
      ["Total", 55, 15, 70, 1],
    ]);
    expect(sheets[4]!.rows.at(-1)!.cells.map(({ value }) => value)).toEqual(["North", 2, "[x]"]);
    await page.getByRole("heading", { name: "Left to you before it is published" }).waitFor();
    await page.getByText("Run a spelling and grammar check").waitFor();
  });

  test("hands Excel the file as a workbook of its own, the selected table added by itself", async () => {
    await open({
      start: (excel) => {
        excel.put("A1", "=ESSEX.PARTNERSHIPS()");
        Object.assign(window, { opened: [] });
        Object.assign(Excel, { createWorkbook: (base64: string) => (window as unknown as { opened: string[] }).opened.push(base64) });
      },
    });
    await select("A1");
    await fieldOf("Whom to ask").fill("The team");
    await expect.poll(() => fieldOf("Title of the table").inputValue()).not.toBe("");
    await fieldOf("Title of the workbook").fill("Partnerships");
    await button("Open in Excel").click();
    await status("The copy is open in a window of its own.");
    const [base64] = await page.evaluate(() => (window as unknown as { opened: string[] }).opened);
    expect(
      opened(new Uint8Array(Buffer.from(base64!, "base64")))
        .sheets.slice(0, 3)
        .map(({ name }) => name),
    ).toEqual(["Cover", "Contents", "Notes"]);
  });

  test("no longer tells of what was wrong with a field that holds something else now", async () => {
    await open();
    await put("A103", "");
    await select("D3");
    await expect.poll(() => fieldOf("Title of the table").inputValue()).not.toBe("");
    await button("Add this table").click();
    await status("Added: ");
    await button("Add this table").click();
    await status("Another table of this copy has this title.");
    await select("A102");
    await expect.poll(() => fieldOf("Title of the table").inputValue()).toBe("School visits");
    expect(await page.getByText("Another table of this copy has this title.").count()).toBe(0);
    await button("Save the file").click();
    await status("Readers have to see whom to ask.");
    await fieldOf("Whom to ask").fill("The team");
    expect(await page.getByText("Readers have to see whom to ask.").count()).toBe(0);
  });

  test("says what is missing where it is missing, and why a table is not published", async () => {
    await open();
    await select("F60");
    await page.getByText("Select a cell of a summary that ESSEX answers, or of a Table.").waitFor();
    await button("Save the file").click();
    await page.getByRole("alert").getByText("Select a cell of a summary that ESSEX answers, or of a Table.").waitFor();
    await select("A102");
    await page.getByText("Selected: The Table School_visits").waitFor();
    await button("Add this table").click();
    await page.getByText('"Visits" has 2 for "North": so few could be known by it.').first().waitFor();
    await page.getByRole("radio", { name: "No people" }).check();
    await fieldOf("Withhold counts below").fill("2");
    await button("Add this table").click();
    await page.getByText("A whole number of 3 or more, such as 5.").first().waitFor();
    await fieldOf("Withhold counts below").fill("5");
    await button("Save the file").click();
    await page.getByText("Readers have to see whom to ask.").first().waitFor();
    expect(await fieldOf("Whom to ask").evaluate((element) => element === document.activeElement)).toBe(true);
    await button("Remove School visits").click();
    await status("The table is taken out.");
  });

  test("adds the assurance sheet, which can be taken back, and says what has changed since", async () => {
    await open();
    await button("Compare with the assurance sheet").click();
    await page.getByText("This workbook has no assurance sheet that can be read. Add one first.").first().waitFor();
    await button("Add sheet of assurance").click();
    await page
      .locator(".toast [role=status]")
      .filter({ hasText: "Written on the new sheet Assurance: 1 function, 140 input cells." })
      .waitFor();
    expect(await entered("Assurance!A1")).toBe("Assurance of this workbook");
    await button("Compare with the assurance sheet").click();
    await page.getByText("nothing has changed since.").first().waitFor();
    await put("Sheet1!B71", "Mainstream");
    await button("Compare with the assurance sheet").click();
    await page.getByText("Inputs have changed: Sheet1!A2:B71.").first().waitFor();
    await put("Sheet1!B71", "Special");
    await button("Compare with the assurance sheet").click();
    await page.getByText("nothing has changed since.").first().waitFor();
    await button("Undo").click();
    await undone();
    expect(await page.evaluate(() => window.excel.sheets())).toEqual(["Sheet1"]);
  });

  test("a workbook without ESSEX has nothing of ours to assure", async () => {
    await open({ start: (excel) => excel.put("A1", "=1+1") });
    await button("Add sheet of assurance").click();
    await page.getByText("No cell of this workbook calls ESSEX: there is nothing of ours to assure.").first().waitFor();
  });

  for (const look of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { viewport: { width: 320, height: 378 } }] as const)
    test(`filled in and refused breaks no rule of WCAG 2.2 A or AA, ${JSON.stringify(look)}`, async () => {
      await open({ look });
      await select("A102");
      await page.getByText("Selected: The Table School_visits").waitFor();
      await button("Add this table").click();
      await page.getByRole("heading", { name: "Not published" }).waitFor();
      await page.getByRole("radio", { name: "No people" }).check();
      await button("Add this table").click();
      await button("Remove School visits").waitFor();
      await fieldOf("Whom to ask").fill("The team");
      await button("Save the file").click();
      await page.getByRole("heading", { name: "Left to you before it is published" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
});
