import { describe, expect, it } from "vitest";
import { type Day, dayOfText, inFigures } from "../../../src/core/foundation/day";
import { type HeldReview, reviewDays, reviewStatus, reviewTimeliness } from "../../../src/core/send/review";
import { timeLimits } from "../../../src/data/send";

const limits = timeLimits();
const dated = (text: string): Day | null => {
  const read = text === "" ? null : dayOfText(text);
  return read?.ok ? read.value : null;
};
const status = (last: string, meeting: string, decision: string, finalPlan: string, asOf: string, isAmending = false) =>
  reviewStatus(
    limits,
    { last: dated(last)!, meeting: dated(meeting), decision: dated(decision), finalPlan: dated(finalPlan) },
    dated(asOf)!,
    isAmending,
    14,
  );

describe("the next duty of an annual review", () => {
  it.each([
    ["14/01/2026", "", "", "", "01/12/2026", false, "Annual review 13/01/2027 On track"],
    ["14/01/2026", "", "", "", "16/12/2026", false, "Annual review 13/01/2027 Due soon"],
    ["14/01/2026", "", "", "", "17/12/2026", false, "Annual review 13/01/2027 Overdue"],
    ["14/01/2026", "20/12/2026", "", "", "10/12/2026", false, "Annual review 13/01/2027 Due soon"],
    ["14/01/2026", "01/12/2026", "", "", "02/12/2026", false, "Review decision 29/12/2026 On track"],
    ["14/01/2026", "20/12/2026", "", "", "21/12/2026", false, "Review decision 13/01/2027 On track"],
    ["14/01/2026", "01/12/2026", "", "", "30/12/2026", false, "Review decision 29/12/2026 Overdue"],
    ["14/01/2026", "01/12/2026", "29/12/2026", "", "30/12/2026", false, "Complete on time"],
    ["14/01/2026", "01/12/2026", "30/12/2026", "", "31/12/2026", false, "Complete late"],
    ["14/01/2026", "01/12/2026", "29/12/2026", "", "30/12/2026", true, "Amended plan (latest) 23/02/2027 On track"],
    ["14/01/2026", "01/12/2026", "29/12/2026", "23/02/2027", "01/03/2027", true, "Complete on time"],
    ["14/01/2026", "01/12/2026", "29/12/2026", "24/02/2027", "01/03/2027", true, "Complete late"],
  ])(
    "reviewed %s, met %s, decided %s, amended %s: on %s (amending %s) %s",
    (last, meeting, decision, finalPlan, asOf, isAmending, expected) => {
      const found = status(last, meeting, decision, finalPlan, asOf, isAmending);
      if (!found.ok) throw new Error(found.message);
      const { next, state } = found.value;
      expect([...(next ? [next.duty, inFigures(next.last)] : []), state].join(" ")).toBe(expected);
    },
  );

  it("is refused where steps are out of order or missing", () => {
    expect(status("14/01/2026", "01/12/2025", "", "", "01/12/2026")).toMatchObject({
      argument: "meeting",
      message: "1 December 2025 is before the last review, 14 January 2026.",
    });
    expect(status("14/01/2026", "", "01/12/2026", "", "02/12/2026")).toMatchObject({
      argument: "decision",
      message: "1 December 2026 is given, and the meeting is not.",
    });
    expect(status("14/01/2026", "", "", "", "13/01/2026")).toMatchObject({
      argument: "lastReview",
      message: "14 January 2026 is after asOf, 13 January 2026.",
    });
    expect(status("31/08/2014", "", "", "", "13/01/2026")).toMatchObject({ kind: "unpublished", argument: "lastReview" });
  });
});

it("reviews are counted by calendar year of meeting, and done when the decision is sent", () => {
  const held = (last: string, meeting: string, decision: string, finalPlan: string): HeldReview => {
    const days = reviewDays(limits, dated(last)!, dated(meeting)!);
    if (!days.ok) throw new Error(days.message);
    return { last: dated(last)!, meeting: dated(meeting)!, decision: dated(decision), finalPlan: dated(finalPlan), days: days.value };
  };
  expect(
    reviewTimeliness([
      held("14/01/2025", "05/01/2026", "", ""),
      held("14/01/2025", "01/12/2025", "29/12/2025", "23/02/2026"),
      held("14/01/2025", "01/12/2025", "30/12/2025", "24/02/2026"),
    ]),
  ).toEqual([
    { year: 2025, meetings: 2, reviewed: 2, decided: 1, amended: 2, amendedInTime: 1 },
    { year: 2026, meetings: 1, reviewed: 0, decided: 0, amended: 0, amendedInTime: 0 },
  ]);
});
