import { disclosure } from "../../parts/disclosure";
import { element } from "../../parts/element";
import type { Choice, Parameter, Signature } from "../../signatures";

/** Lists longer than this would push the other arguments out of sight. */
const CHOICES_IN_SIGHT = 5;

/** The arguments in their order, each with its description and its choices. */
export function argumentsOf({ parameters }: Signature): HTMLElement {
  return element(
    "section",
    { "aria-labelledby": "arguments" },
    element("h2", { id: "arguments" }, "Arguments"),
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
