import { across, type Network } from "./closed-rounds";

/** Points joined into groups: each group has a point that stands for it. */
export interface Groups {
  readonly of: (point: number) => number;
  readonly members: (group: number) => readonly number[];
  readonly join: (one: number, other: number) => void;
}

/** Points each in a group of its own, until they are joined. */
export function groups(points: number): Groups {
  const group = Int32Array.from({ length: points }, (_, point) => point);
  const members = Array.from({ length: points }, (_, point) => [point]);
  const join = (one: number, other: number): void => {
    const [first, second] = [group[one]!, group[other]!];
    if (first === second) return;
    const [larger, smaller] = members[first]!.length < members[second]!.length ? [second, first] : [first, second];
    for (const point of members[smaller]!) {
      group[point] = larger;
      members[larger]!.push(point);
    }
    members[smaller] = [];
  };
  return { of: (point) => group[point]!, members: (of) => members[of]!, join };
}

/**
 * The other lines of the cheapest closed round along a line between two groups, by number; null where there is none. To go from point to point
 * of a group is free. A price is 0 or more. Of two rounds of one price that which goes along the line from its start is taken.
 */
export function cheapestRound(network: Network, groups: Groups, line: number, price: (line: number) => number): number[] | null {
  const { from, to, isForward, isBackward } = network.lines[line]!;
  const forward = isForward ? cheapestWay(network, groups, to, from, line, price) : null;
  const backward = isBackward && forward?.price !== 0 ? cheapestWay(network, groups, from, to, line, price) : null;
  return (backward && (!forward || backward.price < forward.price) ? backward : forward)?.lines ?? null;
}

/** Dijkstra's algorithm, with one line left out. */
function cheapestWay(
  { lines, at }: Network,
  groups: Groups,
  start: number,
  end: number,
  without: number,
  price: (line: number) => number,
): { readonly price: number; readonly lines: number[] } | null {
  const [first, last] = [groups.of(start), groups.of(end)];
  const prices = new Float64Array(at.length).fill(Infinity);
  const arrivals = new Int32Array(at.length).fill(-1);
  const open = queue();
  prices[first] = 0;
  open.add(first, 0);
  for (let nearest = open.least(); nearest !== undefined; nearest = open.least()) {
    const { group } = nearest;
    if (group === last) break;
    if (nearest.price > prices[group]!) continue;
    for (const point of groups.members(group)) {
      for (const number of at[point]!) {
        const next = number === without ? -1 : across(lines[number]!, point);
        if (next < 0) continue;
        const reached = prices[group]! + price(number);
        const reachedGroup = groups.of(next);
        if (reached >= prices[reachedGroup]!) continue;
        prices[reachedGroup] = reached;
        arrivals[reachedGroup] = number;
        open.add(reachedGroup, reached);
      }
    }
  }
  if (prices[last] === Infinity) return null;
  const taken: number[] = [];
  for (let group = last; group !== first;) {
    const number = arrivals[group]!;
    const { from, to } = lines[number]!;
    taken.push(number);
    group = group === groups.of(to) ? groups.of(from) : groups.of(to);
  }
  return { price: prices[last]!, lines: taken };
}

interface Reached {
  readonly group: number;
  readonly price: number;
}

/** Groups by price, the least first: a binary heap. */
function queue(): { readonly add: (group: number, price: number) => void; readonly least: () => Reached | undefined } {
  const heap: Reached[] = [];
  const swap = (one: number, other: number): void => {
    [heap[one], heap[other]] = [heap[other]!, heap[one]!];
  };
  const add = (group: number, price: number): void => {
    heap.push({ group, price });
    for (let at = heap.length - 1, above = (at - 1) >> 1; at > 0 && heap[at]!.price < heap[above]!.price; above = (at - 1) >> 1) {
      swap(at, above);
      at = above;
    }
  };
  const least = (): Reached | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (heap.length === 0 || !last) return first;
    heap[0] = last;
    for (let at = 0, below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && heap[below + 1]!.price < heap[below]!.price) below++;
      if (heap[at]!.price <= heap[below]!.price) break;
      swap(at, below);
      at = below;
    }
    return first;
  };
  return { add, least };
}
