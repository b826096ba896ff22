import { describe, expect, it } from "vitest";
import { dateSystem, DAYS_TO_1904, WITNESS } from "../../../src/core/foundation/date-system";
import { day } from "../../../src/core/foundation/day";

describe("the date system of a workbook", () => {
  it("is 1900 where 1 January 2026 is 46023, and 1904 where it is 44561", () => {
    expect(dateSystem(46_023)).toEqual({ ok: true, value: 1900 });
    expect(dateSystem(44_561)).toEqual({ ok: true, value: 1904 });
  });

  it("puts the same number 1,462 days apart: 1 January 1904 is day 0 there", () => {
    expect(WITNESS).toBe(46_023);
    expect(day("1904-01-02") - 1).toBe(DAYS_TO_1904);
  });

  it.each([46_022, 46_024, 44_560, 44_562, 0, 46_023.5])("is not told by %s", (number) =>
    expect(dateSystem(number)).toEqual({
      ok: false,
      kind: "unreadable",
      message: `${number} is not the number of 1 January 2026 in any workbook.`,
      advice: "Write DATE(2026,1,1).",
    }),
  );
});
