import { once } from "../data/once";
import examplesText from "./examples.json?text";
import signaturesText from "./signatures.json?text";

/** A function's arguments, as its docblock gives them. */
export interface Signature {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    /** Whether it takes a range. */
    readonly range?: boolean;
    readonly choices?: readonly string[];
  }[];
}

/** The worked example of a function, and what an officer should know of it. */
export interface Example {
  readonly group: string;
  readonly formula: string;
  /** What the cell that holds the formula shows. */
  readonly answer: string;
  readonly says: string;
  /** What an officer should know beyond the example. */
  readonly notes?: readonly string[];
  readonly refusal?: { readonly formula: string; readonly error: string };
  readonly source: string;
  readonly link?: string;
  /** Whether the answer takes up more cells than the one that holds the formula. */
  readonly spills?: boolean;
}

export const signatures = once(() => JSON.parse(signaturesText) as readonly Signature[]);

export const examples = once(() => JSON.parse(examplesText) as Readonly<Record<string, Example>>);
