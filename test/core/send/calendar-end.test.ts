import { describe, expect, it } from "vitest";
import { type Day, day } from "../../../src/core/foundation/day";
import { type Pence } from "../../../src/core/foundation/money";
import { appealDeadlines } from "../../../src/core/send/appeal";
import { assessmentDays } from "../../../src/core/send/assessment";
import { openCases } from "../../../src/core/send/backlog";
import { phaseTransferDeadline } from "../../../src/core/send/phase-transfer";
import { planEnd } from "../../../src/core/send/plan-end";
import { reviewDays } from "../../../src/core/send/review";
import { timeline } from "../../../src/core/send/timeline";
import { issuedPlans } from "../../../src/core/send/timeliness";
import { backdatedTopUps } from "../../../src/core/send/top-up";
import { planEndRule, planSettings } from "../../../src/data/ages";
import { workingCalendar } from "../../../src/data/calendar";
import { timelinessMeasure } from "../../../src/data/measures";
import { appealRules, timeLimits, transfers } from "../../../src/data/send";

const LAST = day("9999-12-31");
const limits = timeLimits();
const open = { issued: null, closed: null, reopened: null };

/** A year wrongly keyed gives a date that a spreadsheet has, and of which the last day is one that it has not. */
describe("a date at whose limit the calendar has ended", () => {
  it("of an appeal is refused by the date at fault", () => {
    const lastDay = appealDeadlines(appealRules(), workingCalendar());
    expect(lastDay(LAST, null)).toMatchObject({ ok: false, argument: "decisionSent" });
    expect(lastDay(day("2026-03-02"), LAST)).toMatchObject({ ok: false, argument: "certificateIssued" });
  });

  it("of a request for an assessment is refused as the request, whether its age, its plan or its top-up is asked for", () => {
    expect(assessmentDays(limits, "Legal")(LAST)).toMatchObject({ ok: false, argument: "request" });
    // 20 weeks before the end are in the calendar, and the anniversary is not.
    expect(assessmentDays(limits, "Legal")(day("9999-06-01"))).toMatchObject({ ok: false, argument: "request" });
    expect(openCases(limits)({ request: LAST, ...open }, LAST)).toMatchObject({ ok: false, argument: "request" });
    const plansOf = issuedPlans(limits, timelinessMeasure(), "Legal");
    expect(plansOf({ ...open, request: LAST, issued: LAST }, false)).toMatchObject({ ok: false, argument: "request" });
    expect(plansOf({ ...open, request: day("9999-06-01"), issued: LAST }, false)).toMatchObject({ ok: false, argument: "request" });
    expect(backdatedTopUps(limits, "Legal")(LAST, LAST, 1 as Pence, "Days")).toMatchObject({ ok: false, argument: "request" });
  });

  it("of a review is refused by the step at fault", () => {
    const daysOf = reviewDays(limits);
    const last = day("2026-01-14");
    expect(daysOf(LAST, LAST, null)).toMatchObject({ ok: false, argument: "last" });
    expect(daysOf(last, LAST, null)).toMatchObject({ ok: false, argument: "meeting" });
    // Four weeks on are in the calendar, and twelve are not.
    expect(daysOf(last, day("9999-11-01"), null)).toMatchObject({ ok: false, argument: "meeting" });
    expect(daysOf(last, day("2026-12-01"), LAST)).toMatchObject({ ok: false, argument: "notice" });
  });

  it("of a birth is refused as the date of birth", () => {
    const setting = planSettings().find("Further education")!;
    expect(planEnd(planEndRule(), setting, LAST, null)).toMatchObject({ ok: false, argument: "dateOfBirth" });
    expect(planEnd(planEndRule(), setting, day("9974-06-01"), null)).toMatchObject({ ok: false, argument: "dateOfBirth" });
  });

  it("of a process is refused", () => {
    expect(timeline(limits, limits.processes.find("Assessment")!, LAST, "Legal").ok).toBe(false);
  });
});

it("a phase transfer from before the law is refused as the transfer", () => {
  expect(phaseTransferDeadline(transfers().find("Primary to secondary")!, day("2014-08-31"))).toMatchObject({
    ok: false,
    argument: "transfer",
  });
  expect(phaseTransferDeadline(transfers().find("Between post-16 institutions")!, 61 as Day)).toMatchObject({
    ok: false,
    argument: "transfer",
  });
});
