import { describe, expect, it } from "vitest";
import { type Extract, type ImportedCell } from "../../../src/core/import/imported";
import { observations } from "../../../src/core/import/observations";

/** What is observed of columns of cells, whose first row stands in row 2 of the file. */
const observed = (kind: object, columns: Readonly<Record<string, readonly ImportedCell[]>>) => {
  const rows = Object.values(columns)[0]!.length;
  return observations({
    header: { kind },
    rows,
    rowNumbers: Array.from({ length: rows }, (_, index) => index + 2),
    columns: Object.entries(columns).map(([name, cells]) => ({ name, holds: "text", cells })),
  } as unknown as Extract);
};

it("nothing is observed of a kind of file of which nothing is asked, nor of a file without the columns asked of", () => {
  expect(observed({}, { URN: [1, 1, ""] })).toEqual([]);
  const all = {
    keys: ["Key"],
    ids: [{ column: "Plan", means: "x" }],
    order: [{ earlier: "Opened", later: "Closed", says: "x" }],
    reopening: { status: "Status", closed: ["Closed"], open: ["Open"], closedOn: "Closed", openedOn: "Opened", same: [["Name"]] },
    overall: { column: "Grade", blank: "x" },
    composed: [{ name: "Need", firstOf: ["First need"], holds: "text", note: "" }],
    predecessors: [{ grade: "Grade", flag: "Own", counted: ["grade"] }],
  };
  expect(observed(all, { URN: [1, 1, ""] })).toEqual([]);
  expect(
    observed(all, { URN: [1, 2], Key: [1, 2], Plan: [1, 2], Opened: [1, 2], Closed: [2, 3], Grade: [1, 2], Need: ["a", "b"] }),
  ).toEqual([]);
  expect(observed(all, { Opened: [5, 6] })).toEqual([]);
  expect(observed(all, { Closed: [1, 2] })).toEqual([]);
});

describe("a value that stands in a row before", () => {
  const KEYS = { keys: ["URN", "Name"] };

  it("is repeated, in any case, and its first three rows are told", () => {
    expect(observed(KEYS, { Name: ["A", "B", "a", "b", "B", "A"] })).toEqual([
      {
        is: "repeated key",
        column: "Name",
        count: 4,
        places: [
          { row: 4, value: "a" },
          { row: 5, value: "b" },
          { row: 6, value: "B" },
        ],
      },
    ]);
    expect(observed(KEYS, { URN: [5, "5", 5] })).toMatchObject([{ count: 1, places: [{ row: 4, value: 5 }] }]);
  });

  it("is looked for in the first key that the file has, and never among blanks", () => {
    expect(observed(KEYS, { Name: ["A", "A"], URN: [1, 2] })).toEqual([]);
    expect(observed(KEYS, { URN: ["", "", 1] })).toEqual([]);
  });

  it("of an id is told by its number and what it means, for each id", () => {
    const kind = { ids: [{ column: "Plan", means: "a plan has rows" }, { column: "Request", means: "x" }, { column: "Other", means: "y" }] }; // prettier-ignore
    expect(observed(kind, { Plan: ["1", "1", "1", ""], Request: ["1", "2", "3", ""] })).toEqual([
      { is: "repeated id", column: "Plan", count: 2, means: "a plan has rows" },
    ]);
  });
});

