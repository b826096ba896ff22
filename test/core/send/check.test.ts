import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, dayOfText, inFigures } from "../../../src/core/foundation/day";
import { causeInWords, type DateCheck, dateChecks, type TheirDate } from "../../../src/core/send/check";
import { checkSummary } from "../../../src/core/send/check-summary";
import { type CountedDuty, countedLimits } from "../../../src/core/send/counted-duty";
import { deadline } from "../../../src/core/send/deadline";
import { SLIPS, waysOf } from "../../../src/core/send/expected";
import { countedDuties, dateChecking, timeLimits } from "../../../src/data/send";
import { golden } from "../../golden/golden";
import {
  chance,
  counting,
  isHoliday,
  isWeekend,
  isWorked,
  lawful,
  moved,
  months,
  once,
  OTHER_SYSTEMS,
  PLANTED_DUTIES,
  type PlantedDuty,
  plus,
  swapped,
  SYSTEMS,
} from "./planted";

const duty = (name: string): CountedDuty => countedDuties().find(name)!;
const dated = (text: string): Day => {
  const read = dayOfText(text);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};

/** A duty, the date of its event and another system's last day. */
type Row = readonly [duty: string, event: string, theirs: string, certificate?: string];

function checked(rows: readonly Row[], convention: "Legal" | "Day one" = "Legal"): DateCheck[] {
  const dates = rows.map(([name, event, theirs, certificate]): TheirDate => ({
    duty: duty(name),
    event: dated(event),
    certificate: certificate === undefined ? null : dated(certificate),
    theirs: dated(theirs),
  }));
  const check = dateChecks(dateChecking(), convention, dates);
  return dates.map((of) => {
    const found = check(of);
    if (!found.ok) throw new Error(found.message);
    return found.value;
  });
}

/** What a cell would say of the cause: nothing where the days agree. */
function said({ cause }: DateCheck): string {
  if (cause === null) return "";
  const name = cause.convention?.name ?? ["Unknown", ...cause.possible.map((each) => each.name)].join(" | ");
  return [name, ...cause.details].join(": ");
}

const saidOf = (...rows: Row[]): string[] => checked(rows).map(said);

