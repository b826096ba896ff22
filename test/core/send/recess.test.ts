import { expect, it } from "vitest";
import { type Day, day } from "../../../src/core/foundation/day";
import { appealDeadlines } from "../../../src/core/send/appeal";
import { recessOn } from "../../../src/core/send/recess";
import { workingCalendar } from "../../../src/data/calendar";
import { appealRules } from "../../../src/data/send";

const [{ recesses }] = appealRules() as unknown as readonly [{ readonly recesses: Parameters<typeof recessOn>[0] }];
const recess = (from: string, to: string) => ({ from: day(from), to: day(to) });

// Tribunal Procedure (First-tier Tribunal) (HESC Chamber) Rules 2008, rule 12(3): any day in August, and 25 December to 1 January, both included.
it.each([
  ["2026-07-31", null],
  ["2026-08-01", recess("2026-08-01", "2026-08-31")],
  ["2026-08-31", recess("2026-08-01", "2026-08-31")],
  ["2026-09-01", null],
  ["2026-12-24", null],
  ["2026-12-25", recess("2026-12-25", "2027-01-01")],
  ["2026-12-31", recess("2026-12-25", "2027-01-01")],
  ["2027-01-01", recess("2026-12-25", "2027-01-01")],
  ["2027-01-02", null],
])("%s falls in the recess %j", (on, found) => {
  expect(recessOn(recesses, day(on))).toEqual(found);
});

it("of one day is a recess", () => {
  const one = [{ from: "12-24", to: "12-24" }] as unknown as Parameters<typeof recessOn>[0];
  expect(recessOn(one, day("2026-12-24"))).toEqual(recess("2026-12-24", "2026-12-24"));
  expect(recessOn(one, day("2026-12-25"))).toBeNull();
});

it("puts an appeal off that would end on the last day of August, which is worked, and none that ends on the day after", () => {
  const lastDay = appealDeadlines(appealRules(), workingCalendar());
  // A month from 31 July 2027 is Tuesday 31 August; from 1 August, Wednesday 1 September.
  expect(lastDay(day("2027-06-01"), day("2027-07-31"))).toMatchObject({ value: { day: day("2027-09-01"), unmoved: day("2027-08-31") } });
  expect(lastDay(day("2027-06-01"), day("2027-08-01"))).toMatchObject({ value: { day: day("2027-09-01"), recess: null } });
});

it("of an appeal with and without a certificate is told by which of the two limits ends it", () => {
  const lastDay = appealDeadlines(appealRules(), workingCalendar());
  const found = (sent: string, issued: string | null): unknown => lastDay(day(sent), issued === null ? null : (day(issued) as Day));
  expect(found("2026-03-02", null)).toMatchObject({ value: { certificate: null, unmoved: day("2026-05-02") } });
  expect(found("2026-03-02", "2026-03-10")).toMatchObject({
    value: { certificate: { issued: day("2026-03-10"), last: day("2026-04-10") }, unmoved: day("2026-05-02") },
  });
});
