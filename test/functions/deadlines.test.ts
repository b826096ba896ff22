import { describe, expect, it } from "vitest";
import { day } from "../../src/core/foundation/day";
import { bundle, metadata, refusal } from "../bundle/bundle";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const rowOf = (cells: unknown[][], name: string) => cells.find(([first]) => first === name);

describe("the SEND functions", () => {
  it("give the timeline as a table, with days left only where there is a day to count from", () => {
    expect(table("EHCPTIMELINE", "14/01/2026", "Assessment", "21/05/2026").map((row) => row.slice(0, 4))).toEqual([
      ["Stage", "Due", "Days left", "Basis"],
      ["Decision to assess", 46078, -85, "Statute"],
      ["Advice (latest)", 46120, -43, "Statute"],
      ["Decision not to issue", 46148, -15, "Statute"],
      ["Draft plan", 46148, -15, "Practice"],
      ["Representations (latest)", 46162, -1, "Statute"],
      ["Final plan", 46176, 13, "Statute"],
    ]);
    expect(
      table("EHCPTIMELINE", 46036)
        .slice(1)
        .map(([, , left]) => left),
    ).toEqual(["", "", "", "", "", ""]);
    expect(table("EHCPTIMELINE", 46036, null, null, "Day one").at(-1)!.slice(0, 2)).toEqual(["Final plan", 46175]);
  });

  it("refuse what they cannot use", () => {
    expect(essex.call("EHCPTIMELINE", "14/01/2026", "Appeal")).toMatchObject(
      refusal(
        "#VALUE!",
        'process: "Appeal" is not a process. Use Assessment, Annual review, Amendment, Re-assessment, Transfer, Tribunal order or Mediation.',
      ),
    );
    expect(essex.call("EHCPTIMELINE", [[46036], [46037]])).toMatchObject(
      refusal("#VALUE!", "eventDate: takes one value, not 2 rows × 1 column."),
    );
    expect(essex.call("EHCPTIMELINE", "31/08/2014")).toMatchObject(
      refusal("#N/A", "eventDate: no rule for Decision to assess covers 31 August 2014. We hold 1 September 2014 onwards."),
    );
    expect(essex.cell("EHCPDEADLINE", [[46036]], [["Final plan"]], "Calendar")).toMatchObject(
      refusal("#VALUE!", 'counting: "Calendar" is not a way of counting. Use Legal or Day one.'),
    );
    expect(essex.cell("EHCPDEADLINE", [["31/12/9999"]])).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("falls outside the calendar held"),
    });
  });

  it("list every rule with its authority, link and mark", () => {
    const [headings, ...rows] = table("SENDRULES");
    expect(headings).toEqual(
      "Duty | Runs from | Limit | Counting | Who | Basis | Authority | Link | In force from | In force until | Exceptions | Checked | Note | Law as at".split(
        " | ",
      ),
    );
    const duties = metadata().enums.find(({ id }) => id === "DUTY")!.values;
    expect(rows.map(([duty]) => duty)).toEqual(duties.map(({ stringValue }) => stringValue));
    for (const row of rows) {
      expect(row[6]).not.toBe("");
      expect(row[7]).toMatch(/^https:\/\//);
      expect(["Statute", "Case law", "Guidance", "Practice"]).toContain(row[5]);
      expect(row[11]).toMatch(/^V-(LAW|QUOTE\(m\)|QUOTE|SEC): .*, 2[15] November 2026$/);
      expect([day("2026-11-21"), day("2026-11-25")]).toContain(row[13]);
    }
    expect(
      table("SENDRULES", "Re assessment")
        .slice(1)
        .map(([duty]) => duty),
    ).toEqual(["Re-assessment decision", "Re-assessed plan", "Re-assessment advice", "Re-assessment representations"]);
  });

  it("say what is not law", () => {
    const facts = table("RULES", "SEND deadlines").map((row) => row.slice(0, 3).join(" | "));
    expect(facts).toContainEqual(
      expect.stringMatching(/Not law: the Education for All Bill \| announced in the King's Speech on 13 May 2026/),
    );
  });

  it("say which last day is not worked, and the last working day before it", () => {
    const [headings, ...rows] = table("EHCPTIMELINE", "07/08/2026");
    expect(headings!.at(-1)).toBe("Not a working day");
    expect(rows.at(-1)!.map((cell, at) => (at === 4 ? null : cell))).toEqual([
      "Final plan",
      day("2026-12-25"),
      "",
      "Statute",
      null,
      "Christmas Day; last working day before: 24/12/2026",
    ]);
    expect(
      table("EHCPTIMELINE", "14/01/2026")
        .slice(1)
        .map((row) => row[5]),
    ).toEqual(["", "", "", "", "", ""]);
  });
});

