import { expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { type DayOfYear, dayOfYear, nextDayOfYear } from "../../../src/core/foundation/day-of-year";
import { financialYearDays, financialYearOf } from "../../../src/core/foundation/financial-year";

const terms = ["01-01", "04-01", "09-01"] as DayOfYear[];

it.each([
  ["02-15", 2027, "2027-02-15"],
  ["01-01", 2028, "2028-01-01"],
  ["12-31", 2026, "2026-12-31"],
  ["08-31", 2026, "2026-08-31"],
])("%s of %i is %s", (text, year, on) => {
  expect(dayOfYear(text as DayOfYear, year)).toBe(day(on));
});

it.each([
  ["2026-03-31", "2026-04-01"],
  ["2026-04-01", "2026-09-01"],
  ["2026-08-31", "2026-09-01"],
  ["2026-09-01", "2027-01-01"],
  ["2026-12-31", "2027-01-01"],
  ["2027-01-01", "2027-04-01"],
])("the first of 1 January, 1 April and 1 September after %s is %s", (after, next) => {
  expect(nextDayOfYear(terms, day(after))).toBe(day(next));
});

it.each([
  ["2026-03-31", "2025-26", "2025-04-01", "2026-04-01"],
  ["2026-04-01", "2026-27", "2026-04-01", "2027-04-01"],
  ["2026-12-31", "2026-27", "2026-04-01", "2027-04-01"],
  ["2027-01-01", "2026-27", "2026-04-01", "2027-04-01"],
  ["1999-04-01", "1999-00", "1999-04-01", "2000-04-01"],
  ["2009-03-31", "2008-09", "2008-04-01", "2009-04-01"],
])("%s is in the financial year %s, from %s until %s", (on, year, from, until) => {
  expect(financialYearOf(day(on))).toBe(year);
  expect(financialYearDays(day(on))).toEqual({ from: day(from), until: day(until) });
});
