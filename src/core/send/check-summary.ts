import { shareOf, tally, type TallyRow } from "../foundation/tally";
import { type Cause, causeInWords, type DateCheck } from "./check";
import { type DateChecking } from "./expected";

/** A date checked, null where the other system gives none, and its row. */
export interface CheckedRow {
  readonly check: DateCheck | null;
  readonly row: number;
}

/** The dates that come of one cause. */
export interface CauseCount extends TallyRow<CheckedRow, string, "rows"> {
  /** What the other system does, as a sentence. */
  readonly sentence: string;
  /** Of all rows. */
  readonly share: number | null;
  /** How many days they are off, from the least to the most; null where no day is given. */
  readonly days: { readonly from: number; readonly to: number } | null;
  readonly firstRow: number;
}

export interface CheckSummary {
  /** What explains most of the dates that differ stands first, and those that agree stand last. */
  readonly causes: readonly CauseCount[];
  readonly rows: number;
}

/** Dates by what they come of. */
export function checkSummary(checking: DateChecking, checked: readonly CheckedRow[]): CheckSummary {
  const names = new Map<Cause | null, string>();
  const nameOf = ({ check }: CheckedRow): string => {
    if (check === null) return checking.missing.name;
    const { cause } = check;
    let name = names.get(cause);
    if (name === undefined) names.set(cause, (name = causeInWords(checking, cause && { ...cause, possible: [] })));
    return name;
  };
  const counts = tally<CheckedRow, string, "rows">(checked, { key: nameOf, heads: { rows: () => true } });
  const ends = new Map<string, { row: number; from: number; to: number; sentence: string }>();
  for (const of of checked) {
    const name = nameOf(of);
    const known = ends.get(name);
    const days = of.check?.days ?? 0;
    if (!known) ends.set(name, { row: of.row, from: days, to: days, sentence: sentenceOf(checking, of) });
    else Object.assign(known, { from: Math.min(known.from, days), to: Math.max(known.to, days) });
  }
  const causes = counts.map((count): CauseCount => {
    const { row, from, to, sentence } = ends.get(count.key)!;
    const days = count.key === checking.missing.name ? null : { from, to };
    return { ...count, sentence, share: shareOf(count.count.rows, checked.length), days, firstRow: row };
  });
  const rank = ({ key }: CauseCount): number => [checking.missing.name, checking.agrees.name].indexOf(key);
  return { causes: causes.sort((a, b) => rank(a) - rank(b) || b.count.rows - a.count.rows), rows: checked.length };
}

function sentenceOf({ agrees, unknown, missing }: DateChecking, { check }: CheckedRow): string {
  if (check === null) return missing.sentence;
  return check.cause === null ? agrees.sentence : (check.cause.convention ?? unknown).sentence;
}
