import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedFile } from "../../src/publish/file";
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
});
