import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CellEdit } from "../../src/xlsx/edit";
import { changedWorkbook } from "../../src/xlsx/workbook-writing";
import { archiveOf, unpacked } from "../../src/xlsx/zip";
import { withParts } from "../../src/xlsx/zip-writing";
import { fileOf, opened, rows } from "../recalc/workbook-file";

const changed = (bytes: Uint8Array, ...edits: CellEdit[]) => changedWorkbook(opened(bytes), new Map([["Sheet1", edits]]));
const sheetOf = (bytes: Uint8Array) =>
  opened(bytes)
    .sheets[0]!.text.replace(/^[\s\S]*?<sheetData/, "<sheetData")
    .replace(/<\/worksheet>$/, "");

describe("a cell's element", () => {
  const held =
    '<c r="B2" s="3" t="e" cm="1" vm="2"><f t="array" ref="B2:B3" ca="1">A1&amp;"x"</f><v>#VALUE!</v><extLst><ext uri="u"/></extLst></c>';
  const file = fileOf({ sheets: { Sheet1: `<row r="2" spans="2:2" foo="1">${held}</row>` } });

  it("gets its value and nothing else: formula, style and what is not known stay; the mark of the old data type goes", () => {
    expect(sheetOf(changed(file, { row: 1, column: 1, value: 'a <b> & "c" \u0001 _x0041_' }))).toBe(
      '<sheetData><row r="2" spans="2:2" foo="1"><c r="B2" s="3" cm="1" t="str"><f t="array" ref="B2:B3" ca="1">A1&amp;"x"</f><v>a &lt;b&gt; &amp; &quot;c&quot; _x0001_ _x005F_x0041_</v><extLst><ext uri="u"/></extLst></c></row></sheetData>',
    );
    expect(opened(changed(file, { row: 1, column: 1, value: "\u0001 _x0041_" })).sheets[0]!.cellAt(1, 1)!.value).toBe("\u0001 _x0041_");
  });

  it("gets another range to fill, and keeps its value with its mark", () => {
    expect(sheetOf(changed(file, { row: 1, column: 1, filled: { top: 1, left: 1, bottom: 8, right: 1 } }))).toContain(
      held.replace("B2:B3", "B2:B9"),
    );
  });

  it("is added in its place, in its row's style or its column's", () => {
    const styled = fileOf({ sheets: { Sheet1: '<row r="1" s="7" customFormat="1"><c r="B1"><v>1</v></c></row><row r="3"/>' } });
    expect(
      sheetOf(
        changed(
          styled,
          { row: 0, column: 0, value: true },
          { row: 0, column: 2, value: { error: "#N/A" } },
          { row: 1, column: 0, value: 1e-7 },
          { row: 2, column: 1, value: 2 },
          { row: 4, column: 0, value: "" },
        ),
      ),
    ).toBe(
      '<sheetData><row r="1" s="7" customFormat="1"><c r="A1" s="7" t="b"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1" s="7" t="e"><v>#N/A</v></c></row>' +
        '<row r="2"><c r="A2"><v>1E-7</v></c></row><row r="3"><c r="B3"><v>2</v></c></row><row r="5"><c r="A5" t="str"><v></v></c></row></sheetData>',
    );
  });

  it("is written with the prefix of its sheet", () => {
    const prefixed = fileOf({
      sheets: { Sheet1: "" },
      parts: {
        "xl/worksheets/sheet1.xml":
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    const after = changed(prefixed, { row: 0, column: 0, value: 2 }, { row: 1, column: 1, value: 3 });
    expect(opened(after).sheets[0]!.text).toContain(
      '<x:dimension ref="A1:B2"/><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>3</x:v></x:c></x:row></x:sheetData>',
    );
  });

  it("an empty sheet takes its first", () => {
    const empty = fileOf({
      sheets: { Sheet1: "" },
      parts: {
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
      },
    });
    expect(opened(changed(empty, { row: 0, column: 0, value: 1 })).sheets[0]!.text).toContain(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
  });
});

describe("the parts of a file", () => {
  const raw = (bytes: Uint8Array) =>
    new Map(archiveOf(bytes).entries.map(({ name, start, end }) => [name, Buffer.from(bytes.subarray(start, end)).toString("base64")]));

  it("that have no change keep their packed bytes, their order and their dates", () => {
    const folder = join(import.meta.dirname, "../recalc/workbooks");
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".xlsx"))) {
      const before = new Uint8Array(readFileSync(join(folder, name)));
      const sheet = archiveOf(before).entries.find((entry) => entry.name.endsWith("sheet1.xml"))!;
      const after = withParts(archiveOf(before), new Map([[sheet.name, new TextEncoder().encode("<a/>")]]));
      const [old, now] = [raw(before), raw(after)];
      expect([...now.keys()]).toEqual([...old.keys()]);
      for (const [part, bytes] of old) if (part !== sheet.name) expect(now.get(part)).toBe(bytes);
      const again = archiveOf(after);
      expect(
        new TextDecoder().decode(
          unpacked(
            again,
            again.entries.find((entry) => entry.name === sheet.name)!,
          ),
        ),
      ).toBe("<a/>");
      expect(archiveOf(withParts(archiveOf(before), new Map())).entries.map(({ crc }) => crc)).toEqual(
        archiveOf(before).entries.map(({ crc }) => crc),
      );
    }
  });

  it("may be added and taken out", () => {
    const file = zipSync({ a: new Uint8Array([1]), b: new Uint8Array([2]) });
    const after = archiveOf(
      withParts(
        archiveOf(file),
        new Map([
          ["a", null],
          ["c", new Uint8Array([3])],
        ]),
      ),
    );
    expect(after.entries.map((entry) => [entry.name, [...unpacked(after, entry)]])).toEqual([
      ["b", [2]],
      ["c", [3]],
    ]);
  });
});

describe("a workbook's reader", () => {
  it("reads texts in runs, dates in words, rows and cells without addresses", () => {
    const file = fileOf({
      sheets: {
        Sheet1:
          '<row><c t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r><rPh><t>guide</t></rPh></is></c><c t="d"><v>2026-11-25</v></c><c t="b"><v>1</v></c></row>' +
          rows().concat('<row r="4"><c r="C4" t="e"><v>#N/A</v></c><c><v>5</v></c></row>'),
      },
    });
    const [sheet] = opened(file).sheets;
    expect(sheet!.rows.flatMap(({ cells }) => cells.map(({ row, column, value }) => [row, column, value]))).toEqual([
      [0, 0, "two runs"],
      [0, 1, 46_351],
      [0, 2, true],
      [3, 2, { error: "#N/A" }],
      [3, 3, 5],
    ]);
  });
});
