import { type CellValue, type Line } from "../../src/explain/explanation";
import { contentOf, contentsOf, placesOf, spelling } from "../../src/explain/layout";
import { type Content } from "../../src/sheets/plan";
import { type Proved } from "./case";
import { type Cells, type Engine, isSame } from "./engine";
import { type Difference, type Way } from "./way";

/** Cells of a sheet that an engine is given at once. */
const AT_ONCE = 200_000;

interface Expected {
  readonly of: Proved;
  readonly line: Line;
  readonly formula: string;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The native formulas of the workings, recalculated by an engine: each figure that has one is compared, not the last alone. */
export function nativeWay(engine: Engine): Way {
  return {
    name: engine.name,
    missing: engine.missing,
    check: async (cases) => {
      const { sheets, expected } = laidOut(cases);
      const found = expected.length === 0 ? [] : await engine.recalculated(sheets);
      const differences = expected.flatMap((each): Difference[] => {
        const { of, line, formula, sheet, row, column, value } = each;
        const cell = found[sheet]?.[row]?.[column] ?? "";
        return isSame(value, cell) ? [] : [{ of, figure: line.says, formula, expected: String(value), found: String(cell) }];
      });
      const figures = new Map<Proved, number>();
      for (const { of } of expected) figures.set(of, (figures.get(of) ?? 0) + 1);
      return { figures, differences };
    },
  };
}

/** The steps of each case, one case under another. */
function laidOut(cases: readonly Proved[]): { readonly sheets: readonly Cells[]; readonly expected: readonly Expected[] } {
  const sheets: Content[][][] = [[]];
  const expected: Expected[] = [];
  let cells = 0;
  for (const of of cases) {
    const { lines } = of.explanation;
    if (!lines.some(({ formula }) => formula !== undefined)) continue;
    if (cells > AT_ONCE) {
      sheets.push([]);
      cells = 0;
    }
    const sheet = sheets.at(-1)!;
    // As in a working, a row of headings stands above the figures: a formula may look at the row above.
    const places = placesOf(lines, sheet.length + 1);
    const spelled = spelling(lines, places);
    for (const line of lines) {
      const { row, column } = places.get(line.key)!;
      if (line.is === "column") put(sheet, row - 1, column, line.says);
      const contents = line.is === "figure" ? [contentOf(line, spelled)] : contentsOf(line, spelled);
      contents.forEach((content, index) => {
        put(sheet, row + index, column, content);
        cells++;
        if (typeof content !== "object" || content === null || !("formula" in content)) return;
        const value = line.is === "figure" ? line.figure.value : (line.values[index] ?? "");
        expected.push({ of, line, formula: content.formula, sheet: sheets.length - 1, row: row + index, column, value });
      });
    }
  }
  return { sheets, expected };
}

function put(sheet: Content[][], row: number, column: number, content: Content): void {
  while (sheet.length <= row) sheet.push([]);
  const cells = sheet[row]!;
  while (cells.length <= column) cells.push(null);
  cells[column] = content;
}
