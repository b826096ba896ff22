import fc from "fast-check";
import { day } from "../../../src/core/foundation/day";
import { assessmentEvents } from "../../../src/data/key-dates";
import { type Case } from "../case";
import { aDay, asCell, perhaps } from "./days";

const single = (id: Case["id"], ...args: fc.Arbitrary<unknown>[]): fc.Arbitrary<Case> =>
  fc.tuple(...args).map((given) => ({ id, args: given, at: { row: 0, column: 0 } }));

const anyDay = fc.integer({ min: day("1950-01-01"), max: day("2090-12-31") }) as fc.Arbitrary<ReturnType<typeof day>>;

export const calendarCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  ACADEMICYEAR: single("ACADEMICYEAR", asCell(anyDay)),
  FINANCIALYEAR: single("FINANCIALYEAR", asCell(anyDay)),
  NCYEAR: aDay.chain((asOf) => single("NCYEAR", fc.integer({ min: asOf - 9000, max: asOf - 1100 }), fc.constant(asOf))),
  FUNDEDFROM: single("FUNDEDFROM", asCell(anyDay), perhaps(fc.constantFrom("Universal", "Working parents"))),
  SCHOOLLEAVINGDATE: single("SCHOOLLEAVINGDATE", asCell(fc.integer({ min: day("1985-01-01"), max: day("2040-01-01") }) as typeof anyDay)),
  ASSESSMENTDATE: fc
    .constantFrom(...assessmentEvents().all.flatMap(({ name, windows }) => windows.map(({ year }) => [name, year] as const)))
    .chain(([name, year]) => single("ASSESSMENTDATE", fc.constant(name), fc.constant(year), perhaps(fc.constantFrom("Start", "End")))),
};
