import { element, type Attributes, type Child } from "./element";
import { icon } from "./icon";

/** What is wrong, what that means, and what to do about it; read out as it appears. */
export function errorCard(title: string, ...content: readonly Child[]): HTMLElement {
  return card({ role: "alert" }, title, ...content);
}

/** The same where it comes and goes as something is filled in, and is told by a live region of its own. */
export function refusalCard(title: string, message: string, ...further: readonly Child[]): HTMLElement {
  return card({}, title, element("p", {}, message), ...further);
}

function card(attributes: Attributes, title: string, ...content: readonly Child[]): HTMLElement {
  return element(
    "section",
    { class: "card bad", ...attributes },
    element("h2", { class: "row" }, icon("warning"), element("span", {}, title)),
    ...content,
  );
}
