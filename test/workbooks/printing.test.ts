import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columnNumber } from "../../src/formulas/address";
import { STARTERS } from "../../src/workbooks/list";
import { opened } from "../../src/workbooks/making";

const FOLDER = join(import.meta.dirname, "../../assets/workbooks");
/** In points: a sheet of A4 within its margins, and a digit of Calibri 11, in which widths are counted. */
const WITHIN = { landscape: 842 - 72, portrait: 595 - 72 };
const DIGIT = 5.25;
/** Calibri 11 printed at less than this is smaller than 6½ points. */
const READABLE = 60;

const sheets = STARTERS.flatMap(({ file, name }) => {
  const workbook = opened(new Uint8Array(readFileSync(join(FOLDER, file))));
  return workbook.sheets.map((sheet) => ({ starter: name, workbook, sheet, called: sheet.name }));
});

/** What a sheet's file says of printing, read without the code that wrote it. */
function printingOf(own: (typeof sheets)[number]) {
  const { workbook, sheet } = own;
  const { text, name } = sheet;
  const named = (what: string) => workbook.names.find((each) => each.sheet === name && each.name === `_xlnm.${what}`)?.formula ?? "";
  const widths = new Map(
    [...text.matchAll(/<col min="(\d+)"[^>]* width="([\d.]+)"/g)].map(([, at, width]) => [Number(at) - 1, Number(width)]),
  );
  const filled = sheet.rows.flatMap(({ cells }) => cells.filter(({ value }) => value !== null).map(({ column }) => column));
  const charts = [...drawingOf(own).matchAll(/<xdr:to><xdr:col>(\d+)</g)].map(([, column]) => Number(column) - 1);
  const area = /!\$([A-Z]+):\$([A-Z]+)$/.exec(named("Print_Area"));
  const repeated = /!\$([A-Z]+):\$([A-Z]+)/.exec(named("Print_Titles"));
  return {
    named,
    isLandscape: text.includes('orientation="landscape"'),
    isA4: text.includes('paperSize="9"'),
    isOnePageWide: text.includes('fitToPage="1"') || text.includes('fitToPage="true"'),
    scale: Number(/<pageSetup[^>]* scale="(\d+)"/.exec(text)?.[1] ?? 100),
    breaks: [...(/<colBreaks.*?<\/colBreaks>/.exec(text)?.[0] ?? "").matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)),
    columns: area ? [columnNumber(area[1]!), columnNumber(area[2]!)] : [0, Math.max(...filled, ...charts)],
    repeated: repeated ? [columnNumber(repeated[1]!), columnNumber(repeated[2]!)] : null,
    across: (from: number, to: number) => {
      let sum = 0;
      for (let column = from; column < to; column++) sum += (widths.get(column) ?? 8.43) * DIGIT;
      return sum;
    },
  };
}

function drawingOf({ workbook: { file }, sheet }: (typeof sheets)[number]): string {
  const drawings = file.relationshipsOf(sheet.part).filter(({ kind }) => kind === "drawing");
  return drawings.map(({ target }) => file.textOf(target)!).join("");
}

describe.each(sheets)("$called of $starter, printed", (own) => {
  const { isA4, isLandscape, isOnePageWide, scale, breaks, columns, repeated, across, named } = printingOf(own);
  const within = WITHIN[isLandscape ? "landscape" : "portrait"];
  const [first, last] = columns as [number, number];

  it("is large enough to be read, and nothing is cut off at a page's edge", () => {
    expect(isA4).toBe(true);
    if (isOnePageWide) {
      expect((100 * within) / across(first, last + 1)).toBeGreaterThanOrEqual(READABLE);
      return;
    }
    expect(scale).toBeGreaterThanOrEqual(READABLE);
    const edges = [first, ...breaks, last + 1];
    for (const [page, from] of edges.slice(0, -1).entries()) {
      const again = repeated && page > 0 && repeated[1]! < from ? across(repeated[0]!, repeated[1]! + 1) : 0;
      expect(((across(from, edges[page + 1]!) + again) * scale) / 100).toBeLessThanOrEqual(within);
    }
  });

  it("prints every row that is added: no print area ends at a row", () => {
    expect(named("Print_Area")).toMatch(/^$|!\$[A-Z]+:\$[A-Z]+$/);
  });

  it("repeats the headings of its list on each page", () => {
    const tables = own.workbook.tables.filter((table) => table.sheet === own.sheet.name);
    if (tables.length === 0 || named("Print_Area") !== "") return;
    const rows = /\$(\d+):\$(\d+)$/.exec(named("Print_Titles"));
    expect(tables.map(({ top }) => top + 1).some((row) => rows !== null && Number(rows[1]) <= row && row <= Number(rows[2]))).toBe(true);
  });
});
