import { type Day } from "../core/foundation/day";
import { asDate, type Shown } from "../functions/cells/shown";
import { type CellValue, type ColumnLine, type FigureLine, type Line } from "./explanation";
import { figureOf } from "./words";

type Particulars = Partial<Pick<FigureLine, "formula" | "note" | "source" | "link" | "input">>;

/** A step that shows one figure. */
export function figure(key: string, says: string, shown: Shown, particulars: Particulars = {}): FigureLine {
  return { is: "figure", key, says, figure: figureOf(shown), ...particulars };
}

/** A step that shows a day, or that there is none. */
export function dayFigure(key: string, says: string, day: Day | null, particulars: Particulars = {}): FigureLine {
  return figure(key, says, day === null ? "" : asDate(day), particulars);
}

/** A column of figures, beside others of its block. */
export function column(
  block: string,
  key: string,
  says: string,
  values: readonly (CellValue | null)[],
  particulars: Partial<Pick<ColumnLine, "formula" | "format" | "note" | "source" | "link">> = {},
): ColumnLine {
  return { is: "column", block, key, says, values, format: null, ...particulars };
}

/** A column of days. */
export function dayColumn(
  block: string,
  key: string,
  says: string,
  values: readonly (Day | "" | null)[],
  particulars: Partial<Pick<ColumnLine, "formula" | "note" | "source" | "link">> = {},
): ColumnLine {
  return column(block, key, says, values, { format: DATE, ...particulars });
}

export const DATE = "dd/mm/yyyy";

/** The lines there are, of some that may be left out. */
export function lines(...some: readonly (Line | readonly Line[] | null | false | undefined)[]): readonly Line[] {
  return some.flatMap((each) => each || []);
}

/** Where a formula names another line, the cell of it in the same row (`@`), in the row above (`^`) or so many rows above (`^4:`). */
export const BRACES = /\{(@|\^(?:\d+:)?)?([a-z][A-Za-z0-9]*)\}/g;

/** The keys of the lines that a formula names. */
export function keysIn(formula: string): readonly string[] {
  return [...formula.matchAll(BRACES)].map(([, , key]) => key!);
}
