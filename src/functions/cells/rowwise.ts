import { answer, type Refusal, type Result, unreadable } from "../../core/foundation/result";
import { type Answer, answered, rowErrors, writer } from "./answer";
import { type OneArgument, type RowArgument, type WholeArgument, wholeValue } from "./arguments";
import { distinct, type Distinct, type Read, readBy } from "./distinct";
import { type CellInput, type Input, inputOf } from "./inputs";
import { columnOfLines, rowsAlike, rowsOfOneText } from "./rows-alike";
import { cellAt, rangeOf, sizeInWords } from "./shape";
import { type Shown } from "./shown";

type AnyRowArgument = RowArgument<string, any>;
type AnyArgument = AnyRowArgument | OneArgument<string, any> | WholeArgument<string, any>;
export type Arguments = Readonly<Record<string, AnyArgument>>;

/** The values a row gives, by the core's words for them. */
export type RowValues<A extends Arguments> = {
  readonly [K in keyof A as A[K] extends AnyRowArgument ? K : never]: A[K] extends RowArgument<string, infer T> ? T : never;
};

/** The values of the arguments that are one for the whole call. */
export type WholeValues<A extends Arguments> = {
  readonly [K in keyof A as A[K] extends AnyRowArgument ? never : K]: A[K] extends
    OneArgument<string, infer T> | WholeArgument<string, infer T>
    ? T
    : never;
};

/** What Excel passes, by Excel's names. */
export type Given<A extends Arguments> = { readonly [N in A[keyof A]["name"]]: unknown };

/** A function whose answer has a row for each row of its arguments. */
export type Rowwise<A extends Arguments, F> = Rule<A, F> & {
  readonly arguments: A;
  /** What is shown of a finding: one cell, or several across. */
  readonly shown: ((finding: F) => Shown) | readonly ((finding: F) => Shown)[];
};

/**
 * What the core makes of a row. A rule that is made once a call, with what does not vary from row to row, works out once what follows from that
 * alone, and remembers for the call the days that come up again. A rule of all is made with every row that can be read, where one is judged by
 * the others.
 */
type Rule<A extends Arguments, F> =
  | { readonly rule: (row: RowValues<A>) => Result<F>; readonly ruleOnce?: never; readonly ruleOfAll?: never }
  | { readonly rule?: never; readonly ruleOnce: (whole: WholeValues<A>) => (row: RowValues<A>) => Result<F>; readonly ruleOfAll?: never }
  | {
      readonly rule?: never;
      readonly ruleOnce?: never;
      readonly ruleOfAll: (whole: WholeValues<A>, rows: readonly RowValues<A>[]) => (row: RowValues<A>) => Result<F>;
    };

/** A definition, with what can be asked of it. */
export interface RowwiseFunction<A extends Arguments, F> {
  readonly answers: "rows";
  readonly arguments: A;
  readonly shown: readonly ((finding: F) => Shown)[];
  /**
   * What the rule makes of each row, in the shape of the arguments: single values, rows and columns are repeated to fit, as Excel's own
   * operators do. A row that cannot be read is refused alone; what is at fault in every row, since it is one cell, is refused once.
   */
  readonly answer: (given: Given<A>) => Answer;
  /** How the row at a place of the answer came about. */
  readonly at: (given: Given<A>, row: number, column: number) => RowAccount<F>;
  /** The same for every place, what the rows share read once. */
  readonly accounts: (given: Given<A>) => RowAccounts<F>;
}

/** How the rows of an answer came about. */
export interface RowAccounts<F> {
  readonly height: number;
  readonly width: number;
  readonly at: (row: number, column: number) => RowAccount<F>;
  /** What the rule would find at a place with other cells for some arguments, by Excel's names of them; null where the row would be blank. */
  readonly again: (row: number, column: number, cells: Readonly<Record<string, unknown>>) => Result<F> | null;
}

