import { type PackageCost, packageCosts } from "../../core/traded/charge";
import { type Order } from "../../core/traded/order";
import { type Priced } from "../../core/traded/price";
import { type Line } from "../explanation";
import { column, figure, lines } from "../lines";
import { hasEarlyPrice, hasEarlyRate } from "./early-bird";
import { asPrice, MONEY } from "./money";

/** The block of columns with what every smaller quantity costs. */
const LEAST = "least";
/** Quantities that are listed one under the other. */
const MOST_LISTED = 60;

/** Why packages are the cheapest: what every quantity up to the one ordered costs at the least, by the smallest package alone, then with one more each time. */
export function leastLines({ order, offer, quantity }: Priced): readonly Line[] {
  const found = offer.units.length > 1 ? packageCosts(offer, quantity) : null;
  if (found === null) return [];
  const { step, packages } = found;
  const steps = Math.round(quantity / step);
  // Where some quantities cannot be made up, a column would be of costs and gaps.
  if (steps > MOST_LISTED || packages.some(({ costs }) => !costs.every(Number.isFinite))) return [];
  const last = packages.length - 1;
  return lines(
    column(
      LEAST,
      "counts",
      "Quantity",
      Array.from({ length: steps + 1 }, (_, count) => Number((count * step).toPrecision(12))),
    ),
    packages.flatMap((one, index) => packageLines(one, index, offer.units.indexOf(one.row) + 1, step, order)),
    figure(
      "least",
      `The least that ${quantity} can come to, nothing rounded`,
      { number: packages[last]!.costs[steps]!, format: MONEY },
      { formula: `=INDEX({least${last}},${steps + 1})` },
    ),
  );
}

function packageLines(one: PackageCost, index: number, place: number, step: number, order: Order): readonly Line[] {
  const { row, price, eachFurther, stride, costs, bought } = one;
  const at = (heading: string): string => `INDEX({${heading}},${place})`;
  const isDated = order.orderDate !== null;
  const early = `{orderDate}<${at("befores")}`;
  const kept = (of: string): string => (isDated && hasEarlyRate(row) ? `${of}*IF(${early},1-${at("rates")},1)` : of);
  const costFormula = isDated && hasEarlyPrice(row) ? `IF(${early},${at("earlyPrices")},${at("prices")})` : kept(at("prices"));
  const further = stride * step;
  const less = isDated && row.earlyBird ? ", less any early-bird discount" : "";
  const [repeated, once] = leastFormulas(one, index);
  return lines(
    figure(`cost${index}`, `${row.package}${less}`, asPrice(price), { formula: `=${costFormula}` }),
    eachFurther !== null &&
      figure(`further${index}`, `${row.package}, each further${further === 1 ? "" : ` ${further}`}${less}`, asPrice(eachFurther), {
        formula: `=${kept(at("furthers"))}${further === 1 ? "" : `*${further}`}`,
      }),
    bought &&
      column(
        LEAST,
        `with${index}`,
        `Least with one ${row.package}`,
        bought.map((cost) => (Number.isFinite(cost) ? cost : "")),
        { formula: costs.map((_, count) => once(count)), format: MONEY },
      ),
    column(LEAST, `least${index}`, index === 0 ? `Least by ${row.package} alone` : `Least with ${row.package} too`, costs, {
      formula: costs.map((_, count) => repeated(count)),
      format: MONEY,
    }),
  );
}

type OfCount = (count: number) => string;

/** The formulas of a package's columns, by the row: the least cost, and that with one package that has further units. */
function leastFormulas({ size, stride, eachFurther, row }: PackageCost, index: number): readonly [least: OfCount, bought: OfCount] {
  const [own, bought, before] = [`least${index}`, `with${index}`, index === 0 ? null : `least${index - 1}`];
  /** The least cost without it, so many rows above; null where there is none. */
  const without = (count: number, above: number): string | null =>
    above > count ? null : before !== null ? (above === 0 ? `{@${before}}` : `{^${above}:${before}}`) : count === above ? "0" : null;
  const plus = (cost: string | null, key: string): string | null => cost && `${cost}+{${key}${index}}`;
  const first = (count: number): string | null => plus(without(count, size), "cost");
  const withIt = (count: number): string | null => {
    if (eachFurther !== null) return count < size ? null : `{@${bought}}`;
    return row.isOnce ? first(count) : count < size ? null : plus(`{^${size}:${own}}`, "cost");
  };
  const extended = (count: number): string | null => (count < size + stride ? null : plus(`{^${stride}:${bought}}`, "further"));
  return [(count) => lower(without(count, 0), withIt(count)), (count) => lower(first(count), extended(count))];
}

/** The lower of two costs, either of which there may not be. */
function lower(...costs: readonly (string | null)[]): string {
  const some = costs.filter((cost) => cost !== null);
  return some.length === 2 ? `=MIN(${some.join(",")})` : `=${some[0] ?? '""'}`;
}
