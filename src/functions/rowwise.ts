import { about, answer, type Refusal, type Result, unreadable } from "../core/foundation/result";
import { answered, isErrorCell, type Reader, readCell, type Shown } from "./cell";
import { type Cells, cellsOf, sizeInWords, widthOf } from "./shape";

/** An argument of which each row of the answer takes one cell. */
export interface RowwiseArgument<T> {
  readonly name: string;
  readonly cells: Cells;
  readonly width: number;
  /** The cell's value, or `undefined` for a row that stays blank. */
  readonly read: (cell: unknown) => Result<T | undefined>;
}

/** An argument each row needs: a row in which it is blank is blank. */
export function required<T>(name: string, argument: unknown, reader: Reader<T>): RowwiseArgument<T> {
  const cells = cellsOf(argument);
  return { name, cells, width: widthOf(cells), read: (cell) => readCell(reader, cell) };
}

/** An argument that means `whenBlank` where it is blank or left out. */
export function optional<T, B>(name: string, argument: unknown, reader: Reader<T>, whenBlank: B): RowwiseArgument<T | B> {
  const cells = cellsOf(argument);
  return {
    name,
    cells,
    width: widthOf(cells),
    read: (cell) => {
      const value = readCell(reader, cell);
      return value.ok && value.value === undefined ? answer(whenBlank) : value;
    },
  };
}

/** The answer of a row-wise function whose every row is refused alike. */
export function refused(refusal: Refusal): any[][] {
  return answered(() => refusal);
}

type ArgumentsOf<Values extends readonly unknown[]> = { readonly [K in keyof Values]: RowwiseArgument<Values[K]> };

/**
 * What `rule` makes of each row of the arguments, in their shape: single values, rows and columns are repeated to fit, as Excel's own
 * operators do, and a row that cannot be read is refused alone. Refuses shapes that cannot fit.
 */
export function rowwise<Values extends readonly unknown[]>(args: ArgumentsOf<Values>, rule: (...values: Values) => Result<Shown>): any[][] {
  return answered(() => {
    const list = args as readonly RowwiseArgument<unknown>[];
    const misfit = misfitOf(list);
    if (misfit) return misfit;
    const width = Math.max(...list.map((argument) => argument.width));
    return answer(
      Array.from({ length: heightOf(list) }, (_, row) =>
        Array.from({ length: width }, (_, column) => {
          const result = resultAt<Shown>(list, row, column, rule as unknown as Rule<Shown>);
          return result === null ? "" : result.ok ? result.value : result;
        }),
      ),
    );
  });
}

/**
 * What `rule` makes of each row of the arguments, `across` cells to the right. A blank row is blank across, and a refused one refused across.
 * Refuses columns of different length, and ranges wider than a column.
 */
export function rowwiseAcross<Values extends readonly unknown[]>(
  across: number,
  args: ArgumentsOf<Values>,
  rule: (...values: Values) => Result<readonly Shown[]>,
): any[][] {
  return answered(() => {
    const list = args as readonly RowwiseArgument<unknown>[];
    const wide = list.find(({ width }) => width > 1);
    if (wide)
      return unreadable(`is ${sizeInWords(wide.cells.length, wide.width)}. Give one column: the answer takes ${across} across.`, {
        argument: wide.name,
      });
    const misfit = misfitOf(list);
    if (misfit) return misfit;
    return answer(
      Array.from({ length: heightOf(list) }, (_, row) => {
        const result = resultAt<readonly Shown[]>(list, row, 0, rule as unknown as Rule<readonly Shown[]>);
        return result?.ok ? result.value : Array.from({ length: across }, (): Shown => result ?? "");
      }),
    );
  });
}

type Rule<T> = (...values: unknown[]) => Result<T>;

function heightOf(args: readonly RowwiseArgument<unknown>[]): number {
  return Math.max(...args.map(({ cells }) => cells.length));
}

/** What the rule makes of one row; null where the row stays blank. */
function resultAt<T>(args: readonly RowwiseArgument<unknown>[], row: number, column: number, rule: Rule<T>): Result<T> | null {
  const values: unknown[] = [];
  let refusal: Refusal | undefined;
  let isBlank = false;
  for (const argument of args) {
    const cell = cellAt(argument, row, column);
    const value = argument.read(cell);
    if (!value.ok) {
      if (isErrorCell(cell)) return placed(about(argument.name, value), args, row, column);
      refusal ??= about(argument.name, value);
    } else {
      isBlank ||= value.value === undefined;
      values.push(value.value);
    }
  }
  if (isBlank) return null;
  if (refusal) return placed(refusal, args, row, column);
  const result = rule(...values);
  return result.ok ? result : placed(result, args, row, column);
}

function cellAt({ cells, width }: RowwiseArgument<unknown>, row: number, column: number): unknown {
  return cells[cells.length === 1 ? 0 : row]?.[width === 1 ? 0 : column];
}

/** The refusal with its row, or column, of the argument at fault (of the answer, where none is) so that it can be found in a list. */
function placed(refusal: Refusal, args: readonly RowwiseArgument<unknown>[], row: number, column: number): Refusal {
  const argument = args.find(({ name }) => name === refusal.argument);
  const from = argument ? [argument] : args;
  const places = [
    ...(from.some(({ cells }) => cells.length > 1) ? [`row ${row + 1}`] : []),
    ...(from.some(({ width }) => width > 1) ? [`column ${column + 1}`] : []),
  ];
  const name = [refusal.argument, places.join(", ")].filter(Boolean).join(" ");
  return name === "" ? refusal : { ...refusal, argument: name };
}

function misfitOf(args: readonly RowwiseArgument<unknown>[]): Refusal | undefined {
  for (const [index, one] of args.entries()) {
    for (const other of args.slice(0, index)) {
      if (fits(one.cells.length, other.cells.length) && fits(one.width, other.width)) continue;
      const sizes = [other, one].map(({ name, cells, width }) => `${name} is ${sizeInWords(cells.length, width)}`);
      return unreadable(`${sizes.join(" and ")}. Give ranges of one size, or single values, rows or columns.`);
    }
  }
  return undefined;
}

function fits(one: number, other: number): boolean {
  return one === other || one === 1 || other === 1;
}
