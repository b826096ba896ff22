import { describe, expect, it } from "vitest";
import { judged } from "../../../src/core/import/quotation";
import { cellsOf, rowOf } from "../../../src/core/import/row";

/** What a quoted cell of a file of so many columns holds, that stands after `before` cells of its row. */
const held = (content: string, { before = 1, width = 3, separator = "," } = {}) => {
  const text = `1,"${content}",5`;
  const start = text.indexOf('"') + 1;
  return judged(
    { text, start, end: start + content.length, separator, before },
    { width, fits: (row) => row.width === width && cellsOf(row)[0] !== "no row" },
  );
};
const lines = (...all: readonly string[]) => all.join("\n");

describe("a quoted cell of several lines", () => {
  it("is a text where its lines are no rows of the file", () => {
    expect(held(lines("Opened by", "the mayor", "in May"))).toBeNull();
    expect(held("of one line")).toBeNull();
    expect(held(lines("of two", "lines"))).toBeNull();
    expect(held(lines("b,c", "and", "more"))).toBeNull();
    expect(held(lines("b,c", "no row,y,z", "more"))).toBeNull();
  });

  it("was opened by a stray mark where its first line ends the row and each that follows is one", () => {
    expect(held(lines("b,c", "x,y,z", "last"))).toEqual({ rows: 2, isStray: true });
    expect(held(lines("b,c", "x,y,z", "u,v,w", "last"))).toEqual({ rows: 3, isStray: true });
    expect(held("b,c\r\nx,y,z\r\nlast")).toEqual({ rows: 2, isStray: true });
    expect(held("b,c\rx,y,z\rlast")).toEqual({ rows: 2, isStray: true });
    expect(held(lines("c", "x,y,z", "last"), { before: 2 })).toEqual({ rows: 2, isStray: true });
    expect(held(lines("b;c", "x;y;z", "last"), { separator: ";" })).toEqual({ rows: 2, isStray: true });
    // A row of blanks is one too.
    expect(held(lines("b,c", ",,", "last"))).toEqual({ rows: 2, isStray: true });
  });

  it("was opened by a stray mark where a cell is opened in the next line, of a file of three columns at least", () => {
    expect(held(lines("b,c", 'x,"y'))).toEqual({ rows: 1, isStray: true });
    expect(held(lines("b,c", 'x,""y'))).toBeNull();
    expect(held(lines("b,c", 'x,y"'))).toBeNull();
    expect(held(lines("b,c", "x,y"))).toBeNull();
    expect(held(lines("b", 'x,"y'))).toBeNull();
    expect(held(lines("b", 'x,"y'), { width: 2 })).toBeNull();
  });

  it("has swallowed rows where half of its lines at least are rows", () => {
    expect(held(lines("b", "x,y,z", "last"))).toEqual({ rows: 1, isStray: false });
    expect(held(lines("b,c", "x,y,z", "note", "last"))).toEqual({ rows: 1, isStray: false });
    expect(held(lines("b", "x,y,z", "u,v,w", "note", "last"))).toEqual({ rows: 2, isStray: false });
    expect(held(lines("b", "x,y,z", "note", "note", "last"))).toBeNull();
  });

  it("is told by its first thousand lines, and has as many rows as lines where it has more", () => {
    const many = (rows: number, notes: number, first: string) =>
      held(lines(first, ...Array.from({ length: rows }, () => "x,y,z"), ...Array.from({ length: notes }, () => "note"), "last"));
    expect(many(1000, 500, "b,c")).toEqual({ rows: 1501, isStray: true });
    expect(many(999, 501, "b,c")).toEqual({ rows: 1500, isStray: false });
    expect(many(900, 100, "b")).toEqual({ rows: 900, isStray: false });
    expect(many(900, 101, "b")).toEqual({ rows: 1001, isStray: false });
    expect(many(499, 2000, "b")).toBeNull();
    expect(many(500, 2000, "b")).toEqual({ rows: 2500, isStray: false });
  });
});

it("a row of cells knows its width, whether it is blank, each cell without the spaces around it, and which is plainly a text", () => {
  const row = rowOf(["URN", " Name ", ""]);
  expect([row.width, row.isBlank, cellsOf(row), row.cell(3)]).toEqual([3, false, ["URN", "Name", ""], ""]);
  expect([rowOf(["", " "]).isBlank, rowOf(["", "0"]).isBlank]).toEqual([true, false]);
  expect([row.isPlainly(0, "URN"), row.isPlainly(0, "Name"), row.isPlainly(2, ""), row.isPlainly(3, "")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
