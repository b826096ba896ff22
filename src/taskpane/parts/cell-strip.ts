import { element } from "./element";

/** Excel's name box and formula bar in small. */
export function cellStrip(): { readonly element: HTMLElement; show(address: string, formula: string): void } {
  const name = element("b");
  const formula = element("span");
  return {
    element: element("section", { class: "cell", "aria-label": "Selected cell" }, name, formula),
    show(address, held) {
      name.textContent = address;
      formula.textContent = held;
    },
  };
}
