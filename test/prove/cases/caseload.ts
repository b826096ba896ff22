import fc from "fast-check";
import { type Day } from "../../../src/core/foundation/day";
import { type Case } from "../case";
import { aDay, asCell, asExported, daysAfter, ODD_DAYS, perhaps, sometimes } from "./days";

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
      .tuple(
        sometimes(asCell(fc.constant(row.request)), ...ODD_DAYS),
        sometimes(daysAfter((row.request - 5) as Day, 500), "", "tbc"),
        sometimes(perhaps(fc.integer({ min: 0, max: 40 })), -1, 1.5, 10_001),
        counting,
        sometimes(fc.constant(row.issued), row.request - 1, "tbc"),
        sometimes(fc.constant(row.closed), row.request - 1, row.request),
        sometimes(fc.constant(row.reopened), row.request + 30, row.request - 1),
      )
      .map(([request, asOf, warnDays, how, issued, closed, reopened]) => ({
        id: "EHCPSTATUS",
        args: [request, issued, asOf, closed, warnDays, how, reopened],
        at: first,
      })),
  ),
  EHCPTIMELINESS: table(
    "EHCPTIMELINESS",
    fc
      .tuple(
        asExported(
          fc
            .tuple(caseload, fc.infiniteStream(fc.constantFrom(1, 0, "Y", "")))
            .map(([rows, flags]) => [
              rows.map(({ request }) => request),
              rows.map(({ issued }) => issued),
              rows.map(() => flags.next().value as unknown),
            ]),
          "Date",
          ...ODD_DAYS,
        ),
        fc.boolean(),
        perhaps(fc.integer({ min: 2014, max: 2028 })),
        counting,
      )
      .map(([[requests, issued, flags], isFlagged, year, how]) => [requests, issued, year, isFlagged ? flags : null, how]),
    4,
    13,
  ),
  EHCPBACKLOG: table(
    "EHCPBACKLOG",
    fc
      .tuple(
        asExported(
          caseload.map((rows) => [
            rows.map(({ request }) => request),
            rows.map(({ issued }) => issued),
            rows.map(({ closed }) => closed),
            rows.map(({ reopened }) => reopened),
          ]),
          "Date",
          ...ODD_DAYS,
        ),
        sometimes(aDay, "", "tbc"),
      )
      .map(([[requests, issued, closed, reopened], asOf]) => [requests, issued, asOf, closed, reopened]),
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
