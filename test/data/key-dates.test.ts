import { describe, expect, it } from "vitest";
import { inFigures, weekday } from "../../src/core/foundation/day";
import { datesHeld, dateTopics } from "../../src/data/key-dates";
import keyDates from "../../src/data/calendar/key-dates.json";
import { golden } from "../golden/golden";

describe("a dated item", () => {
  it.each(golden<"what" | "first day" | "last day">("calendar/key-dates.csv"))("$what", (row) => {
    const held = datesHeld().filter(({ what }) => what === row.what);
    const figures = (iso: string) => iso.split("-").reverse().join("/");
    expect(held.map(({ from, last }) => [inFigures(from), last === null ? "" : inFigures(last)])).toEqual([
      [figures(row["first day"]), figures(row["last day"])],
    ]);
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
