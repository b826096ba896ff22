import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import edition from "../../src/data/edition.json";
import { day } from "../../src/core/foundation/day";
import { areaAddress, cellAddress } from "../../src/formulas/address";
import { addInOf } from "../../src/recalc/add-in";
import type { EssexHost } from "../../src/recalc/essex-host";
import type { Content } from "../../src/sheets/plan";
import { goldenTables } from "../../src/workbooks/golden-tables";
import { listingOf } from "../../src/workbooks/list";
import { opened, workedOut } from "../../src/workbooks/making";
import { starterPlans } from "../../src/workbooks/starters/starters";
import { describeInBrowser } from "../browser";
import { built } from "../dist";
import { type Opened, openWorkbench } from "../workbench/workbench-page";
import { rowsOf, withRows } from "./rows-added";

const ROOT = resolve(import.meta.dirname, "../..");
const today = day(edition.read);
const clock = { today, now: today };
const lists = starterPlans(goldenTables(join(ROOT, "test/golden"))).flatMap(({ name, plan }) =>
  plan.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ starter: name, plan, sheet, table, list: table.name }))),
);

describeInBrowser("the lists of the starters in the workbench", (site) => {
  let workbench: Opened;
  let host: EssexHost;
  beforeAll(async () => {
    host = addInOf(built("add-in"));
    workbench = await openWorkbench(site);
  });
  afterAll(() => workbench?.page.close());

  async function choose(page: Page, file: string): Promise<void> {
    // The name of what is open tells that a file has been opened: the same name again would not.
    await page.evaluate(() => (document.querySelector("#save")!.textContent = ""));
    await page.setInputFiles("#chooser", join(ROOT, "assets/workbooks", file));
    await expect.poll(() => page.locator("#save").textContent(), { timeout: 20_000 }).toBe(`Save ${file}`);
    await page.evaluate(() => window.essexWorkbench!.calculated());
  }

  test.each(lists)(
    "a row entered under $list of $starter is a row of it: every cell is as in the workbook that was made with it",
    async (one) => {
      const { starter, plan, sheet, table } = one;
      const { page } = workbench;
      const { rows, looks } = rowsOf(sheet, table);
      const row = table.headings[0] === "Year" ? [Number(rows.at(-1)![0]) + 1, ...rows.at(-1)!.slice(1)] : rows[0]!;
      await choose(page, listingOf(starter).file);
      for (const [index, content] of row.entries())
        if (content !== null && typeof content !== "object")
          await page.evaluate(([name, address, text]) => window.essexWorkbench!.type(name, address, text), [
            sheet.name,
            cellAddress(table.bottom + 1, table.left + index),
            typed(content, looks[index]?.format ?? null),
          ] as const);
      const grown = opened(await workedOut(withRows(plan, sheet, table, [row]), { host, clock }));
      const differing: string[] = [];
      for (const { name, rows: filled, cellAt } of grown.sheets) {
        const cells = filled.flatMap((each) => each.cells);
        const used = {
          top: 0,
          left: 0,
          bottom: Math.max(...cells.map((cell) => cell.row)),
          right: Math.max(...cells.map(({ column }) => column)),
        };
        const shown = await page.evaluate(([on, area]) => window.essexWorkbench!.readAll(on, area), [name, areaAddress(used)] as const);
        for (const [at, across] of shown.entries())
          for (const [column, cell] of across.entries()) {
            const value = cellAt(at, column)?.value ?? "";
            const isSame =
              typeof value === "number" && typeof cell.value === "number"
                ? Math.abs(value - cell.value) < 1e-9 * Math.max(1, Math.abs(value))
                : String(cell.value ?? "") === (typeof value === "object" && "error" in value ? value.error : String(value));
            if (!isSame) differing.push(`${name}!${cellAddress(at, column)}: ${String(cell.value)}, not ${JSON.stringify(value)}`);
          }
      }
      expect(differing).toEqual([]);
      expect(workbench.errors).toEqual([]);
    },
  );

  test("what is saved has the row in its Table, and the Table's formulas", async () => {
    const { page } = workbench;
    await choose(page, "improvement-plan.xlsx");
    const before = opened(new Uint8Array(readFileSync(join(ROOT, "assets/workbooks/improvement-plan.xlsx"))));
    const table = before.tables.find(({ name }) => name === "PlanActions")!;
    await page.evaluate(
      ([address]) => window.essexWorkbench!.type("Actions", address!, "An action of our own"),
      [cellAddress(table.bottom + 1, table.left + 2)],
    );
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const after = opened(new Uint8Array(readFileSync(await download.path())));
    const grown = after.tables.find(({ name }) => name === "PlanActions")!;
    expect(grown).toEqual({ ...table, bottom: table.bottom + 1 });
    expect(after.file.textOf(grown.part)).toContain(`<autoFilter ref="${areaAddress(grown)}"`);
    const reading = after.sheets.find(({ name }) => name === "Actions")!.cellAt(grown.bottom, table.left + 8);
    expect(reading?.value).toBe("No date yet");
    expect(reading?.formula?.text).toContain("PlanActions[[#This Row],[Status]]");
    expect(after.tables.filter(({ name }) => name !== "PlanActions")).toEqual(before.tables.filter(({ name }) => name !== "PlanActions"));
  });
});

/** What an officer types for a content: a date is typed as one. */
function typed(content: Exclude<Content, object | null>, format: string | null): string {
  if (typeof content !== "number" || format !== "dd/mm/yyyy") return String(content);
  const date = new Date(Date.UTC(1899, 11, 30) + content * 86_400_000);
  return date.toLocaleDateString("en-GB", { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" });
}
