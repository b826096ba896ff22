import { answer, type Refusal, type Result } from "../../core/foundation/result";
import { type Answer, answered, written } from "./answer";
import { type OneArgument, type WholeArgument, wholeValue } from "./arguments";
import { type ColumnArgument, type Columns, type RefusedRow, type RowOf, type Rows, rowsOf } from "./columns";
import { columnInputOf, type Input, inputOf } from "./inputs";
import { type Answered } from "./shown";
import { heard, type RowRead } from "./table-rows";

/** Columns side by side that a table is made of. */
export interface RowsArgument<C extends Columns> {
  readonly takes: "rows";
  readonly columns: C;
}

/** Columns whose rows belong together, by the core's words for what they hold. */
export function rows<const C extends Columns>(columns: C): RowsArgument<C> {
  return { takes: "rows", columns };
}

/** An argument of one cell without which there is no answer: where it is blank, so is the answer. */
export interface NeededArgument<N extends string, T> extends Omit<OneArgument<N, T>, "takes" | "whenBlank"> {
  readonly takes: "one cell, needed";
}

export function needed<const N extends string, T>(name: N, reader: OneArgument<N, T>["reader"]): NeededArgument<N, T> {
  return { takes: "one cell, needed", name, isOptional: false, reader };
}

type AnyArgument = RowsArgument<any> | NeededArgument<string, any> | OneArgument<string, any> | WholeArgument<string, any>;
export type TableArguments = Readonly<Record<string, AnyArgument>>;

/** What the rule is given, by the core's words. */
export type TableValues<A extends TableArguments> = {
  readonly [K in keyof A]: A[K] extends RowsArgument<infer C>
    ? Rows<RowOf<C>>
    : A[K] extends NeededArgument<string, infer T> | OneArgument<string, infer T> | WholeArgument<string, infer T>
      ? T
      : never;
};

type NamesIn<Argument> =
  Argument extends RowsArgument<infer C> ? C[keyof C]["name"] : Argument extends { readonly name: infer N extends string } ? N : never;

/** What Excel passes, by Excel's names. */
export type TableGiven<A extends TableArguments> = { readonly [N in NamesIn<A[keyof A]>]: unknown };

/** A column of the answer. */
export interface TableColumn<L> {
  /** Left out where the answer has no headings. */
  readonly heading?: string;
  readonly shown: (line: L) => Answered;
  /** What was counted, where it shows a count: what the rule made of the rows behind it, or whether it counts what it made of one. */
  readonly behind?: (line: L) => readonly object[] | ((made: never) => boolean);
}

/** A cell behind a count, of a function that takes a block of cells as it is given: its row counted from 1, its column from 0. */
export interface Placed {
  readonly argument: string;
  readonly place: number;
  readonly column: number;
  readonly says: string;
}

/** A function that answers a table. */
export interface Table<A extends TableArguments, F, L> {
  readonly arguments: A;
  /** What the core makes of the arguments. */
  readonly rule: (given: TableValues<A>) => Result<F>;
  /** The lines that a finding has, from the top, totals included. */
  readonly lines: (finding: F) => readonly L[];
  readonly columns: readonly TableColumn<L>[] | ((finding: F) => readonly TableColumn<L>[]);
}

export interface TableFunction<A extends TableArguments, F, L> extends Table<A, F, L> {
  readonly answers: "a table";
  /** The table, its headings first; one blank cell where what it needs is blank. */
  readonly answer: (given: TableGiven<A>) => Answer;
  /** How the table came about, as its rule found it; null where it is blank. */
  readonly finding: (given: TableGiven<A>) => Result<F> | null;
  /** The same with the inputs as they were understood, the lines, and the rows that were read. */
  readonly account: (given: TableGiven<A>) => TableAccount<F, L>;
}

/** How a table came about. */
export interface TableAccount<F, L> {
  readonly inputs: readonly Input[];
  readonly finding: Result<F> | null;
  /** None where nothing was found. */
  readonly lines: readonly L[];
  readonly columns: readonly TableColumn<L>[];
  readonly hasHeadings: boolean;
  /** The rows of the columns of an argument, as they were read. */
  readonly rows: (key: keyof TableValues<TableArguments> & string) => readonly RowRead[];
  /** The rows that cannot be read, or that the rule refuses. */
  readonly refused: readonly { readonly refusal: Refusal; readonly place: number }[];
}

