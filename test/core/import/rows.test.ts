import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { cellsOf, type Row, rowOf } from "../../../src/core/import/row";
import { LONGEST_ROW, type RowShape, rowScanner } from "../../../src/core/import/row-scanner";
import { separationOf } from "../../../src/core/import/separator";

interface Scanned {
  readonly rows: string[][];
  readonly marks: number[];
  readonly swallowed: { readonly row: number; readonly cell: number; readonly rows: number; readonly isStray: boolean }[];
  readonly refusal: string | null;
}

/** The rows of pieces of text, cut by a scanner that knows their width after the first. */
function scanned(pieces: readonly string[], separator = ",", fits: (row: Row) => boolean = () => true): Scanned {
  const rows: string[][] = [];
  const marks: number[] = [];
  const swallowed: Scanned["swallowed"] = [];
  let shape: RowShape | null = null;
  const scanner = rowScanner(separator, {
    get shape() {
      return shape;
    },
    take(row) {
      rows.push(cellsOf(row));
      const { width } = row;
      shape ??= { width, fits: (other) => other.width === width && fits(other) };
      return true;
    },
    markInside: () => marks.push(rows.length),
    swallowed: (cell, verdict) => swallowed.push({ row: rows.length, cell, ...verdict }),
  });
  for (const [index, piece] of pieces.entries()) {
    const result = scanner.push(piece, index === pieces.length - 1);
    if (!result.ok) return { rows, marks, swallowed, refusal: result.message };
  }
  return { rows, marks, swallowed, refusal: null };
}

describe("a text is cut into rows", () => {
  it("as another program cuts it, whatever its cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", " ", ",", '"', "\n", "é", "1"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 }), (rows) => {
        const text = Papa.unparse(rows, { newline: "\n" });
        const parsed = Papa.parse<string[]>(text, { newline: "\n", delimiter: "," }).data;
        const trimmed = parsed.map((row) => row.map((each) => each.trim()));
        const { rows: read } = scanned([text], ",", () => false);
        expect(read).toEqual(trimmed.slice(0, read.length));
        // After a last end of a line we have no row, and the other an empty one.
        expect(trimmed.slice(read.length).flat().join("")).toBe("");
      }),
    );
  });

  it("the same wherever it comes apart into pieces", () => {
    const text = 'a,b,c\r\n1,"x ""y""\r\nz",3\r4,5,6\n,,\n7,"8, ",9';
    const whole = scanned([text]);
    expect(whole.rows).toEqual([
      ["a", "b", "c"],
      ["1", 'x "y"\nz', "3"],
      ["4", "5", "6"],
      ["", "", ""],
      ["7", "8,", "9"],
    ]);
    for (let one = 1; one < text.length; one++)
      for (let two = one; two < text.length; two += 5)
        expect(scanned([text.slice(0, one), text.slice(one, two), text.slice(two)])).toEqual(whole);
  });

  it("with a mark inside a quoted cell that is not doubled noted by its row", () => {
    const { rows, marks } = scanned(['a,b\n1,"A" school"\n2,B\n']);
    expect(rows[1]).toEqual(["1", 'A" school']);
    expect(marks).toEqual([2]);
  });

  it("in which a mark inside a cell that is not quoted is a letter", () => {
    expect(scanned(['a,b\n1,12" pipe\n2, "B"\n']).rows.slice(1)).toEqual([
      ["1", '12" pipe'],
      ["2", '"B"'],
    ]);
  });
});

