/** A value and how many have it. */
export type Frequency = readonly [value: number, times: number];

/** Values gathered, each with how many have it, in ascending order. */
export function frequencies(counted: ReadonlyMap<number, number>): readonly Frequency[] {
  return [...counted].sort(([one], [other]) => one - other);
}

/**
 * The value below which a share of the values lies, between two of them in proportion: 0.5 is the median, as Excel's PERCENTILE.INC. Null where
 * there are none.
 */
export function quantile(ordered: readonly Frequency[], share: number): number | null {
  const count = ordered.reduce((sum, [, times]) => sum + times, 0);
  if (count === 0) return null;
  const place = (count - 1) * share;
  const [below, above] = [valueAt(ordered, Math.floor(place)), valueAt(ordered, Math.ceil(place))];
  return below + (above - below) * (place - Math.floor(place));
}

/** The value at a place counted from 0. */
function valueAt(ordered: readonly Frequency[], place: number): number {
  let before = 0;
  for (const [value, times] of ordered) {
    before += times;
    if (place < before) return value;
  }
  return ordered.at(-1)![0];
}
