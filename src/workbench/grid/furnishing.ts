import { DataValidationRenderMode, IUndoRedoService, type IRange, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { IRangeThemeStyleJSON } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-table/facade";
import type { Extent } from "../address";
import type { SheetPlan } from "../opening/plan";

/** Quieter than the engine's own: its name is the engine's key for it. */
const TABLE_THEME: IRangeThemeStyleJSON = {
  name: "essex",
  headerRowStyle: { bg: { rgb: "#e3efec" }, cl: { rgb: "#242424" } },
  firstRowStyle: { bg: { rgb: "#ffffff" } },
  secondRowStyle: { bg: { rgb: "#f6f6f5" } },
};

function rangeOf({ row, column, rows, columns }: Extent): IRange {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

/** Gives the sheets the tables, lists and conditional formats of their plans, none of which can then be undone. */
export async function furnish(univer: Univer, api: FUniver, workbook: FWorkbook, plans: readonly SheetPlan[]): Promise<void> {
  for (const plan of plans) {
    const sheet = workbook.getSheetByName(plan.name);
    if (!sheet) continue;
    for (const { name, extent } of plan.tables) {
      const id = await workbook.addTable(sheet.getSheetId(), name, rangeOf(extent));
      if (id) await sheet.addTableTheme(id, TABLE_THEME);
    }
    for (const { extent, values } of plan.choices) {
      const rule = api
        .newDataValidation()
        .requireValueInList([...values], false, true)
        .setAllowInvalid(true)
        .setOptions({ renderMode: DataValidationRenderMode.ARROW })
        .build();
      await sheet.getRange(rangeOf(extent)).setDataValidation(rule);
    }
    for (const { extent, formula, style } of plan.highlights) {
      const rule = sheet
        .newConditionalFormattingRule()
        .whenFormulaSatisfied(formula)
        .setRanges([rangeOf(extent)]);
      if (style.fill) rule.setBackground(style.fill);
      if (style.colour) rule.setFontColor(style.colour);
      if (style.bold) rule.setBold(true);
      sheet.addConditionalFormattingRule(rule.build());
    }
  }
  univer.__getInjector().get(IUndoRedoService).clearUndoRedo(workbook.getId());
}
