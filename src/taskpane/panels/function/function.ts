import { exampleOf, type Example } from "../../examples";
import { citation } from "../../parts/citation";
import { element } from "../../parts/element";
import { syntaxOf, type Signature } from "../../signatures";
import type { Pane, Panel, View } from "../panel";
import { argumentsOf } from "./arguments";
import { insertDock } from "./insert-dock";

/** Longer answers are words, and are not set as the one figure of the screen. */
const LONGEST_FIGURE = 20;

/** One function: what it gives, its arguments, a worked example to insert, and its source. */
export const oneFunction: Panel = {
  name: "function",
  open(pane, id) {
    const signature = pane.signatures.find((candidate) => candidate.id === id);
    return signature ? functionView(pane, signature) : null;
  },
};

function functionView(pane: Pane, signature: Signature): View {
  const { id, description, helpUrl } = signature;
  const example = exampleOf(id);
  return {
    title: id,
    content: [
      element(
        "section",
        {},
        element("p", {}, description),
        element("p", { class: "code" }, syntaxOf(signature)),
        ...(helpUrl ? [element("p", {}, citation("More about it", helpUrl))] : []),
      ),
      ...(example ? [workedExample(example)] : []),
      argumentsOf(signature),
      ...(example?.notes ? [worthKnowing(example.notes)] : []),
    ],
    ...(example && insertDock(pane, example)),
  };
}

function worthKnowing(notes: readonly string[]): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "notes" },
    element("h2", { id: "notes" }, "Worth knowing"),
    ...notes.map((note) => element("p", {}, note)),
  );
}

function workedExample({ formula, answer, says, spills, source, link }: Example): HTMLElement {
  const shown = spills ? `A table that begins with “${answer}”` : answer;
  return element(
    "section",
    { "aria-labelledby": "example" },
    element("h2", { id: "example" }, "Example"),
    element(
      "div",
      { class: "card" },
      element("p", { class: "code", id: "formula" }, formula),
      element("p", { class: shown.length > LONGEST_FIGURE ? "big" : "answer" }, element("span", { class: "vh" }, "Answer: "), shown),
      element("p", { class: "small" }, says),
    ),
    ...(spills
      ? [
          element(
            "p",
            { class: "small" },
            "The answer fills cells beside and below the selected one. It overwrites nothing: where one of them is not empty, Excel shows #SPILL! instead.",
          ),
        ]
      : []),
    element("p", {}, "Source: ", citation(source, link)),
  );
}
