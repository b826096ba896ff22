import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeAddress } from "../../src/formulas/address";
import { gridSpelling, mayCallEssex } from "../../src/formulas/spelling";
import { dependentsAmong } from "../../src/recalc/dependents";
import { formulaCells, type FormulaCell } from "../../src/recalc/formula-cell";
import { STARTERS } from "../../src/workbooks/list";
import { opened } from "../../src/workbooks/making";
import { AS_CALCULATED } from "../../src/workbooks/as-calculated";
import { isError, type CellValue } from "../../src/xlsx/value";
import type { Workbook } from "../../src/xlsx/workbook";
import { convert, libreOffice, type OnOpening } from "../prove/libreoffice";

const FOLDER = join(import.meta.dirname, "../../assets/workbooks");
const NAME: CellValue = { error: "#NAME?" };
const made = mkdtempSync(join(tmpdir(), "essex-starters-"));
afterAll(() => rmSync(made, { recursive: true, force: true }));

const read = (path: string) => opened(new Uint8Array(readFileSync(path)));

/** The starters as LibreOffice has them once it has opened them, saved again so that they can be read. */
async function openedInLibreOffice(onOpening: OnOpening): Promise<ReadonlyMap<string, Workbook>> {
  const folder = join(made, onOpening.replaceAll(" ", "-"));
  await convert(
    STARTERS.map(({ file }) => join(FOLDER, file)),
    "xlsx",
    folder,
    onOpening,
  );
  return new Map(STARTERS.map(({ file }) => [file, read(join(folder, file))]));
}

/** The cells that formulas fill, by their address. */
function filledBy(formulas: Iterable<FormulaCell>): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { filled } of formulas)
    for (let row = filled.top; row <= filled.bottom; row++)
      for (let column = filled.left; column <= filled.right; column++) cells.add(placeAddress({ sheet: filled.sheet, row, column }));
  return cells;
}

const callsAddIn = ({ cell }: FormulaCell) => cell.formula?.text !== null && mayCallEssex(cell.formula!.text!);

/** A formula that says something else than an error where the add-in is missing: what a refusal is told by, and the self-test's verdicts. */
const isToldInWords = ({ sheet }: FormulaCell, file: string) => file === "self-test.xlsx" && sheet !== AS_CALCULATED;

function valuesOf(workbook: Workbook): ReadonlyMap<string, CellValue> {
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ cells }) =>
        cells.flatMap(({ row, column, value }) =>
          value === null || value === "" ? [] : [[placeAddress({ sheet: sheet.name, row, column }), value] as const],
        ),
      ),
    ),
  );
}

