/** The normal deviate of a two-sided 95% interval. */
const Z = 1.959_963_984_540_054;

/** Share and Wilson's interval. */
export function wilson(positive: number, of: number): readonly [share: number, low: number, high: number] {
  const share = positive / of;
  const middle = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return [share, Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Byar's interval of a count, as a share of what was expected. */
export function byar(count: number, expected: number): readonly [low: number, high: number] {
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3;
  const high = (count + 1) * (1 - 1 / (9 * (count + 1)) + Z / (3 * Math.sqrt(count + 1))) ** 3;
  return [low / expected, high / expected];
}

/** Between the values in order, as QUARTILE.INC and MEDIAN have it. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}
