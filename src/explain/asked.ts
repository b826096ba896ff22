import { type Area, type Place } from "../formulas/address";
import { type FunctionId } from "../functions/definitions";
import { once } from "../data/once";
import { type Signature, signatures } from "../functions/documentation";
import { type From, type Offset } from "./explanation";

/** A call whose explanation is asked for. */
export interface Asked {
  readonly id: FunctionId;
  /** As it is written in its cell. */
  readonly text: string;
  /** In Excel's order; those left out at the end may be missing. */
  readonly args: readonly Argument[];
  /** The place in its answer, counted from 0; null where it is not known which. */
  readonly at: Offset | null;
  /** The call and the argument that its answer is handed to: `TRADEDPRICE as its tariff`. */
  readonly handedTo?: string;
}

/** What an argument gives. */
export interface Argument {
  readonly from: From;
  /** Its cells in rows, null where it is left out. */
  readonly cells: readonly (readonly unknown[])[] | null;
  /** Why its cells are not known, a sentence; null where they are. */
  readonly unknown: string | null;
}

export const LEFT_OUT: Argument = { from: { is: "left out", text: "", area: null }, cells: null, unknown: null };

/** An argument of a function as its docs have it. */
export type Parameter = Signature["parameters"][number];

/** The arguments of a function, in Excel's order. */
export function parametersOf(id: FunctionId): readonly Parameter[] {
  return signatureOf(id).parameters;
}

/** What a function answers, a sentence. */
export function descriptionOf(id: FunctionId): string {
  return signatureOf(id).description;
}

const byId = once(() => new Map(signatures().map((signature) => [signature.id, signature])));

function signatureOf(id: FunctionId): Signature {
  const signature = byId().get(id);
  if (!signature) throw new Error(`${id} has no signature.`);
  return signature;
}

/** What a definition is given: the cells of each argument by Excel's name. */
export function givenOf({ id, args }: Pick<Asked, "id" | "args">): Readonly<Record<string, unknown>> {
  return Object.fromEntries(parametersOf(id).map(({ name }, index) => [name, args[index]?.cells ?? null]));
}

/** The cell of a range at a place in it. */
export function placeIn(area: Area, row: number, column: number): Place {
  return { sheet: area.sheet, row: area.top + row, column: area.left + column };
}