describe("one date", () => {
  it.each<[duty: string, event: string, theirs: string, cause: string]>([
    ["Final plan", "14/01/2026", "03/06/2026", ""],
    ["Final plan", "14/01/2026", "02/06/2026", "Counts the day of the event"],
    ["Final plan", "14/01/2026", "04/06/2026", "Counts from the next day"],
    ["Final plan", "14/01/2026", "24/04/2026", "Weeks of five days"],
    ["Final plan", "14/01/2026", "14/06/2026", "Months for weeks"],
    ["Final plan", "14/01/2026", "06/05/2026", "Another duty's limit: Decision not to issue or Draft plan"],
    ["Final plan", "14/01/2026", "25/02/2026", "Another duty's limit: Decision to assess"],
    ["Final plan", "14/01/2026", "21/01/2026", "Another duty's limit: Mediation agreement notice: Detained: plan to custody"],
    ["Final plan", "14/01/2026", "15/07/2026", "From the wrong event: the decision to assess"],
    ["Final plan", "14/01/2026", "06/03/2026", "Typing slip: day and month changed over"],
    ["Final plan", "14/01/2026", "03/06/2025", "Typing slip: year"],
    ["Final plan", "14/01/2026", "03/06/2062", "Typing slip: year"],
    ["Final plan", "02/01/2026", "21/06/2026", "Typing slip: day and month changed over"],
    ["Final plan", "17/01/2026", "08/06/2026", "Rolled on off a weekend"],
    ["Final plan", "18/01/2026", "05/06/2026", "Rolled back off a weekend"],
    ["Final plan", "14/01/2026", "20/03/2026", "Unknown"],
    ["School response", "14/01/2026", "04/02/2026", "Working days for days"],
    ["School response", "14/01/2026", "28/01/2026", "Counts the day of the event"],
    ["Representations", "14/01/2026", "29/01/2026", "Counts from the next day"],
    ["Representations", "14/01/2026", "27/01/2026", "Unknown"],
    ["Annual review", "14/01/2026", "14/01/2027", "Counts from the next day"],
    ["Annual review", "14/01/2026", "12/01/2027", "Weeks for months"],
    ["Annual review", "14/01/2026", "08/01/2027", "Months of thirty days"],
    ["Mediation adviser contact", "10/01/2026", "09/03/2026", "Counts the day of the event"],
    ["Meeting notice", "15/06/2026", "02/06/2026", "Counts the day of the event"],
    ["Meeting notice", "15/06/2026", "31/05/2026", "Counts from the next day"],
    ["Plan transfer", "01/12/2026", "15/12/2026", "Days for working days"],
    ["Plan transfer", "14/12/2026", "01/01/2027", "Does not skip bank holidays"],
    ["Mediation certificate", "01/12/2026", "03/12/2026", "Counts the day of the event"],
    ["Order: final plan", "01/06/2026", "21/09/2026", "From the wrong event: the draft plan"],
    ["Primary to secondary", "01/09/2027", "15/02/2027", "By for before"],
    ["Primary to secondary", "01/09/2027", "30/03/2027", "Another duty's limit: Secondary to post-16"],
    ["Primary to secondary", "01/09/2027", "14/02/2028", "Typing slip: year"],
    ["Appeal", "01/06/2024", "01/08/2024", "Unknown | Not put off from a day that is not worked | Counts August and Christmas"],
    ["Appeal", "10/01/2026", "10/03/2026", ""],
    ["Appeal", "14/01/2026", "14/03/2026", "Not put off from a day that is not worked"],
    ["Appeal", "15/06/2022", "15/08/2022", "Unknown | Not put off from a day that is not worked | Counts August and Christmas"],
    ["Appeal", "12/06/2026", "12/08/2026", "Unknown | Not put off from a day that is not worked | Counts August and Christmas"],
    ["Appeal", "15/06/2024", "15/08/2024", "Unknown | Not put off from a day that is not worked | Counts August and Christmas"],
    ["Appeal", "17/10/2026", "17/12/2026", ""],
    ["Response to an appeal", "20/07/2026", "01/09/2026", "Counts August and Christmas"],
    ["Response to an appeal", "20/07/2026", "29/09/2026", ""],
    ["Between post-16 institutions", "01/09/2027", "02/04/2027", "Counts the day of the event"],
    ["Between post-16 institutions", "01/09/2027", "14/04/2027", "Weeks for months"],
    ["Order: cease", "01/06/2026", "02/06/2026", "Counts from the next day"],
    ["Final plan", "02/01/2026", "25/05/2026", "Skips bank holidays"], // Put off by the three before the last day, to a fourth.
    ["Final plan", "02/01/2026", "26/05/2026", "Skips bank holidays"], // And that left out too.
    ["Plan transfer", "14/12/2026", "09/01/2027", "Unknown"], // Counted in working days it is not put off by bank holidays.
    ["Primary to secondary", "01/09/2027", "09/02/2027", "Unknown"], // Nor is a day of the year, by the five ahead of the transfer.
    ["Mediation adviser contact", "27/10/2026", "29/12/2026", "Unknown | Weeks for months | Rolled on off a weekend"], // Months are put off by those within alone.
    ["Meeting notice", "15/04/2026", "30/03/2026", "Unknown | Weeks of five working days, skipping bank holidays | Skips bank holidays"],
    ["Primary to secondary", "01/09/2026", "13/02/2026", "Rolled back off a weekend"],
    ["Primary to secondary", "01/09/2026", "16/02/2026", "Rolled on off a weekend"],
    ["Amended plan", "14/01/2026", "11/02/2026", "From the wrong event: the review meeting"],
    ["Amended plan", "14/01/2026", "25/03/2026", "From the wrong event: the end of the 15 days"],
    ["Amended plan (latest)", "14/01/2026", "22/04/2026", "From the wrong event: the review report"],
    ["Amended plan (latest)", "14/01/2026", "06/05/2026", "From the wrong event: the decision after the meeting"],
    ["Re-assessed plan", "14/01/2026", "07/04/2026", "From the wrong event: the request to re-assess"],
    ["Appeal", "10/01/2026", "09/03/2026", "Counts the day of the event"],
    ["Appeal", "10/01/2026", "07/03/2026", "Weeks for months"],
    ["Appeal", "10/01/2026", "11/03/2026", "Unknown | Counts from the next day | Months of thirty days"],
    // The corresponding date is the 28th, and the year of the day after ends on the 29th.
    ["Annual review", "28/02/2023", "28/02/2024", "Counts from the next day"],
    ["Annual review", "28/02/2023", "29/02/2024", "Counts from the next day"],
    ["Final plan", "05/01/2026", "28/05/2026", "Unknown"], // Of four bank holidays the last is the last day itself.
    ["Final plan", "05/01/2026", "26/05/2026", "Unknown | Counts from the next day | Rolled on off a weekend | Skips bank holidays"],
    // The year of the event is not the one it was counted from: the weekends fall otherwise.
    ["Plan transfer", "10/03/2025", "30/03/2026", "Typing slip: year"],
    ["Plan transfer", "10/03/2026", "28/03/2025", "Typing slip: year"],
    ["Amended plan", "10/09/2014", "06/11/2014", "Counts from the next day"], // The meeting came before the law.
    ["Review report", "14/01/2026", "14/01/2026", "Another duty's limit: Order: cease"], // Two weeks are not no month.
    // Working days within and beginning with come to one day where the event is on Good Friday: it is one way, and no likelier for that.
    ["Representations", "18/04/2025", "13/05/2025", "Unknown | Working days for days | Another duty's limit"],
    // The lawful day, typed with day and month changed over, is thought of once.
    ["Annual review after re-assessment", "09/10/2025", "10/09/2026", "Weeks for months"],
  ])("of %s from %s that is given as %s: %s", (name, event, theirs, cause) => {
    expect(saidOf([name, event, theirs])).toEqual([cause]);
  });

  it("tells how many days it is off, before the lawful day with a minus", () => {
    const off = checked([
      ["Final plan", "14/01/2026", "02/06/2026"],
      ["Final plan", "14/01/2026", "06/06/2026"],
      ["Final plan", "14/01/2026", "03/06/2026"],
    ]).map(({ days, limit }) => [days, inFigures(limit.day)]);
    expect(off).toEqual([
      [-1, "03/06/2026"],
      [3, "03/06/2026"],
      [0, "03/06/2026"],
    ]);
  });

  it("that two conventions explain has no cause, and is told what is possible", () => {
    expect(saidOf(["Final plan", "18/01/2026", "08/06/2026"])).toEqual(["Unknown | Counts from the next day | Rolled on off a weekend"]);
    expect(saidOf(["Final plan", "17/01/2026", "05/06/2026"])).toEqual([
      "Unknown | Counts the day of the event | Rolled back off a weekend",
    ]);
  });

  it("that one convention explains has no others told beside it", () => {
    const [next, unknown] = checked([
      ["Final plan", "14/01/2026", "04/06/2026"],
      ["Decision to assess", "14/01/2026", "03/03/2026"],
    ]);
    expect(next!.cause).toMatchObject({ convention: { name: "Counts from the next day" }, details: [], possible: [] });
    expect(unknown!.cause).toMatchObject({ convention: null, details: [], possible: [] });
  });

  it("of an appeal is counted from a certificate too", () => {
    expect(saidOf(["Appeal", "01/10/2025", "02/01/2026", "29/11/2025"])).toEqual([""]);
    expect(saidOf(["Appeal", "01/10/2025", "29/12/2025", "29/11/2025"])[0]).toMatch(/Not put off/);
  });

  it("of an appeal stands by itself, whatever another of the same days was counted from", () => {
    const appeals = checked([
      ["Appeal", "01/10/2025", "02/01/2026"],
      ["Appeal", "01/10/2025", "02/01/2026", "29/11/2025"],
      ["Appeal", "01/10/2025", "02/01/2026", "15/12/2025"],
      ["Appeal", "03/11/2025", "02/01/2026", "29/11/2025"],
    ]);
    expect(appeals.map(({ limit }) => inFigures(limit.day))).toEqual(["01/12/2025", "02/01/2026", "15/01/2026", "05/01/2026"]);
    expect(appeals.map(({ days }) => days)).toEqual([32, 0, -13, -3]);
  });

  it("of a transfer may be given by its year alone, each year by itself", () => {
    const theirs = dated("14/02/2027");
    const dates = [2027, 2028].map((year): TheirDate => ({
      duty: duty("Primary to secondary"),
      event: { year },
      certificate: null,
      theirs,
    }));
    const check = dateChecks(dateChecking(), "Legal", dates);
    expect(dates.map(check)).toMatchObject([{ value: { days: 0 } }, { value: { days: -365 } }]);
  });

  it("is right by the day-one convention where that is asked for", () => {
    const off = (theirs: string) => checked([["Final plan", "14/01/2026", theirs]], "Day one").map(said);
    expect(off("02/06/2026")).toEqual([""]);
    expect(off("03/06/2026")).toEqual(["Counts from the next day"]);
  });
});

