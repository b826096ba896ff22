import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choices } from "../../../src/core/foundation/choice";
import { type Day, day, dayOfText, inFigures } from "../../../src/core/foundation/day";
import { type Printed, WITHHELD } from "../../../src/core/foundation/disclosure/printed";
import { type Compliance, compliance, type DutyCase, type DutyStanding, dutyStandings } from "../../../src/core/send/compliance";
import { type CountedDuty, eventDate, eventOf, isAhead } from "../../../src/core/send/counted-duty";
import { COUNTED_BY, type CountedBy } from "../../../src/core/send/counted-period";
import { issuedPlans, timeliness } from "../../../src/core/send/timeliness";
import { timelinessMeasure } from "../../../src/data/measures";
import { countedDuties, timeLimits } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const duty = (name: string): CountedDuty => countedDuties().find(name)!;
const by = (name: string): CountedBy => choices(COUNTED_BY, "a period").find(name)!;

const dated = (text: string): Day => {
  const read = dayOfText(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

/** A case by its duty, its event and the day it was done, if it was. */
const dutyCase = (name: string, event: Day, done: Day | null, more: Partial<DutyCase> = {}): DutyCase => ({
  duty: duty(name),
  event,
  done,
  certificate: null,
  isExcluded: false,
  ...more,
});

const standing = (of: DutyCase, asOf: Day | null = null) => dutyStandings(timeLimits(), asOf)(of);

const stateOf = (of: DutyCase, asOf: Day | null = null): string | null => {
  const found = standing(of, asOf);
  return found.ok ? (found.value?.state ?? null) : `${found.argument}: ${found.message}`;
};

function counted(cases: readonly DutyCase[], name = "Calendar year due", asOf: Day | null = null, below = 0): Compliance {
  const rule = dutyStandings(timeLimits(), asOf);
  const standings = cases.flatMap((of): DutyStanding[] => {
    const found = rule(of);
    if (!found.ok) throw new Error(found.message);
    return found.value === null ? [] : [found.value];
  });
  const found = compliance(standings, by(name), asOf, below);
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

const shown = (figure: Printed<number | null>): string =>
  figure === WITHHELD ? "c" : figure === null ? "-" : String(Number(figure.toFixed(3)));

/** A line a period and one of the total: due, met, share, late, not yet due, overdue, then days late. */
function lines({ periods, total }: Compliance): string[] {
  const line = (of: Compliance["total"]): string => {
    const counts: Printed<number | null>[] = [of.due, of.met, of.metShare, of.late, of.notYetDue, of.overdue];
    const days: Printed<number | null>[] = [of.medianDaysLate, of.ninetiethDaysLate, of.longestDaysLate];
    return [...counts.map(shown), ...days.map(shown)].join(" ");
  };
  return [...periods.map((each) => `${each.period?.name ?? "Not yet done"}: ${line(each)}`), `Total: ${line(total)}`];
}

describe("a duty", () => {
  it.each(golden<"event" | "duty" | "due" | "authority">("send/deadlines.csv"))(
    "$duty from $event is met when done on $due, late the day after, and overdue from then",
    (row) => {
      const [event, due] = [dated(row.event), dated(row.due)];
      const after = (due + 1) as Day;
      expect(stateOf(dutyCase(row.duty, event, due))).toBe("Met");
      expect(stateOf(dutyCase(row.duty, event, after))).toBe("Late");
      expect(stateOf(dutyCase(row.duty, event, null), due)).toBe("Open, not yet due");
      expect(stateOf(dutyCase(row.duty, event, null), after)).toBe("Open, overdue");
    },
  );

  it.each(golden<"transfer" | "phase" | "last day">("send/phase-transfers.csv"))(
    "of review ahead of a transfer ($phase) on $transfer is met when the plan is final on $last day, and late the day after",
    (row) => {
      const [transfer, last] = [dated(row.transfer), dated(row["last day"])];
      expect(stateOf(dutyCase(row.phase, transfer, last))).toBe("Met");
      expect(stateOf(dutyCase(row.phase, transfer, (last + 1) as Day))).toBe("Late");
      expect(stateOf(dutyCase(row.phase, transfer, null), last)).toBe("Open, not yet due");
      expect(stateOf(dutyCase(row.phase, transfer, null), (last + 1) as Day)).toBe("Open, overdue");
    },
  );

  it.each(golden<"decision sent" | "certificate issued" | "last day">("send/appeals.csv"))(
    "to appeal a decision of $decision sent with a certificate of $certificate issued is met on $last day, and late the day after",
    (row) => {
      const certificate = row["certificate issued"] === "" ? null : dated(row["certificate issued"]);
      const [sent, last] = [dated(row["decision sent"]), dated(row["last day"])];
      expect(stateOf(dutyCase("Appeal", sent, last, { certificate }))).toBe("Met");
      expect(stateOf(dutyCase("Appeal", sent, (last + 1) as Day, { certificate }))).toBe("Late");
    },
  );

  it("that is excluded, or whose event came after the day, is in no part; one that comes ahead of its event is", () => {
    const asOf = day("2026-06-01");
    expect(stateOf(dutyCase("Final plan", day("2026-01-14"), null, { isExcluded: true }), asOf)).toBeNull();
    expect(stateOf(dutyCase("Final plan", day("2026-06-02"), null), asOf)).toBeNull();
    expect(stateOf(dutyCase("Final plan", day("2026-06-01"), null), asOf)).toBe("Open, not yet due");
    expect(stateOf(dutyCase("Meeting notice", day("2026-06-15"), null), asOf)).toBe("Open, not yet due");
    expect(stateOf(dutyCase("Meeting notice", day("2026-06-14"), null), asOf)).toBe("Open, overdue");
    expect(stateOf(dutyCase("Primary to secondary", day("2027-09-01"), null), asOf)).toBe("Open, not yet due");
  });

  it("done after the day was still open then", () => {
    const of = dutyCase("Final plan", day("2026-01-14"), day("2026-06-10"));
    expect(["2026-06-03", "2026-06-04", "2026-06-09", "2026-06-10"].map((asOf) => stateOf(of, day(asOf)))).toEqual([
      "Open, not yet due",
      "Open, overdue",
      "Open, overdue",
      "Late",
    ]);
  });

  it("is refused where it was done before the event it follows, but not where it comes ahead of it", () => {
    expect(stateOf(dutyCase("Final plan", day("2026-01-14"), day("2026-01-13")))).toBe(
      "done: 13 January 2026 is before the event, 14 January 2026.",
    );
    expect(stateOf(dutyCase("Final plan", day("2026-01-14"), day("2026-01-14")))).toBe("Met");
    expect(stateOf(dutyCase("Meeting notice", day("2026-06-15"), day("2026-05-01")))).toBe("Met");
    expect(stateOf(dutyCase("Primary to secondary", day("2027-09-01"), day("2026-12-01")))).toBe("Met");
  });

  it("is refused from before the law, and with a certificate that has no part in it", () => {
    expect(stateOf(dutyCase("Final plan", day("2014-08-31"), null))).toBe(
      "event: no rule for Final plan covers 31 August 2014. We hold 1 September 2014 onwards.",
    );
    expect(stateOf(dutyCase("Primary to secondary", day("2014-08-31"), null))).toMatch(/^event: no rule for Primary to secondary/);
    expect(stateOf(dutyCase("Appeal", day("2014-08-31"), null))).toMatch(/^event: no rule for appeals/);
    expect(stateOf(dutyCase("Final plan", day("2026-01-14"), null, { certificate: day("2026-02-14") }))).toBe(
      "certificate: a mediation certificate has no part in Final plan.",
    );
  });
});

describe("the year of a transfer", () => {
  const year = (value: string | number): DutyCase["event"] => {
    const read = eventDate(value);
    if (!read.ok) throw new Error(read.message);
    return read.value;
  };

  it("stands for its 1 September where the limit is a day of the year", () => {
    for (const value of [2027, "2027", " 2027.0"]) {
      const found = standing({ ...dutyCase("Primary to secondary", 0 as Day, null), event: year(value) });
      expect(found.ok && found.value && inFigures(found.value.limit.day)).toBe("14/02/2027");
    }
    const found = standing({ ...dutyCase("Secondary to post-16", 0 as Day, null), event: year(2015) });
    expect(found.ok && found.value && inFigures(found.value.limit.day)).toBe("30/05/2015");
  });

  it("is refused where a limit runs from a day", () => {
    const refused = (name: string) => stateOf({ ...dutyCase(name, 0 as Day, null), event: year(2027) });
    expect(refused("Final plan")).toBe(
      "event: 2027 is a year, and Final plan runs from a day: request for an assessment received, or the authority became responsible.",
    );
    expect(refused("Between post-16 institutions")).toBe(
      "event: 2027 is a year, and Between post-16 institutions runs from a day: date of the transfer.",
    );
  });

  it("is told from dates, which are read in any of their forms", () => {
    for (const value of [46036, 46036.4, "14/01/2026", "2026-01-14", "46036"]) expect(year(value)).toBe(46036);
    expect(eventDate(true)).toMatchObject({ ok: false, message: "TRUE is not a date." });
    expect(eventDate("tbc")).toMatchObject({ ok: false, message: '"tbc" is not a date.' });
  });

  it("is one of four figures from 1900 to 9999; other numbers are the days that spreadsheets number", () => {
    for (const value of [1900, 9999, "2027.000"]) expect(eventDate(value)).toEqual({ ok: true, value: { year: Number(value) } });
    expect(eventDate(1899)).toEqual({ ok: true, value: 1899 });
    expect(eventDate(10_000)).toEqual({ ok: true, value: 10_000 });
    expect(eventDate("46036")).toEqual({ ok: true, value: 46036 });
    expect(eventDate("2027.5").ok).toBe(false);
    expect(eventDate("+2027").ok).toBe(false);
    expect(eventDate("12027 ")).toEqual({ ok: true, value: 12_027 });
  });
});

describe("a last day", () => {
  const limitOf = (of: DutyCase) => {
    const found = standing(of);
    if (!found.ok || found.value === null) throw new Error("It has a last day.");
    return found.value.limit;
  };

  it("comes ahead of a meeting of which notice is given and of a transfer, and after any other event", () => {
    const on = day("2026-01-14");
    const ahead = (name: string) => isAhead(limitOf(dutyCase(name, on, null)));
    expect(["Meeting notice", "Meeting advice", "Primary to secondary", "Between post-16 institutions"].map(ahead)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["Final plan", "Appeal", "Representations", "Annual review"].map(ahead)).toEqual([false, false, false, false]);
    for (const name of ["Final plan", "Appeal", "Primary to secondary"]) expect(eventOf(limitOf(dutyCase(name, on, null)))).toBe(on);
  });

  it("of an appeal hangs on its certificate, and one that cannot be counted from is named", () => {
    const sent = day("2025-10-01");
    expect(inFigures(limitOf(dutyCase("Appeal", sent, null)).day)).toBe("01/12/2025");
    // IPSEA's example.
    expect(inFigures(limitOf(dutyCase("Appeal", sent, null, { certificate: day("2025-11-29") })).day)).toBe("02/01/2026");
    expect(stateOf(dutyCase("Appeal", sent, null, { certificate: day("9999-12-31") }))).toMatch(/^certificate: /);
    expect(stateOf(dutyCase("Appeal", day("9999-12-31"), null))).toMatch(/^event: /);
  });
});

describe("what duties are counted by", () => {
  it.each([
    ["Month", "Month due"],
    ["Monthly", "Month due"],
    ["Monthly done", "Month done"],
    ["Quarterly due", "Quarter due"],
    ["Year", "Calendar year due"],
    ["Calendar", "Calendar year due"],
    ["Annual", "Calendar year due"],
    ["Annual done", "Calendar year done"],
    ["Financial", "Financial year due"],
    ["Financial year done", "Financial year done"],
    ["Academic", "Academic year due"],
    ["School year", "Academic year due"],
    ["School year done", "Academic year done"],
  ])("%s is %s", (text, name) => {
    expect(by(text)?.name).toBe(name);
  });
});

describe("the table", () => {
  const request = day("2026-01-14"); // Its plan is due on 3 June 2026.
  const issued = (days: number): DutyCase => dutyCase("Final plan", request, (day("2026-06-03") + days) as Day);

  it("counts a row a period: due is met, late, not yet due and overdue", () => {
    const cases = [issued(-10), issued(0), issued(1), issued(4), issued(11), dutyCase("Final plan", request, null)];
    expect(lines(counted([...cases, dutyCase("Final plan", day("2026-02-20"), null)], "Month due", day("2026-07-01")))).toEqual([
      "June 2026: 6 2 0.333 3 0 1 4 9.6 11",
      "July 2026: 1 0 0 0 1 0 - - -",
      "Total: 7 2 0.286 3 1 1 4 9.6 11",
    ]);
  });

  it("takes a table without rows", () => {
    expect(lines(counted([]))).toEqual(["Total: 0 0 - 0 0 0 - - -"]);
  });

  it.each([
    ["Month due", "March 2026", "April 2026"],
    ["Quarter due", "January to March 2026", "April to June 2026"],
    ["Calendar year due", 2026, 2026],
    ["Financial year due", "2025-26", "2026-27"],
    ["Academic year due", "2025/26", "2025/26"],
  ])("by %s tells 31 March from 1 April", (name, march, april) => {
    const transfer = (on: string) => dutyCase("Mediation agreement", day(on), day(on));
    const { periods } = counted([transfer("2026-03-17"), transfer("2026-03-18")], name);
    expect(periods.map(({ period }) => period?.name)).toEqual([...new Set([march, april])]);
  });

  it.each([
    ["Month done", ["December 2025", "January 2026", "August 2026", "September 2026"]],
    ["Quarter done", ["October to December 2025", "January to March 2026", "July to September 2026"]],
    ["Calendar year done", [2025, 2026]],
    ["Financial year done", ["2025-26", "2026-27"]],
    ["Academic year done", ["2025/26", "2026/27"]],
  ])("by %s goes by the day it was done", (name, names) => {
    const done = ["2025-12-31", "2026-01-01", "2026-08-31", "2026-09-01"].map((on) => dutyCase("Final plan", day("2025-10-01"), day(on)));
    expect(counted(done, name).periods.map(({ period }) => period?.name)).toEqual(names);
  });

  it("by the day done has a last row of what is not yet done", () => {
    const cases = [issued(0), issued(3), dutyCase("Final plan", request, null), dutyCase("Final plan", day("2026-05-01"), null)];
    expect(lines(counted(cases, "Academic year done", day("2026-07-01")))).toEqual([
      "2025/26: 2 1 0.5 1 0 0 3 3 3",
      "Not yet done: 2 0 0 0 1 1 - - -",
      "Total: 4 1 0.25 1 1 1 3 3 3",
    ]);
  });

  it("reads a period without due or done as that of the day due, and words of every day", () => {
    for (const [word, name] of [
      ["month", "Month due"],
      ["Calendar year", "Calendar year due"],
      ["year", "Calendar year due"],
      ["school year done", "Academic year done"],
      ["quarterly", "Quarter due"],
    ])
      expect(by(word!)?.name).toBe(name);
  });

  it("refuses open duties where no day is said", () => {
    const refused = (...cases: DutyCase[]) => {
      const rule = dutyStandings(timeLimits(), null);
      const standings = cases.map((of) => {
        const found = rule(of);
        if (!found.ok || !found.value) throw new Error("within the law");
        return found.value;
      });
      return compliance(standings, by("month"), null, 0);
    };
    const open = dutyCase("Final plan", request, null);
    expect(refused(issued(0), open)).toMatchObject({
      ok: false,
      argument: "asOf",
      message:
        "is blank, and 1 row has no day on which it was done: whether that is late depends on the day. Give the day, such as TODAY().",
    });
    expect(refused(open, open)).toMatchObject({
      message:
        "is blank, and 2 rows have no day on which they were done: whether that is late depends on the day. Give the day, such as TODAY().",
    });
    expect(refused(issued(0)).ok).toBe(true);
  });

  it("counts an item that stands for several like rows as so many", () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: -30, max: 90 }), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cases, (drawn) => {
        const rule = dutyStandings(timeLimits(), null);
        const of = ([days]: [number, number]): DutyStanding => {
          const found = rule(issued(days));
          if (!found.ok) throw new Error(found.message);
          return found.value!;
        };
        const times = new Map(drawn.map((each) => [of(each), each[1]]));
        const alike = compliance([...times.keys()], by("month"), null, 0, (each) => times.get(each)!);
        const single = compliance(
          drawn.flatMap((each) => Array.from({ length: each[1] }, () => of(each))),
          by("month"),
          null,
          0,
        );
        if (!alike.ok || !single.ok) throw new Error("nothing is open");
        expect(lines(alike.value)).toEqual(lines(single.value));
      }),
    );
  });

  it("gives the median, the 90th percentile and the longest of those done late, as Excel's PERCENTILE.INC does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 60 }), { minLength: 1, maxLength: 40 }), (days) => {
        const late = days.filter((each) => each > 0).sort((a, b) => a - b);
        const at = (share: number): number | null => {
          if (late.length === 0) return null;
          const place = share * (late.length - 1);
          const [below, above] = [late[Math.floor(place)]!, late[Math.ceil(place)]!];
          return below + (above - below) * (place % 1);
        };
        const { total } = counted(days.map(issued));
        expect([total.medianDaysLate, total.ninetiethDaysLate, total.longestDaysLate]).toEqual([at(0.5), at(0.9), at(1)]);
      }),
    );
  });

  it("agrees with the timeliness of plans issued, year by year, with exceptions and without", () => {
    const plans = fc.array(
      fc.record({
        request: fc.integer({ min: day("2022-01-01"), max: day("2025-06-01") }),
        days: fc.integer({ min: 1, max: 500 }),
        flag: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(plans, (drawn) => {
        const planOf = issuedPlans(timeLimits(), timelinessMeasure(), "Legal");
        const years = timeliness(
          drawn.map(({ request: from, days, flag }) => {
            const plan = planOf({ request: from as Day, issued: (from + days) as Day, closed: null, reopened: null }, flag);
            if (!plan.ok) throw new Error(plan.message);
            return plan.value!;
          }),
        );
        const cases = (isLeftOut: boolean) =>
          drawn.map(({ request: from, days, flag }) =>
            dutyCase("Final plan", from as Day, (from + days) as Day, { isExcluded: isLeftOut && flag }),
          );
        const [all, excluding] = [false, true].map((isLeftOut) => counted(cases(isLeftOut), "Calendar year done"));
        for (const { key, count, share } of years) {
          const [year, without] = [all!, excluding!].map(({ periods }) => periods.find(({ period }) => period?.name === key));
          expect([year!.due, year!.met, year!.metShare]).toEqual([count.plans, count.within20Weeks, share.within20Weeks]);
          expect([without?.due ?? 0, without?.met ?? 0, without?.metShare ?? null]).toEqual([
            count.plansExcluding,
            count.within20WeeksExcluding,
            share.within20WeeksExcluding,
          ]);
        }
        expect(all!.periods).toHaveLength(years.length);
      }),
    );
  });
});

