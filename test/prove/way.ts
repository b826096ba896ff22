import { type Proved } from "./case";

/** Another way of working cases out: native formulas in an engine, or a reference that shares nothing with the functions. */
export interface Way {
  readonly name: string;
  /** Null where it is at hand; else how to have it. */
  readonly missing: () => string | null;
  readonly check: (cases: readonly Proved[]) => Promise<Checked>;
}

export interface Checked {
  /** The cases it worked out, with how many figures of each were compared. */
  readonly figures: ReadonlyMap<Proved, number>;
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly of: Proved;
  readonly figure: string;
  readonly formula: string;
  readonly expected: string;
  readonly found: string;
}
