import { answer, type Refusal, type Result } from "../../core/foundation/result";
import { type Answer, answered, written } from "./answer";
import { type OneArgument, type WholeArgument, wholeValue } from "./arguments";
import { type Columns, type RowOf, type Rows, rowsOf } from "./columns";
import { type Answered } from "./shown";

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
  /** The table, its headings first; one blank cell where what it needs is blank. */
  readonly answer: (given: TableGiven<A>) => Answer;
  /** How the table came about, as its rule found it; null where it is blank. */
  readonly finding: (given: TableGiven<A>) => Result<F> | null;
}

/** A function that answers a table. */
export function table<const A extends TableArguments, F, L>(definition: Table<A, F, L>): TableFunction<A, F, L> {
  const finding = (given: TableGiven<A>): Result<F> | null => {
    const values = valuesOf(definition.arguments, given);
    if (values === null || !values.ok) return values;
    const found = definition.rule(values.value);
    return found.ok ? found : inExcelsWords(found, definition.arguments);
  };
  return {
    ...definition,
    finding,
    answer: (given) =>
      answered(() => {
        const found = finding(given);
        if (found === null) return answer([[""]]);
        if (!found.ok) return found;
        const columns = typeof definition.columns === "function" ? definition.columns(found.value) : definition.columns;
        const lines = definition.lines(found.value).map((line) => columns.map(({ shown }) => shown(line)));
        const headings = columns.flatMap(({ heading }) => heading ?? []);
        return answer(written(headings.length === 0 ? lines : [headings, ...lines]));
      }),
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
function valuesOf<A extends TableArguments>(args: A, given: TableGiven<A>): Result<TableValues<A>> | null {
  const values: Record<string, unknown> = {};
  const givenAs = (name: string): unknown => given[name as keyof TableGiven<A>];
  let isBlank = false;
  for (const [key, argument] of Object.entries(args)) {
    if (argument.takes === "rows") continue;
    const isNeeded = argument.takes === "one cell, needed";
    const asked = isNeeded ? { ...argument, takes: "one cell" as const, whenBlank: () => undefined } : argument;
    const value = wholeValue<unknown>(asked, givenAs(argument.name));
    if (!value.ok) return value;
    if (isNeeded && value.value === undefined) isBlank = true;
    values[key] = value.value;
  }
  if (isBlank) return null;
  for (const [key, argument] of Object.entries(args)) {
    if (argument.takes !== "rows") continue;
    const read = rowsOf(argument.columns as Columns, givenAs);
    if (!read.ok) return read;
    values[key] = read.value;
  }
  return answer(values as TableValues<A>);
}
