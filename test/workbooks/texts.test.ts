import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellAddress } from "../../src/formulas/address";
import { STARTERS } from "../../src/workbooks/list";
import { opened } from "../../src/workbooks/making";
import { type Cell } from "../../src/xlsx/cell";

const FOLDER = join(import.meta.dirname, "../../assets/workbooks");
/** In points. */
const LINE = 15;
/** How many letters of a text go to a digit of Calibri 11, in which widths are counted. */
const LETTERS = 1.1;
/** No sheet has columns beyond this one. */
const LAST = 100;
/** Columns whose texts stand in full elsewhere: on another sheet, as theirs says, or over the answer. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = { "Next year": ["Source", "Note"], Forecast: ["Year"] };

const sheets = STARTERS.flatMap(({ file, name }) => {
  const workbook = opened(new Uint8Array(readFileSync(join(FOLDER, file))));
  return workbook.sheets.map((sheet) => ({ starter: name, workbook, sheet, called: sheet.name }));
});

/** What a sheet's file says of how its texts stand, read without the code that wrote it. */
function standingOf({ workbook: { file }, sheet }: (typeof sheets)[number]) {
  const { text } = sheet;
  const [, formats] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(file.textOf("xl/styles.xml")!)!;
  const wraps = [...formats!.matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)].map(([format]) => /wrapText="(?:1|true)"/.test(format));
  const widths = new Map(
    [...text.matchAll(/<col min="(\d+)"[^>]* width="([\d.]+)"/g)].map(([, at, width]) => [Number(at) - 1, Number(width)]),
  );
  const heights = new Map(
    [...text.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].map(([, at, height]) => [Number(at) - 1, Number(height)]),
  );
  const across = (column: number) => (widths.get(column) ?? 8.43) * LETTERS;
  return {
    /** Excel fits a row without a height to its texts as it opens the file. */
    isWhole({ row, column, style, value }: Cell): boolean {
      const { length } = String(value);
      const height = heights.get(row);
      if (wraps[style]) return height === undefined || Math.ceil(length / across(column)) * LINE <= height;
      let room = across(column);
      // It runs on into cells that have nothing in them, an empty text neither.
      for (let next = column + 1; room < length && next < LAST && !isFilled(sheet.cellAt(row, next)); next++) room += across(next);
      return length <= room;
    },
  };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== null);
}

/** The cells that are worked out, each with what stands at the head of its column of the answer. */
function workedOutIn({ sheet }: (typeof sheets)[number]): readonly { readonly cell: Cell; readonly heading: string }[] {
  return sheet.rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula, row: top, column: left }) => {
      if (!formula) return [];
      const { bottom, right } = formula.ref ?? { bottom: top, right: left };
      return sheet.rows
        .flatMap((row) => row.cells)
        .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
        .map((cell) => ({ cell, heading: String(sheet.cellAt(top, cell.column)?.value) }));
    }),
  );
}

describe.each(sheets)("$called of $starter", (own) => {
  it("has every text that is worked out whole: in the line above the sheet Excel shows its formula", () => {
    const { isWhole } = standingOf(own);
    const cut = workedOutIn(own).filter(
      ({ cell, heading }) => typeof cell.value === "string" && !ELSEWHERE[own.called]?.includes(heading) && !isWhole(cell),
    );
    expect(cut.map(({ cell: { row, column, value } }) => `${cellAddress(row, column)}: ${String(value)}`)).toEqual([]);
  });
});
