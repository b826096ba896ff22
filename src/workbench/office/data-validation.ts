import { quotedSheet } from "../../formulas/address";
import { addressOf } from "../address";
import type { Area } from "../cells";
import type { EntryRule } from "../grid/grid";
import type { Batch } from "./batch";
import { clientObject, type ClientObject } from "./client-object";
import { notAvailable } from "./errors";
import { areaMeant } from "./places";

interface Basic {
  readonly operator: string;
  readonly formula1: string | number;
  readonly formula2?: string | number;
}

/** Excel's DataValidationRule: one of its kinds is given. */
interface Given {
  /** Words with commas between, a formula, or the range that has them. */
  readonly list?: { readonly source: unknown; readonly inCellDropDown: boolean };
  readonly custom?: { readonly formula: string };
  readonly wholeNumber?: Basic;
  readonly decimal?: Basic;
  readonly date?: Basic;
  readonly textLength?: Basic;
}

const KINDS = { wholeNumber: "whole", decimal: "decimal", date: "date", textLength: "textLength" } as const;

/** The grid's words for Excel's: EqualTo → equal. */
const OPERATORS = new Map([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThan", "lessThan"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
]);

function ruleOf(given: Given, addressed: (range: unknown) => string): EntryRule {
  if (given.list) {
    const source = typeof given.list.source === "string" ? given.list.source : `=${addressed(given.list.source)}`;
    return { kind: "list", values: source.startsWith("=") ? source : source.split(",").map((value) => value.trim()) };
  }
  if (given.custom) return { kind: "custom", formula: given.custom.formula };
  for (const [name, kind] of Object.entries(KINDS)) {
    const basic = given[name as keyof typeof KINDS];
    if (!basic) continue;
    const { operator, formula1, formula2 } = basic;
    return { kind, operator: OPERATORS.get(operator) ?? operator, first: formula1, ...(formula2 !== undefined && { second: formula2 }) };
  }
  throw notAvailable(`DataValidation.rule of ${Object.keys(given).join(", ")}`);
}

function givenOf(rule: EntryRule | null): Given {
  if (!rule) return {};
  if (rule.kind === "list")
    return { list: { source: typeof rule.values === "string" ? rule.values : rule.values.join(","), inCellDropDown: true } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula } };
  const { kind, operator, first, second } = rule;
  const name = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((each) => KINDS[each] === kind) ?? "decimal";
  const word = [...OPERATORS].find(([, grids]) => grids === operator)?.[0] ?? operator;
  return { [name]: { operator: word, formula1: first, ...(second !== undefined && { formula2: second }) } };
}

const TYPES = { list: "List", custom: "Custom", whole: "WholeNumber", decimal: "Decimal", date: "Date", textLength: "TextLength" } as const;

/** Excel's DataValidation of a range. */
export function dataValidation(batch: Batch, area: () => Area): ClientObject {
  const { entryRules, sheets } = batch.grid;
  const addressed = (range: unknown) => {
    const meant = areaMeant(batch.grid, area().sheet, range);
    const sheet = sheets.list().find(({ id }) => id === meant.sheet)?.name ?? "";
    return `${quotedSheet(sheet)}!${addressOf(meant).replaceAll(/[A-Z]+|\d+/g, "$$$&")}`;
  };
  let isStrict = true;
  const rule = () => entryRules.rule(area());
  return clientObject(batch, {
    name: "DataValidation",
    properties: {
      rule: { read: () => givenOf(rule()), write: (given) => entryRules.set(area(), ruleOf(given as Given, addressed), isStrict) },
      type: {
        read() {
          const found = rule();
          return found ? TYPES[found.kind] : "None";
        },
      },
      errorAlert: {
        read: () => ({ showAlert: true, style: isStrict ? "Stop" : "Warning", title: "", message: "" }),
        async write(given) {
          const { showAlert = true, style = "Stop" } = given as { showAlert?: boolean; style?: string };
          isStrict = showAlert && style === "Stop";
          const found = rule();
          if (found) await entryRules.set(area(), found, isStrict);
        },
      },
      // The workbench shows no prompt beside a cell, and takes a blank everywhere.
      prompt: { read: () => ({ showPrompt: false, title: "", message: "" }), write: () => undefined },
      ignoreBlanks: { read: () => true, write: () => undefined },
    },
    members: { clear: () => batch.change(() => entryRules.set(area(), null, false)) },
  });
}
