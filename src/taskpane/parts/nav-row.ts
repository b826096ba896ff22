import { element, type Child } from "./element";
import { icon } from "./icon";
import { namedSection } from "./section";

export interface NavRow {
  readonly href: string;
  readonly title: Child;
  readonly lines: readonly Child[];
  /** Only where something needs doing. */
  readonly tag?: HTMLElement;
}

/** A row of a list of panels or functions: the whole of it is the link. */
export function navRow({ href, title, lines, tag }: NavRow): HTMLLIElement {
  return element(
    "li",
    {},
    element(
      "a",
      { href },
      element("strong", {}, title),
      ...lines.map((line) => element("span", { class: "small" }, line)),
      ...(tag ? [tag] : []),
      icon("chevron"),
    ),
  );
}

/** Rows under their heading. */
export function navSection(heading: string, rows: readonly NavRow[]): HTMLElement {
  return namedSection({}, heading, element("ul", {}, ...rows.map(navRow)));
}

/** Lets the arrow keys, Home and End move among the links of a list, and up out of the first to `above`. */
export function arrowKeys(list: HTMLElement, above?: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLElement>("a[href]")];
  list.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    (next < 0 ? above : all[next])?.focus();
  });
  above?.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    links()[0]?.focus();
  });
}

/** A link before a long list, seen when it is reached by keyboard, to what stands behind it. */
export function skipPast(words: string, behind: () => HTMLElement | null): HTMLElement {
  const skip = element("a", { class: "skip", href: "#" }, words);
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    behind()?.focus();
  });
  return skip;
}
