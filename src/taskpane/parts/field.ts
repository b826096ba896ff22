import { element, type Attributes, type Child } from "./element";
import { icon } from "./icon";
import { uniqueId } from "./ids";

export interface FieldWords {
  readonly label: string;
  readonly isOptional?: boolean;
  readonly hint?: string;
}

/** A labelled control with what stands beside and under its label: what was understood, a hint, what is wrong. All are joined to the control. */
export interface Field<Control extends HTMLElement> {
  readonly element: HTMLElement;
  readonly control: Control;
  /** Reads back what was understood, beside the label; "" for nothing. */
  understood(words: string): void;
  /** Says what is wrong; null takes it away. */
  wrong(words: string | null): void;
}

/** A field around a control that is already made; `around` puts more beside the control, such as a button. */
export function field<Control extends HTMLElement>(
  { label, isOptional = false, hint }: FieldWords,
  control: Control,
  around: (control: Control) => HTMLElement = (made) => made,
): Field<Control> {
  const id = uniqueId("field");
  const as = element("span", { class: "as", id: `${id}-as` });
  const error = element("p", { class: "err", id: `${id}-err`, hidden: true });
  const hintLine = hint === undefined ? [] : [element("p", { class: "hint", id: `${id}-hint` }, hint)];
  control.id = id;
  control.setAttribute("aria-describedby", [as.id, ...hintLine.map((line) => line.id), error.id].join(" "));
  return {
    element: element(
      "div",
      { class: "field" },
      element("label", { for: id }, label, ...(isOptional ? [element("span", {}, " (optional)")] : [])),
      as,
      ...hintLine,
      error,
      around(control),
    ),
    control,
    understood: (words) => void (as.textContent = words),
    wrong(words) {
      error.hidden = words === null;
      error.replaceChildren(
        ...(words === null ? [] : [icon("warning"), element("span", {}, element("span", { class: "vh" }, "Error: "), words)]),
      );
      if (words === null) control.removeAttribute("aria-invalid");
      else control.setAttribute("aria-invalid", "true");
    },
  };
}

/** A field of text. */
export function textField(words: FieldWords, attributes: Attributes = {}): Field<HTMLInputElement> {
  return field(words, element("input", { autocomplete: "off", spellcheck: "false", ...attributes }));
}

/** A field that offers a list. */
export function selectField(
  words: FieldWords,
  options: readonly { readonly value: string; readonly label: string }[],
): Field<HTMLSelectElement> {
  return field(words, element("select", {}, ...options.map(({ value, label }): Child => element("option", { value }, label))));
}
