import { type Area, cellAddress, cellArea, type Place, placeAddress } from "../formulas/address";
import { dependentsAmong } from "../recalc/dependents";
import { type Workbook } from "../xlsx/workbook";
import { isError } from "../xlsx/value";
import { absoluteArea, callsAny, type EssexFormula, isCallOfEssex } from "./formulas";
import { distinct } from "./holding";
import { type Holding } from "./layout";

/** Functions that pass over an error, or find what they look for beside one: what is missing there goes unseen. */
const PASSING_OVER = new Set([
  ..."COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS AGGREGATE SUBTOTAL".split(" "),
  ..."IFERROR IFNA ISERROR ISERR ISNA ISNUMBER ISTEXT ISNONTEXT ISLOGICAL ERROR.TYPE TYPE".split(" "),
  ..."MATCH XMATCH LOOKUP HLOOKUP VLOOKUP XLOOKUP TOCOL TOROW RANK RANK.EQ RANK.AVG".split(" "),
  ..."DCOUNT DCOUNTA DSUM DAVERAGE DMAX DMIN DGET DPRODUCT".split(" "),
]);
/** Pieces of a range that are compared one by one; in more of them what is missing is counted. */
const MOST_PIECES = 40;

/** What native formulas make of cells that called ESSEX. */
export interface Watching {
  /** Whether a native formula reads a cell, or may: there words in the place of a figure would pass unseen in a sum. */
  readonly isRead: (place: Place) => boolean;
  /** What has to be true for a formula that passes over errors to count all that it did. */
  readonly of: (found: EssexFormula) => readonly Holding[];
}

export function watching({ sheets }: Workbook, essex: readonly EssexFormula[], others: readonly EssexFormula[]): Watching {
  const native = [...others, ...essex.filter(({ formula }) => !formula || !isCallOfEssex(formula.tree))];
  const readers = dependentsAmong(native.map(({ cell }) => cell));
  const isOpen = native.some(({ cell }) => cell.precedents.isOpen);
  const all = dependentsAmong([...others, ...essex].map(({ cell }) => cell));
  const unsure = columnsOf([...all.downstreamOf(essex.map(({ cell }) => cell))].map(({ filled }) => filled));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const isMissing = (sheet: string, row: number, column: number): boolean => {
    const value = byName.get(sheet)?.cellAt(row, column)?.value ?? null;
    return isError(value) && value.error === "#N/A";
  };

  const holdingsOf = (area: Area): readonly Holding[] => {
    const pieces: (Area & { readonly isMissing: boolean })[] = [];
    for (let column = area.left; column <= area.right; column++) {
      for (const row of unsure(area.sheet, column, area.top, area.bottom)) {
        const isNow = isMissing(area.sheet, row, column);
        const last = pieces.at(-1);
        if (last?.left === column && last.bottom === row - 1 && last.isMissing === isNow)
          pieces[pieces.length - 1] = { ...last, bottom: row };
        else pieces.push({ sheet: area.sheet, top: row, bottom: row, left: column, right: column, isMissing: isNow });
      }
    }
    if (pieces.length <= MOST_PIECES) return widened(pieces).map((piece) => holdingOf(piece, piece.isMissing ? sizeOf(piece) : 0));
    const whole = { ...area, top: Math.min(...pieces.map(({ top }) => top)), bottom: Math.max(...pieces.map(({ bottom }) => bottom)) };
    let missing = 0;
    for (let row = whole.top; row <= whole.bottom; row++)
      for (let column = whole.left; column <= whole.right; column++) if (isMissing(area.sheet, row, column)) missing++;
    return [holdingOf(whole, missing)];
  };

  return {
    isRead: (place) => isOpen || readers.readersOf(cellArea(place)).length > 0,
    of: ({ cell, formula }) => (formula && callsAny(formula.tree, PASSING_OVER) ? distinct(cell.precedents.areas.flatMap(holdingsOf)) : []),
  };
}

function holdingOf(area: Area, missing: number): Holding {
  const { sheet, top, left } = area;
  if (sizeOf(area) === 1) {
    const condition = `ISNA(${absoluteArea(area)})`;
    return {
      says: `${placeAddress({ sheet, row: top, column: left })} is known`,
      condition: missing === 0 ? `NOT(${condition})` : condition,
    };
  }
  const says = `${placeAddress({ sheet, row: top, column: left })}:${cellAddress(area.bottom, area.right)} is known`;
  return { says, condition: `COUNTIF(${absoluteArea(area)},"#N/A")=${missing}` };
}

/** Pieces of neighbouring columns that are alike as one. */
function widened<P extends Area & { readonly isMissing: boolean }>(pieces: readonly P[]): readonly P[] {
  const wide: P[] = [];
  for (const piece of pieces) {
    const at = wide.findIndex(
      (each) =>
        each.right === piece.left - 1 && each.top === piece.top && each.bottom === piece.bottom && each.isMissing === piece.isMissing,
    );
    if (at < 0) wide.push(piece);
    else wide[at] = { ...wide[at]!, right: piece.right };
  }
  return wide;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The rows of some areas by column, those of a stretch found at once. */
function columnsOf(areas: readonly Area[]) {
  const columns = new Map<string, number[]>();
  for (const { sheet, top, left, bottom, right } of areas)
    for (let column = left; column <= right; column++) {
      const key = `${sheet}!${column}`;
      const rows = columns.get(key) ?? [];
      columns.set(key, rows);
      for (let row = top; row <= bottom; row++) rows.push(row);
    }
  for (const [key, rows] of columns)
    columns.set(
      key,
      [...new Set(rows)].sort((one, other) => one - other),
    );
  return function* (sheet: string, column: number, top: number, bottom: number): Iterable<number> {
    const rows = columns.get(`${sheet}!${column}`) ?? [];
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]! >= top) high = middle;
      else low = middle + 1;
    }
    for (let at = low; at < rows.length && rows[at]! <= bottom; at++) yield rows[at]!;
  };
}
