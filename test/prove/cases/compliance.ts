import fc from "fast-check";
import { COUNTED_BY } from "../../../src/core/send/counted-period";
import { countedDuties } from "../../../src/data/send";
import { type Case } from "../case";
import { aDay, asCell, daysAfter, perhaps } from "./days";

const counting = perhaps(fc.constantFrom("Legal", "Day one"));
const duties = countedDuties().all;
const aDuty = fc.constantFrom(...duties.map(({ name }) => name));
const anUnmixedDuty = fc.oneof({ arbitrary: fc.constant("Final plan"), weight: 2 }, aDuty);

/** An event, and a day after it: the day a duty was done, or the last day that another system gives. */
const dated = aDay.chain((event) => fc.tuple(fc.constant(event), daysAfter(event, 250)));

export const complianceCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  EHCPCOMPLIANCE: fc
    .tuple(
      anUnmixedDuty,
      fc.array(fc.tuple(dated, fc.boolean(), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 25 }),
      perhaps(fc.constantFrom(...COUNTED_BY.map(({ name }) => name))),
      aDay,
      fc.boolean(),
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 })),
    )
    .map(([duty, rows, by, asOf, isFlagged, [row, column]]) => ({
      id: "EHCPCOMPLIANCE",
      args: [
        duty,
        rows.map(([[event]]) => event),
        rows.map(([[, done], isDone]) => (isDone ? done : "")),
        by,
        asOf,
        null,
        isFlagged ? rows.map(([, , flag]) => (flag === 0 ? "Y" : "")) : null,
      ],
      at: { row, column },
    })),
  EHCPCHECK: fc
    .tuple(aDuty, dated, asCell(aDay), counting, fc.integer({ min: 0, max: 3 }))
    .map(([duty, [event, theirs], other, how, column]) => ({
      id: "EHCPCHECK",
      args: [duty, event, column === 1 ? other : theirs, how],
      at: { row: 0, column },
    })),
  EHCPCHECKSUMMARY: fc
    .tuple(
      anUnmixedDuty,
      fc.array(dated, { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 0, max: 3 }),
      counting,
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 })),
    )
    .map(([duty, rows, ways, how, [row, column]]) => ({
      id: "EHCPCHECKSUMMARY",
      args: [
        duty,
        rows.map(([event]) => event),
        rows.map(([event, theirs], index) => (index % 5 === 4 ? "" : ways > 0 ? event + 140 - (index % ways) : theirs)),
        how,
      ],
      at: { row, column },
    })),
};
