import { element, type Child } from "./element";
import { icon } from "./icon";

export interface NavRow {
  readonly href: string;
  readonly title: Child;
  readonly lines: readonly Child[];
}

/** A row of the home list: the whole of it is the link. */
export function navRow({ href, title, lines }: NavRow): HTMLLIElement {
  return element(
    "li",
    {},
    element(
      "a",
      { href },
      element("strong", {}, title),
      ...lines.map((line) => element("span", { class: "small" }, line)),
      icon("chevron"),
    ),
  );
}

/** Rows under their heading. */
export function navSection(heading: string, rows: readonly NavRow[]): HTMLElement {
  return element("section", {}, element("h2", {}, heading), element("ul", {}, ...rows.map(navRow)));
}
