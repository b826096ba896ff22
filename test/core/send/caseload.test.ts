import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day } from "../../../src/core/foundation/day";
import { backlog, openCases } from "../../../src/core/send/backlog";
import { type AssessmentCase, caseStatuses } from "../../../src/core/send/caseload";
import { issuedPlans, timeliness } from "../../../src/core/send/timeliness";
import { timelinessMeasure } from "../../../src/data/measures";
import { timeLimits } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const limits = timeLimits();
const dated = (iso: string | null): Day | null => (iso === null ? null : day(iso));
const caseOf = (
  request: string,
  issued: string | null = null,
  closed: string | null = null,
  reopened: string | null = null,
): AssessmentCase => ({
  request: day(request),
  issued: dated(issued),
  closed: dated(closed),
  reopened: dated(reopened),
});

describe("a case at the end of a day", () => {
  const statusOf = caseStatuses(limits, "Legal");
  const status = (of: AssessmentCase, asOf: string) => {
    const found = statusOf(of, day(asOf), 14);
    return found.ok ? found.value.status : `${found.argument}: ${found.message}`;
  };

  it.each([
    ["before it was asked for", "2026-01-13", null],
    ["on the day it was asked for", "2026-01-14", "On track"],
    ["the day before it was refused", "2026-02-24", "On track"],
    ["on the day it was refused", "2026-02-25", "Closed"],
    ["the day before it was opened again", "2026-05-31", "Closed"],
    ["on the day it was opened again", "2026-06-01", "Due soon"],
    ["the day after its 20 weeks", "2026-06-04", "Overdue"],
    ["the day before its plan", "2026-07-31", "Overdue"],
    ["on the day of its plan", "2026-08-01", "Issued late"],
  ])("of one refused, re-opened and issued stood, %s, as on that day", (_when, asOf, expected) => {
    expect(status(caseOf("2026-01-14", "2026-08-01", "2026-02-25", "2026-06-01"), asOf)).toBe(expected);
  });

  it.each([
    ["2026-06-03", "2026-06-02", "Due soon"],
    ["2026-06-03", "2026-06-03", "Issued on time"],
    ["2026-06-04", "2026-06-03", "Due soon"],
    ["2026-06-04", "2026-06-04", "Issued late"],
  ])("whose 20 weeks end on 3 June 2026 and whose plan went out on %s is, on %s, %s", (issued, asOf, expected) => {
    expect(status(caseOf("2026-01-14", issued), asOf)).toBe(expected);
  });

  it("may be opened again on the day it was closed", () => {
    expect(status(caseOf("2026-01-14", null, "2026-02-25", "2026-02-25"), "2026-02-25")).toBe("On track");
  });

  it("is closed where it was never opened again, whatever its age", () => {
    expect(status(caseOf("2025-09-01", null, "2025-10-10"), "2026-06-01")).toBe("Closed");
    expect(status(caseOf("2025-09-01", null, "2025-10-10", "2026-03-01"), "2026-06-01")).toBe("Overdue");
  });

  it("is refused where its dates cannot be, by the field at fault, even for a day before them", () => {
    expect(status(caseOf("2026-01-14", "2026-01-13"), "2020-01-01")).toBe(
      "issued: 13 January 2026 is before the request, 14 January 2026.",
    );
    expect(status(caseOf("2026-01-14", null, "2026-01-13"), "2026-02-01")).toBe(
      "closed: 13 January 2026 is before the request, 14 January 2026.",
    );
    expect(status(caseOf("2026-01-14", null, null, "2026-02-01"), "2026-03-01")).toBe(
      "reopened: 1 February 2026 is given, and the closing is not.",
    );
    expect(status(caseOf("2026-01-14", null, "2026-02-01", "2026-01-31"), "2026-03-01")).toBe(
      "reopened: 31 January 2026 is before the closing, 1 February 2026.",
    );
    expect(status(caseOf("2014-08-31"), "2026-03-01")).toBe(
      "request: no rule for Final plan covers 31 August 2014. We hold 1 September 2014 onwards.",
    );
  });

  it("carries the limit it was judged by", () => {
    expect(statusOf(caseOf("2026-01-14"), day("2026-05-21"), 14)).toMatchObject({
      value: { limit: { day: day("2026-06-03"), rule: { duty: "Final plan" } }, warnDays: 14, asOf: day("2026-05-21") },
    });
  });

  it("is open in the backlog exactly where it is on track, due soon or overdue", () => {
    const openOf = openCases(limits);
    const date = fc.integer({ min: day("2015-01-01"), max: day("2026-01-01") });
    const later = fc.option(fc.nat(700));
    fc.assert(
      fc.property(date, later, later, later, fc.nat(900), (request, issue, close, open, on) => {
        const closed = close === null ? null : request + close;
        const of = {
          request,
          issued: issue === null ? null : request + issue,
          closed,
          reopened: open === null || closed === null ? null : closed + open,
        } as AssessmentCase;
        const [found, backlogged] = [statusOf(of, (request + on) as Day, 14), openOf(of, (request + on) as Day)];
        if (!found.ok || !backlogged.ok) throw new Error("These dates can be.");
        expect(backlogged.value !== null).toBe(["On track", "Due soon", "Overdue"].includes(found.value.status!));
      }),
    );
  });
});

