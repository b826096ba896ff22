import fc from "fast-check";
import { day, inFigures, inWords, type Day } from "../../../src/core/foundation/day";

/** A day for which bank holidays are held, with room to count on. */
export const aDay = fc.integer({ min: day("2014-09-01"), max: day("2027-03-01") }) as fc.Arbitrary<Day>;

/** A day as a cell has it: mostly a date, sometimes text. */
export function asCell(on: fc.Arbitrary<Day>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: on, weight: 6 },
    on.map(inFigures),
    on.map(inWords),
    on.map((each) => each + 0.5),
  );
}

/** So many days after one, 0 among them often enough. */
export function daysAfter(from: Day, most: number): fc.Arbitrary<Day> {
  return fc
    .oneof(fc.integer({ min: 0, max: most }), fc.constantFrom(0, 1, 42, 112, 139, 140, 141, 364, 365))
    .map((days) => (from + days) as Day);
}

/** Something, or nothing. */
export function perhaps<T>(some: fc.Arbitrary<T>, nothing: unknown = null): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: some as fc.Arbitrary<unknown>, weight: 2 }, fc.constant(nothing));
}
