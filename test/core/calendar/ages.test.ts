import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curriculumYear } from "../../../src/core/calendar/ages";
import { fundedFrom } from "../../../src/core/calendar/funded-places";
import { schoolLeaving } from "../../../src/core/calendar/school-leaving";
import { type Day, day, inFigures, monthOf, weekday } from "../../../src/core/foundation/day";
import { entitlements, schoolLeavingRule } from "../../../src/data/ages";
import { golden } from "../../golden/golden";

describe("a funded early years place", () => {
  const first = (birth: string, entitlement: string) => {
    const found = fundedFrom(entitlements().find(entitlement)!, day(birth));
    return found.ok ? inFigures(found.value.day) : `${found.argument}: ${found.message}`;
  };

  it.each(golden<"born" | "entitlement" | "funded from">("calendar/funded-places.csv"))(
    "of one born on $born is funded, $entitlement, from $[funded from]",
    (row) => {
      expect(first(row.born, row.entitlement)).toBe(row["funded from"]);
    },
  );

  it("of working parents is not given for a term before September 2025", () => {
    expect(first("2024-06-30", "Working parents")).toBe(
      "dateOfBirth: the 30 hours of Working parents from nine months are held from 1 September 2025; the term after one born on 30 June 2024 reached nine months began on 1 April 2025.",
    );
    expect(first("2024-07-01", "30 hours")).toBe("01/09/2025");
  });

  it("carries the entitlement and the day on which the age is reached", () => {
    expect(fundedFrom(entitlements().find("Working parents")!, day("2025-05-15"))).toMatchObject({
      value: { reached: day("2026-02-15"), entitlement: { hours: 30 } },
    });
  });
});

describe("compulsory school age", () => {
  it.each(golden<"born" | "last day">("calendar/school-leaving.csv"))("of one born on $born ends with $[last day]", (row) => {
    const found = schoolLeaving(schoolLeavingRule(), day(row.born));
    expect(found.ok && inFigures(found.value.day)).toBe(row["last day"]);
  });

  it("ends on a Friday of the last week of June, and never earlier for one born later", () => {
    fc.assert(
      fc.property(fc.integer({ min: day("1982-01-01"), max: day("2030-01-01") }), fc.nat(400), (birth, later) => {
        const [one, other] = [schoolLeaving(schoolLeavingRule(), birth as Day), schoolLeaving(schoolLeavingRule(), (birth + later) as Day)];
        if (!one.ok || !other.ok) throw new Error("held");
        expect([weekday(one.value.day), monthOf(one.value.day), monthOf((one.value.day + 7) as Day)]).toEqual([5, 6, 7]);
        expect(other.value.day).toBeGreaterThanOrEqual(one.value.day);
      }),
    );
  });

  it("is not given for a year before the dates held", () => {
    expect(schoolLeaving(schoolLeavingRule(), day("1981-08-31"))).toMatchObject({
      kind: "unpublished",
      argument: "dateOfBirth",
      message: "no school leaving date covers 27 June 1997. We hold 1 January 1998 onwards.",
    });
  });
});

describe("a national curriculum year", () => {
  const year = (birth: string, on: string) => {
    const found = curriculumYear(day(birth), day(on));
    return found.ok ? found.value.name : `${found.argument}: ${found.message}`;
  };

  // The year after the third birthday is nursery, after the fourth reception, after the fifth year 1: each from 1 September.
  it.each([
    ["2022-09-01", "2026-09-01", "Nursery"],
    ["2022-08-31", "2026-08-31", "Nursery"],
    ["2022-08-31", "2026-09-01", "R"],
    ["2021-09-01", "2026-09-01", "R"],
    ["2021-08-31", "2026-09-01", "1"],
    ["2015-02-28", "2026-09-01", "7"],
    ["2009-08-31", "2026-09-01", "13"],
    ["2008-09-01", "2026-09-01", "13"],
    ["2008-08-31", "2026-09-01", "Post-19"],
    ["2000-09-02", "2026-09-01", "Post-19"],
  ])("of one born on %s is, on %s, %s", (birth, on, name) => {
    expect(year(birth, on)).toBe(name);
  });

  it("tells the 31 August it is counted by and the age on it", () => {
    expect(curriculumYear(day("2015-08-31"), day("2026-10-01"))).toMatchObject({ value: { lastAugust: day("2026-08-31"), age: 11 } });
    expect(curriculumYear(day("2015-09-01"), day("2026-10-01"))).toMatchObject({ value: { lastAugust: day("2026-08-31"), age: 10 } });
    expect(curriculumYear(day("2015-08-31"), day("2026-08-31"))).toMatchObject({ value: { lastAugust: day("2025-08-31"), age: 10 } });
  });

  it("is none for those too young or too old, on each side of the day", () => {
    const none = (birth: string, on: string) =>
      `dateOfBirth: one born on ${birth} has no curriculum year on ${on}: years run from nursery, the year after the third birthday, to the age of 25.`;
    expect(year("2023-09-01", "2026-09-01")).toBe(none("1 September 2023", "1 September 2026"));
    expect(year("2023-08-31", "2026-09-01")).toBe("Nursery");
    expect(year("2000-09-01", "2026-09-01")).toBe(none("1 September 2000", "1 September 2026"));
    expect(year("2000-09-01", "2026-08-31")).toBe("Post-19");
    expect(year("2026-09-01", "2026-09-01")).toBe(none("1 September 2026", "1 September 2026"));
    expect(year("2026-09-02", "2026-09-01")).toBe("dateOfBirth: 2 September 2026 is after asOf, 1 September 2026.");
  });
});

it("a birth whose age is reached beyond the calendar is refused as the date of birth", () => {
  const LAST = day("9999-12-31");
  expect(schoolLeaving(schoolLeavingRule(), LAST)).toMatchObject({ ok: false, argument: "dateOfBirth" });
  expect(fundedFrom(entitlements().find("Working parents")!, LAST)).toMatchObject({ ok: false, argument: "dateOfBirth" });
});

it("the school leaving date of a December would be the last such weekday of it", () => {
  const rule = { ...schoolLeavingRule(), month: 12 };
  expect(schoolLeaving(rule, day("2010-05-15"))).toMatchObject({ value: { day: day("2026-12-25") } });
});

it("an entitlement that has ended is given until the day before its end", () => {
  const working = entitlements().find("Working parents")!;
  const ended = { ...working, inForce: { from: working.inForce!.from, until: day("2026-04-01") } };
  expect(fundedFrom(ended, day("2025-03-31"))).toMatchObject({ value: { day: day("2026-01-01") } });
  expect(fundedFrom(ended, day("2025-04-01"))).toMatchObject({ ok: false, argument: "dateOfBirth" });
});
