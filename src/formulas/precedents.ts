import { type Area, areaOver, type Place } from "./address";
import { resolved, type Book, type Shift } from "./reference";
import { formulaOf, withDescendants, type Node } from "./tree";

/** What a formula reads. */
export interface Precedents {
  readonly areas: readonly Area[];
  /** Whether it works out for itself which other cells it reads, by INDIRECT or OFFSET. */
  readonly isOpen: boolean;
  /** The ESSEX functions it calls, its names' included. */
  readonly essex: readonly string[];
}

const OPEN = new Set(["INDIRECT", "OFFSET"]);
const UNMOVED: Shift = { rows: 0, columns: 0 };
const DEEPEST = 20;

/** The cells that a formula in `place` reads by its text and by the names in it. Cells of other workbooks are left out. */
export function precedentsOf(tree: Node, place: Place, book: Book, shift: Shift = UNMOVED, depth = 0): Precedents {
  const areas: Area[] = [];
  const essex: string[] = [];
  let isOpen = false;
  const follow = (name: string, sheet: string) => {
    const formula = depth < DEEPEST ? book.nameOf(name, sheet) : null;
    const read = formula === null ? null : formulaOf(formula);
    if (!read) return;
    const inner = precedentsOf(read.tree, place, book, { rows: place.row, columns: place.column }, depth + 1);
    areas.push(...inner.areas);
    essex.push(...inner.essex);
    isOpen ||= inner.isOpen;
  };
  for (const node of withDescendants(tree)) {
    if (node.is === "reference") {
      const found = resolved(node.reference, place, book, shift);
      if (found.ok) areas.push(...found.areas);
    } else if (node.is === "name") follow(node.name, node.sheet ?? place.sheet);
    else if (node.is === "call") {
      if (node.essex !== null) essex.push(node.essex);
      else follow(node.name, place.sheet);
      isOpen ||= OPEN.has(node.name);
    } else if (node.is === "operation" && node.operator === ":") {
      const span = spanOf(node, place, book, shift);
      if (span) areas.push(span);
      else isOpen = true;
    }
  }
  return { areas, isOpen, essex };
}

/** `A1:INDEX(…)` reads what lies between: told where both ends are references. */
function spanOf(node: Node & { is: "operation" }, place: Place, book: Book, shift: Shift): Area | null {
  const ends = node.args.map((end) => (end.is === "reference" ? resolved(end.reference, place, book, shift) : null));
  const areas = ends.flatMap((end) => (end?.ok ? end.areas : []));
  const [first, ...others] = areas;
  return first && areas.length === ends.length ? areaOver(first, ...others) : null;
}
