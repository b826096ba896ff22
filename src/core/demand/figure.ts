import { type Choice, type Choices } from "../foundation/choice";

/** What a published table prints in place of a figure. It is never a number. */
export interface Mark extends Choice {
  readonly meaning: string;
}

/** A figure as it is published, or the mark that stands in its place. */
export type Figure = number | Mark;

/** The mark that text is; undefined for any other text. */
export function markIn(marks: Choices<Mark>, value: string | number | boolean): Mark | undefined {
  return typeof value === "string" ? marks.find(value) : undefined;
}

export function isNumber(figure: Figure): figure is number {
  return typeof figure === "number";
}

/** `share` where the figures are fractions of a whole, else `number`. */
export type MeasureKind = "share" | "number";

/** The kind of a measure by its figures: from 0 to 1, and not whole numbers alone, they are shares. */
export function kindOf(figures: readonly number[]): MeasureKind {
  return figures.every((figure) => figure >= 0 && figure <= 1) && figures.some((figure) => !Number.isInteger(figure)) ? "share" : "number";
}
