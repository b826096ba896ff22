import type { IStyleBase } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../cells";
import type { Style } from "../../plan";
import type { Book } from "../engine/univer";
import type { GridHighlights } from "../grid";
import { engineStyle, plainStyle } from "../snapshot/styles";
import { engineRange, extentOfRange, sheetOf } from "./ranges";

export function highlightsOf(book: Book): GridHighlights {
  const ruleOf = (sheet: FWorksheet, area: Area, formula: string, style: Style): IConditionFormattingRule => {
    const rule = sheet
      .newConditionalFormattingRule()
      .whenFormulaSatisfied(formula)
      .setRanges([engineRange(area)])
      .build();
    return { ...rule, rule: { ...rule.rule, style: engineStyle(style) as IStyleBase } as IConditionFormattingRule["rule"] };
  };
  return {
    list: (id) =>
      sheetOf(book, id)
        .getConditionalFormattingRules()
        .flatMap(({ cfId, ranges, rule }) => {
          const [range] = ranges;
          if (!range || !("subType" in rule) || rule.subType !== "formula") return [];
          const { value, style } = rule as { value: string; style: IStyleBase };
          return [{ id: cfId, area: { sheet: id, ...extentOfRange(range) }, formula: value, style: plainStyle(style) }];
        }),
    add(area, formula, style) {
      const sheet = sheetOf(book, area.sheet);
      const rule = ruleOf(sheet, area, formula, style);
      sheet.addConditionalFormattingRule(rule);
      return rule.cfId;
    },
    change({ id, area, formula, style }) {
      const sheet = sheetOf(book, area.sheet);
      sheet.setConditionalFormattingRule(id, { ...ruleOf(sheet, area, formula, style), cfId: id });
    },
    remove: (sheet, id) => void sheetOf(book, sheet).deleteConditionalFormattingRule(id),
  };
}