/** A function that answers a table. */
export function table<const A extends TableArguments, F, L>(definition: Table<A, F, L>): TableFunction<A, F, L> {
  const finding = (given: TableGiven<A>): Result<F> | null => found(valuesOf(definition.arguments, given));
  const found = (values: Result<TableValues<A>> | null): Result<F> | null => {
    if (values === null || !values.ok) return values;
    const made = definition.rule(values.value);
    return made.ok ? made : inExcelsWords(made, definition.arguments);
  };
  const columnsOf = (made: F): readonly TableColumn<L>[] =>
    typeof definition.columns === "function" ? definition.columns(made) : definition.columns;
  return {
    ...definition,
    answers: "a table",
    finding,
    answer: (given) =>
      answered(() => {
        const made = finding(given);
        if (made === null) return answer([[""]]);
        if (!made.ok) return made;
        const columns = columnsOf(made.value);
        const lines = definition.lines(made.value).map((line) => columns.map(({ shown }) => shown(line)));
        const headings = columns.flatMap(({ heading }) => heading ?? []);
        return answer(written(headings.length === 0 ? lines : [headings, ...lines]));
      }),
    account: (given) => {
      const refused: { refusal: Refusal; place: number }[] = [];
      const read = new Map<string, () => readonly RowRead[]>();
      const values = valuesOf(
        definition.arguments,
        given,
        (rows, key) => {
          const listening = heard(rows);
          read.set(key, listening.read);
          return listening.rows;
        },
        (refusal, place) => refused.push({ refusal, place }),
      );
      const made = found(values);
      const columns = made?.ok ? columnsOf(made.value) : [];
      return {
        inputs: inputsOf(definition.arguments, given),
        finding: made,
        lines: made?.ok ? definition.lines(made.value) : [],
        columns,
        hasHeadings: columns.some(({ heading }) => heading !== undefined),
        rows: (key) => read.get(key)?.() ?? [],
        refused,
      };
    },
  };
}

/** The refusal with Excel's name for the argument, or the column, that the core names by its own word. */
function inExcelsWords(refusal: Refusal, args: TableArguments): Refusal {
  const { argument: word } = refusal;
  if (word === undefined) return refusal;
  const given = args[word];
  const columns = Object.values(args).flatMap((argument) => (argument.takes === "rows" ? [argument.columns as Columns] : []));
  const named = given && given.takes !== "rows" ? given : columns.find((each) => word in each)?.[word];
  return named ? { ...refusal, argument: named.name } : refusal;
}

/** The values of the arguments, single ones read before columns; null where one is blank without which there is no answer. */
function valuesOf<A extends TableArguments>(
  args: A,
  given: TableGiven<A>,
  listening?: (rows: Rows<object>, key: string) => Rows<object>,
  hear?: RefusedRow,
): Result<TableValues<A>> | null {
  const values: Record<string, unknown> = {};
  const givenAs = (name: string): unknown => given[name as keyof TableGiven<A>];
  let isBlank = false;
  for (const [key, argument] of Object.entries(args)) {
    if (argument.takes === "rows") continue;
    const isNeeded = argument.takes === "one cell, needed";
    const value = wholeValue<unknown>(asked(argument), givenAs(argument.name));
    if (!value.ok) return value;
    if (isNeeded && value.value === undefined) isBlank = true;
    values[key] = value.value;
  }
  if (isBlank) return null;
  for (const [key, argument] of Object.entries(args)) {
    if (argument.takes !== "rows") continue;
    const read = rowsOf(argument.columns as Columns, givenAs, hear);
    if (!read.ok) return read;
    values[key] = listening ? listening(read.value, key) : read.value;
  }
  return answer(values as TableValues<A>);
}

/** What is needed is read as any other cell, and blank is told apart from every value. */
function asked<T>(argument: NeededArgument<string, T> | OneArgument<string, T> | WholeArgument<string, T>) {
  return argument.takes === "one cell, needed" ? { ...argument, takes: "one cell" as const, whenBlank: () => undefined } : argument;
}

function inputsOf<A extends TableArguments>(args: A, given: TableGiven<A>): readonly Input[] {
  const givenAs = (name: string): unknown => given[name as keyof TableGiven<A>];
  return Object.entries(args).flatMap(([key, argument]): readonly Input[] =>
    argument.takes === "rows"
      ? Object.entries(argument.columns as Columns).map(([column, each]: [string, ColumnArgument<string, unknown>]) =>
          columnInputOf(column, each, givenAs(each.name)),
        )
      : [inputOf(key, asked<unknown>(argument), givenAs(argument.name))],
  );
}
