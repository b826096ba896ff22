import { describe, expect, test } from "vitest";
import { CSV, savedCsv } from "../../src/workbench/page/csv";
import type { CellNow, SheetNow } from "../../src/workbench/page/files";

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (saved: { bytes: Uint8Array }) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(saved.bytes);
const cell = (row: number, column: number, value: CellNow["value"], more: Partial<CellNow> = {}): CellNow => ({
  row,
  column,
  value,
  text: String(value),
  format: "General",
  formula: "",
  fills: null,
  isFilled: false,
  ...more,
});

const now = (name: string, cells: readonly CellNow[]): SheetNow => ({
  ...{ name, cells, looks: [], widths: new Map(), heights: new Map(), merges: [], frozen: { rows: 0, columns: 0 } },
  ...{ hasGridlines: true, tables: [], highlights: [], entryRules: [] },
});

describe("a file of comma-separated text", () => {
  test("opens as one sheet of its own name, each cell as if typed in, codes with their noughts", async () => {
    const { sheets, notShown } = await CSV.open(
      "Requests: 2026.csv",
      bytes('URN,Name\r\n012345,"St Mary, Old Town"\r\n7,=HYPERLINK(1)\r\n'),
    );
    expect(notShown).toEqual([]);
    expect(sheets.map(({ name, hasGridlines }) => [name, hasGridlines])).toEqual([["Requests  2026", true]]);
    expect(sheets[0]?.cells.map(({ row, column, content }) => [row, column, content])).toEqual([
      [0, 0, { entered: "URN" }],
      [0, 1, { entered: "Name" }],
      [1, 0, "012345"],
      [1, 1, { entered: "St Mary, Old Town" }],
      [2, 0, { entered: "7" }],
      [2, 1, { entered: "=HYPERLINK(1)" }],
    ]);
  });

  test.each([
    ["an empty file", "nothing.csv", "", "nothing.csv is empty."],
    [
      "a file that is no text",
      "book.csv",
      "PK\u0003\u0004\0\0",
      "book.csv is not comma-separated text. A workbook must end in its own .xlsx.",
    ],
  ])("is refused: %s", async (_, name, content, why) => {
    await expect(CSV.open(name, bytes(content))).rejects.toThrow(why);
  });

  test("is saved with dates as shown, numbers whole, and no text that would become a formula", () => {
    const sheet = now("Requests", [
      cell(0, 0, "Received"),
      cell(0, 2, "Note"),
      cell(1, 0, 46036, { text: "14/01/2026", format: "dd/mm/yyyy" }),
      cell(1, 1, 0.578125, { text: "57.8%", format: "0.0%" }),
      cell(1, 2, "=1+1"),
      cell(2, 1, -5),
      cell(2, 2, "-5 places"),
    ]);
    expect(textOf(savedCsv([sheet]))).toBe('\uFEFFReceived,,Note\r\n14/01/2026,0.578125,"\'=1+1"\r\n,-5,-5 places');
  });

  test("says what it has no room for", async () => {
    const opened = await CSV.open("a.csv", bytes("1"));
    const one = now("a", [cell(0, 0, 2, { formula: "=1+1" })]);
    expect((await opened.save([one, now("b", [])], [])).notSaved).toEqual([
      "the second sheet",
      "formulas (their values are saved)",
      "formats and widths",
    ]);
  });
});
