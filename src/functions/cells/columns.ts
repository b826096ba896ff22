import { answer, type Refusal, type Result, unreadable } from "../../core/foundation/result";
import { contentOf, isEmpty } from "./content";
import { distinct, type Distinct, type Read, readBy } from "./distinct";
import { isHeadingRow } from "./headings";
import { type Reader } from "./readers";
import { refusedRows } from "./refused-rows";
import { cellAt, type Range, rangeOf, sizeInWords } from "./shape";

/** A column of a table that is to be summarised. `name` is what Excel calls it. */
export interface ColumnArgument<N extends string, T> {
  readonly takes: "a column";
  readonly name: N;
  readonly isOptional: boolean;
  readonly reader: Reader<T>;
  /** What a blank means; null where none may stand beside what is not blank. */
  readonly whenBlank: (() => T) | null;
  /** What each row has where the column is left out; null where it may not be. */
  readonly whenLeftOut: (() => T) | null;
  /** Whether one cell stands for every row. */
  readonly isRepeated: boolean;
  /** Whether its data are names that anything may have: they cannot be told from a heading. */
  readonly isLabels: boolean;
  /** Of what can be read, what is surely data: a phase that nobody knows is one, and may be a heading. */
  readonly isSurely?: (value: T) => boolean;
}

/** A column with a value in every row that is not blank throughout. */
export function column<const N extends string, T>(name: N, reader: Reader<T>): ColumnArgument<N, T> {
  return { takes: "a column", name, isOptional: false, reader, whenBlank: null, whenLeftOut: null, isRepeated: false, isLabels: false };
}

/** A column of names, such as schools: whether its first is a heading is told by the other columns. */
export function labelColumn<const N extends string>(name: N, reader: Reader<string>): ColumnArgument<N, string> {
  return { ...column(name, reader), isLabels: true };
}

/** A column of names that may be left out: then each row has `whenLeftOut`. */
export function optionalLabelColumn<const N extends string, B>(
  name: N,
  reader: Reader<string>,
  whenLeftOut: B,
): ColumnArgument<N, string | B> {
  const labels: ColumnArgument<N, string | B> = { ...column(name, reader as Reader<string | B>), isLabels: true };
  return { ...labels, isOptional: true, whenLeftOut: () => whenLeftOut };
}

/** A column in which a blank means `whenBlank`. */
export function columnWithBlanks<const N extends string, T, B>(name: N, reader: Reader<T>, whenBlank: B): ColumnArgument<N, T | B> {
  return { ...column(name, reader as Reader<T | B>), whenBlank: () => whenBlank };
}

/** A column that may be left out: then, and where it is blank, each row has `whenBlank`. */
export function optionalColumn<const N extends string, T, B>(name: N, reader: Reader<T>, whenBlank: B): ColumnArgument<N, T | B> {
  return { ...columnWithBlanks(name, reader, whenBlank), isOptional: true, whenLeftOut: () => whenBlank };
}

/** A value for each row, or one value for all of them; a blank means `whenBlank`. */
export function columnOrOne<const N extends string, T, B>(name: N, reader: Reader<T>, whenBlank: B): ColumnArgument<N, T | B> {
  return { ...optionalColumn(name, reader, whenBlank), isRepeated: true };
}

/** The same column, in which only some of what can be read is surely data. */
export function surely<N extends string, T>(argument: ColumnArgument<N, T>, isSurely: (value: T) => boolean): ColumnArgument<N, T> {
  return { ...argument, isSurely };
}

/** Columns side by side, by the core's words for what they hold. */
export type Columns = Readonly<Record<string, ColumnArgument<string, any>>>;

export type RowOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends ColumnArgument<string, infer T> ? T : never };

/** What like rows give, and how many they are. */
export interface Alike<F> {
  readonly of: F;
  readonly times: number;
}

/**
 * The rows of columns side by side. Rows blank in every column are left out, and so is a leading row of headings. A row that cannot be read, or
 * that the rule refuses, is told: the first three by their places, and how many there are.
 */
export interface Rows<T> {
  /** What `rule` makes of each row and its place in the range, counted from 1. */
  readonly each: <F>(rule: (row: T, place: number) => Result<F>) => Result<F[]>;
  /** What `rule` makes of each combination of values that rows have, in the order first met. */
  readonly alike: <F>(rule: (row: T) => Result<F>) => Result<Alike<F>[]>;
  /** The rows as they were read. */
  readonly all: () => Result<T[]>;
  /** Whether an optional column was given. */
  readonly isGiven: (column: keyof T & string) => boolean;
}

