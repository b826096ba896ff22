import { withoutNoise } from "../foundation/number";
import { answer, quoted, type Refusal, type Result, unreadable } from "../foundation/result";
import { expectedAt, fitted, varianceAt } from "./damped-trend";
import { normalDeviate } from "../foundation/normal";

export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** A year's forecast and the interval it lies in at the level asked for, if the future is as the past was. */
export interface YearForecast {
  readonly year: number;
  readonly forecast: number;
  readonly low: number;
  readonly high: number;
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
 * squared errors over the values less the five parameters estimated, and over one where no more are left. A low limit may fall below 0.
 * Refuses fewer than five years, years that do not follow one another, and a level outside 50% to 99%.
 */
export function forecast(series: readonly YearValue[], horizon: number, level: number): Result<YearForecast[]> {
  const refusal = refusalOf(series, level);
  if (refusal) return refusal;
  const ordered = [...series].sort((a, b) => a.year - b.year);
  const fit = fitted(ordered.map(({ value }) => value));
  const deviate = normalDeviate((1 + level) / 2);
  const step = fit.squares / Math.max(1, ordered.length - ESTIMATED);
  const last = ordered.at(-1)!.year;
  return answer(
    Array.from({ length: horizon }, (_, index) => {
      const expected = expectedAt(fit, index + 1);
      const margin = deviate * Math.sqrt(step * varianceAt(fit, index + 1));
      const [forecast, low, high] = [expected, expected - margin, expected + margin].map(withoutNoise) as [number, number, number];
      return { year: last + index + 1, forecast, low, high };
    }),
  );
}

function refusalOf(series: readonly YearValue[], level: number): Refusal | undefined {
  if (series.length < FEWEST)
    return unreadable(`has ${series.length} ${series.length === 1 ? "year" : "years"}. A forecast needs ${FEWEST} at least.`, {
      argument: "years",
    });
  const years = series.map(({ year }) => year).sort((a, b) => a - b);
  const gap = years.findIndex((year, index) => index > 0 && year !== years[index - 1]! + 1);
  if (gap > 0) {
    const [before, after] = [years[gap - 1]!, years[gap]!];
    return unreadable(
      before === after
        ? `${after} stands there twice.`
        : `${before} is followed by ${after}. Give every year between the first and the last.`,
      { argument: "years" },
    );
  }
  if (level < 0.5 || level > 0.99)
    return unreadable(`${quoted(level)} is not a level from 50% to 99%. Write 80% or 0.8.`, { argument: "level" });
  return undefined;
}
