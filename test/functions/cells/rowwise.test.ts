import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answer, type Result, unreadable } from "../../../src/core/foundation/result";
import { one, optional, required } from "../../../src/functions/cells/arguments";
import { numberCell } from "../../../src/functions/cells/readers";
import { rowwise } from "../../../src/functions/cells/rowwise";
import { CellError } from "../../bundle/bundle";

beforeAll(() => vi.stubGlobal("CustomFunctions", { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } }));
afterAll(() => vi.unstubAllGlobals());

/** Hours times rate, plus a fee: below no hours there is no pay. */
const asked = vi.fn();
const pay = rowwise({
  arguments: {
    worked: required("hours", numberCell),
    each: required("rate", numberCell),
    fee: optional("fee", numberCell, 0),
    most: one("most", numberCell, Infinity),
  },
  ruleOnce:
    ({ most }) =>
    ({ worked, each, fee }): Result<{ pay: number }> => {
      asked(worked, each);
      if (worked < 0) return unreadable(`${worked} is less than 0.`, { argument: "worked" });
      return answer({ pay: Math.min(most, worked * each + fee) });
    },
  shown: ({ pay: pounds }) => pounds,
});
const given = (hours: unknown, rate: unknown, fee: unknown = null, most: unknown = null) => ({ hours, rate, fee, most });
const refused = (call: () => unknown): CellError => {
  try {
    call();
  } catch (thrown) {
    return thrown as CellError;
  }
  throw new Error("It was answered.");
};

describe("a rule down a column", () => {
  it("is asked once for each distinct combination of cells where few come up", () => {
    asked.mockClear();
    const hours = Array.from({ length: 1000 }, (_, row) => [row % 5]);
    const rate = Array.from({ length: 1000 }, (_, row) => [row % 2]);
    const cells = pay.answer(given(hours, rate));
    expect(asked).toHaveBeenCalledTimes(10);
    expect(cells).toEqual(hours.map(([h], row) => [h! * rate[row]![0]!]));
  });

  it("answers every place as it would answer that place alone", () => {
    const cell = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.constantFrom<unknown>(null, "", "2", "x", "#N/A", 1.5));
    const range = (height: number, width: number) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
    const shapes = fc
      .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 3 }))
      .chain(([height, width]) =>
        fc.tuple(range(height, width), fc.oneof(range(height, 1), range(1, width), range(height, width), range(1, 1)), range(height, 1)),
      );
    fc.assert(
      fc.property(shapes, ([hours, rate, fee]) => {
        let whole: unknown[][];
        try {
          whole = pay.answer(given(hours, rate, fee));
        } catch (thrown) {
          // One cell at fault in every row is told once.
          expect(rate).toHaveLength(1);
          expect((thrown as CellError).message).toMatch(/^rate: /);
          return;
        }
        hours.forEach((line, row) =>
          line.forEach((cellOfHours, column) => {
            const rateHere = rate[rate.length === 1 ? 0 : row]![rate[0]!.length === 1 ? 0 : column];
            const alone = (() => {
              try {
                return pay.answer(given(cellOfHours, rateHere, fee[row]![0]))[0]![0];
              } catch (thrown) {
                return thrown as CellError;
              }
            })();
            const here = whole[row]![column];
            if (alone instanceof CellError)
              expect((here as CellError).message.replace(/ row \d+| column \d+|, /g, "")).toContain(
                alone.message.split(": ")[1]!.slice(0, 20).replace(/, /g, ""),
              );
            else expect(here).toEqual(alone);
          }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("names the core's own word for what is at fault by Excel's, with its row", () => {
    const cells = pay.answer(given([[1], [-1]], [[2]]));
    expect(cells[0]).toEqual([2]);
    expect(cells[1]![0]).toMatchObject({ code: "#VALUE!", message: "hours row 2: -1 is less than 0." });
  });

  it("is refused once where one cell is at fault in every row", () => {
    expect(refused(() => pay.answer(given([[1], [2], [3]], [["x"]])))).toMatchObject({ message: 'rate: "x" is not a number.' });
    expect(refused(() => pay.answer(given([[1], [2]], [["#REF!"]])))).toMatchObject({ message: "rate: the cell holds #REF!." });
  });

  it("stays blank where one cell is blank that every row needs", () => {
    expect(pay.answer(given([[1], [2]], [[null]]))).toEqual([[""], [""]]);
  });

  it("gives the words of 300 refusals, then bare errors, and refuses the whole above 30,000", () => {
    const column = (rows: number) => Array.from({ length: rows }, () => ["x"]);
    const cells = pay.answer(given(column(30_000), 1)) as CellError[][];
    expect(cells[299]![0]!.message).toBe('hours row 300: "x" is not a number.');
    expect(cells[300]![0]!.message).toBe("");
    expect(refused(() => pay.answer(given(column(30_001), 1)))).toMatchObject({
      code: "#VALUE!",
      message: 'more than 30,000 rows cannot be answered; the first, hours row 1: "x" is not a number.',
    });
  });

  it("takes the object that tells of a call for an argument left out: Excel's list of functions may be a day old", () => {
    expect(pay.answer(given(3, 2, { functionName: "PAY", address: "Sheet1!A1" }))).toEqual([[6]]);
    expect(pay.answer(given(3, 2, 1, { functionName: "PAY" }))).toEqual([[7]]);
  });
});

describe("a rule that answers across", () => {
  const both = rowwise({
    arguments: { worked: required("hours", numberCell) },
    rule: ({ worked }) => answer(worked),
    shown: [(worked) => worked, (worked) => worked * 2, () => "h"],
  });

  it("fills the cells of its row, and a refusal stands in the first of them", () => {
    const cells = both.answer({ hours: [[1], ["x"], [""]] });
    expect(cells[0]).toEqual([1, 2, "h"]);
    expect(cells[1]).toEqual([expect.objectContaining({ message: 'hours row 2: "x" is not a number.' }), "", ""]);
    expect(cells[2]).toEqual(["", "", ""]);
    expect(both.answer({ hours: 4 })).toEqual([[4, 8, "h"]]);
  });

  it("lays rows that are alike down as one", () => {
    const sums = rowwise({
      arguments: { one: required("one", numberCell), other: required("other", numberCell) },
      rule: ({ one, other }) => (one === 0 ? unreadable("is 0.", { argument: "one" }) : answer(one + other)),
      shown: [(sum) => sum, (sum) => (sum > 3 ? "many" : "few")],
    });
    const cells = sums.answer({ one: [[1], [2], [0], [2.5]], other: [[2], [1], [0], [0.5]] });
    expect(cells[0]).toEqual([3, "few"]);
    expect(cells[1]).toBe(cells[0]);
    expect(cells[3]).toBe(cells[0]);
    expect(cells[2]).toEqual([expect.objectContaining({ message: "one row 3: is 0." }), ""]);
  });

  it("refuses a range wider than a column", () => {
    expect(refused(() => both.answer({ hours: [[1, 2]] })).message).toBe(
      "hours: is 1 row × 2 columns. Give one column: the answer takes 3 across.",
    );
  });
});
