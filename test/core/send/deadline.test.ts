import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOfText, inFigures } from "../../../src/core/foundation/day";
import { deadline } from "../../../src/core/send/deadline";
import { timeline } from "../../../src/core/send/timeline";
import { timeLimits } from "../../../src/data/send";
import { golden } from "../../golden/golden";

const limits = timeLimits();
const duty = (name: string) => limits.duties.find(name)!;
const process = (name: string) => limits.processes.find(name)!;
const due = (event: string, name: string, convention: "Legal" | "Day one" = "Legal"): string => {
  const on = dayOfText(event);
  const last = on.ok ? deadline(duty(name), on.value, convention) : on;
  return last.ok ? inFigures(last.value.day) : last.message;
};

const events = fc.integer({ min: day("2014-09-01"), max: day("2100-01-01") }).map((number) => number as Day);
const duties = fc.constantFrom(...limits.duties.all);

describe("the last day of a duty", () => {
  it.each(golden<"event" | "duty" | "due" | "authority">("send/deadlines.csv"))("$duty from $event is $due ($authority)", (row) => {
    expect(due(row.event, row.duty)).toBe(row.due);
  });

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
  ])("counted from day one, %s from 14/01/2026 is %s", (name, last) => {
    expect(due("14/01/2026", name, "Day one")).toBe(last);
  });

  it("is not given for an event before the law came into force", () => {
    for (const { name } of limits.duties.all) {
      expect(due("31/08/2014", name)).toBe(`no rule for ${name} covers 31 August 2014. We hold 1 September 2014 onwards.`);
      expect(due("01/09/2014", name)).toMatch(/^\d\d\/\d\d\/20\d\d$/);
    }
  });

  it("is never earlier for a later event", () => {
    fc.assert(
      fc.property(duties, events, fc.integer({ min: 0, max: 800 }), (wanted, event, days) => {
        const [first, second] = [deadline(wanted, event, "Legal"), deadline(wanted, (event + days) as Day, "Legal")];
        expect(first.ok && second.ok && second.value.day - first.value.day).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is never later, and at most a day earlier, when the day of the event is counted", () => {
    fc.assert(
      fc.property(duties, events, (wanted, event) => {
        const [legal, dayOne] = [deadline(wanted, event, "Legal"), deadline(wanted, event, "Day one")];
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