describe("the backlog", () => {
  const openOf = openCases(limits);
  const open = (of: AssessmentCase, asOf: string) => {
    const found = openOf(of, day(asOf));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };

  it("has a refusal that was overturned, from the day it was", () => {
    expect(open(caseOf("2025-09-01", null, "2025-10-10"), "2026-06-01")).toBeNull();
    expect(open(caseOf("2025-09-01", null, "2025-10-10", "2026-03-01"), "2026-02-28")).toBeNull();
    expect(open(caseOf("2025-09-01", null, "2025-10-10", "2026-03-01"), "2026-03-01")).toMatchObject({ age: "20 weeks to a year" });
  });

  // 6 weeks from 14 January 2026 end on 25 February, 16 on 6 May, 20 on 3 June, and a year on 14 January 2027.
  it.each([
    ["2026-01-13", undefined],
    ["2026-01-14", "Up to 6 weeks"],
    ["2026-02-25", "Up to 6 weeks"],
    ["2026-02-26", "6 to 16 weeks"],
    ["2026-05-06", "6 to 16 weeks"],
    ["2026-05-07", "16 to 20 weeks"],
    ["2026-06-03", "16 to 20 weeks"],
    ["2026-06-04", "20 weeks to a year"],
    ["2027-01-14", "20 weeks to a year"],
    ["2027-01-15", "Over a year"],
  ])("has, on %s, a request of 14 January 2026 under %s", (asOf, age) => {
    expect(open(caseOf("2026-01-14"), asOf)?.age).toBe(age);
  });

  it("has a case until the day before its plan is issued, and refuses dates that cannot be", () => {
    expect(open(caseOf("2026-01-14", "2026-06-03"), "2026-06-02")).not.toBeNull();
    expect(open(caseOf("2026-01-14", "2026-06-03"), "2026-06-03")).toBeNull();
    expect(openOf(caseOf("2026-01-14", "2026-01-13"), day("2026-06-03"))).toMatchObject({ ok: false, argument: "issued" });
  });

  it("has a row for every age, the cases behind it, and what share of all they are", () => {
    const cases = [open(caseOf("2026-01-14"), "2026-06-03")!, open(caseOf("2026-01-13"), "2026-06-03")!];
    const found = backlog(cases);
    expect(found.open).toBe(2);
    expect(found.ages.map(({ key, count, share }) => [key, count.open, share])).toEqual([
      ["Up to 6 weeks", 0, 0],
      ["6 to 16 weeks", 0, 0],
      ["16 to 20 weeks", 1, 0.5],
      ["20 weeks to a year", 1, 0.5],
      ["Over a year", 0, 0],
    ]);
    expect(found.ages[2]!.behind("open")).toEqual([cases[0]]);
    expect(backlog([]).ages.map(({ share }) => share)).toEqual([null, null, null, null, null]);
    expect(backlog(cases, () => 3).open).toBe(6);
  });
});

