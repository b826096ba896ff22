import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, type Refusal, unpublished, unreadable } from "../../../src/core/foundation/result";
import { answered, rowErrors, writer, written } from "../../../src/functions/cells/answer";
import { contentOf } from "../../../src/functions/cells/content";
import { moneyCell, numberCell, poundsCell, textCell } from "../../../src/functions/cells/readers";
import { refusedRows } from "../../../src/functions/cells/refused-rows";
import { rangeOf } from "../../../src/functions/cells/shape";
import { CellError } from "../../bundle/bundle";

beforeAll(() => vi.stubGlobal("CustomFunctions", { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } }));
afterAll(() => vi.unstubAllGlobals());

const thrown = (compute: Parameters<typeof answered>[0]): unknown => {
  try {
    return answered(compute);
  } catch (error) {
    return error;
  }
};
/** The Excel at hand, by the versions of its requirement sets; null where there is no Office, and one that cannot be asked. */
const excel = (functions: number, api: number) => ({
  context: {
    requirements: {
      isSetSupported: (set: string, version: string) => (set === "ExcelApi" ? api : functions) >= Number(version.split(".")[1]),
    },
  },
});
const DAY = { number: 46_023, format: "dd/mm/yyyy" };

describe("what a function answers", () => {
  it("is its cells, or the error that carries why there are none", () => {
    expect(thrown(() => answer([[1]]))).toEqual([[1]]);
    expect(thrown(() => unreadable("is blank.", { argument: "days" }))).toMatchObject({ code: "#VALUE!", message: "days: is blank." });
    expect(thrown(() => unpublished("no list covers it."))).toMatchObject({ code: "#N/A", message: "no list covers it." });
  });

  it("says so where the fault is ours", () => {
    const ours = (reason: string) => ({
      code: "#VALUE!",
      message: `ESSEX could not work this out, and the fault is ours (${reason}). Please report it with the formula.`,
    });
    const throws = (what: unknown) =>
      thrown(() => {
        throw what;
      });
    expect(throws(new Error("no row"))).toMatchObject(ours("no row"));
    expect(throws("no error")).toMatchObject(ours("unknown"));
    expect(thrown(() => answer(written([[Infinity]])))).toMatchObject(ours("it comes to Infinity"));
    expect(thrown(() => answer(written([[{ number: NaN, format: "0" }]])))).toMatchObject(ours("it comes to NaN"));
  });

  it("has messages of 255 characters at most, the advice left out first", () => {
    const message = (length: number, advice?: string) =>
      (thrown(() => unreadable("x".repeat(length - 6), { argument: "days", ...(advice === undefined ? {} : { advice }) })) as Error)
        .message;
    expect([message(255), message(250, "Four"), message(249, "Five.")].map(({ length }) => length)).toEqual([255, 255, 255]);
    expect(message(250, "Four")).toMatch(/x Four$/);
    expect(message(251, "Four")).toBe(message(251));
    expect(message(256)).toBe(`${message(255).slice(0, 254)}…`);
  });
});

describe("what is shown in a cell", () => {
  beforeEach(() => vi.unstubAllGlobals());
  beforeEach(() => vi.stubGlobal("CustomFunctions", { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } }));

  it("is a text of 32,767 characters at most, as a cell holds", () => {
    const [fits, over] = ["x".repeat(32_767), "x".repeat(32_768)];
    expect(writer(1)(fits)).toBe(fits);
    expect(writer(1)(over)).toBe(`${"x".repeat(32_766)}…`);
    expect([writer(1)(""), writer(1)(true), writer(1)(0), writer(1)(-1.5)]).toEqual(["", true, 0, -1.5]);
  });

  it("is a formatted number where this Excel has them, by the name it has for them", () => {
    expect(writer(1)(DAY)).toBe(46_023);
    vi.stubGlobal("Office", excel(3, 19));
    expect(writer(1)(DAY)).toBe(46_023);
    vi.stubGlobal("Office", excel(4, 18));
    expect(writer(1)(DAY)).toEqual({ type: "FormattedNumber", basicValue: 46_023, numberFormat: "dd/mm/yyyy" });
    vi.stubGlobal("Office", excel(4, 19));
    expect(writer(1)(DAY)).toEqual({ type: "Double", basicValue: 46_023, numberFormat: "dd/mm/yyyy" });
    vi.stubGlobal("Office", { context: {} });
    expect(writer(1)(DAY)).toBe(46_023);
  });

  it("is bare in an answer of more than 20,000 cells, which would not arrive", () => {
    vi.stubGlobal("Office", excel(4, 19));
    expect([typeof writer(20_000)(DAY), writer(20_001)(DAY)]).toEqual(["object", 46_023]);
    const rows = (height: number) => written(Array.from({ length: height }, () => [DAY, DAY]));
    expect([typeof rows(10_000)[0]![0], rows(10_001)[0]![0]]).toEqual(["object", 46_023]);
    expect(written([])).toEqual([]);
    expect(written([["a", unreadable("is blank.")]])).toMatchObject([["a", { code: "#VALUE!", message: "is blank." }]]);
  });
});

