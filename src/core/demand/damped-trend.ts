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
/** Points of the first search: α and β/α stand closer together towards their bounds, where valleys are narrow. */
const POINTS = { alpha: 21, share: 21, phi: 5 };
/** Valleys of the first search that are followed to their bottom, and how far: a step is halved until it is so small a part of its axis. */
const VALLEYS = 24;
const SMALLEST_STEP = 1e-7;

/** A point on the three axes, each from 0 to 1. */
type Point = readonly [alpha: number, share: number, phi: number];

/**
 * The damped trend of least squared one-step error. For given α, β and φ the errors are linear in the first level and trend, which least
 * squares then gives exactly. The three are searched over a grid, and from the best of its valleys downhill, the same way every time.
 */
export function fitted(values: readonly number[]): DampedTrend {
  const fitAt = ([alpha, share, phi]: Point): DampedTrend => {
    const [a, part] = [bounded(crowded(alpha)), bounded(crowded(share))];
    return smoothed(values, a, a * part, PHI.least + (PHI.most - PHI.least) * phi);
  };
  const grid = points(POINTS.alpha).flatMap((alpha) =>
    points(POINTS.share).flatMap((share) => points(POINTS.phi).map((phi): Point => [alpha, share, phi])),
  );
  const tried = grid.map((at) => ({ at, squares: fitAt(at).squares })).sort((a, b) => a.squares - b.squares);
  const valleys: Point[] = [];
  for (const { at } of tried) {
    if (valleys.length === VALLEYS) break;
    if (valleys.every((valley) => isApart(valley, at))) valleys.push(at);
  }
  return valleys
    .map((valley) => fitAt(bottomFrom(valley, (at) => fitAt(at).squares)))
    .reduce((best, fit) => (fit.squares < best.squares ? fit : best));
}

/** Downhill from a point, by steps to the points around it, halved where none of them is lower. */
function bottomFrom(start: Point, height: (at: Point) => number): Point {
  const around = [-1, 0, 1];
  const sides = around
    .flatMap((x) => around.flatMap((y) => around.map((z) => [x, y, z] as const)))
    .filter((side) => side.some((way) => way !== 0));
  let at = start;
  let lowest = height(start);
  for (let step = 1 / (POINTS.alpha - 1); step > SMALLEST_STEP;) {
    let next: Point | undefined;
    for (const side of sides) {
      const point = at.map((part, axis) => Math.min(1, Math.max(0, part + side[axis]! * step))) as unknown as Point;
      const found = height(point);
      if (found < lowest) [next, lowest] = [point, found];
    }
    if (next) at = next;
    else step /= 2;
  }
  return at;
}

function isApart(one: Point, other: Point): boolean {
  return (
    Math.abs(one[0] - other[0]) * (POINTS.alpha - 1) > 1.5 ||
    Math.abs(one[1] - other[1]) * (POINTS.share - 1) > 1.5 ||
    Math.abs(one[2] - other[2]) * (POINTS.phi - 1) > 1.5
  );
}

function points(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index / (count - 1));
}

/** From 0 to 1 as `part` is, but slowly at both ends. */
function crowded(part: number): number {
  return part * part * (3 - 2 * part);
}

function bounded(part: number): number {
  return EDGE + (1 - 2 * EDGE) * part;
}

/** The values smoothed with these parameters, from the first level and trend that leave the least squared error. */
export function smoothed(values: readonly number[], alpha: number, beta: number, phi: number): DampedTrend {
  // Each is a linear form: a constant, a multiple of the first level, and a multiple of the first trend.
  const level = [0, 1, 0];
  const trend = [0, 0, 1];
  const errors: readonly number[][] = [[], [], []];
  for (const value of values) {
    for (let part = 0; part < 3; part++) {
      const expected = level[part]! + phi * trend[part]!;
      const error = (part === 0 ? value : 0) - expected;
      level[part] = expected + alpha * error;
      trend[part] = phi * trend[part]! + beta * error;
      errors[part]!.push(error);
    }
  }
  const [constants, ofLevel, ofTrend] = errors as [number[], number[], number[]];
  const [first, second] = leastSquares(constants, ofLevel, ofTrend);
  const at = (form: readonly number[]): number => form[0]! + form[1]! * first + form[2]! * second;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (constants[i]! + ofLevel[i]! * first + ofTrend[i]! * second) ** 2;
  return { alpha, beta, phi, level: at(level), trend: at(trend), squares };
}

/** The multiples of two columns that, added to a third, leave the least sum of squares. */
function leastSquares(constants: readonly number[], one: readonly number[], other: readonly number[]): [number, number] {
  const [a, b, d] = [product(one, one), product(one, other), product(other, other)];
  const [p, q] = [-product(constants, one), -product(constants, other)];
  const determinant = a * d - b * b;
  return Math.abs(determinant) < 1e-12 * a * d ? [p / a, 0] : [(p * d - b * q) / determinant, (a * q - b * p) / determinant];
}

function product(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}

/** Whether α is at its lower bound, as near as the search can tell: the newest value then moves neither level nor trend. */
export function isAtEdge({ alpha }: DampedTrend): boolean {
  return alpha <= 2 * EDGE;
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
