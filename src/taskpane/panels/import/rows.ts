import { folded } from "../../../core/foundation/choice";
import { type RowFilter, type RowGroup } from "../../../core/import/extract-kind";
import { type ImportedCell } from "../../../core/import/imported";
import type { Imported } from "../../importing/messages";

/** Which rows of a file are kept: those of one authority or of all, and of each filter those of a choice or all. */
export interface RowChoice {
  readonly area: string | null;
  /** The name of what is chosen by the filter's column; none stands for all. */
  readonly filters: ReadonlyMap<string, string>;
}

export const ALL_ROWS: RowChoice = { area: null, filters: new Map() };

/** Something that may be chosen, and how many rows of the file it leaves beside what else is chosen. */
export interface Counted {
  readonly name: string;
  readonly rows: number;
}

/** The rows of a file that a choice keeps, from 0. */
export function rowsKept(imported: Imported, choice: RowChoice): readonly number[] {
  const tests = testsOf(imported, choice);
  return Array.from({ length: imported.rows }, (_, row) => row).filter((row) => tests.every((isKept) => isKept(row)));
}

/** The local authorities of a file by name, and how many rows each has beside what else is chosen. */
export function areasIn(imported: Imported, choice: RowChoice = ALL_ROWS): readonly Counted[] {
  const cells = columnOf(imported, imported.header.kind.area)?.cells ?? [];
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== "") counts.set(String(cell), 0);
  for (const row of rowsKept(imported, { ...choice, area: null })) {
    const area = String(cells[row] ?? "");
    if (area !== "") counts.set(area, counts.get(area)! + 1);
  }
  return [...counts].map(([name, rows]) => ({ name, rows })).sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

/** The filters by which this file can be cut down, with what may be chosen by each. */
export function filtersIn(imported: Imported): readonly { readonly filter: RowFilter; readonly choices: readonly string[] }[] {
  return (imported.header.kind.filters ?? []).flatMap((filter) => {
    const cells = columnOf(imported, filter.column)?.cells;
    if (!cells) return [];
    const words = [...new Set(cells)];
    const choices = filter.groups
      ? filter.groups.filter((group) => words.some((cell) => isIn(group, cell))).map(({ name }) => name)
      : words
          .filter((cell) => cell !== "")
          .map(String)
          .sort((a, b) => a.localeCompare(b, "en-GB"));
    return choices.length > 1 ? [{ filter, choices }] : [];
  });
}

/** How many rows each choice of a filter leaves beside what else is chosen; of null, all. */
export function countsOf(imported: Imported, choice: RowChoice, filter: RowFilter, names: readonly (string | null)[]): readonly number[] {
  return names.map((name) => {
    const filters = new Map(choice.filters);
    if (name === null) filters.delete(filter.column);
    else filters.set(filter.column, name);
    return rowsKept(imported, { ...choice, filters }).length;
  });
}

function testsOf(imported: Imported, { area, filters }: RowChoice): ((row: number) => boolean)[] {
  const areas = columnOf(imported, imported.header.kind.area)?.cells;
  return [
    ...(area === null || !areas ? [] : [(row: number) => areas[row] === area]),
    ...(imported.header.kind.filters ?? []).flatMap(({ column, groups }) => {
      const chosen = filters.get(column);
      const cells = columnOf(imported, column)?.cells;
      if (chosen === undefined || !cells) return [];
      const group = groups?.find(({ name }) => name === chosen) ?? { name: chosen, is: [chosen] };
      const words = new Set([...new Set(cells)].filter((cell) => isIn(group, cell)));
      return [(row: number) => words.has(cells[row]!)];
    }),
  ];
}

function isIn({ is, isNot }: RowGroup, cell: ImportedCell): boolean {
  const word = folded(String(cell));
  return is ? is.some((each) => folded(each) === word) : !(isNot ?? []).some((each) => folded(each) === word);
}

function columnOf({ columns }: Imported, name: string | undefined) {
  return columns.find((column) => column.name === name);
}
