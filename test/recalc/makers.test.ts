import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../src/xlsx/value";
import { recalculatedFile } from "./recalculating";
import { differingParts, opened, valuesIn } from "./workbook-file";

const FOLDER = join(import.meta.dirname, "workbooks");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));

/** Prices from the School Improvement Offer 2023/24, with 5% off before 20 October 2023; deadlines are 140 and 42 days on. */
const EXPECTED: Record<string, Record<string, Record<string, CellValue>>> = {
  deadlines: {
    Cases: { B2: 46_167, B3: 46_195, B4: 46_125, B5: 46_251, C2: "late", C3: "late", C4: "late", C5: "in time", E2: 3, E3: 46_251 },
    Other: { A1: "Untouched & <kept>", A2: 0.1, B2: 7 },
  },
  pricing: {
    Prices: { D2: 617.5, D3: 1178, D4: 1795.5, D5: 2340, E2: 741, E3: 1413.6, E4: 2154.6, E5: 2808, D7: 5931 },
    "Sum up": { A1: 5931, A2: 1795.5, A3: 1779.3 },
  },
  nested: { Sheet1: { C1: 0, C2: 3780, C3: "2023/24 2023-24", C4: { error: "#VALUE!" }, C5: { error: "#VALUE!" }, C6: 650 } },
  array: { Sheet1: { C1: 650, C2: 1240, C3: 2340, E1: 4230 } },
};

describe("workbooks of nine makers", () => {
  it("are thirty-six", () => {
    expect(FILES).toHaveLength(36);
    expect(new Set(FILES.map((name) => name.slice(0, name.lastIndexOf("-")))).size).toBe(9);
  });

  it.each(FILES)("%s is worked out, and nothing but the values that changed is another", (name) => {
    const before = new Uint8Array(readFileSync(join(FOLDER, name)));
    const plan = name.slice(name.lastIndexOf("-") + 1, -5);
    const { after, report } = recalculatedFile(before);
    for (const [sheet, cells] of Object.entries(EXPECTED[plan]!)) expect(valuesIn(after, sheet)).toMatchObject(cells);
    expect(report.kept).toEqual([]);
    const sheets = opened(before).sheets.map(({ part }) => part);
    const differing = differingParts(before, after);
    expect(sheets).toEqual(expect.arrayContaining(differing));
    expect(differing.length).toBeGreaterThan(0);
    // Recalculated again, nothing changes: the same bytes come back.
    const again = recalculatedFile(after);
    expect(again.report.changed).toEqual([]);
    expect(Buffer.from(again.after).equals(Buffer.from(after))).toBe(true);
  });
});
