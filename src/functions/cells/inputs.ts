import { type Refusal } from "../../core/foundation/result";
import { isLeftOut, type OneArgument, type WholeArgument, wholeValue } from "./arguments";
import { type ColumnArgument } from "./columns";
import { contentOf } from "./content";
import { type Read, readBy } from "./distinct";
import { type Kind, type Reader } from "./readers";
import { rangeOf } from "./shape";

/** An argument as it was understood. */
export type Input = CellInput | ColumnInput | RangeInput;

interface Named {
  /** The core's word for it, and Excel's. */
  readonly key: string;
  readonly name: string;
}

/** An argument of which one cell counts: for the row at hand, or for all. */
export interface CellInput extends Named {
  readonly takes: "a cell";
  readonly kind: Kind;
  readonly cell: unknown;
  readonly read: Read<unknown>;
  /** What a blank was taken for, where it was. */
  readonly whenBlank: unknown;
  /** Its place in the argument's range. */
  readonly row: number;
  readonly column: number;
}

/** A column that is summarised. */
export interface ColumnInput extends Named {
  readonly takes: "a column";
  readonly kind: Kind;
  readonly height: number;
  readonly isLeftOut: boolean;
  /** How its one cell was read; null where it has more. */
  readonly only: CellInput | null;
}

/** A range that is taken as a whole, such as a price list. */
export interface RangeInput extends Named {
  readonly takes: "a range";
  readonly height: number;
  readonly width: number;
  readonly isLeftOut: boolean;
  /** Why it cannot be used. */
  readonly refusal: Refusal | null;
}

/** How an argument that is one for the whole call was understood. */
export function inputOf(
  key: string,
  argument: (Omit<OneArgument<string, unknown>, "whenBlank"> & { readonly whenBlank?: () => unknown }) | WholeArgument<string, unknown>,
  given: unknown,
): CellInput | RangeInput {
  const { name } = argument;
  if (argument.takes === "one cell") return oneCellOf(key, name, argument.reader, argument.whenBlank, given);
  const { height, width } = rangeOf(given);
  const value = wholeValue(argument, given);
  return { takes: "a range", key, name, height, width, isLeftOut: isLeftOut(given), refusal: value.ok ? null : value };
}

/** How a column of a table was understood. */
export function columnInputOf(
  key: string,
  { name, reader, isOptional, whenBlank }: ColumnArgument<string, unknown>,
  given: unknown,
): ColumnInput {
  const { height, width } = rangeOf(given);
  return {
    takes: "a column",
    key,
    name,
    kind: reader.kind,
    height: height === 1 ? width : height,
    isLeftOut: isOptional && isLeftOut(given),
    only: height * width === 1 ? oneCellOf(key, name, reader, whenBlank, given) : null,
  };
}

function oneCellOf(
  key: string,
  name: string,
  reader: Reader<unknown>,
  whenBlank: (() => unknown) | null | undefined,
  given: unknown,
): CellInput {
  const [cell] = rangeOf(given).cells[0]!;
  const read = readBy(reader)(contentOf(cell));
  return {
    takes: "a cell",
    key,
    name,
    kind: reader.kind,
    cell,
    read,
    whenBlank: read.is === "blank" ? whenBlank?.() : undefined,
    row: 0,
    column: 0,
  };
}
