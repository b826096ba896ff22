import { folded } from "../foundation/choice";
import { type ComposedColumn, type ExtractKind, type RowCondition } from "./extract-kind";
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
  const conditionOf = ({ column, is }: RowCondition): Condition[] => {
    const decider = called(column);
    return decider ? [{ cells: decider.cells, is: is.map(asCompared) }] : [];
  };
  const parts = firstOf.flatMap((part): Part[] => {
    const column = called(typeof part === "string" ? part : part.column);
    const own = typeof part === "string" ? null : conditionOf(part.where);
    return column && own?.length !== 0 ? [{ cells: column.cells, where: own?.[0] ?? null }] : [];
  });
  const conditions = where.flatMap(conditionOf);
  if (parts.length === 0 || (where.length > 0 && conditions.length === 0)) return null;
  const ids = oncePer.map(called).find((column) => column !== undefined)?.cells;
  const given = new Set<ImportedCell>();
  const cellOf = (row: number): ImportedCell => {
    if (!conditions.every((condition) => isMet(condition, row))) return "";
    const cell = parts.map((part) => (part.where === null || isMet(part.where, row) ? part.cells[row]! : "")).find(isFilled) ?? "";
    const id = ids?.[row] ?? "";
    if (cell === "" || id === "") return cell;
    if (given.has(id)) return "";
    given.add(id);
    return cell;
  };
  return { name, holds, cells: parts[0]!.cells.map((_, row) => cellOf(row)) };
}

interface Condition {
  readonly cells: readonly ImportedCell[];
  readonly is: readonly ImportedCell[];
}

interface Part {
  readonly cells: readonly ImportedCell[];
  readonly where: Condition | null;
}

function isMet({ cells, is }: Condition, row: number): boolean {
  return is.includes(asCompared(cells[row]!));
}

function isFilled(cell: ImportedCell): boolean {
  return cell !== "";
}

function asCompared(cell: ImportedCell): ImportedCell {
  return typeof cell === "string" ? folded(cell) : cell;
}
