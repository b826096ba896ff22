import type { PaneShell } from "../office/office";

const PAGE = "pane.html";

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
    if (shown === isShown()) return;
    page.classList.toggle("has-no-pane", !shown);
    tell();
    for (const callback of callbacks) callback(shown);
  };
  const tell = () => {
    button.textContent = isShown() ? "Hide pane" : "Show pane";
    button.setAttribute("aria-expanded", String(isShown()));
  };
  button.addEventListener("click", () => set(!isShown()));
  tell();
  return {
    show: () => set(true),
    hide: () => set(false),
    onVisibility(callback) {
      callbacks.add(callback);
      return () => void callbacks.delete(callback);
    },
  };
}
