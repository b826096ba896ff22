import type { Area, Place } from "../../formulas/address";
import { type Book, resolved } from "../../formulas/reference";
import { formulaOf, type Node } from "../../formulas/tree";
import { spillAt, valuesOf } from "../workbook/reading";
import { type ArgumentText, constantOf } from "./argument-text";

/** What an argument gives: its cells, and where they are. */
export type GivenArgument =
  | { readonly is: "known"; readonly cells: unknown; readonly areas: readonly Area[] }
  /** Only Excel can work it out. */
  | { readonly is: "unknown" }
  | { readonly is: "wrong"; readonly why: string };

/** Reads the cells that arguments name, those read before by their address kept until they are asked for afresh. */
export interface ArgumentReader {
  read(argument: ArgumentText, place: Place, book: Book): Promise<GivenArgument>;
  /** Forgets what was read: cells may have changed. */
  forget(): void;
}

export function argumentReader(today: () => number): ArgumentReader {
  const known = new Map<string, Promise<unknown[][]>>();

  async function cellsOf(area: Area): Promise<unknown[][]> {
    const key = JSON.stringify(area);
    const kept = known.get(key) ?? valuesOf([area]).then(([cells]) => cells!.values as unknown[][]);
    known.set(key, kept);
    kept.catch(() => known.delete(key));
    return kept;
  }

  async function readNode(node: Node, place: Place, book: Book, depth = 0): Promise<GivenArgument> {
    if (node.is === "reference") {
      const found = resolved(node.reference, place, book);
      if (!found.ok) return { is: "wrong", why: WHY[found.why] ?? "There are no such cells." };
      const [area, ...others] = found.areas;
      if (!area || others.length > 0) return { is: "unknown" };
      return { is: "known", cells: await cellsOf(area), areas: [area] };
    }
    if (node.is === "operation" && node.operator === "#") {
      const [of] = node.args;
      const owner = of?.is === "reference" ? resolved(of.reference, place, book) : null;
      const area = owner?.ok ? await spillAt(owner.areas[0]!) : null;
      return area ? { is: "known", cells: await cellsOf(area), areas: [area] } : { is: "wrong", why: "No formula fills cells from there." };
    }
    if (node.is === "name" && depth < DEEPEST) {
      const formula = book.nameOf(node.name, place.sheet);
      const read = formula === null ? null : formulaOf(formula);
      return read ? readNode(read.tree, place, book, depth + 1) : { is: "unknown" };
    }
    const constant = constantOf(node, today);
    return constant === undefined ? { is: "unknown" } : { is: "known", cells: constant, areas: [] };
  }

  return {
    forget: () => known.clear(),
    async read(argument, place, book) {
      switch (argument.is) {
        case "left out":
          return { is: "known", cells: null, areas: [] };
        case "words":
          return { is: "known", cells: argument.words, areas: [] };
        case "formula":
          return readNode(argument.formula.tree, place, book);
      }
    },
  };
}

const DEEPEST = 20;

const WHY: Readonly<Record<string, string>> = {
  "another workbook": "Cells of another workbook are read by Excel alone.",
  "no such sheet": "There is no sheet of that name.",
  "no such table": "There is no Table of that name here.",
  "no such column": "The Table has no such column.",
  "off the sheet": "The sheet does not go so far.",
};
