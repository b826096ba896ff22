import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayOfSerial,
  dayOfText,
  firstOfMonth,
  isSameDayOfMonth,
  inFigures,
  inWords,
  monthOf,
  weekday,
  yearOf,
} from "../../../src/core/foundation/day";

const anyDay = fc.integer({ min: 61, max: 2_958_465 }).map((number) => number as Day);

describe("a date in text", () => {
  it.each([
    "2026-09-01",
    "01/09/2026",
    "1/9/2026",
    "01-09-2026",
    "1-9-2026",
    "1 Sep 2026",
    "1 September 2026",
    "01 SEPTEMBER 2026",
    "2026-Sep-01 00:00:00",
    "2026-Sep-01",
    "2026-09-01T09:30:00",
    "2026-09-01 9:30",
    "01/09/2026 23:59:59.999",
    "1 Sep 2026 9:30 am",
    "  01/09/2026  ",
    "\u00a01 Sep 2026",
    "2026/09/01",
    "20260901",
    "01.09.2026",
    "1.9.2026",
    "1-Sep-2026",
    "01-Sep-2026",
    "01-SEP-2026 00:00:00",
    "1/Sep/2026",
    "1.Sep.2026",
    "1st September 2026",
    "1st of September 2026",
    "1 Sept 2026",
    "1 Sept. 2026",
    "1 September, 2026",
    "Tuesday, 1 September 2026",
    "Tuesday 1st September 2026",
    "Tue 01/09/2026",
    "Tues, 1 Sep 2026",
    "2026-09-01T09:30:00Z",
    "2026-09-01T23:59:59.999Z",
    "2026-09-01T00:30:00+01:00",
    "2026-09-01T00:30:00+0100",
    "2026-09-01 23:30:00 -05:00",
    "2026-09-01 00:00:00.0000000 +01:00",
    "2026-09-01Z",
    "20260901T093000Z",
    "01/09/2026, 09:30:00",
    "01.09.2026 at 9:30 a.m.",
    "46266",
    "46266.5",
    "46266.999999",
    "\u200e01/09/2026",
    "\u200f2026\u2060-09-01\ufeff",
  ])("%s is 1 September 2026", (text) => {
    expect(dayOfText(text)).toEqual({ ok: true, value: 46266 });
  });

  it("is read day first, never month first", () => {
    expect(dayOfText("03/04/2026")).toEqual({ ok: true, value: day("2026-04-03") });
  });

  it.each([
    ["31/02/2026", '"31/02/2026" is not a date in the calendar.'],
    ["29/02/2023", '"29/02/2023" is not a date in the calendar.'],
    ["2026-13-01", '"2026-13-01" is not a date in the calendar.'],
    ["00/01/2026", '"00/01/2026" is not a date in the calendar.'],
    ["01/00/2026", '"01/00/2026" is not a date in the calendar.'],
    ["01/09/26", '"01/09/26" has a two-digit year.'],
    ["1-9-26", '"1-9-26" has a two-digit year.'],
    ["28/02/1900", '"28/02/1900" is before 1 March 1900, the first date that can be used here.'],
    ["tbc", '"tbc" is not a date.'],
    ["1 Septembre 2026", '"1 Septembre 2026" is not a date.'],
    ["September 2026", '"September 2026" is not a date.'],
    ["2026-9-1", '"2026-9-1" is not a date.'],
    ["01/09/2026 25:00", '"01/09/2026 25:00" is not a date.'],
    ["1.9.26", '"1.9.26" has a two-digit year.'],
    ["21-Jan-15", '"21-Jan-15" has a two-digit year.'],
    ["1st September '26", `"1st September '26" has a two-digit year.`],
    ["Wed 21/01/15 00:00", '"Wed 21/01/15 00:00" has a two-digit year.'],
    ["10/19/2023", '"10/19/2023" is not a date. Write it day first: perhaps 19/10/2023.'],
    ["10-19-2023 00:00", '"10-19-2023 00:00" is not a date. Write it day first: perhaps 19-10-2023.'],
    ["October 19, 2023", '"October 19, 2023" is not a date. Write it day first: perhaps 19 October 2023.'],
    ["Thu Oct 19 2023 00:00:00 GMT", '"Thu Oct 19 2023 00:00:00 GMT" is not a date. Write it day first: perhaps 19 October 2023.'],
    ["13/32/2023", '"13/32/2023" is not a date in the calendar.'],
    ["02/30/2023", '"02/30/2023" is not a date in the calendar.'],
    ["20261301", '"20261301" is not a date in the calendar.'],
    ["2026-Sep-31", '"2026-Sep-31" is not a date in the calendar.'],
    ["31st September 2026", '"31st September 2026" is not a date in the calendar.'],
    ["Monday, 1 September 2026", '"Monday, 1 September 2026" is a Tuesday.'],
    ["Someday, 1 September 2026", '"Someday, 1 September 2026" is not a date.'],
    ["01/09-2026", '"01/09-2026" is not a date.'],
    ["2026", '"2026" is not a date.'],
    ["202609", '"202609" is not a date.'],
    ["9266", '"9266" is not a date.'],
    ["010926", '"010926" is not a date.'],
    ["-46266", '"-46266" is not a date.'],
  ])("%s is refused", (text, message) => {
    expect(dayOfText(text)).toMatchObject({ ok: false, kind: "unreadable", message });
  });

  it("reads back to the same day from figures and from words", () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        expect(dayOfText(inFigures(on))).toEqual({ ok: true, value: on });
        expect(dayOfText(inWords(on))).toEqual({ ok: true, value: on });
      }),
    );
  });
});