describe("rows that are refused", () => {
  const refusals = (count: number, refusal: () => Refusal) => {
    const errors = rowErrors();
    const all = Array.from({ length: count }, () => errors.next(refusal()) as unknown as CellError);
    return { errors, all };
  };

  it("have words in the first 300, and none beyond", () => {
    const { all } = refusals(302, () => unpublished("no list.", { argument: "date" }));
    expect(all.map(({ message }) => message)).toEqual([...Array.from({ length: 300 }, () => "date: no list."), "", ""]);
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(["#N/A"]));
  });

  it("refuse the whole where they are more than 30,000, by the first", () => {
    expect(refusals(30_000, () => unreadable("x")).errors.areTooMany()).toBe(false);
    const { errors } = refusals(30_001, () => unreadable("is blank.", { argument: "date" }));
    expect(errors.areTooMany()).toBe(true);
    expect(errors.whole()).toEqual({
      ok: false,
      kind: "unreadable",
      message: "more than 30,000 rows cannot be answered; the first, date: is blank.",
    });
    const first = rowErrors();
    first.next(unpublished("no list."));
    first.next(unreadable("another."));
    expect(first.whole()).toMatchObject({ kind: "unpublished", message: "more than 30,000 rows cannot be answered; the first, no list." });
  });
});

describe("the rows of a summary that are refused", () => {
  const told = (...rows: readonly (readonly [row: number, refusal: Refusal, isOne?: boolean])[]) => {
    const refused = refusedRows();
    for (const [row, refusal, isOne = false] of rows) refused.add({ ...refusal, isOne }, row);
    const all = refused.told();
    return all && `${all.argument ?? "-"}| ${all.message}`;
  };
  const blank = unreadable("is blank.", { argument: "dates" });

  it.each([
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [10, "10th"],
    [11, "11th"],
    [12, "12th"],
    [13, "13th"],
    [14, "14th"],
    [21, "21st"],
    [22, "22nd"],
    [23, "23rd"],
    [111, "111th"],
    [101, "101st"],
    [1_002, "1,002nd"],
  ])("names row %i as the %s", (row, ordinal) => {
    expect(told([row, blank])).toBe(`dates row ${row}| is blank (1 row cannot be read). Row ${row} is the ${ordinal} row of dates.`);
  });

  it("are told by their places, three at most, those of the first kind alone, and how many there are", () => {
    const none = unpublished("no list covers it.", { argument: "dates" });
    expect(told()).toBeUndefined();
    expect(told([2, blank], [4, blank], [5, unreadable("5 is not text.", { argument: "names" })], [6, blank])).toBe(
      "dates row 2| is blank; row 4: is blank; names row 5: 5 is not text (4 rows cannot be read). Row 2 is the 2nd row of dates.",
    );
    expect(told([2, none], [3, blank], [4, none])).toBe(
      "dates row 2| no list covers it; row 4: no list covers it (2 rows are not covered). Row 2 is the 2nd row of dates.",
    );
    expect(told([2, none])).toBe("dates row 2| no list covers it (1 row is not covered). Row 2 is the 2nd row of dates.");
    expect(told([2, unreadable("it is odd.")], [3, unreadable("it is odd.")])).toBe(
      "row 2| it is odd; row 3: it is odd (2 rows cannot be read).",
    );
    expect(told([7, blank, true])).toBe("dates| is blank.");
  });

  it("leave out what would be more than 255 characters: further faults, and then the row in words", () => {
    const long = (length: number) => unreadable(`${"x".repeat(length)}.`, { argument: "dates" });
    const one = told([2, long(187)])!;
    expect(one.replace("| ", ": ")).toHaveLength(255);
    expect(one).toContain("2nd row");
    expect(told([2, long(188)])).not.toContain("2nd row");
    expect(told([2, long(189)], [3, blank])).toContain("row 3: is blank (2 rows");
    expect(told([2, long(200)], [3, blank])).toContain("row 3: is blank (2 rows");
    expect(told([2, long(201)], [3, blank])).not.toContain("row 3");
  });
});

