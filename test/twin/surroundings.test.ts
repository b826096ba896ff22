import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { addInOf } from "../../src/recalc/add-in";
import { recalculated } from "../../src/recalc/recalculation";
import { ASK } from "../../src/twin/guard";
import { fileOfTwin } from "../../src/twin/file";
import { type Form } from "../../src/twin/form";
import { type Twin, twinOf } from "../../src/twin/twin";
import { cellOf } from "../../src/formulas/address";
import { type CellValue, isError } from "../../src/xlsx/value";
import { type Workbook } from "../../src/xlsx/workbook";
import { changedWorkbook } from "../../src/xlsx/workbook-writing";
import { built } from "../dist";
import { ironCalc } from "../prove/ironcalc";
import { libreOffice } from "../prove/libreoffice";
import { openedInLibreOffice } from "../prove/opened";
import { fileOf, type Made, opened, rows } from "../recalc/workbook-file";
import { running } from "./in-ironcalc";

const TODAY = 46_351;
const TIMEOUT = 120_000;
const isMissing = (missing: string | null): boolean => missing !== null && !process.env.REQUIRE_ENGINES;
/** A day so far off that other facts hold. */
const FAR = 40_000;

const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const essex = (text: string): string => xml(text.replaceAll("ESSEX.", "_xldudf_ESSEX_"));
const number = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
const word = (address: string, value: string) => `<c r="${address}" t="str"><v>${xml(value)}</v></c>`;
const formula = (address: string, text: string) => `<c r="${address}"><f>${essex(text)}</f><v>0</v></c>`;
const spill = (address: string, text: string, ref: string) =>
  `<c r="${address}" cm="1"><f t="array" ref="${ref}">${essex(text)}</f><v>0</v></c>`;

/** A workbook with what the add-in makes of it. */
function bookOf(made: Made): Workbook {
  const held = opened(fileOf(made));
  return opened(changedWorkbook(held, recalculated(held, addInOf(built("add-in")), { today: TODAY, now: TODAY }).edits));
}

function casesOf(cells: readonly string[][], more: Omit<Made, "sheets"> = {}): Workbook {
  return bookOf({ sheets: { Cases: rows(...cells.map((row) => [...row])) }, ...more });
}

const copied = (workbook: Workbook, form: Form = "classic"): Promise<Twin> => twinOf(workbook, { form, today: TODAY });

function partsOf(bytes: Uint8Array): (part: string) => string {
  const parts = unzipSync(bytes);
  return (part) => strFromU8(parts[part]!);
}

const places = (address: string) => ({ sheet: "Cases", ...cellOf(address)! });

const NAMES = (list: Readonly<Record<string, string>>): string =>
  `<definedNames>${Object.entries(list)
    .map(([name, text]) => `<definedName name="${name}">${essex(text)}</definedName>`)
    .join("")}</definedNames>`;

describe("what stands around the cells of a copy", () => {
  it("keeps the names that do not call the add-in, whatever their sheets are called", async () => {
    const workbook = bookOf({
      sheets: { Essex_2026: rows([number("A1", 46_036), formula("B1", "ESSEX.EHCPDEADLINE(A1)")]) },
      names: NAMES({
        Received: "Essex_2026!$A$1",
        ESSEX_rate: "5",
        Due: "ESSEX.EHCPDEADLINE(Essex_2026!$A$1)",
        DayAfter: "Due+1",
      }),
    });
    const after = opened(fileOfTwin(workbook, await copied(workbook)));
    expect(after.names.map(({ name }) => name)).toEqual(["Received", "ESSEX_rate"]);
  });

  it("gives its own names others than those that there are", async () => {
    const workbook = casesOf([[number("A1", 46_036), formula("B1", "ESSEX.EHCPDEADLINE(A1)")]], {
      names: NAMES({ "Twin.EHCPDEADLINE": "42" }),
    });
    const { names } = opened(fileOfTwin(workbook, await copied(workbook, "lambda")));
    expect(names.map(({ name }) => name)).toEqual(["Twin.EHCPDEADLINE", "Twin.EHCPDEADLINE_2"]);
  });

  it("lets what read a spill read its cells: formulas, names, choices and colours", async () => {
    const workbook = casesOf(
      [
        [
          number("A1", 46_036),
          spill("D1", "ESSEX.EHCPDEADLINE(A1:A2)", "D1:D2"),
          formula("F1", "SUM(_xlfn.ANCHORARRAY(D1))+ESSEX.EHCPDEADLINE(A1)"),
        ],
        [number("A2", 46_100)],
      ],
      {
        names: NAMES({ Deadlines: "_xlfn.ANCHORARRAY(Cases!$D$1)" }),
        after:
          '<conditionalFormatting sqref="A1:A2"><cfRule type="expression" priority="1"><formula>COUNTIF(_xlfn.ANCHORARRAY($D$1),A1)&gt;0</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="H1"><formula1>_xlfn.ANCHORARRAY($D$1)</formula1></dataValidation></dataValidations>',
      },
    );
    const bytes = fileOfTwin(workbook, await copied(workbook));
    const part = partsOf(bytes);
    expect(opened(bytes).names[0]!.formula).toBe("Cases!$D$1:$D$2");
    expect(part("xl/worksheets/sheet1.xml")).toContain("<formula>COUNTIF(Cases!$D$1:$D$2,A1)&gt;0</formula>");
    expect(part("xl/worksheets/sheet1.xml")).toContain("<formula1>Cases!$D$1:$D$2</formula1>");
    expect(part("xl/worksheets/sheet1.xml")).not.toContain("ANCHORARRAY");
  });

  it("says which sheet has a rule that calls the add-in, which no cell can stand for", async () => {
    const workbook = casesOf([[number("A1", 46_036), formula("B1", "ESSEX.EHCPDEADLINE(A1)")]], {
      after: `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${essex("ESSEX.EHCPDEADLINE(A1)<46200")}</formula></cfRule></conditionalFormatting>`,
    });
    const twin = await copied(workbook);
    expect(() => fileOfTwin(workbook, twin)).toThrow(
      "a conditional format, or a rule of what may be typed, calls ESSEX on the sheet “Cases”. Put the call into a cell, and let the rule read that",
    );
  });
});

