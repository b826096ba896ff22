import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, inFigures } from "../../../src/core/foundation/day";
import { type Sighting, weigh } from "../../../src/core/send/attribution";
import { changedOver, dayAndMonth, inAnotherYear } from "../../../src/core/send/slip";

describe("a slip of typing", () => {
  const over = (iso: string) => {
    const other = changedOver(day(iso));
    return other === null ? null : inFigures(other);
  };
  const years = (iso: string, by: number) => {
    const other = inAnotherYear(day(iso), by);
    return other === null ? null : inFigures(other);
  };

  it("changes day and month over, where that is another day of the calendar", () => {
    expect(over("2024-02-01")).toBe("02/01/2024");
    expect(over("2024-01-12")).toBe("01/12/2024");
    expect(over("2024-12-01")).toBe("12/01/2024");
    expect([over("2024-12-12"), over("2024-01-13"), over("2024-12-31"), over("2024-02-29")]).toEqual([null, null, null, null]);
  });

  it("puts another year in place, but for a 29 February that it lacks", () => {
    expect([years("2024-03-01", 1), years("2024-12-31", -1), years("2024-01-01", 10)]).toEqual(["01/03/2025", "31/12/2023", "01/01/2034"]);
    expect([years("2024-02-29", 1), years("2024-02-29", 4), years("2023-02-28", 1)]).toEqual([null, "29/02/2028", "28/02/2024"]);
  });

  it("leaves day and month what they are, as one number", () => {
    expect([dayAndMonth(day("2024-01-01")), dayAndMonth(day("2023-12-31")), dayAndMonth(day("2024-02-29"))]).toEqual([101, 1231, 229]);
    expect(dayAndMonth(day("2024-03-01"))).toBe(dayAndMonth(day("2025-03-01")));
  });
});

describe("what explains what is seen", () => {
  const seen = (off: number | null, times: number, ...ways: readonly number[]): Sighting => ({
    off,
    times,
    explanations: ways.map((way) => ({ way, slip: 0, likelihood: 1 })),
  });
  const shares = (sightings: readonly Sighting[], ways: readonly number[], slips: readonly number[] = [1]) =>
    weigh(sightings, ways, slips).map(({ explained, unexplained }) => [...explained, unexplained]);
  const least = 0.99;

  it("is all of it: the shares of the explanations, and of none, add up to one", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            off: fc.option(fc.integer({ min: -400, max: 400 }), { nil: null }),
            times: fc.integer({ min: 1, max: 50 }),
            ways: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (all) => {
          const weighed = shares(
            all.map(({ off, times, ways }) => seen(off, times, ...(off === null && ways.length === 0 ? [0] : ways))),
            [10, 1, 1, 0.5],
          );
          for (const [index, each] of weighed.entries()) {
            expect(each.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
            expect(Math.min(...each)).toBeGreaterThanOrEqual(0);
            if (all[index]!.off === null) expect(each.at(-1)).toBe(0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is the one way that explains it, and nothing where no way does, in the order they were seen", () => {
    const [nothing, one, right] = shares([seen(5, 1), seen(1, 20, 1), seen(null, 20, 0)], [10, 1]);
    expect(nothing).toEqual([1]);
    expect(one![0]).toBeGreaterThan(least);
    expect(right).toEqual([1, 0]);
  });

  it("is, of two ways that explain the same, that which is the more readily thought of", () => {
    expect(shares([seen(1, 20, 1, 2)], [10, 2, 1])[0]![0]).toBeGreaterThan(0.6);
    expect(shares([seen(1, 20, 1, 2)], [10, 1, 2])[0]![1]).toBeGreaterThan(0.6);
    expect(shares([seen(1, 20, 1, 2)], [10, 1, 1])[0]!.slice(0, 2)).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.5, 2)]);
  });

  it("is the way that explains the others too: a system counts one way", () => {
    // Twenty dates that the first of two ways alone explains decide for the five that both do.
    const [, both] = shares([seen(1, 20, 1), seen(2, 5, 1, 2)], [10, 1, 1]);
    expect(both![0]).toBeGreaterThan(least);
    const [, other] = shares([seen(1, 20, 2), seen(2, 5, 1, 2)], [10, 1, 1]);
    expect(other![1]).toBeGreaterThan(least);
    // And how often each was seen counts, not how many differ.
    const [, , third] = shares([seen(1, 1, 1), seen(2, 200, 2), seen(3, 5, 1, 2)], [10, 1, 1]);
    expect(third![1]).toBeGreaterThan(0.9);
  });

  it("is nothing where as many fall by chance about it as it explains", () => {
    const scattered = Array.from({ length: 15 }, (_, index) => seen(index - 7, 20));
    const [chance] = shares([seen(0, 20, 1), ...scattered], [10, 1]);
    expect(chance![1]).toBeGreaterThan(0.5);
    // Far from all that scatters, it explains what it does.
    const [alone] = shares([seen(300, 20, 1), ...scattered], [10, 1]);
    expect(alone![0]).toBeGreaterThan(least);
  });

  it("is nothing either where those that fall about it can hardly be explained, and as often as each was seen", () => {
    const hardly = (off: number, times: number): Sighting => ({ off, times, explanations: [{ way: 2, slip: 0, likelihood: 1e-9 }] });
    const scattered = Array.from({ length: 15 }, (_, index) => hardly(index - 7, 20));
    expect(shares([seen(0, 20, 1), ...scattered], [10, 1, 1])[0]![1]).toBeGreaterThan(0.5);
    // Seen once each, they are too few to fall about it by chance.
    const few = Array.from({ length: 15 }, (_, index) => hardly(index - 7, 1));
    expect(shares([seen(0, 20, 1), ...few], [10, 1, 1])[0]![0]).toBeGreaterThan(0.9);
  });

  it("is itself where it was seen once, though others far from it are explained by nothing: what it was seen as does not tell against it", () => {
    const others = [seen(1_000, 1), seen(2_000, 1), seen(3_000, 1)];
    expect(shares([seen(1, 1, 1), ...others], [10, 1])[0]![0]).toBeGreaterThan(least);
  });

  it("is the likelier of its slips, and none that cannot be", () => {
    const slipped = (likelihood: number): Sighting => ({
      off: 366,
      times: 10,
      explanations: [
        { way: 0, slip: 0, likelihood },
        { way: 0, slip: 1, likelihood: 1 },
      ],
    });
    expect(shares([slipped(1)], [1], [0.96, 0.04])[0]![0]).toBeGreaterThan(0.95);
    expect(shares([slipped(0)], [1], [0.96, 0.04])[0]!.slice(0, 2)).toEqual([0, expect.closeTo(1, 1)]);
    const impossible: Sighting = { off: null, times: 3, explanations: [{ way: 0, slip: 0, likelihood: 0 }] };
    expect(shares([impossible], [1])).toEqual([[0, 0]]);
    expect(weigh([], [1], [1])).toEqual([]);
  });
});
