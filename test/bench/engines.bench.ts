import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bench, describe } from "vitest";
import { placeAddress } from "../../src/formulas/address";
import { formulaCells, type FormulaCell } from "../../src/recalc/formula-cell";
import { formulaValue } from "../../src/recalc/engine/evaluation";
import type { Frame, Surroundings } from "../../src/recalc/engine/frame";
import { positionsIn } from "../../src/recalc/engine/lookups";
import { NotWorkedOut } from "../../src/recalc/engine/operand";
import { blockOf, scalarOf } from "../../src/recalc/engine/reading";
import { univerLibrary } from "../../src/recalc/engine/univer";
import { storeOf } from "../../src/recalc/store";
import { withDescendants } from "../../src/formulas/tree";
import { isError, type CellValue } from "../../src/xlsx/value";
import { openWorkbook, type Workbook } from "../../src/xlsx/workbook";

/**
 * Which native formulas of workbooks that Excel has saved come to Excel's own value: ENGINES_WORKBOOKS names the folder, and ENGINES_PEERS one
 * with HyperFormula installed, which is GPL and so stays outside. Each formula is worked out from the values the file has for what it reads.
 *   ENGINES_WORKBOOKS=… ENGINES_PEERS=… npx vitest bench --run --config test/bench/vitest.config.mts engines
 */
const { ENGINES_WORKBOOKS, ENGINES_PEERS } = process.env;

type Verdict = "right" | "wrong" | "kept";
const MOST = 3_000;

const files = (ENGINES_WORKBOOKS === undefined ? [] : readdirSync(ENGINES_WORKBOOKS)).filter((name) => /\.xls[xm]$/.test(name));

function workbooks(): Workbook[] {
  return files.flatMap((name) => {
    const opened = openWorkbook(new Uint8Array(readFileSync(join(ENGINES_WORKBOOKS!, name))));
    return opened.ok && !opened.workbook.isDate1904 ? [opened.workbook] : [];
  });
}

function isNear(value: CellValue, held: CellValue): boolean {
  if (typeof value === "number" && typeof held === "number") return Math.abs(value - held) <= 1e-9 * Math.max(1e-3, Math.abs(held));
  if (isError(value) || isError(held)) return isError(value) && isError(held) && value.error === held.error;
  return (value ?? 0) === held;
}

