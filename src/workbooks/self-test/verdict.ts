import { type SpillingFormula } from "../book";

/**
 * A formula of the self-test, in the form of those that spill. LibreOffice keeps the values of other formulas as the file has them and works these
 * out anew on opening: a PASS of the day the workbook was made must not stand beside a #NAME?.
 */
export function judged(formula: string): SpillingFormula {
  return { formula, spills: true };
}

/** PASS where E is what D expects, a figure within F of it; where Excel shows an error, FAIL. */
export function verdict(row: number, [expected, got, within] = ["D", "E", "F"] as readonly [string, string, string]): SpillingFormula {
  const [wanted, own, margin] = [`${expected}${row}`, `${got}${row}`, `${within}${row}`];
  return judged(
    `=IF(ISERROR(${own}),"FAIL",IF(AND(ISNUMBER(${wanted}),ISNUMBER(${own})),IF(ABS(${wanted}-${own})<=${margin}+0.000000001,"PASS","FAIL"),IF(EXACT(${wanted}&"",${own}&""),"PASS","FAIL")))`,
  );
}
