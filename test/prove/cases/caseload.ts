import fc from "fast-check";
import { type Day } from "../../../src/core/foundation/day";
import { type Case } from "../case";
import { aDay, asCell, daysAfter, perhaps } from "./days";

const counting = perhaps(fc.constantFrom("Legal", "Day one"));
const first = { row: 0, column: 0 };

interface Row {
  readonly request: Day;
  readonly issued: unknown;
  readonly closed: unknown;
  readonly reopened: unknown;
}

/** A case in the order in which things happen. */
const aCase: fc.Arbitrary<Row> = aDay.chain((request) =>
  fc
    .tuple(perhaps(daysAfter(request, 500), ""), perhaps(daysAfter(request, 300), ""), fc.integer({ min: 0, max: 200 }), fc.boolean())
    .map(([issued, closed, later, isAgain]) => ({
      request,
      issued,
      closed,
      reopened: isAgain && typeof closed === "number" ? closed + later : "",
    })),
);

const pounds = fc.integer({ min: 0, max: 5_000_000 }).map((pence) => pence / 100);
const table = (id: Case["id"], args: fc.Arbitrary<readonly unknown[]>, lines: number, columns: number): fc.Arbitrary<Case> =>
  fc
    .tuple(args, fc.integer({ min: 1, max: lines }), fc.integer({ min: 0, max: columns - 1 }))
    .map(([given, row, column]) => ({ id, args: given, at: { row, column } }));

const caseload = fc.array(aCase, { minLength: 1, maxLength: 25 });

export const caseloadCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  EHCPSTATUS: aCase.chain((row) =>
    fc
      .tuple(asCell(fc.constant(row.request)), daysAfter((row.request - 5) as Day, 500), perhaps(fc.integer({ min: 0, max: 40 })), counting)
      .map(([request, asOf, warnDays, how]) => ({
        id: "EHCPSTATUS",
        args: [request, row.issued, asOf, row.closed, warnDays, how, row.reopened],
        at: first,
      })),
  ),
  EHCPTIMELINESS: table(
    "EHCPTIMELINESS",
    fc
      .tuple(caseload, fc.boolean(), fc.infiniteStream(fc.constantFrom(1, 0, "Y", "")), counting)
      .map(([rows, isFlagged, flags, how]) => [
        rows.map(({ request }) => request),
        rows.map(({ issued }) => issued),
        null,
        isFlagged ? rows.map(() => flags.next().value as unknown) : null,
        how,
      ]),
    4,
    13,
  ),
  EHCPBACKLOG: table(
    "EHCPBACKLOG",
    fc
      .tuple(caseload, aDay)
      .map(([rows, asOf]) => [
        rows.map(({ request }) => request),
        rows.map(({ issued }) => issued),
        asOf,
        rows.map(({ closed }) => closed),
        rows.map(({ reopened }) => reopened),
      ]),
    6,
    3,
  ),
  TOPUPBACKDATED: fc
    .tuple(aDay, fc.integer({ min: 0, max: 1200 }), pounds, counting, perhaps(fc.constantFrom("Days", "Weeks", "Months")))
    .map(([request, took, annual, how, basis]) => ({
      id: "TOPUPBACKDATED",
      args: [request, request + took, annual, how, basis],
      at: first,
    })),
  TOPUPBYYEAR: table(
    "TOPUPBYYEAR",
    fc.tuple(pounds, aDay, fc.integer({ min: 0, max: 1000 })).map(([annual, from, days]) => [annual, from, from + days]),
    4,
    3,
  ),
  EXCLUSIONADJUSTMENT: fc
    .tuple(pounds, aDay, fc.integer({ min: -10, max: 400 }), perhaps(pounds), perhaps(fc.integer({ min: 0, max: 400 })))
    .map(([perPupil, on, left, adjustment, toYearEnd]) => ({
      id: "EXCLUSIONADJUSTMENT",
      args: [perPupil, on, on + left, adjustment, typeof toYearEnd === "number" ? on + toYearEnd : null],
      at: first,
    })),
};
