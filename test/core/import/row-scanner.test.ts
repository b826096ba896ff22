import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, type Row } from "../../../src/core/import/row";
import { LONGEST_ROW, type RowShape, rowScanner } from "../../../src/core/import/row-scanner";

interface Told {
  readonly rows: { readonly cells: string[]; readonly isBlank: boolean; hasMarkInside: boolean }[];
  readonly swallowed: { readonly row: number; readonly cell: number; readonly rows: number; readonly isStray: boolean }[];
  readonly progress: number[];
  /** What is said of each piece. */
  readonly outcomes: (boolean | string)[];
}

interface Asked {
  readonly shape?: RowShape | null;
  readonly most?: number;
  readonly look?: (row: Row) => void;
}

/** What a scanner tells of the pieces of a text. */
function told(pieces: readonly string[], { shape = null, most = Infinity, look = () => undefined }: Asked = {}): Told {
  const found: Told = { rows: [], swallowed: [], progress: [], outcomes: [] };
  const { push } = rowScanner(
    ",",
    {
      shape,
      take(row) {
        look(row);
        found.rows.push({ cells: cellsOf(row), isBlank: row.isBlank, hasMarkInside: false });
        return found.rows.length < most;
      },
      markInside: () => void (found.rows.at(-1)!.hasMarkInside = true),
      swallowed: (cell, verdict) => void found.swallowed.push({ row: found.rows.length, cell, ...verdict }),
    },
    (characters) => void found.progress.push(characters),
  );
  for (const [index, piece] of pieces.entries()) {
    const result = push(piece, index === pieces.length - 1);
    found.outcomes.push(result.ok ? result.value : result.message);
  }
  return found;
}

/**
 * The rows of a text, read a character at a time: a cell that begins with a quotation mark ends at the next that is not doubled and has nothing
 * but spaces before the end of the cell. Null for the rows where a mark is never closed.
 */
