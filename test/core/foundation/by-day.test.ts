import { expect, it, vi } from "vitest";
import { byDay } from "../../../src/core/foundation/by-day";
import { day, type Day } from "../../../src/core/foundation/day";

it("a rule is worked out once for each day, whichever page it is on", () => {
  const rule = vi.fn((of: Day) => ({ of }));
  const kept = byDay(rule);
  // 46,080 is the first day of a page, and 46,079 the last of the one before.
  const days = [61, 46_079, 46_080, 46_591, 46_592, 65_535] as Day[];
  const found = days.map(kept);
  expect(found.map(({ of }) => of)).toEqual(days);
  expect(days.map(kept)).toEqual(found);
  days.forEach((each, index) => expect(kept(each)).toBe(found[index]));
  expect(rule).toHaveBeenCalledTimes(days.length);
});

it("days from 5 June 2079 on are worked out as they are asked for, and no page is laid out for them", () => {
  const rule = vi.fn((of: Day) => ({ of }));
  const kept = byDay(rule);
  const first = day("2079-06-05");
  expect(first).toBe(65_536);
  expect(kept(first)).toEqual({ of: first });
  expect(kept(first)).not.toBe(kept(first));
  expect(kept((first - 1) as Day)).toBe(kept((first - 1) as Day));
  expect(rule).toHaveBeenCalledTimes(4);
});

it("what one has worked out another does not know", () => {
  const rule = vi.fn((of: Day) => ({ of }));
  expect(byDay(rule)(61 as Day)).not.toBe(byDay(rule)(61 as Day));
  expect(rule).toHaveBeenCalledTimes(2);
});
