import { describe, expect, it } from "vitest";
import { bundle, MODERN, refusal } from "../bundle/bundle";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const column = (...values: readonly unknown[]) => values.map((value) => [value]);

describe("EHCPCOMPLIANCE", () => {
  const HEADINGS = [
    "Period",
    "Due",
    "Met",
    "Met %",
    "Late",
    "Open, not yet due",
    "Open, overdue",
    "Median days late",
    "90th percentile days late",
    "Longest",
  ];

  it("counts a duty by the month it fell due, with a total", () => {
    expect(
      table(
        "EHCPCOMPLIANCE",
        "Review decision",
        column("Meeting date", "01/06/2026", "02/06/2026", "03/06/2026", "20/07/2026"),
        column("Decision sent", "29/06/2026", "01/07/2026", "", ""),
        "Month due",
        "31/07/2026",
      ),
    ).toEqual([
      HEADINGS,
      ["June 2026", 2, 1, 0.5, 1, 0, 0, 1, 1, 1],
      ["July 2026", 1, 0, 0, 0, 0, 1, "", "", ""],
      ["August 2026", 1, 0, 0, 0, 1, 0, "", "", ""],
      ["Total", 4, 1, 0.25, 1, 1, 1, 1, 1, 1],
    ]);
  });

  it("counts phase transfers by a column of phases and the year of transfer, and appeals with their certificates", () => {
    expect(
      table(
        "EHCPCOMPLIANCE",
        column("Phase", "Primary to secondary", "Infant to junior", "Secondary to post-16"),
        column("Year of transfer", 2027, "2027", "01/09/2027"),
        column("Plan finalised", "14/02/2027", "15/02/2027", "30/03/2027"),
        "month",
      ).slice(1),
    ).toEqual([
      ["February 2027", 2, 1, 0.5, 1, 0, 0, 1, 1, 1],
      ["March 2027", 1, 1, 1, 0, 0, 0, "", "", ""],
      ["Total", 3, 2, 2 / 3, 1, 0, 0, 1, 1, 1],
    ]);
    const appeals = (certificates: unknown) =>
      table("EHCPCOMPLIANCE", "Appeal", column("01/10/2025"), column("02/01/2026"), null, null, null, null, certificates)
        .at(-1)!
        .slice(1, 3);
    expect([appeals(column("29/11/2025")), appeals(null)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it("leaves what is excluded out of every part, and withholds small numbers across the row and the total", () => {
    const events = Array.from({ length: 20 }, () => "14/01/2026");
    const done = events.map((_, index) => (index < 3 ? "10/06/2026" : "01/06/2026"));
    const flags = events.map((_, index) => (index >= 18 ? "Y" : ""));
    const counted = (below: unknown, excluded: unknown) =>
      table("EHCPCOMPLIANCE", "Final plan", column(...events), column(...done), "Financial year", null, below, excluded).at(-1);
    expect(counted(null, null)).toEqual(["Total", 20, 17, 0.85, 3, 0, 0, 7, 7, 7]);
    expect(counted(null, column(...flags))).toEqual(["Total", 18, 15, 15 / 18, 3, 0, 0, 7, 7, 7]);
    expect(counted(5, null)).toEqual(["Total", 20, "c", "c", "c", 0, 0, "c", "c", "c"]);
  });

  it("refuses what it cannot use, by the row and the argument", () => {
    const dates = column("14/01/2026", "15/01/2026");
    expect(essex.call("EHCPCOMPLIANCE", "Final plan", dates, column("03/06/2026", ""))).toMatchObject(
      refusal(
        "#VALUE!",
        "asOf: is blank, and 1 row has no day on which it was done: whether that is late depends on the day. Give the day, such as TODAY().",
      ),
    );
    expect(essex.call("EHCPCOMPLIANCE", "", dates, dates)).toMatchObject(
      refusal("#VALUE!", "duty: is blank. Name a duty, such as Final plan."),
    );
    expect(essex.call("EHCPCOMPLIANCE", "Final plann", dates, dates)).toMatchObject(
      refusal("#VALUE!", expect.stringMatching(/^duty: "Final plann" is not a duty\. Did you mean "Final plan"\?/)),
    );
    expect(essex.call("EHCPCOMPLIANCE", "Final plan", dates, dates, "fortnight")).toMatchObject(
      refusal("#VALUE!", expect.stringMatching(/^by: "fortnight" is not a period\./)),
    );
    expect(essex.call("EHCPCOMPLIANCE", "Final plan", dates, column("13/01/2026", "15/01/2026"))).toMatchObject(
      refusal(
        "#VALUE!",
        "doneDates row 1: 13 January 2026 is before the event, 14 January 2026 (1 row cannot be read). Row 1 is the 1st row of doneDates.",
      ),
    );
    expect(essex.call("EHCPCOMPLIANCE", "Final plan", column("2027"), column("13/01/2026"))).toMatchObject(
      refusal("#VALUE!", expect.stringMatching(/^eventDates row 1: 2027 is a year, and Final plan runs from a day/)),
    );
    expect(essex.call("EHCPCOMPLIANCE", "Final plan", column("31/08/2014"), column("13/01/2026"))).toMatchObject(
      refusal("#N/A", expect.stringMatching(/^eventDates row 1: no rule for Final plan covers 31 August 2014/)),
    );
    expect(essex.call("EHCPCOMPLIANCE", "Final plan", dates, dates, null, null, 2)).toMatchObject(
      refusal("#VALUE!", "suppressBelow: 2 is not a whole number from 3 to 10,000."),
    );
    expect(essex.call("EHCPCOMPLIANCE", "Final plan", dates, dates, null, null, null, null, dates)).toMatchObject(
      refusal("#VALUE!", expect.stringMatching(/^certificateDates row 1: a mediation certificate has no part in Final plan/)),
    );
  });

  it("is of no length that a quarter of a million rows would stop", () => {
    const events = Array.from({ length: 250_000 }, (_, row) => [44_000 + (row % 2_000)]);
    const done = events.map(([event], row) => [event! + (row % 300)]);
    expect(
      table("EHCPCOMPLIANCE", [["Final plan"]], events, done, "Month due", 46_500, 5)
        .at(-1)!
        .slice(0, 2),
    ).toEqual(["Total", 250_000]);
  });
});

describe("EHCPCHECK", () => {
  it("tells the lawful day, theirs, how far off it is and what it comes of, four across", () => {
    expect(
      table(
        "EHCPCHECK",
        "Final plan",
        column("14/01/2026", "15/01/2026", "16/01/2026", ""),
        column("02/06/2026", 46_177, "01/01/2026", "02/06/2026"),
      ),
    ).toEqual([
      [46_176, 46_175, -1, "Counts the day of the event"],
      [46_177, 46_177, 0, ""],
      [46_178, 46_023, -155, "Unknown"],
      ["", "", "", ""],
    ]);
  });

  it("writes dates as dates", () => {
    const [row] = bundle(MODERN).call("EHCPCHECK", "Final plan", "14/01/2026", "03/06/2026") as unknown[][];
    expect(row!.slice(0, 2)).toEqual([
      { type: "Double", basicValue: 46_176, numberFormat: "dd/mm/yyyy" },
      { type: "Double", basicValue: 46_176, numberFormat: "dd/mm/yyyy" },
    ]);
  });

  it("lets the other dates of the column decide, and tells what is possible where they do not", () => {
    const cause = (...pairs: readonly [string, string][]) =>
      table("EHCPCHECK", "Final plan", column(...pairs.map(([event]) => event)), column(...pairs.map(([, theirs]) => theirs))).map(
        (row) => row[3],
      );
    expect(cause(["18/01/2026", "08/06/2026"])).toEqual(["Unknown: Counts from the next day or Rolled on off a weekend"]);
    expect(cause(["18/01/2026", "08/06/2026"], ["14/01/2026", "04/06/2026"])).toEqual([
      "Counts from the next day",
      "Counts from the next day",
    ]);
  });

  it("refuses a row alone", () => {
    expect(table("EHCPCHECK", "Final plan", column("14/01/2026", "31/08/2014"), column("tbc", "02/06/2026"))).toEqual([
      [expect.objectContaining(refusal("#VALUE!", expect.stringMatching(/^theirDates row 1: "tbc" is not a date\./))), "", "", ""],
      [expect.objectContaining(refusal("#N/A", expect.stringMatching(/^eventDates row 2: no rule for Final plan covers/))), "", "", ""],
    ]);
    expect(essex.call("EHCPCHECK", "Final plan", column("14/01/2026"), column("02/06/2026"), "Calendar")).toMatchObject(
      refusal("#VALUE!", 'counting: "Calendar" is not a way of counting. Use Legal or Day one.'),
    );
  });
});

describe("EHCPCHECKSUMMARY", () => {
  const HEADINGS = ["Cause", "Rows", "Share", "Days off, from", "Days off, to", "First row", "What the system does"];

  it("names what explains most of the days that differ first, and where to find it", () => {
    expect(
      table(
        "EHCPCHECKSUMMARY",
        "Final plan",
        column("Request received", "14/01/2026", "15/01/2026", "16/01/2026", "19/01/2026", "20/01/2026", "21/01/2026"),
        column("Due date", "03/06/2026", "03/06/2026", "04/06/2026", "08/05/2026", "", "20/07/2026"),
      ),
    ).toEqual([
      HEADINGS,
      [
        "Counts the day of the event",
        2,
        2 / 6,
        -1,
        -1,
        3,
        "The day of the event is taken as the first day of the limit, where the law leaves it out: a day early.",
      ],
      [
        "Unknown",
        2,
        2 / 6,
        -31,
        40,
        5,
        "No convention held explains the day, or more than one does and the other dates do not tell which.",
      ],
      ["No date", 1, 1 / 6, "", "", 6, "The other system gives no day."],
      ["Agrees", 1, 1 / 6, 0, 0, 2, "The day is the lawful one."],
      ["Total", 6, 1, "", "", "", ""],
    ]);
  });

  it("says that all agree where they do, and takes no rows", () => {
    expect(table("EHCPCHECKSUMMARY", "Final plan", column("14/01/2026"), column("03/06/2026")).slice(1)).toEqual([
      ["Agrees", 1, 1, 0, 0, 1, "The day is the lawful one."],
      ["Total", 1, 1, "", "", "", ""],
    ]);
    expect(table("EHCPCHECKSUMMARY", "Final plan", null, null).slice(1)).toEqual([["Total", 0, "", "", "", "", ""]]);
  });

  it("refuses the whole where a row cannot be read", () => {
    expect(essex.call("EHCPCHECKSUMMARY", "Final plan", column("14/01/2026", "tbc"), column("03/06/2026", "04/06/2026"))).toMatchObject(
      refusal("#VALUE!", 'eventDates row 2: "tbc" is not a date (1 row cannot be read). Row 2 is the 2nd row of eventDates.'),
    );
  });
});
