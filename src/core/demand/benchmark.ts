import { choices, folded } from "../foundation/choice";
import { withoutNoise } from "../foundation/number";
import { about, answer, quoted, type Result, unreadable } from "../foundation/result";

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
  if (areas.length === 0) return unreadable("has no areas.", { argument: "areas" });
  const named = choices(
    areas.map((each) => ({ ...each, value: withoutNoise(each.value) })),
    "one of the areas",
  );
  const wanted = named.read(area);
  if (!wanted.ok) return about("area", wanted);
  const own = wanted.value;
  const compared: AreaValue[] = [];
  for (const name of comparators) {
    const read = named.read(name);
    if (!read.ok) return about("comparators", read);
    const found = read.value;
    if (found === own) return unreadable(`${quoted(name)} is the area itself.`, { argument: "comparators" });
    if (!compared.includes(found)) compared.push(found);
  }
  const values = named.all
    .filter((each) => !compared.includes(each))
    .map(({ value }) => value)
    .sort((a, b) => b - a);
  const gap = (value: number): number => withoutNoise(own.value - value);
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
