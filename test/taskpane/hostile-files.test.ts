import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractKinds } from "../../src/data/extracts";
import type { FromWorker } from "../../src/taskpane/importing/messages";
import { readFile } from "../../src/taskpane/importing/read-file";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 200);
const SEED = Number(process.env["FUZZ_SEED"] ?? 19);
const LIMIT = process.env["FUZZ_RUNS"] === undefined ? 60_000 : 3_600_000;

/** A sheet's. */
const [LONGEST_CELL, MOST_ROWS] = [32_767, 1_048_576];

/** The headings that make a kind known, each in its other spellings too, with some of its columns and some of no kind. */
const header = fc.constantFrom(...extractKinds).chain(({ recognisedBy, columns }) => {
  const names = columns.flatMap(({ name, alsoNamed = [] }) => [name, ...alsoNamed]);
  return fc
    .tuple(fc.constantFrom(...recognisedBy), fc.subarray([...names, "__proto__", "constructor", "", "Notes"]))
    .map(([known, others]) => [...known, ...others])
    .chain((all) => fc.oneof({ weight: 5, arbitrary: fc.constant(all) }, fc.shuffledSubarray(all, { minLength: 1 })));
});

/** What a cell of a file may hold: what is read, what is broken, and what would harm the sheet it is written to. */
const field = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("100001", "Good", "14/01/2026", "2026-01-14", "1", "Y", "ASD", "2", "Community school", "Open", ""),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '"',
        '""',
        '"a',
        'a"b',
        '"a""b"',
        '"a,b"',
        '"a\nb"',
        '"\r\n"',
        "\t",
        ";",
        "|",
        "\u0000",
        "\uFEFF",
        "=1+1",
        "@SUM(A1)",
        "+1",
        "-1",
      ],
      ...[
        "01/13/2026",
        "13/01/2026",
        "31/02/2026",
        "46036",
        "1e309",
        "NaN",
        "١٤/٠١/٢٠٢٦",
        "\u202e",
        "\u200b",
        "\ud800",
        "__proto__",
        "#N/A",
        "NULL",
      ],
      ...["x".repeat(40_000), " ".repeat(500), "Total", "Source: DfE", "9".repeat(400), "constructor"],
    ),
  },
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);

const text = fc
  .tuple(
    header,
    fc.array(fc.array(field, { maxLength: 8 }), { maxLength: 12 }),
    fc.constantFrom(",", ",", ";", "\t", "|"),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.constantFrom("", "", "\uFEFF", "A title\n\n", "\n", '"'),
  )
  .map(([headings, rows, separator, end, before]) => before + [headings, ...rows].map((row) => row.join(separator)).join(end));

const utf16 = (content: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, "utf16le")]);
const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: text.map((content) => Buffer.from(content)) },
  text.map((content) => Buffer.from(content, "latin1")),
  text.map(utf16),
  text.map((content) => utf16(content).subarray(0, -1)),
  fc
    .tuple(
      text.map((content) => Buffer.from(content)),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
    )
    .map(([content, changes]) => {
      const changed = Uint8Array.from(content);
      for (const [at, byte] of changes) if (changed.length > 0) changed[at % changed.length] = byte;
      return changed;
    }),
  fc.uint8Array({ maxLength: 600 }),
);

function wrongWith(outcome: FromWorker): string[] {
  if (outcome.is === "refused") {
    const isSentence = /^[^A-Z].{10,}\.$|^[“"].{10,}\.$/su.test(outcome.message) && outcome.message.length < 1_000;
    return isSentence ? [] : [`refused with ${outcome.message.slice(0, 300)}`];
  }
  if (outcome.is !== "read") return [outcome.is];
  const { columns, rows, rowNumbers, problems, problemCount } = outcome.imported;
  const isInOrder = rowNumbers.every((row, index) => row >= 1 && row <= MOST_ROWS && (index === 0 || row > rowNumbers[index - 1]!));
  return [
    ...(rowNumbers.length === rows && isInOrder ? [] : ["the rows are not in their order"]),
    ...(problems.length <= Math.min(100, problemCount) ? [] : ["more problems than are counted"]),
    ...problems.flatMap(({ message }) => (message.length > 10 && message.length < 1_000 ? [] : [`a problem: ${message.slice(0, 300)}`])),
    ...columns.flatMap(({ name, cells }) => [
      ...(cells.length === rows ? [] : [`${name} has ${cells.length} cells of ${rows}`]),
      ...cells.flatMap((cell) => {
        if (typeof cell === "number") return Number.isFinite(cell) ? [] : [`${name}: ${cell}`];
        return typeof cell === "string" && cell.length <= LONGEST_CELL && !cell.includes("\u0000") ? [] : [`${name}: no text of a cell`];
      }),
    ]),
  ];
}

describe("a hostile file", () => {
  it(
    "is read or refused in a sentence, alike each time, and leaves nothing behind",
    async () => {
      const before = Reflect.ownKeys(Object.prototype).length;
      await fc.assert(
        fc.asyncProperty(bytes, async (content) => {
          const file = new Blob([Uint8Array.from(content)]);
          const read = () => readFile(file, extractKinds, () => undefined);
          const outcome = await read();
          expect(wrongWith(outcome)).toEqual([]);
          expect(JSON.stringify(await read())).toBe(JSON.stringify(outcome));
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(Reflect.ownKeys(Object.prototype)).toHaveLength(before);
    },
    LIMIT,
  );
});
