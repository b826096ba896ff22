import { withoutNoise } from "../foundation/number";
import { answer, quoted, type Refusal, type Result, unreadable } from "../foundation/result";
import { type DampedTrend, expectedAt, fitted, isAtEdge, varianceAt } from "./damped-trend";
import { type Figure, isNumber } from "./figure";
import { normalDeviate } from "../foundation/normal";

/** A year of a series, with its figure or the mark that stands in its place. */
export interface YearFigure {
  readonly year: number;
  readonly figure: Figure;
}

/** A year's forecast and the interval it lies in at the level asked for, if the future is as the past was. */
export interface YearForecast {
  readonly year: number;
  readonly forecast: number;
  readonly low: number;
  readonly high: number;
}

/** The years after a series, and what they were worked out from. */
export interface Forecast {
  readonly years: readonly YearForecast[];
  /** The parameters that leave the least squared error. */
  readonly fit: DampedTrend;
  /** The years it was fitted to. */
  readonly fitted: readonly YearFigure[];
  /** The years left out because they have a mark in place of a figure. */
  readonly withoutFigure: readonly YearFigure[];
  /**
   * Whether the weight of the newest year is at its edge, so that no year counts for more than another. The interval then never widens: for
   * years further ahead it says too little.
   */
  readonly isAtEdge: boolean;
  readonly level: number;
  /** The standard normal deviate of the level, and the variance of one step. */
  readonly deviate: number;
  readonly variance: number;
}

export const DEFAULT_LEVEL = 0.8;

const FEWEST = 5;
export const LONGEST = 30;
/** Of larger values too much would be lost in the squares of the errors. */
export const LARGEST = 1e12;
/** α, β, φ, the first level and the first trend. */
const ESTIMATED = 5;

/**
 * The years after a series, by damped-trend exponential smoothing of least squared one-step error. The variance of one step is the sum of
 * squared errors over the values less the five parameters estimated, and over one where no more are left. A low limit may fall below 0. Years
 * without a figure are left out at either end. Refuses fewer than five years, years that do not follow one another, and a level outside 50% to
 * 99%.
 */
export function forecast(series: readonly YearFigure[], horizon: number, level: number): Result<Forecast> {
  const ordered = [...series].sort((a, b) => a.year - b.year);
  const values = ordered.filter(hasFigure);
  const withoutFigure = ordered.filter((each) => !hasFigure(each));
  const refusal = fewIn(values, withoutFigure) ?? repeatedIn(ordered) ?? gapIn(values, withoutFigure) ?? refusalOfLevel(level);
  if (refusal) return refusal;
  const fit = fitted(values.map(({ figure }) => figure));
  const deviate = normalDeviate((1 + level) / 2);
  const variance = fit.squares / Math.max(1, values.length - ESTIMATED);
  const last = values.at(-1)!.year;
  const years = Array.from({ length: horizon }, (_, index) => {
    const expected = expectedAt(fit, index + 1);
    const margin = deviate * Math.sqrt(variance * varianceAt(fit, index + 1));
    const [forecast, low, high] = [expected, expected - margin, expected + margin].map(withoutNoise) as [number, number, number];
    return { year: last + index + 1, forecast, low, high };
  });
  return answer({ years, fit, fitted: values, withoutFigure, isAtEdge: isAtEdge(fit), level, deviate, variance });
}

function hasFigure(each: YearFigure): each is YearFigure & { readonly figure: number } {
  return isNumber(each.figure);
}

function fewIn(values: readonly YearFigure[], withoutFigure: readonly YearFigure[]): Refusal | undefined {
  if (values.length >= FEWEST) return undefined;
  const beside = withoutFigure.length === 0 ? "" : ` with a figure, ${withoutFigure.length} without`;
  return unreadable(`has ${values.length} ${values.length === 1 ? "year" : "years"}${beside}. A forecast needs ${FEWEST} at least.`, {
    argument: "year",
  });
}

function repeatedIn(ordered: readonly YearFigure[]): Refusal | undefined {
  const repeated = ordered.find(({ year }, index) => index > 0 && year === ordered[index - 1]!.year);
  return repeated && unreadable(`${repeated.year} stands there twice.`, { argument: "year" });
}

function gapIn(values: readonly YearFigure[], withoutFigure: readonly YearFigure[]): Refusal | undefined {
  const gap = values.findIndex(({ year }, index) => index > 0 && year !== values[index - 1]!.year + 1);
  if (gap < 1) return undefined;
  const [before, after] = [values[gap - 1]!.year, values[gap]!.year];
  const every = "Give every year between the first and the last.";
  const marked = withoutFigure.find(({ year }) => before < year && year < after);
  if (!marked) return unreadable(`${before} is followed by ${after}. ${every}`, { argument: "year" });
  const mark = isNumber(marked.figure) ? "" : marked.figure.name;
  return unreadable(`${marked.year} has no figure: it is marked ${mark}. ${every}`, { argument: "figure" });
}

function refusalOfLevel(level: number): Refusal | undefined {
  if (level >= 0.5 && level <= 0.99) return undefined;
  return unreadable(`${quoted(level)} is not a level from 50% to 99%. Write 80% or 0.8.`, { argument: "level" });
}
