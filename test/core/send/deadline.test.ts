import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOfText, inFigures, inWords } from "../../../src/core/foundation/day";
import { addWorkingDays } from "../../../src/core/foundation/working-days";
import { daysLeftOut, deadline, lastDay, timetableOf, timetables } from "../../../src/core/send/deadline";
import { timeline } from "../../../src/core/send/timeline";
import { timeLimits } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const limits = timeLimits();
const duty = (name: string) => limits.duties.find(name)!;
const process = (name: string) => limits.processes.find(name)!;
const due = (event: string, name: string, convention: "Legal" | "Day one" = "Legal"): string => {
  const on = dayOfText(event);
  const last = on.ok ? deadline(limits, duty(name), on.value, convention) : on;
  return last.ok ? inFigures(last.value.day) : last.message;
};

/** Days on which every law held is in force, far enough within the bank holidays held. */
const events = fc.integer({ min: day("2018-04-03"), max: day("2028-06-01") }).map((number) => number as Day);
const duties = fc.constantFrom(...limits.duties.all);

describe("the last day of a duty", () => {
  it.each(golden<"event" | "duty" | "due" | "authority">("send/deadlines.csv"))("$duty from $event is $due ($authority)", (row) => {
    expect(due(row.event, row.duty)).toBe(row.due);
  });

  it.each(golden<"source" | "event" | "duty" | "last day">("send/worked-examples.csv"))(
    "is that of the worked example of $source: $duty from $event, $[last day]",
    (row) => {
      expect(due(row.event, row.duty)).toBe(row["last day"]);
    },
  );

  it("has a golden row for every duty held", () => {
    const covered = new Set(golden<"duty">("send/deadlines.csv").map((row) => row.duty));
    expect(limits.duties.all.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });

  it.each([
    ["Decision to assess", "24/02/2026"],
    ["Advice", "24/02/2026"],
    ["Decision not to issue", "05/05/2026"],
    ["Final plan", "02/06/2026"],
    ["School response", "28/01/2026"],
    ["Re-assessment decision", "28/01/2026"],
    ["Representations", "28/01/2026"],
    ["Amendment representations", "28/01/2026"],
    ["Meeting notice", "31/12/2025"],
    ["Annual review", "13/01/2027"],
    ["Annual review after re-assessment", "14/01/2027"],
    ["Transfer notice", "24/02/2026"],
    ["Transfer review", "13/04/2026"],
    ["Plan transfer", "03/02/2026"],
    ["Mediation adviser contact", "14/03/2026"],
    ["Mediation certificate", "19/01/2026"],
    ["Mediation meeting", "12/02/2026"],
    ["Mediation meeting notice", "07/01/2026"],
    ["Order: assess", "27/01/2026"],
    ["Conceded: final plan", "31/03/2026"],
    ["Recommendation response", "17/02/2026"],
    ["Recommendation copy", "20/01/2026"],
    ["Detained: plan to custody", "21/01/2026"],
  ])("counted from day one, %s from 14/01/2026 is %s", (name, last) => {
    expect(due("14/01/2026", name, "Day one")).toBe(last);
  });

  it("leaves August and Christmas out of the 30 working days for a response to an appeal, where plain working days do not", () => {
    expect(due("20/07/2026", "Response to an appeal")).toBe("29/09/2026");
    expect(due("20/07/2026", "Response to an appeal", "Day one")).toBe("29/09/2026");
    const worked = addWorkingDays(limits.calendar, day("2026-07-20"), 30);
    expect(worked.ok && inFigures(worked.value)).toBe("01/09/2026");
  });

  it("carries the event, the convention and the rule", () => {
    const last = timetables(limits)(duty("Final plan"), "Day one");
    expect(last(day("2026-01-14"))).toMatchObject({
      value: { day: day("2026-06-02"), event: day("2026-01-14"), convention: "Day one", rule: duty("Final plan").rules[0] },
    });
    expect(last(day("2014-08-31"))).toMatchObject({ kind: "unpublished", argument: "event" });
  });

  it("is worked out once for a day, from call to call, for each way of counting and for the limits it follows from", () => {
    const finalPlan = duty("Final plan");
    const on = day("2026-01-14");
    const last = timetables(limits)(finalPlan, "Day one")(on);
    expect(timetables(limits)(finalPlan, "Day one")(on)).toBe(last);
    expect(timetableOf(limits, "Final plan", "Day one")(on)).toBe(last);
    expect(timetables(limits)(finalPlan, "Legal")(on)).toMatchObject({ value: { day: day("2026-06-03"), convention: "Legal" } });

    const transfer = duty("Plan transfer");
    const withoutHolidays = { ...limits, calendar: { ...limits.calendar, holidays: new Map<Day, string>() } };
    expect(timetables(limits)(transfer, "Legal")(day("2026-04-01"))).toMatchObject({ value: { day: day("2026-04-23") } });
    expect(timetables(withoutHolidays)(transfer, "Legal")(day("2026-04-01"))).toMatchObject({ value: { day: day("2026-04-21") } });
  });

  it("by the timetable is that by the rule, for every duty and any day", () => {
    fc.assert(
      fc.property(duties, fc.constantFrom("Legal", "Day one"), fc.integer({ min: 61, max: 2_958_465 }), (of, convention, event) => {
        const on = event as Day;
        expect(timetables(limits)(of, convention)(on)).toEqual(deadline(limits, of, on, convention));
      }),
    );
  });

  it("is not given for an event before the law came into force", () => {
    const began = { Conceded: "2015-03-23", Detained: "2015-04-01", Recommendation: "2018-04-03" };
    for (const { name } of limits.duties.all) {
      const first = day(Object.entries(began).find(([opening]) => name.startsWith(opening))?.[1] ?? "2014-09-01");
      expect(due(inFigures((first - 1) as Day), name)).toBe(
        `no rule for ${name} covers ${inWords((first - 1) as Day)}. We hold ${inWords(first)} onwards.`,
      );
      expect(due(inFigures(first), name)).toMatch(/^\d\d\/\d\d\/20\d\d$/);
    }
  });

  it("in working days is not given beyond the bank holidays held", () => {
    expect(due("20/12/2028", "Plan transfer")).toBe(
      "working days cannot be counted over 1 January 2029: bank holidays are held for 2012 to 2028.",
    );
    expect(due("01/01/2029", "Final plan")).toBe("21/05/2029");
  });

  it("says where it ran while limits were relaxed, and stands all the same", () => {
    const relaxed = (event: string, name: string) => {
      const last = deadline(limits, duty(name), day(event), "Legal");
      return last.ok && last.value.relaxation !== null;
    };
    expect(["2019-12-13", "2019-12-12", "2020-09-25", "2020-09-26"].map((event) => relaxed(event, "Final plan"))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(due("13/12/2019", "Final plan")).toBe("01/05/2020");
    for (const name of [
      "Representations",
      "Amendment representations",
      "Meeting notice",
      "Meeting advice",
      "Mediation meeting notice",
      "School response",
      "Draft plan",
      "Re-assessment representations",
      "Detained: representations",
      "Order: cease",
      "Response to an appeal",
    ]) {
      expect(relaxed("2020-06-01", name)).toBe(false);
    }
    for (const name of [
      "Review decision",
      "Health commissioner request",
      "Mediation agreement notice",
      "Re-assessment advice",
      // Devon reads regs 20(10) and 22(3) together, and both were relaxed: SI 2020/471, regs 5 (2A(3)(c)) and 12.
      "Amendment notice",
      "Amended plan (latest)",
    ]) {
      expect(relaxed("2020-04-25", name)).toBe(true);
    }
  });

  it("is never earlier for a later event", () => {
    fc.assert(
      fc.property(duties, events, fc.integer({ min: 0, max: 150 }), (wanted, event, days) => {
        const [first, second] = [deadline(limits, wanted, event, "Legal"), deadline(limits, wanted, (event + days) as Day, "Legal")];
        expect(first.ok && second.ok && second.value.day - first.value.day).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is never later, and at most a day earlier, when the day of the event is counted", () => {
    fc.assert(
      fc.property(duties, events, (wanted, event) => {
        const [legal, dayOne] = [deadline(limits, wanted, event, "Legal"), deadline(limits, wanted, event, "Day one")];
        expect([0, 1]).toContain(legal.ok && dayOne.ok ? legal.value.day - dayOne.value.day : NaN);
      }),
    );
  });
});

describe("the stages of a process", () => {
  const stages = (event: string, name: string): string[] => {
    const on = timeline(limits, process(name), day(event), "Legal");
    return on.ok ? on.value.map(({ stage, day: last, rule }) => `${inFigures(last)} ${stage} (${rule.basis})`) : [on.message];
  };

  it("of an assessment of 14 January 2026", () => {
    expect(stages("2026-01-14", "Assessment")).toEqual([
      "25/02/2026 Decision to assess (Statute)",
      "08/04/2026 Advice (latest) (Statute)",
      "06/05/2026 Decision not to issue (Statute)",
      "06/05/2026 Draft plan (Practice)",
      "20/05/2026 Representations (latest) (Statute)",
      "03/06/2026 Final plan (Statute)",
    ]);
  });

  it("of a re-assessment of 1 June 2026, the plan counted from the last day of the decision", () => {
    expect(stages("2026-06-01", "Re-assessment")).toEqual([
      "16/06/2026 Re-assessment decision (Statute)",
      "28/07/2026 Re-assessment advice (latest) (Statute)",
      "22/09/2026 Re-assessed plan (latest) (Statute)",
    ]);
  });

  it("of an annual review whose meeting is on 1 June 2026", () => {
    expect(stages("2026-06-01", "Annual review")).toEqual([
      "18/05/2026 Meeting notice (Statute)",
      "18/05/2026 Meeting advice (Statute)",
      "15/06/2026 Review report (Statute)",
      "29/06/2026 Review decision (Statute)",
      "29/06/2026 Amendment notice (Case law)",
      "13/07/2026 Amendment representations (latest) (Statute)",
      "24/08/2026 Amended plan (latest) (Case law)",
    ]);
  });

  it("of an amendment whose notice went on 1 June 2026", () => {
    expect(stages("2026-06-01", "Amendment")).toEqual([
      "15/06/2026 Amendment representations (Statute)",
      "27/07/2026 Amended plan (Statute)",
    ]);
  });

  it("of a transfer of 1 June 2026", () => {
    expect(stages("2026-06-01", "Transfer")).toEqual(["13/07/2026 Transfer notice (Statute)", "31/08/2026 Transfer review (Statute)"]);
  });

  it("of mediation from a notice of 1 June 2026, the meeting counted from the last day to ask for it", () => {
    expect(stages("2026-06-01", "Mediation")).toEqual([
      "01/08/2026 Mediation adviser contact (Statute)",
      "31/08/2026 Mediation meeting (latest) (Statute)",
    ]);
  });

  it("of a Tribunal order are every order there is", () => {
    const orders = limits.duties.all.map(({ name }) => name).filter((name) => name.startsWith("Order: "));
    expect(
      process("Tribunal order")
        .stages.map(({ duty: name }) => name)
        .sort(),
    ).toEqual(orders.sort());
    expect(stages("2026-06-01", "Tribunal order").slice(0, 2)).toEqual([
      "01/06/2026 Order: cease (Statute)",
      "15/06/2026 Order: assess (Statute)",
    ]);
    expect(stages("2026-06-01", "Tribunal order").at(-1)).toBe("07/09/2026 Order: assessed plan (Statute)");
  });

  it("that end on a day not worked say which and the last working day before it, and stand", () => {
    const rest = (event: string, name: string) => {
      const on = timeline(limits, process("Assessment"), day(event), "Legal");
      return on.ok ? on.value.find(({ stage }) => stage === name)!.rest : on;
    };
    expect(rest("2026-08-07", "Final plan")).toEqual({ why: "Christmas Day", workingDayBefore: day("2026-12-24") });
    expect(rest("2026-08-06", "Final plan")).toBeNull();
    expect(rest("2026-08-08", "Final plan")).toEqual({ why: "Saturday", workingDayBefore: day("2026-12-24") });
    expect(rest("2026-08-10", "Final plan")).toEqual({ why: "Boxing Day", workingDayBefore: day("2026-12-24") });
    expect(rest("2026-08-11", "Final plan")).toBeNull();
    expect(rest("2026-01-18", "Final plan")).toEqual({ why: "Sunday", workingDayBefore: day("2026-06-05") });
    expect(rest("2029-01-06", "Final plan")).toEqual({ why: "Saturday", workingDayBefore: null });
  });

  it("say which they are counted from: the event, or the last day of the one before", () => {
    const on = timeline(limits, process("Re-assessment"), day("2026-06-01"), "Legal");
    expect(on.ok && on.value.map(({ rule, after }) => [rule.duty, after])).toEqual([
      ["Re-assessment decision", null],
      ["Re-assessment advice", "Re-assessment decision"],
      ["Re-assessed plan", "Re-assessment decision"],
    ]);
  });

  it("say where another provision may set a later last day", () => {
    const on = timeline(limits, process("Transfer"), day("2026-06-01"), "Legal");
    expect(on.ok && on.value.map(({ stage, rule }) => [stage, rule.orLater])).toEqual([
      ["Transfer notice", null],
      ["Transfer review", expect.stringContaining("12 months beginning with the date the plan was made or last reviewed")],
    ]);
  });

  it("stand in date order for any event", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...limits.processes.all),
        events,
        fc.constantFrom("Legal" as const, "Day one" as const),
        (followed, event, convention) => {
          const on = timeline(limits, followed, event, convention);
          const days = on.ok ? on.value.map(({ day: last }) => last as number) : [];
          expect(days).toHaveLength(followed.stages.length);
          expect(days).toEqual([...days].sort((a, b) => a - b));
        },
      ),
    );
  });

  it("are all duties held, and stage by stage have an event", () => {
    for (const { stages: steps } of limits.processes.all) {
      for (const [index, { duty: name, after }] of steps.entries()) {
        expect(duty(name)).toBeDefined();
        if (after !== undefined) expect(steps.slice(0, index).map((step) => step.duty)).toContain(after);
      }
    }
  });
});

describe("a limit of any unit", () => {
  const { calendar } = limits;
  const on = day("2026-01-31");
  const last = (limit: Parameters<typeof lastDay>[0]) => {
    const found = lastDay(limit, on, "Legal", calendar);
    return found.ok ? found.value : found.message;
  };

  it.each(["days", "weeks", "months", "working days"] as const)("that is met immediately, in %s, ends on the day of the event", (unit) => {
    expect(last({ length: 3, unit, counting: "immediately" })).toBe(on);
  });

  it.each(["beginning with", "starting with"] as const)("%s its event counts it as the first day", (counting) => {
    expect(last({ length: 15, unit: "days", counting })).toBe(day("2026-02-14"));
    expect(last({ length: 1, unit: "weeks", counting })).toBe(day("2026-02-06"));
    // Saturday 31 January is no working day: Monday is the first.
    expect(last({ length: 2, unit: "working days", counting })).toBe(day("2026-02-03"));
  });

  it("refuses a day that its calendar does not hold by the event", () => {
    const found = deadline(limits, duty("Plan transfer"), day("2060-01-05"), "Legal");
    expect(found).toMatchObject({ ok: false, argument: "event" });
  });

  it("of working days leaves out bank holidays, and the days that are not counted", () => {
    const limit = { length: 30, unit: "working days", counting: "within" } as const;
    expect(daysLeftOut(limit, calendar, day("2026-04-01"), day("2026-04-10"))).toEqual([day("2026-04-03"), day("2026-04-06")]);
  });

  it("of a duty that there is not is a defect of ours, told by the name", () => {
    expect(() => timetableOf(limits, "Final plann", "Legal")).toThrow('"Final plann" is not a duty.');
  });
});
