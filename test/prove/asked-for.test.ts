import { describe, expect, it } from "vitest";
// @ts-expect-error It is run by Node as it stands, without types.
import { askedFor as untyped } from "./asked-for.mjs";

const askedFor = untyped as (args: readonly string[]) => { readonly count: number; readonly seed: number };

describe("npm run prove", () => {
  it("tries as many cases as are asked for, with or without a seed, on either side of it", () => {
    expect(askedFor(["100000"])).toEqual({ count: 100_000, seed: 1 });
    expect(askedFor(["100000", "--seed", "7"])).toEqual({ count: 100_000, seed: 7 });
    expect(askedFor(["--seed", "7", "100000"])).toEqual({ count: 100_000, seed: 7 });
    expect(askedFor(["--seed=7"])).toEqual({ count: 1000, seed: 7 });
    expect(askedFor([])).toEqual({ count: 1000, seed: 1 });
  });

  it.each([[["lots"]], [["1e5"]], [["0"]], [["100", "200"]], [["--seed", "x"]], [["--sed", "7"]]])("refuses %j", (args) => {
    expect(() => askedFor(args)).toThrow();
  });
});
