import { button } from "./button";
import { type Child } from "./element";
import { table } from "./table";

/** A figure that opens what is behind it; without `press` it is one to read. */
export interface Figure {
  readonly text: string;
  /** What pressing it does, in words that hold without the table around it. */
  readonly says: string;
  readonly press: (() => void) | null;
}

export interface FigureTableParts {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly total?: FigureRow;
  /** Whether the names of its rows may go over several lines, so that the figures stay near. */
  readonly hasLongNames?: boolean;
}

export interface FigureRow {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** A small table whose figures can be pressed. They are one stop of the Tab key: arrow keys, Home and End move among them. */
export function figureTable({ caption, headings, rows, total, hasLongNames = false }: FigureTableParts): HTMLElement {
  const grid: HTMLButtonElement[][] = [];
  const cells = ({ name, figures }: FigureRow): Child[] => {
    const line: HTMLButtonElement[] = [];
    grid.push(line);
    return [
      name,
      ...figures.map(({ text, says, press }, column): Child => {
        if (!press) return text;
        const made = button(text, press, { class: "figure", "aria-label": says, tabindex: "-1" });
        line[column] = made;
        return made;
      }),
    ];
  };
  const made = table({ caption, headings, rows: rows.map(cells), ...(total && { total: cells(total) }) });
  if (hasLongNames) made.querySelector("table")!.classList.add("long");
  const all = grid.flatMap((line) => line.filter(Boolean));
  const stop = (at: HTMLButtonElement) => {
    for (const each of all) each.tabIndex = each === at ? 0 : -1;
  };
  if (all[0]) stop(all[0]);
  made.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLButtonElement) stop(target);
  });
  made.addEventListener("keydown", (event) => {
    const next = neighbour(grid, event.target as HTMLButtonElement, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return made;
}

/** The figure that an arrow key leads to; undefined where there is none. */
function neighbour(grid: readonly (readonly HTMLButtonElement[])[], from: HTMLButtonElement, key: string): HTMLButtonElement | undefined {
  const row = grid.findIndex((line) => line.includes(from));
  if (row < 0) return undefined;
  const line = grid[row]!;
  const column = line.indexOf(from);
  switch (key) {
    case "ArrowRight":
      return line.slice(column + 1).find(Boolean);
    case "ArrowLeft":
      return line.slice(0, column).reverse().find(Boolean);
    case "ArrowDown":
      return grid.slice(row + 1).find((each) => each[column])?.[column];
    case "ArrowUp":
      return grid
        .slice(0, row)
        .reverse()
        .find((each) => each[column])?.[column];
    case "Home":
      return line.find(Boolean);
    case "End":
      return line.filter(Boolean).at(-1);
    default:
      return undefined;
  }
}
