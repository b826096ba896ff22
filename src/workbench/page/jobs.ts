import type { Grid } from "../grid/grid";
import type { SheetPlan } from "../plan";

/** Something to try: a sheet of its own, and the cell to begin in. */
export interface Job {
  readonly name: string;
  readonly plan: () => SheetPlan;
  readonly begin: { readonly row: number; readonly column: number };
}

const SEEN = "essex-workbench-jobs-closed";

/** The line of jobs under the bar. Each is done on a new sheet, or on its sheet where it is there already: nothing is written over. */
export function offerJobs(place: HTMLElement, buttons: HTMLElement, close: HTMLElement, jobs: readonly Job[], opened: Promise<Grid>): void {
  place.hidden = isClosed();
  for (const job of jobs) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = job.name;
    button.addEventListener("click", () => void opened.then((grid) => begin(grid, job)));
    buttons.append(button);
  }
  close.addEventListener("click", () => {
    place.hidden = true;
    try {
      localStorage.setItem(SEEN, "yes");
    } catch {
      // Then it is there again on the next visit.
    }
  });
}

function isClosed(): boolean {
  try {
    return localStorage.getItem(SEEN) !== null;
  } catch {
    return false;
  }
}

async function begin(grid: Grid, { plan, begin: { row, column } }: Job): Promise<void> {
  const drawn = plan();
  const there = grid.sheets.list().find(({ name }) => name === drawn.name)?.id;
  const sheet = there ?? (await grid.asOneStep(() => grid.add(drawn)));
  grid.selection.select({ sheet, row, column, rows: 1, columns: 1 });
  grid.selection.focus();
}
