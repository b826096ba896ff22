import { type Call, childrenOf, type Node } from "../formulas/tree";
import { type Offset } from "./explanation";

const FIRST: Offset = { row: 0, column: 0 };

/** Functions that hand on one of their arguments as it is, cell by cell. */
const HANDING_ON = new Set(["IF", "IFERROR", "IFNA", "IFS", "SWITCH", "CHOOSE"]);

/**
 * The place in a call's answer of a cell that a formula fills, by what stands around the call: null where only Excel knows. `constant` tells the
 * number that an argument of INDEX is.
 */
export function placeWithin(tree: Node, call: Node, at: Offset, constant: (node: Node) => number | null): Offset | null {
  if (tree === call) return at;
  const child = childrenOf(tree).find((each) => isWithin(each, call));
  if (!child) return null;
  switch (tree.is) {
    case "let":
      return child === tree.body ? placeWithin(child, call, at, constant) : null;
    case "operation":
      return tree.operator === "@" ? placeWithin(child, call, FIRST, constant) : null;
    case "call":
      if (HANDING_ON.has(tree.name)) return isHandedOn(tree, child) ? placeWithin(child, call, at, constant) : null;
      return tree.name === "INDEX" && child === tree.args[0] ? indexed(tree, child, call, constant) : null;
    default:
      return null;
  }
}

/** Whether a node, or anything within it, is the one looked for. */
export function isWithin(node: Node, wanted: Node): boolean {
  return node === wanted || childrenOf(node).some((child) => isWithin(child, wanted));
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

/** `INDEX(…,3,2)` takes one cell, counted from 1; with one number, the row of a column or the column of a row. */
function indexed({ args }: Call, child: Node, call: Node, constant: (node: Node) => number | null): Offset | null {
  const [row, column] = [args[1], args[2]].map((node) => (node === undefined || node.is === "missing" ? 1 : constant(node)));
  if (row === null || column === null || row === undefined || column === undefined || row < 1 || column < 1) return null;
  return placeWithin(child, call, { row: row - 1, column: column - 1 }, constant);
}