describe("a cause in words", () => {
  const words = (...rows: Row[]): string[] => checked(rows).map(({ cause }) => causeInWords(dateChecking(), cause));

  it("is the convention, with the event or the other duty where it is one of several", () => {
    expect(words(["Final plan", "14/01/2026", "03/06/2026"])).toEqual(["Agrees"]);
    expect(words(["Final plan", "14/01/2026", "04/06/2026"])).toEqual(["Counts from the next day"]);
    expect(words(["Final plan", "14/01/2026", "15/07/2026"])).toEqual(["From the wrong event: the decision to assess"]);
    expect(words(["Final plan", "14/01/2026", "25/02/2026"])).toEqual(["Another duty's limit: Decision to assess"]);
  });

  it("that is unknown has what is possible beside it", () => {
    expect(words(["Final plan", "14/01/2026", "20/03/2026"])).toEqual(["Unknown"]);
    expect(words(["Final plan", "18/01/2026", "08/06/2026"])).toEqual(["Unknown: Counts from the next day or Rolled on off a weekend"]);
  });
});

describe("the summary of checked dates", () => {
  it("has what explains most first, whatever came first, then what agrees and what has no date", () => {
    const dates = checked([
      ["Final plan", "14/01/2026", "03/06/2026"],
      ["Final plan", "15/01/2026", "20/03/2026"],
      ["Final plan", "16/01/2026", "06/05/2023"],
      ["Final plan", "20/01/2026", "08/06/2026"],
      ["Final plan", "21/01/2026", "09/06/2026"],
      ["Final plan", "22/01/2026", "10/06/2026"],
    ]);
    const rows = [...dates.map((check, index) => ({ check, row: index + 2 })), { check: null, row: 8 }];
    const { causes, rows: all } = checkSummary(dateChecking(), rows);
    expect(all).toBe(7);
    // With one of the three alone, what is unknown explains more.
    const fewer = checkSummary(dateChecking(), [...rows.slice(0, 4), ...rows.slice(6)]);
    expect(fewer.causes.map(({ key }) => key)).toEqual(["Unknown", "Counts the day of the event", "No date", "Agrees"]);
    expect(causes.map(({ key, count, days, firstRow }) => [key, count.rows, days?.from, days?.to, firstRow])).toEqual([
      ["Counts the day of the event", 3, -1, -1, 5],
      ["Unknown", 2, -1126, -76, 3],
      ["No date", 1, undefined, undefined, 8],
      ["Agrees", 1, 0, 0, 2],
    ]);
  });
});

