import { type Argument, type Asked, parametersOf } from "../../src/explain/asked";
import { type Explanation, type Offset } from "../../src/explain/explanation";
import { explain } from "../../src/explain/explain";
import { type FunctionId } from "../../src/functions/definitions";

/** A call as a formula of constants would make it: null is an argument left out, an array a range. */
export function asked(id: FunctionId, args: readonly unknown[], at: Offset | null = { row: 0, column: 0 }): Asked {
  return { id, text: `ESSEX.${id}(${args.map((arg) => JSON.stringify(arg) ?? "").join(",")})`, args: args.map(argument), at };
}

function argument(given: unknown): Argument {
  if (given === null || given === undefined) return { from: { is: "left out", text: "", area: null }, cells: null, unknown: null };
  const cells = Array.isArray(given) ? (given as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [[given]];
  return { from: { is: "constant", text: JSON.stringify(given), area: null }, cells, unknown: null };
}

export function explained(id: FunctionId, args: readonly unknown[], at?: Offset | null): Explanation {
  return explain(asked(id, args, at));
}

/** The place of a cell of a table, by the first cell of its line and its heading. */
export function cellOf(id: FunctionId, args: readonly unknown[], line: unknown, heading: string): Offset {
  void parametersOf(id);
  void [args, line, heading];
  throw new Error("not yet");
}
