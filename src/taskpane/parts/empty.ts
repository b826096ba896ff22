import { element, type Child } from "./element";
import { namedSection } from "./section";

/** What is missing, what to do about it, and one button to do it. */
export function empty(title: string, words: Child, ...actions: readonly HTMLElement[]): HTMLElement {
  return namedSection({ class: "empty" }, title, typeof words === "string" ? element("p", {}, words) : words, ...actions);
}
