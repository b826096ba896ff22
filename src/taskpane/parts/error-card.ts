import { element, type Child } from "./element";
import { icon } from "./icon";

/** What is wrong, what that means, and what to do about it; read out as it appears. */
export function errorCard(title: string, ...content: readonly Child[]): HTMLElement {
  return element(
    "section",
    { class: "card bad", role: "alert" },
    element("h2", { class: "row" }, icon("warning"), element("span", {}, title)),
    ...content,
  );
}