/** Hears of each row that is refused, by its place in the range, counted from 1. */
export type RefusedRow = (refusal: Refusal, place: number) => void;

/** The rows of the columns given. Refuses columns of different length, and ranges that are no column. */
export function rowsOf<C extends Columns>(columns: C, given: (name: string) => unknown, hear?: RefusedRow): Result<Rows<RowOf<C>>> {
  const read: ReadColumn[] = [];
  for (const [key, argument] of Object.entries(columns)) {
    // Whole columns of a sheet may be given by mistake: a wide block is not read first.
    const range = rangeOf(given(argument.name));
    const refusal = notOneColumn(argument.name, range);
    if (refusal) return refusal;
    read.push(readColumn(key, argument, range.cells));
  }
  const own = read.filter(({ isOne }) => !isOne);
  const uneven = own.find(({ slots }) => slots.length !== own[0]!.slots.length);
  if (uneven) {
    const lengths = [own[0]!, uneven].map(
      ({ argument, slots }) => `${argument.name} has ${slots.length} ${slots.length === 1 ? "row" : "rows"}`,
    );
    return unreadable(`${lengths.join(" and ")}. Give columns of one length.`);
  }
  return answer(rowsIn<RowOf<C>>(read, own, hear));
}

/** What a cell of a column gave, and whether it is empty. Of a quantity 0 is data, and a row of noughts is still no row. */
interface ReadCell {
  readonly read: Read<unknown>;
  readonly isEmpty: boolean;
}

/** A column read. */
interface ReadColumn extends Distinct<ReadCell> {
  readonly key: string;
  readonly argument: ColumnArgument<string, unknown>;
  readonly isLeftOut: boolean;
  /** Whether its one cell stands for every row. */
  readonly isOne: boolean;
  /** For each distinct cell, the value the rule is given, a blank's meaning included; or why it has none. */
  readonly values: readonly unknown[];
  readonly refusals: readonly (Refusal | undefined)[];
}

function readColumn(key: string, argument: ColumnArgument<string, unknown>, cells: unknown): ReadColumn {
  const { reader, isOptional, isRepeated } = argument;
  const readCell = readBy(reader);
  const { range, reads, slots } = distinct<ReadCell>(cells, (content) => ({ read: readCell(content), isEmpty: isEmpty(content) }));
  const isLeftOut = isOptional && slots.length === 1 && reads[0]!.isEmpty;
  const whenBlank = isLeftOut ? argument.whenLeftOut : argument.whenBlank;
  const blank = whenBlank?.();
  return {
    range,
    reads,
    slots,
    key,
    argument,
    isLeftOut,
    isOne: isLeftOut || (isRepeated && slots.length === 1),
    values: reads.map(({ read }) => (read.is === "value" ? read.value : blank)),
    refusals: reads.map(({ read }) => refusalOf(read, whenBlank !== null)),
  };
}

function refusalOf(read: Read<unknown>, isBlankMeant: boolean): Refusal | undefined {
  if (read.is === "refused") return read.refusal;
  return read.is === "blank" && !isBlankMeant ? unreadable("is blank.") : undefined;
}

function rowsIn<T>(columns: readonly ReadColumn[], own: readonly ReadColumn[], hear?: RefusedRow): Rows<T> {
  const height = own[0]?.slots.length ?? 0;
  const repeated: Record<string, unknown> = {};
  for (const { key, values } of columns) repeated[key] = values[0];
  const refusable = columns.filter(({ refusals }) => refusals.some(Boolean));

  const isEmptyRow = (row: number): boolean => own.every(({ reads, slots }) => reads[slots[row]!]!.isEmpty);
  const valuesAt = (row: number): T => {
    const values = { ...repeated };
    for (const column of own) values[column.key] = column.values[column.slots[row]!];
    return values as T;
  };
  const unreadAt = (row: number): Refusal | undefined => {
    for (const column of refusable) {
      const refusal = column.refusals[column.slots[column.isOne ? 0 : row]!];
      if (refusal) return { ...refusal, argument: column.key };
    }
    return undefined;
  };
  /** The refusal with Excel's name for the column that the core names by its own word. */
  const inExcelsWords = (refusal: Refusal): Refusal & { readonly isOne: boolean } => {
    const column = columns.find(({ key }) => key === refusal.argument);
    return { ...refusal, ...(column && { argument: column.argument.name }), isOne: column?.isOne ?? false };
  };

  let first = 0;
  while (first < height && isEmptyRow(first)) first++;
  if (first < height && isHeadingRow(own.map(({ argument, range }) => ({ argument, content: contentOf(cellAt(range, first, first)) }))))
    first++;

  function each<F>(rule: (row: T, place: number) => Result<F>): Result<F[]> {
    const found: F[] = [];
    const refused = refusedRows();
    for (let row = first; row < height; row++) {
      if (isEmptyRow(row)) continue;
      const result = unreadAt(row) ?? rule(valuesAt(row), row + 1);
      if (result.ok) found.push(result.value);
      else {
        const told = inExcelsWords(result);
        refused.add(told, row + 1);
        hear?.(told, row + 1);
      }
    }
    return refused.told() ?? answer(found);
  }

  function alike<F>(rule: (row: T) => Result<F>): Result<Alike<F>[]> {
    const found: Alike<F>[] = [];
    for (const { row, times } of combinationsOf(own, first)) {
      if (isEmptyRow(row)) continue;
      const result = unreadAt(row) ?? rule(valuesAt(row));
      // Which rows they are is told where they are gone through one by one.
      if (!result.ok) return each(rule) as Refusal;
      found.push({ of: result.value, times });
    }
    return answer(found);
  }

  return {
    each,
    alike,
    all: () => each((row) => answer(row)),
    isGiven: (name) => columns.some(({ key, isLeftOut }) => key === name && !isLeftOut),
  };
}

