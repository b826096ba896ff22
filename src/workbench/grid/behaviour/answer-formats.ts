import { InterceptorEffectEnum, type Injector } from "@univerjs/core";
import { FormulaDataModel, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { answerFormat } from "../engine/answer-formats";

/** After the engine has put a spilled cell's value in its place (100), and before number formats are applied. */
const PRIORITY = 99;
const GENERAL = "General";

/**
 * Shows cells in the number formats that came with their answers, spilled ones too, where the engine drops them.
 * A format the user has given the cell comes first, as in Excel.
 */
export function showAnswerFormats(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler(cell, location, next) {
      const { unitId, subUnitId, row, col, workbook } = location;
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      const pattern = (typeof spilled?.s === "object" ? spilled.s?.n?.pattern : undefined) ?? answerFormat(cell);
      const style = workbook.getStyles().get(cell?.s);
      if (!pattern || (style?.n && style.n.pattern !== GENERAL)) return next(cell);
      return next({ ...cell, s: { ...style, n: { pattern } } });
    },
  });
}