describe("plans by calendar year of issue", () => {
  const planOf = issuedPlans(limits, timelinessMeasure(), "Legal");
  const plan = (request: Day, issued: Day, isException = false) => {
    const found = planOf({ request, issued, closed: null, reopened: null }, isException);
    if (!found.ok || found.value === null) throw new Error("The plan was issued.");
    return found.value;
  };

  it.each([
    [140, "within 20 weeks"],
    [141, "over 20 weeks"],
    [364, "over 20 weeks"],
    [365, "over a year"],
    [366, "over a year"],
  ])("of %s days is %s, a year being DfE's 52 weeks", (days, duration) => {
    for (const request of ["2024-01-01", "2023-02-28", "2025-06-15"]) {
      expect(plan(day(request), (day(request) + days) as Day).duration).toBe(duration);
    }
  });

  it.each(golden<string>("send/timeliness.csv"))("give DfE's figures for Essex in $year from a caseload built to them", (row) => {
    const number = (column: string): number => Number(row[column]);
    const issued = day(`${row.year}-07-01`);
    const bands = [
      { days: 140, plans: "within 20 weeks" },
      { days: 141, plans: "over 20 weeks" },
      { days: 365, plans: "over a year" },
    ].flatMap(({ days, plans }) => [
      { plan: plan((issued - days) as Day, issued), times: number(`${plans} excluding`) },
      { plan: plan((issued - days) as Day, issued, true), times: number(plans) - number(`${plans} excluding`) },
    ]);
    const times = new Map(bands.map((band) => [band.plan, band.times]));
    const [year, ...others] = timeliness([...times.keys()], (each) => times.get(each)!);
    expect(others).toEqual([]);
    expect(year!.count).toEqual({
      plans: number("plans"),
      within20Weeks: number("within 20 weeks"),
      over20Weeks: number("over 20 weeks"),
      overAYear: number("over a year"),
      plansExcluding: number("plans excluding"),
      within20WeeksExcluding: number("within 20 weeks excluding"),
      over20WeeksExcluding: number("over 20 weeks excluding"),
      overAYearExcluding: number("over a year excluding"),
    });
    const percent = (share: number | null): string => (share! * 100).toFixed(1);
    expect([percent(year!.share.within20Weeks), percent(year!.share.within20WeeksExcluding)]).toEqual([
      row["per cent"],
      row["per cent excluding"],
    ]);
  });

  it("have a mean with and without the excepted, and none of the latter where all are", () => {
    const plans = [plan(day("2024-01-01"), day("2024-01-08")), plan(day("2024-01-01"), day("2024-01-22"), true)];
    expect(timeliness(plans)[0]).toMatchObject({ meanWeeks: 2, meanWeeksExcluding: 1 });
    expect(timeliness([plans[1]!])[0]).toMatchObject({ meanWeeks: 3, meanWeeksExcluding: null, share: { within20WeeksExcluding: null } });
  });

  it("are refused where their dates cannot be", () => {
    expect(planOf(caseOf("2026-01-14", "2026-01-13"), false)).toMatchObject({ ok: false, argument: "issued" });
  });

  it("count a case with no plan nowhere, before its dates are asked about the law", () => {
    expect(planOf(caseOf("2010-01-01"), false)).toEqual({ ok: true, value: null });
    expect(planOf(caseOf("2010-01-01", "2010-06-01"), false)).toMatchObject({ kind: "unpublished", argument: "request" });
  });
});
