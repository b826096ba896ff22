/** PASS where E is what D expects, a figure within F of it; where Excel shows an error, FAIL. */
export function verdict(row: number, [expected, got, within] = ["D", "E", "F"] as readonly [string, string, string]): string {
  const [wanted, own, margin] = [`${expected}${row}`, `${got}${row}`, `${within}${row}`];
  return `=IF(ISERROR(${own}),"FAIL",IF(AND(ISNUMBER(${wanted}),ISNUMBER(${own})),IF(ABS(${wanted}-${own})<=${margin}+0.000000001,"PASS","FAIL"),IF(EXACT(${wanted}&"",${own}&""),"PASS","FAIL")))`;
}
