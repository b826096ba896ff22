import { FIND_KINDS, type Find, type FindKind } from "./panels/panel";
import { folded, occurs, wordsOf, type Folded } from "./folding";

/** What was found of one kind, the likeliest first. */
export interface Found {
  readonly kind: FindKind;
  readonly finds: readonly Find[];
  /** How many more there are than are shown. */
  readonly more: number;
  readonly best: Rank;
}

interface Entry {
  readonly find: Find;
  readonly title: Folded;
  readonly all: Folded;
}

/** How well a title answers: it is what was typed, begins with it, has every word of it; or only what stands under it has. */
export type Rank = 0 | 1 | 2 | 3;

const MOST: Readonly<Record<FindKind, number>> = {
  Panels: 6,
  Functions: 8,
  "Services and prices": 5,
  Duties: 5,
  Dates: 5,
  "Facts and sources": 5,
};

/** Looks for words among all that is given. */
export function createFinder(finds: () => readonly Find[]): (query: string) => readonly Found[] {
  let entries: readonly Entry[] | null = null;
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    entries ??= finds().map((find) => ({
      find,
      title: folded(find.title),
      all: folded(`${find.title} ${find.line} ${find.words ?? ""}`),
    }));
    const whole = folded(query);
    const ranked = entries.flatMap((entry) => {
      if (!words.every((word) => occurs(word, entry.all))) return [];
      return [{ find: entry.find, rank: rankOf(entry, whole, words) }];
    });
    return FIND_KINDS.flatMap((kind): Found[] => {
      const of = ranked.filter(({ find }) => find.kind === kind).sort((one, other) => one.rank - other.rank);
      if (of.length === 0) return [];
      return [
        { kind, finds: of.slice(0, MOST[kind]).map(({ find }) => find), more: Math.max(0, of.length - MOST[kind]), best: of[0]!.rank },
      ];
    });
  };
}

/** What was found of all kinds, the likeliest kind first. */
export function inOrder(found: readonly Found[]): readonly Found[] {
  const place = ({ kind }: Found) => FIND_KINDS.indexOf(kind);
  return [...found].sort((one, other) => one.best - other.best || place(one) - place(other));
}

/** How well a title answers what is sought. */
export function titleRank(title: string, query: string): Rank {
  return rankOf({ title: folded(title) }, folded(query), wordsOf(query));
}

function rankOf({ title }: Pick<Entry, "title">, whole: Folded, words: readonly Folded[]): Rank {
  if (title.closed === whole.closed) return 0;
  if (title.open.startsWith(whole.open)) return 1;
  return words.every((word) => occurs(word, title)) ? 2 : 3;
}
