/** A package as a cost: `size` units for `cost`, any number of times; with `eachFurther` once at most, and further units at that cost each. */
export interface Lot {
  readonly size: number;
  readonly cost: number;
  readonly eachFurther: number | null;
}

/** `units` bought of the lot at `index` of the list. */
export interface Bought {
  readonly index: number;
  readonly units: number;
}

/** For each quantity up to a bound, the least cost using the lots so far, and how many of its units the newest of them covers. */
interface Layer {
  readonly index: number;
  readonly cost: Float64Array;
  readonly units: Int32Array;
}

/**
 * The lots that make up a quantity exactly at the least cost: none for 0, null where no combination fits. Exact for any lots, in time
 * proportional to quantity × lots. Among combinations that cost the same, the one of larger lots.
 */
export function combinations(lots: readonly Lot[]): (quantity: number) => Bought[] | null {
  const order = lots.map((_, index) => index).sort((a, b) => lots[b]!.size - lots[a]!.size);
  let layers: Layer[] = [];
  let bound = -1;

  return (quantity) => {
    if (quantity > bound) {
      bound = Math.max(quantity, 2 * bound, 16);
      layers = built(lots, order, bound);
    }
    return read(layers, quantity);
  };
}

function built(lots: readonly Lot[], order: readonly number[], bound: number): Layer[] {
  const layers: Layer[] = [];
  let before = new Float64Array(bound + 1).fill(Infinity);
  before[0] = 0;
  for (const index of order) {
    const layer = lots[index]!.eachFurther === null ? repeated(lots[index]!, index, before) : extendedOnce(lots[index]!, index, before);
    layers.push(layer);
    before = layer.cost as Float64Array<ArrayBuffer>;
  }
  return layers;
}

/** The lot any number of times. */
function repeated({ size, cost: price }: Lot, index: number, before: Float64Array): Layer {
  const cost = Float64Array.from(before);
  const units = new Int32Array(before.length);
  for (let quantity = size; quantity < before.length; quantity++) {
    const withOneMore = cost[quantity - size]! + price;
    if (withOneMore < cost[quantity]!) {
      cost[quantity] = withOneMore;
      units[quantity] = units[quantity - size]! + size;
    }
  }
  return { index, cost, units };
}

/** The lot once at most, and any number of units more. */
function extendedOnce({ size, cost: price, eachFurther }: Lot, index: number, before: Float64Array): Layer {
  const cost = Float64Array.from(before);
  const units = new Int32Array(before.length);
  let bought = Infinity;
  let covered = 0;
  for (let quantity = size; quantity < before.length; quantity++) {
    const extended = bought + eachFurther!;
    const fresh = before[quantity - size]! + price;
    [bought, covered] = fresh < extended ? [fresh, size] : [extended, covered + 1];
    if (bought < cost[quantity]!) {
      cost[quantity] = bought;
      units[quantity] = covered;
    }
  }
  return { index, cost, units };
}

function read(layers: readonly Layer[], quantity: number): Bought[] | null {
  if (quantity > 0 && !Number.isFinite(layers.at(-1)?.cost[quantity] ?? Infinity)) return null;
  const bought: Bought[] = [];
  let left = quantity;
  for (const { index, units } of [...layers].reverse()) {
    const covered = units[left]!;
    if (covered > 0) bought.push({ index, units: covered });
    left -= covered;
  }
  return bought.reverse();
}