describe("the other dates of a column decide", () => {
  const sunday: Row = ["Final plan", "18/01/2026", "08/06/2026"]; // A day late, and the Monday after a Sunday.

  it("that a system counts from the next day, where it does on other days", () => {
    expect(saidOf(sunday, ["Final plan", "14/01/2026", "04/06/2026"], ["Final plan", "15/01/2026", "05/06/2026"])).toEqual([
      "Counts from the next day",
      "Counts from the next day",
      "Counts from the next day",
    ]);
  });

  it("that it rolls on off weekends, where it is right on other days", () => {
    const others: Row[] = [
      ["Final plan", "14/01/2026", "03/06/2026"],
      ["Final plan", "15/01/2026", "04/06/2026"],
      ["Final plan", "17/01/2026", "08/06/2026"],
    ];
    expect(saidOf(sunday, ...others)).toEqual(["Rolled on off a weekend", "", "", "Rolled on off a weekend"]);
  });

  it("nothing where they are as many days late for another reason", () => {
    // Two bank holidays before the one, a Saturday under the other.
    expect(saidOf(["Final plan", "09/04/2026", "29/08/2026"], ["Final plan", "10/01/2026", "01/06/2026"])).toEqual([
      "Skips bank holidays",
      "Rolled on off a weekend",
    ]);
  });

  it("that it counts weeks as working days, where days that are no weeks are right though bank holidays are among them", () => {
    const notice: Row = ["Meeting notice", "15/04/2026", "30/03/2026"];
    const responses = ["24/03/2026", "25/03/2026", "26/03/2026", "27/03/2026"].map((event, index): Row => [
      "School response",
      event,
      `${String(index + 8).padStart(2, "0")}/04/2026`,
    ]);
    expect(saidOf(notice, ...responses)).toEqual(["Weeks of five working days, skipping bank holidays", "", "", "", ""]);
  });

  it("across duties: a system counts one way", () => {
    expect(saidOf(sunday, ["Decision to assess", "14/01/2026", "26/02/2026"], ["Review decision", "14/01/2026", "12/02/2026"])[0]).toBe(
      "Counts from the next day",
    );
  });
});

