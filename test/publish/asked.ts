import { explainCell } from "../../src/explain/cell";
import type { Asked } from "../../src/explain/asked";
import { fakeHost, placeOf } from "../explain/workbook";

/** The call of ESSEX in a formula over a block of cells of the sheet Data, whose first row has headings. */
export async function askedOf(formula: string, cells: readonly (readonly unknown[])[]): Promise<Asked> {
  const width = Math.max(...cells.map((row) => row.length));
  const data = `A1:${String.fromCharCode(64 + width)}${cells.length}`;
  const host = fakeHost({ sheets: { Data: { [data]: cells }, Answer: { A1: formula } }, shown: { "Answer!A1": "" } });
  const { calls } = await explainCell(host, placeOf("Answer!A1"));
  return calls[0]!.asked;
}

/** So many rows of each content, under a heading of their own. */
export function rowsOf(headings: readonly string[], ...many: readonly (readonly [number, ...unknown[]])[]): unknown[][] {
  return [[...headings], ...many.flatMap(([times, ...row]) => Array.from({ length: times }, () => [...row]))];
}