/** How a row of an answer came about. */
export interface RowAccount<F> {
  readonly inputs: readonly Input[];
  /** What the rule found; null where the row is blank. */
  readonly finding: Result<F> | null;
}

/** A function that answers a row for each row of its arguments. */
export function rowwise<const A extends Arguments, F>(definition: Rowwise<A, F>): RowwiseFunction<A, F> {
  const keys = Object.keys(definition.arguments);
  const shown = Array.isArray(definition.shown) ? (definition.shown as readonly ((finding: F) => Shown)[]) : null;
  const only = shown === null ? (definition.shown as (finding: F) => Shown) : null;

  function wholeOf(given: Given<A>): Result<WholeValues<A>> {
    const values: Record<string, unknown> = {};
    for (const key of keys) {
      const argument = definition.arguments[key]!;
      if (argument.takes === "a cell a row") continue;
      const value = wholeValue(argument, given[argument.name as keyof Given<A>]);
      if (!value.ok) return value;
      values[key] = value.value;
    }
    return answer(values as WholeValues<A>);
  }

  function ruleFor(whole: WholeValues<A>, columns: readonly Column[]): RowRule<F> {
    const { rule, ruleOnce, ruleOfAll } = definition;
    return (rule ?? ruleOnce?.(whole) ?? ruleOfAll!(whole, readableRows<RowValues<A>>(columns))) as RowRule<F>;
  }

  const rowKeys = keys.filter((key) => definition.arguments[key]!.takes === "a cell a row");
  const columnsOf = (given: Given<A>): Column[] =>
    rowKeys.map((key) => {
      const argument = definition.arguments[key] as AnyRowArgument;
      return columnOf(key, argument, given[argument.name as keyof Given<A>]);
    });

  const accounts = (given: Given<A>): RowAccounts<F> => {
    const columns = columnsOf(given);
    const misfit = misfitOf(columns, shown);
    const fault = misfit ?? atFaultThroughout(columns);
    const whole = misfit ?? wholeOf(given);
    const rule = whole.ok ? answer(ruleFor(whole.value, columns)) : whole;
    const own = new Map(columns.map((column) => [column.key, column]));
    const wholeInputs = new Map<string, Input>();
    for (const key of keys) {
      const argument = definition.arguments[key]!;
      if (argument.takes !== "a cell a row") wholeInputs.set(key, inputOf(key, argument, given[argument.name as keyof Given<A>]));
    }
    return {
      ...sizeOf(columns),
      at: (row, column) => ({
        inputs: keys.map((key) => wholeInputs.get(key) ?? inputAt(own.get(key)!, row, column)),
        finding: fault ?? (rule.ok ? findingAt(columns, rule.value, row, column) : rule),
      }),
      again: (row, column, cells) => {
        const isForRow = Object.keys(cells).every((name) => columns.some(({ argument }) => argument.name === name));
        const otherwise = isForRow ? whole : (misfit ?? wholeOf({ ...given, ...cells }));
        if (!otherwise.ok) return otherwise;
        const isOfAll = definition.ruleOfAll !== undefined;
        const others = columns.map((each) => {
          if (!(each.argument.name in cells)) return each;
          const cell = cells[each.argument.name];
          return columnOf(each.key, each.argument, isOfAll ? withCellAt(each, row, column, cell) : cell);
        });
        const made = isForRow && rule.ok && !isOfAll ? rule.value : ruleFor(otherwise.value, others);
        return findingAt(others, made, row, column);
      },
    };
  };

  return {
    answers: "rows",
    arguments: definition.arguments,
    shown: only ? [only] : shown!,
    answer: (given) =>
      answered(() => {
        const whole = wholeOf(given);
        if (!whole.ok) return whole;
        const columns = columnsOf(given);
        const refusal = misfitOf(columns, shown) ?? atFaultThroughout(columns);
        if (refusal) return refusal;
        return lifted(columns, ruleFor(whole.value, columns), only ? [only] : shown!);
      }),
    at: (given, row, column) => accounts(given).at(row, column),
    accounts,
  };
}

