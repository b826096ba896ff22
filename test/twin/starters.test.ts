import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formulaOf } from "../../src/formulas/tree";
import { mayCallEssex } from "../../src/formulas/spelling";
import { placeAddress } from "../../src/formulas/address";
import { fileOfTwin } from "../../src/twin/file";
import { type Form } from "../../src/twin/form";
import { twinOf } from "../../src/twin/twin";
import { STARTERS } from "../../src/workbooks/list";
import { packageOf } from "../../src/xlsx/package";
import { isError, type CellValue } from "../../src/xlsx/value";
import { openWorkbook, type Workbook } from "../../src/xlsx/workbook";
import { archiveOf } from "../../src/xlsx/zip";
import { libreOffice } from "../prove/libreoffice";
import { openedInLibreOffice } from "../prove/opened";

const FOLDER = join(import.meta.dirname, "../../assets/workbooks");
/** The self-test has every row of every table: it is copied where all golden rows are tried. */
const FILES = STARTERS.map(({ file }) => file).filter((file) => file !== "self-test.xlsx" || process.env["TWIN_ROWS"] === "all");
const TIMEOUT = 1_800_000;

function opened(bytes: Uint8Array): Workbook {
  const read = openWorkbook(bytes);
  if (!read.ok) throw new Error(read.why);
  return read.workbook;
}

async function copied(file: string, form: Form): Promise<{ readonly before: Workbook; readonly bytes: Uint8Array }> {
  const before = opened(new Uint8Array(readFileSync(join(FOLDER, file))));
  return { before, bytes: fileOfTwin(before, await twinOf(before, { form, today: 46_351 })) };
}

function valuesOf({ sheets }: Workbook): ReadonlyMap<string, CellValue> {
  return new Map(
    sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ cells }) =>
        cells.map(({ row, column, value }) => [placeAddress({ sheet: sheet.name, row, column }), value] as const),
      ),
    ),
  );
}

function shown(value: CellValue | undefined): string {
  if (value === undefined || value === null || value === "") return "";
  if (isError(value)) return value.error;
  return typeof value === "number" ? String(Number(value.toPrecision(10))) : String(value);
}

describe("a copy of a starter for a school", () => {
  for (const form of ["classic", "lambda"] as const)
    it.each(FILES)(`${form}: %s has nothing left of the add-in`, { timeout: TIMEOUT }, async (file) => {
      const { before, bytes } = await copied(file, form);
      const archive = packageOf(archiveOf(bytes));
      for (const { name } of archive.archive.entries) {
        expect(name).not.toMatch(/webextension/i);
        if (/\.(xml|rels)$/.test(name))
          expect(`${name} ${/_xldudf_|webextension/i.exec(archive.textOf(name)!)?.[0] ?? ""}`).toBe(`${name} `);
      }
      const after = opened(bytes);
      const formulas = after.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula?.text ?? [])));
      expect(formulas.filter(mayCallEssex)).toEqual([]);
      for (const { name, formula } of after.names)
        expect(`${name}: ${formulaOf(formula) === null ? formula : "read"}`).toBe(`${name}: read`);
      // Every cell of the workbook shows what it did.
      const values = valuesOf(after);
      for (const [place, value] of valuesOf(before)) expect(`${place} ${shown(values.get(place))}`).toBe(`${place} ${shown(value)}`);
    });

  const missing = libreOffice.missing();
  it.skipIf(missing !== null && !process.env.REQUIRE_ENGINES)(
    "is opened and worked out anew by LibreOffice, which shows the same figures",
    { timeout: TIMEOUT },
    async () => {
      const copies = await Promise.all(FILES.map(async (file) => ({ file, ...(await copied(file, "classic")) })));
      const saved = await openedInLibreOffice(copies.map(({ bytes }) => bytes));
      copies.forEach(({ file, bytes }, index) => {
        const found = valuesOf(saved[index]!);
        const differing = [...valuesOf(opened(bytes))].flatMap(([place, value]) =>
          shown(value) === shown(found.get(place))
            ? []
            : [`${file} ${place}: ${shown(found.get(place))}, and ${shown(value)} was expected`],
        );
        expect(differing.slice(0, 5)).toEqual([]);
      });
    },
  );
});
