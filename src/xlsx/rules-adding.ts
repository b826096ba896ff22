import { areaAddress, type Extent } from "../formulas/address";
import { prefixOf, withElement, withListed } from "./sheet-elements";
import type { CellLook } from "./styles";
import { escaped } from "./xml";

/** Cells of a sheet that take a look where the formula, written for the first of them, is TRUE. */
export interface NewHighlight {
  readonly sheet: string;
  readonly extent: Extent;
  /** As a file spells it, without an equals sign. */
  readonly formula: string;
  readonly look: Pick<CellLook, "bold" | "colour" | "fill">;
}

/** What may be entered in cells of a sheet. */
export interface NewEntryRule {
  readonly sheet: string;
  readonly extents: readonly Extent[];
  readonly kind: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  /** Left out for lists and formulas. */
  readonly operator?: string;
  /** As files write them: formulas without an equals sign, a list of texts in quotation marks. */
  readonly formulas: readonly string[];
  /** Whether anything else is refused, and not only warned of. */
  readonly isStrict: boolean;
}

/** The longest list of texts that a rule holds (ECMA-376, 18.3.1.32). */
export const LONGEST_LIST = 255;

/** A sheet's text with a highlight, in the workbook's differential style of this number. */
export function withHighlight(text: string, part: string, { extent, formula }: NewHighlight, style: number): string {
  const prefix = prefixOf(text);
  const priorities = [...text.matchAll(/\spriority="(\d+)"/g)].map(([, priority]) => Number(priority));
  const rule = `<${prefix}cfRule type="expression" dxfId="${String(style)}" priority="${String(Math.max(0, ...priorities) + 1)}"><${prefix}formula>${escaped(formula)}</${prefix}formula></${prefix}cfRule>`;
  const element = `<${prefix}conditionalFormatting sqref="${areaAddress(extent)}">${rule}</${prefix}conditionalFormatting>`;
  return withElement(text, part, "conditionalFormatting", element);
}

export function withEntryRules(text: string, part: string, rules: readonly NewEntryRule[]): string {
  const prefix = prefixOf(text);
  const written = rules.map(({ extents, kind, operator, formulas, isStrict }) => {
    const how = (operator === undefined ? "" : ` operator="${escaped(operator)}"`) + (isStrict ? "" : ' errorStyle="warning"');
    const said = formulas.map((formula, i) => `<${prefix}formula${String(i + 1)}>${escaped(formula)}</${prefix}formula${String(i + 1)}>`);
    const where = extents.map(areaAddress).join(" ");
    return `<${prefix}dataValidation type="${kind}"${how} allowBlank="1" showErrorMessage="1" sqref="${where}">${said.join("")}</${prefix}dataValidation>`;
  });
  return withListed(text, part, "dataValidations", written);
}