type RowRule<F> = (row: Readonly<Record<string, unknown>>) => Result<F>;

/** A row argument read. */
interface Column extends Distinct<Read<unknown>> {
  readonly key: string;
  readonly argument: AnyRowArgument;
  readonly isSingle: boolean;
  /** For each distinct cell, the value the rule is given, a blank's meaning included. */
  readonly values: readonly unknown[];
  /** For each distinct cell, whether there is such a value. */
  readonly isReadable: readonly boolean[];
}

/** Field by field: a spread with fields added to it costs more than reading the cell. */
function columnOf(key: string, argument: AnyRowArgument, given: unknown): Column {
  const { range, reads, slots } = distinct(given, readBy(argument.reader));
  const { whenBlank } = argument;
  const blank = whenBlank !== null && reads.some(({ is }) => is === "blank") ? whenBlank() : undefined;
  return {
    range,
    reads,
    slots,
    key,
    argument,
    isSingle: slots.length === 1,
    values: reads.map((each) => (each.is === "value" ? each.value : blank)),
    isReadable: reads.map(({ is }) => is === "value" || (is === "blank" && whenBlank !== null)),
  };
}

/** The cells of an argument with another at a place of the answer. */
function withCellAt({ range: { cells, height, width } }: Column, row: number, column: number, cell: unknown): unknown[][] {
  const [atRow, atColumn] = [height === 1 ? 0 : row, width === 1 ? 0 : column];
  const [[other]] = rangeOf(cell).cells as [[unknown]];
  return cells.map((each, index) => (index === atRow ? each.map((own, place) => (place === atColumn ? other : own)) : [...each]));
}

/** The rows whose every cell can be read, in their order. */
function readableRows<T>(columns: readonly Column[]): T[] {
  const height = Math.max(...columns.map(({ range }) => range.height));
  const width = Math.max(...columns.map(({ range }) => range.width));
  const rows: T[] = [];
  for (let row = 0; row < height; row++) {
    for (let place = 0; place < width; place++) {
      const slots = columns.map((column) => slotAt(column, row, place));
      if (columns.every(({ isReadable }, index) => isReadable[slots[index]!]))
        rows.push(Object.fromEntries(columns.map(({ key, values }, index) => [key, values[slots[index]!]])) as T);
    }
  }
  return rows;
}

function slotAt({ range: { height, width }, slots }: Column, row: number, column: number): number {
  return slots[(height === 1 ? 0 : row) * width + (width === 1 ? 0 : column)]!;
}

/** The size of the answer: that of the largest column. */
function sizeOf(columns: readonly Column[]): { readonly height: number; readonly width: number } {
  return {
    height: Math.max(...columns.map(({ range }) => range.height)),
    width: Math.max(...columns.map(({ range }) => range.width)),
  };
}

