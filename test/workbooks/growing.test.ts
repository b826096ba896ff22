import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import edition from "../../src/data/edition.json";
import { day } from "../../src/core/foundation/day";
import { placeAddress, type Area } from "../../src/formulas/address";
import { addInOf } from "../../src/recalc/add-in";
import { dependentsAmong, meets } from "../../src/recalc/dependents";
import type { EssexHost } from "../../src/recalc/essex-host";
import { formulaCells, type FormulaCell } from "../../src/recalc/formula-cell";
import { FAR, type BookPlan, type BookSheet, type TablePlan } from "../../src/workbooks/book";
import { goldenTables } from "../../src/workbooks/golden-tables";
import { opened, workedOut } from "../../src/workbooks/making";
import { starterPlans } from "../../src/workbooks/starters/starters";
import { pointsOf } from "../../src/workbooks/xlsx/chart-values";
import type { CellValue } from "../../src/xlsx/value";
import type { Workbook } from "../../src/xlsx/workbook";
import { built } from "../dist";
import { rowsOf, withRows, type Row } from "./rows-added";

const today = day(edition.read);
const clock = { today, now: today };
const plans = starterPlans(goldenTables(join(resolve(import.meta.dirname, "../.."), "test/golden")));
const lists = plans.flatMap(({ name, plan }) =>
  plan.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ starter: name, plan, sheet, table, list: table.name }))),
);
const charts = plans.flatMap(({ name, plan }) =>
  plan.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ starter: name, plan, sheet, chart, title: chart.title }))),
);

let host: EssexHost;
beforeAll(() => {
  host = addInOf(built("add-in"));
});

/** What an officer may enter: a row that is there once more, one with a cell left empty, one with each choice of a column, and many rows at once. */
function* entered(sheet: BookSheet, table: TablePlan): Iterable<readonly Row[]> {
  const { rows } = rowsOf(sheet, table);
  const last = rows.at(-1)!;
  // A series of years goes on; any other list may have the same row twice.
  if (table.headings[0] === "Year") return yield [[Number(last[0]) + 1, ...last.slice(1)]];
  for (const row of rows) yield [row];
  for (const index of last.keys()) yield [last.map((content, at) => (at === index ? null : content))];
  for (const { extent, allows } of sheet.choices) {
    if (extent.top !== table.top + 1 || extent.left < table.left || extent.left > table.right || allows.kind !== "list") continue;
    for (const choice of allows.values) yield [rows[0]!.map((content, at) => (at === extent.left - table.left ? choice : content))];
  }
  for (const row of rows) yield Array.from({ length: 30 }, () => row);
}

const bodyOf = (sheet: BookSheet, { top, left, bottom, right }: TablePlan): Area => ({
  sheet: sheet.name,
  top: top + 1,
  left,
  bottom,
  right,
});

/** The formulas that read a list, and those that read these, however far: all but those of its own rows. */
function following(workbook: Workbook, body: Area): readonly FormulaCell[] {
  const formulas = formulaCells(workbook);
  const isOwn = ({ filled }: FormulaCell) => meets(filled, body);
  const readers = formulas.filter((formula) => !isOwn(formula) && formula.precedents.areas.some((area) => meets(area, body)));
  return [...dependentsAmong(formulas).downstreamOf(readers)].filter((formula) => !isOwn(formula));
}

/** Where a formula stands; one that a Table fills into each row is one formula. */
function nameOf({ sheet, row, column }: FormulaCell, plan: BookPlan): string {
  const own = plan.sheets
    .find(({ name }) => name === sheet)!
    .tables.find(({ top, bottom, left, right }) => row > top && row <= bottom && column >= left && column <= right);
  return own ? `${own.name}[${own.headings[column - own.left]!}]` : placeAddress({ sheet, row, column });
}

/** What every formula answers, by its name. */
function answers(workbook: Workbook, plan: BookPlan, formulas: readonly FormulaCell[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const formula of formulas) {
    const sheet = workbook.sheets.find(({ name }) => name === formula.sheet)!;
    const { top, left, bottom, right } = formula.filled;
    const block: CellValue[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) block.push(sheet.cellAt(row, column)?.value ?? null);
    const name = nameOf(formula, plan);
    found.set(name, (found.get(name) ?? "") + JSON.stringify(block));
  }
  return found;
}

