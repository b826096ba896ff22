import { answer, type Refusal, type Result, unreadable } from "../core/foundation/result";
import { isBlankCell, isHeadingCell, isTextCell, type Reader, readCell } from "./cell";
import { cellsOf, sizeInWords, widthOf } from "./shape";

/** A column of a table that is to be summarised. */
export interface Column<T> {
  readonly name: string;
  /** Its cells from the top; one cell that every row repeats; or null where an optional column was left out. */
  readonly cells: Result<readonly unknown[] | Repeated | null>;
  readonly read: (cell: unknown) => Result<T>;
  /** Whether a cell holds data, which a heading does not. */
  readonly recognises: (cell: unknown) => boolean;
  /** Whether its data are names that anything may have: they cannot be told from a heading. */
  readonly isLabels?: boolean;
}

interface Repeated {
  readonly repeated: unknown;
}

/** A column with a value in every row that is not blank throughout. */
export function column<T>(name: string, argument: unknown, reader: Reader<T>): Column<T> {
  return columnOf(name, oneColumn(name, argument), reader, () => unreadable("is blank."), false);
}

/** A column of names, such as schools: whether its first is a heading is told by the other columns. */
export function labelColumn(name: string, argument: unknown, reader: Reader<string>): Column<string> {
  return { ...column(name, argument, reader), recognises: () => false, isLabels: true };
}

/** A column in which a blank means `whenBlank`. */
export function columnWithBlanks<T, B>(name: string, argument: unknown, reader: Reader<T>, whenBlank: B): Column<T | B> {
  return columnOf<T | B>(name, oneColumn(name, argument), reader, () => answer(whenBlank), true);
}

/** A column that may be left out: then, and where it is blank, each row has `whenBlank`. */
export function optionalColumn<T, B>(name: string, argument: unknown, reader: Reader<T>, whenBlank: B): Column<T | B> {
  const cells = oneColumn(name, argument);
  const isLeftOut = cells.ok && cells.value.length === 1 && isBlankCell(cells.value[0]);
  return columnOf<T | B>(name, isLeftOut ? answer(null) : cells, reader, () => answer(whenBlank), false);
}

/** A value for each row, or one value for all of them; a blank means `whenBlank`. */
export function columnOrOne<T, B>(name: string, argument: unknown, reader: Reader<T>, whenBlank: B): Column<T | B> {
  const cells = oneColumn(name, argument);
  const isOne = cells.ok && cells.value.length === 1;
  return columnOf<T | B>(name, isOne ? answer({ repeated: cells.value[0] }) : cells, reader, () => answer(whenBlank), false);
}

/** The columns of a block, from the left; a blank means `whenBlank`. */
export function columnsOfBlock<T, B>(
  name: string,
  argument: unknown,
  readerOf: (column: number) => Reader<T>,
  whenBlank: B,
): Column<T | B>[] {
  const cells = cellsOf(argument);
  return Array.from({ length: widthOf(cells) }, (_, index) =>
    columnOf<T | B>(`${name} column ${index + 1}`, answer(cells.map((row) => row[index])), readerOf(index), () => answer(whenBlank), true),
  );
}

/** The same column, in which only some of what can be read tells data from a heading. */
export function recognisedBy<T>(column: Column<T>, recognises: (value: T) => boolean): Column<T> {
  return {
    ...column,
    recognises: (cell) => {
      const value = column.recognises(cell) ? column.read(cell) : undefined;
      return value?.ok === true && recognises(value.value);
    },
  };
}

export type ColumnsOf<Values extends readonly unknown[]> = { readonly [K in keyof Values]: Column<Values[K]> };

/**
 * The rows of columns side by side. Rows blank in every column are left out, and so is one leading row of headings: text, none
 * of which can be read as data. Refuses columns of different length, and the whole where any other row cannot be read,
 * naming the first such row and how many there are.
 */
export function rowsOf<Values extends readonly unknown[]>(columns: ColumnsOf<Values>): Result<Values[]> {
  return eachRow<Values, Values>(columns, (values) => answer(values));
}

/**
 * What `rule` makes of each of those rows and its place in the range, counted from 1. A row that it refuses is told with those that cannot be
 * read: the refusal names the column it lies in.
 */
