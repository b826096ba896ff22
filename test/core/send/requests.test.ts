import { describe, expect, it } from "vitest";
import { type Day, day } from "../../../src/core/foundation/day";
import { assessmentRequests, requestsByYear } from "../../../src/core/send/requests";
import { outcomeWords, sourceWords } from "../../../src/data/caseload";
import { timeLimits } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const request = (received: string, outcome: string | null, decided: string | null = null, source = "School") => ({
  received: day(received),
  source: sourceWords().find(source)!,
  outcome: outcome === null ? null : outcomeWords().find(outcome)!,
  decided: decided === null ? null : day(decided),
});

describe("requests by year of receipt", () => {
  const undated = assessmentRequests(timeLimits(), false);
  const of = (received: string, outcome: string | null) => {
    const found = undated(request(received, outcome));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };

  it.each(golden<string>("send/requests.csv"))("give DfE's figures for Essex in $year from requests built to them", (row) => {
    const times = new Map(
      [
        { outcome: "Agreed", column: "agreed" },
        { outcome: "Refused", column: "refused" },
        { outcome: "Not yet decided", column: "not decided" },
        { outcome: "Withdrawn", column: "withdrawn" },
      ].map(({ outcome, column }) => [of(`${row.year}-03-01`, outcome), Number(row[column])]),
    );
    const [year] = requestsByYear([...times.keys()], "Calendar year", (each) => times.get(each)!);
    expect([year!.key, year!.count.requests]).toEqual([Number(row.year), Number(row.requests)]);
    expect((year!.share.agreedOfReceived! * 100).toFixed(1)).toBe(row["agreed per cent of received"]);
    if (row.year === "2024") expect((year!.share.agreedOfDecided! * 100).toFixed(1)).toBe("75.3");
  });

  it("are of calendar or of academic years, each beside the year before it", () => {
    const requests = ["2023-12-31", "2024-01-01", "2024-08-31", "2024-09-01", "2026-01-01"].map((received) => of(received, "Agreed"));
    const rows = (years: "Calendar year" | "Academic year") =>
      requestsByYear(requests, years).map(({ key, count, change }) => [key, count.requests, change]);
    expect(rows("Calendar year")).toEqual([
      [2023, 1, null],
      [2024, 3, 2],
      [2026, 1, null],
    ]);
    expect(rows("Academic year")).toEqual([
      ["2023/24", 3, null],
      ["2024/25", 1, 1 / 3 - 1],
      ["2025/26", 1, 0],
    ]);
  });

  it("are agreed of all received, as DfE has it, and of those decided", () => {
    const [year] = requestsByYear(
      [of("2024-03-01", "Y"), of("2024-03-01", "N"), of("2024-03-01", "A"), of("2024-03-01", "W")],
      "Calendar year",
    );
    expect(year!.share).toMatchObject({ agreedOfReceived: 0.25, agreedOfDecided: 0.5, withinSixWeeks: null });
  });
});

describe("a request", () => {
  const dated = assessmentRequests(timeLimits(), true);
  it("is decided within 6 weeks to the day", () => {
    const within = (decided: string) => {
      const found = dated(request("2026-01-14", "Y", decided));
      return found.ok && [found.value.isWithinSixWeeks, found.value.limit?.day];
    };
    const last: Day = day("2026-02-25");
    expect([within("2026-02-25"), within("2026-02-26")]).toEqual([
      [true, last],
      [false, last],
    ]);
  });

  it("that has no decision is judged by none", () => {
    expect(dated(request("2026-01-14", "W"))).toMatchObject({ value: { limit: null, isWithinSixWeeks: null } });
  });

  it("is refused where its decision cannot be, by the field at fault", () => {
    expect(dated(request("2026-01-14", "Y"))).toMatchObject({ argument: "decided", message: "is blank, beside a decision." });
    expect(dated(request("2026-01-14", "Y", "2026-01-13"))).toMatchObject({
      argument: "decided",
      message: "13 January 2026 is before the request was received, 14 January 2026.",
    });
    expect(dated(request("2010-01-14", "Y", "2010-02-13"))).toMatchObject({ kind: "unpublished", argument: "received" });
  });
});

it("a decision on the day of the request is one, and on the day before it is refused", () => {
  const dated = assessmentRequests(timeLimits(), true);
  expect(dated(request("2026-01-14", "Agreed", "2026-01-14"))).toMatchObject({ ok: true, value: { isWithinSixWeeks: true } });
  expect(dated(request("2026-01-14", "Agreed", "2026-01-13"))).toMatchObject({ ok: false, argument: "decided" });
});
