import { expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { daysHeld, inForceOn, isInForceOn, lastDay, overlap, period, reversed, series } from "../../../src/core/foundation/dated";

const year = (from: string, until: string | null) => ({ from: day(from), until: until === null ? null : day(until) });

it("finds the fact in force on each side of each edge", () => {
  const [first, second] = [year("2022-09-01", "2023-09-01"), year("2024-09-01", null)];
  const facts = series([second, first]);
  if (!facts.ok) throw new Error(facts.message);
  expect(inForceOn(facts.value, day("2022-09-01"), "price")).toEqual({ ok: true, value: first });
  expect(inForceOn(facts.value, day("2023-08-31"), "price")).toEqual({ ok: true, value: first });
  expect(inForceOn(facts.value, day("2024-09-01"), "price")).toEqual({ ok: true, value: second });
  for (const [on, words] of [
    ["2022-08-31", "31 August 2022"],
    ["2023-09-01", "1 September 2023"],
    ["2024-08-31", "31 August 2024"],
  ] as const) {
    expect(inForceOn(facts.value, day(on), "price")).toMatchObject({
      ok: false,
      kind: "unpublished",
      message: `no price covers ${words}. We hold 1 September 2022 to 31 August 2023 and 1 September 2024 onwards.`,
    });
  }
});

it("refuses overlaps, also with a fact still in force", () => {
  expect(series([year("2022-09-01", null), year("2023-09-01", null)])).toMatchObject({
    ok: false,
    message: "1 September 2022 onwards and 1 September 2023 onwards overlap.",
  });
  expect(series([year("2022-09-01", "2023-09-02"), year("2023-09-01", null)]).ok).toBe(false);
  expect(series([year("2022-09-01", "2023-09-01"), year("2023-09-01", null)]).ok).toBe(true);
});

it("refuses a fact that ends before it begins", () => {
  expect(series([year("2022-09-01", "2022-09-01")])).toMatchObject({
    ok: false,
    message: expect.stringContaining("ends before it begins"),
  });
});

it("tells the days held, those that touch run together", () => {
  expect(daysHeld([])).toBe("We hold none.");
  expect(daysHeld([year("2023-09-01", "2024-09-01"), year("2022-09-01", "2023-09-01")])).toBe(
    "We hold 1 September 2022 to 31 August 2024.",
  );
  expect(isInForceOn(year("2022-09-01", null), day("9999-12-31"))).toBe(true);
});

it("tells days held that overlap, or that one in force for good takes in, as one period", () => {
  expect(daysHeld([year("2022-09-01", null), year("2023-09-01", "2024-09-01")])).toBe("We hold 1 September 2022 onwards.");
  expect(daysHeld([year("2022-09-01", "2024-09-01"), year("2023-09-01", "2024-01-01")])).toBe(
    "We hold 1 September 2022 to 31 August 2024.",
  );
  expect(daysHeld([year("2022-09-01", "2023-09-01"), year("2023-01-01", null)])).toBe("We hold 1 September 2022 onwards.");
  expect(daysHeld([year("2023-09-02", "2024-09-01"), year("2022-09-01", "2023-09-01")])).toBe(
    "We hold 1 September 2022 to 31 August 2023 and 2 September 2023 to 31 August 2024.",
  );
});

it("puts facts in order of time, in whatever order they are given", () => {
  const [one, two, three] = [year("2022-09-01", "2023-09-01"), year("2023-09-01", "2024-09-01"), year("2024-09-01", null)];
  for (const facts of [
    [three, one, two],
    [two, three, one],
    [three, two, one],
  ])
    expect(series(facts)).toEqual({ ok: true, value: [one, two, three] });
  expect(series([])).toEqual({ ok: true, value: [] });
});

it("finds periods that share a day, either way round, and none that only touch", () => {
  const [one, two, open] = [year("2022-09-01", "2023-09-01"), year("2023-09-01", "2024-09-01"), year("2023-08-31", null)];
  expect([overlap(one, two), overlap(two, one)]).toEqual([false, false]);
  expect([overlap(one, open), overlap(open, one), overlap(two, open), overlap(open, open)]).toEqual([true, true, true, true]);
  expect([overlap(year("2024-09-01", null), two), overlap(two, year("2024-09-01", null))]).toEqual([false, false]);
});

it("tells a period with its last day, and one in force for good without", () => {
  expect(period(year("2022-09-01", "2023-09-01"))).toBe("1 September 2022 to 31 August 2023");
  expect(period(year("2022-09-01", null))).toBe("1 September 2022 onwards");
  expect(lastDay(day("1900-03-01"))).toBe(day("1900-03-01"));
});

it("refuses two days the wrong way round, and neither a single day nor one that is not given", () => {
  const [first, second] = [day("2026-04-01"), day("2026-04-02")];
  expect(reversed(first, first)).toBeUndefined();
  expect(reversed(first, second)).toBeUndefined();
  expect(reversed(null, second)).toBeUndefined();
  expect(reversed(second, null)).toBeUndefined();
  expect(reversed(second, first)).toEqual({
    ok: false,
    kind: "unreadable",
    argument: "to",
    message: "1 April 2026 is before from, 2 April 2026.",
  });
});
