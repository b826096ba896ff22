import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType, type IResources } from "@univerjs/core";
import type { SheetPlan } from "../../plan";
import { engineRange } from "../parts/ranges";
import { TABLE_THEME } from "../parts/tables";
import { engineStyle } from "./styles";

interface PlannedSheet {
  readonly id: string;
  readonly plan: SheetPlan;
}

/**
 * The tables, lists and conditional formats of the plans, as the engine's plugins keep them.
 * They are part of the workbook as it is opened: made by commands afterwards, each would be drawn and could be undone.
 */
export function resourcesOf(unit: string, sheets: readonly PlannedSheet[]): IResources {
  const bySheet = <T>(of: (sheet: PlannedSheet) => T) => Object.fromEntries(sheets.map((sheet) => [sheet.id, of(sheet)]));
  const tables = sheets.flatMap(({ id, plan }) => plan.tables.map((table) => ({ sheet: id, plan, ...table })));
  const resource = (name: string, data: unknown) => ({ name, data: JSON.stringify(data) });
  return [
    resource(
      "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
      bySheet(({ id, plan }) =>
        plan.highlights.map(({ extent, formula, style }, i) => ({
          cfId: `${id}-highlight-${String(i)}`,
          ranges: [engineRange(extent)],
          rule: { type: "highlightCell", subType: "formula", value: formula, style: engineStyle(style) },
          stopIfTrue: false,
        })),
      ),
    ),
    resource(
      "SHEET_DATA_VALIDATION_PLUGIN",
      bySheet(({ id, plan }) =>
        plan.choices.map(({ extent, values }, i) => ({
          uid: `${id}-choice-${String(i)}`,
          ranges: [engineRange(extent)],
          type: DataValidationType.LIST,
          formula1: JSON.stringify(values),
          showDropDown: true,
          errorStyle: DataValidationErrorStyle.WARNING,
          renderMode: DataValidationRenderMode.ARROW,
        })),
      ),
    ),
    resource(
      "SHEET_TABLE_PLUGIN",
      bySheet(({ id, plan }) => ({
        tables: plan.tables.map(({ name, extent }) => ({
          id: tableId(id, name),
          name,
          range: engineRange(extent),
          options: { showHeader: true, showFooter: false, tableStyleId: TABLE_THEME.name },
          filters: { tableColumnFilterList: [] },
          columns: headingsOf(plan, extent).map((displayName, i) => ({
            id: `${tableId(id, name)}-${String(i)}`,
            displayName,
            dataType: "string",
            formula: "",
            meta: {},
            style: {},
          })),
        })),
        tableFilteredOutRows: [],
      })),
    ),
    resource("SHEET_RANGE_THEME_MODEL_PLUGIN", {
      rangeThemeStyleRuleMap: Object.fromEntries(
        tables.map(({ sheet, name, extent }) => [
          tableId(sheet, name),
          { rangeInfo: { unitId: unit, subUnitId: sheet, range: engineRange(extent) }, themeName: TABLE_THEME.name },
        ]),
      ),
      rangeThemeStyleMapJson: { [TABLE_THEME.name]: TABLE_THEME },
    }),
  ];
}

function tableId(sheet: string, name: string): string {
  return `${sheet}-${name}`;
}

function headingsOf({ cells }: SheetPlan, { row, column, columns }: { row: number; column: number; columns: number }): string[] {
  return Array.from({ length: columns }, (_, i) => {
    const content = [...cells].reverse().find((cell) => cell.row === row && cell.column === column + i)?.content;
    return typeof content === "string" ? content : `Column${String(i + 1)}`;
  });
}
