import { describe, expect, it } from "vitest";
import { choices } from "../../../src/core/foundation/choice";
import { type Day, day } from "../../../src/core/foundation/day";
import { type Compliance, compliance, type DutyStanding, dutyStandings } from "../../../src/core/send/compliance";
import { COUNTED_BY } from "../../../src/core/send/counted-period";
import { countedDuties, timeLimits } from "../../../src/data/send";

/**
 * The questions of real freedom-of-information requests, answered from a caseload that nobody has. What is expected is counted apart from the
 * product: by dates as text, which compare as they stand, and by milliseconds.
 */
interface CaseRow {
  readonly duty: string;
  /** `2026-02-14`, as dates are written here. */
  readonly event: string;
  /** Blank where it is not done. */
  readonly done: string;
}

const DAY = 86_400_000;
const plus = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** Numbers from 0 to 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function answered(rows: readonly CaseRow[], by: string, asOf: string, below = 0): Compliance {
  const rule = dutyStandings(timeLimits(), day(asOf));
  const standings = rows.flatMap(({ duty, event, done }): DutyStanding[] => {
    const found = rule({
      duty: countedDuties().find(duty)!,
      event: day(event),
      certificate: null,
      done: done === "" ? null : day(done),
      isExcluded: false,
    });
    if (!found.ok) throw new Error(found.message);
    return found.value === null ? [] : [found.value];
  });
  const table = compliance(standings, choices(COUNTED_BY, "a period").find(by)!, day(asOf), below);
  if (!table.ok) throw new Error(table.message);
  return table.value;
}

const periods = ({ periods: rows }: Compliance) =>
  rows.map(({ period, due, met, late, notYetDue, overdue }) => [period?.name, due, met, late, notYetDue, overdue]);

