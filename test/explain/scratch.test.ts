import { it } from "vitest";
import { explainCell } from "../../src/explain/cell";
import { explanationText } from "../../src/explain/text";
import { fakeHost, placeOf } from "./workbook";
const D = 46036;
const show = async (formula: string, at = "S!Z1", extra: Partial<Parameters<typeof fakeHost>[0]> = {}) => {
  const host = fakeHost({
    sheets: { S: { Z1: formula, A2: D, B2: "", A3: D + 30, B3: D + 200, A4: "tbc", B4: "", C2: "Final plan", D2: 4, E2: "19/10/2023",
      ...((extra.sheets ?? {}).S ?? {}) } }, ...{ ...extra, sheets: { S: { Z1: formula, A2: D, B2: "", A3: D + 30, B3: D + 200, A4: "tbc", B4: "", C2: "Final plan", D2: 4, E2: "19/10/2023" } } },
  });
  const cell = await explainCell(host, placeOf(at));
  console.log(`${at} ${formula} ${cell.nothing ?? ""} owner ${JSON.stringify(cell.owner)}\n` + cell.calls.map((c) => `[whole ${c.isWhole}] ` + explanationText(c.explanation)).join("\n ~~~ \n") + "\n-----------");
};
it("x", async () => {
  await show("=ESSEX.EHCPDEADLINE(A2)");
  await show("=ESSEX.EHCPDEADLINE(A2:A4)", "S!Z3", { spills: { "S!Z1": "Z1:Z3" } });
  await show('=IF(A2="","",ESSEX.EHCPSTATUS(A2,B2,TODAY()))');
  await show('=IF(A2="","",ESSEX.EHCPSTATUS(A2,B2,TODAY()))', "S!Z1", { expressions: { "TODAY()": D + 120 } });
  await show("=INDEX(ESSEX.EHCPTIMELINE(A2),3,2)");
  await show('=LET(d,A2,ESSEX.EHCPDEADLINE(d,"Advice"))');
  await show('=ESSEX.EHCPSTATUS(A2,ESSEX.EHCPDEADLINE(A2)+1,46400)');
  await show('=ESSEX.EHCPSTATUS(A3,B3,ESSEX.EHCPDEADLINE(A3))');
  await show('=SUM(1,2)');
  await show('=ESSEX.EHCPBACKLOG(A2:A3,B2:B3,46400)', "S!Z2", { spills: { "S!Z1": "Z1:AB7" } });
});
