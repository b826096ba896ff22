import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { answer, unreadable } from "../../../src/core/foundation/result";
import { type Extract, extractReader } from "../../../src/core/import/extract";
import { type ExtractKind } from "../../../src/core/import/extract-kind";
import { rowOf } from "../../../src/core/import/row";

const kindOf = (parts: object): ExtractKind => ({ blanks: [], sheet: "", ...parts }) as unknown as ExtractKind;
const SCHOOLS = kindOf({
  name: "Schools",
  recognisedBy: [["URN", "Name"]],
  keys: ["URN"],
  columns: [
    { name: "URN", holds: "number" },
    { name: "Name", holds: "text" },
    { name: "Opened", holds: "date" },
    { name: "Pupils", holds: "number" },
  ],
});
/** Without a column that every row has; its rows have one id at least. */
const REQUESTS = kindOf({
  name: "Requests",
  recognisedBy: [["Received", "Source"]],
  ids: [
    { column: "Request", means: "" },
    { column: "Plan", means: "" },
  ],
  columns: [
    { name: "Received", holds: "date" },
    { name: "Request", holds: "code" },
    { name: "Plan", holds: "code" },
    { name: "Source", holds: "text", words: "sources" },
    { name: "Decided", holds: "date" },
  ],
});
const WORDS = { sources: (text: string) => (text === "Parent" ? answer(text) : unreadable(`"${text}" is no source.`)) };
const HEADINGS = ["URN", "Name", "Opened", "Pupils"];

