import type { Area, Place } from "../../formulas/address";
import { definitionFor, isFunction } from "../../functions/definitions";
import { isWithin } from "../workbook/cells";
import { bodyOf } from "../workbook/tables";
import type { Table } from "../../formulas/reference";
import { referenceText, type Target } from "./reference-text";
import type { ArgumentText } from "./argument-text";
import { formulaOf } from "../../formulas/tree";

/** An argument of a formula that is to be put into one row or into many: what stands there, and the cells it is where it is one reference. */
export interface SpreadArgument {
  readonly argument: ArgumentText;
  readonly area: Area | null;
  /** Whether each row of the answer takes one of its cells. */
  readonly isByRow: boolean;
}

/** Whether each row of a function's answer takes one cell of an argument. */
export function isByRow(id: string, name: string): boolean {
  const definition = isFunction(id) ? definitionFor(id, {}) : null;
  if (!definition?.ok) return false;
  return Object.values(definition.value.arguments as Readonly<Record<string, { takes: string; name?: string }>>).some(
    (argument) => argument.name === name && argument.takes === "a cell a row",
  );
}

/** How many rows a formula could serve: those of the column it is given, or those that stand under the cells it is given. */
export interface Rows {
  readonly count: number;
  /** The first of them. */
  readonly top: number;
}

/** The rows of the columns that are given; null where none has more than one. */
export function rowsGiven(args: readonly SpreadArgument[]): Rows | null {
  const columns = args.flatMap(({ area, isByRow: is }) => (is && area && area.bottom > area.top ? [area] : []));
  const [first] = columns;
  return first ? { count: Math.max(...columns.map(({ top, bottom }) => bottom - top + 1)), top: first.top } : null;
}

/** The arguments for one row of those they are given for: the row of `place` where it is one of them, otherwise the first. */
export function forOneRow(args: readonly SpreadArgument[], rows: Rows, target: Target): readonly ArgumentText[] {
  const { row } = target.place;
  const at = row >= rows.top && row < rows.top + rows.count ? row - rows.top : 0;
  return args.map((each) => (each.isByRow && each.area ? referring(rowOf(each.area, at), target) : each.argument));
}

/** The arguments for all the rows that stand from the cells given down: each cell of their row is made a column. */
export function forRowsBelow(args: readonly SpreadArgument[], { top, count }: Rows, target: Target): readonly ArgumentText[] {
  return args.map((each) =>
    each.isByRow && each.area && each.area.top === top && each.area.bottom === top
      ? referring({ ...each.area, bottom: top + count - 1 }, target)
      : each.argument,
  );
}

/** The formula's arguments for each row of the Table it stands in: a Table takes no formula that fills several cells. */
export function forEachRow(
  args: readonly SpreadArgument[],
  table: Table,
  place: Place,
  tables: readonly Table[],
): readonly (readonly ArgumentText[])[] {
  const body = bodyOf(table);
  return Array.from({ length: body.bottom - body.top + 1 }, (_, index) => {
    const target: Target = { place: { ...place, row: body.top + index }, tables };
    return args.map(({ argument, area, isByRow: is }) => {
      if (!area || !is) return area && argument.is === "formula" ? fixed(area, place) : argument;
      if (isWithin(area, body)) return referring({ ...area, top: body.top + index, bottom: body.top + index }, target);
      return area.bottom > area.top ? referring(rowOf(area, index), target) : fixed(area, place);
    });
  });
}

function rowOf(area: Area, index: number): Area {
  const row = Math.min(area.bottom, area.top + index);
  return area.bottom === area.top ? area : { ...area, top: row, bottom: row };
}

function referring(area: Area, target: Target): ArgumentText {
  return inFormula(referenceText(area, target));
}

/** A reference that stays where it is when Excel copies the formula down. */
function fixed(area: Area, place: Place): ArgumentText {
  const text = referenceText(area, { place, tables: [] });
  const mark = text.lastIndexOf("!") + 1;
  return inFormula(text.slice(0, mark) + text.slice(mark).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"));
}

function inFormula(text: string): ArgumentText {
  const formula = formulaOf(text);
  return formula ? { is: "formula", formula } : { is: "words", words: text };
}
