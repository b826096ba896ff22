import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { areaAddress, cellAddress } from "../../src/formulas/address";
import { STARTERS } from "../../src/workbooks/list";
import { opened as read } from "../../src/workbooks/making";
import { describeInBrowser } from "../browser";
import { type Opened, openWorkbench } from "../workbench/workbench-page";

const pathOf = (file: string) => join(import.meta.dirname, "../../assets/workbooks", file);

describeInBrowser("the starters in the workbench", (site) => {
  let workbench: Opened;
  beforeAll(async () => {
    workbench = await openWorkbench(site);
  });
  afterAll(() => workbench?.page.close());

  test.each(STARTERS)("$name opens, and works out what is in the file", async ({ file, sheets }) => {
    const { page } = workbench;
    await page.setInputFiles("#chooser", pathOf(file));
    await expect.poll(() => page.locator("#save").textContent(), { timeout: 20_000 }).toBe(`Save ${file}`);
    expect(await page.evaluate(() => window.essexWorkbench!.sheets())).toEqual([...sheets]);
    await page.evaluate(() => window.essexWorkbench!.calculated());
    const differing: string[] = [];
    for (const sheet of read(new Uint8Array(readFileSync(pathOf(file)))).sheets) {
      const held = sheet.rows.flatMap(({ cells }) => cells);
      const used = {
        top: 0,
        left: 0,
        bottom: Math.max(...held.map(({ row }) => row)),
        right: Math.max(...held.map(({ column }) => column)),
      };
      const shown = await page.evaluate(([name, area]) => window.essexWorkbench!.readAll(name, area), [
        sheet.name,
        areaAddress(used),
      ] as const);
      expect(shown).toHaveLength(used.bottom + 1);
      for (const [row, cells] of shown.entries())
        for (const [column, cell] of cells.entries()) {
          const value = sheet.cellAt(row, column)?.value ?? "";
          const isSame =
            typeof value === "number" && typeof cell.value === "number"
              ? Math.abs(value - cell.value) < 1e-9 * Math.max(1, Math.abs(value))
              : String(cell.value ?? "") === String(value);
          if (!isSame) differing.push(`${sheet.name}!${cellAddress(row, column)}: ${String(cell.value)}, not ${String(value)}`);
        }
    }
    expect(differing).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
