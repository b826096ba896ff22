import fc from "fast-check";
import { expect, it } from "vitest";
import { cheapestRound, groups } from "../../../../src/core/foundation/disclosure/cheapest-round";
import { type Line, network, onClosedRounds } from "../../../../src/core/foundation/disclosure/closed-rounds";

const POINTS = 5;

const lines: fc.Arbitrary<Line[]> = fc.array(
  fc
    .record({
      from: fc.nat({ max: POINTS - 1 }),
      step: fc.nat({ max: POINTS - 1 }),
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

/** What the cheapest way from a point to another costs without a line: every line is gone along over and over, until nothing gets cheaper. */
function cheapestOf(
  all: readonly Line[],
  partOf: readonly number[],
  [start, end]: readonly [number, number],
  without: number,
  prices: readonly number[],
): number {
  const costs = partOf.map((part) => (part === partOf[start] ? 0 : Infinity));
  const reach = (from: number, to: number, price: number): boolean => {
    const cost = costs[from]! + price;
    if (cost >= costs[to]!) return false;
    for (const [point, part] of partOf.entries()) if (part === partOf[to]) costs[point] = cost;
    return true;
  };
  for (let isCheaper = true; isCheaper;) {
    isCheaper = false;
    for (const [number, { from, to, isForward, isBackward }] of all.entries()) {
      if (number === without) continue;
      if (isForward && reach(from, to, prices[number]!)) isCheaper = true;
      if (isBackward && reach(to, from, prices[number]!)) isCheaper = true;
    }
  }
  return costs[end]!;
}

it("the cheapest closed round of many lines costs what going along each over and over finds, points that are joined being one", () => {
  const many = 14;
  const point = fc.nat({ max: many - 1 });
  const line = fc
    .record({ from: point, to: point, isForward: fc.boolean(), isBackward: fc.boolean() })
    .filter(({ from, to }) => from !== to);
  const network14 = fc.array(fc.tuple(line, fc.nat({ max: 99 })), { minLength: 20, maxLength: 45 });
  fc.assert(
    fc.property(network14, fc.array(fc.tuple(point, point), { maxLength: 5 }), (priced, joined) => {
      const [all, prices] = [priced.map(([each]) => each), priced.map(([, price]) => price)];
      const parts = groups(many);
      let partOf = Array.from({ length: many }, (_, each) => each);
      for (const [one, other] of joined) {
        parts.join(one, other);
        const [kept, given] = [partOf[one]!, partOf[other]!];
        partOf = partOf.map((part) => (part === given ? kept : part));
      }
      for (const [each, part] of partOf.entries()) {
        const together = [...partOf.keys()].filter((other) => partOf[other] === part);
        expect(together.map(parts.of)).toEqual(together.map(() => parts.of(each)));
        expect([...parts.members(parts.of(each))].sort((a, b) => a - b)).toEqual(together);
      }
      for (const [number, { from, to, isForward, isBackward }] of all.entries()) {
        const forward = isForward ? cheapestOf(all, partOf, [to, from], number, prices) : Infinity;
        const backward = isBackward ? cheapestOf(all, partOf, [from, to], number, prices) : Infinity;
        const round = cheapestRound(network(many, all), parts, number, (other) => prices[other]!);
        expect(round ? round.reduce((sum, other) => sum + prices[other]!, 0) : Infinity).toBe(Math.min(forward, backward));
      }
    }),
    { numRuns: 150 },
  );
});
