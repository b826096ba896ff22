import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { placeAddress } from "../../src/formulas/address";
import { partsCallingEssex } from "../../src/xlsx/add-in-removal";
import { axeViolations } from "../axe";
import { describeInBrowser } from "../browser";
import { fileOf, opened, rows } from "../recalc/workbook-file";
import { BARE } from "./excel/hosts";
import { openPane, type Opening } from "./pane-page";

const starter = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, `../../assets/workbooks/${name}.xlsx`)));
const TRACKER = starter("ehcp-tracker");
const PLAIN = fileOf({ sheets: { Sheet1: rows(['<c r="A1"><v>1</v></c>', '<c r="B1"><f>A1+1</f><v>2</v></c>']) } });
const NAME = "Tracker - copy for a school.xlsx";

/** An Excel that opens files as new workbooks, and keeps what it was handed. */
const opening: NonNullable<Opening["start"]> = () => {
  Object.assign(window, { opened: [] });
  Object.assign(Excel, { createWorkbook: (base64: string) => (window as unknown as { opened: string[] }).opened.push(base64) });
};

/** What each cell shows, of all sheets. */
function figuresOf(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  return new Map(
    opened(bytes).sheets.flatMap(({ name, rows: all }) =>
      all.flatMap(({ cells }) => cells.map(({ row, column, value }) => [placeAddress({ sheet: name, row, column }), value] as const)),
    ),
  );
}

/** It has the figures of the workbook, and nothing of the add-in. */
function expectCopyOf(workbook: Uint8Array, copy: Uint8Array): void {
  expect(partsCallingEssex(workbook)).not.toEqual([]);
  expect(partsCallingEssex(copy)).toEqual([]);
  const figures = figuresOf(copy);
  for (const [place, value] of figuresOf(workbook)) expect([place, figures.get(place) ?? null]).toEqual([place, value]);
}

