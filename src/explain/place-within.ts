import { type Call, childrenOf, type Node } from "../formulas/tree";
import { type Offset } from "./explanation";

const FIRST: Offset = { row: 0, column: 0 };

/** Functions that hand on one of their arguments as it is, cell by cell. */
const HANDING_ON = new Set(["IF", "IFERROR", "IFNA", "IFS", "SWITCH", "CHOOSE"]);

/** What is known of what stands around a call. */
export interface Around {
  /** The number that an argument of INDEX is; null where it is not known. */
  readonly constant: (node: Node) => number | null;
  /** How many rows and columns the call itself answers; null where that is not known. */
  readonly size: () => Offset | null;
  /** Whether each row of another call's answer takes a cell of its own of an argument, counted from 0. */
  readonly isPerRow: (call: Call, index: number) => boolean;
}

/** The place in a call's answer of a cell that a formula fills, by what stands around the call: null where only Excel knows. */
export function placeWithin(tree: Node, call: Node, at: Offset, around: Around): Offset | null {
  if (tree === call) return at;
  const child = childrenOf(tree).find((each) => isWithin(each, call));
  if (!child) return null;
  switch (tree.is) {
    case "let":
      return child === tree.body ? placeWithin(child, call, at, around) : null;
    case "operation":
      return tree.operator === "@" ? placeWithin(child, call, FIRST, around) : null;
    case "call":
      if (HANDING_ON.has(tree.name))
        return isHandedOn(tree, child) ? placeWithin(child, call, repeated(at, child === call, around), around) : null;
      if (tree.essex !== null)
        return around.isPerRow(tree, tree.args.indexOf(child))
          ? placeWithin(child, call, repeated(at, child === call, around), around)
          : null;
      return tree.name === "INDEX" && child === tree.args[0] ? indexed(tree, child, call, at, around) : null;
    default:
      return null;
  }
}

/** Whether a node, or anything within it, is the one looked for. */
export function isWithin(node: Node, wanted: Node): boolean {
  return node === wanted || childrenOf(node).some((child) => isWithin(child, wanted));
}

/** Beside a column of conditions a single answer, or a single row or column, stands in each of them. */
function repeated(at: Offset, isCall: boolean, around: Around): Offset {
  const size = isCall && (at.row > 0 || at.column > 0) ? around.size() : null;
  return { row: size?.row === 1 ? 0 : at.row, column: size?.column === 1 ? 0 : at.column };
}

/** The conditions of IF and the like decide, and are not handed on. */
function isHandedOn({ name, args }: Call, child: Node): boolean {
  const index = args.indexOf(child);
  switch (name) {
    case "IF":
    case "CHOOSE":
      return index > 0;
    case "IFS":
      return index % 2 === 1;
    case "SWITCH":
      return index > 0 && (index % 2 === 0 || index === args.length - 1);
    default:
      return true;
  }
}

/**
 * `INDEX(…,3,2)` takes one cell, counted from 1; 0, or a number left out, takes the whole column, or row. One number alone is the place in an answer
 * of one row, else a whole row.
 */
function indexed({ args }: Call, child: Node, call: Node, at: Offset, around: Around): Offset | null {
  const [row, column] = args.slice(1).map((node) => (node.is === "missing" ? 0 : around.constant(node)));
  if (row === undefined || row === null || column === null || row < 0 || (column ?? 0) < 0) return null;
  const taken = (number: number, own: number): number => (number === 0 ? own : Math.trunc(number) - 1);
  if (column !== undefined) return placeWithin(child, call, { row: taken(row, at.row), column: taken(column, at.column) }, around);
  const size = child === call ? around.size() : null;
  if (size === null) return null;
  const place =
    size.row === 1 ? { row: 0, column: taken(row, at.column) } : { row: taken(row, at.row), column: size.column === 1 ? 0 : at.column };
  return placeWithin(child, call, place, around);
}
