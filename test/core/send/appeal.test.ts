import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOfText, inFigures } from "../../../src/core/foundation/day";
import { isWorkingDay } from "../../../src/core/foundation/working-days";
import { appealDeadline } from "../../../src/core/send/appeal";
import { mayBeExcused } from "../../../src/core/send/closure";
import { phaseTransferDeadline } from "../../../src/core/send/phase-transfer";
import { workingCalendar } from "../../../src/data/calendar";
import { appealRules, closureRules, transfers } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const dated = (text: string): Day => {
  const read = dayOfText(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

describe("the last day to appeal", () => {
  const lastDay = (sent: Day, issued: Day | null = null) => appealDeadline(appealRules(), sent, issued, workingCalendar());

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
    expect(last.ok ? inFigures(last.value) : last.message).toBe(row["last day"]);
  });

  it("is refused before the Regulations", () => {
    expect(phaseTransferDeadline(transfers().all[0]!, day("2014-08-31"))).toMatchObject({ kind: "unpublished" });
  });
});

describe("a closure", () => {
  const excused = (requested: string, closed: string, reopens: string) =>
    mayBeExcused(closureRules(), day(requested), day(closed), day(reopens));

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

  it("is refused where it ends before it begins, and before the law", () => {
    expect(excused("2022-07-20", "2022-09-01", "2022-09-01")).toMatchObject({
      kind: "unreadable",
      argument: "reopens",
      message: "it is not after closedFrom.",
    });
    expect(excused("2014-08-31", "2014-07-25", "2014-09-08")).toMatchObject({ kind: "unpublished", argument: "adviceRequested" });
  });
});
