import { describe, expect, it } from "vitest";
import { fileOfTwin } from "../../src/twin/file";
import { type Form } from "../../src/twin/form";
import { twinOf } from "../../src/twin/twin";
import { type CellValue } from "../../src/explain/explanation";
import { bundle } from "../bundle/bundle";
import { isSame, type Recalculated } from "../prove/engine";
import { ironCalc } from "../prove/ironcalc";
import { libreOffice } from "../prove/libreoffice";
import { openedInLibreOffice } from "../prove/opened";
import { ANSWERS, bookOf, INPUTS, shownBy } from "./book";
import { goldenCases } from "./golden-cases";
import { running } from "./in-ironcalc";

/** `npm run prove:twin` tries every golden row; here each table gives some. */
const isWhole = process.env["TWIN_ROWS"] === "all";
const EVERY = 9;
const some = isWhole
  ? goldenCases
  : goldenCases.filter(({ table }, index) => index % EVERY === 0 || goldenCases[index - 1]?.table !== table);
const TODAY = 46_351;
const TIMEOUT = 1_800_000;

/** In CI an engine that is missing fails; elsewhere it is skipped. */
const isMissing = (missing: string | null): boolean => missing !== null && !process.env.REQUIRE_ENGINES;

describe("the twin of golden rows", () => {
  const cases = some.map((each) => each.case);
  const workbook = bookOf(cases);
  const place = (row: number) => ({ sheet: INPUTS, row, column: ANSWERS });
  const differences = (found: (row: number) => Recalculated): readonly string[] =>
    some.flatMap(({ table, case: each }, row) => {
      const expected = shownBy(each);
      const shown = found(row);
      const same = typeof expected === "string" && expected.startsWith("#") ? /^#/.test(String(shown)) : isSame(expected, shown);
      return same
        ? []
        : [`${table}: ${each.id}(${JSON.stringify(each.args).slice(0, 200)}) is ${String(shown)}, and ${String(expected)} was expected.`];
    });
  const twin = (form: Form) => twinOf(workbook, { form, today: TODAY });

  it("starts from what the add-in and the sources say", () => {
    const built = bundle();
    for (const { table, case: each, expected } of some) {
      const shown = shownBy(each);
      const answered = built.call(each.id, ...each.args.map((given) => (Array.isArray(given) ? given : [[given]])));
      const cell = Array.isArray(answered) ? answered[each.at.row]?.[each.at.column] : answered.code;
      expect(`${table}: ${String(plain(cell))}`).toBe(`${table}: ${String(shown)}`);
      if (expected !== null) expect(`${table}: ${String(shown)}`).toBe(`${table}: ${String(expected)}`);
    }
  });

  it.skipIf(isMissing(ironCalc.missing()))("is the same in IronCalc, in names of the workbook", { timeout: TIMEOUT }, async () => {
    const made = await twin("lambda");
    expect(made.names.length).toBeGreaterThan(0);
    const book = await running(workbook, made);
    try {
      expect(differences((row) => book.shown(place(row)))).toEqual([]);
    } finally {
      book.free();
    }
  });

  it.skipIf(isMissing(libreOffice.missing()))("is the same in LibreOffice, in classic formulas", { timeout: TIMEOUT }, async () => {
    const [saved] = await openedInLibreOffice([fileOfTwin(workbook, await twin("classic"))]);
    const inputs = saved!.sheets.find(({ name }) => name === INPUTS)!;
    expect(
      differences((row) => {
        const value = inputs.cellAt(row, ANSWERS)?.value ?? "";
        return typeof value === "object" ? value.error : value;
      }),
    ).toEqual([]);
  });
});

/** A cell of the add-in's answer, without its format. */
function plain(cell: unknown): CellValue {
  if (typeof cell === "object" && cell !== null && "basicValue" in cell) return cell.basicValue as CellValue;
  return cell as CellValue;
}