describe("a plan that has two needs", () => {
  const needOf = (parts: object) => ({ composed: [{ name: "Need", holds: "text", note: "", firstOf: ["First need"], ...parts }] });
  const once = needOf({ oncePer: ["Plan", "UPN"] });

  it("is told by its id in the first three rows that differ from its first", () => {
    expect(observed(once, { Plan: [1, 2, 1, 2, 1, 1, 1, 3], "First need": ["a", "b", "c", "b", "d", "e", "f", "a"], Need: Array(8).fill("") })).toEqual([
      {
        is: "two needs",
        column: "Plan",
        count: 4,
        places: [
          { row: 4, value: 1 },
          { row: 6, value: 1 },
          { row: 7, value: 1 },
        ],
      },
    ]); // prettier-ignore
    expect(observed(once, { UPN: [1, 1], "First need": ["a", "b"], Need: ["a", ""] })).toMatchObject([{ column: "UPN", count: 1 }]);
    expect(observed(once, { Plan: [1, 1], "First need": ["a", "a"], Need: ["a", ""] })).toEqual([]);
  });

  it("is none without an id, or where a row says nothing", () => {
    expect(observed(once, { Plan: ["", "", 1, 1], "First need": ["a", "b", "c", ""], Need: ["a", "b", "c", ""] })).toEqual([]);
    expect(observed(once, { "First need": ["a", "b"], Need: ["a", "b"] })).toEqual([]);
    expect(observed(needOf({}), { Plan: [1, 1], "First need": ["a", "b"], Need: ["a", "b"] })).toEqual([]);
    expect(observed(once, { Plan: [1, 1], "First need": ["a", "b"] })).toEqual([]);
    expect(observed(once, { Plan: [1, 1], Need: ["a", "b"] })).toEqual([]);
  });

  it("is told by the first of the parts that the file has, whatever rows that part is taken in", () => {
    const parts = { firstOf: ["Main need", { column: "First need", where: { column: "Rank", is: [1] } }, "Old need"], oncePer: ["Plan"] };
    expect(observed(needOf(parts), { Plan: [1, 1], "First need": ["a", "b"], "Old need": ["x", "x"], Need: ["a", ""] })).toHaveLength(1);
    expect(observed(needOf(parts), { Plan: [1, 1], "First need": ["a", "a"], "Old need": ["x", "y"], Need: ["a", ""] })).toEqual([]);
    expect(observed(needOf(parts), { Plan: [1, 1], "Main need": ["a", "a"], "First need": ["x", "y"], Need: ["a", ""] })).toEqual([]);
  });

  it("is one only in rows that meet every condition of which the file has the column", () => {
    const where = [
      { column: "Rank", is: [1, "1"] },
      { column: "Kind", is: ["Plan"] },
      { column: "Other", is: ["x"] },
    ];
    const kind = needOf({ oncePer: ["Plan"], where });
    const needs = { Plan: [1, 1, 1, 1], "First need": ["a", "b", "c", "d"], Need: ["a", "", "", ""] };
    expect(observed(kind, { ...needs, Rank: [1, 2, 1, "1"], Kind: ["Plan", "Plan", "Other", "Plan"] })).toMatchObject([
      { count: 1, places: [{ row: 5, value: 1 }] },
    ]);
    expect(observed(kind, { ...needs, Rank: [1, 2, 2, 2] })).toEqual([]);
  });
});

describe("two dates that are the wrong way round", () => {
  const kind = { order: [{ earlier: "Opened", later: "Closed", says: "it closed before it opened" }] };

  it("are counted, with the first three rows", () => {
    expect(observed(kind, { Opened: [5, 5, 5, 5, 5, 5], Closed: [4, 5, 1, 6, 2, 3] })).toEqual([
      { is: "out of order", says: "it closed before it opened", earlier: "Opened", later: "Closed", count: 4, rows: [2, 4, 6] },
    ]);
  });

  it("are none where one is blank or no date", () => {
    expect(observed(kind, { Opened: [5, "", 5, "9"], Closed: ["", 4, "4", 1] })).toEqual([]);
    expect(observed(kind, { Opened: [5], Closed: [5] })).toEqual([]);
  });
});

