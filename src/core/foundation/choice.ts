import { type Named, nameOf, nearest } from "./nearness";
import { answer, listed, MESSAGE_LENGTH, quoted, type Result, unreadable } from "./result";
import { seen, shortened } from "./text";

/** One of a list of things a person may write. */
export interface Choice<Name extends string = string> {
  readonly name: Name;
  /** Other words for it. */
  readonly synonyms?: readonly string[];
  /** What files write for it. Of a whole number noughts before it, and `.0` behind, do not matter. */
  readonly codes?: readonly (string | number)[];
}

/** A list of choices, read by any of their names. */
export interface Choices<C extends Choice> {
  /** The choice that `text` names; undefined if none. */
  readonly find: (text: string) => C | undefined;
  /**
   * The choice that `text` names. Anything else is refused: it lists the names, or the nearest few of a long list, and says "Did you mean …?"
   * where one is close and not the opposite.
   */
  readonly read: (text: string) => Result<C>;
  /** The choice of this very name, which our own rules ask for. That there is none is a defect of ours. */
  readonly named: (name: string) => C;
  readonly all: readonly C[];
}

/**
 * What is left of a text for comparing: case, spaces, marks that are not seen, hyphens, dashes, full stops, colons, brackets, underscores and
 * curls of quotation marks do not matter. A whole number is the same with `.0` behind it; of any other its sign and its point do matter.
 */
export function folded(text: string): string {
  const written = seen(text).toLowerCase();
  if (NUMBER.test(written)) return written.replace(/\.0+$/, "");
  return written.replace(UNHEARD, "").replace(/[‘’]/g, "'");
}

const NUMBER = /^[+\-−]?\d+(?:\.\d+)?$/;
const UNHEARD = /[\s\-‐-―−_.:()[\]{}]/g;
/** Where a text may consist of two names side by side: `ASD - Autistic Spectrum Disorder`, `Requires improvement (RI)`. */
const BETWEEN_WORDS = /[\s\-‐-―−_:()[\]{},;|=]/;
const MOST_WORDS = 20;

/** The order of names, the same on every machine. */
export function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Reads text as one of `list`, each thing called by its name, a synonym or a code, or by two of these side by side. `what` completes "… is not":
 * `a service`. `whole` says where the whole of a long list can be seen: `=ESSEX.HELP()`.
 */
export function choices<C extends Choice>(list: readonly C[], what: string, whole?: string): Choices<C> {
  let index: Index<C> | undefined;
  let loose: Map<string, C | null> | undefined;
  const one = (text: string): C | undefined => {
    const key = folded(text);
    const { byNames, byCodes } = (index ??= indexOf(list));
    return byNames.get(key) ?? byCodes.get(codeOf(key)) ?? (loose ??= loosely(list)).get(loosenedOf(key)) ?? undefined;
  };
  const two = (text: string): [C, C] | undefined => sideBySide(text, one);
  const find = (text: string): C | undefined => {
    const choice = one(text);
    if (choice) return choice;
    const [first, second] = two(text) ?? [];
    return first === second ? first : undefined;
  };
  let names: readonly Named<C>[] | undefined;
  let useOne: string | undefined;
  const read = (text: string): Result<C> => {
    const choice = find(text);
    if (choice) return answer(choice);
    names ??= list.flatMap((each) =>
      [...namesOf(each), ...(each.codes ?? []).map(String)].map((name) => ({ ...nameOf(loosened(name), name), choice: each })),
    );
    useOne ??= `Use ${listed(list.map(({ name }) => name))}.`;
    const near = nearest(nameOf(loosened(text), text), names);
    const both = two(text);
    const suggested = both || !near.meant ? {} : { suggested: near.meant.name };
    return unreadable(refusalOf(text, what, both, near, useOne, list, whole), suggested);
  };
  const named = (name: string): C => {
    const choice = list.find((each) => each.name === name);
    if (!choice) throw new Error(`"${name}" is not ${what}.`);
    return choice;
  };
  return { find, read, named, all: list };
}

/** Choices by what they are called, folded. */
interface Index<C> {
  readonly byNames: ReadonlyMap<string, C>;
  readonly byCodes: ReadonlyMap<string, C>;
}

