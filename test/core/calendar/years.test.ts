import { expect, it } from "vitest";
import { academicYearOf } from "../../../src/core/calendar/years";
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
