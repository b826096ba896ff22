import { choices, folded } from "../foundation/choice";
import { withoutNoise } from "../foundation/number";
import { about, answer, quoted, type Result, unpublished, unreadable } from "../foundation/result";
import { type Figure, isNumber, kindOf, type MeasureKind } from "./figure";

export interface AreaFigure {
  readonly name: string;
  readonly figure: Figure;
}

/** An area and its figure, where it has one. */
export interface AreaValue {
  readonly name: string;
  readonly value: number;
}

export interface BenchmarkQuestion {
  readonly areas: readonly AreaFigure[];
  /** The area to place. */
  readonly area: string;
  /** Areas that the others are only compared with, such as England. */
  readonly comparators: readonly string[];
  readonly isLowerBetter: boolean;
}

/** An area's place among others. */
export interface Benchmark {
  readonly own: AreaValue;
  /** 1 is the best; ties share the better. */
  readonly rank: number;
  /** Areas ranked: those with a figure that are not comparators. */
  readonly ranked: readonly AreaValue[];
  /** Areas left out of rank, best and median because they have a mark in place of a figure. */
  readonly withoutFigure: readonly AreaFigure[];
  /** The comparators in the order given, with a mark where one has no figure. */
  readonly compared: readonly AreaFigure[];
  readonly best: AreaValue;
  readonly median: number;
  readonly kind: MeasureKind;
  readonly isLowerBetter: boolean;
}

/**
 * An area's place among others, the best first: the highest value or, where lower is better, the lowest. Comparators take no part in rank, best
 * or median, nor do areas without a figure. Refuses an area or a comparator that is not listed, an area listed twice, and one without a figure.
 */
export function benchmark({ areas, area, comparators, isLowerBetter }: BenchmarkQuestion): Result<Benchmark> {
  if (areas.length === 0) return unreadable("has no areas.", { argument: "areas" });
  const listed = areas.map(withoutNoiseIn);
  const named = new Map<string, AreaFigure>();
  for (const each of listed) {
    const key = folded(each.name);
    if (named.has(key)) return unreadable(`${quoted(each.name)} stands there twice.`, { argument: "areas" });
    named.set(key, each);
  }
  const read = (name: string): Result<AreaFigure> => {
    const found = named.get(folded(name));
    return found ? answer(found) : choices(listed, "one of the areas").read(name);
  };
  const wanted = read(area);
  if (!wanted.ok) return about("area", wanted);
  const own = wanted.value;
  if (!hasValue(own)) {
    const mark = isNumber(own.figure) ? "" : own.figure.name;
    return unpublished(`${quoted(own.name)} has no figure: it is marked ${mark}.`, { argument: "area" });
  }
  const compared = new Set<AreaFigure>();
  for (const name of comparators) {
    const comparator = read(name);
    if (!comparator.ok) return about("comparators", comparator);
    if (comparator.value === own) return unreadable(`${quoted(name)} is the area itself.`, { argument: "comparators" });
    compared.add(comparator.value);
  }
  const others = listed.filter((each) => !compared.has(each));
  const ranked = others.filter(hasValue).sort((one, other) => (isLowerBetter ? one.figure - other.figure : other.figure - one.figure));
  const values = ranked.map(({ figure }) => figure);
  return answer({
    own: valueOf(own),
    rank: values.indexOf(own.figure) + 1,
    ranked: ranked.map(valueOf),
    withoutFigure: others.filter((each) => !hasValue(each)),
    compared: [...compared],
    best: valueOf(ranked[0]!),
    median: median(values),
    kind: kindOf(listed.filter(hasValue).map(({ figure }) => figure)),
    isLowerBetter,
  });
}

type WithValue = AreaFigure & { readonly figure: number };

function hasValue(area: AreaFigure): area is WithValue {
  return isNumber(area.figure);
}

function valueOf({ name, figure }: WithValue): AreaValue {
  return { name, value: figure };
}

function withoutNoiseIn({ name, figure }: AreaFigure): AreaFigure {
  return { name, figure: isNumber(figure) ? withoutNoise(figure) : figure };
}

/** How far the area is from a value: what it has more. */
export function gapTo({ own }: Benchmark, value: number): number {
  return withoutNoise(own.value - value);
}

function median(ordered: readonly number[]): number {
  const middle = (ordered.length - 1) / 2;
  return (ordered[Math.floor(middle)]! + ordered[Math.ceil(middle)]!) / 2;
}