/** The combinations of cells that rows have, each by the first row that has it, in their order. */
function combinationsOf(columns: readonly ReadColumn[], first: number): readonly { readonly row: number; readonly times: number }[] {
  const height = columns[0]?.slots.length ?? 0;
  const possible = columns.reduce((product, { reads }) => product * reads.length, 1);
  // Beyond the whole numbers that can be told apart every row is its own.
  if (possible > Number.MAX_SAFE_INTEGER) return Array.from({ length: height - first }, (_, index) => ({ row: first + index, times: 1 }));
  if (possible > Math.max(TABLE, 2 * height)) {
    const known = new Map<number, { readonly row: number; times: number }>();
    const combinations = combined(columns, new Float64Array(height));
    for (let row = first; row < height; row++) {
      const like = known.get(combinations[row]!);
      if (like) like.times++;
      else known.set(combinations[row]!, { row, times: 1 });
    }
    return [...known.values()];
  }
  const combinations = combined(columns, new Int32Array(height));
  const times = new Int32Array(possible);
  const firstRows: number[] = [];
  for (let row = first; row < height; row++) if (times[combinations[row]!]!++ === 0) firstRows.push(row);
  return firstRows.map((row) => ({ row, times: times[combinations[row]!]! }));
}

/** The combination of distinct cells that each row has, as one number, laid down in `numbers`. A column at a time: that is one short loop for each. */
function combined<Numbers extends Int32Array | Float64Array>(columns: readonly ReadColumn[], numbers: Numbers): Numbers {
  for (const { reads, slots } of columns) {
    const count = reads.length;
    for (let row = 0; row < slots.length; row++) numbers[row] = numbers[row]! * count + slots[row]!;
  }
  return numbers;
}

/** Combinations that are counted in a table, however few rows there are. */
const TABLE = 65_536;

/** The columns of a block, from the left, each by its place; a blank means `whenBlank`. */
export function columnsOfBlock<T, B>(
  name: string,
  argument: unknown,
  readerOf: (column: number) => Reader<T>,
  whenBlank: B,
): { readonly columns: Readonly<Record<string, ColumnArgument<string, T | B>>>; readonly cells: (name: string) => unknown } {
  const range = rangeOf(argument);
  const named = Array.from({ length: range.width }, (_, index) => `${name} column ${index + 1}`);
  return {
    columns: Object.fromEntries(named.map((each, index) => [each, columnWithBlanks(each, readerOf(index), whenBlank)])),
    cells: (wanted) => {
      const index = named.indexOf(wanted);
      return index < 0 ? undefined : range.cells.map((row) => [row[index]]);
    },
  };
}

/** The cells of a range one column wide or one row high, from its start. */
export function oneColumn(name: string, argument: unknown): Result<readonly unknown[]> {
  const range = rangeOf(argument);
  const { cells, height } = range;
  return notOneColumn(name, range) ?? answer(height === 1 ? cells[0]! : cells.map((row) => row[0]));
}

/** The refusal of a range that is neither one column wide nor one row high. */
function notOneColumn(name: string, range: Range): Refusal | undefined {
  if (range.width === 1 || range.height === 1) return undefined;
  return unreadable(`${name} is ${sizeInWords(range)}. Give one column.`);
}
