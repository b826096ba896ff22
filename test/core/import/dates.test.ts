import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, inFigures, monthOf, weekday } from "../../../src/core/foundation/day";
import { dayMonthFirst, orderOf } from "../../../src/core/import/date-order";

describe("the order in which a date in figures can be read", () => {
  it.each([
    ["30/09/2024", "day first"],
    ["30-09-2024", "day first"],
    ["9/30/2024", "month first"],
    ["09/30/2024 12:00:00 AM", "month first"],
    ["01/02/2024", "either"],
    ["12/12/2024", null],
    ["30/30/2024", null],
    ["02/30/2024", null],
    ["30/02/2024", null],
    ["29/02/2024", "day first"],
    ["2024-09-30", null],
    ["2024-Sep-30 00:00:00", null],
    ["45565", null],
    ["9/30/24", null],
    ["30 September 2024", null],
    ["Monday 30/09/2024", null],
    ["01/12/2024", "either"],
    ["12/01/2024", "either"],
    ["13/12/2024", "day first"],
    ["12/13/2024", "month first"],
    ["", null],
  ])("of %j is %j", (text, order) => {
    expect(orderOf(text)).toBe(order);
  });

  it("turns round: a day written month first is that day read month first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
        const [dd, mm, yyyy] = inFigures(serial as ReturnType<typeof day>).split("/");
        expect(dayMonthFirst(`${mm!}/${dd!}/${yyyy!}`)).toEqual({ ok: true, value: serial });
      }),
    );
  });

  it("is that of the calendar, time of day dropped", () => {
    const read = dayMonthFirst("9/30/2024 23:59");
    expect(read).toEqual({ ok: true, value: day("2024-09-30") });
    if (read.ok) expect([monthOf(read.value), weekday(read.value)]).toEqual([9, 1]);
  });
});
