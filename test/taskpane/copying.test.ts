import { describe, expect, it } from "vitest";
import { type Copy, copyOf } from "../../src/taskpane/panels/copying/made";
import { Refused } from "../../src/taskpane/workbook/run";
import type { Form } from "../../src/twin/form";
import { partsCallingEssex } from "../../src/xlsx/add-in-removal";
import { looksOf } from "../../src/xlsx/looks";
import { fileOf, type Made, opened, rows, valuesIn } from "../recalc/workbook-file";

const TODAY = 46_351;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const call = (address: string, formula: string, value: string) => `<c r="${address}"><f>${formula}</f>${value}</c>`;
const number = (value: number) => `<v>${value}</v>`;
const input = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;

/** Two deadlines, one within another formula, a count of grades, a version, and a deadline that shows an error. */
const CASES = rows(
  [input("A1", 46_036), call("B1", "_xldudf_ESSEX_EHCPDEADLINE(A1)", number(46_176))],
  [input("A2", 46_100), call("B2", "IFERROR(_xldudf_ESSEX_EHCPDEADLINE(A2),&quot;none&quot;)", number(46_240))],
  [`<c r="A3" t="str"><v>soon</v></c>`, `<c r="B3" t="e"><f>_xldudf_ESSEX_EHCPDEADLINE(A3)</f><v>#VALUE!</v></c>`],
  [call("B4", "_xldudf_ESSEX_EHCPDEADLINE(INDIRECT(&quot;A1&quot;))", number(46_176))],
);
const workbook = (more: Partial<Made> = {}) => fileOf({ sheets: { Cases: CASES }, ...more });

async function copied(bytes: Uint8Array, form: Form = "classic", before: Copy | null = null): Promise<Copy> {
  return copyOf(bytes, before, { form, today: TODAY });
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const made = await copied(bytes).catch((thrown: unknown) => thrown);
  expect(made).toBeInstanceOf(Refused);
  return (made as Refused).message;
}

