import { isRefusal } from "../functions/cells/answer";
import { type TableAccount } from "../functions/cells/table";
import { type RowRead } from "../functions/cells/table-rows";
import { type Asked, givenOf } from "./asked";
import { type Asking, valueOf } from "./asking";
import { cellAtPlace, type ColumnsGiven, rowArguments } from "./behind";
import { type CellValue, type NearestChange } from "./explanation";
import { type Values } from "./host";
import { distanceOf } from "./nearest";
import { answerOf } from "./words";

/** A change of one cell of a column that is looked for among the rows of a table. */
export interface RowProbe {
  /** The core's word for the column. */
  readonly column: string;
  /** So many days either way, or other values. */
  readonly by: { readonly days: number } | { readonly values: readonly CellValue[] };
  /** The rows it is looked for in; all where this is left out. */
  readonly among?: (made: unknown) => boolean;
  /** The change in words, without its distance: `issued on Wed 3 June 2026`. */
  readonly says: (value: CellValue) => string;
}

/** Rows that are asked about one by one while an officer waits. */
const MOST = 4_000;

/**
 * For each probe the least change of one row that changes the cell: each row is asked about by itself, and the first whose part in the cell is
 * another is put back among the others.
 */
export function nearestRowChanges(
  probes: readonly RowProbe[],
  asked: Asked,
  given: ColumnsGiven,
  account: TableAccount<unknown, unknown>,
  asking: Asking<unknown>,
): readonly NearestChange[] {
  return probes.flatMap((probe) => nearestRowChange(probe, asked, given, account, asking) ?? []);
}

function nearestRowChange(
  probe: RowProbe,
  asked: Asked,
  given: ColumnsGiven,
  account: TableAccount<unknown, unknown>,
  asking: Asking<unknown>,
): NearestChange | null {
  const [key, columns] = rowArguments(given.arguments).find(([, each]) => probe.column in each) ?? [];
  if (key === undefined || columns === undefined) return null;
  const { name } = columns[probe.column]!;
  const cells = givenOf(asked);
  const names = Object.values(columns).map((column) => column.name);
  const rows = account.rows(key).filter(({ made }) => probe.among?.(made) ?? true);
  const alone = (place: number, value?: CellValue) =>
    asking.with(
      Object.fromEntries(
        names.map((each) => [each, each === name && value !== undefined ? [[value]] : cellIn(cells[each] as Values | null, place)]),
      ),
    ).shown;
  const before = new Map<number, unknown>();
  let tried = 0;
  for (const { row, value, steps } of around(probe, rows)) {
    if (++tried > MOST) return null;
    if (!before.has(row.place)) before.set(row.place, valueOf(alone(row.place)));
    if (valueOf(alone(row.place, value)) === before.get(row.place)) continue;
    const { shown } = asking.with({ [name]: withCell(cells[name] as Values, row.place, value) });
    if (shown === null || isRefusal(shown) || valueOf(shown) === valueOf(asking.now)) continue;
    const distance = distanceOf("days" in probe.by ? "days" : "choices", steps);
    const answer = answerOf(shown);
    return {
      input: name,
      cell: cellAtPlace(given, name, row.place),
      value,
      distance,
      answer,
      says: `Row ${row.place} ${probe.says(value)} would make it ${answer.text}${distance === "" ? "" : ` (${distance})`}.`,
    };
  }
  return null;
}

/** The changes of every row, those of the fewest days first, and of as many those of the rows in their order. */
function* around(
  { column, by }: RowProbe,
  rows: readonly RowRead[],
): Iterable<{ readonly row: RowRead; readonly value: CellValue; readonly steps: number }> {
  if ("values" in by) {
    for (const row of rows) for (const value of by.values) yield { row, value, steps: 0 };
    return;
  }
  const dated = rows.filter(({ values }) => typeof values[column] === "number");
  for (let step = 1; step <= by.days; step++) {
    for (const row of dated) {
      const day = row.values[column] as number;
      yield { row, value: day + step, steps: step };
      yield { row, value: day - step, steps: -step };
    }
  }
}

/** The cell of a column at a place in it, counted from 1; null where the column is left out, or is one cell for all. */
function cellIn(cells: Values | null, place: number): Values | null {
  if (cells === null) return null;
  const isRow = cells.length === 1;
  if (isRow && (cells[0]?.length ?? 0) <= 1 && place > 1) return cells;
  return [[isRow ? cells[0]![place - 1] : cells[place - 1]![0]]];
}

/** The column with another cell at a place. */
function withCell(cells: Values, place: number, value: CellValue): Values {
  if (cells.length === 1) return [cells[0]!.map((cell, index) => (index === place - 1 ? value : cell))];
  return cells.map((row, index) => (index === place - 1 ? [value] : row));
}
