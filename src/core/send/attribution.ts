import { remembered } from "../foundation/remembered";

/** How something seen may have come about: by a way of counting, with a slip or without, and how likely it is to be seen then. */
export interface Explanation {
  readonly way: number;
  readonly slip: number;
  readonly likelihood: number;
}

/** Something seen, and how many times. */
export interface Sighting {
  readonly explanations: readonly Explanation[];
  /** How many days it is off what is right; null where it is right, and needs no explanation. */
  readonly off: number | null;
  readonly times: number;
}

/** How likely each explanation of a sighting is beside the others, and that it has none of them: they add up to 1. */
export interface Weighed {
  readonly explained: readonly number[];
  readonly unexplained: number;
}

const ROUNDS = 300;
/** Shares that change by less have settled. */
const SETTLED = 1e-7;
/** A day that nothing explains may be any day of some ten years. */
const ANYWHERE = 1 / 3000;
/** What nothing explains is taken to scatter about: the days so near to one count as its neighbours. */
const NEAR = 7;

/**
 * What explains each sighting, all of them taken together: a system counts one way, so that what explains many is the likelier for each. The
 * shares of the ways and slips are those that make the sightings likeliest (expectation and maximisation), from `ways` and `slips` as a start:
 * of two that explain the same sightings, that which starts with more keeps the lead. What nothing explains has a share of its own, and falls
 * as densely about a day as the unexplained do: a way that explains no more than chance would explains nothing.
 */
export function weigh(sightings: readonly Sighting[], ways: readonly number[], slips: readonly number[]): Weighed[] {
  const explicable = sightings.filter(({ explanations }) => explanations.length > 0);
  const inexplicable = sightings.filter(({ explanations }) => explanations.length === 0);
  const never = inexplicable.reduce((sum, { times }) => sum + times, 0);
  let shares: Shares = { ways: inProportion(ways), slips: inProportion(slips), none: 0.01 };
  let weighed: Weighed[] = [];
  let unexplained = explicable.map(({ times }) => times / 10);
  for (let round = 0; round < ROUNDS; round++) {
    const density = densityAbout([...inexplicable, ...explicable], [...inexplicable.map(({ times }) => times), ...unexplained]);
    weighed = explicable.map((sighting) => weighedBy(sighting, shares, density));
    unexplained = weighed.map((each, index) => each.unexplained * explicable[index]!.times);
    const next = sharesOf(explicable, weighed, shares, never);
    const isSettled = next.ways.every((share, way) => Math.abs(share - shares.ways[way]!) < SETTLED);
    shares = next;
    if (isSettled) break;
  }
  let place = 0;
  return sightings.map(({ explanations }) => (explanations.length === 0 ? INEXPLICABLE : weighed[place++]!));
}

const INEXPLICABLE: Weighed = { explained: [], unexplained: 1 };

interface Shares {
  readonly ways: readonly number[];
  readonly slips: readonly number[];
  readonly none: number;
}

function weighedBy({ explanations, off }: Sighting, { ways, slips, none }: Shares, density: (off: number) => number): Weighed {
  const likely = explanations.map(({ way, slip, likelihood }) => (1 - none) * ways[way]! * slips[slip]! * likelihood);
  const unlikely = off === null ? 0 : none * density(off);
  const all = likely.reduce((sum, each) => sum + each, unlikely);
  if (all === 0) return { explained: likely, unexplained: 0 };
  return { explained: likely.map((each) => each / all), unexplained: unlikely / all };
}

function sharesOf(sightings: readonly Sighting[], weighed: readonly Weighed[], before: Shares, never: number): Shares {
  const ways = before.ways.map(() => 0);
  const slips = before.slips.map(() => 0);
  let none = never;
  let all = never;
  for (const [index, { explanations, times }] of sightings.entries()) {
    const { explained, unexplained } = weighed[index]!;
    for (const [place, { way, slip }] of explanations.entries()) {
      ways[way]! += times * explained[place]!;
      slips[slip]! += times * explained[place]!;
    }
    none += times * unexplained;
    all += times;
  }
  return { ways: inProportion(ways), slips: inProportion(slips), none: none / all };
}

/** The numbers as shares of their sum. */
function inProportion(numbers: readonly number[]): number[] {
  const sum = numbers.reduce((total, each) => total + each, 0) || 1;
  return numbers.map((each) => each / sum);
}

/** How densely the unexplained fall about a number of days, one sighting of it left out. */
function densityAbout(sightings: readonly Sighting[], unexplained: readonly number[]): (off: number) => number {
  const at = new Map<number, number>();
  let all = 0;
  for (const [index, { off: days }] of sightings.entries()) {
    if (days === null) continue;
    at.set(days, (at.get(days) ?? 0) + unexplained[index]!);
    all += unexplained[index]!;
  }
  return remembered((days: number) => {
    let near = -1;
    for (let day = days - NEAR; day <= days + NEAR; day++) near += at.get(day) ?? 0;
    return ANYWHERE + Math.max(0, near) / (2 * NEAR + 1) / Math.max(1, all);
  });
}
