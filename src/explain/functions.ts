import { type Refusal } from "../core/foundation/result";
import { type ByList } from "../functions/traded/by-list";
import { type Input } from "../functions/cells/inputs";
import { type RowwiseFunction } from "../functions/cells/rowwise";
import { type TableFunction } from "../functions/cells/table";
import { definitions, type FunctionId } from "../functions/definitions";
import { type Asked, givenOf } from "./asked";

/* eslint-disable @typescript-eslint/no-explicit-any -- A call is of one of many functions, each with findings of its own. */
export type AnyRowwise = RowwiseFunction<any, any>;
export type AnyTable = TableFunction<any, any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Whether a name is that of one of the functions. */
export function isFunction(id: string): id is FunctionId {
  return Object.hasOwn(definitions, id);
}

/** A function as it is defined for a call, and the inputs it was defined by: a price list says which services and customers there are. */
export interface Defined {
  readonly definition: AnyRowwise | AnyTable;
  readonly inputs: readonly Input[];
}

/** The definition for a call; the refusal of the price list it would be defined by. */
export function definedFor(asked: Pick<Asked, "id" | "args">): Defined | (Refusal & { readonly inputs: readonly Input[] }) {
  const definition = definitions[asked.id] as AnyRowwise | AnyTable | ByList<AnyRowwise | AnyTable>;
  if (!("by" in definition)) return { definition, inputs: [] };
  const given = givenOf(asked);
  const inputs = [definition.listInput(given)];
  const made = definition.by(given);
  return made.ok ? { definition: made.value, inputs } : { ...made, inputs };
}

/** What of an explanation takes longer than the rest. */
export interface Wanted {
  /** Whether the nearest changes are looked for; they are unless this is false. */
  readonly nearest?: boolean;
}