/** Formulas with a value of Excel's, but for those that change by the day. */
function tried(workbook: Workbook): FormulaCell[] {
  return formulaCells(workbook)
    .slice(0, MOST)
    .filter(({ cell, formula, kind }) => formula && kind !== "table" && cell.hasValue && !/\b(?:TODAY|NOW|RAND\w*)\(/i.test(formula.text));
}

const tally = () => ({ right: 0, wrong: 0, kept: 0 });

function ownVerdicts(workbook: Workbook, byFunction: Map<string, ReturnType<typeof tally>>): ReturnType<typeof tally> {
  const store = storeOf(workbook);
  const formulas = tried(workbook);
  const byPlace = new Map(formulas.map((formula) => [placeAddress(formula), formula]));
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const surroundings: Surroundings = {
    book: workbook.book,
    library: univerLibrary((area) => store.blockOf(area)),
    blockOf: (area) => store.blockOf(area),
    cellAt: (place) => store.at(place),
    positions: (area) => positionsIn(store.blockOf(area).flat()),
    spillOf: (place) => byPlace.get(placeAddress(place))?.filled ?? null,
    essex: () => {
      throw new NotWorkedOut("not native");
    },
    willRead: () => undefined,
    formulaAt: (place) => byPlace.get(placeAddress(place))?.formula?.text ?? null,
    isHidden: (sheet, row) => sheets.get(sheet)?.hiddenRows.has(row) ?? false,
    today: 0,
    now: 0,
  };
  const counts = tally();
  for (const formula of formulas) {
    const isArray = formula.kind !== "plain";
    const frame: Frame = { surroundings, place: formula, shift: formula.shift, isArray, variables: new Map(), depth: 0 };
    let verdict: Verdict;
    try {
      const operand = formulaValue(formula.formula!.tree, frame);
      const value = isArray ? (blockOf(operand, frame)[0]?.[0] ?? null) : scalarOf(operand, frame);
      verdict = isNear(value, formula.cell.value) ? "right" : "wrong";
    } catch (thrown) {
      verdict = thrown instanceof NotWorkedOut ? "kept" : "wrong";
    }
    counts[verdict]++;
    const names = new Set([...withDescendants(formula.formula!.tree)].flatMap((node) => (node.is === "call" ? [node.name] : [])));
    for (const name of names) {
      const known = byFunction.get(name) ?? tally();
      byFunction.set(name, known);
      known[verdict]++;
    }
  }
  return counts;
}

interface HyperFormula {
  buildFromSheets(
    sheets: object,
    options: object,
  ): {
    getSheetId(name: string): number;
    getCellValue(at: { sheet: number; row: number; col: number }): unknown;
    destroy(): void;
  };
}

function peerVerdicts(workbook: Workbook, engine: HyperFormula): ReturnType<typeof tally> {
  const counts = tally();
  const formulas = tried(workbook).filter(({ shift, kind }) => shift.rows === 0 && shift.columns === 0 && kind === "plain");
  const texts = new Map(formulas.map((formula) => [placeAddress(formula), formula.formula!.text]));
  const content = ({ value }: { readonly value: CellValue }) =>
    typeof value === "string" ? `'${value}` : isError(value) ? `=${value.error}` : value;
  const sheets = Object.fromEntries(
    workbook.sheets.map(({ name, rows }) => {
      const lines: unknown[][] = [];
      for (const { row, cells } of rows) {
        while (lines.length <= row) lines.push([]);
        for (const cell of cells) {
          const text = texts.get(placeAddress({ sheet: name, row, column: cell.column }));
          lines[row]![cell.column] = text === undefined ? content(cell) : `=${text}`;
        }
      }
      return [name, lines.map((line) => Array.from(line, (one) => one ?? null))];
    }),
  );
  try {
    const built = engine.buildFromSheets(sheets, {
      licenseKey: "gpl-v3",
      nullDate: { year: 1899, month: 12, day: 30 },
      leapYear1900: true,
    });
    for (const { sheet, row, column, cell } of formulas) {
      const value = built.getCellValue({ sheet: built.getSheetId(sheet), row, col: column });
      const held =
        typeof value === "object" && value !== null ? { error: String((value as { value: unknown }).value) } : (value as CellValue);
      const isUnknown = isError(held) && ["#NAME?", "#ERROR!"].includes(held.error);
      counts[isNear(held, cell.value) ? "right" : isUnknown ? "kept" : "wrong"]++;
    }
    built.destroy();
  } catch {
    counts.kept += formulas.length;
  }
  return counts;
}

function total(counts: readonly ReturnType<typeof tally>[]): ReturnType<typeof tally> {
  return counts.reduce(
    (sum, { right, wrong, kept }) => ({ right: sum.right + right, wrong: sum.wrong + wrong, kept: sum.kept + kept }),
    tally(),
  );
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

describe.skipIf(ENGINES_WORKBOOKS === undefined)("native formulas of workbooks that Excel has saved", () => {
  bench(
    "the engine, as recalc uses it",
    () => {
      const byFunction = new Map<string, ReturnType<typeof tally>>();
      say(`recalc ${JSON.stringify(total(workbooks().map((workbook) => ownVerdicts(workbook, byFunction))))}`);
      const wrong = [...byFunction].filter(([, counts]) => counts.wrong > 0).sort(([, one], [, other]) => other.wrong - one.wrong);
      say(wrong.map(([name, { right, wrong: not }]) => `${name} ${String(right)}/${String(right + not)}`).join("  "));
    },
    { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
  );

  if (ENGINES_PEERS !== undefined)
    bench(
      "HyperFormula",
      () => {
        const { HyperFormula: engine } = createRequire(join(ENGINES_PEERS, "package.json"))("hyperformula") as {
          HyperFormula: HyperFormula;
        };
        say(`HyperFormula ${JSON.stringify(total(workbooks().map((workbook) => peerVerdicts(workbook, engine))))}`);
      },
      { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
    );
});