describe("a refusal of a date", () => {
  const refused = (value: string | number) => (typeof value === "number" ? dayOfSerial(value) : dayOfText(value));

  it.each([
    ["01/09/26", "Use 2026-02-28 or 28/02/2026."],
    ["tbc", "Use a date cell, 2026-02-28 or 28/02/2026."],
    ["31/02/2026", "Use a date cell, 2026-02-28 or 28/02/2026."],
    ["10/19/2023", "Use a date cell, 2026-02-28 or 28/02/2026."],
    ["Monday, 1 September 2026", "Use a date cell, 2026-02-28 or 28/02/2026."],
    [0.00055, 'Write "1/9/2026", or DATE(2026,9,1).'],
    [20260901, "If 01/09/2026 is meant, make it text or a date cell."],
    [20261301, "Use a date cell, 2026-02-28 or 28/02/2026."],
    [120260901, "Use a date cell, 2026-02-28 or 28/02/2026."],
    [202609011, "Use a date cell, 2026-02-28 or 28/02/2026."],
    [0, "Use a date cell, 2026-02-28 or 28/02/2026."],
  ])("%s says what would work", (value, advice) => {
    expect(refused(value)).toMatchObject({ ok: false, advice });
  });

  it("suggests the day meant where the figures have run together or stand month first, and none where there is none", () => {
    expect(refused(20260901)).toMatchObject({ suggested: "01/09/2026" });
    expect(refused("10/19/2023")).toMatchObject({ suggested: "19/10/2023" });
    expect(refused("tbc")).not.toHaveProperty("suggested");
  });

  it("of a month that is none, whose day would fall in the next year, is one of the calendar", () => {
    expect(refused("2026-13-01")).toMatchObject({ message: '"2026-13-01" is not a date in the calendar.' });
    expect(refused("2026-00-10")).toMatchObject({ message: '"2026-00-10" is not a date in the calendar.' });
  });

  it("of ours that is not written 2026-02-28 is a defect", () => {
    for (const text of ["28/02/2026", "2026-02-28T00:00", " 2026-02-28", "2026-02-30"]) expect(() => day(text)).toThrow();
  });
});

it("of more than 80 characters a text is no date, whatever it says", () => {
  const of = (length: number) => "01/09/2026".padEnd(length - 5).concat("00:00");
  expect(dayOfText(of(80)).ok).toBe(true);
  expect(dayOfText(of(81)).ok).toBe(false);
  const short = (length: number) => "01/09/26".padEnd(length - 5).concat("00:00");
  expect(dayOfText(short(80))).toMatchObject({ message: expect.stringContaining("two-digit year") });
  expect(dayOfText(short(81))).toMatchObject({ message: expect.stringContaining("is not a date") });
});

it("a year of two figures is only told of a month that is one", () => {
  expect(dayOfText("21-Jam-15")).toMatchObject({ message: '"21-Jam-15" is not a date.' });
});

describe("the ends of the calendar", () => {
  const [first, last] = [day("1900-03-01"), day("9999-12-31")];
  const outside = (from: string) => `counted from ${from}, the day falls outside the calendar held, 1 March 1900 to 31 December 9999.`;

  it("are days, and the days beyond them are refused", () => {
    expect(addDays(last, 0)).toEqual({ ok: true, value: last });
    expect(addDays(first, 0)).toEqual({ ok: true, value: first });
    expect(addDays(last, 1)).toMatchObject({ ok: false, message: outside("31 December 9999") });
    expect(addDays(first, -1)).toMatchObject({ ok: false, message: outside("1 March 1900") });
    expect(addMonths(day("9999-11-30"), 1)).toEqual({ ok: true, value: day("9999-12-30") });
    expect(addMonths(last, 1).ok).toBe(false);
  });
});

