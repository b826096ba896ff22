import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { partsCallingEssex } from "../../src/xlsx/add-in-removal";
import { describeInBrowser } from "../browser";
import { fileOf, opened as read, rows, valuesIn } from "../recalc/workbook-file";
import { openWorkbench, texts, type Opened } from "./workbench-page";

/** Three requests with a deadline each, and the latest of them. */
const REQUESTS = fileOf({
  sheets: {
    Requests: rows(
      ['<c r="A1" t="inlineStr"><is><t>Received</t></is></c>', '<c r="B1" t="inlineStr"><is><t>Issue by</t></is></c>'],
      ['<c r="A2"><v>46036</v></c>', '<c r="B2"><f>_xldudf_ESSEX_EHCPDEADLINE(A2)</f><v>46176</v></c>'],
      ['<c r="A3"><v>46062</v></c>', '<c r="B3"><f>_xldudf_ESSEX_EHCPDEADLINE(A3)</f><v>46202</v></c>'],
      ['<c r="A4"><v>46070</v></c>', '<c r="B4"><f>_xldudf_ESSEX_EHCPDEADLINE(A4)</f><v>46210</v></c>'],
      ['<c r="B5"><f>MAX(B2:B4)</f><v>46210</v></c>'],
    ),
  },
});

describeInBrowser("a copy for a school in the workbench", (site) => {
  let opened: Opened;
  let page: Page;
  let pane: FrameLocator;
  beforeAll(async () => {
    opened = await openWorkbench(site);
    ({ page } = opened);
    pane = page.frameLocator("#pane iframe");
  });
  afterAll(() => page?.close());

  async function choose(name: string, bytes: Uint8Array): Promise<void> {
    await page.setInputFiles("#chooser", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await expect.poll(() => page.locator("#save").textContent(), { timeout: 20_000 }).toBe(`Save ${name}`);
    await page.evaluate(() => window.essexWorkbench!.calculated());
  }

  test.each([
    ["Any Excel, LibreOffice", "Workings"],
    ["Excel 365", null],
  ])("for %s is saved from the pane, and has the same figures where it is opened again", async (form, workings) => {
    await choose("Requests.xlsx", REQUESTS);
    // What was changed since the file was opened is in the copy.
    await page.evaluate(() => window.essexWorkbench!.type("Requests", "A3", "46100"));
    const before = await texts(page, "Requests", "A1:B5");
    expect(before[2]).toEqual(["46100", "06/08/2026"]);

    if (workings !== null) await pane.getByRole("link", { name: /Copy for a school/ }).click();
    await pane.getByRole("radio", { name: form }).check();
    const main = pane.getByRole("button", { name: /^See what becomes of it$|^Save the copy$/ });
    if (workings !== null) await main.click();
    if (workings !== null) await pane.getByRole("region", { name: "3 cells follow their inputs" }).waitFor();
    // There is one workbook in a workbench: nothing is opened beside it.
    expect(await pane.getByRole("button", { name: "Open in Excel" }).isVisible()).toBe(false);
    const coming = page.waitForEvent("download");
    await main.click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("Requests - copy for a school.xlsx");
    const copy = new Uint8Array(readFileSync(await download.path()));
    expect(partsCallingEssex(copy)).toEqual([]);
    expect(valuesIn(copy, "Requests")).toMatchObject({ A3: 46_100, B2: 46_176, B3: 46_240, B4: 46_210, B5: 46_240 });
    expect(await texts(page, "Requests", "A1:B5")).toEqual(before);

    await choose(`Copy ${form}.xlsx`, copy);
    expect(await texts(page, "Requests", "A1:B5")).toEqual(before);
    const sheets = await page.evaluate(() => window.essexWorkbench!.sheets());
    expect(sheets).toEqual(["Requests", "About this copy", ...(workings === null ? [] : [workings]), "Dated facts"]);
    if (workings === null) expect(read(copy).names.map(({ name }) => name)).toEqual(["Twin.EHCPDEADLINE"]);
    // Its formulas follow what is typed, without the add-in.
    await page.evaluate(() => window.essexWorkbench!.type("Requests", "A3", "46062"));
    expect((await texts(page, "Requests", "B3:B5")).flat()).toEqual(["29/06/2026", "07/07/2026", "07/07/2026"]);
    expect(opened.errors).toEqual([]);
  });
});
