import { it } from "vitest";
import examples from "../../src/functions/examples.json";
import { explainCell } from "../../src/explain/cell";
import { explanationText } from "../../src/explain/text";
import { fakeHost, placeOf } from "./workbook";
it("x", async () => {
  for (const [id, { formula, refusal }] of Object.entries(examples) as [string, { formula: string; refusal?: { formula: string } }][]) {
    for (const f of [formula, refusal?.formula]) {
      if (!f) continue;
      const host = fakeHost({ sheets: { S: { A1: f } }, spills: { "S!A1": "A1:P60" } });
      const cell = await explainCell(host, placeOf("S!B3"));
      const cell1 = await explainCell(host, placeOf("S!A1"));
      const one = cell.calls[0]?.explanation; const two = cell1.calls[0]?.explanation;
      console.log(id + "\n" + (one ? explanationText(one.notes[0]?.startsWith("This cell is no part") ? two! : one).split("\n").filter((l) => !l.startsWith("ESSEX 1")).map((l) => l.slice(0, 170)).join("\n") : cell.nothing) + "\n-----------");
    }
  }
});
