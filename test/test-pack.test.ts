import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Day, day, inFigures, weekday } from "../src/core/foundation/day";
import { restDay } from "../src/core/foundation/working-days";
import { countedLimits } from "../src/core/send/counted-duty";
import { workingCalendar } from "../src/data/calendar";
import { countedDuties, timeLimits } from "../src/data/send";

const FOLDER = join(import.meta.dirname, "../assets/test-pack");

type Column = "id" | "duty" | "runs from" | "event" | "certificate" | "expected" | "weekday" | "expected by" | "why" | "authority";
type Case = Readonly<Record<Column, string>>;

const text = readFileSync(join(FOLDER, "last-days.csv"), "utf8");
const cases = Papa.parse<Case>(text, { header: true, skipEmptyLines: true }).data;
const of = (column: Column, value: string): Case[] => cases.filter((row) => row[column] === value);
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

describe("the test pack", () => {
  it("is what its cases, the golden tables and the limits make: `npm run test-pack` after any of them changes", async () => {
    const { testPack } = (await import("../assets/test-pack/make.mjs" as string)) as { testPack: () => Readonly<Record<string, string>> };
    expect(testPack()).toEqual({ "last-days.csv": text });
  });

  it("has every duty, every move between phases and the appeal", () => {
    expect([...new Set(cases.map(({ duty }) => duty))].sort()).toEqual(
      countedDuties()
        .all.map(({ name }) => name)
        .sort(),
    );
    for (const { name, runsFrom } of countedDuties().all) expect(of("duty", name)[0]!["runs from"]).toBe(runsFrom);
  });

  it("calls each case by a name of its own, and says why it is there and by what authority", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { why, authority } of cases) {
      expect(why).toMatch(/^[A-Z0-9].{10,}\.$/);
      expect(authority).not.toBe("");
    }
  });

  it("has last days on every day of the week, on bank holidays, at month ends, on leap days, and events in the Tribunal's recesses", () => {
    for (const name of WEEKDAYS) expect(of("weekday", name).length).toBeGreaterThan(50);
    for (const { expected, weekday: named } of cases) expect(named).toBe(WEEKDAYS[weekday(day(expected))]);
    const onHolidays = cases.filter(({ expected }) => workingCalendar().holidays.has(day(expected)));
    expect(onHolidays.length).toBeGreaterThan(20);
    for (const date of ["2024-02-29", "2025-12-31", "2026-03-29", "2026-10-25", "2026-12-25"])
      expect(of("event", date).length).toBeGreaterThan(30);
    expect(of("expected", "2024-02-29").length).toBeGreaterThan(0);
    expect(of("expected", "2026-12-25").map(({ duty }) => duty)).toContain("Final plan");
    const appeals = of("duty", "Appeal").map(({ event, expected }) => `${event} ${expected}`);
    expect(appeals).toEqual(expect.arrayContaining(["2022-06-15 2022-09-01", "2022-05-30 2022-08-01", "2025-10-25 2026-01-02"]));
    expect(cases.filter((row) => row["expected by"] === "golden table and count").length).toBeGreaterThan(450);
  });

  it("is agreed with by the functions, day for day", () => {
    const limitOf = countedLimits(timeLimits(), "Legal");
    const wrong = cases.flatMap(({ id, duty, event, certificate, expected }) => {
      const limit = limitOf(countedDuties().find(duty)!, { event: day(event), certificate: certificate === "" ? null : day(certificate) });
      const last = limit.ok ? inFigures(limit.value.day) : limit.message;
      return last === inFigures(day(expected)) ? [] : [`${id}: ${last}`];
    });
    expect(wrong).toEqual([]);
  });

  it("has appeals end on days that are worked, and leaves other last days as they fall", () => {
    for (const { duty, expected } of cases) if (duty === "Appeal") expect(restDay(workingCalendar(), day(expected) as Day)).toBeNull();
    expect(cases.some(({ duty, weekday: named }) => duty !== "Appeal" && named === "Sunday")).toBe(true);
  });
});
