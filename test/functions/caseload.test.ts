import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, inFigures, type Day } from "../../src/core/foundation/day";
import { bundle, refusal } from "../bundle/bundle";
import { golden } from "../golden/golden";

const essex = bundle();
const table = (id: string, ...args: unknown[]) => essex.call(id, ...args) as unknown[][];
const column = (values: readonly unknown[]) => values.map((value) => [value]);

describe("EHCPSTATUS", () => {
  const status = (...args: unknown[]) => essex.cell("EHCPSTATUS", ...args);

  it.each([
    ["03/06/2026", "10/06/2026", "Issued on time"],
    ["04/06/2026", "10/06/2026", "Issued late"],
    ["", "19/05/2026", "On track"],
    ["", "20/05/2026", "Due soon"],
    ["", "03/06/2026", "Due soon"],
    ["", "04/06/2026", "Overdue"],
    ["", "14/01/2026", "On track"],
  ])("of a request of 14/01/2026 issued on %s is, on %s, %s", (issued, asOf, state) => {
    expect(status("14/01/2026", issued, asOf)).toBe(state);
  });

  it("is closed from the day of closing, unless a plan was issued", () => {
    expect(status("14/01/2026", "", "24/02/2026", "25/02/2026")).toBe("On track");
    expect(status("14/01/2026", "", "25/02/2026", "25/02/2026")).toBe("Closed");
    expect(status("14/01/2026", "01/06/2026", "10/06/2026", "25/02/2026")).toBe("Issued on time");
  });

  it("counts from day one, and warns as many days before as asked", () => {
    expect(status("14/01/2026", "03/06/2026", "10/06/2026", "", "", "Day one")).toBe("Issued late");
    expect(status("14/01/2026", "", "02/06/2026", "", 0)).toBe("On track");
    expect(status("14/01/2026", "", "03/06/2026", "", 0)).toBe("Due soon");
    expect(status("14/01/2026", "", "04/05/2026", "", 30)).toBe("Due soon");
  });

  it("gives the state of an earlier day: what is dated after it has not happened", () => {
    expect(status("14/01/2026", "", "13/01/2026")).toBe("");
    expect(status("14/01/2026", "21/01/2026", "20/01/2026")).toBe("On track");
    expect(status("14/01/2026", "10/06/2026", "09/06/2026")).toBe("Overdue");
    expect(status("14/01/2026", "10/06/2026", "10/06/2026")).toBe("Issued late");
  });

  it("is open again from the day a closed case was re-opened", () => {
    expect(status("01/09/2025", "", "01/06/2026", "10/10/2025", "", "", "01/03/2026")).toBe("Overdue");
    expect(status("01/09/2025", "", "28/02/2026", "10/10/2025", "", "", "01/03/2026")).toBe("Closed");
    expect(status("01/09/2025", "", "01/06/2026", "10/10/2025")).toBe("Closed");
    expect(essex.call("EHCPSTATUS", "01/09/2025", "", "01/06/2026", "10/10/2025", "", "", column(["", "01/03/2026"]))).toEqual([
      ["Closed"],
      ["Overdue"],
    ]);
  });

  it("refuses dates that cannot be", () => {
    expect(status("14/01/2026", "13/01/2026", "20/01/2026")).toMatchObject(
      refusal("#VALUE!", "issuedDate: 13 January 2026 is before the request, 14 January 2026."),
    );
    expect(status("14/01/2026", "", "20/01/2026", "13/01/2026")).toMatchObject(
      refusal("#VALUE!", "closedDate: 13 January 2026 is before the request, 14 January 2026."),
    );
    expect(status("14/01/2026", "", "20/06/2026", "", "", "", "15/01/2026")).toMatchObject(
      refusal("#VALUE!", "reopened: 15 January 2026 is given, and the closing is not."),
    );
    expect(status("14/01/2026", "", "20/06/2026", "15/02/2026", "", "", "14/02/2026")).toMatchObject(
      refusal("#VALUE!", "reopened: 14 February 2026 is before the closing, 15 February 2026."),
    );
    expect(status("31/08/2014", "", "20/01/2026")).toMatchObject(
      refusal("#N/A", "requestDate: no rule for Final plan covers 31 August 2014. We hold 1 September 2014 onwards."),
    );
    expect(status("14/01/2026", "", "20/01/2026", "", -1)).toMatchObject(
      refusal("#VALUE!", "warnDays: -1 is not a whole number from 0 to 10,000."),
    );
    expect(status("", "", "20/01/2026")).toBe("");
  });

  it("is one of six for any dates that can be", () => {
    const date = fc.integer({ min: day("2015-01-01"), max: day("2026-01-01") });
    fc.assert(
      fc.property(date, fc.option(fc.nat(700)), fc.option(fc.nat(700)), fc.nat(900), (request, issue, close, asOf) => {
        const [issued, closed] = [issue, close].map((days) => (days === null ? "" : request + days));
        const state = status(request, issued, request + asOf, closed);
        expect(["Issued on time", "Issued late", "Closed", "Overdue", "Due soon", "On track"]).toContain(state);
        if (issue !== null) expect(String(state).startsWith("Issued")).toBe(issue <= asOf);
      }),
    );
  });
});

