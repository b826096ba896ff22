import fc from "fast-check";
import { addMonths, addWeeks, format, subDays } from "date-fns";
import { UTCDate, utc } from "@date-fns/utc";
import { describe, expect, it } from "vitest";
import { day } from "../../src/core/foundation/day";
import { bundle, refusal } from "../bundle/bundle";

const essex = bundle();
const column = (values: readonly unknown[]) => values.map((value) => [value]);

describe("EHCPREVIEWSTATUS", () => {
  const status = (...args: unknown[]) => essex.call("EHCPREVIEWSTATUS", ...args) as unknown[][];

  it.each([
    ["", "", "", "01/12/2026", "Annual review", "13/01/2027", "On track"],
    ["", "", "", "16/12/2026", "Annual review", "13/01/2027", "Due soon"],
    ["", "", "", "17/12/2026", "Annual review", "13/01/2027", "Overdue"],
    ["01/12/2026", "", "", "29/12/2026", "Review decision", "29/12/2026", "Due soon"],
    ["01/12/2026", "", "", "30/12/2026", "Review decision", "29/12/2026", "Overdue"],
    ["01/12/2026", "29/12/2026", "", "30/12/2026", "Amended plan (latest)", "23/02/2027", "On track"],
  ])(
    "of a plan reviewed on 14/01/2026, met %s, decided %s, amended %s, on %s: %s by %s, %s",
    (met, decided, issued, asOf, duty, due, state) => {
      const serial = day(due.split("/").reverse().join("-"));
      expect(status("14/01/2026", met, decided, issued, asOf, true)).toEqual([[duty, serial, state]]);
    },
  );

  it("is complete, on time or late, with no next duty", () => {
    expect(status("14/01/2026", "01/12/2026", "29/12/2026", "", "30/12/2026")).toEqual([["", "", "Complete on time"]]);
    expect(status("14/01/2026", "01/12/2026", "30/12/2026", "", "31/12/2026")).toEqual([["", "", "Complete late"]]);
  });

  it("gives three cells a row down a column: a blank row is blank, and a row that cannot be read is refused, alone", () => {
    const rows = status(column(["14/01/2026", "", "tbc", "14/01/2026"]), column(["", "", "", "01/12/2025"]), "", "", "01/12/2026");
    const bad = (message: string) => [expect.objectContaining({ message }) as unknown, "", ""];
    expect(rows).toEqual([
      ["Annual review", day("2027-01-13"), "On track"],
      ["", "", ""],
      bad('lastReview row 3: "tbc" is not a date. Use a date cell, 2026-02-28 or 28/02/2026.'),
      bad("meeting row 4: 1 December 2025 is before the last review, 14 January 2026."),
    ]);
  });

  it("is late where the plan came after the 8 weeks of its notice, and in time by the 12 weeks alone where no notice is given", () => {
    const of = (plan: string, asOf: string, notice: string) =>
      status("15/04/2024", "01/11/2024", "01/11/2024", plan, asOf, true, "", notice);
    expect(of("20/01/2025", "01/02/2025", "01/11/2024")).toEqual([["", "", "Complete late"]]);
    expect(of("27/12/2024", "01/02/2025", "01/11/2024")).toEqual([["", "", "Complete on time"]]);
    expect(of("20/01/2025", "01/02/2025", "")).toEqual([["", "", "Complete on time"]]);
    expect(of("", "28/12/2024", "01/11/2024")).toEqual([["Amended plan", day("2024-12-27"), "Overdue"]]);
    expect(of("", "28/12/2024", "31/10/2024")).toMatchObject(
      refusal("#VALUE!", "noticeSent: 31 October 2024 is before the meeting, 1 November 2024."),
    );
  });

  it("warns as many days before as asked", () => {
    expect(status("14/01/2026", "", "", "", "15/12/2026", "", 0)[0]![2]).toBe("On track");
    expect(status("14/01/2026", "", "", "", "16/12/2026", "", 0)[0]![2]).toBe("Due soon");
  });

  it("refuses a range wider than a column, and columns that cannot fit", () => {
    expect(status([["14/01/2026", "15/01/2026"]], "", "", "", "01/12/2026")).toMatchObject(
      refusal("#VALUE!", "lastReview: is 1 row × 2 columns. Give one column: the answer takes 3 across."),
    );
    expect(status(column([1, 2, 3]), column([1, 2]), "", "", "01/12/2026")).toMatchObject(
      refusal(
        "#VALUE!",
        "lastReview is 3 rows × 1 column and meeting is 2 rows × 1 column. Give ranges of one size, or single values, rows or columns.",
      ),
    );
  });
});

