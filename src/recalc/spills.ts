import { COLUMNS, ROWS, type Area, type Place } from "../formulas/address";
import type { CellValue } from "../xlsx/value";
import type { Workbook } from "../xlsx/workbook";
import { meets } from "./dependents";
import type { Block } from "./engine/operand";
import type { FormulaCell } from "./formula-cell";
import type { Store } from "./store";

/** The cells that a formula has filled. */
export interface Settled {
  readonly area: Area;
  readonly block: Block;
  /** Areas with cells that it did not fill before, and areas it has left. */
  readonly grown: readonly Area[];
  readonly freed: readonly Area[];
}

const SPILL: CellValue = { error: "#SPILL!" };

/** Which formula fills which cells. */
export interface Spills {
  /** The cells that the formula of a cell fills now; null where none stands there. */
  areaOf(place: Place): Area | null;
  /** Fills the cells the formula always fills. */
  fill(formula: FormulaCell, block: Block): Settled;
  /** Fills as many cells as the block has, or shows #SPILL! where another thing is in the way. `willRead` is asked of cells that may become free. */
  spill(formula: FormulaCell, block: Block, willRead: (area: Area) => void): Settled;
  /** The formulas that showed #SPILL! for want of cells in the area. */
  blockedIn(area: Area): readonly FormulaCell[];
}

export function spillsOf({ merges, tables }: Pick<Workbook, "merges" | "tables">, formulas: readonly FormulaCell[], store: Store): Spills {
  const key = (sheet: string, row: number, column: number) => `${sheet}!${String(row * COLUMNS + column)}`;
  const areas = new Map<string, Area>();
  const owners = new Map<string, FormulaCell>();
  const anchors = new Map<string, FormulaCell>();
  const blocked = new Map<FormulaCell, Area>();
  const eachOf = ({ sheet, top, left, bottom, right }: Area, visit: (place: Place, key: string) => void) => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) visit({ sheet, row, column }, key(sheet, row, column));
  };
  for (const formula of formulas) {
    anchors.set(key(formula.sheet, formula.row, formula.column), formula);
    areas.set(key(formula.sheet, formula.row, formula.column), formula.filled);
    if (formula.kind !== "plain") eachOf(formula.filled, (_, at) => owners.set(at, formula));
  }

  const settle = (formula: FormulaCell, area: Area, block: Block): Settled => {
    const own = key(formula.sheet, formula.row, formula.column);
    const before = areas.get(own) ?? formula.filled;
    const freed: Area[] = [];
    eachOf(before, (place, at) => {
      const isLeft = place.row > area.bottom || place.column > area.right;
      if (!isLeft || owners.get(at) !== formula) return;
      owners.delete(at);
      store.set(place, null);
      freed.push({ sheet: place.sheet, top: place.row, left: place.column, bottom: place.row, right: place.column });
    });
    eachOf(area, (place, at) => {
      if (formula.kind !== "plain") owners.set(at, formula);
      store.set(place, block[place.row - area.top]?.[place.column - area.left] ?? 0);
    });
    areas.set(own, area);
    const isGrown = area.bottom > formula.filled.bottom || area.right > formula.filled.right;
    const isNew = area.bottom !== before.bottom || area.right !== before.right;
    return { area, block, grown: isGrown && isNew ? [area] : [], freed: freed.length > 0 ? [before] : [] };
  };

  /** Whether something other than the formula's own spill stands in its way. */
  const isBlocked = (formula: FormulaCell, area: Area, willRead: (area: Area) => void): boolean => {
    if (area.bottom >= ROWS || area.right >= COLUMNS) return true;
    if (merges.some((merge) => meets(merge, area)) || tables.some((table) => meets(table, area))) return true;
    let isInTheWay = false;
    const claimed: Area[] = [];
    eachOf(area, (place, at) => {
      if (place.row === formula.row && place.column === formula.column) return;
      const owner = owners.get(at);
      if (owner === formula) return;
      if (anchors.has(at)) isInTheWay = true;
      else if (owner) claimed.push({ sheet: place.sheet, top: place.row, left: place.column, bottom: place.row, right: place.column });
      else if (store.at(place) !== null) isInTheWay = true;
    });
    if (isInTheWay) return true;
    // Another spill lies there: once it has been worked out, it may have left.
    claimed.forEach(willRead);
    return claimed.some(({ sheet, top, left }) => owners.has(key(sheet, top, left)));
  };

  return {
    areaOf: ({ sheet, row, column }) => areas.get(key(sheet, row, column)) ?? null,
    fill: (formula, block) => settle(formula, formula.filled, block),
    spill(formula, block, willRead) {
      const { sheet, row, column } = formula;
      const area = { sheet, top: row, left: column, bottom: row + block.length - 1, right: column + (block[0]?.length ?? 1) - 1 };
      const isOne = block.length === 1 && block[0]?.length === 1;
      if (isOne || !isBlocked(formula, area, willRead)) {
        blocked.delete(formula);
        return settle(formula, area, block);
      }
      blocked.set(formula, area);
      return settle(formula, { sheet, top: row, left: column, bottom: row, right: column }, [[SPILL]]);
    },
    blockedIn: (area) => [...blocked].filter(([, wanted]) => meets(wanted, area)).map(([formula]) => formula),
  };
}
