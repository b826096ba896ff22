import { button } from "./button";
import { element } from "./element";
import { field, type Field, type FieldWords } from "./field";

/**
 * A field for cells: what is typed, or what is selected in the workbook when its button is pressed. `onChange` hears what stands there, whichever
 * way it came.
 */
export function rangePicker(
  words: FieldWords,
  useSelection: () => Promise<string | null>,
  onChange: (text: string) => void,
): Field<HTMLInputElement> {
  const input = element("input", { autocomplete: "off", spellcheck: "false" });
  const use = button(
    "Use selection",
    () =>
      void useSelection().then((text) => {
        if (text === null) return;
        input.value = text;
        onChange(text);
      }),
    { "aria-label": `Use selection for ${words.label.toLowerCase()}` },
  );
  input.addEventListener("input", () => onChange(input.value));
  return field(words, input, (control) => element("div", { class: "pick" }, control, use));
}
