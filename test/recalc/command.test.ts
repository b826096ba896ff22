import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/recalc/command";
import { ADD_IN } from "./recalculating";
import { fileOf, rows, valuesIn } from "./workbook-file";

const folder = mkdtempSync(join(tmpdir(), "recalc-"));
const at = (name: string) => join(folder, name);
const CLOCK = new Date(2026, 10, 25, 12);
const PRICE = "_xldudf_ESSEX_TRADEDPRICE(&quot;School improvement days&quot;,A1)";
const WORKBOOK = fileOf({
  sheets: { Sheet1: rows([`<c r="A1"><v>4</v></c><c r="B1"><f>${PRICE}</f><v>1</v></c><c r="C1" t="str"><f>B1&amp;""</f><v>1</v></c>`]) },
});
const IN_ERROR = fileOf({ sheets: { Sheet1: rows([`<c r="A1"><v>-1</v></c><c r="B1"><f>${PRICE}</f><v>1</v></c>`]) } });

function recalc(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = run(args, ADD_IN, CLOCK, { say: (text) => void said.push(text), complain: (text) => void complained.push(text) });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(at("in.xlsx"), WORKBOOK);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the command", () => {
  it("writes the file with what changed, and says it", () => {
    expect(recalc(at("in.xlsx"), at("out.xlsx"))).toEqual({
      code: 0,
      said: '1 ESSEX formula and 1 native formula worked out; 2 cells changed.\nChanged:\n  Sheet1!B1: 1 → 2340\n  Sheet1!C1: "1" → "2340"',
      complained: "",
    });
    expect(valuesIn(readFileSync(at("out.xlsx")))).toEqual({ A1: 4, B1: 2340, C1: "2340" });
    expect(readFileSync(at("in.xlsx")).equals(Buffer.from(WORKBOOK))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["in.xlsx", "out.xlsx"]);
  });

  it("--json says old and new", () => {
    const { code, said } = recalc(at("in.xlsx"), at("out.xlsx"), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({
      essex: 1,
      native: 1,
      changed: [
        { cell: "Sheet1!B1", old: 1, new: 2340 },
        { cell: "Sheet1!C1", old: "1", new: "2340" },
      ],
      errors: [],
      kept: [],
    });
  });

  it("--check writes nothing and ends with 1 where something would change, with 0 where nothing would", () => {
    expect(recalc(at("in.xlsx"), "--check")).toMatchObject({ code: 1 });
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
    recalc(at("in.xlsx"), at("out.xlsx"));
    expect(recalc(at("out.xlsx"), "--check")).toMatchObject({ code: 0 });
    expect(recalc(at("in.xlsx"), at("other.xlsx"), "--check")).toMatchObject({ code: 1 });
    expect(existsSync(at("other.xlsx"))).toBe(false);
  });

  it("--strict ends with 2 and lists the cells in error with the function's own words", () => {
    writeFileSync(at("error.xlsx"), IN_ERROR);
    expect(recalc(at("error.xlsx"), at("out.xlsx"))).toMatchObject({ code: 0 });
    const { code, complained } = recalc(at("error.xlsx"), at("out.xlsx"), "--strict");
    expect(code).toBe(2);
    expect(complained).toContain("1 cell in error:\n  Sheet1!B1: #VALUE! quantity: ");
    expect(recalc(at("in.xlsx"), at("out.xlsx"), "--strict")).toMatchObject({ code: 0, complained: "" });
  });

  it("--strict ends with 2 where a formula was not worked out", () => {
    writeFileSync(
      at("kept.xlsx"),
      fileOf({ sheets: { Sheet1: rows([`<c r="A1"><f>CUBEVALUE(1)</f><v>4</v></c><c r="B1"><f>${PRICE}</f><v>1</v></c>`]) } }),
    );
    expect(recalc(at("kept.xlsx"), at("out.xlsx"), "--strict")).toMatchObject({
      code: 2,
      complained: "Not worked out:\n  Sheet1!A1: the function CUBEVALUE is not known",
    });
  });

  it("--today gives the day that TODAY() is", () => {
    writeFileSync(at("today.xlsx"), fileOf({ sheets: { Sheet1: rows(['<c r="A1"><f>ESSEX.EHCPDEADLINE(TODAY())</f><v>1</v></c>']) } }));
    recalc(at("today.xlsx"), at("out.xlsx"), "--today", "2026-01-05");
    expect(valuesIn(readFileSync(at("out.xlsx")))).toEqual({ A1: 46_167 });
    recalc(at("today.xlsx"), at("out.xlsx"));
    expect(valuesIn(readFileSync(at("out.xlsx")))).toEqual({ A1: 46_351 + 140 });
  });

  it("a workbook without ESSEX formulas comes back byte for byte", () => {
    const plain = fileOf({ sheets: { Sheet1: rows(['<c r="A1"><f>1+1</f><v>7</v></c>']) }, workbookPr: '<workbookPr date1904="1"/>' });
    writeFileSync(at("plain.xlsx"), plain);
    expect(recalc(at("plain.xlsx"), at("out.xlsx"))).toMatchObject({ code: 0 });
    expect(readFileSync(at("out.xlsx")).equals(Buffer.from(plain))).toBe(true);
  });
});