export function eachRow<Values extends readonly unknown[], T>(
  columns: ColumnsOf<Values>,
  rule: (values: Values, row: number) => Result<T>,
): Result<T[]> {
  const list = columns as readonly Column<unknown>[];
  for (const { cells } of list) if (!cells.ok) return cells;
  const given = list.flatMap(({ name, cells }) => (cells.ok && Array.isArray(cells.value) ? [{ name, length: cells.value.length }] : []));
  const uneven = given.find(({ length }) => length !== given[0]!.length);
  if (uneven) {
    const lengths = [given[0]!, uneven].map(({ name, length }) => `${name} has ${length} ${length === 1 ? "row" : "rows"}`);
    return unreadable(`${lengths.join(" and ")}. Give columns of one length.`);
  }
  return read(list, given[0]?.length ?? 0, rule as unknown as Rule<T>);
}

type Rule<T> = (values: readonly unknown[], row: number) => Result<T>;

function read<T>(columns: readonly Column<unknown>[], length: number, rule: Rule<T>): Result<T[]> {
  const answers: T[] = [];
  const refusals: Refusal[] = [];
  let isLeading = true;
  for (let row = 0; row < length; row++) {
    const own = columns.filter((column) => !isRepeated(column)).map((column) => ({ column, cell: cellAt(column, row) }));
    if (own.every(({ cell }) => isBlankCell(cell))) continue;
    const isHeading = isLeading && isHeadingRow(own);
    isLeading = false;
    if (isHeading) continue;
    const values: unknown[] = [];
    let refusal: Refusal | undefined;
    for (const column of columns) {
      const value = column.read(cellAt(column, row));
      if (value.ok) values.push(value.value);
      else refusal ??= { ...value, argument: column.name };
    }
    const result = refusal ?? rule(values, row + 1);
    if (result.ok) answers.push(result.value);
    else refusals.push(placed(result, columns, row));
  }
  const [first] = refusals;
  return first ? counted(first, refusals.filter(({ kind }) => kind === first.kind).length) : answer(answers);
}

/** The refusal with its row, so that it can be found in a list. */
function placed({ argument, ...refusal }: Refusal, columns: readonly Column<unknown>[], row: number): Refusal {
  const isOne = columns.some((column) => column.name === argument && isRepeated(column));
  return { ...refusal, argument: isOne ? argument! : [argument, `row ${row + 1}`].filter(Boolean).join(" ") };
}

/**
 * Whether a row has headings: in each column text that cannot be read as data, or nothing where nothing is no data. Where some columns hold
 * names, another has to have a heading too; a mark that stands for a figure, such as x or tbc, is none, nor is a number, however wrong.
 */
function isHeadingRow(cells: readonly { readonly column: Column<unknown>; readonly cell: unknown }[]): boolean {
  const isHeading = ({ column, cell }: (typeof cells)[number]) => (column.isLabels ? isTextCell(cell) : isHeadingCell(cell));
  return (
    cells.every((each) => (isHeading(each) || isBlankCell(each.cell)) && !each.column.recognises(each.cell)) &&
    cells.some((each) => !each.column.isLabels && isHeading(each))
  );
}

function cellAt({ cells }: Column<unknown>, row: number): unknown {
  if (!cells.ok || cells.value === null) return undefined;
  return "repeated" in cells.value ? cells.value.repeated : cells.value[row];
}

function isRepeated({ cells }: Column<unknown>): boolean {
  return cells.ok && cells.value !== null && "repeated" in cells.value;
}

/** `requestDates row 17: "tbc" is not a date (3 rows cannot be read).` */
function counted({ advice: _advice, ...refusal }: Refusal, rows: number): Refusal {
  const told = { unreadable: ["cannot be read", "cannot be read"], unpublished: ["is not covered", "are not covered"] }[refusal.kind];
  const count = rows === 1 ? `1 row ${told[0]}` : `${rows} rows ${told[1]}`;
  return { ...refusal, message: `${refusal.message.replace(/\.$/, "")} (${count}).` };
}

function columnOf<T>(
  name: string,
  cells: Column<T>["cells"],
  reader: Reader<T>,
  whenBlank: () => Result<T>,
  isBlankData: boolean,
): Column<T> {
  const read = (cell: unknown): Result<T> => {
    const value = readCell(reader, cell);
    return !value.ok || value.value !== undefined ? (value as Result<T>) : whenBlank();
  };
  const recognises = (cell: unknown): boolean => {
    const value = readCell(reader, cell);
    return value.ok && (isBlankData || value.value !== undefined);
  };
  return { name, cells, read, recognises };
}

/** The cells of a range one column wide or one row high, from its start. */
export function oneColumn(name: string, argument: unknown): Result<readonly unknown[]> {
  const cells = cellsOf(argument);
  const width = widthOf(cells);
  if (width === 1) return answer(cells.map((row) => row[0]));
  if (cells.length === 1) return answer(cells[0]!);
  return unreadable(`${name} is ${sizeInWords(cells.length, width)}. Give one column.`);
}
