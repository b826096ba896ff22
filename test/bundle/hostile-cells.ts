import fc from "fast-check";
import { metadata } from "./bundle";

const choices = metadata().enums.flatMap(({ values }) => values.map(({ stringValue }) => stringValue));

/** Words of the field that are no choice of an argument, and some of other arguments. */
const WORDS = ["Primary", "Not applicable", "Community school", "Open", "Closed", "NULL", "Good", "Phase", "ASD", "Total", "c", "Y", "Yes"];

/** Numbers at the edges of what a date, a count, a share or a sum may be. */
const NUMBERS = [
  ...[0, -0, 1, -1, 0.5, 59, 60, 61, 1462, 41_883, 45_170, 46_036, 46_036.5, 46_036.999_999_999, 2_958_465, 2_958_465.5, 2_958_466],
  ...[10_000, 10_001, 10_000_000, 10_000_001, 2024, 1900, 9999, 0.05, 1.000_000_000_1, 0.1 + 0.2, 1e-9, 5e-324, 1e21, 1e300, 1e308],
  ...[-1e308, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, NaN, Infinity, -Infinity],
];

/** Blanks of every kind: what is in the cell cannot be seen. */
const BLANKS = [
  "",
  " ",
  "\t",
  "\n",
  "\r\n",
  "\u00a0",
  "\u200b",
  "\u200e\u200f",
  "\u2060",
  "\u3000",
  "\ufeff",
  "\u00ad",
  "\u2028",
  "'",
  "\u0000",
];

/** Dates on both sides of what can be read, and of 1900 and 1904. */
const DATES = [
  ...[
    "14/01/2026",
    "31/02/2026",
    "29/02/2023",
    "29/02/2024",
    "2026-Sep-01 00:00:00",
    "01/01/1900",
    "29/02/1900",
    "28/02/1900",
    "01/01/1904",
  ],
  ...["31/12/1899", "31/12/9999", "01/01/10000", "1/1/26", "01/13/2026", "2026-01-14T23:59:59Z", "2026-01-14T00:00+14:00", "1st Sept 2026"],
];

/** Text that a reader of dates, numbers or names may trip over. */
const TEXTS = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "valueOf",
    "prototype",
    "__defineGetter__",
    "then",
    "length",
    "NaN",
    "null",
  ],
  ...[
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@SUM(1)",
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#SPILL!",
    "#",
    "TRUE",
    "FALSE",
    "1e5",
    "0x10",
    "1,000",
    "5%",
  ],
  ...["١٤/٠١/٢٠٢٦", "٤", "۴", "１４／０１／２０２６", "４", "४", "\u202e14/01/2026", "\u200f4\u200f", "1\u200b4/01/2026", "−4", "½", "Ⅳ"],
  ...["\ud800", "\udc00abc", "a\ud83d", "👩‍👩‍👧‍👦", "e\u0301", "İstanbul", "ıI", "ß", "ﬁnal plan", "Final\u00a0plan", "final‑plan", "FİNAL PLAN"],
  ...[
    "$&",
    "$1",
    "%s",
    "${x}",
    "<script>alert(1)</script>",
    '"',
    "\\",
    "a\u0000b",
    "`",
    "{{}}",
    "*",
    "(((((((((((((((((((((((a",
    "aaaaaaaaaaaaaaaaaaaaaaaa!",
  ],
];

const LONG = ["x".repeat(32_767), "9".repeat(32_767), " ".repeat(32_767), "\u0301".repeat(5_000), "a-".repeat(16_000), "1 ".repeat(16_000)];

/** Data types as Excel hands them over, and some it never would. */
const OBJECTS: readonly unknown[] = [
  ...["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#SPILL!"].map((basicValue) => ({ type: "Error", basicType: "Error", basicValue })),
  { type: "Error" },
  { type: "Empty", basicType: "Empty", basicValue: "" },
  { type: "Double", basicValue: 46_036 },
  { type: "Double", basicValue: NaN },
  { type: "FormattedNumber", basicValue: 46_036, numberFormat: "dd/mm/yyyy" },
  { type: "String", basicValue: "Final plan" },
  { type: "Boolean", basicValue: true },
  { type: "Entity", text: "A price card", properties: { __proto__: null, price: { type: "Double", basicValue: 4 } } },
  { type: "Entity", text: "A", basicType: "Error", basicValue: "#VALUE!" },
  { type: "LinkedEntity", basicValue: { type: "Double", basicValue: 1 }, id: { entityId: "1" } },
  { type: "WebImage", address: "https://example.com/a.png", basicType: "Error", basicValue: "#VALUE!" },
  { type: "Array", elements: [[{ type: "Double", basicValue: 1 }]] },
  { type: "Double", basicValue: { type: "Double", basicValue: 1 } },
  { basicValue: "__proto__" },
  { code: "#N/A", message: "x" },
  Object.create(null),
  {},
  [],
  [[]],
  [[[[1]]]],
];

/** What no cell can hold. */
const NO_CELL: readonly unknown[] = [Symbol("s"), 10n, () => 1, new Date(0), new Date(NaN), new Map(), /a/, new Proxy({}, {})];

const oneOf = (values: readonly unknown[]) => fc.constantFrom(...values);

/** What a cell may hold, and what none may. */
export const hostileCell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: oneOf([null, undefined, "", 0]) },
  { weight: 4, arbitrary: oneOf([...choices, ...WORDS]) },
  { weight: 4, arbitrary: oneOf(NUMBERS) },
  { weight: 3, arbitrary: oneOf(DATES) },
  { weight: 3, arbitrary: oneOf(TEXTS) },
  { weight: 2, arbitrary: oneOf(BLANKS) },
  { weight: 3, arbitrary: oneOf(OBJECTS) },
  { weight: 1, arbitrary: oneOf(NO_CELL) },
  { weight: 1, arbitrary: oneOf(LONG) },
  fc.integer({ min: -20, max: 20_000 }),
  fc.integer({ min: 36_526, max: 47_500 }),
  fc.double(),
  fc.boolean(),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** A cell that is as likely one that can be read as a hostile one, so that what stands behind the readers is reached. */
function cellLike(value: unknown): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: hostileCell });
}

/** Ranges that are no rectangle, or that have nothing in them. */
const RAGGED: readonly unknown[] = [[], [[]], [[], []], [[], [1]], [[1], [1, 2]], [[1, 2], [1]], [1, 2], [[null], null], [undefined]];

/** What may stand for one argument in rows of a height: what `readableIn` gives for each row, or anything. */
export function hostileArgument(rows: number, readableIn: (row: number) => unknown): fc.Arbitrary<unknown> {
  const column = fc.tuple(...Array.from({ length: rows }, (_, row) => fc.tuple(cellLike(readableIn(row)))));
  return fc.oneof(
    { weight: 8, arbitrary: column },
    { weight: 3, arbitrary: cellLike(readableIn(0)) },
    { weight: 2, arbitrary: hostileCell.map((cell) => [[cell]]) },
    { weight: 1, arbitrary: fc.array(fc.array(hostileCell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: rows }) },
    { weight: 1, arbitrary: fc.tuple(fc.array(hostileCell, { minLength: 2, maxLength: 5 })) },
    { weight: 1, arbitrary: oneOf(RAGGED) },
    { weight: 2, arbitrary: fc.constant(null) },
  );
}
