import fc from "fast-check";
import { expect, it } from "vitest";
import { type Day, day } from "../../../src/core/foundation/day";
import {
  addWorkingDays,
  daysOff,
  isWorkingDay,
  nextWorkingDay,
  restDay,
  workingDayBefore,
  workingDaysBeginningWith,
} from "../../../src/core/foundation/working-days";
import { workingCalendar } from "../../../src/data/calendar";

const calendar = workingCalendar();

it.each([
  ["2026-11-20", 1, "2026-11-23"],
  ["2026-11-21", 1, "2026-11-23"],
  ["2026-12-24", 1, "2026-12-29"],
  ["2023-05-05", 1, "2023-05-09"],
  ["2022-09-16", 1, "2022-09-20"],
  ["2026-04-02", 2, "2026-04-08"],
  ["2026-11-23", -1, "2026-11-20"],
  ["2026-12-29", -5, "2026-12-18"],
])("from %s, %i working days is %s", (from, count, to) => {
  expect(addWorkingDays(calendar, day(from), count)).toEqual({ ok: true, value: day(to) });
});

it("counts the first day where the limit begins with it and it is worked", () => {
  expect(workingDaysBeginningWith(calendar, day("2026-11-23"), 1)).toEqual({ ok: true, value: day("2026-11-23") });
  expect(workingDaysBeginningWith(calendar, day("2026-11-22"), 1)).toEqual({ ok: true, value: day("2026-11-23") });
  expect(workingDaysBeginningWith(calendar, day("2026-11-02"), 15)).toEqual({ ok: true, value: day("2026-11-20") });
});

it("keeps a working day and moves on from any other", () => {
  expect(nextWorkingDay(calendar, day("2026-12-25"))).toEqual({ ok: true, value: day("2026-12-29") });
  expect(nextWorkingDay(calendar, day("2026-12-29"))).toEqual({ ok: true, value: day("2026-12-29") });
});

it("refuses days whose bank holidays are not held", () => {
  const refusal = { ok: false, kind: "unpublished", message: expect.stringContaining("bank holidays are held for 2012 to 2028.") };
  expect(isWorkingDay(calendar, day("2011-12-31"))).toMatchObject(refusal);
  expect(isWorkingDay(calendar, day("2029-01-01"))).toMatchObject(refusal);
  expect(addWorkingDays(calendar, day("2028-12-29"), 1)).toMatchObject(refusal);
  expect(isWorkingDay(calendar, day("2012-01-03"))).toEqual({ ok: true, value: true });
  expect(isWorkingDay(calendar, day("2028-12-29"))).toEqual({ ok: true, value: true });
});

it("tells the days left out besides weekends, either way round, both ends included", () => {
  const christmas = [day("2026-12-25"), day("2026-12-28")];
  expect(daysOff(calendar, day("2026-12-24"), day("2026-12-31"))).toEqual(christmas);
  expect(daysOff(calendar, day("2026-12-31"), day("2026-12-24"))).toEqual(christmas);
  expect(daysOff(calendar, day("2026-12-25"), day("2026-12-28"))).toEqual(christmas);
  expect(daysOff(calendar, day("2026-06-01"), day("2026-06-30"))).toEqual([]);
  expect(daysOff(calendar, day("2026-08-30"), day("2026-09-01"), (on) => on <= day("2026-08-31"))).toEqual([
    day("2026-08-30"),
    day("2026-08-31"),
  ]);
});

it("comes back to a working day it set out from", () => {
  const worked = fc.integer({ min: day("2013-01-01"), max: day("2027-01-01") }).map((number) => number as Day);
  fc.assert(
    fc.property(worked, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const start = nextWorkingDay(calendar, from);
      const there = start.ok ? addWorkingDays(calendar, start.value, count) : start;
      expect(there.ok && addWorkingDays(calendar, there.value, -count)).toEqual(start);
    }),
  );
});

it.each([
  ["2026-12-24", null],
  ["2026-12-25", "Christmas Day"],
  ["2026-12-26", "Saturday"],
  ["2026-12-27", "Sunday"],
  ["2026-04-03", "Good Friday"],
  ["2026-04-06", "Easter Monday"],
  ["2026-11-23", null],
])("%s is a day of rest: %s", (on, why) => {
  expect(restDay(calendar, day(on))).toBe(why);
});

it("finds the working day before a day, which is never that day", () => {
  expect(workingDayBefore(calendar, day("2026-12-29"))).toEqual({ ok: true, value: day("2026-12-24") });
  expect(workingDayBefore(calendar, day("2026-11-24"))).toEqual({ ok: true, value: day("2026-11-23") });
  expect(workingDayBefore(calendar, calendar.from)).toMatchObject({ ok: false, kind: "unpublished" });
});

it("goes on over days that are not counted though they are worked", () => {
  // 30 working days from 1 July 2026 without August: 22 to 31 July, and 8 from 1 September.
  const isAugust = (on: Day) => on >= day("2026-08-01") && on <= day("2026-08-31");
  expect(addWorkingDays(calendar, day("2026-07-01"), 30, isAugust)).toEqual({ ok: true, value: day("2026-09-10") });
});

it("holds its first day and its last, and says which years it holds", () => {
  expect(isWorkingDay(calendar, calendar.from)).toEqual({ ok: true, value: false });
  expect(isWorkingDay(calendar, day("2028-12-31"))).toEqual({ ok: true, value: false });
  expect(isWorkingDay(calendar, day("2029-01-01"))).toMatchObject({
    message: "working days cannot be counted over 1 January 2029: bank holidays are held for 2012 to 2028.",
  });
});