/** The answer of `rule` at every place. Where few combinations of cells can come up, each is worked out once. */
function lifted<F>(columns: readonly Column[], rule: RowRule<F>, shown: readonly ((finding: F) => Shown)[]): Result<Answer> {
  const { height, width } = sizeOf(columns);
  const across = shown.length;
  const places = height * width;
  const write = writer(places * across);
  const blank = (): Made => (across === 1 ? "" : shown.map(() => ""));
  const [first] = shown as [(finding: F) => Shown];
  const lanes = columns.flatMap((column, index) => (column.isSingle ? [] : [laneOf(column, index)]));
  const isConstantReadable = columns.every(({ isSingle, isReadable }) => !isSingle || isReadable[0]!);
  /** The row laid down, which is lent to the rule: the next is laid over it. */
  const row: Record<string, unknown> = {};
  for (const { key, values } of columns) row[key] = values[0];
  /** Which of its distinct cells each column has in it. */
  const slotsOfRow = columns.map(() => 0);

  const made = (isReadable: boolean): Made => {
    const result = isReadable ? rule(row) : unreadOutcome(columns, slotsOfRow);
    if (result === null) return blank();
    if (!result.ok) return new Refused(isReadable ? inExcelsWords(result, columns) : result);
    if (across === 1) return write(first(result.value));
    const cells = new Array<unknown>(across);
    for (let part = 0; part < across; part++) cells[part] = write(shown[part]!(result.value));
    return cells;
  };

  if (lanes.length === 1 && width * across === 1) {
    const [{ key, index, values, isReadable, slots }] = lanes as [Lane];
    const lines = values.map((value, slot) => {
      row[key] = value;
      slotsOfRow[index] = slot;
      return [made(isConstantReadable && isReadable[slot]!)];
    });
    if (!lines.some(([outcome]) => outcome instanceof Refused)) return answer(columnOfLines(lines, slots));
  }

  const combinations = lanes.reduce((product, { values }) => product * values.length, 1);
  const known = combinations > COMBINATIONS_A_PLACE * places ? null : new Array<Made>(combinations).fill(undefined);
  const errors = rowErrors();
  const rowOf = rowsOfOneText();
  const alike = rowsAlike();
  const cells = new Array<unknown[]>(height);
  for (let atRow = 0; atRow < height; atRow++) {
    let line: unknown[] | undefined;
    for (let atColumn = 0; atColumn < width; atColumn++) {
      let combination = 0;
      let isReadable = isConstantReadable;
      for (let lane = 0; lane < lanes.length; lane++) {
        const { slots, rowStep, columnStep, key, index, values, isReadable: readable } = lanes[lane]!;
        const slot = slots[atRow * rowStep + atColumn * columnStep]!;
        combination = combination * values.length + slot;
        row[key] = values[slot];
        slotsOfRow[index] = slot;
        if (!readable[slot]) isReadable = false;
      }
      let outcome = known === null ? undefined : known[combination];
      if (outcome === undefined) {
        outcome = made(isReadable);
        if (known !== null) known[combination] = outcome;
      }
      if (typeof outcome === "object" && outcome instanceof Refused) {
        if (places === 1) return outcome.refusal;
        const error = errors.next(placed(outcome.refusal, columns, atRow, atColumn));
        if (errors.areTooMany()) return errors.whole();
        // An error in each cell across would weigh as much again and say no more.
        outcome = across === 1 ? error : errorAcross(error, across);
      }
      if (line !== undefined) line.push(outcome);
      else if (across > 1) line = alike(outcome as unknown[]);
      else line = typeof outcome === "string" && width === 1 ? rowOf(outcome) : [outcome];
    }
    cells[atRow] = line!;
  }
  return answer(cells);
}

function errorAcross(error: CustomFunctions.Error, across: number): unknown[] {
  return Array.from({ length: across }, (_, part) => (part === 0 ? error : ""));
}

/** What is written for a row: a cell, several across, or a refusal that has still to be placed. */
type Made = unknown;

class Refused {
  constructor(readonly refusal: Refusal) {}
}

/** Combinations of cells up to so many times the places are kept in a table. */
const COMBINATIONS_A_PLACE = 2;

/** A column that varies: its distinct values, and how to come to the one of a place. */
type Lane = ReturnType<typeof laneOf>;

function laneOf({ key, slots, values, isReadable, range: { height, width } }: Column, index: number) {
  return { key, index, slots, values, isReadable, rowStep: height === 1 ? 0 : width, columnStep: width === 1 ? 0 : 1 };
}

/** Why a row is not put to the rule: null where it stays blank. An error cell is told even beside a blank one, which it may be the cause of. */
function unreadOutcome(columns: readonly Column[], slots: readonly number[]): Refusal | null {
  const reads = columns.map(({ argument, reads: own }, index) => ({ argument, read: own[slots[index]!]! }));
  const refused = reads.flatMap(({ argument, read }) =>
    read.is === "refused" ? [{ isError: read.isError, refusal: { ...read.refusal, argument: argument.name } }] : [],
  );
  const error = refused.find(({ isError }) => isError);
  if (error) return error.refusal;
  const isBlank = reads.some(({ argument, read }) => argument.whenBlank === null && read.is === "blank");
  return isBlank ? null : refused[0]!.refusal;
}

