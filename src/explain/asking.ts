import { type Result } from "../core/foundation/result";
import { type Input } from "../functions/cells/inputs";
import { type RowwiseFunction } from "../functions/cells/rowwise";
import { type Answered } from "../functions/cells/shown";
import { type TableFunction } from "../functions/cells/table";
import { type Asked, givenOf, type Parameter, parametersOf } from "./asked";

/** A call that can be asked again with other inputs. Nothing is kept of what it answers. */
export interface Asking<F> {
  readonly parameters: readonly Parameter[];
  readonly inputs: readonly Input[];
  /** The answer as it is; null where there is none. */
  readonly now: Answered | null;
  /** What the rule finds with other cells for some arguments, by Excel's names of them; and what the cell would show. */
  readonly with: (cells: Readonly<Record<string, unknown>>) => Again<F>;
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

/** Asks about one row: the cells it takes of each argument, and no others. */
export function askingRow<F>(asked: Asked, definition: AnyRowwise<F>, inputs: readonly Input[], part: number): Asking<F> {
  const given = { ...givenOf(asked) };
  for (const input of inputs) if (input.takes === "a cell") given[input.name] = [[input.cell]];
  const again = (cells: Readonly<Record<string, unknown>>): Again<F> => {
    const { finding } = definition.at({ ...given, ...cells } as never, 0, 0);
    return { finding, shown: finding?.ok ? definition.shown[part]!(finding.value) : null };
  };
  return { parameters: parametersOf(asked.id), inputs, now: again({}).shown, with: again };
}

/** Asks about one cell of a table: the line that begins as its line does, under its heading. */
export function askingTable<F, L>(asked: Asked, definition: AnyTable<F, L>, inputs: readonly Input[], line: L, column: number): Asking<F> {
  const given = givenOf(asked);
  const columnsOf = (finding: F) => (typeof definition.columns === "function" ? definition.columns(finding) : definition.columns);
  const again = (cells: Readonly<Record<string, unknown>>): Again<F> => {
    const finding = definition.finding({ ...given, ...cells } as never);
    if (!finding?.ok) return { finding, shown: null };
    const columns = columnsOf(finding.value);
    const first = columns[0]!;
    const wanted = valueOf(first.shown(line));
    const same = definition.lines(finding.value).find((each) => valueOf(first.shown(each)) === wanted);
    return { finding, shown: same === undefined ? null : (columns[column]?.shown(same) ?? null) };
  };
  return { parameters: parametersOf(asked.id), inputs, now: again({}).shown, with: again };
}

/** What a cell shows, without its format. */
export function valueOf(shown: Answered | null): unknown {
  return typeof shown === "object" && shown !== null && "number" in shown ? shown.number : shown;
}
