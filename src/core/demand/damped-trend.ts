/**
 * Damped-trend exponential smoothing with additive errors, ETS(A,Ad,N), as Hyndman and Athanasopoulos define it (Forecasting: Principles and
 * Practice, 3rd edition, sections 8.2 and 8.5 to 8.7): y = l + φb + e; l' = l + φb + αe; b' = φb + βe, with 0 < α < 1, 0 < β < α and φ from
 * 0.80 to 0.98.
 */
export interface DampedTrend {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
  /** Level and trend after the last value. */
  readonly level: number;
  readonly trend: number;
  /** The sum of squared one-step errors. */
  readonly squares: number;
}

const PHI = { least: 0.8, most: 0.98 };
/** α and β may not reach their bounds. */
const EDGE = 1e-4;
/** Points on each axis of the first search, and how often it is narrowed to the cells around the best of them. */
const POINTS = 9;
const NARROWINGS = 12;

/**
 * The damped trend of least squared one-step error. For given α, β and φ the errors are linear in the first level and trend, which least
 * squares then gives exactly; the three are searched over a grid that is narrowed around its best point, the same way every time.
 */
export function fitted(values: readonly number[]): DampedTrend {
  const smallest = { alpha: EDGE, share: EDGE, phi: PHI.least };
  const largest = { alpha: 1 - EDGE, share: 1 - EDGE, phi: PHI.most };
  type Point = typeof smallest;
  let [low, high] = [smallest, largest];
  let best: { readonly at: Point; readonly fit: DampedTrend } | undefined;
  for (let round = 0; round < NARROWINGS; round++) {
    for (const alpha of points(low.alpha, high.alpha))
      for (const share of points(low.share, high.share))
        for (const phi of points(low.phi, high.phi)) {
          const fit = smoothed(values, alpha, alpha * share, phi);
          if (!best || fit.squares < best.fit.squares) best = { at: { alpha, share, phi }, fit };
        }
    const { at } = best!;
    const around = (name: keyof Point): readonly [number, number] => {
      const width = ((high[name] - low[name]) * 3) / (POINTS - 1) / 2;
      return [Math.max(smallest[name], at[name] - width), Math.min(largest[name], at[name] + width)];
    };
    const [alpha, share, phi] = [around("alpha"), around("share"), around("phi")];
    low = { alpha: alpha[0], share: share[0], phi: phi[0] };
    high = { alpha: alpha[1], share: share[1], phi: phi[1] };
  }
  return best!.fit;
}

function points(low: number, high: number): number[] {
  return Array.from({ length: POINTS }, (_, index) => low + ((high - low) * index) / (POINTS - 1));
}

/** The values smoothed with these parameters, from the first level and trend that leave the least squared error. */
export function smoothed(values: readonly number[], alpha: number, beta: number, phi: number): DampedTrend {
  // Errors, level and trend as a constant, a multiple of the first level and a multiple of the first trend.
  let level = [0, 1, 0];
  let trend = [0, 0, 1];
  const errors = values.map((value) => {
    const expected = combined(level, 1, trend, phi);
    const error = combined([value, 0, 0], 1, expected, -1);
    level = combined(expected, 1, error, alpha);
    trend = combined(trend, phi, error, beta);
    return error;
  });
  const [first, second] = leastSquares(errors);
  const at = (form: readonly number[]): number => form[0]! + form[1]! * first + form[2]! * second;
  return { alpha, beta, phi, level: at(level), trend: at(trend), squares: errors.reduce((sum, error) => sum + at(error) ** 2, 0) };
}

function combined(one: readonly number[], times: number, other: readonly number[], otherTimes: number): number[] {
  return one.map((part, index) => part * times + other[index]! * otherTimes);
}

/** The two unknowns of linear forms that make the sum of their squares least. */
function leastSquares(forms: readonly (readonly number[])[]): [number, number] {
  const sum = (i: number, j: number): number => forms.reduce((total, form) => total + form[i]! * form[j]!, 0);
  const [a, b, d, p, q] = [sum(1, 1), sum(1, 2), sum(2, 2), -sum(0, 1), -sum(0, 2)];
  const determinant = a * d - b * b;
  return Math.abs(determinant) < 1e-12 * a * d ? [p / a, 0] : [(p * d - b * q) / determinant, (a * q - b * p) / determinant];
}

/** The value expected so many steps on. */
export function expectedAt({ level, trend, phi }: DampedTrend, steps: number): number {
  let sum = 0;
  for (let step = 1; step <= steps; step++) sum += phi ** step;
  return level + sum * trend;
}

/** The variance of the value so many steps on, in units of that of one step: 1 + Σ (α + β(φ + … + φʲ))². */
export function varianceAt({ alpha, beta, phi }: DampedTrend, steps: number): number {
  let variance = 1;
  let sum = 0;
  for (let step = 1; step < steps; step++) {
    sum += phi ** step;
    variance += (alpha + beta * sum) ** 2;
  }
  return variance;
}