describe("a quotation mark that opens a cell and is closed rows later", () => {
  const HEADER = "URN,Name,Phase,Status";
  const rows = Array.from({ length: 60 }, (_, index) => `${100_000 + index},School ${index},Primary,Open`);
  const withStray = (at: number, closes: number) =>
    [HEADER, ...rows.map((row, index) => (index === at ? row.replace("School", '"School') : index === closes ? row.replace(/School \d+/, '"St Mary\'s, Town"') : row))].join("\n"); // prettier-ignore

  it("leaves the rows between as rows, and is told by its row and their number", () => {
    const { rows: read, swallowed } = scanned([withStray(15, 50)]);
    expect(read).toHaveLength(61);
    expect(read[16]).toEqual(["100015", '"School 15', "Primary", "Open"]);
    expect(read[51]).toEqual(["100050", "St Mary's, Town", "Primary", "Open"]);
    expect(swallowed).toEqual([{ row: 17, cell: 1, rows: 35, isStray: true }]);
  });

  it("is told where it is closed in the next row", () => {
    const { rows: read, swallowed } = scanned([withStray(15, 16)]);
    expect(read).toHaveLength(61);
    expect(swallowed).toEqual([{ row: 17, cell: 1, rows: 1, isStray: true }]);
  });

  it("is told wherever the text comes apart", () => {
    const text = withStray(15, 50);
    for (const at of [700, 900, 1_500]) expect(scanned([text.slice(0, at), text.slice(at)])).toEqual(scanned([text]));
  });

  it("is left alone where some of the lines between are no rows, and told by those that are", () => {
    const text = withStray(15, 50).replace("100020,School 20,Primary,Open", "a line of its own").replace("School 30,Primary", "School 30");
    const { rows: read, swallowed } = scanned([text]);
    expect(read).toHaveLength(26);
    expect(swallowed).toEqual([{ row: 17, cell: 1, rows: 32, isStray: false }]);
  });

  it("is not suspected in a cell of several lines that are no rows", () => {
    for (const note of ['"12 High Street\nTown"', '"Mr A, head\nMrs B, deputy\nMs C, bursar"', '"1,2,3\n4,5,6"', '"a\n\n\nb"']) {
      const text = `${HEADER}\n1,A,${note},Open\n2,B,Primary,${note}\n`;
      expect(scanned([text])).toMatchObject({ swallowed: [], refusal: null });
      expect(scanned([text]).rows).toHaveLength(3);
    }
  });

  it("never closed is refused by its row", () => {
    expect(scanned([withStray(15, 60)]).refusal).toBe(
      "row 17: a quotation mark is opened and never closed, so that the rows after it cannot be told apart.",
    );
  });

  it("opened again and again is refused before it costs more than the file is worth", () => {
    const stray = Array.from({ length: 20_000 }, (_, index) => `${index},"School ${index},Primary,Open`);
    const started = performance.now();
    expect(scanned([[HEADER, ...stray, '1,"x",Primary,Open'].join("\n")]).refusal).toMatch(
      /^row \d+: quotation marks are opened in it and in rows before it/,
    );
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("a row", () => {
  it("without an end is refused by its number, inside quotation marks or not", () => {
    const long = "x".repeat(LONGEST_ROW / 4 + 1);
    expect(scanned(["a,b\n", long, long, long, long, "\n"]).refusal).toBe(
      "row 2 is longer than 16 million characters: this is no table of rows.",
    );
    expect(scanned(["a,b\n", `1,"${long}`, long, long, long, "\n"]).refusal).toBe(
      "row 2: a quotation mark is opened and not closed in the 16 million characters after it, so that the rows cannot be told apart.",
    );
  });

  it("has as many cells as it likes, of which a sheet's are kept", () => {
    let width = 0;
    const take = (row: Row) => {
      width = row.width;
      expect(cellsOf(row)).toHaveLength(16_384);
      expect(row.cell(1_000_000)).toBe("");
      return true;
    };
    rowScanner(",", { take, markInside: () => undefined, swallowed: () => undefined, shape: null }).push("x,".repeat(1_000_000), true);
    expect(width).toBe(1_000_001);
  });
});

describe("the separator of a text", () => {
  const isHeader = (row: Row) => row.cell(0) === "URN" && row.cell(1) === "Name";
  it.each([
    ["URN,Name\n1,A", ",", 0],
    ["URN;Name\n1,5;A", ";", 0],
    ["A title, of two parts\nURN\tName\n", "\t", 0],
    ["URN|Name\n", "|", 0],
    ["sep=;\r\nURN;Name", ";", 7],
    ["Code;Word;Other\n", ";", 0],
    ["sep=;\rURN;Name", ";", 6],
    ["A;B;C\nURN,sep=;\nURN,Name\n", ",", 0],
    ["\r\n\nCode;Word;Other\n", ";", 0],
    ["A title; of two parts\nURN,Name", ",", 0],
    ["", ",", 0],
  ])("of %j is %j", (text, separator, from) => {
    expect(separationOf(text, 20, isHeader)).toEqual({ separator, from });
  });

  it("is told by a header among so many rows, or else by the first line, where it stands in the first million characters", () => {
    const text = (rows: number) => `${"a;b;c,d\n".repeat(rows)}URN,Name\n`;
    expect([separationOf(text(2), 3, isHeader).separator, separationOf(text(3), 3, isHeader).separator]).toEqual([",", ";"]);
    const below = (characters: number) => `a;b;c,d\n${"x".repeat(characters)}\nURN,Name\n`;
    expect([separationOf(below(1_000_000), 20, isHeader).separator, separationOf(below(1_100_000), 20, isHeader).separator]).toEqual([
      ",",
      ";",
    ]);
  });
});

it("a row of cells is read without the spaces around them", () => {
  expect(rowOf([" a ", ""])).toMatchObject({ width: 2, isBlank: false });
  expect(rowOf([" a "]).cell(0)).toBe("a");
  expect(rowOf([" ", ""]).isBlank).toBe(true);
});
