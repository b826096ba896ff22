import { InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { FormulaDataModel, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";

/** After the engine has put a spilled cell's value in its place (100), and before number formats are applied. */
const PRIORITY = 99;

/**
 * Shows spilled cells in the number formats that came with their values, as the first cell of a spill is shown.
 * The engine drops them. A format the user has given the cell comes first, as in Excel.
 */
export function showSpilledFormats(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler(cell, location, next) {
      const { unitId, subUnitId, row, col, workbook } = location;
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      const format = typeof spilled?.s === "object" ? spilled.s?.n : undefined;
      const style = workbook.getStyles().get(cell?.s);
      if (!format || style?.n) return next(cell);
      return next({ ...cell, s: { ...style, n: format } });
    },
  });
}
