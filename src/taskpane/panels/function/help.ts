import { exampleOf, type Example } from "../../examples";
import { button } from "../../parts/button";
import { citation } from "../../parts/citation";
import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import type { Choice, Parameter, Signature } from "../../signatures";
import { syntaxOf } from "../../signatures";

/** Lists longer than this would push the other arguments out of sight. */
const CHOICES_IN_SIGHT = 5;

/** What is worth knowing of a function: its worked example, to be tried, its arguments with their choices, its notes and its source. */
export function helpOf(signature: Signature, tryExample: (formula: string) => void): HTMLElement[] {
  const example = exampleOf(signature.id);
  return [
    ...(example ? [disclosure("Worked example", workedExample(example, tryExample))] : []),
    disclosure("Arguments and choices", argumentsOf(signature)),
    ...(example?.notes
      ? [disclosure("Worth knowing", element("div", { class: "stack" }, ...example.notes.map((note) => element("p", {}, note))))]
      : []),
    ...(example ? [element("p", {}, "Source: ", citation(example.source, example.link))] : []),
    ...(signature.helpUrl ? [element("p", {}, citation("More about it", signature.helpUrl))] : []),
  ];
}

function workedExample({ formula, says }: Example, tryExample: (formula: string) => void): HTMLElement {
  return element(
    "div",
    { class: "card" },
    element("p", { class: "code" }, formula),
    element("p", { class: "small" }, says),
    element(
      "div",
      { class: "row" },
      button("Fill in the example", () => tryExample(formula), { class: "s" }),
    ),
  );
}

function argumentsOf(signature: Signature): HTMLElement {
  const { parameters } = signature;
  return element(
    "div",
    { class: "stack" },
    element("p", { class: "code" }, syntaxOf(signature)),
    parameters.length > 0
      ? element("dl", { class: "pairs arguments" }, ...parameters.map(argument))
      : element("p", {}, "None: the brackets stay empty."),
  );
}

function argument({ name, description, isOptional, choices }: Parameter): HTMLElement {
  return element(
    "div",
    {},
    element("dt", {}, element("code", {}, name), ...(isOptional ? [" (optional)"] : [])),
    element("dd", {}, element("p", {}, description), ...(choices.length > 0 ? [choiceList(choices)] : [])),
  );
}

function choiceList(choices: readonly Choice[]): HTMLElement {
  const list = element(
    "ul",
    { class: "choices" },
    ...choices.map(({ text, tooltip }) => element("li", {}, element("b", {}, text), element("span", { class: "small" }, tooltip))),
  );
  return choices.length > CHOICES_IN_SIGHT ? disclosure(`${choices.length} choices`, list) : list;
}