/** Made when a text is first looked for: most lists are asked for a few of their choices by name, or not at all. Two that share a name are a defect of ours. */
function indexOf<C extends Choice>(list: readonly C[]): Index<C> {
  const byNames = new Map<string, C>();
  const byCodes = new Map<string, C>();
  const add = (names: Map<string, C>, key: string, choice: C, name: string | number): void => {
    const known = names.get(key);
    if (known && known !== choice) throw new Error(`"${name}" names both "${known.name}" and "${choice.name}".`);
    names.set(key, choice);
  };
  for (const choice of list) {
    for (const name of namesOf(choice)) add(byNames, folded(name), choice, name);
    for (const code of choice.codes ?? []) add(byCodes, codeOf(folded(String(code))), choice, code);
  }
  return { byNames, byCodes };
}

function namesOf({ name, synonyms }: Choice): string[] {
  return [name, ...(synonyms ?? [])];
}

/** A folded code as it is compared: `2` and `02` are one. */
function codeOf(key: string): string {
  return key.replace(/^0+(?=\d)/, "");
}

/** What is left of a folded text when commas, apostrophes and strokes do not matter either, and `&` is `and`. */
function loosenedOf(key: string): string {
  return key.replace(/[,;'’/|]/g, "").replace(/&/g, "and");
}

function loosened(text: string): string {
  return loosenedOf(folded(text));
}

/** The choices by their names so loosened; null where two share one. */
function loosely<C extends Choice>(list: readonly C[]): Map<string, C | null> {
  const loose = new Map<string, C | null>();
  for (const choice of list) {
    for (const name of namesOf(choice)) {
      const key = loosened(name);
      const known = loose.get(key);
      loose.set(key, known === undefined || known === choice ? choice : null);
    }
  }
  return loose;
}

/** The choices that the two halves of a text name, at the first place between its words where both name one. */
function sideBySide<C>(text: string, named: (half: string) => C | undefined): [C, C] | undefined {
  const words = seen(text).split(BETWEEN_WORDS).filter(Boolean);
  if (words.length > MOST_WORDS) return undefined;
  for (let at = 1; at < words.length; at++) {
    const first = named(words.slice(0, at).join(" "));
    const second = first && named(words.slice(at).join(" "));
    if (second) return [first, second];
  }
  return undefined;
}

/** How much of the text and of a name is repeated, the more the better, as there is room. */
const LENGTHS = [60, 40, 24];
/** A name that stands for the others of a long list. */
const NAME_LENGTH = 40;

/** The refusal, which fits its room whatever the text and the list: the whole list where that fits, else the nearest few and where to see all. */
function refusalOf<C extends Choice>(
  text: string,
  what: string,
  both: readonly [C, C] | undefined,
  { meant, others }: { readonly meant?: C; readonly others: readonly C[] },
  useOne: string,
  list: readonly C[],
  whole?: string,
): string {
  const head = (most: number): string => {
    if (both) return `${quoted(text, most)} names both ${both.map(({ name }) => shortened(name, most)).join(" and ")}.`;
    return `${quoted(text, most)} is not ${what}.${meant ? ` Did you mean ${quoted(meant.name, most)}?` : ""}`;
  };
  for (const most of LENGTHS) {
    const message = `${head(most)} ${useOne}`;
    if (message.length <= MESSAGE_LENGTH) return message;
  }
  // Those near it and, where they are few, the first of the list.
  const some = [...new Set([...others, ...list])].filter((choice) => choice !== meant);
  for (const most of LENGTHS) {
    for (let few = FEW; few > 0; few--) {
      const message = `${head(most)} ${useSome(some.slice(0, few), list.length, whole)}`;
      if (message.length <= MESSAGE_LENGTH) return message;
    }
  }
  return head(LENGTHS.at(-1)!);
}

const FEW = 3;

function useSome(few: readonly Choice[], count: number, whole?: string): string {
  const such = listed(few.map(({ name }) => shortened(name, NAME_LENGTH)));
  return `Use one of ${count}, such as ${such}${whole === undefined ? "" : `: ${whole} lists them`}.`;
}
