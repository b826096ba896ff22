import published from "../functions/examples.json";
import type { Signature } from "./signatures";

export interface Example {
  readonly group: string;
  readonly formula: string;
  /** What the cell that holds the formula shows. */
  readonly answer: string;
  readonly says: string;
  /** What an officer should know beyond the example. */
  readonly notes?: readonly string[];
  readonly source: string;
  readonly link?: string;
  /** Whether the answer takes up more cells than the one that holds the formula. */
  readonly spills?: boolean;
}

const examples: Readonly<Record<string, Example>> = published;

/** The worked example of a function, where it has one. */
export function exampleOf(id: string): Example | undefined {
  return examples[id];
}

export interface Group {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

/** The functions under the headings of their examples, in the order in which the examples first name a heading. */
export function groupsOf(signatures: readonly Signature[]): readonly Group[] {
  const idsByGroup = new Map<string, Set<string>>(Object.values(examples).map(({ group }) => [group, new Set()]));
  for (const { id } of signatures) {
    const group = exampleOf(id)?.group ?? "Other functions";
    idsByGroup.set(group, (idsByGroup.get(group) ?? new Set()).add(id));
  }
  return [...idsByGroup].filter(([, ids]) => ids.size > 0).map(([name, ids]) => ({ name, ids }));
}
