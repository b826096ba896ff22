import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedFile } from "../../src/publish/file";
import { opened } from "../../src/workbooks/making";
import { describeInBrowser } from "../browser";
import { type Opened, openWorkbench } from "../workbench/workbench-page";
import { NEEDS, publicationOfTwo } from "./publications";

describeInBrowser("a published file in the workbench", (site) => {
  let workbench: Opened;
  beforeAll(async () => {
    workbench = await openWorkbench(site);
  });
  afterAll(() => workbench?.page.close());

  test("opens with its sheets, its titles and its figures", async () => {
    const { page, errors } = workbench;
    const file = await publishedFile(await publicationOfTwo());
    if (!file.ok) throw new Error(file.message);
    const path = join(mkdtempSync(join(tmpdir(), "published-")), "plans.xlsx");
    writeFileSync(path, file.value);
    await page.setInputFiles("#chooser", path);
    await expect.poll(() => page.locator("#save").textContent(), { timeout: 20_000 }).toBe("Save plans.xlsx");
    const sheets = await page.evaluate(() => window.essexWorkbench!.sheets());
    expect(sheets).toEqual(["Cover", "Contents", "Notes", "EHC plans by primary need", "Visits to schools, R&D"]);
    const read = (sheet: string, address: string) =>
      page.evaluate(
        ([name, at]) => window.essexWorkbench!.readAll(name!, at!).map((row) => row.map((cell) => cell?.value)),
        [sheet, address],
      );
    expect(await read("EHC plans by primary need", "A1:A1")).toEqual([[NEEDS]]);
    expect((await read("EHC plans by primary need", "A5:E5"))[0]).toEqual(["Primary need", "Mainstream", "Special", "Plans", "Share"]);
    expect((await read("EHC plans by primary need", "A6:C6"))[0]).toEqual(["Autistic Spectrum Disorder", 30, 12]);
    expect(errors).toEqual([]);
  });

  test("a summary is saved from the pane beside the workbench, and an assurance sheet added that compares with it", async () => {
    const other = await openWorkbench(site);
    const { page } = other;
    const pane = page.frameLocator("#pane iframe");
    await page.evaluate(async () => {
      await window.essexWorkbench!.type("Summary", "Y2", "=ESSEX.PARTNERSHIPS()");
      await window.essexWorkbench!.select("Summary", "Y2");
    });
    await pane.getByRole("link", { name: /Publish and assure/ }).click();
    await pane.getByText("Selected: PARTNERSHIPS in Summary!Y2.").waitFor();
    // There is one workbook in a workbench: nothing is offered to be opened beside it, here or among the starters.
    expect(await pane.getByRole("button", { name: "Open in Excel" }).isVisible()).toBe(false);
    await expect.poll(() => pane.getByLabel("Title of the table").inputValue()).not.toBe("");
    await pane.getByLabel("Title of the workbook").fill("Partnerships of schools in Essex");
    await pane.getByLabel("Whom to ask").fill("The team");
    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Save the file" }).click();
    const saved = opened(new Uint8Array(readFileSync(await (await download).path())));
    expect(saved.sheets.slice(0, 3).map(({ name }) => name)).toEqual(["Cover", "Contents", "Notes"]);
    await pane.getByRole("button", { name: "Add sheet of assurance" }).click();
    await pane.locator(".toast [role=status]").filter({ hasText: "Written on the new sheet Assurance" }).waitFor();
    await pane.getByRole("button", { name: "Compare with the assurance sheet" }).click();
    await pane.getByText("nothing has changed since.").first().waitFor();
    await pane.locator(".head a, .head button").first().click();
    await pane.getByRole("link", { name: /Starter workbooks/ }).click();
    await pane.getByRole("link", { name: "Save the file ehcp-tracker.xlsx" }).waitFor();
    expect(other.errors).toEqual([]);
    await page.close();
  });
});
