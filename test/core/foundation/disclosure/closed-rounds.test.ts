import fc from "fast-check";
import { expect, it } from "vitest";
import { cheapestRound, groups } from "../../../../src/core/foundation/disclosure/cheapest-round";
import { type Line, network, onClosedRounds } from "../../../../src/core/foundation/disclosure/closed-rounds";

const POINTS = 5;

const lines: fc.Arbitrary<Line[]> = fc.array(
  fc
    .record({
      from: fc.nat({ max: POINTS - 1 }),
      step: fc.integer({ min: 1, max: POINTS - 1 }),
      isForward: fc.boolean(),
      isBackward: fc.boolean(),
    })
    .map(({ from, step, isForward, isBackward }) => ({ from, to: (from + step) % POINTS, isForward, isBackward })),
  { minLength: 1, maxLength: 8 },
);

/** Every set of lines that makes a closed round with a line, found by walking on from its end in every way there is. */
function rounds(all: readonly Line[], line: number): number[][] {
  const found: number[][] = [];
  const walk = (at: number, end: number, taken: readonly number[]): void => {
    if (at === end) found.push([...taken]);
    else {
      for (const [next, { from, to, isForward, isBackward }] of all.entries()) {
        if (next === line || taken.includes(next)) continue;
        if (from === at && isForward) walk(to, end, [...taken, next]);
        if (to === at && isBackward) walk(from, end, [...taken, next]);
      }
    }
  };
  const { from, to, isForward, isBackward } = all[line]!;
  if (isForward) walk(to, from, []);
  if (isBackward) walk(from, to, []);
  return found;
}

it("a line is on a closed round where walking on from its end comes back to its start", () => {
  fc.assert(
    fc.property(lines, (all) => {
      expect(onClosedRounds(POINTS, all)).toEqual(all.map((_, line) => rounds(all, line).length > 0));
    }),
    { numRuns: 2000 },
  );
});

it("the cheapest closed round along a line costs as little as the cheapest there is", () => {
  fc.assert(
    fc.property(lines, fc.array(fc.nat({ max: 9 }), { minLength: 8, maxLength: 8 }), (all, prices) => {
      const cost = (round: readonly number[]): number => round.reduce((sum, line) => sum + prices[line]!, 0);
      for (const line of all.keys()) {
        const round = cheapestRound(network(POINTS, all), groups(POINTS), line, (other) => prices[other]!);
        const costs = rounds(all, line).map(cost);
        expect(round && cost(round)).toBe(costs.length === 0 ? null : Math.min(...costs));
      }
    }),
    { numRuns: 500 },
  );
});
