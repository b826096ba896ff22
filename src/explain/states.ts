/** How near a last day is on `asOf`, natively. */
export function dueStateFormula(last: string): string {
  return `IF({asOf}>${last},"Overdue",IF(${last}-{asOf}<={warnDays},"Due soon","On track"))`;
}

/** Whether a cell holds a day that has come by `asOf`, natively. */
export function isByFormula(day: string): string {
  return `AND(ISNUMBER(${day}),${day}<={asOf})`;
}

/** Whether a case was open at the end of `asOf`, natively: asked for by then, not issued, and not closed unless it was re-opened. */
export function isOpenFormula(request: string, issued: string, closed: string, reopened: string): string {
  return `AND(${request}<={asOf},NOT(${isByFormula(issued)}),OR(NOT(${isByFormula(closed)}),${isByFormula(reopened)}))`;
}