describe.skipIf(isMissing(ironCalc.missing()))("a native formula that reads cells of a copy", () => {
  const day = (row: number, received: number) => [
    number(`A${row}`, received),
    formula(`B${row}`, `ESSEX.EHCPSTATUS(A${row},,46351)`),
    formula(`C${row}`, `ESSEX.EHCPDEADLINE(A${row})`),
    formula(`D${row}`, `C${row}+1`),
  ];
  const READERS = {
    F1: 'COUNTIF(B1:B3,"Overdue")',
    G1: 'SUMIF(B1:B3,"Overdue",C1:C3)',
    H1: "IFERROR(C1,0)",
    // By way of a formula that is none of the add-in's.
    I1: "COUNT(D1:D3)",
    J1: "SUM(C1:C3)+ESSEX.EHCPDEADLINE(46036)",
  };

  it.each(["classic", "lambda"] as const)("%s: counts none short once one of them asks", { timeout: TIMEOUT }, async (form) => {
    const readers = Object.entries(READERS).map(([address, text]) => formula(address, text));
    const workbook = casesOf([[...day(1, 46_036), ...readers], day(2, 46_100), day(3, 46_250)]);
    const book = await running(workbook, await copied(workbook, form));
    try {
      const shown = () => Object.keys(READERS).map((address) => book.shown(places(address)));
      const now = Object.keys(READERS).map((address) =>
        String(workbook.sheets[0]!.cellAt(cellOf(address)!.row, cellOf(address)!.column)!.value),
      );
      expect(shown().map((text) => text.replace(/\.$/, ""))).toEqual(now);
      book.set(places("A1"), FAR);
      book.calculate();
      expect(shown()).toEqual(Object.keys(READERS).map(() => "#N/A"));
      book.set(places("A1"), 46_036);
      book.calculate();
      expect(shown().map((text) => text.replace(/\.$/, ""))).toEqual(now);
    } finally {
      book.free();
    }
  });

  it("is an error where it says itself which cells it reads", { timeout: TIMEOUT }, async () => {
    const workbook = casesOf([[number("A1", 46_036), formula("C1", "ESSEX.EHCPDEADLINE(A1)"), formula("F1", 'SUM(INDIRECT("C1:C2"))')]]);
    const { edits } = await copied(workbook);
    expect(edits.get("Cases")![0]!.formula!.text).toMatch(/,NA\(\)\)$/);
  });
});

describe.skipIf(isMissing(libreOffice.missing()))("what a copy is held to, in LibreOffice", () => {
  const cells = [
    [word("A1", "Autistic Spectrum Disorder"), word("B1", "Special school"), spill("D1", "ESSEX.EHCPSUMMARY(A1:A4,B1:B4)", "D1:G3")],
    [word("A2", "Autistic Spectrum Disorder")],
    ['<c r="A3" t="e"><v>#N/A</v></c>'],
    [number("J4", 7), number("K4", 43), formula("L4", "INDEX(ESSEX.SURVEY(J4,K4),1,3)")],
  ];

  it("is an error that stays, a blank that stays, and a number that is no TRUE", { timeout: TIMEOUT }, async () => {
    const workbook = casesOf(cells, { parts: { "[Content_Types].xml": TYPES } });
    const bytes = fileOfTwin(workbook, await copied(workbook));
    const base = opened(bytes);
    const moved = (address: string, value: CellValue) =>
      changedWorkbook(base, new Map([["Cases", [{ ...cellOf(address)!, value, formula: null }]]]));
    const saved = await openedInLibreOffice([bytes, moved("A3", null), moved("B2", 0), moved("B2", false), moved("J4", true)]);
    const shown = (index: number, address: string): unknown => {
      const { row, column } = cellOf(address)!;
      const value = saved[index]!.sheets[0]!.cellAt(row, column)?.value ?? "";
      return isError(value) ? value.error : value;
    };
    // The add-in refuses a range with an error in it, as long as that is there.
    expect([shown(0, "D1"), shown(1, "D1"), shown(2, "D1"), shown(3, "D1")]).toEqual(["#VALUE!", ASK, ASK, ASK]);
    expect(shown(0, "L4")).toBeCloseTo(0.2993, 3);
    expect(shown(4, "L4")).toBe(ASK);
  });
});

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/metadata.xml" ContentType="${SPREADSHEET}.sheetMetadata+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/></Types>`;
