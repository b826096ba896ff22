import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOfText, inFigures } from "../../../src/core/foundation/day";
import { answer } from "../../../src/core/foundation/result";
import { isWorkingDay } from "../../../src/core/foundation/working-days";
import { appealDeadlines } from "../../../src/core/send/appeal";
import { closureFinding } from "../../../src/core/send/closure";
import { phaseTransferDeadline, phaseTransferStatuses } from "../../../src/core/send/phase-transfer";
import { workingCalendar } from "../../../src/data/calendar";
import { appealRules, closureRules, transfers } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const dated = (text: string): Day => {
  const read = dayOfText(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

describe("the last day to appeal", () => {
  const findingOf = appealDeadlines(appealRules(), workingCalendar());
  const lastDay = (sent: Day, issued: Day | null = null) => {
    const found = findingOf(sent, issued);
    return found.ok ? answer(found.value.day) : found;
  };

  it.each(golden<"decision sent" | "certificate issued" | "last day">("send/appeals.csv"))(
    "of a decision of $decision sent with a certificate of $certificate issued",
    (row) => {
      const last = lastDay(dated(row["decision sent"]), row["certificate issued"] === "" ? null : dated(row["certificate issued"]));
      expect(last.ok ? inFigures(last.value) : last.message).toBe(row["last day"]);
    },
  );

  it("is worked, and is never earlier for a later decision or with a certificate", () => {
    const sent = fc.integer({ min: day("2014-09-01"), max: day("2028-06-01") }).map((number) => number as Day);
    fc.assert(
      fc.property(sent, fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), (decision, later, certificate) => {
        const [first, second, third] = [
          lastDay(decision),
          lastDay((decision + later) as Day),
          lastDay(decision, (decision + certificate) as Day),
        ];
        if (!first.ok || !second.ok || !third.ok) throw new Error("within the calendar held");
        expect(isWorkingDay(workingCalendar(), first.value)).toEqual({ ok: true, value: true });
        expect(second.value).toBeGreaterThanOrEqual(first.value);
        expect(third.value).toBeGreaterThanOrEqual(first.value);
      }),
      { numRuns: 500 },
    );
  });

  it("may fall in a recess it was moved into: the recess is looked for once, at the day not yet moved", () => {
    const last = lastDay(day("2017-10-23"));
    expect(last.ok && inFigures(last.value)).toBe("27/12/2017");
  });

  it("carries the two limits, the recess or the day that moved it, and the rule in force", () => {
    expect(findingOf(day("2025-10-01"), day("2025-11-29"))).toMatchObject({
      value: {
        day: day("2026-01-02"),
        decision: { sent: day("2025-10-01"), last: day("2025-12-01") },
        certificate: { issued: day("2025-11-29"), last: day("2025-12-29") },
        unmoved: day("2025-12-29"),
        recess: { from: day("2025-12-25"), to: day("2026-01-01") },
        rest: null,
        rule: { fromDecision: { length: 2, unit: "months" } },
      },
    });
    expect(findingOf(day("2026-02-03"), null)).toMatchObject({
      value: { day: day("2026-04-07"), certificate: null, unmoved: day("2026-04-03"), recess: null, rest: "Good Friday" },
    });
  });

  it("is refused before the law, and beyond the bank holidays held", () => {
    expect(lastDay(day("2014-08-31"))).toMatchObject({
      kind: "unpublished",
      argument: "decisionSent",
      message: "no rule for appeals covers 31 August 2014. We hold 1 September 2014 onwards.",
    });
    expect(lastDay(day("2028-10-30"))).toMatchObject({
      kind: "unpublished",
      message: expect.stringContaining("bank holidays are held for 2012 to 2028"),
    });
  });
});

describe("the last day ahead of a phase transfer", () => {
  it.each(golden<"transfer" | "phase" | "last day">("send/phase-transfers.csv"))("$phase on $transfer is $last day", (row) => {
    const last = phaseTransferDeadline(transfers().find(row.phase)!, dated(row.transfer));
    expect(last.ok ? inFigures(last.value.day) : last.message).toBe(row["last day"]);
  });

  it("is refused before the Regulations", () => {
    expect(phaseTransferDeadline(transfers().all[0]!, day("2014-08-31"))).toMatchObject({ kind: "unpublished", argument: "transfer" });
  });

  it("says where it comes after the transfer itself, as for one in January", () => {
    const found = (transfer: string) => phaseTransferDeadline(transfers().find("Early years to school")!, day(transfer));
    expect(found("2027-01-04")).toMatchObject({ value: { day: day("2027-02-14"), isAfterTransfer: true } });
    expect(found("2027-02-14")).toMatchObject({ value: { isAfterTransfer: true } });
    expect(found("2027-02-15")).toMatchObject({ value: { isAfterTransfer: false } });
  });

  it("carries the rule it was found by, with its authority", () => {
    expect(phaseTransferDeadline(transfers().find("Secondary to post-16")!, day("2015-09-01"))).toMatchObject({
      value: { rule: { source: "SEND Regulations 2014 (SI 2014/1530), reg. 18(3)", before: "05-31" } },
    });
  });
});

describe("a plan ahead of a phase transfer", () => {
  const statusOf = phaseTransferStatuses();
  const status = (transfer: string, phase: string, finalPlan: string | null, asOf: string, warnDays = 14) => {
    const found = statusOf(transfers().find(phase)!, day(transfer), finalPlan === null ? null : day(finalPlan), day(asOf), warnDays);
    return found.ok ? found.value.status : found.message;
  };

  it.each([
    ["Primary to secondary", null, "2027-01-30", "On track"],
    ["Primary to secondary", null, "2027-01-31", "Due soon"],
    ["Primary to secondary", null, "2027-02-14", "Due soon"],
    ["Primary to secondary", null, "2027-02-15", "Overdue"],
    ["Primary to secondary", "2027-02-14", "2027-02-15", "Complete on time"],
    ["Primary to secondary", "2027-02-15", "2027-02-15", "Complete late"],
    ["Primary to secondary", "2027-02-15", "2027-02-14", "Due soon"],
    ["Secondary to post-16", "2027-03-30", "2027-05-01", "Complete on time"],
    ["Secondary to post-16", "2027-03-31", "2027-05-01", "Complete late"],
    ["Between post-16 institutions", null, "2027-04-02", "Overdue"],
  ])("%s of 1 September 2027, finalised on %s, is on %s: %s", (phase, finalPlan, asOf, expected) => {
    expect(status("2027-09-01", phase, finalPlan, asOf)).toBe(expected);
  });

  it("is refused for a transfer before the Regulations", () => {
    expect(status("2014-08-31", "Infant to junior", null, "2027-01-01")).toBe(
      "no rule for Infant to junior covers 31 August 2014. We hold 1 September 2014 onwards.",
    );
  });
});

describe("a closure", () => {
  const excused = (requested: string, closed: string, reopens: string) => {
    const found = closureFinding(closureRules(), day(requested), day(closed), day(reopens));
    return found.ok ? answer(found.value.mayExcuse) : found;
  };

  it.each([
    ["2022-07-17", false],
    ["2022-07-18", true],
    ["2022-08-25", true],
    ["2022-08-26", false],
  ])("of the summer of 2022 may excuse advice asked on %s: %s", (requested, may) => {
    expect(excused(requested, "2022-07-25", "2022-09-01")).toEqual({ ok: true, value: may });
  });

  it("excuses from four weeks on", () => {
    expect(excused("2022-07-20", "2022-07-25", "2022-08-22")).toEqual({ ok: true, value: true });
    expect(excused("2022-07-20", "2022-07-25", "2022-08-21")).toEqual({ ok: true, value: false });
  });

  it("carries the days on which advice may be excused, both included", () => {
    expect(closureFinding(closureRules(), day("2022-07-18"), day("2022-07-25"), day("2022-09-01"))).toMatchObject({
      value: { mayExcuse: true, daysClosed: 38, from: day("2022-07-18"), to: day("2022-08-25"), rule: { leastDays: 28, daysBefore: 7 } },
    });
  });

  it("is refused where it ends before it begins, and before the law", () => {
    expect(excused("2022-07-20", "2022-09-01", "2022-09-01")).toMatchObject({
      kind: "unreadable",
      argument: "reopens",
      message: "it is not after closedFrom.",
    });
    expect(excused("2014-08-31", "2014-07-25", "2014-09-08")).toMatchObject({
      kind: "unpublished",
      argument: "adviceRequested",
      message: "no exception for closures covers 31 August 2014. We hold 1 September 2014 onwards.",
    });
  });
});
