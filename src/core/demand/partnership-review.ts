import { withoutNoise } from "../foundation/number";
import { type Frequency, quantile } from "../foundation/quantile";

/** What the schools of a partnership answered to one question. */
export interface QuestionReview {
  /** Schools that answered. */
  readonly schools: number;
  /** Their answers, in order of size. */
  readonly scores: readonly number[];
  /** Null where none did. */
  readonly mean: number | null;
  /** The interquartile range, quartiles as Excel's QUARTILE.INC. */
  readonly spread: number | null;
  readonly reading: "Divided" | "Strength" | "Developing" | "Risk" | null;
}

/** The scale of the answers. */
export const SCALE = { least: 1, most: 4 } as const;

/** The thresholds are ours: schools two points apart are of two minds; 3 is the better half of the scale, and 2.5 its middle. */
const DIVIDED_FROM = 2;
const STRENGTH_FROM = 3;
const RISK_BELOW = 2.5;

/** A question's answers read together; null is no answer. */
export function questionReview(scores: readonly (number | null)[]): QuestionReview {
  const given = scores.filter((score) => score !== null).sort((a, b) => a - b);
  if (given.length === 0) return { schools: 0, scores: given, mean: null, spread: null, reading: null };
  const mean = withoutNoise(given.reduce((sum, score) => sum + score, 0) / given.length);
  const each = given.map((score): Frequency => [score, 1]);
  const spread = withoutNoise(quantile(each, 0.75)! - quantile(each, 0.25)!);
  return { schools: given.length, scores: given, mean, spread, reading: readingOf(mean, spread) };
}

function readingOf(mean: number, spread: number): NonNullable<QuestionReview["reading"]> {
  if (spread >= DIVIDED_FROM) return "Divided";
  if (mean >= STRENGTH_FROM) return "Strength";
  return mean < RISK_BELOW ? "Risk" : "Developing";
}
