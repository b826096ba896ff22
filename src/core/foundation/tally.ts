/** How things are counted: by a key, under each head that holds of them, and adding up the amounts of each. */
export interface TallyBasis<Item, Key extends string | number, Head extends string, Amount extends string = never> {
  readonly key: (item: Item) => Key;
  readonly heads: Readonly<Record<Head, (item: Item) => boolean>>;
  readonly amounts?: Readonly<Record<Amount, (item: Item) => number>>;
  /** How many like rows an item stands for; one where this is left out. */
  readonly times?: (item: Item) => number;
  /** The keys that have a row whether or not anything has them, in the order of the rows. Left out, those that occur in their own order. */
  readonly keys?: readonly Key[];
}

/** What was counted under one key. */
export interface TallyRow<Item, Key extends string | number, Head extends string, Amount extends string = never> {
  readonly key: Key;
  readonly count: Readonly<Record<Head, number>>;
  readonly sum: Readonly<Record<Amount, number>>;
  /** The items behind a count, in the order given; they are looked up when asked for. */
  readonly behind: (head: Head) => Item[];
  /** What each head counts. */
  readonly heads: Readonly<Record<Head, (item: Item) => boolean>>;
}

/** The counts of `items`, a row for each key, in one pass over them. */
export function tally<Item, Key extends string | number, Head extends string, Amount extends string = never>(
  items: readonly Item[],
  { key, heads, amounts, times, keys }: TallyBasis<Item, Key, Head, Amount>,
): TallyRow<Item, Key, Head, Amount>[] {
  const [headNames, isUnder] = named(heads);
  const [amountNames, amountOf] = named(amounts ?? ({} as Record<Amount, (item: Item) => number>));
  const rows = new Map<Key, { readonly counts: number[]; readonly sums: number[] }>();
  const row = (of: Key) => {
    const made = { counts: headNames.map(() => 0), sums: amountNames.map(() => 0) };
    rows.set(of, made);
    return made;
  };
  keys?.forEach(row);
  for (const item of items) {
    const of = key(item);
    const { counts, sums } = rows.get(of) ?? row(of);
    const weight = times ? times(item) : 1;
    for (let at = 0; at < isUnder.length; at++) if (isUnder[at]!(item)) counts[at]! += weight;
    for (let at = 0; at < amountOf.length; at++) sums[at]! += weight * amountOf[at]!(item);
  }
  const ordered = keys ? [...rows] : [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
  return ordered.map(([of, { counts, sums }]) => ({
    key: of,
    count: Object.fromEntries(headNames.map((head, at) => [head, counts[at]])) as Record<Head, number>,
    sum: Object.fromEntries(amountNames.map((amount, at) => [amount, sums[at]])) as Record<Amount, number>,
    behind: (head) => items.filter((item) => key(item) === of && heads[head](item)),
    heads,
  }));
}

/** The names of a record and its values, in one order. */
function named<Name extends string, T>(record: Readonly<Record<Name, T>>): [names: Name[], values: T[]] {
  return [Object.keys(record) as Name[], Object.values(record)];
}

/** A part as a share of the whole; null where there is nothing to share. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
