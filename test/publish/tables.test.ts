import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedTable, WITHHELD } from "../../src/core/foundation/disclosure/printed";
import { definitions, type FunctionId } from "../../src/functions/definitions";
import { COUNTING } from "../../src/publish/counted";
import { publishedList, type ListedTable } from "../../src/publish/listed";
import { publishedSummary } from "../../src/publish/summary";
import { askedOf, rowsOf } from "./asked";

const TITLE = "Plans";
const summary = async (formula: string, cells: unknown[][], below = 5) => publishedSummary(await askedOf(formula, cells), TITLE, below);
const messageOf = (found: ReturnType<typeof publishedList>) => (found.ok ? "published" : found.message);
const bodyOf = (found: ReturnType<typeof publishedList>) => (found.ok ? found.value.rows : found.message);

const needs = rowsOf(
  ["Need", "Placement"],
  [30, "ASD", "Mainstream"],
  [12, "ASD", "Special"],
  [25, "MLD", "Mainstream"],
  [3, "MLD", "Special"],
);

describe("a summary that withholds small counts itself", () => {
  it("is asked to, though the call in the workbook does not ask for it", async () => {
    const found = await summary("=ESSEX.EHCPSUMMARY(Data!A2:A71,Data!B2:B71)", needs);
    expect(found.ok && found.value.headings).toEqual(["Primary need", "Mainstream", "Special", "Plans", "Share"]);
    expect(bodyOf(found)).toEqual([
      ["Autistic Spectrum Disorder", "[c]", "[c]", 42, { number: 0.6, format: "0.0%" }],
      ["Moderate Learning Difficulty", "[c]", "[c]", 28, { number: 0.4, format: "0.0%" }],
      ["Total", 55, 15, 70, { number: 1, format: "0.0%" }],
    ]);
    expect(found.ok && found.value.shorthand).toEqual([{ mark: "[c]", means: "confidential" }]);
  });

  it("is the same as where the call asks for it, and where the call withholds more, more is withheld", async () => {
    const [plain, asking] = [
      await summary("=ESSEX.EHCPSUMMARY(Data!A2:A71,Data!B2:B71)", needs),
      await summary("=ESSEX.EHCPSUMMARY(Data!A2:A71,Data!B2:B71,4)", needs),
    ];
    expect(asking).toEqual(plain);
    const more = await summary("=ESSEX.EHCPSUMMARY(Data!A2:A71,Data!B2:B71,20)", needs);
    expect(more.ok && more.value.notes[1]).toContain("counts from 1 to 19 are withheld");
  });

  it("has nothing withheld where no count is small", async () => {
    const found = await summary("=ESSEX.PLANQUALITY(Data!A2:A31)", rowsOf(["Rating"], [20, "Good"], [10, "Outstanding"]));
    expect(found.ok && found.value.rows.flat()).not.toContain("[c]");
    // The outcome of a total is no outcome.
    expect(found.ok && found.value.rows.at(-1)).toEqual(["Total", 30, { number: 1, format: "0.0%" }, "[z]"]);
  });
});

