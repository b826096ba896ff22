import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import edition from "../../src/data/edition.json";
import { day } from "../../src/core/foundation/day";
import { addInOf } from "../../src/recalc/add-in";
import type { EssexHost } from "../../src/recalc/essex-host";
import type { BookPlan, BookSheet, TablePlan } from "../../src/workbooks/book";
import { goldenTables } from "../../src/workbooks/golden-tables";
import { opened, workedOut } from "../../src/workbooks/making";
import { starterPlans } from "../../src/workbooks/starters/starters";
import type { Workbook } from "../../src/xlsx/workbook";
import { built } from "../dist";

const today = day(edition.read);
const clock = { today, now: today };
const lists = starterPlans(goldenTables(join(resolve(import.meta.dirname, "../.."), "test/golden"))).flatMap(({ name, plan }) =>
  plan.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ starter: name, plan, sheet, table, list: table.name }))),
);

let host: EssexHost;
beforeAll(() => {
  host = addInOf(built("add-in"));
});

/** The plan with the first row of a list entered again at its foot, as Excel does when a row is written under a Table. */
function withRow(plan: BookPlan, sheet: BookSheet, table: TablePlan): BookPlan {
  const rows = sheet.blocks.find(({ top, left }) => top === table.top + 1 && left === table.left)!;
  // A year comes after the last one: any other list may have the same row twice.
  const [first] = rows.rows;
  const last = rows.rows.at(-1)!;
  const row = table.headings[0] === "Year" ? [Number(last[0]) + 1, ...last.slice(1)] : first!;
  const blocks = sheet.blocks.map((block) => (block === rows ? { ...block, rows: [...block.rows, row] } : block));
  const tables = sheet.tables.map((each) => (each === table ? { ...each, bottom: each.bottom + 1 } : each));
  return { ...plan, sheets: plan.sheets.map((each) => (each === sheet ? { ...each, blocks, tables } : each)) };
}

/** What every cell of a workbook that a formula fills has, by its place. */
function answers({ sheets }: Workbook): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of sheets)
    for (const { cells } of sheet.rows)
      for (const { row, column, formula } of cells) {
        if (!formula) continue;
        const { bottom, right } = formula.ref ?? { bottom: row, right: column };
        for (let down = row; down <= bottom; down++)
          for (let across = column; across <= right; across++)
            found.set(`${sheet.name}!${down},${across}`, sheet.cellAt(down, across)?.value ?? null);
      }
  return found;
}

describe.each(lists)("a row added to $list of $starter", ({ plan, sheet, table }) => {
  it("is counted by the formulas of the workbook", async () => {
    const before = answers(opened(await workedOut(plan, { host, clock })));
    const after = answers(opened(await workedOut(withRow(plan, sheet, table), { host, clock })));
    const changed = [...after].filter(([place, value]) => before.get(place) !== value);
    expect(changed).not.toEqual([]);
  });
});
