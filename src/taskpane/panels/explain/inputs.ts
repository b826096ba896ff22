import type { ExplainedInput, Explanation } from "../../../explain/explanation";
import { element, type Child } from "../../parts/element";
import { pairs } from "../../parts/pairs";
import { section } from "../../parts/section";
import { areaLink, cellLink, type Here } from "./links";

/** The inputs as they were understood, each with the cell it was read from. */
export function inputsOf({ inputs }: Explanation, here: Here): HTMLElement {
  if (inputs.length === 0) return section("Inputs as understood", element("p", { class: "small" }, "It takes none."));
  return section(
    "Inputs as understood",
    pairs(
      inputs.map((input) => ({
        name: breakable(input.name),
        value: valueOf(input),
        note: whereOf(input, here),
        isWrong: input.isAtFault || input.state === "refused",
      })),
      { isIn: true },
    ),
  );
}

/** A name that may be broken before its capitals, and nowhere else: `certificateIssued`. */
function breakable(name: string): HTMLElement {
  const words = name.split(/(?=[A-Z])/);
  return element("span", {}, ...words.flatMap((word, index) => (index === 0 ? [word] : [element("wbr", {}), word])));
}

function valueOf({ read, held, from }: ExplainedInput): Child {
  if (held === null) return read;
  const what = from.area ? "the cell holds" : "written as";
  return element("span", {}, read, element("span", { class: "small" }, ` ${what} ${held}`));
}

function whereOf({ cell, from, state, read }: ExplainedInput, { sheet, goTo }: Here): Child {
  if (cell) return cellLink(cell, sheet, goTo);
  if (from.area) return areaLink(from.area, sheet, goTo);
  if (from.is === "left out") return read === "left out" ? "" : "left out";
  return from.text === "" ? (state === "default" ? "blank" : "") : from.is === "constant" ? "in the formula" : from.text;
}