describe("the content of a cell", () => {
  it("is a value, a blank or an error, whatever Excel sends", () => {
    expect([null, undefined, "", " ", { type: "Empty" }].map((cell) => contentOf(cell))).toEqual(
      Array.from({ length: 5 }, () => ({ is: "blank" })),
    );
    expect(contentOf({ type: "Error", basicValue: "#REF!" })).toEqual({ is: "error", error: "#REF!" });
    expect(contentOf({ type: "Error" })).toEqual({ is: "error", error: "an error" });
    expect(contentOf({ code: "#N/A" })).toEqual({ is: "error", error: "#N/A" });
    expect(contentOf({ type: "Double", basicValue: 5 })).toEqual({ is: "value", value: 5 });
    const without = [{}, null, { basicValue: 3 }, { code: "#N/A" }, () => 5];
    for (const basicValue of [undefined, ...without])
      expect(contentOf({ type: "Entity", basicValue })).toEqual({ is: "error", error: "a data type without a plain value" });
    expect(contentOf({ functionName: "ESSEX.HELP", code: 3 })).toEqual({ is: "blank" });
    expect(contentOf(() => 5)).toEqual({ is: "error", error: "a value that no cell can hold" });
    expect(contentOf("#N/A")).toEqual({ is: "error", error: "#N/A" });
    for (const value of ["#1", "##N/A", "#N/A?", "no #N/A"]) expect(contentOf(value)).toEqual({ is: "value", value });
  });

  it("stands in rows, also where one value or a list of them is given", () => {
    expect(rangeOf(5)).toEqual({ cells: [[5]], height: 1, width: 1 });
    expect(rangeOf([1, 2])).toEqual({ cells: [[1], [2]], height: 2, width: 1 });
    expect(rangeOf([1, [2, 3]])).toEqual({
      cells: [
        [1, undefined],
        [2, 3],
      ],
      height: 2,
      width: 2,
    });
    const short = [
      [1, undefined],
      [2, 3],
      [undefined, undefined],
    ];
    expect(rangeOf([[1], [2, 3], []])).toEqual({ cells: short, height: 3, width: 2 });
    for (const none of [[], [[]], { functionName: "ESSEX.HELP" }]) expect(rangeOf(none)).toEqual({ cells: [[null]], height: 1, width: 1 });
    expect(rangeOf({ type: "Double", basicValue: 1 })).toEqual({ cells: [[{ type: "Double", basicValue: 1 }]], height: 1, width: 1 });
  });
});

describe("what is no number, or no text", () => {
  const said = (read: { readonly ok: boolean; readonly message?: string; readonly value?: unknown }) =>
    read.ok ? read.value : read.message;

  it("is refused with the value", () => {
    expect(said(numberCell.read(true))).toBe("TRUE is not a number.");
    expect(said(numberCell.read(NaN))).toBe("NaN is not a number.");
    expect([said(numberCell.read(1e15)), said(numberCell.read(-1e15)), said(numberCell.read("1.5"))]).toEqual([1e15, -1e15, 1.5]);
    expect(said(numberCell.read(1.1e15))).toBe("1100000000000000 is too large a number: at most fifteen figures are read.");
    expect(said(poundsCell.read(-0.01))).toBe("-0.01 is less than 0.");
    expect([said(poundsCell.read(0)), said(moneyCell.read(-0.01))]).toEqual([0, -1]);
    expect([said(textCell.read(5)), said(textCell.read(" a  b "))]).toEqual(["5 is not text.", "a  b"]);
  });
});
