import { about, answer, type Result, unreadable } from "../../core/foundation/result";
import { contentOf, isEmpty } from "./content";
import { readBy } from "./distinct";
import { type Reader } from "./readers";
import { rangeOf, sizeInWords } from "./shape";

/**
 * An argument of a function. `name` is what Excel calls it; a definition keeps it under the word the core has for it, which is what a refusal of
 * the core names.
 */
interface Named<N extends string> {
  readonly name: N;
  readonly isOptional: boolean;
}

/** An argument of which each row of the answer takes one cell. */
export interface RowArgument<N extends string, T> extends Named<N> {
  readonly takes: "a cell a row";
  readonly reader: Reader<T>;
  /** What a blank means; null where the row then stays blank. */
  readonly whenBlank: (() => T) | null;
}

/** An argument that takes one cell. */
export interface OneArgument<N extends string, T> extends Named<N> {
  readonly takes: "one cell";
  readonly reader: Reader<T>;
  readonly whenBlank: () => T;
}

/** An argument that takes a range as a whole, such as a price list. */
export interface WholeArgument<N extends string, T> extends Named<N> {
  readonly takes: "a range";
  readonly read: (argument: unknown) => Result<T>;
}

/** An argument each row needs: a row in which it is blank is blank. */
export function required<const N extends string, T>(name: N, reader: Reader<T>): RowArgument<N, T> {
  return { takes: "a cell a row", name, isOptional: false, reader, whenBlank: null };
}

/** An argument that means `whenBlank` where it is blank or left out. */
export function optional<const N extends string, T, B>(name: N, reader: Reader<T>, whenBlank: B | (() => B)): RowArgument<N, T | B> {
  return { takes: "a cell a row", name, isOptional: true, reader: reader as Reader<T | B>, whenBlank: madeWhenAsked(whenBlank) };
}

/** An argument of one cell that means `whenBlank` where it is blank or left out. */
export function one<const N extends string, T, B>(name: N, reader: Reader<T>, whenBlank: B | (() => B)): OneArgument<N, T | B> {
  return { takes: "one cell", name, isOptional: true, reader: reader as Reader<T | B>, whenBlank: madeWhenAsked(whenBlank) };
}

/** An argument that `read` takes as it comes. */
export function whole<const N extends string, T>(name: N, read: (argument: unknown) => Result<T>): WholeArgument<N, T> {
  return { takes: "a range", name, isOptional: true, read };
}

/** An argument as Excel passes it, for a rule that reads it by another. */
export function asGiven<const N extends string>(name: N, { isOptional } = { isOptional: false }): WholeArgument<N, unknown> {
  return { ...whole(name, (argument) => answer(argument)), isOptional };
}

/** Facts are read when they are asked for, not when a definition is made. */
function madeWhenAsked<B>(whenBlank: B | (() => B)): () => B {
  return typeof whenBlank === "function" ? (whenBlank as () => B) : () => whenBlank;
}

/** The value of an argument that takes one cell. Refuses ranges. */
export function oneValue<T>({ name, reader, whenBlank }: OneArgument<string, T>, argument: unknown): Result<T> {
  const range = rangeOf(argument);
  if (range.height > 1 || range.width > 1) return unreadable(`takes one value, not ${sizeInWords(range)}.`, { argument: name });
  const read = readBy(reader)(contentOf(range.cells[0]![0]));
  if (read.is === "refused") return about(name, read.refusal);
  return answer(read.is === "blank" ? whenBlank() : read.value);
}

/** The value of an argument that takes one cell or a range as a whole. */
export function wholeValue<T>(argument: OneArgument<string, T> | WholeArgument<string, T>, given: unknown): Result<T> {
  if (argument.takes === "one cell") return oneValue(argument, given);
  const value = argument.read(given);
  return value.ok ? value : about(argument.name, value);
}

/** Whether an argument was left out, or is one empty cell. */
export function isLeftOut(argument: unknown): boolean {
  const { cells, height, width } = rangeOf(argument);
  return height === 1 && width === 1 && isEmpty(contentOf(cells[0]![0]));
}
