import { element, type Child } from "./element";

export interface DockParts {
  /** The figure or the sentence at its head, which stays in sight where the pane is so low that the rest has to scroll. */
  readonly lead?: readonly Child[];
  /** What stands between: a formula, a choice. */
  readonly more?: readonly Child[];
  readonly buttons: readonly HTMLElement[];
}

/** The foot of a panel with its one main action. */
export function dock({ lead = [], more = [], buttons }: DockParts): HTMLElement {
  return element(
    "section",
    { class: "dock", "aria-label": "Actions" },
    ...(lead.length > 0 ? [element("div", { class: "lead" }, ...lead)] : []),
    ...more,
    element("div", { class: "row" }, ...buttons),
  );
}
