import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { type Pence } from "../../../src/core/foundation/money";
import { exclusionAdjustment } from "../../../src/core/send/exclusion";
import { backdatedTopUps } from "../../../src/core/send/top-up";
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
    expect(topUpOf(day("2026-01-14"), day("2026-08-03"), 600_000 as Pence, "Months")).toMatchObject({
      value: { amount: 100_000, periods: 2 },
    });
    expect(topUpOf(day("2026-01-14"), day("2026-06-03"), 600_000 as Pence, "Days")).toMatchObject({
      value: { amount: 0, years: [], periods: 0 },
    });
  });

  it("is refused for an issue before the request, and before the law", () => {
    expect(topUpOf(day("2026-01-14"), day("2026-01-13"), 1 as Pence, "Days")).toMatchObject({ argument: "issued" });
    expect(topUpOf(day("2014-08-31"), day("2026-01-13"), 1 as Pence, "Days")).toMatchObject({ kind: "unpublished", argument: "request" });
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