describe("a summary that counts people and can withhold nothing", () => {
  const cases = (...many: (readonly [number, ...unknown[]])[]) => rowsOf(["Received", "Issued", "Week20"], ...many);
  const timeliness = (cells: unknown[][], flags = false) =>
    summary(`=ESSEX.EHCPTIMELINESS(Data!A2:A${cells.length},Data!B2:B${cells.length}${flags ? `,,Data!C2:C${cells.length}` : ""})`, cells);

  it("is published where every count it tells is large enough, or 0", async () => {
    const found = await timeliness(cases([40, 45300, 45400, 0], [12, 45300, 45500, 0]));
    expect(found.ok && found.value.rows[0]!.slice(0, 3)).toEqual([2024, 52, 40]);
  });

  it("is refused where a count is small, with where, and what counts the same and withholds", async () => {
    expect(messageOf(await timeliness(cases([40, 45300, 45400, 0], [2, 45300, 45500, 0])))).toBe(
      'EHCPTIMELINESS tells of 2 in 2024, under "Over 20 weeks, within a year": so few could be known by it. EHCPCOMPLIANCE counts the same with small counts withheld. Else leave the period out, or join it with another.',
    );
  });

  it("is refused where two large counts have a small one between them", async () => {
    expect(messageOf(await timeliness(cases([40, 45300, 45400, 0], [3, 45300, 45400, 1], [12, 45300, 45500, 0]), true))).toMatch(
      /tells of 3 in 2024, by "Plans issued" less "Excl\. exceptions: plans"/,
    );
  });

  it("is refused where shares and their whole leave a small rest", async () => {
    const requests = rowsOf(
      ["Received", "Source", "Outcome"],
      [30, 46036, "School", "Y"],
      [20, 46036, "Parent", "Y"],
      [2, 46036, "Health", "Y"],
    );
    expect(messageOf(await summary("=ESSEX.EHCPREQUESTS(Data!A2:A53,Data!B2:B53,Data!C2:C53)", requests))).toMatch(
      /tells of 2 in 2026, by "Requests" less "From schools %" and "From parents %"/,
    );
  });
});

describe("what is no summary", () => {
  it("a function that answers a row for each case is not published, nor one that tells of one case", async () => {
    const cells = rowsOf(["Received", "Issued"], [6, 46036, ""]);
    expect(messageOf(await summary("=ESSEX.EHCPSTATUS(Data!A2:A7,Data!B2:B7,46100)", cells))).toMatch(
      /^EHCPSTATUS answers for each row by itself/,
    );
    expect(messageOf(await summary("=ESSEX.EHCPTIMELINE(Data!A2)", cells))).toMatch(/^EHCPTIMELINE tells of one case/);
    expect(messageOf(await summary("=ESSEX.BANKHOLIDAYS()", cells))).toMatch(/^BANKHOLIDAYS answers without headings/);
  });

  it("a refusal of the function is told in its own words", async () => {
    expect(messageOf(await summary("=ESSEX.EHCPSUMMARY(Data!A2:A3)", [["Need"], ["ASD"], ["Dyslexya"]]))).toMatch(/"Dyslexya"/);
  });

  it("of each function that answers a table it is decided how small counts are kept from being told", () => {
    const tables = Object.entries(definitions).flatMap(([id, definition]) => {
      const made =
        "by" in definition ? (definition as { by: (given: object) => { ok: boolean; value?: { answers: string } } }).by({}) : null;
      const { answers } = (made ? (made.value ?? { answers: "" }) : definition) as { answers: string };
      return answers === "a table" ? [id] : [];
    });
    expect(tables.filter((id) => COUNTING[id as FunctionId] === undefined)).toEqual([]);
  });
});

