import { type ByList } from "../functions/traded/by-list";
import { type RowwiseFunction } from "../functions/cells/rowwise";
import { type Answered } from "../functions/cells/shown";
import { type TableAccount, type TableColumn, type TableFunction } from "../functions/cells/table";
import { type definitions, type FunctionId } from "../functions/definitions";
import { type Counted } from "./behind";
import { type Line } from "./explanation";
import { type Probe } from "./nearest";
import { type RowProbe } from "./nearest-rows";

/** How what a rule found for a row is told. */
export interface RowTelling<F> {
  /** What the answer is. */
  readonly title: string | ((finding: F, part: number) => string);
  /** The steps to it; `part` is the cell across, counted from 0. */
  readonly lines: (finding: F, row: RowSelected) => readonly Line[];
  readonly notes?: (finding: F) => readonly string[];
  /** What the sources are looked for in, where that is not the whole finding. */
  readonly sources?: (finding: F) => readonly unknown[];
  /** The changes worth looking for, the most telling first. */
  readonly probes?: (finding: F, row: RowSelected) => readonly Probe<F>[];
}

/** The row that is explained. */
export interface RowSelected {
  /** The cell across, where the function answers several. */
  readonly part: number;
  /** The value of an argument by the core's word for it, a blank's meaning included. */
  readonly valueOf: (key: string) => unknown;
}

/** How a line of a table is told. */
export interface TableTelling<F, L> {
  readonly title: string | ((selected: Selected<F, L>) => string);
  readonly lines: (selected: Selected<F, L> & { readonly line: L }) => readonly Line[];
  readonly notes?: (selected: Selected<F, L>) => readonly string[];
  /** What the sources are looked for in, where that is not the line and the rows behind it. */
  readonly sources?: (selected: Selected<F, L>) => readonly unknown[];
  readonly probes?: (selected: Selected<F, L> & { readonly line: L }) => readonly Probe<F>[];
  /** The changes of one row worth looking for. */
  readonly rowProbes?: (selected: Selected<F, L> & { readonly line: L }) => readonly RowProbe[];
}

/** The cell of a table that is explained. */
export interface Selected<F, L> {
  readonly finding: F;
  /** Null for the headings, and where it is not known which line is asked about. */
  readonly line: L | null;
  readonly index: number | null;
  readonly column: TableColumn<L> | null;
  readonly heading: string;
  readonly shown: Answered | null;
  /** What is behind the cell; null where it is no count. */
  readonly behind: Counted | null;
  readonly account: TableAccount<F, L>;
  readonly valueOf: (key: string) => unknown;
}

type Definitions = typeof definitions;

/* eslint-disable @typescript-eslint/no-explicit-any -- The arguments of a definition do not matter here. */
type TellingOf<D> =
  D extends ByList<infer Own>
    ? TellingOf<Own>
    : D extends RowwiseFunction<any, infer F>
      ? RowTelling<F>
      : D extends TableFunction<any, infer F, infer L>
        ? TableTelling<F, L>
        : never;

export type AnyTelling = RowTelling<any> | TableTelling<any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

/** The tellings of some functions, each by its id. */
export type Tellings<Id extends FunctionId> = { readonly [K in Id]: TellingOf<Definitions[K]> };

/* eslint-disable @typescript-eslint/no-explicit-any -- The arguments of a definition do not matter here. */
/** What the rule of a function finds. */
export type FindingOf<Id extends FunctionId> =
  DefinitionOf<Id> extends RowwiseFunction<any, infer F> ? F : DefinitionOf<Id> extends TableFunction<any, infer F, any> ? F : never;

/** A line of a function's table. */
export type LineOf<Id extends FunctionId> = DefinitionOf<Id> extends TableFunction<any, any, infer L> ? L : never;

type DefinitionOf<Id extends FunctionId> = Definitions[Id] extends ByList<infer Own> ? Own : Definitions[Id];
/* eslint-enable @typescript-eslint/no-explicit-any */

/** A cell of a function's table, on a line. */
export type CellOf<Id extends FunctionId> = Selected<FindingOf<Id>, LineOf<Id>> & { readonly line: LineOf<Id> };
