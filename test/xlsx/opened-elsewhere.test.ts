import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { changedWorkbook, type Additions } from "../../src/xlsx/workbook-writing";
import { convert, libreOffice } from "../prove/libreoffice";
import { opened } from "../recalc/workbook-file";

const WORKBOOKS = join(import.meta.dirname, "../recalc/workbooks");
/** A file of each maker. */
const FILES = readdirSync(WORKBOOKS).filter((name) => name.endsWith("-deadlines.xlsx"));
/** Every sheet, each to a file of its own. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";
const folder = mkdtempSync(join(tmpdir(), "essex-added-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const formula = (text: string) => ({ text, filled: null });
const ADDED: Additions = {
  sheets: [
    {
      name: "Added",
      cells: [
        { row: 0, column: 0, value: "Team", wanted: { like: 0, look: { bold: true, fill: "#e3efec", line: "below" } } },
        { row: 0, column: 1, value: "Share", wanted: { like: 0, look: { bold: true, horizontal: "right" } } },
        { row: 1, column: 0, value: "North" },
        { row: 1, column: 1, value: 0.4, wanted: { like: 0, look: { format: "0.0%" } } },
        { row: 2, column: 0, value: "South" },
        { row: 2, column: 1, value: 0.6, wanted: { like: 0, look: { format: "0.0%" } } },
        { row: 4, column: 0, formula: formula("SUM(Teams9[Share])") },
        { row: 4, column: 1, formula: formula("ROWS(Team_shares)") },
      ],
      widths: new Map([[0, 30]]),
      heights: new Map(),
      merges: [],
      frozen: { rows: 1, columns: 0 },
      hasGridlines: false,
    },
  ],
  tables: [{ name: "Teams9", sheet: "Added", extent: { top: 0, left: 0, bottom: 2, right: 1 }, columns: ["Team", "Share"] }],
  names: [{ name: "Team_shares", formula: "Added!$B$2:$B$3" }],
};

it.skipIf(libreOffice.missing() !== null && !process.env.REQUIRE_ENGINES)(
  "each maker's file, with a sheet, a Table and a name added, is opened by another spreadsheet",
  async () => {
    const paths = FILES.map((name) => {
      const path = join(folder, name);
      writeFileSync(path, changedWorkbook(opened(readFileSync(join(WORKBOOKS, name))), new Map(), ADDED));
      return path;
    });
    await convert(paths, CSV, folder);
    const added = FILES.map((name) =>
      readFileSync(join(folder, name.replace(".xlsx", "-Added.csv")), "utf8")
        .trim()
        .split(/\r?\n/),
    );
    expect(FILES).toHaveLength(9);
    for (const lines of added) expect(lines).toEqual(["Team,Share", "North,40.0%", "South,60.0%", ",", "100.00%,2"]);
  },
  60_000,
);
