import { describe, expect, it } from "vitest";
import { type Day, day, dayOfText, inFigures } from "../../../src/core/foundation/day";
import { type Review } from "../../../src/core/send/review";
import { reviewStatuses } from "../../../src/core/send/review-status";
import { type HeldReview, heldReviews, reviewTimeliness } from "../../../src/core/send/review-timeliness";
import { timeLimits } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const statusOf = reviewStatuses(timeLimits());
const dated = (text: string): Day | null => {
  const read = text === "" ? null : dayOfText(text);
  return read?.ok ? read.value : null;
};
const review = (last: string, meeting: string, decision: string, finalPlan: string, notice = ""): Review => ({
  last: dated(last)!,
  meeting: dated(meeting),
  decision: dated(decision),
  notice: dated(notice),
  finalPlan: dated(finalPlan),
});
const status = (last: string, meeting: string, decision: string, finalPlan: string, asOf: string, isAmending = false, notice = "") =>
  statusOf(review(last, meeting, decision, finalPlan, notice), dated(asOf)!, isAmending, 14);
const inWords = (found: ReturnType<typeof status>): string => {
  if (!found.ok) return found.message;
  const { next, state } = found.value;
  return [...(next ? [next.duty, inFigures(next.last)] : []), state].join(" ");
};

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
      expect(inWords(status(last, meeting, decision, finalPlan, asOf, isAmending))).toBe(expected);
    },
  );

  it.each(golden<"last review" | "meeting" | "decision" | "notice" | "plan" | "as of" | "amending" | "status">("send/reviews.csv"))(
    "reviewed $[last review], met $meeting, notice $notice, plan $plan: on $[as of] $status",
    (row) => {
      const found = status(row["last review"], row.meeting, row.decision, row.plan, row["as of"], row.amending === "yes", row.notice);
      expect(inWords(found)).toBe(row.status);
    },
  );

  it("counts a notice that has gone as amending, and one that goes later as none", () => {
    expect(inWords(status("15/04/2024", "01/11/2024", "01/11/2024", "", "02/12/2024", false, "01/11/2024"))).toBe(
      "Amended plan 27/12/2024 On track",
    );
    expect(inWords(status("15/04/2024", "01/11/2024", "01/11/2024", "", "02/12/2024", false, "03/12/2024"))).toBe("Complete on time");
    expect(inWords(status("15/04/2024", "01/11/2024", "01/11/2024", "", "02/12/2024", true, "03/12/2024"))).toBe(
      "Amended plan (latest) 24/01/2025 On track",
    );
  });

  it("may be asked for on the day of the last review, and no earlier", () => {
    expect(inWords(status("14/01/2026", "", "", "", "14/01/2026"))).toBe("Annual review 13/01/2027 On track");
    expect(status("14/01/2026", "", "", "", "13/01/2026").ok).toBe(false);
  });

  it("whose decision is next is judged by the 12 months or the four weeks, whichever end first", () => {
    const limitOf = (meeting: string) => {
      const found = status("14/01/2026", meeting, "", "", "31/12/2026");
      return found.ok ? found.value.next?.limit.rule.duty : undefined;
    };
    // The 12 months end on 13 January 2027, and four weeks from 15 December do not end before 12 January.
    expect(limitOf("15/12/2026")).toBe("Review decision");
    expect(limitOf("16/12/2026")).toBe("Review decision");
    expect(limitOf("17/12/2026")).toBe("Annual review");
  });

  it("carries the limits it was judged by, each with its rule", () => {
    const found = status("15/04/2024", "01/11/2024", "25/11/2024", "", "22/01/2025", true, "25/11/2024");
    expect(found).toMatchObject({
      value: {
        judged: day("2025-01-20"),
        next: { limit: { event: day("2024-11-25"), rule: { duty: "Amended plan" } } },
        days: {
          review: { day: day("2025-04-14"), rule: { duty: "Annual review" } },
          fourWeeks: { day: day("2024-11-29") },
          twelveWeeks: { day: day("2025-01-24"), rule: { basis: "Case law" } },
          eightWeeks: { day: day("2025-01-20"), rule: { basis: "Statute" } },
        },
      },
    });
  });

  it("is refused where steps are out of order or missing, by the field at fault", () => {
    expect(status("14/01/2026", "01/12/2025", "", "", "01/12/2026")).toMatchObject({
      argument: "meeting",
      message: "1 December 2025 is before the last review, 14 January 2026.",
    });
    expect(status("14/01/2026", "", "01/12/2026", "", "02/12/2026")).toMatchObject({
      argument: "decision",
      message: "1 December 2026 is given, and the meeting is not.",
    });
    expect(status("14/01/2026", "01/12/2026", "", "02/12/2026", "02/12/2026")).toMatchObject({
      argument: "finalPlan",
      message: "2 December 2026 is given, and the decision is not.",
    });
    expect(status("14/01/2026", "01/12/2026", "02/12/2026", "", "02/12/2026", true, "30/11/2026")).toMatchObject({
      argument: "notice",
      message: "30 November 2026 is before the meeting, 1 December 2026.",
    });
    expect(status("14/01/2026", "01/12/2026", "02/12/2026", "03/12/2026", "05/12/2026", true, "04/12/2026")).toMatchObject({
      argument: "finalPlan",
      message: "3 December 2026 is before the amendment notice, 4 December 2026.",
    });
    expect(status("14/01/2026", "", "", "", "13/01/2026")).toMatchObject({
      argument: "last",
      message: "14 January 2026 is after asOf, 13 January 2026.",
    });
    expect(status("31/08/2014", "", "", "", "13/01/2026")).toMatchObject({ kind: "unpublished", argument: "last" });
  });
});

