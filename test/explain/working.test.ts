import { describe, expect, it } from "vitest";
import { explain } from "../../src/explain/explain";
import { explanationText } from "../../src/explain/text";
import { working } from "../../src/explain/working";
import { columnLetters } from "../../src/formulas/address";
import { type Content, type SheetPlan, sheetName } from "../../src/sheets/plan";
import { askedOf } from "../prove/case";
import { type FunctionId } from "../../src/functions/definitions";

const at = { row: 0, column: 0 };
const explained = (id: FunctionId, args: readonly unknown[], place = at) => explain(askedOf({ id, args, at: place }));

/** The cells of a plan by their addresses. */
function cellsOf({ blocks }: SheetPlan): ReadonlyMap<string, Content> {
  const cells = new Map<string, Content>();
  for (const { top, left, rows } of blocks) {
    rows.forEach((row, index) =>
      row.forEach((content, column) => {
        if (content !== null) cells.set(`${columnLetters(left + column)}${top + index + 1}`, content);
      }),
    );
  }
  return cells;
}

describe("the working of a deadline", () => {
  const { plan, places } = working(explained("EHCPDEADLINE", ["14/01/2026", "Plan transfer"]), { sheet: "Cases", row: 3, column: 3 });
  const cells = cellsOf(plan);

  it("says what it is of, the formula as text, and the version of the data", () => {
    expect(plan.name).toBe("Working of D4");
    expect(cells.get("A1")).toBe("Last day for Plan transfer, Cases!D4");
    expect(cells.get("A2")).toBe('=ESSEX.EHCPDEADLINE("14/01/2026","Plan transfer")');
    expect(cells.get("A3")).toMatch(/^ESSEX \d+\.\d+\.\d+, data of /);
  });

  it("has the inputs as they were understood", () => {
    expect([cells.get("A6"), cells.get("B6"), cells.get("D6")]).toEqual(["eventDate", "Wed 14 January 2026", "“14/01/2026”"]);
    expect([cells.get("A7"), cells.get("B7")]).toEqual(["duty", "Plan transfer"]);
  });

  it("works the day out with native formulas, the source beside each line", () => {
    expect(places.get("day")).toEqual({ row: 12, column: 1 });
    expect(cells.get("B11")).toBe(46036);
    expect(cells.get("B12")).toBe(15);
    expect(cells.get("B13")).toEqual({ formula: "=WORKDAY($B$11-1,$B$12)" });
    expect(cells.get("D13")).toBe("SEND Regulations 2014 (SI 2014/1530), reg. 15(2)");
    expect(cells.get("E13")).toEqual({
      text: "https://www.legislation.gov.uk/uksi/2014/1530/regulation/15",
      address: "https://www.legislation.gov.uk/uksi/2014/1530/regulation/15",
    });
  });

  it("holds the figure against what the function answers", () => {
    expect(cells.get("B14")).toBe(46056);
    expect(cells.get("B15")).toEqual({ formula: '=IF(ABS($B$13-$B$14)<0.000000001*(1+ABS($B$14)),"agree","differ")' });
  });

  it("has the words the limit was read from", () => {
    expect([...cells.values()]).toContain("“within 15 working days beginning with the day on which it did become aware”");
  });

  it("has nothing that is cut off, or goes on beyond its columns", () => {
    const long = working(explained("EHCPSTATUS", ["14/01/2026", "04/06/2026", "01/07/2026"])).plan;
    const texts = [...cellsOf(long).entries()].filter(([address, content]) => address.startsWith("A") && typeof content === "string");
    expect(Math.max(...texts.map(([, content]) => String(content).length))).toBeLessThanOrEqual(150);
    const all = texts.map(([, content]) => content).join(" ");
    expect(all).toContain(
      "Statute, in force from 1 September 2014, the law as at 25 November 2026; V-LAW: words read on legislation.gov.uk",
    );
    expect(all).toMatch(/As soon as practicable and in any event within 20 weeks: .* where it is impractical to comply because of that\./);
  });

  it("calls no function of ours", () => {
    for (const content of cells.values()) {
      if (typeof content === "object" && content !== null && "formula" in content) expect(content.formula).not.toContain("ESSEX");
    }
  });
});

describe("the working of a count", () => {
  const requests = [46036, 46054, 46100];
  const { plan, places } = working(explained("EHCPTIMELINESS", [requests, [46177, 46174, ""]], { row: 1, column: 3 }));
  const cells = cellsOf(plan);

  it("stands its columns to the right of the ledger, a formula in each row", () => {
    const { row, column } = places.get("limit")!;
    const letters = columnLetters(column);
    expect(column).toBeGreaterThan(5);
    expect(cells.get(`${letters}${row}`)).toBe("Last day of 20 weeks");
    const request = columnLetters(places.get("request")!.column);
    const issued = columnLetters(places.get("issued")!.column);
    const length = `$B$${places.get("length")!.row + 1}`;
    expect(requests.map((_, index) => cells.get(`${letters}${row + index + 1}`))).toEqual(
      requests.map((_, index) => ({
        formula: `=IF(ISNUMBER(${issued}${row + index + 1}),${request}${row + index + 1}+7*${length},"")`,
      })),
    );
  });

  it("leaves an empty cell empty", () => {
    const { row, column } = places.get("issued")!;
    expect(cells.has(`${columnLetters(column)}${row + 3}`)).toBe(false);
  });

  it("has a width for every column, and formats for days and shares", () => {
    const right = Math.max(...plan.blocks.map(({ left, looks }) => left + looks.length));
    expect(plan.widths.length).toBe(right);
    const formats = new Set(plan.blocks.flatMap(({ looks }) => looks.map(({ format }) => format)));
    expect(formats).toContain("dd/mm/yyyy");
    expect(formats).toContain("0.0%");
    for (const { rows, looks } of plan.blocks) for (const cellsOfRow of rows) expect(cellsOfRow.length).toBe(looks.length);
  });
});

describe("text from a workbook", () => {
  it("stays text in the working and in the copy, whatever it begins with", () => {
    const explanation = explained("PARTNERSHIPREVIEW", [['=HYPERLINK("x")'], [[1, 2]]], { row: 1, column: 2 });
    const cells = cellsOf(working(explanation).plan);
    expect([...cells.values()].filter((content) => typeof content === "string" && content.includes("HYPERLINK"))).not.toHaveLength(0);
    for (const content of cells.values()) {
      if (typeof content === "object" && content !== null && "formula" in content) expect(content.formula).not.toContain("HYPERLINK");
    }
    expect(explanationText(explanation)).toContain('=HYPERLINK("x")');
  });
});

describe("a sheet's name", () => {
  it.each([
    ["Working of D4", "Working of D4"],
    ["a/b\\c?d*e[f]g:h", "a b c d e f g h"],
    ["'quoted'", "quoted"],
    ["x".repeat(40), "x".repeat(31)],
  ])("%s is one that Excel takes", (wanted, name) => {
    expect(sheetName(wanted)).toBe(name);
  });
});
