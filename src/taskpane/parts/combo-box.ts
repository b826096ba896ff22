import { element } from "./element";
import { uniqueId } from "./ids";

export interface ComboChoice {
  readonly text: string;
  readonly tooltip: string;
}

const MOST_SHOWN = 60;

/**
 * Lets a text field offer a list of choices, each with what it means. What is typed narrows the list and need not be one of it. The list stands in
 * the page under the field, where it covers nothing. Arrow keys move in it, Enter takes a choice, Esc closes it.
 */
export function comboBox(input: HTMLInputElement, choices: readonly ComboChoice[], onChoose: (text: string) => void): HTMLElement {
  const id = uniqueId("list");
  const list = element("ul", { class: "options", id, role: "listbox", "aria-label": "Choices", hidden: true });
  let shown: readonly ComboChoice[] = [];
  let active = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);
  input.setAttribute("aria-expanded", "false");

  function open(filter: string): void {
    const words = filter.trim().toLowerCase();
    const found = choices.filter(({ text, tooltip }) => `${text} ${tooltip}`.toLowerCase().includes(words));
    // A choice that is made does not hide the others.
    shown = (choices.some(({ text }) => text.toLowerCase() === words) ? choices : found).slice(0, MOST_SHOWN);
    list.replaceChildren(
      ...shown.map(({ text, tooltip }, index) => {
        const option = element(
          "li",
          { role: "option", id: `${id}-${index}`, "aria-selected": String(text === input.value) },
          element("b", {}, text),
          element("span", { class: "small" }, tooltip),
        );
        // Before the field loses focus, which closes the list.
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(index);
        });
        return option;
      }),
    );
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    move(-1);
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    move(-1);
  }

  function move(to: number): void {
    list.children[active]?.classList.remove("active");
    active = to;
    const option = list.children[active];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.classList.add("active");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function choose(index: number): void {
    const choice = shown[index];
    if (!choice) return;
    input.value = choice.text;
    close();
    onChoose(choice.text);
  }

  input.addEventListener("input", () => open(input.value));
  input.addEventListener("click", () => open(input.value));
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return open(input.value);
      const last = shown.length - 1;
      move(event.key === "ArrowDown" ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1);
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Escape" && !list.hidden) {
      // Only the list is closed, not the panel.
      event.preventDefault();
      close();
    }
  });
  return list;
}
