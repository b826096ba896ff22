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

/** What is usual, and now and then what is refused, or stands at an edge. */
export function sometimes<T>(usual: fc.Arbitrary<T>, ...odd: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: usual as fc.Arbitrary<unknown>, weight: 12 }, fc.constantFrom(...odd));
}

/** What cells of dates hold that are none: refused, blank, of before the law, or of after the bank holidays held. */
export const ODD_DAYS = [
  "tbc",
  "31/02/2026",
  "10/19/2023",
  "01/09/26",
  "",
  " ",
  30,
  -1,
  true,
  "#N/A",
  day("2014-08-31"),
  day("2028-12-20"),
];

/** Columns side by side as they come out of files: now and then with a heading, an empty row in between, or one cell that cannot be read. */
export function asExported(
  columns: fc.Arbitrary<readonly unknown[][]>,
  heading: string,
  ...odd: readonly unknown[]
): fc.Arbitrary<readonly unknown[][]> {
  return fc
    .tuple(columns, fc.integer({ min: 0, max: 11 }), fc.nat(), fc.nat(), fc.constantFrom(...odd))
    .map(([all, way, row, column, cell]) => {
      const at = row % (all[0]!.length + 1);
      switch (way) {
        case 0:
          return all.map((each) => [heading, ...each]);
        case 1:
          return all.map((each) => [...each.slice(0, at), "", ...each.slice(at)]);
        case 2:
          return all.map((each, index) => (index === column % all.length ? each.map((own, place) => (place === at ? cell : own)) : each));
        default:
          return all;
      }
    });
}

/** Something, or nothing. */
export function perhaps<T>(some: fc.Arbitrary<T>, nothing: unknown = null): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: some as fc.Arbitrary<unknown>, weight: 2 }, fc.constant(nothing));
}
