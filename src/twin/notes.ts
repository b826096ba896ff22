import { type Area, cellAddress } from "../formulas/address";
import { type Workbook } from "../xlsx/workbook";
import { notedCells, type NewNote } from "../xlsx/notes-adding";
import { type CopyRow, nowOf } from "./copy-sheet";

/** What a formula was, and the cells that it filled. */
export interface NotedRow extends CopyRow {
  readonly filled: Area;
  readonly functions: readonly string[];
}

/** A note holds so much that it can be read at a glance. */
const LONGEST = 900;

interface Run {
  readonly area: Area;
  readonly rows: readonly NotedRow[];
}

/**
 * The sources of a copy's cells as notes: one for each run of formulas one under the other that call the same functions, on its first cell that has
 * no note of its own. `about` is the sheet that lists all.
 */
export function sourceNotes({ file, sheets }: Workbook, rows: readonly NotedRow[], about: string): readonly NewNote[] {
  const noted = new Map(sheets.map(({ name, part }) => [name, notedCells(file, part)]));
  return runsOf(rows).flatMap(({ area, rows: own }): readonly NewNote[] => {
    const { sheet, top, left, bottom, right } = area;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (!noted.get(sheet)?.has(cellAddress(row, column))) return [{ sheet, row, column, text: textOf(own, about) }];
    return [];
  });
}

function runsOf(rows: readonly NotedRow[]): readonly Run[] {
  const runs: Run[] = [];
  // By columns: the rows of a column stand one under the other.
  const last = new Map<string, number>();
  for (const row of rows) {
    const { sheet, top, left, bottom, right } = row.filled;
    const key = JSON.stringify([sheet, left, right, row.functions]);
    const at = last.get(key);
    const run = at === undefined ? undefined : runs[at];
    if (run?.area.bottom === top - 1) runs[at!] = { area: { ...run.area, bottom }, rows: [...run.rows, row] };
    else last.set(key, runs.push({ area: row.filled, rows: [row] }) - 1);
  }
  return runs;
}

function textOf(rows: readonly NotedRow[], about: string): string {
  const functions = [...new Set(rows.flatMap((row) => row.functions))].map((name) => `ESSEX.${name}`);
  const sources = [...new Set(rows.flatMap((row) => row.sources))];
  const now = [...new Set(rows.map(nowOf))];
  const head = `${functions.join(", ")}, copied with ${now.join("; ")}.`;
  const foot = `All formulas and sources: sheet “${about}”.`;
  const told: string[] = [];
  for (const source of sources) {
    if ([head, ...told, source, foot].join("\n").length > LONGEST) break;
    told.push(`Source: ${source}`);
  }
  const more = sources.length - told.length;
  return [head, ...told, ...(more === 0 ? [] : [`And ${more} more.`]), foot].join("\n");
}
