import { describe, expect, it } from "vitest";
import { explainCell } from "../../src/explain/cell";
import { explain } from "../../src/explain/explain";
import { type CellValue } from "../../src/explain/explanation";
import { whatIf } from "../../src/explain/what-if";
import { explainedCell } from "./sheet";
import { fakeHost, placeOf } from "./workbook";

async function withOther(
  formula: string,
  inputs: Readonly<Record<string, CellValue | null>>,
  options?: Parameters<typeof explainedCell>[1],
) {
  const { calls } = await explainedCell(formula, options);
  return explain(whatIf(calls[0]!.asked, inputs));
}

describe("what if", () => {
  it("an input were another: the answer is the rule's, and the input is told to be replaced", async () => {
    const { answer, inputs } = await withOther("=ESSEX.EHCPSTATUS(A2,B2,AsOf)", { issuedDate: "03/06/2026" });
    expect(answer?.text).toBe("Issued on time");
    const issued = inputs.find(({ name }) => name === "issuedDate")!;
    expect([issued.from.is, issued.read]).toEqual(["replaced", "Wed 3 June 2026"]);
    expect(issued.cell).toEqual({ sheet: "Cases", row: 1, column: 1 });
  });

  it("an input were left out", async () => {
    expect((await withOther('=ESSEX.EHCPDEADLINE(A2,"Advice")', { duty: null })).answer?.text).toBe("Wed 3 June 2026");
  });

  it("one row of a column were another, and no other row", async () => {
    const spilled = { at: "H4", spill: "H2:H6" };
    const { answer, inputs } = await withOther("=ESSEX.EHCPDEADLINE(A2:A6)", { eventDate: 46036 }, spilled);
    expect(answer?.text).toBe("Wed 3 June 2026");
    expect(inputs[0]!.cell).toEqual({ sheet: "Cases", row: 3, column: 0 });
  });

  it("what only Excel knows were so and so", async () => {
    expect((await withOther("=ESSEX.EHCPSTATUS(A4,B4,TODAY())", { asOf: "01/07/2026" })).answer?.text).toBe("Overdue");
  });

  it("an input could not be read: it is refused as it would be in a cell", async () => {
    const { refusal } = await withOther("=ESSEX.EHCPDEADLINE(A2)", { eventDate: "31/02/2026" });
    expect(refusal).toMatchObject({ error: "#VALUE!", argument: "eventDate", says: '"31/02/2026" is not a date in the calendar.' });
  });

  it("a part of an answer across were asked again", async () => {
    const formula = '=ESSEX.EHCPREVIEWSTATUS("14/01/2026","01/12/2026",,,"02/12/2026")';
    const { answer, title } = await withOther(formula, { asOf: "30/12/2026" }, { at: "J2", spill: "H2:J2" });
    expect([title, answer?.text]).toEqual(["Where the review stands", "Overdue"]);
  });

  it("nothing were replaced: it is the same", async () => {
    const { calls } = await explainedCell("=ESSEX.EHCPDEADLINE(A2)");
    const again = explain(whatIf(calls[0]!.asked, {}));
    expect({ ...again, call: null }).toEqual({ ...calls[0]!.explanation, call: null });
  });

  it("writes nothing: the host has nothing to write with, and is asked nothing again", async () => {
    const host = fakeHost({ sheets: { Cases: { A2: 46036, H2: "=ESSEX.EHCPDEADLINE(A2)" } } });
    const { calls } = await explainCell(host, placeOf("Cases!H2"));
    const asked = [...host.asked];
    explain(whatIf(calls[0]!.asked, { eventDate: 46100 }));
    expect(host.asked).toEqual(asked);
  });
});
