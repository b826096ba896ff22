import type { CellExplanation } from "../../../explain/cell";
import { element } from "../../parts/element";
import { empty } from "../../parts/empty";
import { navSection } from "../../parts/nav-row";
import type { Selected } from "../../workbook/selection";

/** What the pane can do where a cell has no formula of ESSEX. */
export function nothingHere({ nothing, misnamed }: CellExplanation, { address, isEmpty, formula }: Selected): HTMLElement {
  const held = isEmpty
    ? `${address} is empty.`
    : nothing === "no formula"
      ? `${address} holds ${JSON.stringify(formula).startsWith('"=') ? "a formula" : "what was typed into it"}, and no formula of ESSEX.`
      : nothing === "no call of ESSEX"
        ? `The formula in ${address} calls no function of ESSEX: only those are explained.`
        : (misnamed ?? `The formula in ${address} cannot be read.`);
  return element(
    "div",
    { class: "stack" },
    empty(
      `Nothing to explain in ${address}`,
      `${held} Select a cell with a formula such as =ESSEX.EHCPDEADLINE(A2), or one that it fills.`,
    ),
    element(
      "nav",
      { class: "nav", "aria-label": "What can be done here" },
      navSection(`What can be done in ${address}`, [
        isEmpty
          ? { href: "#functions", title: "Build a formula here", lines: ["Choose a function, fill in its arguments, see the result first"] }
          : { href: "#functions", title: "Use it in a formula", lines: ["Choose a function and point to this cell"] },
        { href: "#", title: "All tools", lines: ["Find a price, a duty or a date"] },
      ]),
    ),
  );
}

export function noWorkbook(): HTMLElement {
  return empty("No workbook", "Here there is no cell to explain. Open the pane in Excel, and select a cell with a formula of ESSEX.");
}
