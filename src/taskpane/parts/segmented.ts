import { element } from "./element";
import { uniqueId } from "./ids";

export interface Segmented<Value extends string> {
  readonly element: HTMLFieldSetElement;
  value(): Value;
  choose(value: Value): void;
}

/** Two or three short options side by side: real radio buttons. */
export function segmented<Value extends string>(
  legend: string,
  options: readonly { readonly value: Value; readonly label: string }[],
  onChange: (value: Value) => void,
  { isLegendSeen = true, isInline = false }: { readonly isLegendSeen?: boolean; readonly isInline?: boolean } = {},
): Segmented<Value> {
  const name = uniqueId("seg");
  const inputs = options.map(({ value }, index) => element("input", { type: "radio", name, value, checked: index === 0 }));
  for (const input of inputs) input.addEventListener("change", () => onChange(input.value as Value));
  return {
    element: element(
      "fieldset",
      { class: isInline ? "seg inline" : "seg" },
      element("legend", isLegendSeen ? {} : { class: "vh" }, legend),
      element("div", {}, ...options.map(({ label }, index) => element("label", {}, inputs[index]!, label))),
    ),
    value: () => inputs.find(({ checked }) => checked)!.value as Value,
    choose(value) {
      for (const input of inputs) input.checked = input.value === value;
    },
  };
}
