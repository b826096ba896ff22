import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { type Pence } from "../../../src/core/foundation/money";
import { exclusionAdjustment } from "../../../src/core/send/exclusion";
import { backdatedTopUps, topUpByYear } from "../../../src/core/send/top-up";
import { exclusionRule } from "../../../src/data/measures";
import { timeLimits } from "../../../src/data/send";

describe("a back-dated top-up", () => {
  const topUpOf = backdatedTopUps(timeLimits(), "Legal");

  it("carries the limit it runs from and the days of each financial year it is counted by", () => {
    expect(topUpOf(day("2025-10-14"), day("2026-04-11"), 730_000 as Pence, "Days")).toMatchObject({
      value: {
        amount: 78_000,
        limit: { day: day("2026-03-03"), rule: { duty: "Final plan" } },
        years: [
          { year: "2025-26", days: 29, daysInYear: 365, amount: 58_000 },
          { year: "2026-27", days: 10, daysInYear: 365, amount: 20_000 },
        ],
        periods: 0,
      },
    });
  });

  it("is counted once over complete weeks or months, and is nothing in time", () => {
    expect(topUpOf(day("2026-01-14"), day("2026-06-10"), 520_000 as Pence, "Weeks")).toMatchObject({
      value: { amount: 10_000, periods: 1, years: [] },
    });
    expect(topUpOf(day("2026-01-14"), day("2026-06-24"), 520_000 as Pence, "Weeks")).toMatchObject({
      value: { amount: 30_000, periods: 3 },
    });
    expect(topUpOf(day("2026-01-14"), day("2026-08-03"), 600_000 as Pence, "Months")).toMatchObject({
      value: { amount: 100_000, periods: 2 },
    });
    expect(topUpOf(day("2026-01-14"), day("2026-06-03"), 600_000 as Pence, "Days")).toMatchObject({
      value: { amount: 0, years: [], periods: 0 },
    });
  });

  it("by the day is an amount from the day after the limit on: on it a plan is in time", () => {
    // 20 weeks from 14 January 2026 end on 3 June; a year of 365 days at £3,650 is £10 a day.
    expect(topUpOf(day("2026-01-14"), day("2026-06-04"), 365_000 as Pence, "Days")).toMatchObject({
      value: { amount: 1_000, years: [{ days: 1 }] },
    });
    expect(topUpOf(day("2026-01-14"), day("2026-06-03"), 365_000 as Pence, "Weeks")).toMatchObject({ value: { amount: 0, periods: 0 } });
    expect(topUpOf(day("2026-01-14"), day("2026-07-02"), 600_000 as Pence, "Months")).toMatchObject({
      value: { amount: 0, periods: 0, years: [] },
    });
    expect(topUpOf(day("2026-01-14"), day("2026-07-03"), 600_000 as Pence, "Months")).toMatchObject({
      value: { amount: 50_000, periods: 1 },
    });
  });

  it("of a plan weeks or months early is nothing, and never less", () => {
    for (const basis of ["Days", "Weeks", "Months"] as const)
      expect(topUpOf(day("2026-01-14"), day("2026-02-14"), 520_000 as Pence, basis)).toMatchObject({
        value: { amount: 0, periods: 0, years: [] },
      });
  });

  it("is refused for an issue before the request, and before the law", () => {
    expect(topUpOf(day("2026-01-14"), day("2026-01-13"), 1 as Pence, "Days")).toMatchObject({ argument: "issued" });
    expect(topUpOf(day("2014-08-31"), day("2026-01-13"), 1 as Pence, "Days")).toMatchObject({ kind: "unpublished", argument: "request" });
  });
});

describe("a top-up by financial years", () => {
  it("has both days, each year at its own number of days, and a total", () => {
    // 2027-28 has 29 February 2028, so that £3,660 is £10 a day in it.
    expect(topUpByYear(366_000 as Pence, day("2027-03-31"), day("2027-04-02"))).toMatchObject({
      value: {
        days: 3,
        amount: 3_003,
        years: [
          { year: "2026-27", days: 1, daysInYear: 365, amount: 1_003 },
          { year: "2027-28", days: 2, daysInYear: 366, amount: 2_000 },
        ],
      },
    });
  });

  it("of one day is that day's, also on the first day of a year, and of days the wrong way round is refused", () => {
    expect(topUpByYear(365_000 as Pence, day("2026-04-01"), day("2026-04-01"))).toMatchObject({
      value: { days: 1, amount: 1_000, years: [{ year: "2026-27", days: 1 }] },
    });
    expect(topUpByYear(365_000 as Pence, day("2026-04-02"), day("2026-04-01"))).toMatchObject({
      ok: false,
      argument: "to",
      message: "1 April 2026 is before from, 2 April 2026.",
    });
  });
});

describe("a budget share after a permanent exclusion", () => {
  const reduction = (relevant: string, periodEnd: string, schoolYearEnd: string | null) =>
    exclusionAdjustment(
      exclusionRule(),
      520_000 as Pence,
      day(relevant),
      day(periodEnd),
      0 as Pence,
      schoolYearEnd === null ? null : day(schoolYearEnd),
    );

  it("is reduced for the complete weeks left in the funding period", () => {
    expect(reduction("2026-05-15", "2027-03-31", null)).toMatchObject({
      weeks: 45,
      amount: 450_000,
      end: day("2027-03-31"),
      isLeavingYear: false,
    });
  });

  it("is reduced for a week that is complete with its first and last day, and not for six days", () => {
    expect(reduction("2027-03-25", "2027-03-31", null)).toMatchObject({ weeks: 1, amount: 10_000 });
    expect(reduction("2027-03-26", "2027-03-31", null)).toMatchObject({ weeks: 0, amount: 0 });
  });

  it("is reduced for those left in the school year from 1 April of the year in which pupils normally leave", () => {
    expect(reduction("2026-05-15", "2027-03-31", "2026-08-31")).toMatchObject({
      weeks: 15,
      amount: 150_000,
      end: day("2026-08-31"),
      isLeavingYear: true,
    });
    expect(reduction("2026-04-01", "2027-03-31", "2026-08-31")).toMatchObject({ weeks: 21, isLeavingYear: true });
    expect(reduction("2026-03-31", "2026-03-31", "2026-08-31")).toMatchObject({ weeks: 0, isLeavingYear: false, end: day("2026-03-31") });
    expect(reduction("2025-11-03", "2026-03-31", "2026-08-31")).toMatchObject({ weeks: 21, isLeavingYear: false });
    expect(reduction("2026-09-02", "2027-03-31", "2026-08-31")).toMatchObject({ weeks: 0, amount: 0, isLeavingYear: true });
  });
});
