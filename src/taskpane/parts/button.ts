import { element, type Attributes, type Child } from "./element";

export function button(label: Child, onPress: () => void, { class: kind, ...attributes }: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", class: kind ? `btn ${String(kind)}` : "btn", ...attributes }, label);
  made.addEventListener("click", onPress);
  return made;
}