describe("a date as a number", () => {
  it("drops the time of day", () => {
    expect(dayOfSerial(46266.99999)).toEqual({ ok: true, value: 46266 });
  });

  it("is held from 1 March 1900 to 31 December 9999", () => {
    expect(dayOfSerial(61)).toEqual({ ok: true, value: day("1900-03-01") });
    expect(dayOfSerial(2_958_465.5)).toEqual({ ok: true, value: day("9999-12-31") });
    for (const serial of [60, 60.999, 1, -1, -0.5, 2_958_466, NaN, Infinity, -Infinity]) {
      expect(dayOfSerial(serial)).toMatchObject({ ok: false, message: `${serial} is not a date from 1 March 1900 to 31 December 9999.` });
    }
  });

  it("a hair under midnight is the day that begins then, and a second under it is not", () => {
    expect(dayOfSerial(46_035 + 24 * (1 / 24))).toEqual({ ok: true, value: 46_036 });
    let hours = 46_035;
    for (let hour = 0; hour < 24; hour++) hours += 1 / 24;
    expect(dayOfSerial(hours)).toEqual({ ok: true, value: 46_036 });
    expect(dayOfSerial(46_036 - 1e-9)).toEqual({ ok: true, value: 46_036 });
    expect(dayOfSerial(46_036 - 1 / 86_400)).toEqual({ ok: true, value: 46_035 });
    expect(dayOfText("46035.9999999999")).toEqual({ ok: true, value: 46_036 });
  });

  it("between 0 and 1 is told to be a division", () => {
    expect(dayOfSerial(1 / 9 / 2026)).toEqual({
      ok: false,
      kind: "unreadable",
      message: "0.0000548 is not a date but a division: 1/9/2026 needs its quotation marks in a formula.",
      advice: 'Write "1/9/2026", or DATE(2026,9,1).',
    });
    expect(dayOfSerial(0.5)).toMatchObject({ message: expect.stringMatching(/^0\.5 is not a date but a division/) as string });
  });

  it("whose figures have run together is told what it may mean", () => {
    expect(dayOfSerial(20_260_901)).toMatchObject({
      ok: false,
      message: "20260901 is not a date from 1 March 1900 to 31 December 9999.",
      advice: "If 01/09/2026 is meant, make it text or a date cell.",
    });
    expect(dayOfSerial(20_261_301)).toMatchObject({ ok: false, advice: "Use a date cell, 2026-02-28 or 28/02/2026." });
  });

  it("agrees with the published serials of Excel", () => {
    expect(day("2023-01-24")).toBe(44950);
    expect(day("1970-01-01")).toBe(25569);
  });
});

describe("counting days and months", () => {
  it("comes back to the same day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (on, days) => {
        const later = addDays(on, days);
        fc.pre(later.ok);
        expect(addDays(later.value, -days)).toEqual({ ok: true, value: on });
      }),
    );
  });

  it.each([
    ["2025-12-31", 2, "2026-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-03-29", -1, "2026-02-28"],
    ["2026-10-25", 1, "2026-11-25"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toEqual({ ok: true, value: day(to) });
  });

  it("knows when the corresponding date does not exist", () => {
    expect(isSameDayOfMonth(day("2024-02-29"), day("2025-02-28"))).toBe(false);
    expect(isSameDayOfMonth(day("2024-02-28"), day("2025-02-28"))).toBe(true);
  });

  it("never orders two days otherwise a number of months later", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 24 }), (on, days, months) => {
        const [first, second] = [addMonths(on, months), addMonths((on + days) as Day, months)];
        fc.pre(first.ok && second.ok);
        expect(second.value).toBeGreaterThanOrEqual(first.value);
      }),
    );
  });

  it("refuses days beyond the calendar", () => {
    const refusal = { ok: false, message: expect.stringContaining("falls outside the calendar held") };
    expect(addDays(day("9999-12-31"), 1)).toMatchObject(refusal);
    expect(addDays(day("1900-03-01"), -1)).toMatchObject(refusal);
    expect(addMonths(day("9999-12-31"), 1)).toMatchObject(refusal);
  });
});

it("knows the parts of a day", () => {
  expect(weekday(day("1900-03-01"))).toBe(4);
  expect(weekday(day("2026-11-22"))).toBe(0);
  expect([yearOf(day("2026-11-22")), monthOf(day("2026-11-22")), firstOfMonth(2026, 11)]).toEqual([2026, 11, day("2026-11-01")]);
  expect([inWords(day("2026-06-03")), inFigures(day("2026-06-03"))]).toEqual(["3 June 2026", "03/06/2026"]);
});

it("throws on a date of ours that is no date", () => {
  expect(() => day("2026-02-30")).toThrow('"2026-02-30" is no day from 1 March 1900 written 2026-02-28.');
  expect(() => day("30/01/2026")).toThrow('"30/01/2026" is no day');
  expect(() => day("1900-02-28")).toThrow('"1900-02-28" is no day');
  expect(day("1900-03-01")).toBe(61);
});

it("gives the date perhaps meant beside the message, as it would be written", () => {
  expect(dayOfText("10/19/2023")).toMatchObject({ ok: false, suggested: "19/10/2023" });
  expect(dayOfText("October 19, 2023")).toMatchObject({ ok: false, suggested: "19 October 2023" });
  expect(dayOfSerial(20_260_901)).toMatchObject({ ok: false, suggested: "01/09/2026" });
  expect(dayOfText("31/02/2026")).not.toHaveProperty("suggested");
});
