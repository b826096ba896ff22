import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { COLUMNS, ROWS } from "../../src/formulas/address";
import { formulaCells } from "../../src/recalc/formula-cell";
import { isError } from "../../src/xlsx/value";
import { openWorkbook, type Workbook } from "../../src/xlsx/workbook";
import { changedWorkbook } from "../../src/xlsx/workbook-writing";
import { recalculatedFile } from "../recalc/recalculating";
import { fileOf, rows } from "../recalc/workbook-file";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 150);
const SEED = Number(process.env["FUZZ_SEED"] ?? 19);
const LIMIT = process.env["FUZZ_RUNS"] === undefined ? 60_000 : 3_600_000;

const FOLDER = join(import.meta.dirname, "../recalc/workbooks");
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => new Uint8Array(readFileSync(join(FOLDER, name))));

/** Pieces of XML that stand where they should not, or say more than there is. */
const PIECES = [
  ...[
    "<",
    ">",
    "&",
    "&amp;",
    "&#0;",
    "&#x1F4A9;",
    "&lol;",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
    "<![CDATA[x]]>",
    "<!-- -->",
    "<?xml?>",
    "\u0000",
  ],
  ...[
    'r="A1"',
    'r="ZZZZ99999999"',
    'r="A0"',
    'r=""',
    'r="__proto__"',
    's="99999"',
    't="s"',
    't="e"',
    't="b"',
    't="d"',
    't="array"',
    'cm="9"',
  ],
  ...[
    "<v>99999</v>",
    "<v>-1</v>",
    "<v>1e999</v>",
    "<v>NaN</v>",
    "<v/>",
    "<f/>",
    "<f>1+</f>",
    "<f>((((((</f>",
    "<f>A1#</f>",
    "</c>",
    "</row>",
  ],
  ...[
    '<c r="B2"/>',
    '<row r="1048577"/>',
    '<row r="-1"/>',
    '<mergeCell ref="A1:XFD1048576"/>',
    'ref="A1:XFD1048576"',
    'si="0"',
    't="shared"',
  ],
];

const edit = fc.tuple(fc.nat(), fc.nat(12), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })));
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

/** A maker's workbook in whose parts some letters are replaced, packed anew so that its checksums hold. */
const rewritten = fc.tuple(fc.constantFrom(...files), fc.nat(), edits).map(([file, which, changes]) => {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  const name = names[which % names.length]!;
  let text = new TextDecoder().decode(parts[name]);
  for (const [at, length, piece] of changes) {
    const place = at % (text.length + 1);
    text = text.slice(0, place) + piece + text.slice(place + length);
  }
  return zipSync({ ...parts, [name]: new TextEncoder().encode(text) } as Zippable);
});

/** A maker's workbook with a part left out, or named as another. */
const incomplete = fc
  .tuple(fc.constantFrom(...files), fc.nat(), fc.constantFrom("", "../../x", "constructor", "xl/workbook.xml", "xl/a.bin"))
  .map(([file, which, other]) => {
    const parts = Object.entries(unzipSync(file));
    const [left] = parts.splice(which % parts.length, 1);
    return zipSync(Object.fromEntries(other === "" ? parts : [...parts, [other, left![1]]]) as Zippable);
  });

/** A maker's file with some of its bytes changed, or cut, or with bytes before or behind. */
const damaged = fc
  .tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.nat(), fc.nat(4))
  .map(([file, changes, cut, how]) => {
    const bytes = Uint8Array.from(file);
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
    if (how === 0) return bytes.slice(0, cut % bytes.length);
    if (how === 1) return bytes.slice(cut % bytes.length);
    if (how === 2) return Uint8Array.from([...bytes.subarray(-4_096), ...bytes]);
    // The directory at the end says where everything is.
    if (how === 3) bytes[bytes.length - 1 - (cut % 400)]! ^= 255;
    return bytes;
  });

const file: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: rewritten },
  incomplete,
  damaged,
  fc.uint8Array({ maxLength: 200 }),
);

function wrongWith({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ row, column, value }) => {
        const isPlaced = Number.isInteger(row) && row >= 0 && row < ROWS && Number.isInteger(column) && column >= 0 && column < COLUMNS;
        if (!isPlaced) return [`${name} has a cell in row ${row}, column ${column}`];
        const isValue = value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value) || isError(value);
        return isValue ? [] : [`${name} holds ${String(value)}`];
      }),
    ),
  );
}

/** What stands in a formula: functions, operators and marks in any order. */
const formula = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "ESSEX.ACADEMICYEAR(",
          "ESSEX.EHCPDEADLINE(",
          "ESSEX.NOSUCH(",
          "ESSEX.",
          "_xldudf_ESSEX_TRADEDPRICE(",
          "SUM(",
          "LET(x,",
          "LAMBDA(x,",
        ],
        ...[
          "A1",
          "$A$1",
          "A1:B2",
          "A:A",
          "1:1",
          "Sheet1!A1",
          "'It''s'!A1",
          "[1]Sheet1!A1",
          "#REF!",
          "A1#",
          "@A1",
          "Table1[[#This Row],[a]]",
          "x",
        ],
        ...[
          "INDIRECT(",
          "OFFSET(A1,",
          "XLOOKUP(",
          "IF(TRUE,",
          ")",
          ")",
          ")",
          "(",
          "{",
          "}",
          ",",
          ";",
          "+",
          "-",
          "^",
          "&",
          "%",
          ":",
          " ",
          '"',
          "'",
          "!",
          "[",
        ],
        ...[
          "1",
          "46036",
          "1e308",
          '"14/01/2026"',
          '"x"',
          "TRUE",
          "__proto__",
          "constructor",
          "\u0001",
          "1/0",
          "{1,2;3,4}",
          "{1,2;3}",
          "REPT(1,1e9)",
        ],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

const escaped = (text: string) =>
  // XML holds no other control characters, and no half of a pair.
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

describe("a hostile workbook", () => {
  it(
    "is opened or refused in a sentence, alike each time, and what is opened can be written",
    () => {
      fc.assert(
        fc.property(file, (bytes) => {
          const before = Buffer.from(bytes).toString("base64");
          const result = openWorkbook(bytes);
          expect(openWorkbook(bytes).ok).toBe(result.ok);
          if (!result.ok) expect(result.why).toMatch(/^[a-z].{5,}\.$/su);
          else {
            expect(wrongWith(result.workbook)).toEqual([]);
            formulaCells(result.workbook);
            const { name } = result.workbook.sheets[0]!;
            const changed = changedWorkbook(result.workbook, new Map([[name, [{ row: 1, column: 1, value: "=1+1" }]]]));
            const again = openWorkbook(changed);
            expect(again.ok && again.workbook.sheets[0]!.cellAt(1, 1)?.value).toBe("=1+1");
          }
          expect(Buffer.from(bytes).toString("base64")).toBe(before);
        }),
        { numRuns: RUNS * 4, seed: SEED },
      );
    },
    LIMIT,
  );

  it(
    "is worked out with the built functions, or keeps its values, whatever its formulas say",
    () => {
      fc.assert(
        fc.property(fc.array(formula, { minLength: 1, maxLength: 5 }), (formulas) => {
          const cells = formulas.map((text, index) => [`<c r="A${index + 1}"><f>ESSEX.ACADEMICYEAR(${escaped(text)})</f><v>1</v></c>`]);
          const { after, report } = recalculatedFile(fileOf({ sheets: { Sheet1: rows(...cells) } }));
          expect(report.essex + report.kept.length).toBeLessThanOrEqual(formulas.length);
          expect(openWorkbook(after).ok).toBe(true);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    LIMIT,
  );
});
