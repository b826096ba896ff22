import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