function isSame(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

describe.skipIf(libreOffice.missing() !== null && !process.env["REQUIRE_ENGINES"])(
  "the starters in LibreOffice, where there is no add-in",
  () => {
    const shown = new Map<OnOpening, ReadonlyMap<string, Workbook>>();
    beforeAll(async () => {
      for (const onOpening of ["as set at first", "worked out anew"] as const) shown.set(onOpening, await openedInLibreOffice(onOpening));
    }, 180_000);

    describe.each(STARTERS)("$name", ({ file, sheets }) => {
      const before = read(join(FOLDER, file));
      const held = valuesOf(before);
      const formulas = formulaCells(before);
      const essex = formulas.filter(callsAddIn);
      const following = filledBy(dependentsAmong(formulas).downstreamOf(essex));

      it("opens with its sheets and its Tables", () => {
        const after = shown.get("as set at first")!.get(file)!;
        expect(after.sheets.map(({ name }) => name)).toEqual([...sheets]);
        const named = (workbook: Workbook) =>
          workbook.tables.map(({ name, sheet, top, left, bottom, right }) => ({ name, sheet, top, left, bottom, right }));
        expect(named(after)).toEqual(named(before));
      });

      it.each(["as set at first", "worked out anew"] as const)("shows #NAME? where the add-in is called, %s", (onOpening) => {
        const after = shown.get(onOpening)!.get(file)!;
        for (const formula of essex.filter((each) => !isToldInWords(each, file))) {
          const value = after.sheets.find(({ name }) => name === formula.sheet)!.cellAt(formula.row, formula.column)?.value;
          expect({ [placeAddress(formula)]: value }).toEqual({ [placeAddress(formula)]: NAME });
        }
      });

      it("keeps every other value on opening: what the add-in's cells count towards too", () => {
        const now = valuesOf(shown.get("as set at first")!.get(file)!);
        // LibreOffice works formulas that answer an empty text out anew, and those that may spill: the self-test's verdicts are such.
        const again = filledBy(
          formulas
            .filter(({ cell }) => cell.value === "" || cell.formula?.ref)
            .flatMap((each) => [...dependentsAmong(formulas).downstreamOf([each])]),
        );
        const isOwn = filledBy(essex);
        const differing = [...new Set([...held.keys(), ...now.keys()])].filter(
          (place) => !isOwn.has(place) && !(again.has(place) && following.has(place)) && !isSame(now.get(place), held.get(place)),
        );
        expect(differing).toEqual([]);
      });

      it("works out anew what needs no add-in, and finds what the file has", () => {
        const now = valuesOf(shown.get("worked out anew")!.get(file)!);
        const differing = [...new Set([...held.keys(), ...now.keys()])].filter(
          (place) => !following.has(place) && !isSame(now.get(place), held.get(place)),
        );
        expect(differing).toEqual([]);
        expect([...now].filter(([place, value]) => isError(value) && !following.has(place))).toEqual([]);
      });

      it("lets no figure pass for an answer that rests on what the add-in has not said", () => {
        if (file === "self-test.xlsx") return;
        const now = valuesOf(shown.get("worked out anew")!.get(file)!);
        const told = [...following].filter((place) => {
          const value = now.get(place);
          return value !== undefined && !isError(value) && !isSame(value, held.get(place));
        });
        expect(told).toEqual([]);
      });

      it("has on “As calculated” the values that the add-in gives", () => {
        const after = shown.get("as set at first")!.get(file)!;
        const listed = after.sheets.find(({ name }) => name === AS_CALCULATED)!;
        const codes: { readonly row: number; readonly text: string }[] = [];
        const values: Set<string>[] = [];
        for (const { cells } of listed.rows)
          for (const { row, column, value } of cells)
            if (column === 0 && typeof value === "string" && / {2}=|^ {4}/.test(value)) codes.push({ row, text: value });
            else (values[row] ??= new Set()).add(keyOf(value));
        for (const formula of essex) {
          const start = `${placeAddress(formula)}  =${gridSpelling(formula.cell.formula!.text!)}`.slice(0, 60);
          const code = codes.find(({ text }) => text.startsWith(start));
          expect(code, start).toBeDefined();
          // A group's values stand under the formulas of all its columns.
          let from = code!.row;
          while (codes.some(({ row }) => row === from)) from++;
          const rows = values.slice(from, codes.find(({ row }) => row > from)?.row);
          const { sheet, filled } = formula;
          const own = before.sheets.find(({ name }) => name === sheet)!;
          for (let at = filled.top; at <= filled.bottom; at++)
            for (let column = filled.left; column <= filled.right; column++) {
              const value = own.cellAt(at, column)?.value ?? null;
              if (value === null || value === "") continue;
              const wanted = isError(value) ? `Refused: ${value.error}` : value;
              expect(
                rows.some((each) => each?.has(keyOf(wanted))),
                `${placeAddress({ sheet, row: at, column })}: ${keyOf(wanted)}`,
              ).toBe(true);
            }
        }
      });
    });

    it.each(["as set at first", "worked out anew"] as const)(
      "the self-test does not say PASS, %s: it says that the add-in is not loaded",
      (onOpening) => {
        const after = shown.get(onOpening)!.get("self-test.xlsx")!;
        expect(after.sheets[0]!.cellAt(3, 1)?.value).toBe("The add-in is not loaded");
        const verdicts = [...valuesOf(after)].filter(([place, value]) => value === "PASS" && !place.includes(AS_CALCULATED));
        expect(verdicts).toEqual([]);
      },
    );
  },
);

function keyOf(value: CellValue): string {
  return typeof value === "number" ? value.toPrecision(12) : JSON.stringify(value);
}
