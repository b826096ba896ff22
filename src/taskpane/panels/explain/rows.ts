import type { BehindRow, Explanation } from "../../../explain/explanation";
import { button } from "../../parts/button";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import { section } from "../../parts/section";
import { todoList } from "../../parts/todo-list";
import { addressFrom } from "../../workbook/cells";
import { areaOf } from "../../workbook/held";
import { cellLink, type Here } from "./links";

/** Rows listed; a count may have a hundred thousand behind it. */
const ROWS = 100;

/** What would work where a call is refused, each tried before it is offered, and the rows at fault. */
export function remediesOf({ refusal, inputs }: Explanation, here: Here): readonly HTMLElement[] {
  if (!refusal) return [];
  const { remedies, rows } = refusal;
  const things = remedies.map(({ says, answer, input }) => {
    const cell = inputs.find(({ name }) => name === input)?.cell ?? null;
    const go = cell && button(`Go to ${addressFrom(areaOf(cell), here.sheet)}`, () => void here.goTo(cell), { class: "s" });
    return { title: says, why: `Answers ${answer.text}`, ...(go ? { action: go } : {}) };
  });
  return [
    ...(things.length > 0 ? [section("What would work", todoList(things))] : []),
    ...(rows.length > 0 ? [section("Rows at fault", listOf(rows, rows.length, here))] : []),
  ];
}

/** The rows behind a count. */
export function rowsOf({ behind }: Explanation, here: Here): readonly HTMLElement[] {
  if (!behind || behind.count === 0) return [];
  const count = behind.count.toLocaleString("en-GB");
  return [disclosure(behind.count === 1 ? "The row behind it" : `The ${count} rows behind it`, listOf(behind.rows, behind.count, here))];
}

function listOf(rows: readonly BehindRow[], count: number, { sheet, goTo }: Here): HTMLElement {
  const more = count - Math.min(rows.length, ROWS);
  return element(
    "ul",
    { class: "behind" },
    ...rows
      .slice(0, ROWS)
      .map(({ cell, place, says }) =>
        element("li", {}, cell ? cellLink(cell, sheet, goTo) : `Row ${place}`, element("span", { class: "small" }, ` ${says}`)),
      ),
    ...(more > 0 ? [element("li", { class: "small" }, `and ${more.toLocaleString("en-GB")} more`)] : []),
  );
}
