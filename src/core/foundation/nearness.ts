import leven from "leven";

/** A name as it is compared and as it is written, with how often it has each letter. */
export interface Name {
  readonly key: string;
  readonly name: string;
  readonly letters: Uint8Array;
}

/** A name of something that can be chosen. */
export interface Named<C> extends Name {
  readonly choice: C;
}

/** What may have been meant: the choice that is one slip or few away, and others that come near it, nearest first. */
export interface Near<C> {
  readonly meant?: C;
  readonly others: readonly C[];
}

const NONE = { others: [] };
const SHORTEST = 3;
/** Longer texts are no slips of a name. */
const LONGEST = 80;
const OTHERS = 3;

/** A name made ready to be compared by its `key`. */
export function nameOf(key: string, name: string): Name {
  return { key, name, letters: lettersOf(key) };
}

/**
 * The choice whose name differs least from `wanted`, if a slip of a third of its letters at most explains the difference, and the nearest of
 * those that half of them would explain. One that says the opposite is never offered.
 */
export function nearest<C>(wanted: Name, names: readonly Named<C>[]): Near<C> {
  const { length } = wanted.key;
  if (length < SHORTEST || length > LONGEST) return NONE;
  const found: { readonly choice: C; slips: number }[] = [];
  const isWantedNegated = isNegated(wanted.name);
  let bound = Math.floor(length / 2) + 1;
  for (const candidate of names) {
    const slips = slipsBetween(wanted, candidate, bound);
    if (slips >= bound || isNegated(candidate.name) !== isWantedNegated || isOpposite(wanted, candidate)) continue;
    const known = found.find(({ choice }) => choice === candidate.choice);
    if (known) known.slips = Math.min(known.slips, slips);
    else found.push({ choice: candidate.choice, slips });
    found.sort((one, other) => one.slips - other.slips);
    if (found.length <= OTHERS) continue;
    found.length = OTHERS + 1;
    bound = found.at(-1)!.slips;
  }
  const choices = found.map(({ choice }) => choice);
  const isMeant = found[0] !== undefined && found[0].slips <= Math.floor(length / 3);
  return isMeant ? { meant: choices[0]!, others: choices.slice(1) } : { others: choices.slice(0, OTHERS) };
}

/** How many letters differ, up to `bound`. The beginning of a name is one slip away from it. */
function slipsBetween(one: Name, other: Name, bound: number): number {
  if (other.key.startsWith(one.key)) return 1;
  return fewestSlips(one, other) >= bound ? bound : leven(one.key, other.key, { maxDistance: bound });
}

/** The letters of the alphabet are told apart by so many, and other signs fall among them: it makes the least of slips no larger. */
const LETTERS = 32;

/** How often each letter comes in a key. */
function lettersOf(key: string): Uint8Array {
  const letters = new Uint8Array(LETTERS);
  for (let at = 0; at < key.length; at++) letters[key.charCodeAt(at) % LETTERS]!++;
  return letters;
}

/** No fewer slips than these part two keys: half the letters that one has and the other has not, and half of what the longer is longer by. */
function fewestSlips(one: Name, other: Name): number {
  let apart = Math.abs(one.key.length - other.key.length);
  for (let letter = 0; letter < LETTERS; letter++) apart += Math.abs(one.letters[letter]! - other.letters[letter]!);
  return apart / 2;
}

/** Words that turn round what is said, and what a word may begin with that does. */
const NEGATING = /(?<!\p{L})(?:not|non|no|never|neither|nor|without|cannot|isn['’]?t|wasn['’]?t)(?!\p{L})/giu;
const NEGATING_BEGINNINGS = ["not", "non", "no", "un", "in", "im", "il", "ir", "dis", "mis"];

/** Whether one name denies what the other says: it has a beginning without which they would be closer. */
function isOpposite(one: Name, other: Name): boolean {
  return isDenialOf(one.key, other.key) || isDenialOf(other.key, one.key);
}

/** Whether a name has a word for no; two of them take each other back. */
function isNegated(name: string): boolean {
  return (name.match(NEGATING)?.length ?? 0) % 2 === 1;
}

function isDenialOf(denial: string, said: string): boolean {
  // A beginning that both have is part of the word: Indipendent is near Independent.
  return NEGATING_BEGINNINGS.some(
    (beginning) => denial.startsWith(beginning) && leven(denial.slice(beginning.length), said) < leven(denial, said),
  );
}
