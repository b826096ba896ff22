import { element } from "./element";
import { icon } from "./icon";

/** A source by its name, linked where it has an address. The link says that it leaves the pane. */
export function citation(source: string, link?: string): HTMLElement {
  if (link === undefined) return element("span", {}, source);
  return element(
    "a",
    { class: "cite", href: link, target: "_blank", rel: "noopener noreferrer" },
    element("span", {}, source, element("span", { class: "vh" }, " (opens in the browser)")),
    icon("external"),
  );
}