describe("EHCPREVIEWTIMELINESS", () => {
  const table = (...args: unknown[]) => essex.call("EHCPREVIEWTIMELINESS", ...args) as unknown[][];
  const HEADINGS = [
    "Year",
    "Meetings",
    "Reviewed within 12 months",
    "Within 12 months %",
    "Decided within 4 weeks",
    "Decided % of meetings",
    "Decided % of decided",
    "Amended plans",
    "Within 12 weeks",
    "Within 12 weeks %",
  ];

  it("counts both sides of each limit", () => {
    expect(
      table(
        column(["Last review", "14/01/2025", "14/01/2025", "14/01/2025", "14/01/2025"]),
        column(["Meeting", "", "01/12/2025", "20/12/2025", "20/12/2025"]),
        column(["Decision", "", "29/12/2025", "13/01/2026", "14/01/2026"]),
        column(["Final plan", "", "23/02/2026", "", "15/03/2026"]),
      ),
    ).toEqual([HEADINGS, [2025, 3, 2, 2 / 3, 3, 1, 1, 2, 1, 0.5]]);
  });

  it("judges amended plans by their notices where these are given, and says so in the headings", () => {
    const rows = [column(["15/04/2024", "15/04/2024"]), column(["01/11/2024", "01/11/2024"]), column(["25/11/2024", "25/11/2024"])];
    const finals = column(["24/01/2025", "20/01/2025"]);
    expect(table(...rows, finals, "").map((row) => row.slice(7))).toEqual([
      ["Amended plans", "Within 12 weeks", "Within 12 weeks %"],
      [2, 2, 1],
    ]);
    expect(table(...rows, finals, "", column(["25/11/2024", "25/11/2024"])).map((row) => row.slice(7))).toEqual([
      ["Amended plans", "Within 8 weeks of notice and 12 of meeting", "Within 8 weeks of notice and 12 of meeting %"],
      [2, 1, 0.5],
    ]);
    expect(table(...rows, finals, "", column(["25/11/2024", "31/10/2024"]))).toMatchObject(
      refusal(
        "#VALUE!",
        "noticesSent row 2: 31 October 2024 is before the meeting, 1 November 2024 (1 row cannot be read). Row 2 is the 2nd row of noticesSent.",
      ),
    );
  });

  it("has DfE's share of the reviews decided beside ours of all meetings", () => {
    const cells = table(
      column(["15/04/2024", "15/04/2024", "15/04/2024"]),
      column(["01/11/2024", "01/11/2024", "01/11/2024"]),
      column(["20/11/2024", "20/12/2024", ""]),
      column(["", "", ""]),
    );
    expect(cells[1]!.slice(4, 7)).toEqual([1, 1 / 3, 0.5]);
  });

  it("has a row for the year asked for, and none for a year without meetings", () => {
    const dates = [column(["14/01/2024", "14/01/2025"]), column(["01/12/2024", "01/12/2025"]), column(["", ""]), column(["", ""])];
    expect(table(...dates).map(([year]) => year)).toEqual(["Year", 2024, 2025]);
    expect(table(...dates, 2025)).toEqual([HEADINGS, [2025, 1, 0, 0, 0, 0, "", 0, 0, ""]]);
    expect(table(...dates, 2023)).toEqual([HEADINGS]);
  });

  it("names the one row among 20,000 that cannot be read or cannot be", () => {
    const of = (value: unknown) => column(Array.from({ length: 20_000 }, () => value));
    const [last, meetings, decisions, finals] = [of("14/01/2025"), of("01/12/2025"), of("29/12/2025"), of("")] as const;
    const broken = meetings.map((row, index) => (index === 12_345 ? ["tbc"] : row));
    expect(table(last, broken, decisions, finals)).toMatchObject(
      refusal("#VALUE!", 'meetings row 12346: "tbc" is not a date (1 row cannot be read). Row 12346 is the 12,346th row of meetings.'),
    );
    const early = decisions.map((row, index) => (index === 12_345 ? ["30/11/2025"] : row));
    expect(table(last, meetings, early, finals)).toMatchObject(
      refusal(
        "#VALUE!",
        "decisions row 12346: 30 November 2025 is before the meeting, 1 December 2025 (1 row cannot be read). Row 12346 is the 12,346th row of decisions.",
      ),
    );
  });

  it("agrees with an independent count of random reviews", () => {
    const review = fc.record({
      last: fc.integer({ min: day("2019-01-01"), max: day("2025-06-30") }),
      meeting: fc.option(fc.integer({ min: 1, max: 500 })),
      decision: fc.option(fc.integer({ min: 0, max: 60 })),
      finalPlan: fc.option(fc.integer({ min: 0, max: 120 })),
    });
    fc.assert(
      fc.property(fc.array(review, { minLength: 1, maxLength: 60 }), (reviews) => {
        const rows = reviews.map(({ last, meeting, decision, finalPlan }) => {
          const met = meeting === null ? null : last + meeting;
          const decided = met === null || decision === null ? null : met + decision;
          const issued = decided === null || finalPlan === null ? null : decided + finalPlan;
          return { last, met, decided, issued };
        });
        const years = new Map<number, number[]>();
        for (const { last, met, decided, issued } of rows) {
          if (met === null) continue;
          const counts = years.get(yearOf(met)) ?? [0, 0, 0, 0, 0];
          years.set(yearOf(met), counts);
          counts[0]!++;
          if (decided !== null && decided <= serialOf(subDays(addMonths(dated(last), 12), isLeapDay(last) ? 0 : 1))) counts[1]!++;
          if (decided !== null && decided <= serialOf(addWeeks(dated(met), 4))) counts[2]!++;
          if (issued !== null) counts[3]!++;
          if (issued !== null && issued <= serialOf(addWeeks(dated(met), 12))) counts[4]!++;
        }
        const [, ...found] = table(
          column(rows.map(({ last }) => last)),
          column(rows.map(({ met }) => met ?? "")),
          column(rows.map(({ decided }) => decided ?? "")),
          column(rows.map(({ issued }) => issued ?? "")),
        );
        expect(
          found.map(([year, meetings, reviewed, , soon, , , amended, inTime]) => [year, meetings, reviewed, soon, amended, inTime]),
        ).toEqual([...years].sort(([a], [b]) => a - b).map(([year, counts]) => [year, ...counts]));
      }),
    );
  });
});

