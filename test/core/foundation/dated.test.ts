import { expect, it } from "vitest";
import { day } from "../../../src/core/foundation/day";
import { daysHeld, inForceOn, isInForceOn, series } from "../../../src/core/foundation/dated";

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
