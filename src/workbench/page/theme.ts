import type { Grid } from "../grid/grid";

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark, as the pane is: both go by what the computer prefers. */
export function isDark(): boolean {
  return DARK.matches;
}

export function followTheme(grid: Grid): void {
  DARK.addEventListener("change", ({ matches }) => grid.setDark(matches));
}