describe("EHCPTIMELINESS", () => {
  it.each(golden<string>("send/timeliness.csv"))("gives DfE's figures for Essex in $year from a caseload built to them", (published) => {
    const number = (heading: string): number => Number(published[heading]);
    const issued = day(`${published.year}-07-01`);
    const band = (days: number, heading: string) =>
      Array.from({ length: number(heading) }, (_, index) => [issued - days, issued, index < number(`${heading} excluding`) ? "N" : "Y"]);
    const rows = [...band(140, "within 20 weeks"), ...band(141, "over 20 weeks"), ...band(365, "over a year"), [issued - 10, "", ""]];
    const cells = table(
      "EHCPTIMELINESS",
      [["Request"], ...rows.map(([request]) => [request])],
      [["Issued"], ...rows.map(([, on]) => [on])],
      "",
      [["Week20"], ...rows.map(([, , flag]) => [flag])],
    );
    expect(cells).toHaveLength(2);
    const row = Object.fromEntries(cells[0]!.map((heading, at) => [heading, cells[1]![at]])) as Record<string, number>;
    expect(row).toMatchObject({
      Year: number("year"),
      "Plans issued": number("plans"),
      "Within 20 weeks": number("within 20 weeks"),
      "Excl. exceptions: plans": number("plans excluding"),
      "Excl. exceptions: within 20 weeks": number("within 20 weeks excluding"),
      "Over 20 weeks, within a year": number("over 20 weeks"),
      "Over a year": number("over a year"),
      "Excl. exceptions: over 20 weeks, within a year": number("over 20 weeks excluding"),
      "Excl. exceptions: over a year": number("over a year excluding"),
    });
    expect([row["Within 20 weeks %"]!, row["Excl. exceptions: %"]!].map((share) => (share * 100).toFixed(1))).toEqual([
      published["per cent"],
      published["per cent excluding"],
    ]);
    const mean = (kind: string) =>
      (number(`within 20 weeks${kind}`) * 140 + number(`over 20 weeks${kind}`) * 141 + number(`over a year${kind}`) * 365) /
      7 /
      number(`plans${kind}`);
    expect(row["Mean weeks"]).toBeCloseTo(mean(""), 10);
    expect(row["Excl. exceptions: mean weeks"]).toBeCloseTo(mean(" excluding"), 10);
  });

  it("parts plans on each side of 20 weeks and of DfE's 52, by calendar year of issue", () => {
    const requests = column(["14/01/2026", "14/01/2026", "14/01/2025", "14/01/2025", "29/02/2024", "29/02/2024"]);
    const issues = column(["03/06/2026", "04/06/2026", "13/01/2026", "14/01/2026", "27/02/2025", "28/02/2025"]);
    expect(
      table("EHCPTIMELINESS", requests, issues)
        .slice(1)
        .map((row) => [row[0], row[1], row[2], row[7], row[8]]),
    ).toEqual([
      [2025, 2, 0, 1, 1],
      [2026, 4, 1, 2, 1],
    ]);
    expect(table("EHCPTIMELINESS", requests, issues, 2026)).toHaveLength(2);
    expect(table("EHCPTIMELINESS", requests, issues, 2019)).toHaveLength(1);
    const dayOne = table("EHCPTIMELINESS", requests, issues, "", "", "Day one").at(-1)!;
    expect([...dayOne.slice(0, 3), ...dayOne.slice(7, 9)]).toEqual([2026, 4, 0, 3, 1]);
  });

  it("reads Week20 as a case system, a file and Excel write it", () => {
    const flags = [1, 0, "1", "0", true, false, "TRUE", "FALSE", "Y", "N", "yes", "no", "", null];
    const cells = table("EHCPTIMELINESS", column(flags.map(() => "14/01/2026")), column(flags.map(() => "03/06/2026")), "", column(flags));
    expect(cells[1]!.slice(1, 6)).toEqual([14, 14, 1, 8, 8]);
  });

  it("counts among 20,000 rows those whose dates cannot be together with those that are no dates", () => {
    const requests = column(Array.from({ length: 20_000 }, () => "01/07/2021"));
    const issues = requests.map((_, index) => [index % 8_000 === 3 ? "01/01/2015" : index === 17_345 ? "tbc" : "01/10/2021"]);
    expect(essex.call("EHCPTIMELINESS", requests, issues)).toMatchObject(
      refusal(
        "#VALUE!",
        "issuedDates row 4: 1 January 2015 is before the request, 1 July 2021; row 8004: 1 January 2015 is before the request, 1 July 2021; row 16004: 1 January 2015 is before the request, 1 July 2021 (4 rows cannot be read). Row 4 is the 4th row of issuedDates.",
      ),
    );
    expect(
      essex.call("EHCPTIMELINESS", column(["01/01/2010", "01/02/2010", "01/07/2021"]), column(["01/06/2010", "01/06/2010", ""])),
    ).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(
        /^requestDates row 1: no rule for Final plan covers 1 January 2010.* \(2 rows are not covered\)\. Row 1 is the 1st row of requestDates\.$/,
      ),
    });
  });

  it("leaves a blank share where every plan is excepted, and refuses an issue before its request", () => {
    const excepted = table("EHCPTIMELINESS", "14/01/2026", "03/06/2026", "", 1)[1]!;
    expect([...excepted.slice(4, 7), ...excepted.slice(10)]).toEqual([0, 0, "", 0, 0, ""]);
    expect(essex.call("EHCPTIMELINESS", column(["14/01/2026", "14/01/2026"]), column(["03/06/2026", "13/01/2026"]))).toMatchObject(
      refusal(
        "#VALUE!",
        "issuedDates row 2: 13 January 2026 is before the request, 14 January 2026 (1 row cannot be read). Row 2 is the 2nd row of issuedDates.",
      ),
    );
    expect(essex.call("EHCPTIMELINESS", column(["14/01/2026", "tbc"]), column(["03/06/2026", "03/06/2026"]))).toMatchObject(
      refusal("#VALUE!", 'requestDates row 2: "tbc" is not a date (1 row cannot be read). Row 2 is the 2nd row of requestDates.'),
    );
    expect(essex.call("EHCPTIMELINESS", "14/01/2026", "03/06/2026", 26)).toMatchObject(
      refusal("#VALUE!", "year: 26 is not a calendar year such as 2024."),
    );
  });

  it("agrees with an independent count of any caseload", () => {
    const plan = fc.tuple(fc.integer({ min: day("2015-01-01"), max: day("2024-01-01") }), fc.nat(500), fc.boolean());
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 60 }), (plans) => {
        const cells = table(
          "EHCPTIMELINESS",
          column(plans.map(([request]) => request)),
          column(plans.map(([request, days]) => request + days)),
          "",
          column(plans.map(([, , flag]) => flag)),
        );
        const yearOf = (serial: number) => Number(inFigures(serial as Day).slice(6));
        for (const [year, count, within, , excluding, withinExcluding] of cells.slice(1) as number[][]) {
          const those = plans.filter(([request, days]) => yearOf(request + days) === year);
          expect([count, within, excluding, withinExcluding]).toEqual([
            those.length,
            those.filter(([, days]) => days <= 140).length,
            those.filter(([, , flag]) => !flag).length,
            those.filter(([, days, flag]) => days <= 140 && !flag).length,
          ]);
        }
        expect(cells.slice(1).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(plans.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("EHCPBACKLOG", () => {
  it("puts each open case in its band, up to and including the last day of its limit", () => {
    const asOf = "03/06/2026";
    const requests = [
      "22/04/2026",
      "21/04/2026",
      "11/02/2026",
      "10/02/2026",
      "14/01/2026",
      "13/01/2026",
      "03/06/2025",
      "02/06/2025",
      "04/06/2026",
      "03/06/2026",
    ];
    expect(table("EHCPBACKLOG", column(requests), column(requests.map(() => "")), asOf)).toEqual([
      ["Age", "Open cases", "Share"],
      ["Up to 6 weeks", 2, 2 / 9],
      ["6 to 16 weeks", 2, 2 / 9],
      ["16 to 20 weeks", 2, 2 / 9],
      ["20 weeks to a year", 2, 2 / 9],
      ["Over a year", 1, 1 / 9],
      ["Total", 9, 1],
    ]);
  });

  it("counts a plan issued later as open then, and a closed request not at all", () => {
    const backlog = (...args: unknown[]) => table("EHCPBACKLOG", ...args).at(-1)![1];
    expect(backlog("14/01/2026", "04/06/2026", "03/06/2026")).toBe(1);
    expect(backlog("14/01/2026", "03/06/2026", "03/06/2026")).toBe(0);
    expect(backlog("14/01/2026", "", "03/06/2026", "03/06/2026")).toBe(0);
    expect(backlog("14/01/2026", "", "03/06/2026", "04/06/2026")).toBe(1);
    expect(backlog("01/09/2025", "", "01/06/2026", "10/10/2025")).toBe(0);
    expect(backlog("01/09/2025", "", "01/06/2026", "10/10/2025", "01/03/2026")).toBe(1);
    expect(backlog("01/09/2025", "", "28/02/2026", "10/10/2025", "01/03/2026")).toBe(0);
    expect(essex.call("EHCPBACKLOG", "14/01/2026", "", "03/06/2026", "", "15/01/2026")).toMatchObject(
      refusal(
        "#VALUE!",
        "reopened row 1: 15 January 2026 is given, and the closing is not (1 row cannot be read). Row 1 is the 1st row of reopened.",
      ),
    );
    expect(table("EHCPBACKLOG", "14/01/2026", "03/06/2026", "03/06/2026").at(-1)).toEqual(["Total", 0, ""]);
    expect(essex.call("EHCPBACKLOG", "14/01/2026", "", "03/06/2026", "13/01/2026")).toMatchObject(
      refusal(
        "#VALUE!",
        "closedDates row 1: 13 January 2026 is before the request, 14 January 2026 (1 row cannot be read). Row 1 is the 1st row of closedDates.",
      ),
    );
  });
});

describe("the top-ups", () => {
  const topUp = (...args: unknown[]) => essex.cell("TOPUPBACKDATED", ...args);

  it("count from the 20-week limit to the day before the issue", () => {
    expect(topUp("14/01/2026", "03/06/2026", 7300)).toBe(0);
    expect(topUp("14/01/2026", "04/06/2026", 7300)).toBe(20);
    expect(topUp("14/01/2026", "04/06/2026", 7300, "Day one")).toBe(40);
    expect(topUp("14/01/2026", "03/07/2026", 7300)).toBe(600);
    expect(topUp("14/01/2026", "10/06/2026", 5200, "", "Weeks")).toBe(100);
    expect(topUp("14/01/2026", "09/06/2026", 5200, "", "Weeks")).toBe(0);
    expect(topUp("14/01/2026", "03/08/2026", 6000, "", "Months")).toBe(1000);
    expect(topUp("14/01/2026", "02/08/2026", 6000, "", "Months")).toBe(500);
    expect(topUp("14/01/2026", "13/01/2026", 7300)).toMatchObject({ code: "#VALUE!" });
  });

  it("divide each financial year by its own days", () => {
    expect(table("TOPUPBYYEAR", 7300, "01/03/2026", "30/04/2026")).toEqual([
      ["Financial year", "Days", "Amount"],
      ["2025-26", 31, 620],
      ["2026-27", 30, 600],
      ["Total", 61, 1220],
    ]);
    expect(table("TOPUPBYYEAR", 7320, "01/04/2023", "31/03/2024").slice(1)).toEqual([
      ["2023-24", 366, 7320],
      ["Total", 366, 7320],
    ]);
    expect(essex.call("TOPUPBYYEAR", 7300, "30/04/2026", "01/03/2026")).toMatchObject(
      refusal("#VALUE!", "to: 1 March 2026 is before from, 30 April 2026."),
    );
  });

  it("agree: a late plan costs what its days cost by year", () => {
    const request = fc.integer({ min: day("2015-01-01"), max: day("2026-01-01") });
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 0, max: 5_000_000 }), (asked, late, pence) => {
        const cells = table("TOPUPBYYEAR", pence / 100, asked + 140, asked + 140 + late - 1);
        expect(topUp(asked, asked + 140 + late, pence / 100)).toBe(cells.at(-1)![2]);
        expect(cells.at(-1)![1]).toBe(late);
      }),
    );
  });

  it("reduce a budget share for the complete weeks left", () => {
    expect(essex.cell("EXCLUSIONADJUSTMENT", 5200, "01/01/2026", "31/03/2026")).toBe(1200);
    expect(essex.cell("EXCLUSIONADJUSTMENT", 5200, "25/03/2026", "31/03/2026", 50)).toBe(150);
    expect(essex.cell("EXCLUSIONADJUSTMENT", 5200, "26/03/2026", "31/03/2026")).toBe(0);
    expect(essex.cell("EXCLUSIONADJUSTMENT", 5200, "01/04/2026", "31/03/2026")).toBe(0);
    expect(essex.cell("EXCLUSIONADJUSTMENT", 5200, "15/05/2026", "31/03/2027")).toBe(4500);
    expect(essex.call("EXCLUSIONADJUSTMENT", 5200, "15/05/2026", "31/03/2027", "", column(["", "31/08/2026"]))).toEqual([[4500], [1500]]);
    expect(essex.cell("EXCLUSIONADJUSTMENT", 5200, "01/01/2026", "31/03/2026", "", "31/08/2026")).toBe(1200);
  });
});

