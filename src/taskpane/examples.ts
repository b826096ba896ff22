import { type Example, examples } from "../functions/documentation";
import type { Signature } from "./signatures";

export type { Example };

/** The worked example of a function, where it has one. */
export function exampleOf(id: string): Example | undefined {
  return examples()[id];
}

export interface Group {
  readonly name: string;
  readonly ids: ReadonlySet<string>;
}

/** The functions under the headings of their examples, in the order in which the examples first name a heading. */
export function groupsOf(signatures: readonly Signature[]): readonly Group[] {
  const idsByGroup = new Map<string, Set<string>>(Object.values(examples()).map(({ group }) => [group, new Set()]));
  for (const { id } of signatures) {
    const group = exampleOf(id)?.group ?? "Other functions";
    idsByGroup.set(group, (idsByGroup.get(group) ?? new Set()).add(id));
  }
  return [...idsByGroup].filter(([, ids]) => ids.size > 0).map(([name, ids]) => ({ name, ids }));
}
