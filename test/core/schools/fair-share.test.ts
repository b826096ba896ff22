import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Printed, WITHHELD } from "../../../src/core/foundation/disclosure/printed";
import { fairShare, type PlansOfRoll, type PrintedFairShares, printedFairShares } from "../../../src/core/schools/fair-share";

function fairShares(schools: readonly PlansOfRoll[]) {
  const sum = (of: (school: PlansOfRoll) => number): number => schools.reduce((total, school) => total + of(school), 0);
  const all = { plans: sum(({ plans }) => plans), roll: sum(({ roll }) => roll) };
  return schools.map((school) => fairShare(school, all));
}

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

const ROLLS = [100, 250, 400];

/** The shares of schools of those rolls. */
const printed = (plans: readonly number[], below: number): PrintedFairShares =>
  printedFairShares(
    plans.map((count, index) => ({ school: `School ${index + 1}`, plans: count, roll: ROLLS[index]! })),
    below,
  );

/** What is printed of the schools and of all, one after another. */
function figures({ schools, plans }: PrintedFairShares): Printed<unknown>[] {
  return [
    ...schools.flatMap((each) => [
      each.plans,
      each.expected,
      each.reading,
      each.ratio === WITHHELD ? WITHHELD : (each.ratio?.value ?? null),
    ]),
    plans,
  ];
}

describe("the printed shares", () => {
  const shown = ({ plans, expected, ratio, reading }: PrintedFairShares["schools"][number]): string =>
    [plans, expected, ratio === WITHHELD ? WITHHELD : ratio?.value.toFixed(2), reading]
      .map((figure) => (typeof figure === "symbol" ? "c" : String(figure)))
      .join(" ");

  it("show expected plans and readings where the plans of all are shown", () => {
    expect(printed([20, 25, 30], 5).schools.map(shown)).toEqual(["20 10 2.00 Above", "25 25 1.00 As expected", "30 40 0.75 As expected"]);
  });

  it("show neither ratio nor reading of a school whose plans are withheld", () => {
    expect(printed([4, 25, 30], 5).schools.map(shown)).toEqual([
      "c 7.866666666666666 c c",
      "c 19.666666666666668 c c",
      "30 31.466666666666665 0.95 As expected",
    ]);
  });

  it("show nothing from which the plans of all would follow where those are withheld", () => {
    const only = printed([4, 0, 0], 5);
    expect([...only.schools.map(shown), only.plans === WITHHELD, only.roll]).toEqual(["c c c c", "0 c c c", "0 c c c", true, 750]);
  });

  it("leave a reader who tries every list of plans that prints the same with two values for each withheld count", () => {
    const lists = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 });
    const every = Array.from({ length: 1000 }, (_, number) => [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10]);
    const whole = every.map((plans) => ({ plans, figures: figures(printed(plans, 0)), all: plans.reduce((sum, count) => sum + count, 0) }));
    fc.assert(
      fc.property(lists, fc.integer({ min: 3, max: 6 }), (plans, below) => {
        const print = printed(plans, below);
        const compared = figures(print);
        const alike = whole.filter(({ figures: other, plans: counts }) => {
          if (print.schools.some((each, index) => each.plans === WITHHELD && counts[index] === 0)) return false;
          return compared.every((figure, place) => figure === WITHHELD || figure === other[place]);
        });
        expect(alike.length).toBeGreaterThan(0);
        for (const [index, each] of print.schools.entries())
          if (each.plans === WITHHELD) expect(new Set(alike.map(({ plans: counts }) => counts[index])).size).toBeGreaterThan(1);
        if (print.plans === WITHHELD) expect(new Set(alike.map(({ all }) => all)).size).toBeGreaterThan(1);
      }),
    );
  });
});
