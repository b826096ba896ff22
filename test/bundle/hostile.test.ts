import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundle, CellError, FLOOR, FORMATTED, metadata, MODERN } from "./bundle";
import { exactly } from "./exactly";
import { hostileArgument, hostileCell } from "./hostile-cells";
import { readable, readableColumn } from "./readable";

/** Set for a long run (`npm run fuzz`): so many cases of each function, and a seed of its own. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 150);
const SEED = Number(process.env["FUZZ_SEED"] ?? 19);
const LIMIT = Number(process.env["FUZZ_RUNS"] === undefined ? 60_000 : 3_600_000);

const ways = new Set<string>();
const modern = bundle(MODERN, { poisoned: true, reached: (way) => ways.add(way) });
const formatted = bundle(FORMATTED);
const floor = bundle(FLOOR);
/** Where money goes out as bare numbers, and there is no Office. */
const plain = bundle();
const { functions } = metadata();

/** Excel cuts longer messages. */
const LONGEST = 255;
/** The most rows and columns that a sheet has. */
const [ROWS, COLUMNS] = [1_048_576, 16_384];

/** What is wrong with a cell of an answer; null where nothing is. */
function wrongIn(cell: unknown): string | null {
  if (cell instanceof CellError) {
    const { code, message } = cell;
    if (!["#VALUE!", "#N/A"].includes(code)) return `the error ${code}`;
    if (message.length > LONGEST) return `a message of ${message.length} characters`;
    return message.length < 15 || /fault is ours|undefined|\[object|NaN is not a choice/.test(message) ? `the message ${message}` : null;
  }
  if (typeof cell === "object" && cell !== null) {
    const { type, basicValue, numberFormat } = cell as Record<string, unknown>;
    const isNumber = (type === "Double" || type === "FormattedNumber") && Number.isFinite(basicValue) && typeof numberFormat === "string";
    return isNumber ? null : exactly(cell);
  }
  if (typeof cell === "number") return Number.isFinite(cell) ? null : exactly(cell);
  if (typeof cell === "string") return cell.length <= 32_767 ? null : `a text of ${cell.length} characters, more than a cell holds`;
  return typeof cell === "boolean" ? null : exactly(cell);
}

function wrongWith(answer: unknown[][] | CellError): string[] {
  if (answer instanceof CellError) return [wrongIn(answer)].filter((wrong) => wrong !== null);
  const width = answer[0]?.length ?? 0;
  if (answer.length === 0 || width === 0) return ["no cell"];
  if (answer.length > ROWS || width > COLUMNS) return [`${answer.length} rows × ${width} columns`];
  return answer.flatMap((row) => (row.length === width ? row.map(wrongIn).filter((wrong) => wrong !== null) : ["a row of another width"]));
}

/** An answer as an Excel without formatted numbers shows it. */
function bare(answer: unknown[][] | CellError): unknown {
  if (answer instanceof CellError) return answer;
  return answer.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell)),
  );
}

const cases = fc.integer({ min: 1, max: 6 });

describe("a hostile cell", () => {
  it.each(functions.map(({ id, parameters }) => [id, parameters] as const))(
    "is answered or refused in words, alike each time and in each Excel: %s",
    (id, parameters) => {
      const calls = cases.chain((rows) =>
        fc.tuple(...parameters.map(({ name }) => hostileArgument(rows, (row) => readable(name, id, row)))),
      );
      fc.assert(
        fc.property(calls, (args) => {
          const before = exactly(args);
          const answer = modern.call(id, ...args);
          expect(wrongWith(answer)).toEqual([]);
          expect(exactly(args)).toBe(before);
          const told = exactly(answer);
          expect(exactly(modern.call(id, ...args))).toBe(told);
          const bareAnswer = exactly(bare(answer));
          for (const excel of [formatted, floor, plain]) {
            const other = excel.call(id, ...args);
            if (excel !== formatted) expect(exactly(other)).toBe(bareAnswer);
            else expect(exactly(bare(other))).toBe(bareAnswer);
          }
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    LIMIT,
  );

  it.each(functions.filter(({ parameters }) => parameters.length > 0).map(({ id, parameters }) => [id, parameters] as const))(
    "is answered in place of each argument alone, one too few and one too many: %s",
    (id, parameters) => {
      const given = parameters.map(({ name, optional, dimensionality }) =>
        optional ? null : dimensionality === "matrix" ? readableColumn(name, id, 6) : readable(name, id),
      );
      fc.assert(
        fc.property(fc.nat(parameters.length), hostileCell, (at, cell) => {
          for (const argument of [cell, [[cell]], [[cell], [cell]], Array.from({ length: 6 }, () => [cell])]) {
            const args = [...given];
            args[at] = argument;
            expect(wrongWith(modern.call(id, ...args))).toEqual([]);
            expect(wrongWith(modern.call(id, ...args.slice(0, at)))).toEqual([]);
          }
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    LIMIT,
  );

  it.each(functions.map(({ id, parameters }) => [id, parameters] as const))(
    "stands beside cells that can be read: %s",
    (id, parameters) => {
      const args = parameters.map(({ name, optional, dimensionality }) =>
        optional ? null : dimensionality === "matrix" ? readableColumn(name, id, 6) : readable(name, id),
      );
      expect(modern.call(id, ...args)).not.toBeInstanceOf(CellError);
    },
  );

  it(
    "in a price list leaves a price list, or is refused by its place",
    () => {
      const spill = plain.call("TRADEDTARIFF") as unknown[][];
      const edits = fc.array(fc.tuple(fc.nat(spill.length - 1), fc.nat(spill[0]!.length - 1), hostileCell), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(edits, fc.integer({ min: 1, max: 40 }), (changed, quantity) => {
          const list = spill.map((row) => [...row]);
          for (const [row, column, value] of changed) list[row]![column] = value;
          const before = exactly(list);
          const price = plain.cell("TRADEDPRICE", [["School improvement days"]], [[quantity]], null, null, null, list);
          if (price instanceof CellError) expect(price.message).toMatch(/^(tariff|service|customer|subscriber|quantity|orderDate|term): /);
          else expect(price).toBeGreaterThanOrEqual(0);
          expect(exactly(list)).toBe(before);
          expect(wrongWith(modern.call("TRADEDRAISE", list, 0.05, 1))).toEqual([]);
          expect(wrongWith(modern.call("TRADEDINCOME", list, [["School improvement days"]], [[quantity]]))).toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    LIMIT,
  );
});

describe("a function", () => {
  it("reaches for nothing outside it", () => {
    expect([...ways]).toEqual([]);
  });
});