describeInBrowser("the panel that copies a workbook for a school, as built", (site) => {
  let page: Page;
  afterEach(() => page?.close());
  const open = async (file: Uint8Array, more: Opening = {}) => {
    page = await openPane(site, { address: "copying", ...more });
    page.setDefaultTimeout(20_000);
    await hold(file);
  };
  const hold = (file: Uint8Array) =>
    page.evaluate(
      (base64) => void (window.excel.file.bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))),
      Buffer.from(file).toString("base64"),
    );
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const status = (words: string) => page.locator(".dock [role=status]").filter({ hasText: words }).waitFor();
  const seen = "402 cells call ESSEX: 121 follow their inputs, 73 hold for their inputs as they are, 208 are values.";
  const savedBy = async (press: () => Promise<void>) => {
    const coming = page.waitForEvent("download");
    await press();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  };

  test("by the keyboard alone: what becomes of each function is seen, and the copy saved; the workbook is not touched", async () => {
    await open(TRACKER);
    const press = async (name: string) => {
      for (let presses = 0; presses < 40; presses++) {
        if (await button(name).evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
    };
    await press("See what becomes of it");
    await status(seen);
    const section = (name: string) => page.getByRole("region", { name });
    await section("121 cells follow their inputs").getByRole("row", { name: "EHCPDEADLINE 48" }).waitFor();
    await section("73 cells hold for their inputs as they are").getByRole("row", { name: "EHCPBACKLOG 12" }).waitFor();
    await section("208 cells are values").getByRole("row", { name: "VERSION 1" }).waitFor();
    await page.getByText("All of the workbook is in the copy: 9 sheets.").waitFor();
    // The focus stays on the button, which saves now.
    expect(await button("Save the copy").evaluate((element) => element === document.activeElement)).toBe(true);
    const { name, bytes } = await savedBy(() => page.keyboard.press("Enter"));
    expect(name).toBe(NAME);
    await status(`Saved as ${NAME}. If no file comes, this Excel lets no pane save one: use Excel on the web.`);
    expectCopyOf(TRACKER, bytes);
    expect(opened(bytes).sheets.map((sheet) => sheet.name)).toContain("About this copy");
    expect(await page.evaluate(() => window.excel.sheets())).toEqual(["Sheet1"]);
    expect(await page.evaluate(() => [window.excel.file.opened, window.excel.file.closed])).toEqual([2, 2]);
    expect(await page.evaluate(() => window.excel.runs.some(({ mergeUndoGroup }) => mergeUndoGroup))).toBe(false);
  });

  test("hands Excel 365 the copy with named LAMBDAs as a workbook of its own", async () => {
    await open(TRACKER, { start: opening });
    await page.getByRole("radio", { name: "Excel 365" }).check();
    await page.getByText("Formulas that are worked out row by row become names, each a LAMBDA.").waitFor();
    await button("See what becomes of it").click();
    await button("Open in Excel").click();
    await status("The copy is open in a window of its own. Save it from there.");
    const [base64] = await page.evaluate(() => (window as unknown as { opened: string[] }).opened);
    const copy = new Uint8Array(Buffer.from(base64!, "base64"));
    expectCopyOf(TRACKER, copy);
    expect(opened(copy).names.map((name) => name.name)).toContain("Twin.EHCPDEADLINE");
  });

  test("an Excel that opens no new workbook after all is told of, and the copy can be saved", async () => {
    await open(TRACKER, {
      start: () =>
        void Object.assign(Excel, {
          createWorkbook: () => Promise.reject(Object.assign(new Error("It failed."), { code: "GeneralException" })),
        }),
    });
    await button("See what becomes of it").click();
    await button("Open in Excel").click();
    await status("The copy was not opened. Excel did not do it: It failed. Save it instead.");
    const { bytes } = await savedBy(() => button("Save the copy").click());
    expectCopyOf(TRACKER, bytes);
  });

  test("the copy is of the workbook at the press, whatever was seen before", async () => {
    await open(TRACKER);
    await button("See what becomes of it").click();
    await status(seen);
    const other = starter("send-finance");
    await hold(other);
    const { bytes } = await savedBy(() => button("Save the copy").click());
    expectCopyOf(other, bytes);
    expect(await page.getByRole("heading", { name: "121 cells follow their inputs" }).count()).toBe(0);
  });

  test("with macros it keeps the ending of one, and can only be saved", async () => {
    const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`;
    const cells = rows(['<c r="A1"><v>46036</v></c>', '<c r="B1"><f>_xldudf_ESSEX_EHCPDEADLINE(A1)</f><v>46176</v></c>']);
    const file = fileOf({
      sheets: { Cases: cells },
      parts: { "xl/_rels/workbook.xml.rels": rels, "xl/vbaProject.bin": new Uint8Array(8) },
    });
    await open(file, { start: opening });
    await button("See what becomes of it").click();
    await status("1 cell calls ESSEX: 1 follows its inputs.");
    await page.getByText("They are in the copy too, which is therefore an .xlsm and can only be saved.").waitFor();
    expect(await button("Open in Excel").isVisible()).toBe(false);
    expect((await savedBy(() => button("Save the copy").click())).name).toBe("Tracker - copy for a school.xlsm");
  });

  test("can be stopped, and begun again", async () => {
    await open(starter("self-test"));
    await button("See what becomes of it").click();
    await page.getByText(/^\d+ of 731 ESSEX cells$/).waitFor();
    await button("Cancel").click();
    await status("Stopped. No copy was made.");
    expect(await button("See what becomes of it").evaluate((element) => element === document.activeElement)).toBe(true);
    await hold(TRACKER);
    await button("See what becomes of it").click();
    await status(seen);
  });

  test.each([
    ["a workbook without ESSEX", PLAIN, "No cell of this workbook calls ESSEX: it needs no add-in as it is. Send the workbook itself."],
    ["a file that is cut short", TRACKER.subarray(0, 9_000), "This workbook is damaged: it is cut short, and may not have arrived whole."],
  ])("%s is refused in a sentence", async (_what, file, words) => {
    await open(file);
    await button("See what becomes of it").click();
    await page.getByRole("alert").getByText(words).waitFor();
    await status("The copy is not made.");
    expect(await button("See what becomes of it").isVisible()).toBe(true);
  });

  test("an Excel that hands out no file, or has no such thing, is told of", async () => {
    await open(TRACKER);
    await page.evaluate(() => {
      window.excel.file.failure = {
        code: 7000,
        name: "Permission Denied",
        message: "You don't have sufficient permissions for this action.",
      };
    });
    await button("See what becomes of it").click();
    await page
      .getByRole("alert")
      .getByText("Excel does not hand out the workbook’s file (“You don't have sufficient permissions for this action”).")
      .waitFor();
    await page.close();
    await open(TRACKER, { host: BARE });
    await button("See what becomes of it").click();
    await page
      .getByRole("alert")
      .getByText("Reading the workbook’s own file needs a newer Excel than this one (CompressedFile 1.1).")
      .waitFor();
  });

  test("without a workbook it says so", async () => {
    page = await openPane(site, { address: "copying", isInExcel: false });
    await button("See what becomes of it").click();
    await page.getByText("Open this pane in Excel to copy a workbook.").waitFor();
  });

  for (const look of [{}, { colorScheme: "dark" }, { forcedColors: "active" }, { viewport: { width: 320, height: 378 } }] as const)
    test(`made and refused breaks no rule of WCAG 2.2 A or AA, ${JSON.stringify(look)}`, async () => {
      await open(TRACKER, { look, start: opening });
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await button("See what becomes of it").click();
      await status(seen);
      expect(await axeViolations(page)).toEqual([]);
      expect(await sideways()).toBe(0);
      await hold(PLAIN);
      await button("Save the copy").click();
      await page.getByRole("alert").waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await sideways()).toBe(0);
    });
});
