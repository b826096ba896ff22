/** A part of the page that F6 goes to, as F6 in Excel goes from the sheet to the pane and the ribbon. */
export interface Region {
  readonly element: HTMLElement;
  /** Whether the keyboard can go there now. */
  isThere(): boolean;
  enter(): void;
}

/** F6 goes on to the next region and Shift+F6 back: the sheet itself keeps Tab, as Excel's does. */
export function goRoundByF6(regions: readonly Region[], windows: readonly Window[]): void {
  const next = (step: 1 | -1) => {
    const there = regions.filter((region) => region.isThere());
    const now = there.findIndex(({ element }) => element.contains(document.activeElement));
    there[(Math.max(now, 0) + step + there.length) % there.length]?.enter();
  };
  for (const each of windows) {
    each.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        next(event.shiftKey ? -1 : 1);
      },
      { capture: true },
    );
  }
}
