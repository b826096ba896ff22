import { expect, it } from "vitest";
import { assessmentDay, type Edge } from "../../src/core/calendar/assessment";
import { academicYearIn } from "../../src/core/foundation/academic-year";
import { dayOfText } from "../../src/core/foundation/day";
import { assessmentEvents, datesHeld } from "../../src/data/key-dates";
import { golden } from "../golden/golden";

const printed = golden<"event" | "academic year" | "first day" | "last day" | "shown">("calendar/assessment-windows.csv");

it.each(printed)("$event of $[academic year] run from $[first day] to $[last day]", (row) => {
  const event = assessmentEvents().find(row.event)!;
  const on = (edge: Edge) => {
    const found = assessmentDay(event, academicYearIn(row["academic year"])!, edge);
    return found.ok ? found.value.day : `${found.argument}: ${found.message}`;
  };
  const day = (text: string) => {
    const read = dayOfText(text);
    return read.ok ? read.value : read.message;
  };
  expect(on("Start")).toBe(day(row["first day"]));
  const { event: name, "academic year": year, "last day": last } = row;
  expect(on("End")).toBe(last === "" ? `edge: no source gives the end of ${name} in ${year}.` : day(last));
});

it("the windows held are those that are printed, in order", () => {
  const held = assessmentEvents().all.flatMap(({ name, windows }) => windows.map(({ year }) => `${name} ${year}`));
  expect(held).toEqual(printed.map((row) => `${row.event} ${row["academic year"]}`));
  const shown = datesHeld().filter(
    ({ topic, whoFor, what }) => topic === "Assessment" && whoFor === "Primary schools" && !what.includes("third week"),
  );
  expect(shown.map(({ what }) => what)).toEqual(printed.map((row) => row.shown));
});

it.each(printed)("$event of $[academic year] are shown among the key dates as $shown, on those days", (row) => {
  const day = (text: string) => {
    const read = dayOfText(text);
    return read.ok ? read.value : null;
  };
  const last = row["last day"] === row["first day"] ? null : day(row["last day"]);
  const held = datesHeld().filter(({ what, topic }) => topic === "Assessment" && what === row.shown);
  expect(held.map((each) => [each.from, each.last, each.whoFor])).toEqual([[day(row["first day"]), last, "Primary schools"]]);
});
