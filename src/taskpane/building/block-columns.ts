import type { Area } from "../../formulas/address";
import words from "../../data/headings.json";
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
  const around = isBlock(selected)
    ? selected.tables.find((each) => isWithin(selected.area, each))
    : tableAt(selected.tables, selected.cell);
  const isWide = selected.area.right > selected.area.left;
  if (!around && !isWide) return null;
  const area: Area = around && !isWide ? pickedOf(around) : selected.area;
  if (heightOf(area) < 2) return null;
  const [read] = await valuesOf([{ ...area, bottom: Math.min(area.bottom, area.top + LOOKED_AT) }]);
  const rows = read!.values;
  const isHeaded = rows[0]!.every((cell) => typeof cell === "string") && rows[0]!.some((cell) => cell !== "");
  const body = around ? bodyOf(around) : { ...area, top: area.top + (isHeaded ? 1 : 0) };
  const found = columnsOf(rows, isHeaded, wanted);
  if (found.size === 0) return null;
  return new Map(
    [...found].map(([key, index]) => [key, { ...body, sheet: area.sheet, left: area.left + index, right: area.left + index }]),
  );
}

function pickedOf(table: Area): Area {
  return { sheet: table.sheet, top: table.top, left: table.left, bottom: table.bottom, right: table.right };
}

/** Which column is which. A column is taken once, in the order they are wanted. */
export function columnsOf<K extends string>(
  rows: readonly (readonly unknown[])[],
  isHeaded: boolean,
  wanted: readonly Wanted<K>[],
): ReadonlyMap<K, number> {
  const headings = isHeaded ? rows[0]!.map((cell) => String(cell).toLowerCase()) : [];
  const body = isHeaded ? rows.slice(1) : rows;
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
  const free = () => (rows[0] ?? []).flatMap((_, column) => (taken.has(column) ? [] : [column]));
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
function isCalled(heading: string | undefined, column: string): boolean {
  if (heading === undefined) return false;
  const own = words.kinds
    .filter(({ columns }) => columns.includes(column))
    .sort((one, other) => one.columns.length - other.columns.length)[0];
  return own?.titles.some((title) => new RegExp(`\\b${title}`).test(heading)) ?? false;
}
