import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/preset-sheets-core";

/**
 * Has the engine compare values and not its index of them. It files what functions such as CHOOSECOLS give under the cells of the formula's own
 * place, so that `FILTER(…, CHOOSECOLS(…)<>0)` compared what stood in those cells for another formula's sake, and kept the wrong rows.
 */
export function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}