describe("a copy for a school", () => {
  it.each(["classic", "lambda"] as const)("in the %s form has nothing of ESSEX, and the same figures", async (form) => {
    const { bytes } = await copied(workbook(), form);
    expect(partsCallingEssex(bytes)).toEqual([]);
    const { B1, B2, B3, B4 } = valuesIn(bytes, "Cases");
    expect([B1, B2, B3, B4]).toEqual([46_176, 46_240, { error: "#VALUE!" }, 46_176]);
    expect(opened(bytes).names.map(({ name }) => name)).toEqual(form === "lambda" ? ["Twin.EHCPDEADLINE"] : []);
  });

  it("shows dates as dates, which ESSEX had given their format, and leaves the formats of cells alone", async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="15" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;
    const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="y" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;
    const cells = CASES.replace('<c r="B2">', '<c r="B2" vm="1">').replace(
      "</row>",
      `<c r="C1" s="1"><f>_xldudf_ESSEX_EHCPDEADLINE(A1)</f><v>46176</v></c></row>`,
    );
    const file = fileOf({ sheets: { Cases: cells }, parts: { "xl/styles.xml": styles, "xl/_rels/workbook.xml.rels": rels } });
    const { bytes } = await copied(file);
    const copy = opened(bytes);
    const looks = looksOf(copy);
    const formatAt = (row: number, column: number) => looks[copy.sheets[0]!.cellAt(row, column)!.style]!.format;
    expect([formatAt(0, 1), formatAt(1, 1), formatAt(0, 2)]).toEqual(["dd/mm/yyyy", "dd/mm/yyyy", "d-mmm-yy"]);
    // A data type that a cell had tells of the call that is gone.
    expect(copy.sheets[0]!.text).not.toContain("vm=");
    expect(valuesIn(bytes, "Cases").B2).toBe(46_240);
  });

  it("tells what becomes of the cells of each function", async () => {
    const { becoming, errors, sheets, hidden, about, hasMacros } = await copied(workbook());
    expect(becoming).toEqual([
      { treatment: "follows", cells: 2, functions: [{ name: "EHCPDEADLINE", cells: 2 }] },
      { treatment: "value", cells: 2, functions: [{ name: "EHCPDEADLINE", cells: 2 }] },
    ]);
    expect({ errors, sheets, hidden, about, hasMacros }).toEqual({
      errors: 1,
      sheets: 1,
      hidden: [],
      about: "About this copy",
      hasMacros: false,
    });
  });

  it("names a formula that calls two functions by both", async () => {
    const both = rows([input("A1", 46_036), call("B1", "_xldudf_ESSEX_EHCPDEADLINE(A1)+_xldudf_ESSEX_ACADEMICYEAR(A1)", "<v>0</v>")]);
    const { becoming } = await copied(fileOf({ sheets: { Cases: both } }));
    expect(becoming.flatMap(({ functions }) => functions)).toEqual([{ name: "ACADEMICYEAR, EHCPDEADLINE", cells: 1 }]);
  });

  it("is made once of one file, and again where the file, the form or the day is another", async () => {
    const first = await copied(workbook());
    // Excel writes the day of saving into it each time.
    const savedAgain = workbook({ parts: { "docProps/core.xml": "<coreProperties/>" } });
    expect(await copied(savedAgain, "classic", first)).toBe(first);
    expect(await copied(workbook(), "lambda", first)).not.toBe(first);
    expect(await copyOf(workbook(), first, { form: "classic", today: TODAY + 1 })).not.toBe(first);
    const changed = fileOf({ sheets: { Cases: CASES.replace("46100", "46101") } });
    expect(await copied(changed, "classic", first)).not.toBe(first);
  });

  it("of a workbook with macros is known to have them", async () => {
    const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`;
    const { hasMacros } = await copied(workbook({ parts: { "xl/_rels/workbook.xml.rels": rels, "xl/vbaProject.bin": new Uint8Array(8) } }));
    expect(hasMacros).toBe(true);
  });

  it("hears of its progress, and is not made where that stops it", async () => {
    const heard: string[] = [];
    await copyOf(workbook(), null, {
      form: "classic",
      today: TODAY,
      onCell: async (done, all) => void heard.push(`${done} of ${all}`),
    });
    expect(heard).toEqual(["0 of 4", "1 of 4", "2 of 4", "3 of 4"]);
    const stopped = new Error("stopped");
    const making = copyOf(workbook(), null, { form: "classic", today: TODAY, onCell: () => Promise.reject(stopped) });
    await expect(making).rejects.toBe(stopped);
  });

  it("is refused in a sentence where none can be made", async () => {
    expect(await refusal(fileOf({ sheets: { Sheet1: rows([input("A1", 1), call("B1", "A1+1", number(2))]) } }))).toBe(
      "No cell of this workbook calls ESSEX: it needs no add-in as it is. Send the workbook itself.",
    );
    expect(await refusal(workbook({ workbookPr: '<workbookPr date1904="1"/>' }))).toBe(
      "This workbook counts its days from 1904, and the ESSEX functions count them from 1900 as Excel does: every date would be 1,462 days out. Untick “Use 1904 date system” under File, Options, Advanced, and put its dates right.",
    );
    expect(await refusal(workbook({ calcPr: '<calcPr fullPrecision="0"/>' }))).toBe(
      "This workbook cuts its figures to what is shown (“Set precision as displayed”), which only Excel can do. Untick it under File, Options, Advanced.",
    );
    expect(await refusal(encrypted())).toBe(
      "This workbook is protected by a password, so that its cells cannot be read. In Excel, take the password away under File, Info, Protect Workbook, and save it.",
    );
    expect(await refusal(workbook().subarray(0, 900))).toBe("This workbook is damaged: it is cut short, and may not have arrived whole.");
    expect(await refusal(new Uint8Array())).toBe("This workbook is empty.");
    const rule =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>_xldudf_ESSEX_EHCPDEADLINE(A1)&gt;0</formula></cfRule></conditionalFormatting>';
    expect(await refusal(workbook({ after: rule }))).toBe(
      "This workbook cannot be copied: a conditional format, or a rule of what may be typed, calls ESSEX on the sheet “Cases”. Put the call into a cell, and let the rule read that.",
    );
  });
});

/** The beginning of a file that Office has encrypted: a compound file with the stream EncryptedPackage. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(1_024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const name = "EncryptedPackage";
  [...name].forEach((letter, index) => (bytes[512 + index * 2] = letter.charCodeAt(0)));
  bytes[512 + 64] = (name.length + 1) * 2;
  return bytes;
}