describe("small numbers", () => {
  const request = day("2026-01-14");
  const due = day("2026-06-03");
  /** So many cases of a request met, late by so many days each, and overdue on 31 December 2026. */
  const cases = (from: Day, met: number, late: readonly number[], overdue: number): DutyCase[] => [
    ...Array.from({ length: met }, () => dutyCase("Final plan", from, from)),
    ...late.map((days) => dutyCase("Final plan", from, (from + (due - request) + days) as Day)),
    ...Array.from({ length: overdue }, () => dutyCase("Final plan", from, null)),
  ];
  const asOf = day("2026-12-31");
  const next = (request + 31) as Day;

  it("are withheld with what would give them away, their share and their days late too", () => {
    expect(lines(counted([...cases(request, 20, [3, 8], 7), ...cases(next, 30, [5, 6, 7, 8, 9], 9)], "Month due", asOf, 5))).toEqual([
      "June 2026: 29 20 0.69 c 0 c c c c",
      "July 2026: 44 30 0.682 c 0 c c c c",
      "Total: 73 50 0.685 7 0 16 c c c",
    ]);
  });

  it("leave the rest as it is where nothing is small", () => {
    expect(
      lines(counted([...cases(request, 20, [3, 3, 3, 3, 3], 0), ...cases(next, 30, [5, 6, 7, 8, 9], 0)], "Month due", asOf, 5)),
    ).toEqual(["June 2026: 25 20 0.8 5 0 0 3 3 3", "July 2026: 35 30 0.857 5 0 0 7 8.6 9", "Total: 60 50 0.833 10 0 0 4 8.1 9"]);
  });

  it("are not told by the days late of all: of three late, two as late as only one month can be", () => {
    const july = day("2026-08-02");
    const { periods, total } = counted(
      [...cases(request, 20, [200, 201], 0), ...cases(next, 30, [5], 0)],
      "Month due",
      (july + 200) as Day,
      3,
    );
    expect(periods.map(({ late }) => late)).toEqual([WITHHELD, WITHHELD]);
    expect([total.late, total.medianDaysLate, total.ninetiethDaysLate, total.longestDaysLate]).toEqual([3, WITHHELD, WITHHELD, WITHHELD]);
  });

  it("are never told by a share or by days late: none is shown beside a count it follows from that is withheld", () => {
    const tables = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 9 }), fc.nat({ max: 9 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(tables, fc.integer({ min: 3, max: 7 }), (drawn, below) => {
        const all = drawn.flatMap(([met, late, overdue], month) => cases((request + month * 31) as Day, met, late, overdue));
        const { periods, total } = counted(all, "Month due", (request + 900) as Day, below);
        for (const each of [...periods, total]) {
          expect(each.metShare === WITHHELD).toBe(each.met === WITHHELD || each.due === WITHHELD);
          const days = [each.medianDaysLate, each.ninetiethDaysLate, each.longestDaysLate].map((figure) => figure === WITHHELD);
          const behind = each === total ? [total.late, ...periods.map(({ late }) => late)] : [each.late];
          expect(days).toEqual([0, 1, 2].map(() => behind.includes(WITHHELD)));
        }
      }),
    );
  });

  it("keep two values at least for a reader who tries every table of two months that prints the same counts and shares", () => {
    /** The figures of a table of two months, met, late and overdue in each. */
    const figuresOf = ([a, b, c, d, e, f]: readonly number[]): number[] => {
      const [met, late, overdue] = [a! + d!, b! + e!, c! + f!];
      const [one, other, all] = [a! + b! + c!, d! + e! + f!, met + late + overdue];
      return [a!, b!, c!, d!, e!, f!, met, late, overdue, one, other, all, a! / one, d! / other, met / all];
    };
    const every = Array.from({ length: 6 ** 6 }, (_, number) =>
      figuresOf(Array.from({ length: 6 }, (_, place) => Math.floor(number / 6 ** place) % 6)),
    ).filter(([, , , , , , , , , one, other]) => one! > 0 && other! > 0);
    const cell = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), fc.integer({ min: 3, max: 5 }), (counts, below) => {
        const [a, b, c, d, e, f] = counts as [number, number, number, number, number, number];
        fc.pre(a + b + c > 0 && d + e + f > 0);
        const late = (count: number): number[] => Array.from({ length: count }, () => 5);
        const { periods, total } = counted([...cases(request, a, late(b), c), ...cases(next, d, late(e), f)], "Month due", asOf, below);
        const print = [
          ...periods.flatMap((each) => [each.met, each.late, each.overdue]),
          ...[total.met, total.late, total.overdue],
          ...[...periods, total].map((each) => each.due),
          ...[...periods, total].map((each) => each.metShare),
        ];
        const alike = every.filter((other) =>
          print.every((figure, place) => (figure === WITHHELD ? place >= 12 || other[place]! > 0 : figure === other[place])),
        );
        for (const [place, figure] of print.slice(0, 12).entries())
          if (figure === WITHHELD) expect(new Set(alike.map((other) => other[place])).size).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });
});
