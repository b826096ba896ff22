import { type Area, type Place, placeAddress } from "../formulas/address";
import { fileSpelling } from "../formulas/spelling";
import { formulaOf, type Node, withDescendants } from "../formulas/tree";
import { type FormulaElsewhere } from "../xlsx/formulas-elsewhere";
import { type Workbook } from "../xlsx/workbook";
import { Unwritable } from "../xlsx/workbook-writing";
import { spillsIn, withReplaced } from "./formulas";

/** What becomes of a formula that stands in no cell: null where it goes. */
export function elsewhereIn({ sheets, names, book }: Workbook, spills: ReadonlyMap<string, Area>) {
  const gone = new Set<string>();
  const isGone = (text: string): boolean => {
    const formula = formulaOf(text);
    return formula === null ? /_xldudf_ESSEX_/i.test(text) : callsEssex(formula.tree, gone);
  };
  // A name may call ESSEX by another.
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const { name, formula } of names) {
      if (gone.has(name.toLowerCase()) || !isGone(formula)) continue;
      gone.add(name.toLowerCase());
      isSettled = false;
    }
  }
  return ({ of, part, name, text }: FormulaElsewhere): string | null => {
    const sheet = sheets.find((each) => each.part === part)?.name ?? null;
    if (of === "name" ? name !== null && gone.has(name.toLowerCase()) : isGone(text)) {
      if (of === "rule")
        throw new Unwritable(
          `a conditional format, or a rule of what may be typed, calls ESSEX on the sheet “${sheet ?? part}”. Put the call into a cell, and let the rule read that`,
        );
      return null;
    }
    return withSpills(text, sheet ?? book.sheets[0] ?? "", (place) => spills.get(placeAddress(place)) ?? null);
  };

  function withSpills(text: string, sheet: string, areaOf: (place: Place) => Area | null): string {
    if (!/ANCHORARRAY|#/.test(text)) return text;
    const formula = formulaOf(text);
    if (formula === null) return text;
    const pieces = spillsIn(formula.tree, { sheet, row: 0, column: 0 }, book, areaOf, { isFixed: true });
    return pieces.length === 0 ? text : fileSpelling(withReplaced(formula, pieces));
  }
}

function callsEssex(tree: Node, gone: ReadonlySet<string>): boolean {
  return [...withDescendants(tree)].some(
    (node) =>
      (node.is === "call" && (node.essex !== null || gone.has(node.name.toLowerCase()))) ||
      (node.is === "name" && gone.has(node.name.toLowerCase())),
  );
}
