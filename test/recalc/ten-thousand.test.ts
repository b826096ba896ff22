import { describe, expect, it } from "vitest";
import { bundle } from "../bundle/bundle";
import { recalculatedFile } from "./recalculating";
import { fileOf, opened } from "./workbook-file";

const ROWS = 10_000;
const START = 45_292;

/** A case in each row: its request, the deadline, the days left, its state, and a running count of the late ones. */
function workbook(): Uint8Array {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const row = i + 1;
    const request = START + ((i * 7919) % 900);
    return (
      `<row r="${row}"><c r="A${row}"><v>${request}</v></c><c r="B${row}"><f>_xldudf_ESSEX_EHCPDEADLINE(A${row})</f></c>` +
      `<c r="C${row}"><f>B${row}-$H$1</f></c><c r="D${row}"><f>IF(C${row}&lt;0,"late",IF(C${row}&lt;=14,"soon","in time"))</f></c>` +
      `<c r="E${row}"><f>${i % 100 === 0 ? `COUNTIF(D$1:D${row},"late")` : `E${row - 1}+(D${row}="late")`}</f></c><c r="F${row}"><f>IFERROR(VLOOKUP(B${row},$A$1:$B$500,2,FALSE),"")</f></c>` +
      (row === 1 ? '<c r="H1"><v>46000</v></c><c r="I1"><f>SUM(C:C)</f></c>' : "") +
      `</row>`
    );
  });
  return fileOf({ sheets: { Cases: lines.join("") } });
}

describe("ten thousand rows", () => {
  it("are right to the cell", () => {
    const { after, report } = recalculatedFile(workbook());
    expect(report).toMatchObject({ essex: ROWS, kept: [], errors: [] });
    const sheet = opened(after).sheets[0]!;
    const { cell } = bundle();
    const requests = Array.from({ length: ROWS }, (_, i) => START + ((i * 7919) % 900));
    const deadlines = requests.map((request) => cell("EHCPDEADLINE", [[request]]) as number);
    const found = new Map<number, number>();
    for (let i = 499; i >= 0; i--) found.set(requests[i]!, deadlines[i]!);
    let late = 0;
    let wrong = 0;
    deadlines.forEach((deadline, i) => {
      const left = deadline - 46_000;
      late += left < 0 ? 1 : 0;
      const expected = [deadline, left, left < 0 ? "late" : left <= 14 ? "soon" : "in time", late, found.get(deadline) ?? ""];
      const held = expected.map((_, column) => sheet.cellAt(i, column + 1)?.value);
      if (JSON.stringify(held) !== JSON.stringify(expected)) wrong++;
    });
    expect(wrong).toBe(0);
    expect(sheet.cellAt(0, 8)?.value).toBe(deadlines.reduce((sum, deadline) => sum + deadline - 46_000, 0));
  });
});