function plainly(text: string): Told["rows"] | null {
  const rows: Told["rows"] = [];
  let at = 0;
  while (at < text.length) {
    const row = { cells: [] as string[], isBlank: true, hasMarkInside: false };
    for (let isAnother = true; isAnother;) {
      let cell = "";
      if (text[at] === '"') {
        for (at++; ; at++) {
          if (at >= text.length) return null;
          if (text[at] !== '"') cell += text[at];
          else if (text[at + 1] === '"') cell += text[at++];
          else if (/^" *(?:[,\r\n]|$)/.test(text.slice(at).replace(/[,\r\n][^]*/, ","))) break;
          else {
            cell += '"';
            row.hasMarkInside = true;
          }
        }
        for (at++; text[at] === " ";) at++;
        cell = cell.replace(/\r\n?/g, "\n");
      } else for (; at < text.length && !",\r\n".includes(text[at]!); at++) cell += text[at];
      row.cells.push(cell.trim());
      isAnother = text[at] === ",";
      if (isAnother) at++;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    row.isBlank = row.cells.every((cell) => cell === "");
    rows.push(row);
  }
  return rows;
}

const cellsOfAll = ({ rows }: Told) => rows.map(({ cells }) => cells);
const lines = (...all: readonly string[]) => all.join("\n");

describe("a text that comes in pieces", () => {
  it("has the cells, the blank rows and the stray marks of a plain reading, wherever it comes apart", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", " ", "\u00a0", ",", ",", '"', '"', "\n", "\r"), maxLength: 24 });
    fc.assert(
      fc.property(text, fc.nat(24), fc.nat(24), (whole, one, two) => {
        const [first, second] = [Math.min(one, two), Math.max(one, two)];
        const { rows, outcomes } = told([whole.slice(0, first), whole.slice(first, second), whole.slice(second)]);
        const expected = plainly(whole);
        if (expected) expect([rows, outcomes]).toEqual([expected, [true, true, true]]);
        else expect(outcomes.at(-1)).toMatch(/^row \d+: a quotation mark is opened and never closed/);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["quoted cells that hold separators, marks and lines", '"a,b","say ""no""","one\r\ntwo\rthree\nfour",5\n6,7,8,9\n'],
    ["lines ended in three ways, and blank ones between", "a,b\r\n\r\nc,d\r\re,f\n\n\n,\n , \ng,h"],
    ["spaces after a mark that closes, and a mark inside", '"a" ,"b"  \r\n"c" d" ,"e" \n"f"  '],
    ["spaces around cells, and marks that open none", ' a ,é, "b" ,c""d\n12" pipe, ,\t\n\u00a0x\u00a0,y\u00a0\n'],
    ["no end of its last line, and an empty last cell", "a,b\nc,"],
    ["a mark where the text ends", 'a,"b"'],
    ["empty quoted cells", '"",""\n"" ,""""\n'],
  ])("is the same cut anywhere: %s", (_, text) => {
    const expected = plainly(text)!;
    for (let at = 0; at <= text.length; at++) expect(told([text.slice(0, at), text.slice(at)]).rows).toEqual(expected);
    expect(told([...text]).rows).toEqual(expected);
  });

  it("has each row as soon as its end has come", () => {
    const seen: number[] = [];
    let rows = 0;
    const { push } = rowScanner(",", { shape: null, take: () => ++rows > 0, markInside: () => undefined, swallowed: () => undefined });
    for (const piece of ["a,b\n", "c,d\r\n", "e,f\r", "\ng,h\n", "i"]) {
      push(piece, piece === "i");
      seen.push(rows);
    }
    expect(seen).toEqual([1, 2, 2, 4, 5]);
  });

  it("is read no further than is wanted", () => {
    const { rows, outcomes } = told(["a\nb\nc\nd\n"], { most: 2 });
    expect([rows.length, outcomes]).toEqual([2, [false]]);
    expect(told(['a\n"b" c"\n'], { most: 2 }).rows.map(({ hasMarkInside }) => hasMarkInside)).toEqual([false, false]);
    expect(told(["a\nb\n"]).outcomes).toEqual([true]);
    expect(told([""])).toMatchObject({ rows: [], outcomes: [true] });
  });

  it("says how far it is after every 1,048,576 characters and at the end of each piece", () => {
    const piece = `${"x".repeat(4_095)}\n`.repeat(625);
    expect(told([piece, piece]).progress).toEqual([1_048_576, 2_097_152, 2_560_000, 3_608_576, 4_657_152, 5_120_000]);
    expect(told(["a\nb", "c\n"]).progress).toEqual([2, 5]);
  });
});

describe("a row that a sheet could not hold", () => {
  it("of sixteen million characters is read, and of one more is refused, whether its end has come or not", () => {
    const row = (length: number) => `a\n${"x".repeat(length - 1)}\n`;
    expect(told([row(LONGEST_ROW)]).outcomes).toEqual([true]);
    expect(told([row(LONGEST_ROW + 1)]).outcomes).toEqual(["row 2 is longer than 16 million characters: this is no table of rows."]);
    expect(told([`a\n${"x".repeat(LONGEST_ROW)}`, ""]).outcomes).toEqual([true, true]);
    expect(told([`a\n${"x".repeat(LONGEST_ROW + 1)}`, ""]).outcomes[0]).toMatch(/^row 2 is longer/);
    expect(told([`a\n"${"x".repeat(LONGEST_ROW)}`, ""]).outcomes[0]).toMatch(/^row 2: a quotation mark is opened and not closed in the 16/);
  });

  it("is told by its own length, and not by that of a file of many rows in one piece", () => {
    const { rows, outcomes } = told([`${"x".repeat(3_000_000)},a\n`.repeat(6)]);
    expect([rows.length, outcomes]).toEqual([6, [true]]);
  });

  it("has the cells that a sheet has columns for, and the next row none of them", () => {
    const widths: [number, string, string, string, string][] = [];
    const look = (row: Row) => widths.push([row.width, row.cell(0), row.cell(16_383), row.cell(16_384), row.cell(2)]);
    told([`${Array.from({ length: 16_386 }, (_, index) => `c${index}`).join(",")}\nx,y\n`], { look });
    expect(widths).toEqual([
      [16_386, "c0", "c16383", "", "c2"],
      [2, "x", "", "", ""],
    ]);
  });
});

it("a cell that is not quoted is plainly the text it is, and no other; of a quoted one that is not plain", () => {
  const found: boolean[][] = [];
  const asked: [number, string][] = [[0, "ab"], [0, "a"], [0, "ax"], [0, "abc"], [1, "b"], [1, "c"], [2, "d"], [3, ""], [3, "a"]]; // prettier-ignore
  told(['ab,"b",c,d\nab,c,d\n'], { look: (row) => found.push(asked.map(([index, text]) => row.isPlainly(index, text))) });
  expect(found).toEqual([
    [true, false, false, false, false, false, false, false, false],
    [true, false, false, false, false, true, true, false, false],
  ]);
  const outside: boolean[] = [];
  const wide = Array.from({ length: 16_385 }, () => "c").join(",");
  told([`${wide}\na\n`], { look: (row) => outside.push(row.isPlainly(16_384, "c"), row.isPlainly(1, "c"), row.isPlainly(16_383, "c")) });
  expect(outside).toEqual([false, true, true, false, false, false]);
});

describe("a stray mark that opens a cell", () => {
  const shape: RowShape = { width: 5, fits: (row) => row.width === 5 };
  const row = (number: number, name = `School ${number}`) => `${number},Essex,${name},Primary,Open`;
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => row(from + index));

  it("leaves the cells before it as they are, however many", () => {
    for (const [before, cell] of [
      ["1", 1],
      ["1,Essex", 2],
      ['1,"Ess""ex"', 2],
      ["1,Essex,Name", 3],
    ] as const) {
      const first = `${before},"stray${",x".repeat(4 - cell)}`;
      const text = lines(first, ...rows(2, 5), row(5, '"St Mary\'s, Town"'), row(6));
      for (const at of [0, 4, first.length - 2, first.length + 9, text.length - 30, text.length - 3]) {
        const found = told([text.slice(0, at), text.slice(at)], { shape });
        expect(cellsOfAll(found)).toEqual([
          [
            ...before.replaceAll('""', "'").replaceAll('"', "").replaceAll("'", '"').split(","),
            '"stray',
            ...Array<string>(4 - cell).fill("x"),
          ],
          ...[...rows(2, 5), row(5, "St Mary's. Town"), row(6)].map((each) => each.split(",").map((part) => part.replace("'s.", "'s,"))),
        ]);
        expect(found.swallowed).toEqual([{ row: 1, cell, rows: 4, isStray: true }]);
      }
    }
  });

  it("says of its own row alone that a mark inside is not doubled", () => {
    const pipe = row(3, '12" pipe');
    const marks = (text: string) => told([text], { shape }).rows.map(({ hasMarkInside }) => hasMarkInside);
    expect(marks(lines(row(1, '"School'), row(2), pipe, row(4, '"A"')))).toEqual([false, false, false, false]);
    expect(marks(lines('1,"E" x","School,Primary,Open', row(2), pipe, row(4, '"A"')))).toEqual([true, false, false, false]);
  });

  it("is told beside a cell of the row that holds rows and is no stray one", () => {
    const held = lines("note", ...rows(2, 4), "end");
    const text = lines(`1,"${held}","School,Primary,Open`, row(5), row(6, '"A"'));
    expect(told([text], { shape }).swallowed).toEqual([
      { row: 1, cell: 1, rows: 2, isStray: false },
      { row: 1, cell: 2, rows: 2, isStray: true },
    ]);
  });

  it("is not looked for in a cell of one line, nor where nothing is known of the rows", () => {
    const asked: number[] = [];
    const counting: RowShape = { width: 5, fits: (each) => asked.push(each.width) > 0 };
    expect(told([lines(row(1, '"A, B"'), row(2, '"C"'))], { shape: counting }).rows).toHaveLength(2);
    expect(asked).toEqual([]);
    expect(told([lines(row(1, '"School'), row(2), row(3, '"A"'))]).rows).toHaveLength(1);
  });

  it("is read as a letter a few times in a long file, and refused where what is read again is twice the file and a million more", () => {
    const filling = `${"x".repeat(100_000)},Essex,A,Primary,Open\n`.repeat(20);
    const strays = Array.from({ length: 6 }, (_, index) => lines(row(index, '"School'), row(index), row(index, '"A"'), ""));
    expect(told([filling + strays.join("")], { shape }).outcomes).toEqual([true]);
    // Each of these marks swallows all rows up to the last.
    const many = (rowsOfThem: number) => [
      ...Array.from({ length: rowsOfThem }, (_, index) => row(index, `"${"x".repeat(50_000)}`)),
      row(9, '"A"'),
    ];
    // Of eight rows of 50,000 characters 1,800,000 are read again, where 1,850,000 may be; of twelve, 2,500,000 by the fifth, where 2,250,000 may be.
    expect(told([lines(...many(8))], { shape }).outcomes).toEqual([true]);
    expect(told([lines(...many(12))], { shape }).outcomes).toEqual([
      "row 5: quotation marks are opened in it and in rows before it and closed many rows later, so that the rows cannot be told apart.",
    ]);
  });
});
