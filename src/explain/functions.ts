import { type RowwiseFunction } from "../functions/cells/rowwise";
import { type TableFunction } from "../functions/cells/table";
import { definitions, type FunctionId } from "../functions/definitions";

/* eslint-disable @typescript-eslint/no-explicit-any -- A call is of one of many functions, each with findings of its own. */
export type AnyRowwise = RowwiseFunction<any, any>;
export type AnyTable = TableFunction<any, any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Whether a name is that of one of the functions. */
export function isFunction(id: string): id is FunctionId {
  return Object.hasOwn(definitions, id);
}

export function definitionOf(id: FunctionId): AnyRowwise | AnyTable {
  return definitions[id];
}

/** What of an explanation takes longer than the rest. */
export interface Wanted {
  /** Whether the nearest changes are looked for; they are unless this is false. */
  readonly nearest?: boolean;
}
