import { element, type Child } from "./element";
import { icon } from "./icon";

export function disclosure(summary: string, ...content: readonly Child[]): HTMLDetailsElement {
  return element("details", {}, element("summary", {}, icon("chevron"), summary), ...content);
}
