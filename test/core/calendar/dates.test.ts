import { describe, expect, it } from "vitest";
import { bankHolidays } from "../../../src/core/calendar/bank-holidays";
import { type KeyDate, keyDates } from "../../../src/core/calendar/key-dates";
import { type Day, day, inFigures } from "../../../src/core/foundation/day";
import { workingCalendar } from "../../../src/data/calendar";

const dated = (iso: string | null): Day | null => (iso === null ? null : day(iso));

describe("the bank holidays", () => {
  const between = (from: string | null, to: string | null) => {
    const found = bankHolidays(workingCalendar(), dated(from), dated(to));
    return found.ok ? found.value.map(inFigures).join(" ") : `${found.argument ?? "-"}: ${found.message}`;
  };

  it("have both days asked for, in order", () => {
    expect(between("2026-12-25", "2026-12-28")).toBe("25/12/2026 28/12/2026");
    expect(between("2026-12-26", "2026-12-28")).toBe("28/12/2026");
    expect(between("2026-04-03", "2026-05-25")).toBe("03/04/2026 06/04/2026 04/05/2026 25/05/2026");
    expect(between("2026-12-25", "2026-12-25")).toBe("25/12/2026");
  });

  it("are those from the first day held, or to the last, where none is given", () => {
    expect(between(null, "2012-04-09")).toBe("02/01/2012 06/04/2012 09/04/2012");
    expect(between("2028-12-25", null)).toBe("25/12/2028 26/12/2028");
    expect(between("2012-01-01", "2012-01-02")).toBe("02/01/2012");
    expect(between("2028-12-26", "2028-12-31")).toBe("26/12/2028");
  });

  it("are not told of days outside those held, nor where none falls, nor the wrong way round", () => {
    const outside = (on: string) => `${on} is outside the bank holidays held, 1 January 2012 to 31 December 2028.`;
    expect(between("2011-12-31", null)).toBe(`from: ${outside("31 December 2011")}`);
    expect(between("2029-01-01", null)).toBe(`from: ${outside("1 January 2029")}`);
    expect(between(null, "2029-01-01")).toBe(`to: ${outside("1 January 2029")}`);
    expect(between(null, "2011-12-31")).toBe(`to: ${outside("31 December 2011")}`);
    expect(between("2028-12-31", null)).toBe("-: no bank holiday falls from 31 December 2028 to 31 December 2028.");
    expect(between(null, "2012-01-01")).toBe("-: no bank holiday falls from 1 January 2012 to 1 January 2012.");
    expect(between("2026-06-01", "2026-06-30")).toBe("-: no bank holiday falls from 1 June 2026 to 30 June 2026.");
    expect(between("2026-06-02", "2026-06-01")).toBe("to: 1 June 2026 is before from, 2 June 2026.");
  });
});

describe("key dates", () => {
  const date = (what: string, topic: string, from: string, last: string | null = null): KeyDate => ({
    what,
    topic,
    from: day(from),
    last: dated(last),
    whoFor: "",
    source: "",
  });
  const all = [
    date("tests", "Assessment", "2023-05-09", "2023-05-12"),
    date("meeting", "Meetings", "2023-05-10"),
    date("check", "Assessment", "2023-06-12", "2023-06-16"),
    date("long check", "Assessment", "2023-06-12", "2023-06-23"),
    date("one day", "Assessment", "2023-06-12"),
  ];
  const found = (topic: string | null, from: string | null, to: string | null) => {
    const dates = keyDates(all, topic, dated(from), dated(to));
    return dates.ok ? dates.value.map(({ what }) => what) : dates.message;
  };

  it("are those of a topic that touch the days asked for, both included", () => {
    expect(found("Assessment", "2023-05-12", "2023-05-20")).toEqual(["tests"]);
    expect(found("Assessment", "2023-05-13", "2023-06-11")).toBe("no date of Assessment is held from 13 May 2023 to 11 June 2023.");
    expect(found(null, "2023-05-01", "2023-05-09")).toEqual(["tests"]);
    expect(found(null, "2023-05-01", "2023-05-10")).toEqual(["tests", "meeting"]);
    expect(found("Meetings", "2023-05-10", "2023-05-10")).toEqual(["meeting"]);
    expect(found("Meetings", "2023-05-11", null)).toBe("no date of Meetings is held from 11 May 2023.");
    expect(found("Meetings", null, "2023-05-09")).toBe("no date of Meetings is held to 9 May 2023.");
    expect(found("Strategy", null, null)).toBe("no date of Strategy is held.");
    expect(found(null, "2024-01-01", null)).toBe("no date is held from 1 January 2024.");
  });

  it("stand in order of their first days, of one first day the one that ends first before", () => {
    expect(found("Assessment", null, null)).toEqual(["tests", "one day", "check", "long check"]);
    expect(found(null, "2023-06-16", null)).toEqual(["check", "long check"]);
  });

  it("are refused for days the wrong way round", () => {
    expect(found(null, "2023-06-16", "2023-06-15")).toBe("15 June 2023 is before from, 16 June 2023.");
  });
});
