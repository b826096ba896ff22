import fc from "fast-check";
import { expect, it } from "vitest";
import { bundle, CellError, metadata, MODERN } from "./bundle";

const essex = bundle(MODERN);
/** The same where money goes out as bare numbers. */
const plain = bundle();
const { functions, enums } = metadata();
const words = [
  ...enums.flatMap(({ values }) => values.map(({ stringValue }) => stringValue)),
  "Primary",
  "Not applicable",
  "Community school",
  "Open",
  "Closed",
  "NULL",
  "Good",
  "Phase",
];

/** What a cell may hold, and what none may. */
const cell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, undefined, "", 0, " ") },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...words) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>("14/01/2026", "31/02/2026", 45170, 46036.5, "2026-Sep-01 00:00:00", 41883, 2_958_465, 60),
  },
  fc.integer({ min: -20, max: 20_000 }),
  fc.double(),
  fc.boolean(),
  fc.string({ maxLength: 40 }),
  fc.constantFrom<unknown>(
    "#N/A",
    "#REF!",
    "__proto__",
    "constructor",
    "toString",
    "=1+1",
    "\u0000",
    "x".repeat(40_000),
    NaN,
    Infinity,
    -0,
    1e300,
  ),
  fc.constantFrom<unknown>(
    Symbol("s"),
    10n,
    () => 1,
    new Date(0),
    new Map(),
    Object.create(null),
    [],
    [[]],
    { type: "Error", basicValue: "#N/A" },
    { type: "Double", basicValue: 46036 },
    { type: "Entity" },
  ),
);
const block = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
const argument: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: block },
  { weight: 3, arbitrary: fc.array(fc.tuple(cell), { minLength: 1, maxLength: 6 }) },
  { weight: 2, arbitrary: cell },
  fc.constantFrom<unknown>(null, undefined, [], [[]], [[], [1]], [[1], [1, 2]]),
);

function isShown(value: unknown): boolean {
  if (value instanceof CellError)
    return ["#VALUE!", "#N/A"].includes(value.code) && value.message.length > 15 && !value.message.includes("fault is ours");
  if (typeof value === "object" && value !== null) {
    const { type, basicValue, numberFormat } = value as Record<string, unknown>;
    return type === "Double" && Number.isFinite(basicValue) && typeof numberFormat === "string";
  }
  return typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
}

it.each(functions.map(({ id, parameters }) => [id, parameters.length] as const))(
  "%s answers whatever it is given, or refuses it with a message",
  (id, count) => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 0, maxLength: count }), (args) => {
        const cells = essex.call(id, ...args);
        const rows = cells instanceof CellError ? [[cells]] : cells;
        const wrong = rows.flatMap((row) =>
          row.length === rows[0]!.length ? row.filter((shown) => !isShown(shown)) : ["a row of another width"],
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  },
);

it("a price list of hostile cells is a price list or is refused by its place", () => {
  const spill = essex.call("TRADEDTARIFF") as unknown[][];
  const edits = fc.array(fc.tuple(fc.nat(spill.length - 1), fc.nat(spill[0]!.length - 1), cell), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(edits, fc.integer({ min: 1, max: 40 }), (changed, quantity) => {
      const list = spill.map((row) => [...row]);
      for (const [row, column, value] of changed) list[row]![column] = value;
      const price = plain.cell("TRADEDPRICE", [["School improvement days"]], [[quantity]], null, null, null, list);
      if (price instanceof CellError) expect(price.message).toMatch(/^(tariff|service|customer|subscriber|quantity|orderDate|term): /);
      else expect(price).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});
