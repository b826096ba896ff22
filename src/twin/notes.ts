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

/** Formulas one under the other. */
interface Run {
  readonly first: Area;
  bottom: number;
  readonly rows: NotedRow[];
}

/**
 * The sources of a copy's cells as notes: one for each run of formulas one under the other that call the same functions, on its first cell that has
 * no note of its own. `about` is the sheet that lists all.
 */
export function sourceNotes({ file, sheets }: Workbook, rows: readonly NotedRow[], about: string): readonly NewNote[] {
  const noted = new Map(sheets.map(({ name, part }) => [name, notedCells(file, part)]));
  return runsOf(rows).flatMap(({ first: { sheet, top, left, right }, bottom, rows: own }): readonly NewNote[] => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (!noted.get(sheet)?.has(cellAddress(row, column))) return [{ sheet, row, column, text: textOf(own, about) }];
    return [];
  });
}

function runsOf(rows: readonly NotedRow[]): readonly Run[] {
  const runs: Run[] = [];
  const lastOf = new Map<string, Run>();
  for (const row of rows) {
    const { sheet, top, left, bottom, right } = row.filled;
    const key = JSON.stringify([sheet, left, right, row.functions]);
    const last = lastOf.get(key);
    if (last?.bottom === top - 1) {
      last.bottom = bottom;
      last.rows.push(row);
      continue;
    }
    const run = { first: row.filled, bottom, rows: [row] };
    lastOf.set(key, run);
    runs.push(run);
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
  const all = [...new Set(rows.flatMap((row) => row.notes)), ...sources.map((source) => `Source: ${source}`)];
  for (const line of all) {
    if ([head, ...told, line, foot].join("\n").length > LONGEST) break;
    told.push(line);
  }
  const more = all.length - told.length;
  return [head, ...told, ...(more === 0 ? [] : [`And ${more} more.`]), foot].join("\n");
}
