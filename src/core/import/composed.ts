import { folded } from "../foundation/choice";
import { type ComposedColumn, type ExtractKind } from "./extract-kind";
import { type ImportedCell, type ImportedColumn } from "./imported";

/** The columns put together from those found, as far as the file has what they are made of and has not the column itself. */
export function composedColumns({ composed = [] }: ExtractKind, found: readonly ImportedColumn[]): ImportedColumn[] {
  return composed
    .filter(({ name }) => !found.some((column) => column.name === name))
    .flatMap((column) => composedColumn(column, found) ?? []);
}

function composedColumn(
  { name, holds, firstOf, where = [], oncePer = [] }: ComposedColumn,
  found: readonly ImportedColumn[],
): ImportedColumn | null {
  const called = (wanted: string) => found.find((column) => column.name === wanted);
  const parts = firstOf.flatMap((part) => called(part) ?? []);
  const conditions = where.flatMap(({ column, is }) => {
    const decider = called(column);
    return decider ? [{ cells: decider.cells, is: is.map(asCompared) }] : [];
  });
  if (parts.length === 0 || (where.length > 0 && conditions.length === 0)) return null;
  const ids = oncePer.map(called).find((column) => column !== undefined)?.cells;
  const given = new Set<ImportedCell>();
  const cellOf = (row: number): ImportedCell => {
    if (!conditions.every(({ cells, is }) => is.includes(asCompared(cells[row]!)))) return "";
    const cell = parts.map(({ cells }) => cells[row]!).find((each) => each !== "") ?? "";
    const id = ids?.[row] ?? "";
    if (cell === "" || id === "") return cell;
    if (given.has(id)) return "";
    given.add(id);
    return cell;
  };
  return { name, holds, cells: parts[0]!.cells.map((_, row) => cellOf(row)) };
}

function asCompared(cell: ImportedCell): ImportedCell {
  return typeof cell === "string" ? folded(cell) : cell;
}