describe("How many phase-transfer plans were finalised by 15 February and by 31 March 2027?", () => {
  const draw = chance(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const rows = Array.from({ length: 1200 }, (): CaseRow => {
    const duty = pick(["Early years to school", "Infant to junior", "Primary to secondary", "Secondary to post-16"]);
    const last = duty === "Secondary to post-16" ? "2027-03-30" : "2027-02-14";
    // Many are sent on the last day and the days about it.
    const done = draw() < 0.1 ? "" : plus(last, Math.round((draw() - 0.7) * (draw() < 0.5 ? 6 : 90)));
    return { duty, event: "2027-09-01", done };
  });
  const isPostSixteen = ({ duty }: CaseRow): boolean => duty === "Secondary to post-16";
  const expected = (asOf: string) =>
    [
      { name: "February 2027", before: "2027-02-15", of: rows.filter((row) => !isPostSixteen(row)) },
      { name: "March 2027", before: "2027-03-31", of: rows.filter(isPostSixteen) },
    ].map(({ name, before, of }) => {
      const done = of.filter((row) => row.done !== "" && row.done <= asOf);
      const met = done.filter((row) => row.done < before).length;
      const open = of.length - done.length;
      return [name, of.length, met, done.length - met, asOf < before ? open : 0, asOf < before ? 0 : open];
    });

  it.each(["2027-01-20", "2027-02-14", "2027-02-15", "2027-03-30", "2027-03-31", "2027-08-31"])("as things stood on %s", (asOf) => {
    expect(periods(answered(rows, "Month due", asOf))).toEqual(expected(asOf));
  });
});

describe("How many reviews were decided in four weeks of the meeting, by financial year?", () => {
  const draw = chance(2);
  const rows = Array.from({ length: 3000 }, (): CaseRow => {
    const event = plus("2024-01-01", Math.floor(draw() * 900));
    return { duty: "Review decision", event, done: draw() < 0.15 ? "" : plus(event, Math.floor(draw() * 60)) };
  });

  it("counts the 28th day in and the 29th out", () => {
    const asOf = "2026-05-01";
    const years = ["2023-24", "2024-25", "2025-26", "2026-27"].map((name) => {
      const first = `${name.slice(0, 4)}-04-01`;
      const next = `${Number(name.slice(0, 4)) + 1}-04-01`;
      const of = rows.filter(({ event }) => event <= asOf && plus(event, 28) >= first && plus(event, 28) < next);
      const done = of.filter((row) => row.done !== "" && row.done <= asOf);
      const met = done.filter(({ event, done: on }) => between(event, on) <= 28).length;
      const open = of.filter((row) => !done.includes(row));
      const notYetDue = open.filter(({ event }) => asOf <= plus(event, 28)).length;
      return [name, of.length, met, done.length - met, notYetDue, open.length - notYetDue];
    });
    expect(periods(answered(rows, "Financial year due", asOf))).toEqual(years.filter(([, of]) => of !== 0));
  });
});

describe("What share of advice came in six weeks, and how late was the rest?", () => {
  const draw = chance(3);
  const rows = Array.from({ length: 500 }, (): CaseRow => {
    const event = plus("2025-01-06", Math.floor(draw() * 200));
    return { duty: "Advice", event, done: plus(event, 20 + Math.floor(draw() ** 2 * 80)) };
  });

  it("is told of all, with the median, the 90th percentile and the longest", () => {
    const days = rows.map(({ event, done }) => between(event, done) - 42).sort((a, b) => a - b);
    const late = days.filter((each) => each > 0);
    const at = (share: number): number => {
      const place = (late.length - 1) * share;
      return late[Math.floor(place)]! + (late[Math.ceil(place)]! - late[Math.floor(place)]!) * (place % 1);
    };
    const { total } = answered(rows, "Academic year due", "2026-12-31");
    expect(total).toMatchObject({
      due: 500,
      met: 500 - late.length,
      metShare: (500 - late.length) / 500,
      medianDaysLate: at(0.5),
      ninetiethDaysLate: at(0.9),
      longestDaysLate: at(1),
    });
  });
});

describe("How many Tribunal orders were complied with in time, by calendar year?", () => {
  const weeks = { "Order: assess": 2, "Order: final plan": 11, "Order: amend contents": 5, "Order: amend placement": 2 };
  const draw = chance(4);
  const rows = Array.from({ length: 400 }, (): CaseRow => {
    const duty = Object.keys(weeks)[Math.floor(draw() * 4)]!;
    const event = plus("2023-06-01", Math.floor(draw() * 800));
    const limit = weeks[duty as keyof typeof weeks] * 7;
    return { duty, event, done: draw() < 0.1 ? "" : plus(event, Math.round(limit * (0.5 + draw()))) };
  });
  const last = ({ duty, event }: CaseRow): string => plus(event, weeks[duty as keyof typeof weeks] * 7);

  it("counts each order by its own limit, in the year it fell due", () => {
    const asOf = "2026-01-31";
    const expected = ["2023", "2024", "2025"].map((year) => {
      const of = rows.filter((row) => last(row).startsWith(year));
      const met = of.filter((row) => row.done !== "" && row.done <= last(row)).length;
      const late = of.filter((row) => row.done > last(row)).length;
      return [Number(year), of.length, met, late, 0, of.length - met - late];
    });
    expect(periods(answered(rows, "Calendar year due", asOf))).toEqual(expected);
  });

  it("withholds the few of a month, and every count that would tell them", () => {
    const table = answered(rows, "Month due", "2026-01-31", 6);
    const figures = table.periods.flatMap(({ due, met, late, overdue }) => [due, met, late, overdue]);
    expect(figures.filter((figure) => typeof figure === "number" && figure > 0 && figure < 6)).toEqual([]);
    expect(table.total.due).toBe(400);
  });

  it("is the same whatever order the rows are in", () => {
    const turned = [...rows].reverse();
    const printed = (of: readonly CaseRow[]) => periods(answered(of, "Month due", "2026-01-31", 6));
    expect(printed(turned)).toEqual(printed(rows));
  });
});

it("a duty counted by the day it was done and by the day it fell due is counted once in each", () => {
  const rows: CaseRow[] = [
    { duty: "Final plan", event: "2025-07-15", done: "2026-01-02" },
    { duty: "Final plan", event: "2025-08-20", done: "2026-01-05" },
  ];
  expect(periods(answered(rows, "Calendar year due", "2026-12-31"))).toEqual([
    [2025, 1, 0, 1, 0, 0],
    [2026, 1, 1, 0, 0, 0],
  ]);
  expect(periods(answered(rows, "Calendar year done", "2026-12-31"))).toEqual([[2026, 2, 1, 1, 0, 0]]);
  expect((day("2026-01-02") as Day) - day("2025-12-02")).toBe(31);
});
