import { expect, it } from "vitest";
import { grouped } from "../../../src/core/foundation/grouped";

it("groups stand in the order in which they are first met, and so do the things of each", () => {
  const words = ["pear", "fig", "plum", "kiwi", "nut"];
  expect([...grouped(words, ({ length }) => length)]).toEqual([
    [4, ["pear", "plum", "kiwi"]],
    [3, ["fig", "nut"]],
  ]);
});

it("of nothing there is no group", () => {
  expect(grouped([], () => 1).size).toBe(0);
});
