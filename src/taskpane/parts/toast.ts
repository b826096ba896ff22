import { button } from "./button";
import { element } from "./element";
import { icon } from "./icon";

export interface Toast {
  readonly bar: HTMLElement;
  /** Shows and reads out what has happened, until it is dismissed or replaced. `undo` gives the words for how that went. */
  say(text: string, undo?: () => Promise<string>): void;
}

/** The bar over the dock. It is always in the page, because a live region that is only then put in is often not read out. */
export function toast(): Toast {
  let undoLast: (() => Promise<string>) | undefined;
  let focusedBefore: Element | null = null;

  const words = element("p", { role: "status" });
  const undo = button("Undo", () => void undoIt(), { hidden: true });
  const dismiss = button(icon("cross"), () => show(""), { class: "icon", "aria-label": "Dismiss", hidden: true });
  const bar = element("div", { class: "toast" }, words, undo, dismiss);

  function show(text: string, undoing?: () => Promise<string>): void {
    const hadFocus = bar.contains(document.activeElement);
    undoLast = undoing;
    words.textContent = text;
    undo.hidden = undoing === undefined;
    dismiss.hidden = text === "";
    if (hadFocus && focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus();
  }

  async function undoIt(): Promise<void> {
    const undoing = undoLast;
    undoLast = undefined;
    if (undoing) show(await undoing());
  }

  return {
    bar,
    say(text, undoing) {
      focusedBefore = document.activeElement;
      show(text, undoing);
    },
  };
}