describe("the SEND limits of transfer, mediation, appeal and closure", () => {
  it("follow their processes, and flag a limit that ran while limits were relaxed", () => {
    expect(
      table("EHCPTIMELINE", "01/06/2026", "Transfer")
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ["Transfer notice", 46216],
      ["Transfer review", 46265],
    ]);
    expect(table("EHCPTIMELINE", "01/06/2026", "Transfer").at(-1)![4]).toMatch(
      /^SEND Regulations 2014 \(SI 2014\/1530\), reg\. 15\(5\)\(b\)\. Or later: 12 months beginning with the date the plan was made or last reviewed/,
    );
    expect(
      table("EHCPTIMELINE", "01/06/2026", "mediation")
        .slice(1)
        .map(([stage]) => stage),
    ).toEqual(["Mediation adviser contact", "Mediation meeting (latest)"]);
    expect(table("EHCPTIMELINE", "01/06/2026", "Tribunal order")).toHaveLength(11);
    const authorities = table("EHCPTIMELINE", "06/01/2020")
      .slice(1)
      .map((row) => String(row[4]));
    expect(authorities.map((authority) => authority.includes("SI 2020/471"))).toEqual([false, false, false, false, false, true]);
    expect(authorities.at(-1)).toBe(
      "SEND Regulations 2014 (SI 2014/1530), reg. 13(2). May have been relaxed, 1 May 2020 to 25 September 2020: SEND (Coronavirus) (Amendment) Regulations 2020 (SI 2020/471)",
    );
    expect(rowOf(table("SENDRULES"), "Final plan")![10]).toMatch(/1 May 2020 to 25 September 2020: where it was impractical/);
    expect(rowOf(table("SENDRULES"), "Representations")![10]).toBe("");
  });

  it("are listed by process, with working days said to be undefined", () => {
    expect(table("SENDRULES", "Tribunal order").slice(1)).toHaveLength(21);
    expect(
      table("SENDRULES", "Transfer")
        .slice(1)
        .map(([duty]) => duty),
    ).toEqual(["Plan transfer", "Transfer notice", "Transfer review", "Health commissioner notice", "Health commissioner request"]);
    for (const row of table("SENDRULES").slice(1))
      if (String(row[2]).includes("working days"))
        expect(row[12]).toMatch(/do not define a working day|definition of a working day could not be seen/);
    expect(rowOf(table("SENDRULES"), "Recommendation copy")!.slice(2, 4)).toEqual([
      "1 week",
      "beginning with the day of the event, which is the first",
    ]);
  });

  it("give the last day ahead of a phase transfer, and refuse what is no move", () => {
    expect(
      essex.call(
        "PHASETRANSFERDEADLINE",
        [["01/09/2027"], [""], ["01/09/2027"]],
        [["primary to secondary"], ["Primary to secondary"], [""]],
      ),
    ).toEqual([[46432], [""], [""]]);
    expect(essex.cell("PHASETRANSFERDEADLINE", "31/08/2014", "Infant to junior")).toMatchObject(
      refusal("#N/A", "transferDate: no rule for Infant to junior covers 31 August 2014. We hold 1 September 2014 onwards."),
    );
    expect(essex.cell("PHASETRANSFERDEADLINE", "01/09/2027", "Primary to primary")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^phase: "Primary to primary" is not a move between phases\./),
    });
  });

  it("give where plans stand ahead of phase transfers", () => {
    expect(
      essex.call(
        "PHASETRANSFERSTATUS",
        [["01/09/2027"], ["01/09/2027"], ["01/09/2027"], ["01/09/2027"], [""]],
        "Primary to secondary",
        [["14/02/2027"], ["15/02/2027"], [""], ["02/03/2027"], [""]],
        [["01/03/2027"], ["01/03/2027"], ["14/02/2027"], ["01/03/2027"], ["01/03/2027"]],
      ),
    ).toEqual([["Complete on time"], ["Complete late"], ["Due soon"], ["Overdue"], [""]]);
    expect(essex.cell("PHASETRANSFERSTATUS", "01/09/2027", "Secondary to post-16", "", "01/03/2027", 30)).toBe("Due soon");
    expect(essex.cell("PHASETRANSFERSTATUS", "31/08/2014", "Infant to junior", "", "01/03/2027")).toMatchObject(
      refusal("#N/A", "transferDate: no rule for Infant to junior covers 31 August 2014. We hold 1 September 2014 onwards."),
    );
  });

  it("give the last day to appeal, with or without a certificate", () => {
    expect(essex.call("APPEALDEADLINE", [["01/10/2025"], ["30/05/2022"], [""]], [["29/11/2025"], [""], ["29/11/2025"]])).toEqual([
      [46024],
      [44774],
      [""],
    ]);
    expect(essex.cell("APPEALDEADLINE", "01/12/2028")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("bank holidays are held for 2012 to 2028."),
    });
  });

  it("tell whether a closure may excuse a limit", () => {
    expect(essex.call("EHCPEXCEPTION", [["17/07/2022"], ["18/07/2022"], [""]], "25/07/2022", "01/09/2022")).toEqual([
      [false],
      [true],
      [""],
    ]);
    expect(essex.cell("EHCPEXCEPTION", "18/07/2022", "01/09/2022", "25/07/2022")).toMatchObject(
      refusal("#VALUE!", "reopens: it is not after closedFrom."),
    );
  });

  it("list bank holidays as one column, and refuse days that are not held", () => {
    expect(table("BANKHOLIDAYS", "01/12/2026", "31/12/2026")).toEqual([[46381], [46384]]);
    expect(table("BANKHOLIDAYS", "25/12/2026", "25/12/2026")).toEqual([[46381]]);
    expect(table("BANKHOLIDAYS")).toHaveLength(140);
    expect(essex.call("BANKHOLIDAYS", "31/12/2011")).toMatchObject(
      refusal("#N/A", "from: 31 December 2011 is outside the bank holidays held, 1 January 2012 to 31 December 2028."),
    );
    expect(essex.call("BANKHOLIDAYS", null, "01/01/2029")).toMatchObject(
      refusal("#N/A", "to: 1 January 2029 is outside the bank holidays held, 1 January 2012 to 31 December 2028."),
    );
    expect(essex.call("BANKHOLIDAYS", "02/01/2026", "01/01/2026")).toMatchObject(
      refusal("#VALUE!", "to: 1 January 2026 is before from, 2 January 2026."),
    );
    expect(essex.call("BANKHOLIDAYS", "29/12/2026", "31/12/2026")).toMatchObject(
      refusal("#N/A", "no bank holiday falls from 29 December 2026 to 31 December 2026."),
    );
  });
});
