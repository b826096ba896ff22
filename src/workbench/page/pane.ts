import type { PaneShell } from "../office/office";

const PAGE = "pane.html";
/** As narrow as this the page shows the sheet or the pane, not both: workbench.css has the same width. */
const NARROW = window.matchMedia("(max-width: 639px)");

/** The task pane's frame, loaded: its pane then waits for `Office.onReady`. */
export function openPane(place: HTMLElement): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.title = "ESSEX task pane";
  frame.src = PAGE;
  place.append(frame);
  return new Promise((resolve, reject) => {
    frame.addEventListener("load", () => resolve(frame));
    frame.addEventListener("error", () => reject(new Error(`${PAGE} did not load.`)));
  });
}

/** Shows and hides the pane, by the button and for the pane itself. It goes on running, as Excel's shared runtime does. */
export function paneShell(page: HTMLElement, button: HTMLElement): PaneShell {
  const callbacks = new Set<(isShown: boolean) => void>();
  const isShown = () => !page.classList.contains("has-no-pane");
  const set = (shown: boolean) => {
    const wasShown = isShown();
    page.classList.toggle("has-no-pane", !shown);
    button.textContent = NARROW.matches ? (shown ? "Show sheet" : "Show pane") : shown ? "Hide pane" : "Show pane";
    button.setAttribute("aria-expanded", String(shown));
    if (shown !== wasShown) for (const callback of callbacks) callback(shown);
  };
  button.addEventListener("click", () => set(!isShown()));
  set(!NARROW.matches);
  // Turned on its side a phone may have room for both.
  NARROW.addEventListener("change", () => set(!NARROW.matches));
  return {
    show: () => set(true),
    hide: () => set(false),
    onVisibility(callback) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
}

/** What is being typed in a cell is entered when the pane is pressed: it would be lost. */
export function enterBeforePane(frame: HTMLIFrameElement, isEditing: () => boolean, enter: () => Promise<void>): void {
  window.addEventListener("blur", () => {
    if (document.activeElement === frame && isEditing()) void enter();
  });
}
