import { type ColumnArgument, type Columns } from "../functions/cells/columns";
import { type Placed, type TableArguments } from "../functions/cells/table";
import { type RowRead } from "../functions/cells/table-rows";
import { type Argument, parametersOf, placeIn } from "./asked";
import { type Behind, type BehindRow } from "./explanation";
import { type FunctionId } from "../functions/definitions";
import { valueInWords } from "./words";

/** The columns of a table, and where they are read from. */
export interface ColumnsGiven {
  readonly id: FunctionId;
  readonly arguments: TableArguments;
  readonly args: readonly Argument[];
}

/** What is behind a count: what the rule made of its rows, or whether it counts what it made of one. */
export type Counted = readonly object[] | ((made: never) => boolean);

/** The rows behind a count. */
export function rowsBehind(given: ColumnsGiven, rows: (key: string) => readonly RowRead[], counted: Counted): Behind {
  if (typeof counted !== "function" && counted.some(isPlaced)) {
    const placed = counted.filter(isPlaced);
    return { count: placed.length, rows: placed.map((each) => ({ place: each.place, cell: placedCell(given, each), says: each.says })) };
  }
  const isCounted = countedBy(counted);
  const found = rowArguments(given.arguments).flatMap(([key, columns]) =>
    rows(key)
      .filter(({ made }) => isCounted(made))
      .map((row) => rowOf(given, columns, row)),
  );
  return { count: found.length, rows: found };
}

function isPlaced(item: object): item is Placed {
  return "argument" in item && "place" in item;
}

function placedCell({ id, args }: ColumnsGiven, { argument, place, column }: Placed): BehindRow["cell"] {
  const area = argumentOf({ id, args }, argument)?.from.area;
  return area ? placeIn(area, place - 1, column) : null;
}

/** Whether a count counts what the rule made of a row. */
function countedBy(counted: Counted): (made: unknown) => boolean {
  if (typeof counted === "function") return (made) => made !== null && (counted as (made: unknown) => boolean)(made);
  const wanted = new Set<unknown>(counted);
  return (made) => wanted.has(made);
}

/** A row by its place, with what stands in its columns where it was read. */
function rowOf(given: ColumnsGiven, columns: Columns, { place, values }: Pick<RowRead, "place" | "values">): BehindRow {
  const [first] = Object.values(columns);
  const says = Object.entries(columns)
    .filter(([key, { name }]) => values[key] !== null && values[key] !== undefined && argumentOf(given, name)?.cells)
    .map(([key, { name, reader }]: [string, ColumnArgument<string, unknown>]) => `${name} ${valueInWords(values[key], reader.kind)}`);
  return { place, cell: cellAtPlace(given, first!.name, place), says: says.join(", ") };
}

/** The cell of a column at a place in it, counted from 1; null where it stands in no cells. */
export function cellAtPlace({ id, args }: ColumnsGiven, name: string, place: number): BehindRow["cell"] {
  const area = argumentOf({ id, args }, name)?.from.area;
  if (!area) return null;
  return area.top === area.bottom ? placeIn(area, 0, place - 1) : placeIn(area, place - 1, 0);
}

function argumentOf({ id, args }: Pick<ColumnsGiven, "id" | "args">, name: string): Argument | undefined {
  return args[parametersOf(id).findIndex((parameter) => parameter.name === name)];
}

/** The arguments that are columns side by side. */
export function rowArguments(args: TableArguments): readonly (readonly [key: string, columns: Columns])[] {
  return Object.entries(args).flatMap(([key, argument]) =>
    argument.takes === "rows" ? [[key, argument.columns as Columns] as const] : [],
  );
}
