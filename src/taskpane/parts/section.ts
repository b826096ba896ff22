import { element, type Attributes, type Child } from "./element";
import { uniqueId } from "./ids";

/** A part of a panel under its heading, which names it. */
export function section(heading: string, ...content: readonly Child[]): HTMLElement {
  return namedSection({}, heading, ...content);
}

/** The same with attributes of its own, such as a class. */
export function namedSection(attributes: Attributes, heading: string, ...content: readonly Child[]): HTMLElement {
  const id = uniqueId("heading");
  return element("section", { "aria-labelledby": id, ...attributes }, element("h2", { id }, heading), ...content);
}
