import type { Area } from "../formulas/address";
import type { FormulaCell } from "./formula-cell";

/** Wider ranges are kept in one list, since few are. */
const WIDE = 64;

interface Read {
  readonly area: Area;
  readonly readers: FormulaCell[];
}

/** Which formulas read which cells. */
export interface Dependents {
  /** The formulas that read a cell of the area. */
  readersOf(area: Area): readonly FormulaCell[];
  /** The given formulas, those that read what they fill, those that read these, and so on. */
  downstreamOf(formulas: readonly FormulaCell[]): Set<FormulaCell>;
}

export function dependentsAmong(formulas: readonly FormulaCell[]): Dependents {
  const reads = new Map<string, Read>();
  for (const formula of formulas) {
    for (const area of formula.precedents.areas) {
      const key = `${area.sheet}!${String(area.top)},${String(area.left)},${String(area.bottom)},${String(area.right)}`;
      const known = reads.get(key);
      if (known) known.readers.push(formula);
      else reads.set(key, { area, readers: [formula] });
    }
  }
  const cells = new Map<string, Read>();
  const columns = new Map<string, Read[]>();
  const wide: Read[] = [];
  for (const read of reads.values()) {
    const { sheet, top, left, bottom, right } = read.area;
    if (top === bottom && left === right) cells.set(cellKey(sheet, top, left), read);
    else if (right - left >= WIDE) wide.push(read);
    else for (let column = left; column <= right; column++) listed(columns, `${sheet}!${String(column)}`).push(read);
  }

  const singleReads = ({ sheet, top, left, bottom, right }: Area): Read[] => {
    const found: Read[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const read = cells.get(cellKey(sheet, row, column));
        if (read) found.push(read);
      }
    }
    return found;
  };

  const readsOf = (area: Area): Set<Read> => {
    const found = new Set(singleReads(area));
    for (let column = area.left; column <= area.right; column++)
      for (const read of columns.get(`${area.sheet}!${String(column)}`) ?? []) if (meets(read.area, area)) found.add(read);
    for (const read of wide) if (meets(read.area, area)) found.add(read);
    return found;
  };

  return {
    readersOf: (area) => [...new Set([...readsOf(area)].flatMap(({ readers }) => readers))],
    downstreamOf(given) {
      // A range that has been met leads to the same formulas again: each is followed once.
      const left = new Map([...columns].map(([key, list]) => [key, new Set(list)]));
      const wideLeft = new Set(wide);
      const reached = new Set(given);
      const queue = [...given];
      for (let formula = queue.pop(); formula; formula = queue.pop()) {
        const { filled } = formula;
        const follow = ({ readers }: Read) => {
          for (const reader of readers) {
            if (reached.has(reader)) continue;
            reached.add(reader);
            queue.push(reader);
          }
        };
        singleReads(filled).forEach(follow);
        const lists: Set<Read>[] = [wideLeft];
        for (let column = filled.left; column <= filled.right; column++) {
          const list = left.get(`${filled.sheet}!${String(column)}`);
          if (list) lists.push(list);
        }
        for (const list of lists) {
          for (const read of list) {
            if (!meets(read.area, filled)) continue;
            list.delete(read);
            follow(read);
          }
        }
      }
      return reached;
    },
  };
}

function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${String(row)},${String(column)}`;
}

/** Whether two areas have a cell in common. */
export function meets(one: Area, other: Area): boolean {
  return (
    one.sheet === other.sheet && one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left
  );
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}
