import { element, type Child } from "./element";

/** The foot of a panel with its one main action. What stands above the buttons is a figure or a sentence. */
export function dock(buttons: readonly HTMLElement[], ...above: readonly Child[]): HTMLElement {
  return element("section", { class: "dock tall", "aria-label": "Actions" }, ...above, element("div", { class: "row" }, ...buttons));
}
