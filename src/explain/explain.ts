import { type Asked } from "./asked";
import { explainRow } from "./explain-row";
import { explainTable } from "./explain-table";
import { type Explanation } from "./explanation";
import { type AnyRowwise, type AnyTable, definedFor, type Wanted } from "./functions";
import { notKnown, refusedList } from "./unanswered";

/** How the answer of a call came about, at a place in it. Nothing is worked out here but by the function's own rule. */
export function explain(asked: Asked, wanted: Wanted = {}): Explanation {
  const defined = definedFor(asked);
  if (!("definition" in defined)) return notKnown(asked, defined.inputs) ?? refusedList(asked, defined.inputs, defined);
  const { definition, inputs } = defined;
  return definition.answers === "rows"
    ? explainRow(asked, definition as AnyRowwise, inputs, wanted)
    : explainTable(asked, definition as AnyTable, inputs, wanted);
}
