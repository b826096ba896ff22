import { folded } from "../foundation/choice";
import { answer, listed, quoted, type Result, unreadable } from "../foundation/result";

export interface AreaValue {
  readonly name: string;
  readonly value: number;
}

/** A measure of an area's place: its value, and how far the area is from it (null where that says nothing). */
export interface Measure {
  readonly measure: string;
  readonly value: number;
  readonly gap: number | null;
}

/**
 * An area's place among others, the highest value first: itself, its rank (ties share the better), each comparator, the best and the median.
 * Comparators, such as England, take no part in rank, best or median. Refuses an area or a comparator that is not listed or is listed twice.
 */
export function benchmark(areas: readonly AreaValue[], area: string, comparators: readonly string[]): Result<Measure[]> {
  const repeated = areas.find(({ name }, index) => areas.findIndex((other) => folded(other.name) === folded(name)) < index);
  if (repeated) return unreadable(`${quoted(repeated.name)} stands there twice.`, { argument: "areas" });
  const listedAs = (name: string): AreaValue | undefined => areas.find((each) => folded(each.name) === folded(name));
  const notListed = (name: string, argument: string) =>
    unreadable(`${quoted(name)} is none of the areas. Use ${listed(areas.map((each) => each.name))}.`, { argument });
  const own = listedAs(area);
  if (!own) return notListed(area, "area");
  const compared: AreaValue[] = [];
  for (const name of comparators) {
    const found = listedAs(name);
    if (!found) return notListed(name, "comparators");
    if (found === own) return unreadable(`${quoted(name)} is the area itself.`, { argument: "comparators" });
    if (!compared.includes(found)) compared.push(found);
  }
  const values = areas
    .filter((each) => !compared.includes(each))
    .map(({ value }) => value)
    .sort((a, b) => b - a);
  const gap = (value: number): number => difference(own.value, value);
  const measured = (measure: string, value: number): Measure => ({ measure, value, gap: gap(value) });
  return answer([
    { measure: own.name, value: own.value, gap: null },
    { measure: `Rank of ${values.length}`, value: values.indexOf(own.value) + 1, gap: null },
    ...compared.map(({ name, value }) => measured(name, value)),
    measured("Best", values[0]!),
    measured("Median", median(values)),
  ]);
}

function median(ordered: readonly number[]): number {
  const middle = (ordered.length - 1) / 2;
  return (ordered[Math.floor(middle)]! + ordered[Math.ceil(middle)]!) / 2;
}

/** Without the noise of binary fractions: 0.58 less 0.59 is −0.01. */
function difference(one: number, other: number): number {
  return Number((one - other).toPrecision(12));
}
