import fc from "fast-check";
import { type Day } from "../../../src/core/foundation/day";
import { needWords, outcomeWords, ratingWords, sourceWords } from "../../../src/data/caseload";
import { type Case } from "../case";
import { aDay, daysAfter, perhaps } from "./days";

const place = (lines: number, columns: number) =>
  fc.record({ row: fc.integer({ min: 1, max: lines }), column: fc.integer({ min: 0, max: columns - 1 }) });
const names = (all: readonly { readonly name: string }[]) => fc.constantFrom(...all.map(({ name }) => name));

const request = aDay.chain((received) =>
  fc.record({
    received: fc.constant(received),
    source: names(sourceWords().all),
    outcome: perhaps(names(outcomeWords().all), ""),
    decided: daysAfter(received, 90),
  }),
);

const review = aDay.chain((last) =>
  fc
    .tuple(daysAfter(last, 420), daysAfter(last, 50), daysAfter(last, 60), daysAfter(last, 120), fc.integer({ min: 0, max: 4 }))
    .map(([meeting, decision, notice, finalPlan, steps]) => {
      const after = (day: Day, other: Day): number => day + (other - last);
      const decided = after(meeting, decision);
      const noticed = after(meeting, notice);
      return {
        last,
        meeting: steps > 0 ? meeting : "",
        decision: steps > 1 ? decided : "",
        notice: steps > 2 ? noticed : "",
        finalPlan: steps > 3 ? Math.max(decided, noticed) + (finalPlan - last) : "",
      };
    }),
);

export const planCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  EHCPREQUESTS: fc
    .tuple(
      fc.array(request, { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      perhaps(fc.constantFrom("Calendar year", "Academic year")),
      place(5, 10),
    )
    .map(([some, isDated, by, at]) => ({
      id: "EHCPREQUESTS",
      args: [
        some.map(({ received }) => received),
        some.map(({ source }) => source),
        some.map(({ outcome }) => outcome),
        isDated ? some.map(({ decided }) => decided) : null,
        by,
      ],
      at,
    })),
  EHCPSUMMARY: fc
    .tuple(
      fc.array(fc.tuple(names(needWords().all), fc.constantFrom("Mainstream", "Special school", "Post-16", "")), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.boolean(),
      place(5, 5),
    )
    .map(([some, isPlaced, at]) => ({
      id: "EHCPSUMMARY",
      args: [some.map(([need]) => need), isPlaced ? some.map(([, placement]) => placement) : null],
      at,
    })),
  PLANQUALITY: fc
    .tuple(fc.array(names(ratingWords().all), { minLength: 1, maxLength: 40 }), place(5, 4))
    .map(([ratings, at]) => ({ id: "PLANQUALITY", args: [ratings], at })),
  PLANPUBLISH: fc
    .tuple(names(ratingWords().all), perhaps(names(ratingWords().all)))
    .map((args) => ({ id: "PLANPUBLISH", args, at: { row: 0, column: 0 } })),
  EHCPREVIEWSTATUS: review.chain((each) =>
    fc
      .tuple(
        daysAfter(each.last, 700),
        perhaps(fc.constantFrom("Yes", false)),
        perhaps(fc.integer({ min: 0, max: 60 })),
        fc.boolean(),
        fc.integer({ min: 0, max: 2 }),
      )
      .map(([asOf, amending, warnDays, isNoticed, column]) => ({
        id: "EHCPREVIEWSTATUS",
        args: [each.last, each.meeting, each.decision, each.finalPlan, asOf, amending, warnDays, isNoticed ? each.notice : null],
        at: { row: 0, column },
      })),
  ),
  EHCPREVIEWTIMELINESS: fc
    .tuple(fc.array(review, { minLength: 1, maxLength: 25 }), fc.boolean(), place(4, 10))
    .map(([some, isNoticed, at]) => ({
      id: "EHCPREVIEWTIMELINESS",
      args: [
        some.map(({ last }) => last),
        some.map(({ meeting }) => meeting),
        some.map(({ decision }) => decision),
        some.map(({ finalPlan }) => finalPlan),
        null,
        isNoticed ? some.map(({ notice }) => notice) : null,
      ],
      at,
    })),
};
