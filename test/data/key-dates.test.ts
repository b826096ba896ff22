import { describe, expect, it } from "vitest";
import { inFigures, weekday } from "../../src/core/foundation/day";
import { datesHeld, dateTopics } from "../../src/data/key-dates";
import keyDates from "../../src/data/calendar/key-dates.json";
import { golden } from "../golden/golden";

const figures = (iso: string) => iso.split("-").reverse().join("/");

describe("a dated item", () => {
  it.each(golden<"what" | "printed" | "first day" | "last day" | "topic" | "who for">("calendar/key-dates.csv"))(
    "$what: $printed",
    (row) => {
      const held = datesHeld().filter(({ what, from }) => what === row.what && inFigures(from) === figures(row["first day"]));
      expect(held.map(({ last, topic, whoFor }) => [last === null ? "" : inFigures(last), topic, whoFor])).toEqual([
        [figures(row["last day"]), row.topic, row["who for"]],
      ]);
    },
  );

  it("that names a weekday or a day of a month in its paper falls on it", () => {
    const months = "January February March April May June July August September October November December".split(" ");
    const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    for (const row of golden<"printed" | "first day">("calendar/key-dates.csv")) {
      const [year, month, date] = row["first day"].split("-").map(Number) as [number, number, number];
      const [, named, printed, of] = /(?:(\w+day) )?\b(\d{1,2})(?:st|nd|rd|th)? (\w+)/.exec(row.printed) ?? [];
      if (!months.includes(of!)) continue;
      // "before" a day is the day before it.
      const day = new Date(Date.UTC(year, month - 1, date + (row.printed.includes("before") ? 1 : 0)));
      expect([row.printed, day.getUTCDate(), months[day.getUTCMonth()]]).toEqual([row.printed, Number(printed), of]);
      if (named) expect([row.printed, days[day.getUTCDay()]]).toEqual([row.printed, named]);
    }
  });

  it("of a list stands there once, in the table as in the data", () => {
    expect(golden("calendar/key-dates.csv").map(({ what }) => what)).toEqual(keyDates.dates.map(({ what }) => what));
  });

  it("that names a weekday falls on one", () => {
    const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    for (const { what, from } of datesHeld()) {
      const [, named] = /\b((?:Mon|Tues|Wednes|Thurs|Fri)day)\b/.exec(what) ?? [];
      if (named) expect(days[weekday(from)], what).toBe(named);
    }
  });

  it("is of a topic that can be chosen, and ends after it begins", () => {
    for (const { what, topic, from, last } of datesHeld()) {
      expect(dateTopics().find(topic)?.name, what).toBe(topic);
      expect(last === null || last >= from, what).toBe(true);
    }
  });
});

it("the dated items stand in order of time", () => {
  const dates = keyDates.dates.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
});
