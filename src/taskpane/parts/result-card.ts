import { element, type Child } from "./element";
import { uniqueId } from "./ids";

/** The one answer of a screen under what it is; a sentence or two about it may follow. */
export function resultCard(title: string, answer: Child, ...about: readonly Child[]): HTMLElement {
  const id = uniqueId("card");
  return element(
    "section",
    { class: "card", "aria-labelledby": id },
    element("h2", { id }, title),
    element("p", { class: "answer" }, answer),
    ...about.map((words) => (typeof words === "string" ? element("p", { class: "small" }, words) : words)),
  );
}