describe("files that cannot be read, and places that cannot be written", () => {
  const BOMB = (() => {
    const file = fileOf({ sheets: { Sheet1: "" }, parts: { "xl/sharedStrings.xml": "<sst/>" } });
    // A part that says it unpacks to 4 GB, and one that unpacks to more than it says.
    return file;
  })();
  const compound = (stream: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...stream].forEach((letter, i) => (bytes[1024 + i * 2] = letter.charCodeAt(0)));
    bytes[1024 + 64] = (stream.length + 1) * 2;
    return bytes;
  };
  const saying = (size: number) => {
    const bytes = BOMB.slice();
    const view = new DataView(bytes.buffer);
    for (let i = 0; i + 46 < bytes.length; i++) {
      if (
        view.getUint32(i, true) === 0x02014b50 &&
        new TextDecoder().decode(bytes.subarray(i + 46, i + 46 + view.getUint16(i + 28, true))).endsWith("sheet1.xml")
      )
        view.setUint32(i + 24, size, true);
    }
    return bytes;
  };
  const flipped = (() => {
    const bytes = WORKBOOK.slice();
    bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
    return bytes;
  })();

  it.each([
    ["an empty file", new Uint8Array(), /^.*in\.xlsx is empty\.$/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), /is not a workbook: it is no \.xlsx or \.xlsm file\.$/],
    ["a file cut short", WORKBOOK.subarray(0, WORKBOOK.length - 200), /is damaged: it is cut short, and may not have arrived whole\.$/],
    ["a file with a byte turned over", flipped, /is damaged: /],
    [
      "a workbook with a password",
      compound("EncryptedPackage"),
      /is protected by a password, so that its cells cannot be read\. In Excel, take the password away/,
    ],
    ["an old .xls", compound("Workbook"), /is a workbook in the form of Excel 97 to 2003/],
    ["a letter", zipSync({ "word/document.xml": new Uint8Array(1) }), /is not a workbook: it is a zip file without one\.$/],
    [
      "an OpenDocument sheet",
      zipSync({ "content.xml": new Uint8Array(1) }),
      /is an OpenDocument file, which is not read\. Save it as \.xlsx\.$/,
    ],
    [
      "a part that would fill the memory",
      saying(0xfffffff0),
      /would unpack to 4\.0 GB in its part xl\/worksheets\/sheet1\.xml; at most 256 MB of one part is read\.$/,
    ],
    [
      "a part that unpacks to more than it says",
      saying(10),
      /is damaged: its part xl\/worksheets\/sheet1\.xml unpacks to more than the 10 bytes it says\.$/,
    ],
    [
      "XML that has no end",
      fileOf({ sheets: { Sheet1: "<row><c>" } }),
      /is damaged: its part xl\/worksheets\/sheet1\.xml is not well-formed XML/,
    ],
    [
      "entities within entities",
      fileOf({ sheets: { Sheet1: "" }, parts: { "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' } }),
      /is damaged: its part xl\/workbook\.xml declares a document type\.$/,
    ],
    [
      "days counted from 1904",
      fileOf({ sheets: { Sheet1: rows(['<c r="A1"><f>ESSEX.VERSION()</f></c>']) }, workbookPr: '<workbookPr date1904="1"/>' }),
      /counts its days from 1904, and the ESSEX functions count them from 1900 as Excel does: every date would be 1,462 days out\./,
    ],
  ])("%s: a sentence, code 3, nothing written", (_, bytes, sentence) => {
    writeFileSync(at("in.xlsx"), bytes);
    const { code, said, complained } = recalc(at("in.xlsx"), at("out.xlsx"));
    expect(complained).toMatch(sentence);
    expect({ code, said }).toEqual({ code: 3, said: "" });
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
    expect(readFileSync(at("in.xlsx")).equals(Buffer.from(bytes))).toBe(true);
  });

  it("a file of 1 GB is not read into memory", () => {
    const file = openSync(at("in.xlsx"), "w");
    ftruncateSync(file, 1024 ** 3);
    closeSync(file);
    expect(recalc(at("in.xlsx"), at("out.xlsx"))).toMatchObject({
      code: 3,
      complained: `${at("in.xlsx")} has 1.0 GB; at most 256 MB are read.`,
    });
  });

  it("a folder, a file that is not there, the file itself as the one to write, a folder that is not there", () => {
    expect(recalc(folder, at("out.xlsx"))).toMatchObject({ code: 3, complained: `${folder} is not a file.` });
    expect(recalc(at("none.xlsx"), at("out.xlsx"))).toMatchObject({ code: 3, complained: `${at("none.xlsx")} is not there.` });
    expect(recalc(at("in.xlsx"), at("in.xlsx"))).toMatchObject({
      code: 3,
      complained: `${at("in.xlsx")} is the file that is read, which is never touched. Name another.`,
    });
    expect(recalc(at("in.xlsx"), at("none/out.xlsx"))).toMatchObject({ code: 3 });
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  it("what is asked for wrongly is told, with how it is asked", () => {
    expect(recalc().complained).toMatch(/^Name a workbook\./);
    expect(recalc(at("in.xlsx")).complained).toMatch(/^Name the file to write, after the one to read\./);
    expect(recalc(at("in.xlsx"), at("out.xlsx"), "--quick")).toMatchObject({ code: 3 });
    expect(recalc(at("in.xlsx"), at("out.xlsx"), "--today", "31/12/2026").complained).toMatch(
      /^--today: "31\/12\/2026" is not a day such as 2026-11-25\./,
    );
  });
});
