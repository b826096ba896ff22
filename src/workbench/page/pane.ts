const PAGE = "pane.html";

/** The task pane's frame, loaded: its functions have then been associated, and its pane waits for `Office.onReady`. */
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

/** Lets the button hide the pane and bring it back. It goes on running, as Excel's shared runtime does. */
export function letHide(place: HTMLElement, button: HTMLElement): void {
  button.addEventListener("click", () => {
    const isHidden = place.classList.toggle("is-hidden");
    button.textContent = isHidden ? "Show pane" : "Hide pane";
    button.setAttribute("aria-expanded", String(!isHidden));
  });
}
