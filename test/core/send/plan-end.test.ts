import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day, inFigures, monthOf, yearOf } from "../../../src/core/foundation/day";
import { planEnd } from "../../../src/core/send/plan-end";
import { planEndRule, planSettings } from "../../../src/data/ages";
import { golden } from "../../golden/golden";

const ends = (birth: string, setting: string, courseEnd: string | null = null) => {
  const found = planEnd(planEndRule(), planSettings().find(setting)!, day(birth), courseEnd === null ? null : day(courseEnd));
  return found.ok ? inFigures(found.value.day) : `${found.argument}: ${found.message}`;
};

describe("the last day to which a plan may be maintained", () => {
  it.each(golden<"born" | "setting" | "course ends" | "last day">("send/plan-ends.csv"))(
    "of one born on $born in $setting, course ending $[course ends], is $[last day]",
    (row) => {
      expect(ends(row.born, row.setting, row["course ends"] || null)).toBe(row["last day"]);
    },
  );

  it("in further education is always a 31 July, from the 25th birthday to a year on", () => {
    fc.assert(
      fc.property(fc.integer({ min: day("1985-01-01"), max: day("2010-12-31") }), (birth) => {
        const found = planEnd(planEndRule(), planSettings().find("Further education")!, birth as Day, null);
        if (!found.ok) throw new Error(found.message);
        const { day: last, birthday } = found.value;
        expect([monthOf(last), inFigures(last).slice(0, 2)]).toEqual([7, "31"]);
        expect(last).toBeGreaterThanOrEqual(birthday);
        expect(last - birthday).toBeLessThan(366);
        expect(yearOf(birthday) - yearOf(birth as Day)).toBe(25);
      }),
    );
  });

  it("is told to be put forward by the next birthday only where it is", () => {
    const isBeforeBirthday = (setting: string, courseEnd: string | null) => {
      const found = planEnd(planEndRule(), planSettings().find(setting)!, day("2001-05-15"), courseEnd === null ? null : day(courseEnd));
      return found.ok && found.value.isBeforeBirthday;
    };
    expect(isBeforeBirthday("Further education", null)).toBe(false);
    expect(isBeforeBirthday("Other", "2027-05-14")).toBe(false);
    expect(isBeforeBirthday("Other", "2027-05-15")).toBe(true);
  });

  it("elsewhere is refused without the end of the course, and for a course that ends before the birthday", () => {
    expect(ends("2001-05-15", "Other")).toBe(
      "courseEnd: is blank. Outside further education the year ends with the course or the training: give the day that is scheduled to end.",
    );
    expect(ends("2001-05-15", "Apprenticeship", "2026-05-14")).toBe(
      "courseEnd: 14 May 2026 is before the birthday at 25, 15 May 2026. Give the course under way on that day.",
    );
  });
});
