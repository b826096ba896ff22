import type { Area } from "../../formulas/address";
import { headingWords } from "../../data/headings";
import { contentOf, isEmpty } from "../../functions/cells/content";
import { readBy } from "../../functions/cells/distinct";
import type { Reader } from "../../functions/cells/readers";
import { heightOf, isWithin } from "../workbook/cells";
import { valuesOf } from "../workbook/reading";
import { isBlock, type Selected, tableAt } from "../workbook/selection";
import { bodyOf } from "../workbook/tables";

/** A column that is looked for in a block of the sheet. */
export interface Wanted<K extends string> {
  readonly key: K;
  /** What it is called where headings are known; a heading with one of its words comes first. */
  readonly called: string;
  readonly reader: Reader<unknown>;
  /** Whether it is known by its heading alone: dates are alike, whatever they are of. */
  readonly isTold?: true;
}

/** Rows enough to tell what a column holds. */
const LOOKED_AT = 200;

/**
 * What is selected, as a list with several columns: the block, or the Table around a single cell; and which of its columns is which, by what they
 * are called and what they hold. Null where it is no list.
 */
export async function listSelected<K extends string>(
  selected: Selected,
  wanted: readonly Wanted<K>[],
): Promise<ReadonlyMap<K, Area> | null> {
  const { area: picked, tables, cell } = selected;
  const around = isBlock(selected) ? tables.find((each) => isWithin(picked, each)) : tableAt(tables, cell);
  const isWide = picked.right > picked.left;
  if (!around && !isWide) return null;
  const [left, right] = isWide ? [picked.left, picked.right] : [around!.left, around!.right];
  const block: Area = { ...(around ? bodyOf(around) : picked), left, right };
  if (heightOf(block) < (around ? 1 : 2)) return null;
  const [read] = await valuesOf([{ ...block, bottom: Math.min(block.bottom, block.top + LOOKED_AT) }]);
  const [first = [], ...others] = read!.values;
  const isHeaded = !around && first.every((held) => typeof held === "string") && first.some((held) => held !== "");
  const headings = around ? around.columns.slice(left - around.left, right - around.left + 1) : isHeaded ? first.map(String) : [];
  const found = columnsOf(headings, isHeaded ? others : [first, ...others], wanted);
  if (found.size === 0) return null;
  const top = block.top + (isHeaded ? 1 : 0);
  const columnAt = (index: number): Area => ({ sheet: block.sheet, top, bottom: block.bottom, left: left + index, right: left + index });
  return new Map([...found].map(([key, index]) => [key, columnAt(index)]));
}

/** Which column is which. A column is taken once, in the order they are wanted. */
export function columnsOf<K extends string>(
  headings: readonly string[],
  body: readonly (readonly unknown[])[],
  wanted: readonly Wanted<K>[],
): ReadonlyMap<K, number> {
  const taken = new Set<number>();
  const found = new Map<K, number>();
  const holds = (column: number, { reader }: Wanted<K>) => {
    const read = readBy(reader);
    const cells = body.map((row) => contentOf(row[column])).filter((content) => !isEmpty(content));
    return cells.length > 0 && cells.filter((content) => read(content).is === "value").length * 2 > cells.length;
  };
  // No plan may have been issued yet.
  const isEmptyAt = (column: number) => body.every((row) => isEmpty(contentOf(row[column])));
  const take = (of: Wanted<K>, column: number | undefined) => {
    if (column === undefined) return;
    taken.add(column);
    found.set(of.key, column);
  };
  const free = () => (body[0] ?? []).flatMap((_, column) => (taken.has(column) ? [] : [column]));
  for (const each of wanted)
    take(
      each,
      free().find((column) => isCalled(headings[column], each.called) && (holds(column, each) || isEmptyAt(column))),
    );
  for (const each of wanted)
    if (!found.has(each.key) && !each.isTold)
      take(
        each,
        free().find((column) => holds(column, each)),
      );
  return found;
}

/** Whether a heading has a word that is of this kind of column alone. */
export function isCalled(heading: string | undefined, column: string): boolean {
  if (heading === undefined) return false;
  const own = headingWords()
    .kinds.filter(({ columns }) => columns.includes(column))
    .sort((one, other) => one.columns.length - other.columns.length)[0];
  return own?.titles.some((title) => new RegExp(`\\b${title}`, "i").test(heading)) ?? false;
}
