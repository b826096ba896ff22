/** A change of one thing in a JSON document, made in place and taken back. */
export interface Mutant {
  /** Where, as a JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** What is changed into what. */
  readonly change: string;
  /** What kind of change it is, and of what: the same for each of a list. */
  readonly kind: string;
  readonly apply: () => void;
  readonly undo: () => void;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Holder = Json[] | { [name: string]: Json };

interface Place {
  readonly holder: Holder;
  readonly key: string | number;
  readonly pointer: string;
  /** The pointer with its numbers left out: the same for each of a list. */
  readonly pattern: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LINK = /^https?:/;
/** A name or a word of counting has fewer. */
const MOST_WORDS = 5;

/** Words that are only told to a reader, and from which nothing follows: they are held by no test and by the reading of their source. */
const TOLD = /^(note|notes|says|exceptions|words|advice|mark|comment|quote|who|means|whenMissing|refused|whoFor|source|authority|rowIs)$/;

/**
 * Every mutant of a document: each number and date moved by one, each yes a no, each choice name and counting word without one of its letters, each
 * link broken, each value exchanged with its neighbour. `turn` moves the place of the letter left out.
 */
export function mutantsOf(document: Json, turn = 0): Mutant[] {
  const places: Place[] = [];
  walk(document, "", "", places);
  const scalars = places.filter(({ holder, key }) => !isHolder(at(holder, key)));
  return [...scalars.flatMap((place) => moved(place, turn)), ...exchanged(scalars)];
}

function isHolder(value: Json | undefined): value is Holder {
  return typeof value === "object" && value !== null;
}

function at(holder: Holder, key: string | number): Json {
  return (holder as Record<string | number, Json>)[key]!;
}

function put(holder: Holder, key: string | number, value: Json): void {
  (holder as Record<string | number, Json>)[key] = value;
}

function walk(value: Json, pointer: string, pattern: string, places: Place[]): void {
  if (!isHolder(value)) return;
  for (const [name, each] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    const place = {
      holder: value,
      key,
      pointer: `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      pattern: `${pattern}/${typeof key === "number" ? "*" : key}`,
    };
    places.push(place);
    walk(each, place.pointer, place.pattern, places);
  }
}

function setting({ holder, key, pointer, pattern }: Place, kind: string, value: Json, change?: string): Mutant {
  const old = at(holder, key);
  return {
    pointer,
    change: change ?? `${brief(old)} becomes ${brief(value)}`,
    kind: `${kind} ${pattern}`,
    apply: () => put(holder, key, value),
    undo: () => put(holder, key, old),
  };
}

/** A number or a date one more and one less, a word without one of its letters, each number within a text one more, yes for no. */
function moved(place: Place, turn: number): Mutant[] {
  const value = at(place.holder, place.key);
  if (typeof value === "boolean") return [setting(place, "turned", !value)];
  if (typeof value === "number") return [setting(place, "one more", value + 1), setting(place, "one less", value - 1)];
  if (typeof value !== "string" || value === "") return [];
  if (DATE.test(value)) return [setting(place, "a day later", dayAfter(value, 1)), setting(place, "a day earlier", dayAfter(value, -1))];
  const numbers = LINK.test(value) ? [] : [...value.matchAll(/\d+/g)];
  const name = typeof place.key === "number" ? /\/([^/*]+)(?:\/\*)+$/.exec(place.pattern)?.[1] : place.key;
  const isWord = LINK.test(value) || (!TOLD.test(name ?? "") && value.split(" ").length <= MOST_WORDS);
  return [
    ...(isWord ? [setting(place, "misspelt", misspelt(value, turn))] : []),
    ...numbers.map(({ 0: digits, index }) => {
      const changed = value.slice(0, index) + more(digits) + value.slice(index + digits.length);
      return setting(place, "a number within one more", changed, `${digits} at ${index} becomes ${more(digits)}`);
    }),
  ];
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function more(digits: string): string {
  return String(BigInt(digits) + 1n).padStart(digits.length, "0");
}

function brief(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function misspelt(text: string, turn: number): string {
  const place = (Math.floor(text.length / 2) + turn) % text.length;
  return text.slice(0, place) + text.slice(place + 1);
}

/** Each value with the next of its kind. */
function exchanged(scalars: readonly Place[]): Mutant[] {
  const last = new Map<string, Place>();
  const found: Mutant[] = [];
  for (const place of scalars) {
    const name = typeof place.key === "number" ? /\/([^/*]+)(?:\/\*)+$/.exec(place.pattern)?.[1] : place.key;
    if (TOLD.test(name ?? "")) continue;
    const before = last.get(place.pattern);
    last.set(place.pattern, place);
    if (before === undefined) continue;
    const [one, two] = [at(before.holder, before.key), at(place.holder, place.key)];
    if (one === two) continue;
    found.push({
      pointer: before.pointer,
      change: `${brief(one)} is exchanged with ${brief(two)} of ${place.pointer}`,
      kind: `exchanged ${place.pattern}`,
      apply: () => (put(before.holder, before.key, two), put(place.holder, place.key, one)),
      undo: () => (put(before.holder, before.key, one), put(place.holder, place.key, two)),
    });
  }
  return found;
}
