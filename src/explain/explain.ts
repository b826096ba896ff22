import { type Asked } from "./asked";
import { explainRow } from "./explain-row";
import { explainTable } from "./explain-table";
import { type Explanation } from "./explanation";
import { definitionOf, type Wanted } from "./functions";

/** How the answer of a call came about, at a place in it. Nothing is worked out here but by the function's own rule. */
export function explain(asked: Asked, wanted: Wanted = {}): Explanation {
  const definition = definitionOf(asked.id);
  return definition.answers === "rows" ? explainRow(asked, definition, wanted) : explainTable(asked, definition, wanted);
}
