import { type Result } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type RowAccounts, type RowwiseFunction } from "../functions/cells/rowwise";
import { type Answered } from "../functions/cells/shown";
import { type TableAccount, type TableFunction } from "../functions/cells/table";
import { type Asked, givenOf, type Parameter, parametersOf } from "./asked";
import { type Offset } from "./explanation";
import { counted } from "./words";

/** A call that can be asked again with other inputs. Nothing is kept of what it answers. */
export interface Asking<F> {
  readonly parameters: readonly Parameter[];
  readonly inputs: readonly Input[];
  /** The answer as it is; null where there is none. */
  readonly now: Answered | null;
  /** What the rule finds with other cells for some arguments, by Excel's names of them; and what the cell would show. */
  readonly with: (cells: Readonly<Record<string, unknown>>) => Again<F>;
  /** How often it may be asked while an officer waits. */
  readonly most: number;
}

export interface Again<F> {
  /** Null where the answer is blank. */
  readonly finding: Result<F> | null;
  /** Null where there is no such cell. */
  readonly shown: Answered | null;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- The arguments of a definition do not matter here. */
type AnyRowwise<F> = RowwiseFunction<any, F>;
type AnyTable<F, L> = TableFunction<any, F, L>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Asks about the row at a place of an answer. */
export function askingRow<F>(
  { id }: Asked,
  { shown }: AnyRowwise<F>,
  accounts: RowAccounts<F>,
  { row, column, part }: { readonly row: number; readonly column: number; readonly part: number },
): Asking<F> {
  const again = (cells: Readonly<Record<string, unknown>>): Again<F> => {
    const finding = accounts.again(row, column, cells);
    return { finding, shown: finding?.ok ? shown[part]!(finding.value) : null };
  };
  return { parameters: parametersOf(id), inputs: accounts.at(row, column).inputs, now: again({}).shown, with: again, most: Infinity };
}

/** Asks about a cell of a table: the line that begins as its line does, or stands at its place where there is none yet. */
export function askingTable<F, L>(
  asked: Asked,
  definition: AnyTable<F, L>,
  { inputs, lines, columns, hasHeadings }: TableAccount<F, L>,
  at: Offset | null,
): Asking<F> {
  const given = givenOf(asked);
  const index = at === null ? -1 : at.row - (hasHeadings ? 1 : 0);
  const line = lines[index];
  const label = line === undefined ? undefined : valueOf(columns[0]!.shown(line));
  const again = (cells: Readonly<Record<string, unknown>>): Again<F> => {
    const finding = definition.finding({ ...given, ...cells } as never);
    if (!finding?.ok) return { finding, shown: null };
    const own = typeof definition.columns === "function" ? definition.columns(finding.value) : definition.columns;
    const made = definition.lines(finding.value);
    // Of a call that is refused as a whole no cell is known: what would work is a table.
    if (line === undefined) return { finding, shown: `a table of ${counted(made.length, "line")}` };
    const same = hasHeadings ? made.find((each) => valueOf(own[0]!.shown(each)) === label) : made[index];
    return { finding, shown: same === undefined ? null : (own[at?.column ?? 0]?.shown(same) ?? null) };
  };
  const rows = Math.max(1, ...inputs.map((input) => (input.takes === "a column" ? input.height : 1)));
  return { parameters: parametersOf(asked.id), inputs, now: again({}).shown, with: again, most: Math.ceil(MOST_ROWS / rows) };
}

/** Rows that are gone through again for the nearest change of a table's cell: a fifth of a second or so. */
const MOST_ROWS = 200_000;

/** What a cell shows, without its format. */
export function valueOf(shown: Answered | null): unknown {
  return typeof shown === "object" && shown !== null && "number" in shown ? shown.number : shown;
}
