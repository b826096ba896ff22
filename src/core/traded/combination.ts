/**
 * A package as a cost: `size` units for `cost`, any number of times or `isOnce`; with `eachFurther` once at most, and further units, `stride` at a
 * time, at that cost each time. `needs` are lots one of which has to be bought too: where there are none, it cannot be bought.
 */
export interface Lot {
  readonly size: number;
  readonly cost: number;
  readonly eachFurther: number | null;
  readonly stride?: number;
  readonly isOnce?: boolean;
  readonly needs?: readonly number[];
}

/** `units` bought of the lot at `index` of the list. */
export interface Bought {
  readonly index: number;
  readonly units: number;
}

/** For each quantity up to a bound, how many of its units a lot covers in the least costly combination of it and the lots before it. */
interface Layer {
  readonly index: number;
  readonly units: Int32Array;
}

/** The least costly combinations of some lots for each quantity up to a bound. */
interface Table {
  readonly layers: readonly Layer[];
  readonly cost: Float64Array;
}

/** A bound of ours on quantity × lots: what can be worked out while an officer waits, in some 50 MB. */
export const MOST_COMBINED = 4_000_000;

/**
 * The lots that make up a quantity exactly at the least cost: none for 0, null where no combination fits. Exact for any lots, in time
 * proportional to quantity × lots. Among combinations that cost the same, the one of larger lots: of fewest units in the smallest.
 */
export function combinations(lots: readonly Lot[]): (quantity: number) => Bought[] | null {
  const order = largestFirst(lots);
  const choices = companionsOf(lots);
  let tables: Table[] = [];
  let bound = -1;

  return (quantity) => {
    if (quantity > bound) {
      bound = Math.max(quantity, Math.min(2 * bound, Math.floor(MOST_COMBINED / lots.length)), 16);
      tables = choices.map((companions) => built(lots, order, companions, bound));
    }
    let best: Bought[] | null = null;
    let least = Infinity;
    for (const { cost, layers } of tables) {
      const own = cost[quantity]!;
      if (own === Infinity || own > least) continue;
      const bought = read(layers, quantity);
      if (own < least || isOfLargerLots(bought, best!, order)) best = bought;
      least = own;
    }
    return best;
  };
}

/** Whether one of two combinations has fewer units in the smallest lot of which they have not the same. */
function isOfLargerLots(one: readonly Bought[], other: readonly Bought[], order: readonly number[]): boolean {
  const unitsIn = (bought: readonly Bought[], lot: number): number => bought.find(({ index }) => index === lot)?.units ?? 0;
  const parting = [...order].reverse().find((index) => unitsIn(one, index) !== unitsIn(other, index));
  return parting !== undefined && unitsIn(one, parting) < unitsIn(other, parting);
}

/** The sets of lots that may have to be bought so that others can be: each that is needed, or not. One empty set where no lot needs another. */
function companionsOf(lots: readonly Lot[]): ReadonlySet<number>[] {
  const needed = [...new Set(lots.flatMap(({ needs }) => needs ?? []))];
  const sets = needed.reduce<number[][]>((sets, index) => sets.flatMap((set) => [set, [...set, index]]), [[]]);
  return sets.map((set) => new Set(set)).filter((set) => [...set].every((index) => isSold(lots[index]!, set)));
}

function isSold({ needs }: Lot, companions: ReadonlySet<number>): boolean {
  return needs === undefined || needs.some((index) => companions.has(index));
}

function built(lots: readonly Lot[], order: readonly number[], companions: ReadonlySet<number>, bound: number): Table {
  const layers: Layer[] = [];
  let before = new Float64Array(bound + 1).fill(Infinity);
  before[0] = 0;
  for (const index of order) {
    const lot = lots[index]!;
    if (!isSold(lot, companions)) continue;
    const isForced = companions.has(index);
    const cost = isForced ? new Float64Array(bound + 1).fill(Infinity) : Float64Array.from(before);
    const units = new Int32Array(bound + 1);
    addingOf(lot)(lot, before, cost, units);
    layers.push({ index, units });
    before = cost;
  }
  return { layers, cost: before };
}

/** What the quantities up to one cost at the least by some lots, one lot more each time, the smallest first; Infinity where no combination fits. */
export interface LeastCosts {
  readonly index: number;
  /** By quantity, from 0 on. */
  readonly costs: readonly number[];
  /** The same with the lot among them, of one that is bought once with further units. */
  readonly bought: readonly number[] | null;
}

/** The least costs of every quantity up to one, for lots of which none needs another: what a combination was chosen by. */
export function leastCosts(lots: readonly Lot[], quantity: number): readonly LeastCosts[] {
  let before = new Float64Array(quantity + 1).fill(Infinity);
  before[0] = 0;
  return largestFirst(lots)
    .reverse()
    .map((index) => {
      const lot = lots[index]!;
      const cost = Float64Array.from(before);
      const bought = addingOf(lot)(lot, before, cost, new Int32Array(quantity + 1));
      before = cost;
      return { index, costs: [...cost], bought: bought && [...bought] };
    });
}

function largestFirst(lots: readonly Lot[]): number[] {
  return lots.map((_, index) => index).sort((a, b) => lots[b]!.size - lots[a]!.size);
}

function addingOf({ eachFurther, isOnce }: Lot): Adding {
  return eachFurther !== null ? extendedOnce : isOnce ? once : repeated;
}

/** Adds a lot to the least costs before it; returns those with the lot, of one that is bought once with further units. */
type Adding = (lot: Lot, before: Float64Array, cost: Float64Array, units: Int32Array) => Float64Array | null;

/** The lot any number of times. */
const repeated: Adding = ({ size, cost: price }, before, cost, units) => {
  for (let quantity = size; quantity < before.length; quantity++) {
    const more = cost[quantity - size]! + price;
    const fresh = before[quantity - size]! + price;
    const least = Math.min(more, fresh);
    if (least < cost[quantity]!) {
      cost[quantity] = least;
      units[quantity] = (more < fresh ? units[quantity - size]! : 0) + size;
    }
  }
  return null;
};

const once: Adding = ({ size, cost: price }, before, cost, units) => {
  for (let quantity = size; quantity < before.length; quantity++) {
    const fresh = before[quantity - size]! + price;
    if (fresh < cost[quantity]!) {
      cost[quantity] = fresh;
      units[quantity] = size;
    }
  }
  return null;
};

/** The lot once at most, and any number of strides more. */
const extendedOnce: Adding = ({ size, cost: price, eachFurther, stride = 1 }, before, cost, units) => {
  const bought = new Float64Array(before.length).fill(Infinity);
  const covered = new Int32Array(before.length);
  for (let quantity = size; quantity < before.length; quantity++) {
    const extended = quantity >= size + stride ? bought[quantity - stride]! + eachFurther! : Infinity;
    const fresh = before[quantity - size]! + price;
    bought[quantity] = Math.min(fresh, extended);
    covered[quantity] = fresh <= extended ? size : covered[quantity - stride]! + stride;
    if (bought[quantity]! < cost[quantity]!) {
      cost[quantity] = bought[quantity]!;
      units[quantity] = covered[quantity]!;
    }
  }
  return bought;
};

function read(layers: readonly Layer[], quantity: number): Bought[] {
  const bought: Bought[] = [];
  let left = quantity;
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    const { index, units } = layers[layer]!;
    const covered = units[left]!;
    if (covered > 0) bought.push({ index, units: covered });
    left -= covered;
  }
  return bought.reverse();
}
