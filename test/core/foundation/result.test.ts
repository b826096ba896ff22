import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { about, answer, every, listed, quoted, unpublished, unreadable } from "../../../src/core/foundation/result";
import { seen } from "../../../src/core/foundation/text";

describe("a value repeated in a message", () => {
  it.each([
    ["tbc", '"tbc"'],
    [true, "TRUE"],
    [0.5, "0.5"],
    [null, "this value"],
    ["x".repeat(60), `"${"x".repeat(60)}"`],
    ["x".repeat(61), `"${"x".repeat(59)}…"`],
  ])("%j is %s", (value, told) => {
    expect(quoted(value)).toBe(told);
  });

  it("has none of the marks that cannot be seen, and no line ends", () => {
    expect(quoted("\u202etbc\u202c")).toBe('"tbc"');
    expect(quoted("\u200bt\u200db\u2066c\u2069\ufeff")).toBe('"tbc"');
    expect(quoted("line one\r\nline\ttwo")).toBe('"line one line two"');
    expect(quoted("ת\u200fאריך")).toBe('"תאריך"');
  });

  it("is not cut within a character", () => {
    expect(quoted(`${"x".repeat(58)}😀😀`)).toBe(`"${"x".repeat(58)}…"`);
    expect(quoted(`${"x".repeat(58)}e\u0301e\u0301`)).toBe(`"${"x".repeat(58)}…"`);
    expect(quoted("\ud83d")).toBe('"\ufffd"');
    expect(quoted(`${"e\u0301".repeat(40)}`)).toMatch(/^"(?:e\u0301)+…"$/);
  });

  it("can always be shown: short, without halves of characters or marks of direction", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 10, max: 60 }), (text, most) => {
        const told = quoted(text, most);
        expect(told.length).toBeLessThanOrEqual(most + 2);
        expect(told).not.toMatch(/[\p{Cs}\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
    );
  });

  it("of marks alone is nothing", () => {
    expect(["\u200e", "\u200b\u200b", " \ufeff\u00a0", "\u00ad"].map(seen)).toEqual(["", "", "", ""]);
  });
});

it("a list reads as a sentence has it", () => {
  expect([listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"]), listed(["A", "B"], "and")]).toEqual([
    "",
    "A",
    "A or B",
    "A, B or C",
    "A and B",
  ]);
});

it("several results are their values, or the first refusal among them", () => {
  expect(every(answer(1), answer("a"))).toEqual({ ok: true, value: [1, "a"] });
  const refusal = unreadable("is no date.");
  expect(every(answer(1), refusal, unpublished("is not held."))).toBe(refusal);
});

it("a refusal that names no argument is laid at the door of one, and one that does stays where it is", () => {
  expect(about("issued", unreadable("is no date.", { advice: "Use a date.", suggested: "1/9/2026" }))).toEqual({
    ok: false,
    kind: "unreadable",
    message: "is no date.",
    advice: "Use a date.",
    suggested: "1/9/2026",
    argument: "issued",
  });
  expect(about("issued", unpublished("is not held.", { argument: "request" }))).toMatchObject({ kind: "unpublished", argument: "request" });
});
