import { type TableColumn } from "../functions/cells/table";

/** A small count that a line of a table tells, and how. */
export interface Told {
  readonly count: number;
  /** The heading of the count, or those of the counts it is the difference of. */
  readonly by: readonly string[];
}

/** More counts to a line are not tried in every combination. */
const MOST_PARTS = 10;

/**
 * The first count from 1 to one below `below` that a line tells: of what is behind a cell, shown as a number or as a share, or of what is left of
 * one when others that are parts of it, and have nothing in common, are taken away.
 */
export function smallCount<L>(line: L, columns: readonly TableColumn<L>[], below: number): Told | null {
  const isSmall = (count: number): boolean => count >= 1 && count < below;
  const heads = columns.flatMap(({ heading = "", behind }) => {
    const found = behind?.(line);
    return Array.isArray(found) ? [{ heading, rows: new Set<object>(found as object[]) }] : [];
  });
  for (const { heading, rows } of heads) if (isSmall(rows.size)) return { count: rows.size, by: [heading] };
  for (const whole of heads) {
    const parts = heads.filter(({ rows }) => rows.size > 0 && rows.size <= whole.rows.size && isWithin(rows, whole.rows));
    const found = leftOver(whole.rows.size, distinct(parts).slice(0, MOST_PARTS), isSmall);
    if (found) return { count: found.count, by: [whole.heading, ...found.by] };
  }
  return null;
}

interface Head {
  readonly heading: string;
  readonly rows: ReadonlySet<object>;
}

/** What is left of a whole without some of its parts, of which no two share a row. */
function leftOver(whole: number, parts: readonly Head[], isSmall: (count: number) => boolean): Told | null {
  const tried = (left: number, from: number, taken: readonly Head[]): Told | null => {
    if (taken.length > 0 && isSmall(left)) return { count: left, by: taken.map(({ heading }) => heading) };
    for (let index = from; index < parts.length; index++) {
      const part = parts[index]!;
      if (part.rows.size > left || taken.some(({ rows }) => doShare(rows, part.rows))) continue;
      const found = tried(left - part.rows.size, index + 1, [...taken, part]);
      if (found) return found;
    }
    return null;
  };
  return tried(whole, 0, []);
}

/** A count and its share have the same rows behind them. */
function distinct(heads: readonly Head[]): readonly Head[] {
  return heads.filter(
    ({ rows }, index) => !heads.slice(0, index).some((other) => other.rows.size === rows.size && isWithin(rows, other.rows)),
  );
}

function isWithin(part: ReadonlySet<object>, whole: ReadonlySet<object>): boolean {
  for (const row of part) if (!whole.has(row)) return false;
  return true;
}

function doShare(one: ReadonlySet<object>, other: ReadonlySet<object>): boolean {
  for (const row of one) if (other.has(row)) return true;
  return false;
}