/** A column of a system, with slips of typing among it: the dates and what is to be told of each. */
interface Planted {
  readonly rows: Row[];
  readonly causes: string[];
}

const UK = (date: string): string => date.split("-").reverse().join("/");

function planted(
  count: number,
  seed: number,
  of: PlantedDuty,
  theirs: (event: string) => string,
  cause: string,
  { slips = 0.02, right = 0, weekdays = false } = {},
): Planted {
  const draw = chance(seed);
  const theirsOf = once(theirs);
  const rows: Row[] = [];
  const causes: string[] = [];
  while (rows.length < count) {
    const drawn = plus("2023-01-01", Math.floor(draw() * 900));
    const event = weekdays ? moved(drawn, 1, isWeekend) : drawn;
    const law = lawful(of, event);
    const last = draw() < right ? law : theirsOf(event);
    const slip = draw();
    const other =
      slip < slips / 2 ? swapped(last) : slip < slips ? `${Number(last.slice(0, 4)) + (draw() < 0.5 ? 1 : -1)}${last.slice(4)}` : null;
    const isSlip = other !== null && other !== law && !other.endsWith("02-29");
    const typed = isSlip ? other : last;
    rows.push([of.duty, UK(event), UK(typed)]);
    causes.push(typed === law ? "" : !isSlip ? cause : slip < slips / 2 ? "Typing slip: day and month changed over" : "Typing slip: year");
  }
  return { rows, causes };
}

/** How many of the wrong dates are rightly told, how many wrongly, and how many right ones have a cause. */
function judged({ rows, causes }: Planted): { right: number; wrong: number; accused: number } {
  const found = checked(rows).map(({ cause }) => (cause === null ? "" : (cause.convention?.name ?? "Unknown")));
  const counts = { right: 0, wrong: 0, accused: 0 };
  for (const [index, cause] of causes.entries()) {
    if (cause === "") counts.accused += found[index] === "" ? 0 : 1;
    else counts[found[index] === cause ? "right" : "wrong"]++;
  }
  return counts;
}

