import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type DataValidationOperator,
  type IDataValidationRule,
  type IRange,
} from "@univerjs/core";
import type { Book } from "../engine/univer";
import type { EntryRule, GridEntryRules } from "../grid";
import { extentOfRange, grownRange, sheetOf } from "./ranges";

const TYPES = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
};

export function entryRulesOf(book: Book): GridEntryRules {
  return {
    rule(area) {
      const found = grownRange(book, { ...area, rows: 1, columns: 1 }).getDataValidation();
      return found ? ruleOf(found.rule) : null;
    },
    list: (sheet) =>
      sheetOf(book, sheet)
        .getDataValidations()
        .flatMap(({ rule: held }) => {
          const rule = ruleOf(held);
          const areas = held.ranges.map((range: IRange) => ({ sheet, ...extentOfRange(range) }));
          return rule ? [{ areas, rule, isStrict: held.errorStyle === DataValidationErrorStyle.STOP }] : [];
        }),
    async set(area, rule, isStrict) {
      const range = grownRange(book, area);
      if (rule === null) return void (await range.setDataValidation(null));
      const drawn = book.api
        .newDataValidation()
        .setAllowInvalid(!isStrict)
        .setOptions({
          renderMode: DataValidationRenderMode.ARROW,
          errorStyle: isStrict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
        })
        .build();
      const [type, operator, first, second] = criteriaOf(rule);
      await range.setDataValidation(drawn.setCriteria(type, [operator as DataValidationOperator, first, second]));
    },
  };
}

function ruleOf({ type, operator, formula1 = "", formula2 }: IDataValidationRule): EntryRule | null {
  switch (type) {
    case DataValidationType.LIST:
      return { kind: "list", values: formula1.startsWith("=") ? formula1 : (JSON.parse(formula1) as string[]) };
    case DataValidationType.CUSTOM:
      return { kind: "custom", formula: formula1 };
    default: {
      const kind = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((each) => TYPES[each] === type);
      return kind ? { kind, operator: operator ?? "", first: formula1, ...(formula2 !== undefined && { second: formula2 }) } : null;
    }
  }
}

function criteriaOf(rule: EntryRule): [type: DataValidationType, operator: string, first: string, second: string] {
  switch (rule.kind) {
    case "list":
      return [DataValidationType.LIST, "", typeof rule.values === "string" ? rule.values : JSON.stringify(rule.values), ""];
    case "custom":
      return [DataValidationType.CUSTOM, "", rule.formula, ""];
    default:
      return [TYPES[rule.kind], rule.operator, String(rule.first), String(rule.second ?? "")];
  }
}
