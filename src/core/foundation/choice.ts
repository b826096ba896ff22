import leven from "leven";
import { answer, listed, quoted, type Result, unreadable } from "./result";

/** One of a list of things a person may write. */
export interface Choice<Name extends string = string> {
  readonly name: Name;
  /** Other words for it. */
  readonly synonyms?: readonly string[];
}

/** A list of choices, read by any of their names. */
export interface Choices<C extends Choice> {
  /** The choice that `text` names; undefined if none. */
  readonly find: (text: string) => C | undefined;
  /** The choice that `text` names. Anything else is refused: it lists the names and says "Did you mean …?" where one is close. */
  readonly read: (text: string) => Result<C>;
  readonly all: readonly C[];
}

/** Letters, figures and commas alone: case, spaces, hyphens, dashes, full stops, colons, brackets, underscores and curls of quotation marks do not matter. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\-‐-―−_.:()[\]{}]+/g, "")
    .replace(/[‘’]/g, "'");
}

/** The order of names, the same on every machine. */
export function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Reads text as one of `list`, each thing called by its name or a synonym. `what` completes "… is not": `a service`. */
export function choices<C extends Choice>(list: readonly C[], what: string): Choices<C> {
  const named = new Map<string, C>();
  for (const choice of list) {
    for (const name of [choice.name, ...(choice.synonyms ?? [])]) {
      const known = named.get(folded(name));
      if (known && known !== choice) throw new Error(`"${name}" names both "${known.name}" and "${choice.name}".`);
      named.set(folded(name), choice);
    }
  }
  const find = (text: string): C | undefined => named.get(folded(text));
  const read = (text: string): Result<C> => {
    const choice = find(text);
    if (choice) return answer(choice);
    const meant = closest(folded(text), named);
    const hint = meant ? ` Did you mean "${meant.name}"?` : "";
    return unreadable(`${quoted(text.trim())} is not ${what}.${hint} Use ${listed(list.map(({ name }) => name))}.`);
  };
  return { find, read, all: list };
}

/** The choice whose name differs least from `wanted`, if a slip of a third of its letters at most explains the difference. */
function closest<C extends Choice>(wanted: string, named: ReadonlyMap<string, C>): C | undefined {
  if (wanted.length < 3 || wanted.length > 80) return undefined;
  let best: C | undefined;
  let least = Math.floor(wanted.length / 3) + 1;
  for (const [name, choice] of named) {
    const slips = name.startsWith(wanted) ? 1 : leven(wanted, name);
    if (slips < least) [best, least] = [choice, slips];
  }
  return best;
}
