import { expect, it } from "vitest";
import { formOf, yearIn, yearLabel } from "../../../src/core/demand/year-label";

it.each([
  [2024, 2024, "2024"],
  ["2024", 2024, "2024"],
  ["2024.00", 2024, "2024"],
  ["1900", 1900, "2024"],
  ["2008/09", 2008, "2024/25"],
  ["2008-09", 2008, "2024-25"],
  ["2008 to 2009", 2008, "2024 to 2025"],
  [200809, 2008, "202425"],
  ["200809.00", 2008, "202425"],
])("%s is the year %i, written as %s", (value, year, form) => {
  expect(yearLabel(value)).toEqual({ ok: true, value: { year, form } });
});

it.each(["1899", "24", "2024/26", "x2024", "2024x", "12024", true])("%s is no year", (value) => {
  expect(yearLabel(value)).toMatchObject({ ok: false });
});

it("a year is written in each form as the series has it", () => {
  expect((["2024", "202425", "2024/25", "2024-25", "2024 to 2025"] as const).map((form) => yearIn(form, 2008))).toEqual([
    2008,
    200809,
    "2008/09",
    "2008-09",
    "2008 to 2009",
  ]);
  expect(yearIn("2024/25", 1999)).toBe("1999/00");
});

it("a series is in one form, and a mixture is refused with one year of each", () => {
  const labels = (...values: readonly (string | number)[]) =>
    values.map((value) => {
      const read = yearLabel(value);
      if (!read.ok) throw new Error(read.message);
      return read.value;
    });
  expect(formOf(labels("2008/09", "2009/10"))).toEqual({ ok: true, value: "2024/25" });
  expect(formOf([])).toEqual({ ok: true, value: "2024" });
  expect(formOf(labels("2008/09", 2009))).toMatchObject({
    ok: false,
    argument: "years",
    message: "has 2008/09 and 2009. Write every year in one way.",
  });
});
