import { type CellError, type Bundle } from "../../bundle/bundle";
import { chance } from "./chance";
import { type RowCase, rowCases } from "./row-cases";
import { type TableCase, tableCases } from "./table-cases";

export interface Compared {
  readonly id: string;
  cases: number;
  figures: number;
  readonly differences: string[];
}

type Calls = Pick<Bundle, "call">;

/** Rows that are put to a function at once. */
const ROWS = 500;

/** `count` cases shared among the functions: what the built functions answer beside what the plain reference does. */
export function compared(functions: Calls, count: number, seed: number): Compared[] {
  const share = Math.ceil(count / (rowCases.length + tableCases.length));
  return [
    ...rowCases.map((each, index) => byRows(functions, each, share, seed + index)),
    ...tableCases.map((each, index) => byTables(functions, each, share, seed + 100 + index)),
  ];
}

function byRows(functions: Calls, { id, fixed, given, shows }: RowCase, count: number, seed: number): Compared {
  const draw = chance(seed);
  const found: Compared = { id, cases: 0, figures: 0, differences: [] };
  while (found.cases < count) {
    const height = Math.min(ROWS, count - found.cases);
    const held = fixed?.(draw) ?? {};
    const rows = draw.list(height, () => given(draw).map((value, place) => (place in held ? held[place] : value)));
    const args = rows[0]!.map((_, place) => (place in held ? held[place] : rows.map((row) => [row[place]])));
    const answer = functions.call(id, ...args);
    rows.forEach((row, index) => {
      const expected = shows(...(row as never[]));
      const shown = Array.isArray(answer) ? answer[index]! : [answer];
      found.cases++;
      found.figures += expected?.length ?? 0;
      const isSame = expected === null ? isRefused(shown[0]) : areSame(expected, shown);
      if (!isSame) found.differences.push(told(id, row, expected, shown));
    });
  }
  return found;
}

function byTables(functions: Calls, { id, given, rows, columns, hasHeadings }: TableCase, count: number, seed: number): Compared {
  const draw = chance(seed);
  const found: Compared = { id, cases: 0, figures: 0, differences: [] };
  while (found.cases < count) {
    const args = given(draw);
    const picked = (row: readonly unknown[]) => (columns ? columns.map((column) => row[column]) : row);
    const expected = rows(...(args as never[])).map(picked);
    const answer = functions.call(id, ...args);
    const shown = Array.isArray(answer) ? answer.slice(hasHeadings === false ? 0 : 1).map(picked) : [[answer]];
    found.cases++;
    found.figures += expected.flat().length;
    if (expected.length !== shown.length || !expected.every((row, index) => areSame(row, shown[index]!)))
      found.differences.push(told(id, args, expected, shown));
  }
  return found;
}

function isRefused(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

function areSame(expected: readonly unknown[], shown: readonly unknown[]): boolean {
  return expected.length === shown.length && expected.every((value, index) => isSame(value, shown[index]));
}

/** Counts, days and money to the last digit; what is worked out in fractions to eleven figures, since twelve are shown of some. */
function isSame(expected: unknown, shown: unknown): boolean {
  if (typeof expected !== "number" || typeof shown !== "number") return expected === shown;
  return expected === shown || Math.abs(expected - shown) <= 1e-11 * Math.max(1, Math.abs(expected));
}

function told(id: string, args: readonly unknown[], expected: unknown, shown: unknown): string {
  const answer = JSON.stringify(shown, (_, value: unknown) => (isRefused(value) ? (value as CellError).message : value));
  return `${id}(${args.map((each) => JSON.stringify(each)).join(", ")}) shows ${answer}, and ${JSON.stringify(expected)} was expected.`;
}

/** A line a function. */
export function printed(all: readonly Compared[]): string {
  return all
    .map(
      ({ id, cases, figures, differences }) =>
        `${id.padEnd(24)}${String(cases).padStart(9)} cases ${String(figures).padStart(10)} figures ${String(differences.length).padStart(5)} differ`,
    )
    .join("\n");
}
