import { type ExtractKind } from "./extract-kind";
import { type Extract, type ImportedCell } from "./imported";

/** A place in the file where something was observed. */
export interface Place {
  readonly row: number;
  readonly value: ImportedCell;
}

/** What the rows of an extract say beside what each cell says, counted. `places` are the first of those meant. */
export type Observation =
  | { readonly is: "repeated key"; readonly column: string; readonly count: number; readonly places: readonly Place[] }
  | { readonly is: "repeated id"; readonly column: string; readonly count: number; readonly means: string }
  | { readonly is: "two needs"; readonly column: string; readonly count: number; readonly places: readonly Place[] }
  | {
      readonly is: "out of order";
      readonly says: string;
      readonly earlier: string;
      readonly later: string;
      readonly count: number;
      readonly rows: readonly number[];
    }
  | { readonly is: "reopened"; readonly column: string; readonly count: number; readonly closed: Place; readonly open: Place }
  | { readonly is: "ungraded"; readonly count: number; readonly means: string }
  | { readonly is: "predecessor's"; readonly count: number; readonly counted: readonly string[] };

const PLACES = 3;

/** What an extract says as a whole, what may be wrong first. */
export function observations(extract: Extract): Observation[] {
  const { kind } = extract.header;
  const table = tableOf(extract);
  return [
    ...repeatedKeys(kind, table),
    ...repeatedIds(kind, table),
    ...outOfOrder(kind, table),
    ...reopened(kind, table),
    ...ungraded(kind, table),
    ...ofPredecessors(kind, table),
  ];
}

interface Table {
  readonly rows: number;
  cells(name: string | undefined): readonly ImportedCell[] | undefined;
  row(index: number): number;
}

function tableOf({ rows, columns, rowNumbers }: Extract): Table {
  return {
    rows,
    cells: (name) => columns.find((column) => column.name === name)?.cells,
    row: (index) => rowNumbers[index]!,
  };
}

function repeatedKeys({ keys }: ExtractKind, table: Table): Observation[] {
  const column = keys?.find((name) => table.cells(name));
  if (column === undefined) return [];
  const { count, places } = repeats(table.cells(column)!, table);
  return count === 0 ? [] : [{ is: "repeated key", column, count, places }];
}

function repeatedIds({ ids, composed }: ExtractKind, table: Table): Observation[] {
  const found = ids?.flatMap(({ column, means }) => {
    const cells = table.cells(column);
    const { count } = cells ? repeats(cells, table) : { count: 0 };
    return count === 0 ? [] : [{ is: "repeated id", column, count, means } as const];
  });
  return [...(found ?? []), ...(composed?.flatMap((each) => twoNeeds(each, table)) ?? [])];
}

/** Plans that have, where a column is given once each, another value for it in another row. */
function twoNeeds({ name, firstOf, where, oncePer }: NonNullable<ExtractKind["composed"]>[number], table: Table): Observation[] {
  const column = oncePer?.find((each) => table.cells(each));
  const [values] = firstOf.map((part) => table.cells(typeof part === "string" ? part : part.column)).filter((cells) => cells !== undefined);
  if (column === undefined || !table.cells(name) || values === undefined) return [];
  const ids = table.cells(column)!;
  const conditions = where?.flatMap(({ column: of, is }) => {
    const cells = table.cells(of);
    return cells ? [{ cells, is }] : [];
  });
  const first = new Map<ImportedCell, ImportedCell>();
  const places: Place[] = [];
  let count = 0;
  for (const [index, id] of ids.entries()) {
    const value = values[index]!;
    if (id === "" || value === "" || conditions?.some(({ cells, is }) => !is.includes(cells[index]!))) continue;
    const given = first.get(id);
    if (given === undefined) first.set(id, value);
    else if (given !== value && ++count <= PLACES) places.push({ row: table.row(index), value: id });
  }
  return count === 0 ? [] : [{ is: "two needs", column, count, places }];
}

