import { type Place } from "../formulas/address";
import { type Book, resolved } from "../formulas/reference";
import { childrenOf, type Formula, type Node, withDescendants } from "../formulas/tree";
import { type CallOf } from "../explain/cell";
import { withReplaced } from "./formulas";
import { type Answering } from "./workshop";

/** What stands around calls, with what they come to in their places, as long as it holds. */
export function wrapped(
  formula: Formula,
  all: readonly { readonly call: CallOf; readonly answering: () => Answering }[],
  ask: string,
): string {
  const answered = all.map(({ call, answering }) => ({ node: indexAround(formula.tree, call.node), ...answering() }));
  const text = withReplaced(
    formula,
    answered.map(({ node, result }) => ({ span: node.span, text: result })),
  );
  const holds = [...new Set(answered.flatMap((each) => each.holds ?? []))];
  return holds.length === 0 ? text : `IF(${holds.length === 1 ? holds[0]! : `AND(${holds.join(",")})`},${text},${ask})`;
}

/** `INDEX(…,3,2)` takes the cell that is put there instead. */
function indexAround(tree: Node, call: Node): Node {
  for (const node of withDescendants(tree)) if (node.is === "call" && node.name === "INDEX" && node.args[0] === call) return node;
  return call;
}

/** Whether what stands around calls reads several cells at once. */
export function readsRanges(tree: Node, calls: readonly CallOf[], place: Place, book: Book): boolean {
  if (calls.some(({ node }) => node === tree)) return false;
  const isOne = (node: Node): boolean => {
    if (node.is === "reference") {
      const found = resolved(node.reference, place, book);
      const [area] = found.ok ? found.areas : [];
      return area !== undefined && area.top === area.bottom && area.left === area.right;
    }
    return node.is !== "name" && node.is !== "array" && node.is !== "lambda" && !(node.is === "operation" && node.operator === "#");
  };
  if (!isOne(tree)) return true;
  return childrenOf(tree).some((child) => readsRanges(child, calls, place, book));
}