describe("a school that closed and is listed open too", () => {
  const kind = {
    keys: ["URN"],
    reopening: {
      status: "Status",
      closed: ["Closed"],
      open: ["Open", "Open, but proposed to close"],
      closedOn: "CloseDate",
      openedOn: "OpenDate",
      same: [["LA", "Number"], ["Name"]],
    },
  };

  it("is known by what the two rows agree in, in any case, and opened that day or later", () => {
    const rows = { URN: [1, 2, 3, 4], Status: ["closed", "OPEN", "Closed", "Open, but proposed to close"], Name: ["A", "a", "B", "b"] };
    expect(observed(kind, { ...rows, CloseDate: [10, "", 10, ""], OpenDate: [1, 10, 1, 9] })).toEqual([
      { is: "reopened", column: "URN", count: 1, closed: { row: 2, value: 1 }, open: { row: 3, value: 2 } },
    ]);
    expect(observed(kind, { ...rows, CloseDate: [9, "", 9, ""], OpenDate: [1, 10, 1, 10] })).toMatchObject([{ count: 2 }]);
    expect(observed(kind, { ...rows, CloseDate: [11, "", 11, ""], OpenDate: [1, 10, 1, 10] })).toEqual([]);
  });

  it("is told too where a day is not given, and where the file has no key", () => {
    const rows = { Status: ["Closed", "Open"], Name: ["A", "A"] };
    const told = [{ is: "reopened", column: "", count: 1, closed: { row: 2, value: "" }, open: { row: 3, value: "" } }];
    expect(observed(kind, rows)).toEqual(told);
    expect(observed(kind, { ...rows, CloseDate: [10, ""] })).toEqual(told);
    expect(observed(kind, { ...rows, OpenDate: ["", 9] })).toEqual(told);
    expect(observed(kind, { ...rows, CloseDate: ["", ""], OpenDate: ["", 9] })).toEqual(told);
    expect(observed(kind, { ...rows, CloseDate: [10, ""], OpenDate: ["", ""] })).toEqual(told);
    expect(observed({ reopening: kind.reopening }, { URN: [1, 2], ...rows })).toEqual(told);
  });

  it("is not known by a blank, nor by columns of which the file has some", () => {
    expect(observed(kind, { Status: ["Closed", "Open"], Name: ["", ""] })).toEqual([]);
    expect(observed(kind, { Status: ["Closed", "Open"], LA: [881, 881] })).toEqual([]);
    expect(observed(kind, { Status: ["Closed", "Open"], LA: [881, 881], Number: [2001, ""] })).toEqual([]);
    expect(observed(kind, { Status: ["Closed", "Open"], LA: [1, 12], Number: [23, 3] })).toEqual([]);
    expect(observed(kind, { Status: ["Closed", "Closed", "Open", "Open"], Name: ["A", "B", "C", "D"] })).toEqual([]);
    expect(observed(kind, { Status: ["Proposed", "Open"], Name: ["A", "A"] })).toEqual([]);
  });

  it("is counted once, by the first columns in which a school agrees with it", () => {
    const rows = {
      Status: ["Closed", "Open", "Open"],
      LA: [881, 881, 881],
      Number: [2001, 2001, 2002],
      Name: ["A", "B", "A"],
      URN: [1, 2, 3],
    };
    expect(observed(kind, rows)).toMatchObject([{ count: 1, open: { row: 3, value: 2 } }]);
  });
});

describe("grades", () => {
  it("that are blank are counted, with what that means", () => {
    const kind = { overall: { column: "Grade", blank: "no grade is given" } };
    expect(observed(kind, { Grade: ["", 2, ""] })).toEqual([{ is: "ungraded", count: 2, means: "no grade is given" }]);
    expect(observed(kind, { Grade: [1, 2] })).toEqual([]);
  });

  it("of a predecessor are those of rows that say No", () => {
    const kind = { predecessors: [{ grade: "Grade", flag: "Own", counted: ["grade", "grades"] }] };
    expect(observed(kind, { Grade: [1, 2, "", 3, 4], Own: ["No", "Yes", "No", "", "No"] })).toEqual([
      { is: "predecessor's", count: 2, counted: ["grade", "grades"] },
    ]);
    expect(observed(kind, { Grade: [1, 2] })).toEqual([]);
    expect(observed(kind, { Own: ["No"] })).toEqual([]);
  });
});