describe("ages", () => {
  it.each([
    ["31/08/2022", "01/09/2026", "R"],
    ["01/09/2022", "01/09/2026", "Nursery"],
    ["31/08/2021", "31/08/2026", "R"],
    ["31/08/2021", "01/09/2026", "1"],
    ["15/05/2015", "01/10/2026", "7"],
    ["01/09/2008", "01/09/2026", "13"],
    ["31/08/2008", "01/09/2026", "Post-19"],
    ["02/09/2000", "01/09/2026", "Post-19"],
  ])("a child born on %s is, on %s, in year %s", (birth, asOf, year) => {
    expect(essex.cell("NCYEAR", birth, asOf)).toBe(year);
  });

  it("have no year before nursery or after 25", () => {
    expect(essex.cell("NCYEAR", "01/09/2023", "01/09/2026")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("dateOfBirth: one born on 1 September 2023 has no curriculum year"),
    });
    expect(essex.cell("NCYEAR", "31/08/2000", "01/09/2026")).toMatchObject({ code: "#N/A" });
    expect(essex.cell("NCYEAR", "01/09/2000", "01/09/2026")).toMatchObject({ code: "#N/A" });
    expect(essex.cell("NCYEAR", "02/09/2026", "01/09/2026")).toMatchObject({ code: "#VALUE!" });
  });

  it.each([
    ["31/12/2022", 46023],
    ["01/01/2023", 46113],
    ["31/03/2023", 46113],
    ["01/04/2023", 46266],
    ["31/08/2023", 46266],
    ["01/09/2023", 46388],
    ["29/02/2024", 46478],
  ])("a child born on %s is funded from the term after the third birthday", (birth, first) => {
    expect(essex.cell("FUNDEDFROM", birth)).toBe(first);
  });

  it("give the funded place of the entitlement asked for", () => {
    expect(essex.call("FUNDEDFROM", "15/05/2025", column(["", "Universal", "Working parents", "30 hours"]))).toEqual([
      [day("2028-09-01")],
      [day("2028-09-01")],
      [day("2026-04-01")],
      [day("2026-04-01")],
    ]);
    expect(essex.cell("FUNDEDFROM", "15/05/2024", "Working parents")).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^dateOfBirth: the 30 hours of Working parents from nine months are held from 1 September 2025;/),
    });
    expect(essex.cell("FUNDEDFROM", "15/05/2024", "40 hours")).toMatchObject(
      refusal(
        "#VALUE!",
        'entitlement: "40 hours" is not an entitlement. Did you mean "Working parents"? Use Universal or Working parents.',
      ),
    );
  });

  it("give the last day of compulsory school age, and of a plan after the 25th birthday", () => {
    expect(essex.call("SCHOOLLEAVINGDATE", column(["31/08/2010", "01/09/2010", ""]))).toEqual([
      [day("2026-06-26")],
      [day("2027-06-25")],
      [""],
    ]);
    expect(essex.call("EHCPAT25", "15/05/2001", column(["", "FE", "Other", "Apprenticeship"]), "01/06/2027")).toEqual([
      [day("2026-07-31")],
      [day("2026-07-31")],
      [day("2027-05-14")],
      [day("2027-05-14")],
    ]);
    expect(essex.cell("EHCPAT25", "15/05/2001", "Other")).toMatchObject(
      refusal(
        "#VALUE!",
        "courseEnd: is blank. Outside further education the year ends with the course or the training: give the day that is scheduled to end.",
      ),
    );
  });
});