const readerOf = (rows: readonly (readonly string[])[], kinds: readonly ExtractKind[] = [SCHOOLS, REQUESTS]) => {
  const reader = extractReader(kinds, WORDS);
  const isMoreWanted = rows.map((cells) => reader.take(rowOf(cells)));
  return { ...reader, reader, isMoreWanted };
};
const read = (rows: readonly (readonly string[])[], kinds?: readonly ExtractKind[]): Extract => {
  const result = readerOf(rows, kinds).finish();
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
const refused = (rows: readonly (readonly string[])[]) => {
  const result = readerOf(rows).finish();
  return result.ok ? "read" : result.message;
};
const times = <T>(count: number, made: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => made(index));

describe("the headings of a file", () => {
  const title = ["A title"];

  it("stand in its first twenty rows, or it is read no further", () => {
    expect(readerOf([...times(19, () => title), HEADINGS]).isMoreWanted.at(-1)).toBe(true);
    expect(read([...times(19, () => title), HEADINGS, ["1", "A", "", ""]])).toMatchObject({ headerRow: 20, rows: 1, rowNumbers: [21] });
    expect(readerOf(times(20, () => title)).isMoreWanted).toEqual([...times(19, () => true), false]);
  });

  it("are missed by the first six cells that hold anything", () => {
    expect(refused([["", "One", ""], ["Two", "", "Three"], ["Four", "Five", "Six", "Seven"]])).toBe(
      'no heading of a known file was found. The first rows have "One", "Two", "Three", "Four", "Five", "Six". We look for Schools (URN, Name) or Requests (Received, Source).',
    ); // prettier-ignore
    expect(refused([["", ""]])).toMatch(/ The file is empty\. /);
    expect(refused([])).toMatch(/ The file is empty\. /);
  });

  it("say what is known of the file while it is read", () => {
    const { reader } = readerOf([title]);
    expect([reader.soFar(), reader.shape]).toEqual([null, null]);
    reader.take(rowOf(["Name", "URN"]));
    reader.take(rowOf(["A", "1"]));
    reader.take(rowOf(["Total", ""]));
    expect(reader.soFar()).toEqual({ kind: "Schools", headerRow: 2, columns: 2, columnsOfKind: 4, rows: 1 });
    expect(reader.shape).toMatchObject({ width: 2 });
  });
});

describe("a file of a kind that is not read", () => {
  const LISTS = kindOf({ name: "Lists", recognisedBy: [["List", "Member"]], columns: [], refused: "is a list of groups: import another." });

  it("is read no further than its headings, and is refused for what it is", () => {
    const { isMoreWanted, finish } = readerOf([["Title"], ["List", "Member"]], [LISTS, SCHOOLS]);
    expect(isMoreWanted).toEqual([true, false]);
    expect(finish()).toMatchObject({ ok: false, message: "is a list of groups: import another." });
  });

  it("is none of those that are looked for", () => {
    expect(readerOf([["Title"]], [LISTS, SCHOOLS]).finish()).toMatchObject({
      message: 'no heading of a known file was found. The first rows have "Title". We look for Schools (URN, Name).',
    });
  });
});

describe("a row that is left out", () => {
  it("is counted by its reason, with the first five of them and what stands first in the first", () => {
    const { rows, leftOut, problems, problemCount } = read([
      HEADINGS,
      ["1", "A", "", ""],
      ...times(7, (index) => ["", "", "", `${index}`]),
    ]);
    expect(rows).toBe(1);
    expect(leftOut).toEqual([{ because: "no key", count: 7, rows: [3, 4, 5, 6, 7], first: "0", problems: 0 }]);
    expect([problems, problemCount]).toEqual([[], 0]);
  });

  it("for what stands in place of its key is a problem too, of which the first hundred are kept", () => {
    const { leftOut, problems, problemCount } = read([HEADINGS, ["", "A", "", ""], ...times(120, (index) => [`x${index}`, "A", "", ""])]);
    expect(leftOut).toEqual([{ because: "no key", count: 121, rows: [2, 3, 4, 5, 6], first: "A", problems: 120 }]);
    expect([problems.length, problemCount]).toEqual([100, 120]);
    expect(problems[0]).toEqual({ row: 3, column: "URN", message: '"x0" is no URN: the row is left out.', isLeftOut: true });
    expect(problems.at(-1)!.row).toBe(102);
  });

  it("is none that holds nothing at all", () => {
    expect(read([HEADINGS, ["", "", "", ""], ["1", "A", "", ""], ["", " "]])).toMatchObject({ rows: 1, rowNumbers: [3], leftOut: [] });
  });

  it("has the headings again, some of them blank", () => {
    const { leftOut, rows } = read([HEADINGS, ["1", "A", "", ""], ["URN", "name", "", "Pupils"], ["URN", "B", "", ""]]);
    expect([rows, leftOut]).toEqual([
      1,
      [
        { because: "headings again", count: 1, rows: [3], first: "URN", problems: 0 },
        { because: "no key", count: 1, rows: [4], first: "URN", problems: 1 },
      ],
    ]);
  });

  it("has none of the ids of its file; one of them is enough", () => {
    const headings = ["Received", "Request", "Plan", "Source"];
    const { rows, leftOut } = read([headings, ["2025-03-01", "1", "", ""], ["2025-03-01", "", "2", ""], ["2025-03-01", "", "", "Parent"]]);
    expect([rows, leftOut]).toEqual([2, [{ because: "no key", count: 1, rows: [4], first: "2025-03-01", problems: 0 }]]);
  });

  it("is a line about the table in its first cell, unless that is what the column holds", () => {
    const headings = ["Received", "Source", "Other", "Decided"];
    const { rows, leftOut, problemCount } = read([
      headings,
      ["2025-03-01", "", "", ""],
      ["Source: the county", "", "", ""],
      ["Source: the county", "", "a cell that is not wanted", ""],
      ["", "Parent", "", ""],
      ["", "", "a cell that is not wanted", ""],
      ["yesterday", "Parent", "", ""],
    ]);
    expect([rows, leftOut]).toEqual([4, [{ because: "nothing wanted", count: 2, rows: [3, 6], first: "Source: the county", problems: 0 }]]);
    expect(problemCount).toBe(2);
    expect(read([["Source", "Received"], ["Parent", ""], ["a note", ""]])).toMatchObject({ rows: 2, leftOut: [] }); // prettier-ignore
    expect(read([["Other", "Received", "Source"], ["a note", "", ""]])).toMatchObject({ rows: 0, leftOut: [{ rows: [2] }] }); // prettier-ignore
  });

  it("is never a line about the table where one column alone was found", () => {
    const days = kindOf({ name: "Days", recognisedBy: [["Received"]], columns: REQUESTS.columns });
    expect(read([["Received"], ["2025-03-01"], ["yesterday"]], [days])).toMatchObject({ rows: 2, leftOut: [], problemCount: 1 });
  });
});

describe("another table below", () => {
  const OTHER = kindOf({ name: "Plans", recognisedBy: [["Number", "Issued"]], columns: [] });
  const headings = ["Received", "Request", "Source", "Decided"];
  const first = ["2025-03-01", "1", "Parent", ""];
  const below = (...rows: string[][]) => read([headings, first, ...rows, first], [REQUESTS, OTHER]);

  it("begins with headings where dates belong, and has all rows after them", () => {
    expect(below(["Number", "x", "", "Issued"])).toMatchObject({
      rows: 1,
      leftOut: [{ because: "another table", count: 2, rows: [3, 4] }],
    });
    expect(below(["Number", "x", "Issued", ""])).toMatchObject({ rows: 1, rowNumbers: [2], problemCount: 0 });
    expect(below(["Number", "x", "Issued", ""]).columns.map(({ cells }) => cells.length)).toEqual([1, 1, 1, 1]);
  });

  it("does not begin with a row that has a date, or nothing where dates belong, or what is no heading", () => {
    expect(below(["2025-03-02", "Number", "Issued", "later"])).toMatchObject({ rows: 3, leftOut: [] });
    expect(below(["", "Number", "Issued", ""])).toMatchObject({ rows: 3, leftOut: [] });
    expect(below(["Number", "x", "Parent", "then"])).toMatchObject({ rows: 3, leftOut: [] });
  });

  it("is looked for in the first two hundred rows whose dates cannot be read", () => {
    const unread = (count: number) => times(count, () => ["then", "1", "Parent", ""]);
    expect(below(...unread(199), ["Number", "x", "Issued", ""])).toMatchObject({ rows: 200, leftOut: [{ count: 2 }] });
    expect(below(...unread(200), ["Number", "x", "Issued", ""])).toMatchObject({ rows: 203, leftOut: [] });
  });
});

describe("what is wrong with a file", () => {
  it("is told in the order of its rows, the first hundred, all counted", () => {
    // Dates in figures are read at the end.
    const { problems, problemCount, mixed } = read([
      HEADINGS,
      ["1", "A", "30/09/2024", ""],
      ["2", "B", "09/30/2024", ""],
      ["3", "C", "", "many"],
      ...times(60, () => ["4", "D", "09/30/2024", "some"]),
    ]);
    expect([problems.length, problemCount]).toEqual([100, 122]);
    expect(problems.slice(0, 4).map(({ row, column }) => [row, column])).toEqual([
      [3, "Opened"],
      [4, "Pupils"],
      [5, "Pupils"],
      [5, "Opened"],
    ]);
    expect(problems.at(-1)!.row).toBe(53);
    expect(mixed).toEqual([{ foundAs: "Opened", dayFirst: 1, monthFirst: 61, either: 0 }]);
  });

  it("has a hundred of its dates that no calendar has, and counts all", () => {
    const dates = (count: number) => read([HEADINGS, ["1", "A", "30/09/2024", ""], ...times(count, () => ["4", "D", "09/30/2024", ""])]);
    expect([dates(100).problems.length, dates(100).problemCount]).toEqual([100, 100]);
    expect([dates(130).problems.length, dates(130).problemCount]).toEqual([100, 130]);
  });

  it("may be its width: a row too short, or one with something in a cell too many", () => {
    const { problems } = read([HEADINGS, ["1", "A", "", ""], ["2", "B"], ["3", "C", "", "", "", ""], ["4", "D", "", "", "", "x"]]);
    expect(problems.map(({ row, message }) => [row, message])).toEqual([
      [3, "has 2 cells, and the header has 4."],
      [5, "has 6 cells, and the header has 4."],
    ]);
  });

  it("may be a cell that holds rows, of which the first hundred are told, by the column or its place", () => {
    const { reader } = readerOf([["URN", "Other", "Name"], ["1", "x", "A"]]); // prettier-ignore
    const verdict = { rows: 3, isStray: true };
    for (let each = 0; each < 101; each++) reader.swallowed(each % 3, verdict);
    const result = reader.finish();
    expect(result.ok && result.value.swallowed.length).toBe(100);
    expect(result.ok && result.value.swallowed.slice(0, 3)).toEqual([
      { row: 2, column: "URN", ...verdict },
      { row: 2, column: "cell 2", ...verdict },
      { row: 2, column: "Name", ...verdict },
    ]);
  });

  it("may be a quotation mark inside a quoted cell", () => {
    const { reader } = readerOf([HEADINGS, ["1", 'A" school', "", ""]]);
    reader.markInside();
    const result = reader.finish();
    expect(result.ok && result.value.problems).toEqual([
      { row: 2, column: null, message: "has a quotation mark inside a quoted cell that is not doubled." },
    ]);
  });

  it("never ends its reading below the headings", () => {
    const { isMoreWanted } = readerOf([HEADINGS, ["1", "A", "", ""], ["", "", "", ""], ["Total", "", "", ""], HEADINGS, ["2", "B", "x", ""], ["Received", "Source", "x", "x"]]); // prettier-ignore
    expect(isMoreWanted).toEqual(times(7, () => true));
  });

  it("may be characters that no sheet takes, counted", () => {
    const { reader } = readerOf([HEADINGS]);
    reader.dropped(2);
    reader.dropped(3);
    const result = reader.finish();
    expect(result.ok && result.value.nuls).toBe(5);
  });
});

describe("a line looks like a row of the file", () => {
  const fits = (headings: readonly string[], ...cells: readonly string[]) => readerOf([headings]).shape!.fits(rowOf(cells));

  it("with as many cells, each of what its column holds", () => {
    expect(fits(HEADINGS, "1", "A", "2024-09-01", "5")).toBe(true);
    expect(fits(HEADINGS, "1", "A", "", "")).toBe(true);
    expect(fits(HEADINGS, "1", "A", "2024-09-01")).toBe(false);
    expect(fits(HEADINGS, "1", "A", "2024-09-01", "5", "")).toBe(false);
    expect(fits(HEADINGS, "1", "A", "then", "5")).toBe(false);
    expect(fits(HEADINGS, "x", "A", "", "")).toBe(false);
  });

  it("with a key, a date or a number in it, where it has fewer than five cells", () => {
    expect(fits(HEADINGS, "", "A", "", "5")).toBe(true);
    expect(fits(HEADINGS, "", "A", "", "")).toBe(false);
    expect(fits([...HEADINGS, "Other"], "", "A", "", "", "")).toBe(true);
    const named = kindOf({ name: "Names", recognisedBy: [["Name"]], keys: ["Name"], columns: SCHOOLS.columns });
    const { shape } = readerOf([["Name", "Opened"]], [named]);
    expect([shape!.fits(rowOf(["A", ""])), shape!.fits(rowOf(["", ""]))]).toEqual([true, false]);
  });
});

it("a file without the columns of a kind's ids has the rows that hold what is wanted", () => {
  const { rows, columns } = read([["Received", "Source"], ["2025-03-01", "Parent"], ["", "Parent"]]); // prettier-ignore
  expect([rows, columns.map(({ cells }) => cells)]).toEqual([
    2,
    [
      [day("2025-03-01"), ""],
      ["Parent", "Parent"],
    ],
  ]);
});