describe.each(lists)("a row added to $list of $starter", ({ plan, sheet, table }) => {
  it("counts in every formula that reads the list or what follows from it", async () => {
    const body = bodyOf(sheet, table);
    const before = opened(await workedOut(plan, { host, clock }));
    const readers = following(before, body);
    const was = answers(before, plan, readers);
    const unmoved = new Set(was.keys());
    expect(unmoved.size).toBeGreaterThan(0);
    for (const rows of entered(sheet, table)) {
      const grown = withRows(plan, sheet, table, rows);
      const after = opened(await workedOut(grown, { host, clock }));
      const now = answers(after, grown, following(after, { ...body, bottom: body.bottom + rows.length }));
      for (const name of [...unmoved]) if (now.get(name) !== was.get(name)) unmoved.delete(name);
      if (unmoved.size === 0) break;
    }
    expect([...unmoved]).toEqual([]);
  }, 120_000);

  it("is worked out as the rows above it are", async () => {
    const [rows] = entered(sheet, table);
    const after = opened(await workedOut(withRows(plan, sheet, table, rows!), { host, clock }));
    const own = after.sheets.find(({ name }) => name === sheet.name)!;
    for (const heading of table.calculated.keys()) {
      const column = table.left + table.headings.indexOf(heading);
      expect(own.cellAt(table.bottom + 1, column)?.formula?.text).toBe(own.cellAt(table.top + 1, column)?.formula?.text);
    }
  });

  it("takes the colours and the choices of its columns, however long the list is", () => {
    const first = table.top + 1;
    const reaching = [...sheet.choices, ...sheet.highlights].filter(
      ({ extent }) => extent.top === first && extent.left <= table.right && extent.right >= table.left,
    );
    for (const { extent } of reaching) expect(extent.bottom).toBeGreaterThanOrEqual(FAR - 1);
    const offered = plan.sheets.flatMap(({ choices }) =>
      choices.flatMap(({ allows }) => (allows.kind === "range" ? [allows.formula] : [])),
    );
    for (const formula of offered) expect(formula).toContain(`$${FAR},MAX(1,COUNTA(`);
  });
});

describe("a list of any length", () => {
  it.each(lists)(
    "$list of $starter is read to its end: no range of a formula, colour or choice stops short of it",
    async ({ plan, sheet, table }) => {
      const before = opened(await workedOut(plan, { host, clock }));
      const formulas = formulaCells(before);
      const body = bodyOf(sheet, table);
      // Columns beside the list that one formula works out for all its rows grow as it does.
      const beside = formulas.flatMap(({ filled }) =>
        filled.sheet === body.sheet && filled.top === body.top && filled.bottom === body.bottom ? [filled] : [],
      );
      const short = formulas.flatMap((formula) =>
        formula.precedents.areas
          .filter((area) => area.bottom > area.top && [body, ...beside].some((each) => area.top === each.top && meets(area, each)))
          .filter((area) => area.bottom !== body.bottom && area.bottom < FAR - 1)
          .map(() => placeAddress(formula)),
      );
      expect(short).toEqual([]);
    },
  );
});

describe.each(charts)("the chart “$title” of $starter", ({ plan, sheet, chart }) => {
  /** Under the last point there is no other, but for a total. */
  const isWhole = (workbook: Workbook, own: BookPlan) => {
    const shown = own.sheets.find(({ name }) => name === sheet.name)!.charts.find(({ title }) => title === chart.title)!;
    for (const { values, categories } of shown.series) {
      const lengths = [values, categories].map((range) => pointsOf(range, workbook, own).length);
      expect(lengths[0]).toBe(lengths[1]);
      expect(pointsOf(values, workbook, own).every((value) => typeof value === "number")).toBe(true);
      const [next, label] = [values, categories].map((range) => below(range, workbook, own, lengths[0]!));
      expect(typeof next === "number" && label !== "Total" ? `${String(label)}: ${next}` : "all").toBe("all");
    }
  };

  it("shows all the points that there are", async () => {
    isWhole(opened(await workedOut(plan, { host, clock })), plan);
  });

  it("shows a row that is added to a list, and every year that is asked for", async () => {
    for (const each of plan.sheets)
      for (const table of each.tables) {
        const [rows] = entered(each, table);
        const grown = withRows(plan, each, table, rows!);
        isWhole(opened(await workedOut(grown, { host, clock })), grown);
      }
    if (sheet.name !== "Forecast") return;
    const blocks = sheet.blocks.map((block) => (block.top === 3 && block.left === 1 ? { ...block, rows: [[12]] } : block));
    const longer = { ...plan, sheets: plan.sheets.map((each) => (each === sheet ? { ...sheet, blocks } : each)) };
    const workbook = opened(await workedOut(longer, { host, clock }));
    isWhole(workbook, longer);
    expect(pointsOf(chart.series[0]!.values, workbook, longer)).toHaveLength(12);
  });
});

/** The cell under the points of a series. */
function below(range: string, workbook: Workbook, plan: BookPlan, length: number): CellValue {
  const [, name, what] = /^'?(.+?)'?!(.+)$/.exec(range)!;
  const growing = plan.sheets.find((each) => each.name === name)!.growing.find((each) => each.name === what);
  const [column, top] = growing
    ? [growing.column, growing.top]
    : ((at) => [at[1]!.charCodeAt(0) - 65, Number(at[2]) - 1])(/^\$([A-Z])\$(\d+)/.exec(what!)!);
  return workbook.sheets.find((each) => each.name === name)!.cellAt(top! + length, column!)?.value ?? null;
}
