import { expect, it } from "vitest";
import { fairShares } from "../../../src/core/schools/fair-share";

it("sets a school's plans against its roll, with Byar's interval", () => {
  const [a, b, none] = fairShares([
    { plans: 30, roll: 400 },
    { plans: 10, roll: 400 },
    { plans: 0, roll: 0 },
  ]);
  expect(a).toMatchObject({ expected: 20, ratio: { value: 1.5 }, reading: "Above" });
  expect(b).toMatchObject({ expected: 20, ratio: { value: 0.5 }, reading: "Below" });
  expect(none).toEqual({ expected: 0, ratio: null, reading: null });
  // The exact Poisson 95% limits of a count of 30 are 20.24 to 42.83, and of 10 are 4.80 to 18.39.
  expect([a!.ratio!.low, a!.ratio!.high, b!.ratio!.low, b!.ratio!.high].map((limit) => limit * 20)).toEqual([
    expect.closeTo(20.24, 1),
    expect.closeTo(42.83, 1),
    expect.closeTo(4.8, 1),
    expect.closeTo(18.39, 1),
  ]);
});

it("has a low limit of nought for a school without plans", () => {
  expect(
    fairShares([
      { plans: 0, roll: 100 },
      { plans: 20, roll: 100 },
    ])[0],
  ).toMatchObject({ expected: 10, ratio: { value: 0, low: 0 }, reading: "Below" });
});