/** What the rule makes of the row at one place, whole; null where it stays blank. */
function findingAt<F>(columns: readonly Column[], rule: RowRule<F>, row: number, column: number): Result<F> | null {
  const slots = columns.map((each) => slotAt(each, row, column));
  if (columns.some(({ isReadable }, index) => !isReadable[slots[index]!])) return unreadOutcome(columns, slots);
  const result = rule(Object.fromEntries(columns.map(({ key, values }, index) => [key, values[slots[index]!]])));
  return result.ok ? result : inExcelsWords(result, columns);
}

/** The refusal with Excel's name for the argument that the core names by its own word. */
function inExcelsWords(refusal: Refusal, columns: readonly Column[]): Refusal {
  const column = columns.find(({ key }) => key === refusal.argument);
  return column ? { ...refusal, argument: column.argument.name } : refusal;
}

/** The refusal with its row, or column, of the argument at fault (of the answer, where none is) so that it can be found in a list. */
function placed(refusal: Refusal, columns: readonly Column[], row: number, column: number): Refusal {
  const atFault = columns.find(({ argument }) => argument.name === refusal.argument);
  const from = atFault ? [atFault] : columns;
  const places = [
    ...(from.some(({ range }) => range.height > 1) ? [`row ${row + 1}`] : []),
    ...(from.some(({ range }) => range.width > 1) ? [`column ${column + 1}`] : []),
  ];
  const name = [refusal.argument, places.join(", ")].filter(Boolean).join(" ");
  return name === "" ? refusal : { ...refusal, argument: name };
}

/** The refusal of an argument of one cell beside others of many: it is at fault in every row, and told once. */
function atFaultThroughout(columns: readonly Column[]): Refusal | undefined {
  if (columns.every(({ isSingle }) => isSingle)) return undefined;
  for (const { isSingle, reads, argument } of columns) {
    const [read] = reads;
    if (isSingle && read!.is === "refused") return { ...read!.refusal, argument: argument.name };
  }
  return undefined;
}

function misfitOf(columns: readonly Column[], across: readonly unknown[] | null): Refusal | undefined {
  const wide = across === null ? undefined : columns.find(({ range }) => range.width > 1);
  if (wide)
    return unreadable(`is ${sizeInWords(wide.range)}. Give one column: the answer takes ${across!.length} across.`, {
      argument: wide.argument.name,
    });
  for (const [index, column] of columns.entries()) {
    for (const other of columns.slice(0, index)) {
      if (fits(column.range.height, other.range.height) && fits(column.range.width, other.range.width)) continue;
      const sizes = [other, column].map(({ argument, range }) => `${argument.name} is ${sizeInWords(range)}`);
      return unreadable(`${sizes.join(" and ")}. Give ranges of one size, or single values, rows or columns.`);
    }
  }
  return undefined;
}

function fits(one: number, other: number): boolean {
  return one === other || one === 1 || other === 1;
}

/** The cell of a column at a place; its last row, or column, where the shapes do not fit and it has none so far. */
function inputAt(column: Column, atRow: number, atColumn: number): CellInput {
  const { key, argument, range, reads } = column;
  const row = Math.min(atRow, range.height - 1);
  const place = Math.min(atColumn, range.width - 1);
  const read = reads[slotAt(column, row, place)]!;
  return {
    takes: "a cell",
    key,
    name: argument.name,
    kind: argument.reader.kind,
    cell: cellAt(range, row, place),
    read,
    whenBlank: read.is === "blank" ? argument.whenBlank?.() : undefined,
    row,
    column: place,
  };
}