describe("a Table of the workbook", () => {
  const table = (values: unknown[][], more: Partial<ListedTable> = {}) => {
    const headings = ["Area", "Day", "Evening", "Total"].slice(0, values[0]!.length);
    const formats = values.map((row) => row.map(() => "General"));
    return publishedList({ title: TITLE, headings, values, formats, countsPeople: true, blankMeans: "x", ...more }, 5);
  };

  it("of counts with their totals has small ones withheld, with companions", () => {
    const found = table([
      ["Mid", 10, 2, 12],
      ["North", 20, 30, 50],
      ["South", 9, 8, 17],
      ["Total", 39, 40, 79],
    ]);
    const { cells, rowTotals, columnTotals, total } = printedTable(
      {
        cells: [
          [10, 2],
          [20, 30],
          [9, 8],
        ],
        rowTotals: [12, 50, 17],
      },
      5,
    );
    const shown = (count: unknown) => (count === WITHHELD ? "[c]" : count);
    expect(bodyOf(found)).toEqual([
      ["Mid", ...cells[0]!.map(shown), shown(rowTotals[0])],
      ["North", ...cells[1]!.map(shown), shown(rowTotals[1])],
      ["South", ...cells[2]!.map(shown), shown(rowTotals[2])],
      ["Total", ...columnTotals.map(shown), shown(total)],
    ]);
    expect(JSON.stringify(bodyOf(found)).match(/\[c\]/g)!.length).toBeGreaterThan(1);
  });

  it("shows no count from 1 to 4, whatever it holds, and none that its totals would give away", () => {
    const counts = fc.array(fc.array(fc.nat(12), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(counts, (cells) => {
        const sum = (some: number[]) => some.reduce((all, each) => all + each, 0);
        const rows: unknown[][] = cells.map((row, index) => [`Area ${index}`, ...row, sum(row)]);
        rows.push(["Total", sum(cells.map(([day]) => day!)), sum(cells.map(([, evening]) => evening!)), sum(cells.flat())]);
        const found = table(rows);
        if (!found.ok) throw new Error(found.message);
        for (const [index, row] of found.value.rows.entries()) {
          for (const cell of row.slice(1)) expect(typeof cell === "number" && cell >= 1 && cell < 5).toBe(false);
          expect(row.filter((cell) => cell === "[c]").length, JSON.stringify(found.value.rows)).not.toBe(index < 0 ? 0 : 1);
        }
      }),
    );
  });

  it("of counts that do not add up, or with a share beside a small count, is refused", () => {
    const unsound = table([
      ["Mid", 10, 2, 13],
      ["Total", 10, 2, 13],
    ]);
    expect(messageOf(unsound)).toMatch(/^"Evening" has 2 for "Mid": so few could be known by it\. A row does not add up to its "Total"\./);
    const shares = table([["Mid", 10, 2.5]], { headings: ["Area", "Plans", "Mean"] });
    expect(messageOf(shares)).toBe("published");
    expect(messageOf(table([["Mid", 3, 2.5]], { headings: ["Area", "Plans", "Mean"] }))).toMatch(
      /so few could be known by it\. Have a function count it/,
    );
  });

  it("with a share that tells a small count of the count beside it is refused", () => {
    const found = table([["Mid", 10, 0.9]], { headings: ["Area", "Plans", "In time"], formats: [["General", "General", "0.0%"]] });
    expect(messageOf(found)).toMatch(/^"In time" of "Plans" tells of 1 for "Mid"/);
  });

  it("that counts no people keeps its small numbers", () => {
    expect(bodyOf(table([["Mid", 1, 2, 3]], { countsPeople: false }))).toEqual([["Mid", 1, 2, 3]]);
  });

  it("has shorthand in its empty cells, and is refused with an error, an empty row or column, and a heading that is missing or stands twice", () => {
    expect(
      bodyOf(
        table(
          [
            ["Mid", 10, ""],
            ["North", 20, 9],
          ],
          { blankMeans: "z" },
        ),
      ),
    ).toEqual([
      ["Mid", 10, "[z]"],
      ["North", 20, 9],
    ]);
    expect(messageOf(table([["Mid", "#N/A"]]))).toBe('"Day" has #N/A in row 1. Put it right first.');
    expect(
      messageOf(
        table([
          ["Mid", 9],
          ["", ""],
        ]),
      ),
    ).toBe("Row 2 of the table is empty. Take it out.");
    expect(
      messageOf(
        table([
          ["Mid", ""],
          ["North", " "],
        ]),
      ),
    ).toBe('The column "Day" is empty. Take it out.');
    expect(messageOf(table([["Mid", 9]], { headings: ["Area", " "] }))).toBe("Column 2 has no heading. Each column needs one.");
    expect(messageOf(table([["Mid", 9]], { headings: ["Area", "area"] }))).toBe(
      'Two columns are headed "area". Each column needs a heading of its own.',
    );
  });
});
