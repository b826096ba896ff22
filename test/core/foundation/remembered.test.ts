import { expect, it, vi } from "vitest";
import { remembered } from "../../../src/core/foundation/remembered";

it("a rule is worked out once for each distinct number, and a zero answer is an answer", () => {
  const rule = vi.fn((of: number) => of % 2);
  const kept = remembered(rule);
  expect([2, 3, 2, 3, 2].map(kept)).toEqual([0, 1, 0, 1, 0]);
  expect(rule).toHaveBeenCalledTimes(2);
});

it("of things each is remembered by itself, whether or not another is like it", () => {
  const rule = vi.fn(({ of }: { readonly of: number }) => ({ of }));
  const kept = remembered(rule);
  const [one, like] = [{ of: 1 }, { of: 1 }];
  expect(kept(one)).toBe(kept(one));
  expect(kept(like)).not.toBe(kept(one));
  expect(rule).toHaveBeenCalledTimes(2);
});

it("what one call remembers another does not", () => {
  const rule = vi.fn((of: number) => ({ of }));
  expect(remembered(rule)(1)).not.toBe(remembered(rule)(1));
  expect(rule).toHaveBeenCalledTimes(2);
});
