import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import examples from "../../src/functions/examples.json";
import edition from "../../src/data/edition.json";
import { day } from "../../src/core/foundation/day";
import { quotedSheet } from "../../src/formulas/address";
import { gridSpelling } from "../../src/formulas/spelling";
import { addInOf } from "../../src/recalc/add-in";
import type { EssexHost } from "../../src/recalc/essex-host";
import { recalculated } from "../../src/recalc/recalculation";
import { goldenTables } from "../../src/workbooks/golden-tables";
import { listingOf, STARTERS } from "../../src/workbooks/list";
import { opened, starterFile } from "../../src/workbooks/making";
import { addInIn } from "../../src/workbooks/manifest";
import { starterPlans } from "../../src/workbooks/starters/starters";
import { changedWorkbook } from "../../src/xlsx/workbook-writing";
import { archiveOf } from "../../src/xlsx/zip";
import { packageOf } from "../../src/xlsx/package";
import { built } from "../dist";

const ROOT = resolve(import.meta.dirname, "../..");
const today = day(edition.read);
const clock = { today, now: today };
const plans = starterPlans(goldenTables(join(ROOT, "test/golden")));
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(ROOT, "assets/workbooks", file)));

let host: EssexHost;
beforeAll(() => {
  host = addInOf(built("add-in"));
});

it("every starter that is offered is drawn up, and no other", () => {
  expect(plans.map(({ name }) => name)).toEqual(STARTERS.map(({ name }) => name));
});

describe.each(STARTERS)("$name", ({ file, name, sheets }) => {
  const workbook = opened(bytesOf(file));

  it("is what npm run workbooks writes, byte for byte", async () => {
    const { plan } = plans.find((each) => each.name === name)!;
    const addIn = addInIn(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
    const made = await starterFile(plan, { host, clock, addIn });
    expect(Buffer.from(made).equals(Buffer.from(bytesOf(listingOf(name).file)))).toBe(true);
  });

  it("holds the values that recalc finds, every formula worked out and none in error", () => {
    const { edits, report } = recalculated(workbook, host, clock, "every formula");
    expect([...edits.values()].flat()).toEqual([]);
    expect(report.errors).toEqual([]);
    expect(report.kept).toEqual([]);
  });

  it("has the sheets that are told of it", () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([...sheets]);
  });

  it("puts the sheets of its print areas and titles in quotation marks where Excel needs them: without, Excel repairs the file", () => {
    const text = packageOf(archiveOf(bytesOf(file))).textOf("xl/workbook.xml")!;
    const names = [...text.matchAll(/<definedName name="_xlnm\.[^>]* localSheetId="(\d+)"[^>]*>([^<]*)</g)];
    for (const [, number, areas] of names)
      for (const area of areas!.split(",")) expect(area.replace(/!\$[^!]*$/, "")).toBe(quotedSheet(sheets[Number(number)]!));
  });

  it("names the add-in, so that Excel offers it, and does not ask for a recalculation on opening", () => {
    const { textOf } = packageOf(archiveOf(bytesOf(file)));
    expect(textOf("xl/webextensions/webextension1.xml")).toContain('id="713572cb-3b8c-4d52-8344-369f2ac4355c"');
    expect(textOf("xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  });

  it("has the add-in's formulas as Excel saves them", () => {
    const own = workbook.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.text ?? [])));
    const essex = own.filter((text) => /ESSEX/.test(text));
    expect(essex.length).toBeGreaterThan(0);
    for (const text of essex) expect(text).toMatch(/_xldudf_ESSEX_/);
    for (const text of essex) expect(text).not.toMatch(/ESSEX\./);
  });
});

describe("the self-test", () => {
  const workbook = opened(bytesOf("self-test.xlsx"));
  const cell = (sheet: string, row: number, column: number) => workbook.sheets.find(({ name }) => name === sheet)!.cellAt(row, column);

  it("says PASS", () => {
    expect(cell("Self-test", 3, 1)?.value).toBe("PASS");
  });

  it("passes every line: none is left without a verdict", () => {
    for (let row = 7; row <= 15; row++) {
      expect(cell("Self-test", row, 2)?.value).toBeGreaterThan(0);
      expect(cell("Self-test", row, 3)?.value).toBe(0);
    }
  });

  it("tries every function", () => {
    const asked = workbook.sheets
      .find(({ name }) => name === "Answers")!
      .rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.text ?? []));
    const called = asked.map(gridSpelling).join(" ");
    for (const name of Object.keys(examples)) expect(called).toContain(`ESSEX.${name}(`);
  });

  it("says FAIL where a function answers a day late, and names it", () => {
    const altered: EssexHost = {
      call(name, args, address) {
        const { block, message } = host.call(name, args, address);
        const later = block.map((row) => row.map((value) => (typeof value === "number" ? value + 1 : value)));
        return { block: name.endsWith("SCHOOLLEAVINGDATE") ? later : block, message };
      },
    };
    const { edits } = recalculated(workbook, altered, clock, "every formula");
    const after = opened(changedWorkbook(workbook, edits));
    const front = after.sheets.find(({ name }) => name === "Self-test")!;
    expect(front.cellAt(3, 1)?.value).toBe("FAIL");
    // Answers has one line of it that is no refusal, and the sheet of its own has all of its lines.
    expect(front.cellAt(7, 3)?.value).toBe(1);
    expect(front.cellAt(15, 3)?.value).toBe(12);
  });
});