describe("a system that follows a convention, and those who type it make slips", () => {
  const columns = SYSTEMS.flatMap(({ cause, lastDay }) =>
    PLANTED_DUTIES.flatMap((of) =>
      lastDay(of, "2024-01-15") === null ? [] : [{ cause, of, lastDay: (event: string) => lastDay(of, event)! }],
    ),
  );
  const each = Math.ceil(88_000 / columns.length);

  it("is told for 99 of 100 wrong dates at least, and no right date is accused: 100,000 rows of every convention", () => {
    const all = { right: 0, wrong: 0, accused: 0, rows: 0 };
    const add = (of: Planted): number => {
      const { right, wrong, accused } = judged(of);
      all.right += right;
      all.wrong += wrong;
      all.accused += accused;
      all.rows += of.rows.length;
      return right / Math.max(1, right + wrong);
    };
    for (const [index, { cause, of, lastDay }] of columns.entries()) {
      expect(add(planted(each, index, of, lastDay, cause)), `${cause}, ${of.duty}`).toBeGreaterThanOrEqual(0.98);
    }
    // The twelfth: no convention at all, and slips of typing only.
    for (const [index, of] of PLANTED_DUTIES.entries()) add(planted(3_000, index, of, (event) => lawful(of, event), ""));
    expect(all.rows).toBeGreaterThanOrEqual(100_000);
    expect(all.accused).toBe(0);
    expect(all.right / (all.right + all.wrong)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(SYSTEMS.map(({ cause }) => cause))("in a column of 60 dates, half of them right (%s)", (cause) => {
    const { of, lastDay } = columns.find((column) => column.cause === cause)!;
    const { right, wrong, accused } = judged(planted(60, 7, of, lastDay, cause, { slips: 0, right: 0.5 }));
    expect([accused, wrong]).toEqual([0, 0]);
    expect(right).toBeGreaterThan(0);
  });

  it("whose duty is counted in working days", () => {
    const of: PlantedDuty = { duty: "Mediation certificate", days: 3, other: 15 };
    const rows = (theirs: (event: string) => string, cause: string): Planted => {
      const draw = chance(3);
      const drawn = Array.from({ length: 500 }, () => plus("2020-01-01", Math.floor(draw() * 2200)));
      const law = (event: string): string => counting(event, 3, isWorked);
      return {
        rows: drawn.map((event) => [of.duty, UK(event), UK(theirs(event))]),
        causes: drawn.map((event) => (theirs(event) === law(event) ? "" : cause)),
      };
    };
    expect(judged(rows((event) => counting(event, 3, (date) => !isWeekend(date)), "Does not skip bank holidays"))).toMatchObject({
      wrong: 0,
      accused: 0,
    });
    expect(judged(rows((event) => plus(event, 3), "Days for working days"))).toMatchObject({ wrong: 0, accused: 0 });
  });

  it("whose duty is counted in months", () => {
    const draw = chance(4);
    const events = Array.from({ length: 300 }, () => plus("2020-01-01", Math.floor(draw() * 1800)));
    const of = (name: string, theirs: (event: string) => string) => checked(events.map((event) => [name, UK(event), UK(theirs(event))]));
    const causes = (list: readonly DateCheck[]) => [...new Set(list.map(said))].sort();
    expect(causes(of("Annual review", (event) => months(event, 12)))).toEqual(["Counts from the next day"]);
    expect(causes(of("Annual review", (event) => plus(event, 364)))).toEqual(["", "Weeks for months"]);
    expect(causes(of("Mediation adviser contact", (event) => plus(event, 60)))).toEqual(["", "Months of thirty days"]);
  });
});

describe("a system that follows no convention held", () => {
  it.each(OTHER_SYSTEMS)("is not told to follow one: it $says", ({ lastDay }) => {
    for (const [index, of] of PLANTED_DUTIES.slice(0, 2).entries()) {
      const { right, wrong, accused } = judged(planted(1_500, index, of, (event) => lastDay(of, event), "Unknown", { slips: 0 }));
      expect(accused).toBe(0);
      expect(wrong / (right + wrong)).toBeLessThan(0.02);
    }
  });

  it("and two systems in one column are told apart", () => {
    const [plan] = PLANTED_DUTIES as [PlantedDuty];
    const both = [SYSTEMS[0]!, SYSTEMS[5]!].map(({ cause, lastDay }, seed) =>
      planted(400, seed, plan, (event) => lastDay(plan, event)!, cause),
    );
    const { right, wrong, accused } = judged({ rows: both.flatMap(({ rows }) => rows), causes: both.flatMap(({ causes }) => causes) });
    expect(accused).toBe(0);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.99);
  });
});

describe("a lawful day", () => {
  it("has no cause, whatever stands beside it", () => {
    const duties = fc.constantFrom(...timeLimits().duties.all);
    const events = fc.integer({ min: day("2018-04-03"), max: day("2028-03-01") }).map((number) => number as Day);
    const rows = fc.array(fc.tuple(duties, events, fc.integer({ min: -40, max: 40 })), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(rows, (drawn) => {
        const dates = drawn.flatMap(([of, event, off]) => {
          const last = deadline(timeLimits(), of, event, "Legal");
          if (!last.ok) throw new Error(last.message);
          const theirs = (last.value.day + off) as Day;
          return [last.value.day, theirs].map((each): TheirDate => ({ duty: duty(of.name), event, certificate: null, theirs: each }));
        });
        const check = dateChecks(dateChecking(), "Legal", dates);
        for (const of of dates) {
          const found = check(of);
          expect(found.ok && (found.value.cause === null) === (found.value.days === 0)).toBe(true);
        }
      }),
    );
  });

  it.each(["send/deadlines.csv"])("of every golden row of %s has none", (file) => {
    const rows = golden<"event" | "duty" | "due">(file).map(({ event, duty: name, due }): Row => [name, event, due]);
    expect(checked(rows).filter(({ cause, days }) => cause !== null || days !== 0)).toEqual([]);
  });

  it("is refused where there is none", () => {
    const check = dateChecks(dateChecking(), "Legal", []);
    expect(check({ duty: duty("Final plan"), event: day("2014-08-31"), certificate: null, theirs: day("2015-01-01") })).toMatchObject({
      ok: false,
      kind: "unpublished",
      argument: "event",
    });
  });
});

it("a date that does not stand among those checked is a mistake of ours", () => {
  const check = dateChecks(dateChecking(), "Legal", []);
  expect(() => check({ duty: duty("Final plan"), event: day("2026-01-14"), certificate: null, theirs: day("2026-06-03") })).toThrow(
    "A date is checked among those it stands beside.",
  );
});

describe("what may have brought a day about", () => {
  const { limits, conventions } = dateChecking();
  /** The conventions by which each explanation counts, or the law, with what is mistyped and how likely that is. */
  const explained = (name: string, event: string, theirs: string) => {
    const ways = waysOf(dateChecking(), "Legal");
    const of = { event: dated(event), certificate: null };
    const limit = countedLimits(limits, "Legal")(duty(name), of);
    if (!limit.ok) throw new Error(limit.message);
    return ways
      .explain(duty(name), of, limit.value, dated(theirs))
      .map(({ way, slip, likelihood }) => [ways.of(duty(name), way)?.convention.name ?? "the law", SLIPS[slip]!.slip, likelihood] as const);
  };

  it("is, of a right day, the law or a convention that has no part in it, and never the same limit of another duty", () => {
    const found = explained("Draft plan", "14/01/2026", "06/05/2026");
    expect(found.every(([, slip, likelihood]) => slip === null && likelihood === 1)).toBe(true);
    const names = found.map(([name]) => name);
    expect(names).toContain("the law");
    expect(names).toContain("Days for working days");
    expect(names).not.toContain("Another duty's limit");
    expect(names).not.toContain("Counts from the next day");
    expect(conventions.map(({ name }) => name)).toEqual(expect.arrayContaining(names.filter((name) => name !== "the law")));
  });

  it("is the limit of another duty where the day is not right, and that alone where no convention comes to it", () => {
    expect(explained("Final plan", "14/01/2026", "25/02/2026")).toEqual([["Another duty's limit", null, 1]]);
  });

  it("is a slip of the year beside rather than of any other, and no slip of its own year", () => {
    const slips = (theirs: string) =>
      new Set(explained("Final plan", "14/01/2026", theirs).map(([, slip, likelihood]) => `${slip} ${likelihood}`));
    expect(slips("03/06/2025")).toEqual(new Set(["year 0.4"]));
    expect(slips("03/06/2062")).toEqual(new Set(["year 0.002"]));
    expect(slips("04/06/2026")).toEqual(new Set(["null 1"]));
  });
});

describe("the conventions held", () => {
  const { conventions, duties } = dateChecking();

  it("each have a name and a sentence", () => {
    expect(new Set(conventions.map(({ name }) => name)).size).toBe(conventions.length);
    for (const { sentence } of conventions) expect(sentence).toMatch(/^[A-Z].+\.$/);
  });

  it("name duties that are held, and systems planted here all go by one of them", () => {
    const names = new Set(duties.map(({ name }) => name));
    for (const { ways } of conventions)
      for (const way of ways)
        if (way.is === "event") for (const name of [...way.duties, way.at ?? way.before!]) expect(names).toContain(name);
    for (const { cause } of SYSTEMS) expect(conventions.map(({ name }) => name)).toContain(cause);
    expect(isHoliday("2026-12-25")).toBe(true);
  });
});
