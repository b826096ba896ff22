import { type Argument, type Asked } from "../../src/explain/asked";
import { type Explanation, type Offset } from "../../src/explain/explanation";
import { explain } from "../../src/explain/explain";
import { type FunctionId } from "../../src/functions/definitions";

/** A call to be proved, and the cell of its answer. Null is an argument left out, a list a column, a list of lists a range. */
export interface Case {
  readonly id: FunctionId;
  readonly args: readonly unknown[];
  readonly at: Offset;
}

/** A case with what the function says of it. */
export interface Proved {
  readonly case: Case;
  readonly explanation: Explanation;
}

export function proved(each: Case): Proved {
  return { case: each, explanation: explain(askedOf(each), { nearest: false }) };
}

export function askedOf({ id, args, at }: Case): Asked {
  return { id, text: `ESSEX.${id}(${args.map((given) => JSON.stringify(given) ?? "").join(",")})`, args: args.map(argumentOf), at };
}

export function argumentOf(given: unknown): Argument {
  if (given === null || given === undefined) return { from: { is: "left out", text: "", area: null }, cells: null, unknown: null };
  const rows = Array.isArray(given) ? (given as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [[given]];
  return { from: { is: "constant", text: JSON.stringify(given), area: null }, cells: rows, unknown: null };
}