describe("reviews by calendar year of meeting", () => {
  const heldOf = heldReviews(timeLimits());
  const held = (...dates: Parameters<typeof review>): HeldReview => {
    const found = heldOf(review(...dates));
    if (!found.ok || found.value === null) throw new Error("The meeting was held.");
    return found.value;
  };

  it("are done when the decision is sent", () => {
    const rows = reviewTimeliness([
      held("14/01/2025", "05/01/2026", "", ""),
      held("14/01/2025", "01/12/2025", "29/12/2025", "23/02/2026"),
      held("14/01/2025", "01/12/2025", "30/12/2025", "24/02/2026"),
    ]);
    expect(rows.map(({ key, count }) => [key, count])).toEqual([
      [2025, { meetings: 2, reviewed: 2, decided: 2, decidedInTime: 1, amended: 2, amendedInTime: 1 }],
      [2026, { meetings: 1, reviewed: 0, decided: 0, decidedInTime: 0, amended: 0, amendedInTime: 0 }],
    ]);
    expect(rows[0]!.behind("amendedInTime").map(({ finalPlan }) => finalPlan)).toEqual([day("2026-02-23")]);
  });

  it("are done within the 12 months where the decision is sent on their last day, and not on the day after", () => {
    const rows = reviewTimeliness([
      held("14/01/2025", "20/12/2025", "13/01/2026", ""),
      held("14/01/2025", "20/12/2025", "14/01/2026", ""),
      held("14/01/2025", "20/12/2025", "", ""),
    ]);
    expect(rows[0]!.count).toMatchObject({ meetings: 3, reviewed: 1, decided: 2, decidedInTime: 2 });
  });

  it("have none without a meeting, and are refused where steps are out of order", () => {
    expect(heldOf(review("14/01/2025", "", "", ""))).toEqual({ ok: true, value: null });
    expect(heldOf(review("14/01/2025", "13/01/2025", "", ""))).toMatchObject({ ok: false, argument: "meeting" });
  });

  it("are decided in time of all meetings by our share, and of those decided by DfE's", () => {
    const [row] = reviewTimeliness([
      held("15/04/2024", "01/11/2024", "20/11/2024", ""),
      held("15/04/2024", "01/11/2024", "20/12/2024", ""),
      held("15/04/2024", "01/11/2024", "", ""),
    ]);
    expect(row!.share).toMatchObject({ decidedOfMeetings: 1 / 3, decidedOfDecided: 0.5 });
  });

  it("give DfE's share for England, and for Essex, in 2024 from reviews built to them", () => {
    const of = (inTime: number, late: number, open: number) => {
      const [decided, overdue, undecided] = [
        held("15/04/2024", "01/11/2024", "29/11/2024", ""),
        held("15/04/2024", "01/11/2024", "30/11/2024", ""),
        held("15/04/2024", "01/11/2024", "", ""),
      ] as const;
      const times = new Map([decided, overdue, undecided].map((each, at) => [each, [inTime, late, open][at]!]));
      const [row] = reviewTimeliness([decided, overdue, undecided], (each) => times.get(each)!);
      return [row!.share.decidedOfDecided, row!.share.decidedOfMeetings].map((share) => (share! * 100).toFixed(1));
    };
    // England as counted; Essex in proportion to its published shares, whose counts no source here gives.
    expect(of(154_924, 193_835, 0)[0]).toBe("44.4");
    expect(of(329, 671, 371)).toEqual(["32.9", "24.0"]);
  });

  it("judge an amended plan by the earlier of 8 weeks from its notice and 12 weeks from its meeting", () => {
    const inTime = (finalPlan: string, notice: string) =>
      reviewTimeliness([held("15/04/2024", "01/11/2024", "25/11/2024", finalPlan, notice)])[0]!.count.amendedInTime;
    expect([inTime("20/01/2025", "25/11/2024"), inTime("21/01/2025", "25/11/2024")]).toEqual([1, 0]);
    expect([inTime("24/01/2025", ""), inTime("25/01/2025", "")]).toEqual([1, 0]);
    expect([inTime("24/01/2025", "10/12/2024"), inTime("25/01/2025", "10/12/2024")]).toEqual([1, 0]);
  });
});