describe("FAIRSHARE", () => {
  const table = (...args: unknown[]) => essex.call("FAIRSHARE", ...args) as unknown[][];
  const schools = column(["School A", "School B", "School C", "School D"]);

  it("sets each school's plans against its roll, in the order given, with a total", () => {
    const [headings, a, b, c, d, total] = table(schools, column([30, 10, 20, 0]), column([400, 400, 400, 0]));
    expect(headings).toEqual(["School", "Plans", "Roll", "Expected", "Ratio", "Low", "High", "Reading"]);
    expect(a).toEqual(["School A", 30, 400, 20, 1.5, expect.closeTo(1.012, 2), expect.closeTo(2.142, 2), "Above"]);
    expect(b?.at(-1)).toBe("Below");
    expect(c).toEqual(["School C", 20, 400, 20, 1, expect.any(Number), expect.any(Number), "As expected"]);
    expect(d).toEqual(["School D", 0, 0, 0, "", "", "", ""]);
    expect(total).toEqual(["Total", 60, 1200, 60, "", "", "", ""]);
  });

  it("withholds a small count with one companion, and all that is worked out from either", () => {
    const [, a, b, c, d, total] = table(schools, column([30, 3, 8, 0]), column([400, 100, 100, 50]), 5);
    expect(b).toEqual(["School B", "c", 100, expect.any(Number), "c", "c", "c", "c"]);
    expect(c).toEqual(["School C", "c", 100, expect.any(Number), "c", "c", "c", "c"]);
    expect(a?.[1]).toBe(30);
    expect(d?.[1]).toBe(0);
    expect(total?.slice(0, 4)).toEqual(["Total", 41, 650, 41]);
  });

  it("withholds the same counts in whatever order schools are listed", () => {
    const listed = (order: readonly number[]) =>
      table(column(order.map((at) => ["A", "B", "C"][at])), column(order.map((at) => [3, 6, 6][at])), column(order.map(() => 100)), 5)
        .slice(1, -1)
        .map(([school, plans]) => [school, plans])
        .sort();
    expect(listed([0, 2, 1])).toEqual(listed([0, 1, 2]));
    expect(listed([2, 1, 0])).toEqual(listed([0, 1, 2]));
  });

  it("withholds what gives the total away where the total has to be withheld", () => {
    const [, a, b, total] = table(column(["School A", "School B"]), column([3, 0]), column([400, 400]), 5);
    expect(a).toEqual(["School A", "c", 400, "c", "c", "c", "c", "c"]);
    expect(b).toEqual(["School B", 0, 400, "c", "c", "c", "c", "c"]);
    expect(total).toEqual(["Total", "c", 800, "c", "", "", "", ""]);
  });

  it("refuses what is no count, by its row", () => {
    expect(table(schools, column([30, 10, 1.5, 2]), column([1, 1, 1, 1]))).toMatchObject(
      refusal(
        "#VALUE!",
        "plans row 3: 1.5 is not a whole number from 0 to 10,000,000 (1 row cannot be read). Row 3 is the 3rd row of plans.",
      ),
    );
    expect(table(schools, column([30, 10, 2, 2]), column([1, "", 1, 1]))).toMatchObject(
      refusal("#VALUE!", "roll row 2: is blank (1 row cannot be read). Row 2 is the 2nd row of roll."),
    );
  });

  it("leaves a heading row and blank rows out, and has only headings without schools", () => {
    expect(table(column(["School", "A", ""]), column(["Plans", 3, ""]), column(["Roll", 10, ""]))).toHaveLength(3);
    expect(table("", "", "")).toEqual([
      ["School", "Plans", "Roll", "Expected", "Ratio", "Low", "High", "Reading"],
      ["Total", 0, 0, 0, "", "", "", ""],
    ]);
  });
});

/** The date of a serial, by date-fns alone. */
function dated(serial: number): Date {
  return new UTCDate(Math.round((serial - 25_569) * 86_400_000));
}

function serialOf(date: Date): number {
  return Math.round(date.getTime() / 86_400_000) + 25_569;
}

function yearOf(serial: number): number {
  return dated(serial).getUTCFullYear();
}

function isLeapDay(serial: number): boolean {
  return format(dated(serial), "dd/MM", { in: utc }) === "29/02";
}
