import { button } from "./button";
import { element } from "./element";
import { icon } from "./icon";

/** What can be taken back from the bar: what its button says, and what to do. */
export interface Undoing {
  readonly label: string;
  run(): Promise<void>;
}

export interface UndoBar {
  readonly element: HTMLElement;
  /** Shows and reads out what has happened, until it is dismissed or replaced, or until the next action starts. */
  say(text: string, undoing?: Undoing): void;
  clear(): void;
  isShown(): boolean;
}

/** The bar over the dock. It is always in the page, because a live region that is only then put in is often not read out. */
export function undoBar(): UndoBar {
  let undoing: Undoing | undefined;
  let focusedBefore: Element | null = null;

  const words = element("p", { role: "status" });
  const undo = button("Undo", () => void undoIt(), { class: "s", hidden: true });
  const dismiss = button(icon("cross"), () => show(""), { class: "icon", "aria-label": "Dismiss message", hidden: true });
  const bar = element("div", { class: "toast" }, words, undo, dismiss);

  function show(text: string, next?: Undoing): void {
    const hadFocus = bar.contains(document.activeElement);
    undoing = next;
    words.textContent = text;
    undo.textContent = next?.label ?? "Undo";
    undo.hidden = next === undefined;
    dismiss.hidden = text === "";
    if (hadFocus && focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus();
  }

  async function undoIt(): Promise<void> {
    const once = undoing;
    undoing = undefined;
    await once?.run();
  }

  return {
    element: bar,
    say(text, next) {
      if (!bar.contains(document.activeElement)) focusedBefore = document.activeElement;
      show(text, next);
    },
    clear: () => show(""),
    isShown: () => words.textContent !== "",
  };
}
