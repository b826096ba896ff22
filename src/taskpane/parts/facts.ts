import { element, type Child } from "./element";

/** Up to three counts side by side, each under its figure. */
export function facts(all: readonly { readonly figure: string; readonly name: Child }[]): HTMLElement {
  return element(
    "dl",
    { class: "facts" },
    ...all.map(({ figure, name }) => element("div", {}, element("dt", {}, name), element("dd", {}, figure))),
  );
}
