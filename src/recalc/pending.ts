import type { Area } from "../formulas/address";
import type { FormulaCell } from "./formula-cell";

/** Which formulas are still to be worked out, found by the cells they fill. */
export interface Pending {
  isDone(formula: FormulaCell): boolean;
  done(formula: FormulaCell): void;
  /** The formulas to be worked out that fill a cell of the area. */
  within(area: Area): FormulaCell[];
  /** The formulas given are to be worked out again. */
  again(formulas: Iterable<FormulaCell>): void;
}

/** The cells with formulas in one column. Those that are done are stepped over: `next` leads from each to the next that may not be. */
interface Column {
  readonly rows: number[];
  readonly owners: FormulaCell[];
  next: number[];
}

export function pendingAmong(formulas: readonly FormulaCell[]): Pending {
  const sheets = new Map<string, Map<number, Column>>();
  const done = new Set<FormulaCell>();
  const entries: { readonly formula: FormulaCell; readonly row: number; readonly column: number }[] = [];
  for (const formula of formulas) {
    const { top, left, bottom, right } = formula.filled;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) entries.push({ formula, row, column });
  }
  entries.sort((one, other) => one.row - other.row);
  for (const { formula, row, column } of entries) {
    const columns = sheets.get(formula.sheet) ?? new Map<number, Column>();
    sheets.set(formula.sheet, columns);
    const list = columns.get(column) ?? { rows: [], owners: [], next: [] };
    columns.set(column, list);
    list.rows.push(row);
    list.owners.push(formula);
    list.next.push(list.next.length);
  }

  /** The first entry from `i` on whose formula is not done. */
  const open = (column: Column, i: number): number => {
    let at = i;
    while (at < column.rows.length && (column.next[at]! !== at || done.has(column.owners[at]!))) {
      if (column.next[at] === at) column.next[at] = at + 1;
      at = column.next[at]!;
    }
    for (let from = i; from < at;) {
      const to = column.next[from]!;
      column.next[from] = at;
      from = to;
    }
    return at;
  };

  return {
    isDone: (formula) => done.has(formula),
    done: (formula) => void done.add(formula),
    within({ sheet, top, left, bottom, right }) {
      const found = new Set<FormulaCell>();
      for (const [at, column] of sheets.get(sheet) ?? []) {
        if (at < left || at > right) continue;
        for (
          let i = open(column, firstFrom(column.rows, top));
          i < column.rows.length && column.rows[i]! <= bottom;
          i = open(column, i + 1)
        )
          found.add(column.owners[i]!);
      }
      return [...found];
    },
    again(formulas) {
      for (const formula of formulas) done.delete(formula);
      for (const columns of sheets.values()) for (const column of columns.values()) column.next = column.next.map((_, i) => i);
    },
  };
}

/** The first place in a sorted list whose number is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
