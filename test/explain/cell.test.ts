import { describe, expect, it } from "vitest";
import { explainCell } from "../../src/explain/cell";
import { explainedCell } from "./sheet";
import { fakeHost, placeOf } from "./workbook";

const D = 46036;

describe("a cell", () => {
  it("is read in English and with commas, as Excel's own interface gives formulas, whatever the user sees", async () => {
    const english = await explainedCell('=IF(A2="","",ESSEX.EHCPDEADLINE(A2,"Final plan"))');
    expect(english.calls[0]!.explanation.answer?.text).toBe("Wed 3 June 2026");
    // As a German user sees it: no part of it is guessed at.
    const german = await explainedCell('=WENN(A2="";"";ESSEX.EHCPDEADLINE(A2;"Final plan"))');
    expect(german.nothing).toBe("a formula that cannot be read");
  });

  it("leads to the cell it has spilled over from", async () => {
    const { selected, owner, formula } = await explainedCell("=ESSEX.EHCPDEADLINE(A2:A6)", { at: "H4", spill: "H2:H6" });
    expect(selected).toEqual(placeOf("Cases!H4"));
    expect(owner).toEqual(placeOf("Cases!H2"));
    expect(formula).toBe("=ESSEX.EHCPDEADLINE(A2:A6)");
  });

  it("asks for all its ranges at once, each once, and for no others", async () => {
    const host = fakeHost({ sheets: { S: { A1: D, B1: "", C1: D + 10, D1: "=ESSEX.EHCPSTATUS(A1,B1,ESSEX.EHCPDEADLINE(A1)+C1)" } } });
    await explainCell(host, placeOf("S!D1"));
    expect(host.asked).toEqual(["S!R1C1:R1C1", "S!R1C2:R1C2"]);
  });

  it("tells inner calls apart from the outer one, whose argument they are", async () => {
    const { calls } = await explainedCell("=ESSEX.EHCPSTATUS(A4,B4,ESSEX.EHCPDEADLINE(A4))");
    expect(calls.map(({ isWhole }) => isWhole)).toEqual([true, false]);
    expect(calls[0]!.explanation.inputs[2]!.from).toEqual({ is: "call", text: "ESSEX.EHCPDEADLINE(A4)", area: null });
  });

  it("hands an inner error on to the outer call, which is refused for it", async () => {
    const { calls } = await explainedCell('=ESSEX.EHCPSTATUS(A4,B4,ESSEX.EHCPDEADLINE("31/08/2014"))');
    expect(calls[0]!.explanation.refusal).toMatchObject({ error: "#VALUE!", argument: "asOf", says: "The cell holds #N/A." });
    expect(calls[1]!.explanation.refusal?.error).toBe("#N/A");
  });

  it("hands an inner table on whole", async () => {
    const { calls } = await explainedCell('=ESSEX.FUNDEDFROM(ESSEX.BANKHOLIDAYS("01/12/2022","31/12/2022"))', { at: "H3", spill: "H2:H4" });
    expect(calls[0]!.explanation.inputs[0]!.read).toBe("Tue 27 December 2022");
    expect(calls[0]!.explanation.answer?.text).toBe("Thu 1 January 2026");
  });

  it("names the cell of each input, so that it can be selected", async () => {
    const { calls } = await explainedCell("=ESSEX.EHCPSTATUS(A2:A6,B2:B6,Lists!$A$2)", { at: "H5", spill: "H2:H6" });
    expect(calls[0]!.explanation.inputs.map(({ cell }) => cell)).toEqual([
      placeOf("Cases!A5"),
      placeOf("Cases!B5"),
      placeOf("Lists!A2"),
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    ['IF(A2="",ESSEX.EHCPTIMELINE(A2),"")', "H3", true],
    ['IFERROR(ESSEX.EHCPTIMELINE(A2),"")', "H3", true],
    ['SWITCH(1,1,ESSEX.EHCPTIMELINE(A2),"")', "H3", true],
    ["CHOOSE(1,ESSEX.EHCPTIMELINE(A2))", "H3", true],
    ["LET(d,A2,ESSEX.EHCPTIMELINE(d))", "H3", true],
    ["IF(ESSEX.EHCPTIMELINE(A2)=A2,1,2)", "H3", false],
    ["SORT(ESSEX.EHCPTIMELINE(A2))", "H3", false],
    ["ESSEX.EHCPTIMELINE(A2)&A2", "H3", false],
    ["INDEX(ESSEX.EHCPTIMELINE(A2),B9,2)", "H2", false],
  ])("=%s tells which cell of the table it is only where that is known", async (formula, at, isKnown) => {
    const { calls } = await explainedCell(`=${formula}`, { at, spill: "H2:M9" });
    expect(calls[0]!.asked.at !== null).toBe(isKnown);
  });

  it.each([
    ["INDEX(ESSEX.EHCPTIMELINE(A2),3,2)", "H2", 2, 1],
    ["INDEX(ESSEX.EHCPTIMELINE(A2),,2)", "H4", 2, 1],
    ["INDEX(ESSEX.EHCPTIMELINE(A2),0,2)", "H5", 3, 1],
    ["INDEX(ESSEX.EHCPTIMELINE(A2),3,0)", "J2", 2, 2],
    ["INDEX(ESSEX.EHCPTIMELINE(A2),3)", "I2", 2, 1],
    ["INDEX(ESSEX.EHCPDEADLINE(A2:A6),3)", "H2", 2, 0],
    ["INDEX(ESSEX.EHCPREVIEWSTATUS(A2,,,,A3),2)", "H2", 0, 1],
    ["INDEX(ESSEX.EHCPREVIEWSTATUS(A2,,,,A3),1,3)", "H2", 0, 2],
  ])("=%s in %s shows row %i, column %i of the answer, counted from 0", async (formula, at, row, column) => {
    const { calls } = await explainedCell(`=${formula}`, { at, spill: "H2:M9" });
    expect(calls[0]!.asked.at).toEqual({ row, column });
    expect(calls[0]!.explanation.notes).not.toContain("This cell is no part of the answer as it now stands.");
  });

  it("says of a workbook that counts from 1904 that every date read is another day", async () => {
    const host = fakeHost({ sheets: { S: { A1: D, D1: "=ESSEX.EHCPDEADLINE(A1)" } } });
    const from1904 = (is: boolean | null) => explainCell({ ...host, countsFrom1904: () => Promise.resolve(is) }, placeOf("S!D1"));
    expect((await from1904(true)).calls[0]!.explanation.notes[0]).toMatch(
      /^This workbook counts its dates from 1904, .* 1,462 days before/,
    );
    expect((await from1904(false)).calls[0]!.explanation.notes).toEqual([]);
    expect((await from1904(null)).calls[0]!.explanation.notes).toEqual([]);
  });

  it("says which function was meant where ESSEX has none of the name", async () => {
    const { nothing, misnamed } = await explainedCell("=ESSEX.EHCPDEADLIN(A2)");
    expect(nothing).toBe("no such function of ESSEX");
    expect(misnamed).toMatch(/^"EHCPDEADLIN" is not a function of ESSEX\. Did you mean "EHCPDEADLINE"\?/);
  });

  it("takes the first cell of a table where @ does", async () => {
    const { calls } = await explainedCell("=@ESSEX.EHCPTIMELINE(A2)");
    expect(calls[0]!.asked.at).toEqual({ row: 0, column: 0 });
  });

  it("takes the cell of its row where @ stands before a column", async () => {
    const { calls } = await explainedCell("=ESSEX.EHCPDEADLINE(@A2:A6)", { at: "H4", cells: { H4: "=ESSEX.EHCPDEADLINE(@A2:A6)" } });
    expect(calls[0]!.explanation.inputs[0]!.cell).toEqual(placeOf("Cases!A4"));
  });

  it("follows names to names, and no further than there are", async () => {
    const names = { One: "Two", Two: "Cases!$A$2", Round: "Round" };
    expect((await explainedCell("=ESSEX.EHCPDEADLINE(One)", { names })).calls[0]!.explanation.answer?.text).toBe("Wed 3 June 2026");
    const round = await explainedCell("=ESSEX.EHCPDEADLINE(Round)", { names });
    expect(round.calls[0]!.explanation.notes[0]).toMatch(/^Round is worked out by Excel alone/);
  });

  it.each([
    ["'[Other.xlsx]Cases'!A2", "'[Other.xlsx]Cases'!A2 cannot be read: it is in another workbook."],
    ["Gone!A2", "Gone!A2 cannot be read: there is no such sheet."],
    ["Nothing[Received]", "Nothing[Received] cannot be read: there is no such Table."],
    ["Caseload[Came]", "Caseload[Came] cannot be read: the Table has no such column."],
    ["Q2#", "Q2# cannot be read: no cells are known that it spilled over."],
    [
      "A2+7",
      "A2+7 is worked out by Excel alone, and what it comes to cannot be had here. Put it into a cell of its own and point to that cell, and the steps are shown.",
    ],
  ])("says why %s is not known, and guesses nothing", async (text, says) => {
    const { calls } = await explainedCell(`=ESSEX.EHCPDEADLINE(${text})`);
    const { explanation } = calls[0]!;
    expect(explanation.notes).toEqual([says]);
    expect([explanation.answer, explanation.lines, explanation.inputs[0]!.state]).toEqual([null, [], "unknown"]);
  });

  it("takes a sign, a percentage and an array of constants for what they are", async () => {
    const { calls } = await explainedCell("=ESSEX.HIGHNEEDS(-1000000,2E8,3%,203000000,+0.05,{3})", { at: "H3", spill: "H2:N5" });
    expect(calls[0]!.explanation.inputs.slice(0, 6).map(({ read }) => read)).toEqual([
      "−£1,000,000.00",
      "£200,000,000.00",
      "3%",
      "£203,000,000.00",
      "5%",
      "3",
    ]);
  });
});