/** Values that stand in a row before. */
function repeats(cells: readonly ImportedCell[], table: Table): { readonly count: number; readonly places: readonly Place[] } {
  const seen = new Set<ImportedCell>();
  const places: Place[] = [];
  let count = 0;
  for (const [index, value] of cells.entries()) {
    if (value === "") continue;
    const compared = typeof value === "string" ? value.toLowerCase() : value;
    if (!seen.has(compared)) seen.add(compared);
    else if (++count <= PLACES) places.push({ row: table.row(index), value });
  }
  return { count, places };
}

function outOfOrder({ order }: ExtractKind, table: Table): Observation[] {
  const found = order?.flatMap(({ earlier, later, says }) => {
    const [first, second] = [table.cells(earlier), table.cells(later)];
    if (!first || !second) return [];
    const rows: number[] = [];
    let count = 0;
    for (const [index, from] of first.entries()) {
      const to = second[index];
      if (typeof from === "number" && typeof to === "number" && to < from && ++count <= PLACES) rows.push(table.row(index));
    }
    return count === 0 ? [] : [{ is: "out of order", says, earlier, later, count, rows } as const];
  });
  return found ?? [];
}

/** Schools listed as closed that are listed as open too, from that day or later. */
function reopened({ reopening, keys }: ExtractKind, table: Table): Observation[] {
  const statuses = table.cells(reopening?.status)?.map((status) => String(status).toLowerCase());
  if (!reopening || !statuses) return [];
  const are = (words: readonly string[]) => {
    const wanted = new Set(words.map((word) => word.toLowerCase()));
    return statuses.map((status) => wanted.has(status));
  };
  const [isOpen, isClosed] = [are(reopening.open), are(reopening.closed)];
  const [closedOn, openedOn] = [table.cells(reopening.closedOn), table.cells(reopening.openedOn)];
  const isBefore = (closed: ImportedCell | undefined, opened: ImportedCell | undefined) =>
    typeof closed !== "number" || typeof opened !== "number" || closed <= opened;
  const successors = new Map<number, number>();
  for (const set of reopening.same) {
    const columns = set.map((name) => table.cells(name));
    if (!columns.every((cells) => cells !== undefined)) continue;
    const together = agreement(columns, table.rows);
    const open = new Map<string | null, number>();
    for (const [index, name] of together.entries()) if (isOpen[index]) open.set(name, index);
    for (const [index, name] of together.entries()) {
      const successor = name !== null && isClosed[index] && !successors.has(index) ? open.get(name) : undefined;
      if (successor !== undefined && isBefore(closedOn?.[index], openedOn?.[successor])) successors.set(index, successor);
    }
  }
  const [first] = successors;
  const column = keys?.find((key) => table.cells(key)) ?? "";
  const names = table.cells(column);
  const placeOf = (index: number): Place => ({ row: table.row(index), value: names?.[index] ?? "" });
  return first ? [{ is: "reopened", column, count: successors.size, closed: placeOf(first[0]), open: placeOf(first[1]) }] : [];
}

/** What each row has in some columns, as one text; null where one of them is blank. */
function agreement(columns: readonly (readonly ImportedCell[])[], rows: number): (string | null)[] {
  return Array.from({ length: rows }, (_, index) => {
    const parts = columns.map((cells) => String(cells[index]!).toLowerCase());
    return parts.includes("") ? null : parts.join("\n");
  });
}

function ungraded({ overall }: ExtractKind, table: Table): Observation[] {
  const count = table.cells(overall?.column)?.filter((grade) => grade === "").length ?? 0;
  return overall && count > 0 ? [{ is: "ungraded", count, means: overall.blank }] : [];
}

function ofPredecessors({ predecessors }: ExtractKind, table: Table): Observation[] {
  const found = predecessors?.flatMap(({ grade, flag, counted }) => {
    const flags = table.cells(flag);
    const count = table.cells(grade)?.filter((cell, index) => cell !== "" && flags?.[index] === "No").length ?? 0;
    return count > 0 ? [{ is: "predecessor's", count, counted } as const] : [];
  });
  return found ?? [];
}
