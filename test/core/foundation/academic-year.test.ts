import { expect, it } from "vitest";
import { academicYearIn, academicYearOf, academicYearOfCell, lastDayOf } from "../../../src/core/foundation/academic-year";
import { day } from "../../../src/core/foundation/day";

it.each([
  ["2023-08-31", "2022/23"],
  ["2023-09-01", "2023/24"],
  ["2024-08-31", "2023/24"],
  ["1999-09-01", "1999/00"],
  ["2000-01-01", "1999/00"],
  ["9999-12-31", "9999/00"],
])("%s is in the academic year %s", (on, year) => {
  expect(academicYearOf(day(on))).toBe(year);
});

it.each([
  ["2023/24", "2023/24"],
  [" 2023-24 ", "2023/24"],
  ["2023/2024", "2023/24"],
  ["1999/00", "1999/00"],
  ["2023–24", "2023/24"],
  ["2023 / 24", "2023/24"],
  ["2023_24", "2023/24"],
  ["2023 to 2024", "2023/24"],
  ["2023-2024", "2023/24"],
  ["202324", "2023/24"],
  [202324, "2023/24"],
  ["202324.0", "2023/24"],
  ["\u200e2023/24\u200b", "2023/24"],
  ["202325", null],
  [2023, null],
  [202324.5, null],
  ["20232024", null],
  ["2023 24", null],
  ["2023/25", null],
  ["2023", null],
  ["23/24", null],
  ["autumn 2023", null],
])("%s names %s", (text, year) => {
  expect(academicYearIn(text)).toBe(year);
});

it("ends on 31 August", () => {
  expect(lastDayOf(academicYearOf(day("2023-09-01")))).toBe(day("2024-08-31"));
});

it("is read from a cell, and anything else is refused as it stands", () => {
  expect(academicYearOfCell("2022-23")).toEqual({ ok: true, value: "2022/23" });
  expect(academicYearOfCell(202223)).toEqual({ ok: true, value: "2022/23" });
  for (const [value, told] of [
    [2023, "2023"],
    ["2022/24", '"2022/24"'],
    [true, "TRUE"],
  ] as const)
    expect(academicYearOfCell(value)).toEqual({
      ok: false,
      kind: "unreadable",
      message: `${told} is not an academic year such as 2022/23.`,
    });
});

it.each(["12022/23", "2022/231", "x202223", "2022233", "202223.5", "202223.01"])("%s names no academic year", (text) => {
  expect(academicYearIn(text)).toBeNull();
});
